package org.lscb.scr.publication;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.lscb.scr.encryption.EncryptedText;

/** What was public from a day on, until a later version replaced it openly. */
@Entity
@DynamicUpdate
@Audited
@Table(name = "published_version")
class PublishedVersion {

    @Id
    private UUID id;
    @Version
    private long version;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Publication publication;
    private int number;
    private LocalDate publishedOn;
    @Convert(converter = EncryptedText.class)
    private String location;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<PublicationItem> items = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> files = new ArrayList<>();
    @Convert(converter = EncryptedText.class)
    private String changes;
    private LocalDate supersededOn;

    protected PublishedVersion() { }

    PublishedVersion(Publication publication, int number, LocalDate publishedOn, String location, List<PublicationItem> items, List<UUID> files,
                     String changes) {
        this.id = UUID.randomUUID();
        this.publication = publication;
        this.number = number;
        this.publishedOn = publishedOn;
        this.location = location;
        this.items = new ArrayList<>(items);
        this.files = new ArrayList<>(files);
        this.changes = changes;
    }

    void supersede(LocalDate on) {
        supersededOn = on;
    }

    int number() {
        return number;
    }

    LocalDate publishedOn() {
        return publishedOn;
    }

    String location() {
        return location;
    }

    List<PublicationItem> items() {
        return List.copyOf(items);
    }

    /** The documents, as files in the register. */
    List<UUID> files() {
        return List.copyOf(files);
    }

    Optional<LocalDate> supersededOn() {
        return Optional.ofNullable(supersededOn);
    }
}
