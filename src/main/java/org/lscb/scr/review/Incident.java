package org.lscb.scr.review;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What happened, as far as the criteria for a review ask (domain.md 6.1).
 *
 * @param special every circumstance that applies; a child may have been hurt in more than one of these ways
 */
@Embeddable
public record Incident(
    LocalDate incidentDate,
    @Enumerated(EnumType.STRING) Outcome outcome,
    @Enumerated(EnumType.STRING) Abuse abuse,
    @JdbcTypeCode(SqlTypes.JSON) List<Special> special,
    @Enumerated(EnumType.STRING) Concern concern,
    boolean childUnder18) {

    public enum Outcome { DIED, SERIOUSLY_HARMED, OTHER }

    /** Whether abuse or neglect played a part. */
    public enum Abuse { KNOWN, SUSPECTED, UNKNOWN, RULED_OUT }

    /** Circumstances that have a row of their own in the criteria. */
    public enum Special { CUSTODY_OR_DETAINED, LIFE_THREATENING, PERMANENT_IMPAIRMENT, SEXUAL_ABUSE, VIOLENT_ASSAULT, PARENT_MURDERED }

    /** Whether there is cause for concern about how agencies worked together. */
    public enum Concern { YES, NO, UNKNOWN }
}
