package org.lscb.scr.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lscb.scr.form.UploadedFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files of a filed text as one person may know of them: not even the name of one under legal hold is for the others. */
@Component
@Transactional(readOnly = true)
public class VisibleFiles {

    private final DocumentRepository documents;
    private final DocumentAccess access;

    VisibleFiles(DocumentRepository documents, DocumentAccess access) {
        this.documents = documents;
        this.access = access;
    }

    /** Those of the files that the person may read, in the same order, by the names under which they were stored. */
    public List<UploadedFile> to(String userId, List<UploadedFile> files) {
        return files.stream().map(file -> to(userId, file.id())).flatMap(Optional::stream).toList();
    }

    /** The file if the person may read it. */
    public Optional<UploadedFile> to(String userId, UUID file) {
        return documents.findById(file).filter(document -> access.mayRead(userId, document)).map(StoredDocument::asUploaded);
    }
}
