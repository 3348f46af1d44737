package org.lscb.scr.overview;

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

/** What came of asking one member of the family, kept apart from what agencies say. Asked again later, the person has another row. */
@Entity
@Audited
@Table(name = "family_contribution")
class FamilyContribution {

    /** What came of it. */
    enum Outcome {
        CONTRIBUTED("Gave their views"),
        DECLINED("Declined"),
        /** Police, a court or an inquest ask to wait. */
        BLOCKED("May not be seen yet"),
        NOT_REACHED("Could not be reached");

        private final String title;

        Outcome(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    @Convert(converter = EncryptedText.class)
    private String member;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    private LocalDate contactedOn;
    @Convert(converter = EncryptedText.class)
    private String how;
    @Convert(converter = EncryptedText.class)
    private String views;
    @Convert(converter = EncryptedText.class)
    private String reason;
    private LocalDate tryAgainOn;
    private LocalDate recordedOn;
    private boolean afterApproval;

    protected FamilyContribution() { }

    FamilyContribution(UUID reviewId, FamilyMember heard, LocalDate recordedOn, boolean afterApproval) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.member = heard.member();
        this.outcome = heard.outcome();
        this.contactedOn = heard.contactedOn();
        this.how = heard.how();
        this.views = heard.views();
        this.reason = heard.reason();
        this.tryAgainOn = heard.tryAgainOn();
        this.recordedOn = recordedOn;
        this.afterApproval = afterApproval;
    }

    /** By pseudonym or relationship, never a name. */
    String member() {
        return member;
    }

    Outcome outcome() {
        return outcome;
    }

    String views() {
        return views;
    }

    String reason() {
        return reason;
    }

    LocalDate recordedOn() {
        return recordedOn;
    }
}
