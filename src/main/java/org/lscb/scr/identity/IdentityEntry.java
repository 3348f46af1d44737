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
import org.lscb.scr.encryption.Encryption;
import org.lscb.scr.encryption.Place;

/**
 * Who is behind a pseudonym of one review (domain.md section 5, Identity entry). Holds everything encrypted, bound to its row and column, and
 * decrypts only when asked, so that loading an entry shows nobody.
 */
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
    private String dateOfBirth;
    private String relationship;

    protected IdentityEntry() { }

    IdentityEntry(UUID reviewId, Identity identity, Encryption encryption) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.personType = identity.type();
        this.pseudonym = encryption.encrypt(identity.pseudonym(), place("pseudonym"));
        this.realName = encryption.encrypt(identity.realName(), place("real_name"));
        this.dateOfBirth = identity.dateOfBirth() == null ? null : encryption.encrypt(identity.dateOfBirth().toString(), place("date_of_birth"));
        this.relationship = encryption.encrypt(identity.relationship(), place("relationship"));
    }

    /** @throws org.lscb.scr.encryption.NotDecryptable if a value of it was changed, or comes from another row or column */
    Identity identity(Encryption encryption) {
        String born = encryption.decrypt(dateOfBirth, place("date_of_birth"));
        return new Identity(encryption.decrypt(pseudonym, place("pseudonym")), personType, encryption.decrypt(realName, place("real_name")),
            born == null ? null : LocalDate.parse(born), encryption.decrypt(relationship, place("relationship")));
    }

    private Place place(String column) {
        return new Place("identity_entry", id, column);
    }

    @Override
    public String toString() {
        return "identity entry " + id;
    }
}
