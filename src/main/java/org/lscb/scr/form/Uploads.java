package org.lscb.scr.form;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Port to the files that were uploaded for forms and are filed in no review yet. */
public interface Uploads {

    /**
     * A file as it was uploaded.
     *
     * @param by account of the person who uploaded it
     */
    record Upload(UploadedFile file, String by) { }

    /** The file; empty if there is none, or it has been filed. */
    Optional<Upload> find(UUID file);

    /** The files that were uploaded before this instant and are still not filed, but for those that another transaction has in hand. */
    List<UUID> takeWaitingSince(Instant before);

    /** Removes uploads for good. What has been filed meanwhile stays. */
    void discard(Collection<UUID> files);
}
