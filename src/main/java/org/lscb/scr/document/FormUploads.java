package org.lscb.scr.document;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lscb.scr.form.Uploads;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The documents that nobody has filed: uploads on the way through a form. */
@Component
@Transactional
class FormUploads implements Uploads {

    private final DocumentRepository documents;
    private final DocumentContent content;

    FormUploads(DocumentRepository documents, DocumentContent content) {
        this.documents = documents;
        this.content = content;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Upload> find(UUID file) {
        return documents.findById(file).filter(document -> !document.isFiled()).map(document -> new Upload(document.asUploaded(), document.uploadedBy()));
    }

    @Override
    public List<UUID> takeWaitingSince(Instant before) {
        return documents.findByKindIsNullAndUploadedAtBefore(before).stream().map(StoredDocument::id).toList();
    }

    @Override
    public void discard(Collection<UUID> files) {
        files.stream().map(documents::findById).flatMap(Optional::stream).filter(document -> !document.isFiled()).forEach(document -> {
            content.remove(document.id());
            documents.delete(document);
        });
    }
}
