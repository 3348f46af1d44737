package org.lscb.scr.form;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.lscb.scr.encryption.EncryptedText;

/** What has been typed into one form: a draft until it is applied, then the record of what was submitted, by whom and when. */
@Entity
@Table(name = "form_answers")
class StoredAnswers {

    enum State { DRAFT, APPLIED }

    @Id
    private UUID id;
    /** The engine's id of the task, or {@code start:process:user} for the one draft of a start form that a person may have. */
    private String subject;
    private String process;
    private String element;
    @Enumerated(EnumType.STRING)
    private State state;
    /** Counts the saves of the draft; the number that a browser must hand back to save again. */
    private long draft;
    @Column(columnDefinition = "text")
    @Convert(converter = EncryptedText.class)
    private String content;
    private String savedBy;
    private Instant savedAt;

    protected StoredAnswers() { }

    StoredAnswers(String subject, String process, String element, String content, String savedBy, Instant savedAt) {
        this.id = UUID.randomUUID();
        this.subject = subject;
        this.process = process;
        this.element = element;
        this.state = State.DRAFT;
        this.draft = 1;
        this.content = content;
        this.savedBy = savedBy;
        this.savedAt = savedAt;
    }

    void save(long expected, String newContent, String userId, Instant at) {
        refuseIfApplied();
        if (expected != draft) {
            throw new Conflict("Someone changed this form in another window. Open it again to see the newest version.");
        }
        draft++;
        content = newContent;
        savedBy = userId;
        savedAt = at;
    }

    void refuseIfApplied() {
        if (state == State.APPLIED) {
            throw new Conflict("This form has already been completed.");
        }
    }

    /** @param kept the answers without those that are not kept once applied */
    void applied(String kept, String userId, Instant at) {
        refuseIfApplied();
        state = State.APPLIED;
        content = kept;
        savedBy = userId;
        savedAt = at;
        if (subject.startsWith("start:")) {
            subject = "started:" + id;      // leaves room for the person's next draft of the same start form
        }
    }

    UUID id() {
        return id;
    }

    String process() {
        return process;
    }

    String element() {
        return element;
    }

    long draft() {
        return draft;
    }

    String content() {
        return content;
    }

    String savedBy() {
        return savedBy;
    }

    boolean isApplied() {
        return state == State.APPLIED;
    }
}
