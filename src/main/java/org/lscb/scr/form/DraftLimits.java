package org.lscb.scr.form;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * How much of what is typed into one form is kept: nobody fills the database by saving one form over and over. The oldest versions go first, but
 * of everybody who typed into the form the newest one stays, since whoever prepared something must not decide on it.
 */
@Component
class DraftLimits {

    private final StoredAnswersRepository stored;
    private final DataSize largest;
    private final int versions;
    private final DataSize together;

    DraftLimits(StoredAnswersRepository stored, @Value("${scr.drafts.largest}") DataSize largest,
                @Value("${scr.drafts.versions-kept}") int versions, @Value("${scr.drafts.versions-together}") DataSize together) {
        this.stored = stored;
        this.largest = largest;
        this.versions = versions;
        this.together = together;
    }

    /** @throws NotAllowedNow if the answers are longer than any form needs */
    void fits(String answers) {
        if (answers.getBytes(StandardCharsets.UTF_8).length > largest.toBytes()) {
            throw new NotAllowedNow("This is more text than one form can keep, so it was not saved. Shorten it, or attach the long part as a file.");
        }
    }

    /** Keeps the version that is about to be saved over, and lets go of those that are too many. */
    void keepVersion(UUID draft) {
        stored.keepVersion(draft);
        stored.forgetOldVersions(draft, versions, together.toBytes());
    }
}
