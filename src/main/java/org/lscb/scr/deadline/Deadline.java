package org.lscb.scr.deadline;

import jakarta.persistence.Convert;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.lscb.scr.encryption.EncryptedText;
import org.lscb.scr.form.NotAllowedNow;
import org.lscb.scr.guidance.GuidanceVersion;

/**
 * One clock of one review. The date it was first due on never changes; each move is kept with its reason.
 *
 * <p>Dates are days in the UK, and a deadline is kept until 23:59 there.
 */
@Entity
@Audited
@Table(name = "deadline")
public class Deadline {

    /** What {@link #rule()} says when the date was agreed and not taken from the table. */
    static final String AGREED = "AGREED";

    private static final ZoneId UK = ZoneId.of("Europe/London");
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    @Enumerated(EnumType.STRING)
    private DeadlineKind kind;
    private UUID subject;
    @Enumerated(EnumType.STRING)
    private GuidanceVersion guidanceVersion;
    private String rule;
    @Convert(converter = EncryptedText.class)
    private String agreedBecause;
    private LocalDate startsOn;
    private LocalDate originalDue;
    private LocalDate currentDue;
    private LocalDate metOn;
    private LocalDate lapsedOn;
    @Convert(converter = EncryptedText.class)
    private String lapsedBecause;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Revision> revisions = new ArrayList<>();

    protected Deadline() {
    }

    private Deadline(UUID reviewId, DeadlineKind kind, UUID subject, LocalDate startsOn, LocalDate due) {
        if ((reviewId == null) != (kind == DeadlineKind.D12)) {
            throw new IllegalArgumentException("Every deadline but the annual report's belongs to a review");
        }
        if (due != null && due.isBefore(startsOn)) {
            throw new IllegalArgumentException("A deadline cannot fall due before its clock starts");
        }
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.kind = kind;
        this.subject = subject;
        this.startsOn = startsOn;
        this.originalDue = due;
        this.currentDue = due;
    }

    /** A deadline whose date a row of the table gives. */
    static Deadline byRule(UUID reviewId, DeadlineKind kind, UUID subject, LocalDate startsOn, LocalDate due, GuidanceVersion version, String row) {
        Deadline deadline = new Deadline(reviewId, kind, subject, startsOn, due);
        deadline.guidanceVersion = version;
        deadline.rule = row;
        return deadline;
    }

    /** A deadline whose date the people concerned agreed. */
    static Deadline agreed(UUID reviewId, DeadlineKind kind, UUID subject, LocalDate startsOn, LocalDate due, String reason) {
        Deadline deadline = new Deadline(reviewId, kind, subject, startsOn, due);
        deadline.rule = AGREED;
        deadline.agreedBecause = reason;
        return deadline;
    }

    void met(LocalDate on) {
        metOn = on;
    }

    /** Nothing is due any more. */
    void lapse(LocalDate on, String because) {
        lapsedOn = on;
        lapsedBecause = because;
    }

    /** @throws NotAllowedNow if it is not open, sets no date, or would fall due before its clock starts */
    void checkMayMoveTo(LocalDate to) {
        if (!isOpen()) {
            throw new NotAllowedNow("This date cannot be moved any more: what was due has been done, or is not wanted any more.");
        }
        if (currentDue == null) {
            throw new NotAllowedNow("There is no date to move: nothing is due by a certain day.");
        }
        if (to.isBefore(startsOn)) {
            throw new NotAllowedNow("The new date is before the day on which the period began.");
        }
    }

    /** @throws NotAllowedNow if it is not open, sets no date, or would fall due before its clock starts */
    void revise(LocalDate to, String reason, String by, String consulted, Instant now) {
        checkMayMoveTo(to);
        // A list held as JSON counts as changed only when it is another one.
        List<Revision> all = new ArrayList<>(revisions);
        all.add(new Revision(currentDue, to, reason, by, consulted, now));
        revisions = all;
        currentDue = to;
    }

    public UUID id() {
        return id;
    }

    /** The review; null for the annual report. */
    public UUID reviewId() {
        return reviewId;
    }

    public DeadlineKind kind() {
        return kind;
    }

    /** What inside the review it is about, such as a commission; null if the review as a whole. */
    public UUID subject() {
        return subject;
    }

    /** The edition whose table gave the date; null if it was agreed. */
    GuidanceVersion guidanceVersion() {
        return guidanceVersion;
    }

    /** The row of the table {@code deadlines} that it rests on, such as D2b; {@code AGREED} if the date was agreed instead. */
    public String rule() {
        return rule;
    }

    /** Why another date than the table's was agreed; null if it was not. */
    public String agreedBecause() {
        return agreedBecause;
    }

    /** The day from which it counts. */
    public LocalDate startsOn() {
        return startsOn;
    }

    /** The date that was first due; null for {@link DeadlineKind#D8}, which has none. */
    public LocalDate originalDue() {
        return originalDue;
    }

    /** The date that is due after all moves; null for {@link DeadlineKind#D8}, which has none. */
    public LocalDate currentDue() {
        return currentDue;
    }

    /** The last minute in which it is kept; empty for {@link DeadlineKind#D8}. */
    public Optional<Instant> dueAt() {
        return Optional.ofNullable(currentDue).map(Deadline::lastMinuteOf);
    }

    /** The last minute of this day in the UK. */
    public static Instant lastMinuteOf(LocalDate day) {
        return day.atTime(LAST_MINUTE).atZone(UK).toInstant();
    }

    /** The day on which it was met; null while it is open. */
    public LocalDate metOn() {
        return metOn;
    }

    public boolean isMet() {
        return metOn != null;
    }

    /** The day from which nothing was due any more; null unless it lapsed. */
    public LocalDate lapsedOn() {
        return lapsedOn;
    }

    /** Why nothing was due any more; null unless it lapsed. */
    public String lapsedBecause() {
        return lapsedBecause;
    }

    /** Neither met nor lapsed. */
    public boolean isOpen() {
        return metOn == null && lapsedOn == null;
    }

    public boolean isRevised() {
        return !revisions.isEmpty();
    }

    /** Whether it was met after the current date, or is still open after it. */
    public boolean isLate(LocalDate today) {
        return daysLate(today) > 0;
    }

    /** Days by which the current date was, or up to today is, missed; 0 if it is not. */
    public long daysLate(LocalDate today) {
        return daysAfter(currentDue, today);
    }

    /** Days by which the date first set was, or up to today is, missed, whatever it was moved to; 0 if it is not. */
    public long daysAfterOriginal(LocalDate today) {
        return daysAfter(originalDue, today);
    }

    /** Every move, oldest first. */
    public List<Revision> revisions() {
        return List.copyOf(revisions);
    }

    private long daysAfter(LocalDate due, LocalDate today) {
        LocalDate until = isMet() ? metOn : lapsedOn != null ? lapsedOn : today;
        return due == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, until));
    }
}
