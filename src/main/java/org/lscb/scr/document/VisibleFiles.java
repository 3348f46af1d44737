package org.lscb.scr.document;

import java.util.List;
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

    /** Those of the files that the person may read, in the same order. */
    public List<UploadedFile> to(String userId, List<UploadedFile> files) {
        return files.stream().filter(file -> documents.findById(file.id()).filter(document -> access.mayRead(userId, document)).isPresent()).toList();
    }
}
