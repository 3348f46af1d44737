package org.lscb.scr.overview;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.lscb.scr.encryption.EncryptedText;

/** One sending to Ofsted. The pack may go in several. Written once, never changed. */
@Entity
@Audited
@Table(name = "consignment")
class Consignment {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    private int number;
    private LocalDate sentOn;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<PackItem> items = new ArrayList<>();
    @Convert(converter = EncryptedText.class)
    private String channel;
    @Convert(converter = EncryptedText.class)
    private String ofstedReference;
    private LocalDate copyToRegionalContactOn;
    private LocalDate copyToHealthOn;
    @Convert(converter = EncryptedText.class)
    private String note;
    private String sentBy;

    protected Consignment() { }

    Consignment(UUID reviewId, int number, Sending sending, String sentBy) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.number = number;
        this.sentOn = sending.sentOn();
        this.items = sending.items().stream().distinct().sorted().collect(java.util.stream.Collectors.toCollection(ArrayList::new));
        this.channel = sending.channel();
        this.ofstedReference = sending.ofstedReference();
        this.copyToRegionalContactOn = sending.copyToRegionalContactOn();
        this.copyToHealthOn = sending.copyToHealthOn();
        this.note = sending.note();
        this.sentBy = sentBy;
    }

    /** 1 for the first. */
    int number() {
        return number;
    }

    LocalDate sentOn() {
        return sentOn;
    }

    List<PackItem> items() {
        return List.copyOf(items);
    }
}
