package org.lscb.scr.evaluation;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.lscb.scr.encryption.EncryptedText;

/** The grades of one document, each as it was given: provisional, corrected after a meeting, final. None replaces another. */
@Entity
@Audited
@Table(name = "document_grade")
class DocumentGrade {

    @Id
    private UUID id;
    @Version
    private long version;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Evaluation evaluation;
    private String documentType;
    private String agency;
    @Enumerated(EnumType.STRING)
    private Grade provisionalGrade;
    @Convert(converter = EncryptedText.class)
    private String provisionalComments;
    @Enumerated(EnumType.STRING)
    private Grade correctedGrade;
    @Enumerated(EnumType.STRING)
    private Grade finalGrade;
    @Convert(converter = EncryptedText.class)
    private String finalComments;

    protected DocumentGrade() { }

    DocumentGrade(Evaluation evaluation, GradedDocument document) {
        this.id = UUID.randomUUID();
        this.evaluation = evaluation;
        this.documentType = document.type();
        this.agency = document.agency();
    }

    /** A later provisional letter does not touch the first provisional grade: it corrects it. */
    void give(LetterKind kind, Grade grade, String comments) {
        if (kind == LetterKind.FINAL) {
            finalGrade = grade;
            finalComments = comments;
        } else if (provisionalGrade == null) {
            provisionalGrade = grade;
            provisionalComments = comments;
        } else if (grade != current()) {
            correctedGrade = grade;
        }
    }

    void correct(Grade grade) {
        correctedGrade = grade;
    }

    GradedDocument document() {
        return new GradedDocument(documentType, agency);
    }

    Grade provisionalGrade() {
        return provisionalGrade;
    }

    String provisionalComments() {
        return provisionalComments;
    }

    Grade correctedGrade() {
        return correctedGrade;
    }

    Grade finalGrade() {
        return finalGrade;
    }

    String finalComments() {
        return finalComments;
    }

    /** What counts now. */
    Grade current() {
        return finalGrade != null ? finalGrade : correctedGrade != null ? correctedGrade : provisionalGrade;
    }
}
