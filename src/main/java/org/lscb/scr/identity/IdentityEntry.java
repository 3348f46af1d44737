package org.lscb.scr.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** Who is behind a pseudonym of one review (domain.md section 5, Identity entry). */
@Entity
@Audited
@Table(name = "identity_entry")
class IdentityEntry {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    private String pseudonym;
    @Enumerated(EnumType.STRING)
    private PersonType personType;
    private String realName;
    private LocalDate dateOfBirth;
    private String relationship;

    protected IdentityEntry() { }

    IdentityEntry(UUID reviewId, String pseudonym, PersonType personType, String realName, LocalDate dateOfBirth, String relationship) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.pseudonym = pseudonym;
        this.personType = personType;
        this.realName = realName;
        this.dateOfBirth = dateOfBirth;
        this.relationship = relationship;
    }

    String pseudonym() {
        return pseudonym;
    }

    PersonType personType() {
        return personType;
    }

    String realName() {
        return realName;
    }

    LocalDate dateOfBirth() {
        return dateOfBirth;
    }

    /** To the child whom the review is about; null for that child. */
    String relationship() {
        return relationship;
    }

    /** Names nobody, so that an entry in a log gives nobody away. */
    @Override
    public String toString() {
        return "identity entry " + id;
    }
}
