package org.lscb.scr.action;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.lscb.scr.encryption.EncryptedText;

/** How all actions of a review stood when the sub-group looked at them in one quarter (domain 6.5, D11). Never changes afterwards. */
@Entity
@Audited
@Table(name = "monitoring_return")
public class MonitoringReturn {

    /**
     * One action as it stood.
     *
     * @param computed       the colour by the rule
     * @param colour         the colour that the sub-group gave it; the computed one unless there is a reason
     * @param overrideReason why the sub-group saw it otherwise; null if it did not
     * @param agreed         what was agreed on a red action; null for others
     */
    public record Line(UUID actionId, int number, String agency, ActionState state, LocalDate due, Colour computed, Colour colour,
                       String overrideReason, String agreed) { }

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    private LocalDate heldOn;
    private LocalDate dueOn;
    private String recordedBy;
    @Convert(converter = EncryptedText.class)
    private String note;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Line> lines = new ArrayList<>();

    protected MonitoringReturn() { }

    MonitoringReturn(UUID reviewId, LocalDate heldOn, LocalDate dueOn, String recordedBy, String note, List<Line> lines) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.heldOn = heldOn;
        this.dueOn = dueOn;
        this.recordedBy = recordedBy;
        this.note = note;
        this.lines = new ArrayList<>(lines);
    }

    public UUID id() {
        return id;
    }

    public UUID reviewId() {
        return reviewId;
    }

    /** The day of the sub-group's meeting. */
    public LocalDate heldOn() {
        return heldOn;
    }

    /** When the return was due. */
    public LocalDate dueOn() {
        return dueOn;
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** How many actions had each colour; every colour is there, with 0 if need be. */
    public Map<Colour, Long> counts() {
        Map<Colour, Long> counts = new EnumMap<>(Colour.class);
        for (Colour colour : Colour.values()) {
            counts.put(colour, lines.stream().filter(line -> line.colour() == colour).count());
        }
        return counts;
    }
}
