package org.lscb.scr.scoping;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.lscb.scr.encryption.EncryptedText;
import org.lscb.scr.form.NotAllowedNow;

/** An inquiry by somebody else that runs at the same time as the review (domain.md S4). None outranks another by itself. */
@Entity
@Audited
@Table(name = "parallel_process")
public class ParallelProcess {

    /** Whose inquiry it is. */
    public enum Type {
        POLICE("Police investigation"),
        CPS("Prosecution and trial"),
        CORONER("Coroner's inquest"),
        FAMILY_COURT("Family court"),
        DISCIPLINARY("Disciplinary process"),
        COMPLAINT("Complaint"),
        DHR("Domestic homicide review"),
        MENTAL_HEALTH_HOMICIDE("Mental health homicide review"),
        DEATH_IN_CUSTODY("Death in custody inquiry"),
        IPCC("Independent Police Complaints Commission"),
        HSE("Health and Safety Executive"),
        OTHER("Other");

        private final String title;

        Type(String title) {
            this.title = title;
        }

        /** What people call it. */
        public String title() {
            return title;
        }
    }

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    @Enumerated(EnumType.STRING)
    private Type type;
    @Convert(converter = EncryptedText.class)
    private String liaisonName;
    @Convert(converter = EncryptedText.class)
    private String liaisonJobTitle;
    private LocalDate expectedOn;
    @Convert(converter = EncryptedText.class)
    private String effect;
    private LocalDate endedOn;
    @Convert(converter = EncryptedText.class)
    private String outcome;

    protected ParallelProcess() { }

    ParallelProcess(UUID reviewId, Type type, String liaisonName, String liaisonJobTitle, LocalDate expectedOn, String effect) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.type = type;
        this.liaisonName = liaisonName;
        this.liaisonJobTitle = liaisonJobTitle;
        this.expectedOn = expectedOn;
        this.effect = effect;
    }

    void end(LocalDate on, String result) {
        if (endedOn != null) {
            throw new NotAllowedNow("The end of this process has already been recorded.");
        }
        endedOn = on;
        outcome = result;
    }

    public UUID id() {
        return id;
    }

    public UUID reviewId() {
        return reviewId;
    }

    public Type type() {
        return type;
    }

    /** Whom the board speaks with: somebody of that body, never one of the family. */
    public String liaisonName() {
        return liaisonName;
    }

    public String liaisonJobTitle() {
        return liaisonJobTitle;
    }

    /** The day of the trial, inquest or hearing, as far as it is known; null if it is not. */
    public LocalDate expectedOn() {
        return expectedOn;
    }

    /** What its dates mean for contact with the family and for publication; may be null. */
    public String effect() {
        return effect;
    }

    /** Null while it runs. */
    public LocalDate endedOn() {
        return endedOn;
    }

    /** How it ended, for the addendum to the overview; null while it runs. */
    public String outcome() {
        return outcome;
    }
}
