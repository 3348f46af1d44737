package org.lscb.scr.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.lscb.scr.form.NotAllowedNow;
import org.lscb.scr.guidance.GuidanceTables;
import org.lscb.scr.guidance.GuidanceVersion;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of all reviews. Of one kind and subject, a review has one open deadline at a time; once that is met, the next may be opened.
 *
 * <p>Tells of every date that is set or moved ({@link DeadlineMoved}) and of every deadline that is met ({@link DeadlineMet}) or lapses
 * ({@link DeadlineLapsed}).
 */
@Service
@Transactional
public class Deadlines {

    private final DeadlineRepository deadlines;
    private final GuidanceTables tables;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deadlines(DeadlineRepository deadlines, GuidanceTables tables, WorkingDays workingDays, ApplicationEventPublisher events, Clock clock) {
        this.deadlines = deadlines;
        this.tables = tables;
        this.workingDays = workingDays;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Starts a clock; the table says when it runs out.
     *
     * @param reviewId the review; null for {@link DeadlineKind#D12}
     * @param subject  what inside the review it is about; null if the review as a whole
     * @param start    the day from which it counts, for both parts of D7 the decision to initiate
     * @param version  the edition of the guidance that rules the review, provisionally that of today
     * @throws IllegalStateException if such a clock is running already, or counts back from a date that is not set
     */
    public Deadline open(UUID reviewId, DeadlineKind kind, UUID subject, LocalDate start, GuidanceVersion version) {
        refuseSecond(reviewId, kind, subject);
        DeadlineRule rule = rule(kind, version);
        LocalDate due = rule.setsADate() ? rule.dueFrom(anchor(rule, reviewId, start), workingDays) : null;
        Deadline opened = deadlines.save(Deadline.byRule(reviewId, kind, subject, start, due, version, rule.row()));
        if (due != null) {
            tellOfDate(opened);
        }
        return opened;
    }

    /**
     * Starts a clock that runs out on an agreed date instead of the table's.
     *
     * @param subject what inside the review it is about; null if the review as a whole
     * @param start   the day from which it counts
     * @param reason  why this date
     * @throws IllegalStateException    if such a clock is running already
     * @throws IllegalArgumentException if the date is before the start
     */
    public Deadline agree(UUID reviewId, DeadlineKind kind, UUID subject, LocalDate start, LocalDate due, String reason) {
        refuseSecond(reviewId, kind, subject);
        Deadline opened = deadlines.save(Deadline.agreed(reviewId, kind, subject, start, due, reason));
        tellOfDate(opened);
        return opened;
    }

    /**
     * What was due has been done. Does nothing if no such clock is running.
     *
     * @param on the day on which it was done, in the UK
     */
    public void met(UUID reviewId, DeadlineKind kind, UUID subject, LocalDate on) {
        openOne(reviewId, kind, subject).ifPresent(deadline -> {
            deadline.met(on);
            deadlines.save(deadline);
            events.publishEvent(new DeadlineMet(reviewId, kind, subject, on));
        });
    }

    /**
     * What was due is not wanted any more, for instance because an agency found no trace of the family. Does nothing if no such clock is
     * running.
     *
     * @param on     the day from which nothing is due any more, in the UK
     * @param reason why
     */
    public void lapse(UUID reviewId, DeadlineKind kind, UUID subject, LocalDate on, String reason) {
        openOne(reviewId, kind, subject).ifPresent(deadline -> {
            deadline.lapse(on, reason);
            deadlines.save(deadline);
            events.publishEvent(new DeadlineLapsed(reviewId, kind, subject, on));
        });
    }

    /**
     * Moves the date of the clock that is running, and with D2 what is counted back from it. The date first set is kept.
     *
     * @param to        the new date; not before the clock's start
     * @param by        who moves it, as a user id
     * @param consulted who outside the board was asked or told; null if nobody
     * @throws NotAllowedNow if what was due has been done, or there is no date to move
     */
    public Deadline revise(UUID reviewId, DeadlineKind kind, UUID subject, LocalDate to, String reason, String by, String consulted) {
        Deadline deadline = find(reviewId, kind, subject).orElseThrow(() -> new NotAllowedNow("There is no date to move."));
        for (DateMove move : moves(deadline, to)) {
            boolean asked = move.deadline() == deadline;
            move.deadline().revise(move.to(), asked ? reason : "Moved with the date for completion", by, asked ? consulted : null, clock.instant());
            tellOfDate(deadlines.save(move.deadline()));
        }
        return deadline;
    }

    /**
     * What {@link #revise} would move, itself first, if this clock got this date. Moves nothing.
     *
     * @throws NotAllowedNow                    if it would be refused
     * @throws java.util.NoSuchElementException if there is no such deadline
     */
    @Transactional(readOnly = true)
    public List<DateMove> whatIf(UUID id, LocalDate to) {
        return moves(get(id), to);
    }

    /** The working day that many working days after this day; the first of them is the next working day. */
    public LocalDate workingDaysAfter(LocalDate day, int days) {
        return workingDays.after(day, days);
    }

    /** What the date rests on, in words: the row of the table, or that it was agreed. */
    @Transactional(readOnly = true)
    public String basis(Deadline deadline) {
        if (deadline.rule().equals(Deadline.AGREED)) {
            return "Agreed by the people concerned";
        }
        DeadlineRule rule = rule(deadline.kind(), deadline.guidanceVersion());
        return rule.inWords() + " (" + deadline.guidanceVersion().title() + ", row " + deadline.rule() + " of our table)";
    }

    /**
     * The date that the table gives for a period not yet begun; starts no clock.
     *
     * @throws IllegalStateException if it is one that sets no date, or counts back from another deadline
     */
    @Transactional(readOnly = true)
    public LocalDate dueFrom(DeadlineKind kind, LocalDate start, GuidanceVersion version) {
        DeadlineRule rule = rule(kind, version);
        if (!rule.setsADate() || rule.followsCompletion()) {
            throw new IllegalStateException(kind + " has no date by its start alone");
        }
        return rule.dueFrom(start, workingDays);
    }

    /** @throws java.util.NoSuchElementException if there is no such deadline */
    @Transactional(readOnly = true)
    public Deadline get(UUID id) {
        return deadlines.findById(id).orElseThrow();
    }

    /** The clock that is running, or else the one of its kind that was met or lapsed last. */
    @Transactional(readOnly = true)
    public Optional<Deadline> find(UUID reviewId, DeadlineKind kind, UUID subject) {
        return deadlines.of(reviewId, kind, subject).stream().findFirst();
    }

    /** All clocks of a review, by kind and start. */
    @Transactional(readOnly = true)
    public List<Deadline> ofReview(UUID reviewId) {
        return deadlines.ofReview(reviewId).stream().sorted(Comparator.comparing(Deadline::kind)).toList();
    }

    private List<DateMove> moves(Deadline deadline, LocalDate to) {
        deadline.checkMayMoveTo(to);
        List<DateMove> moves = new ArrayList<>();
        moves.add(new DateMove(deadline, deadline.currentDue(), to));
        if (deadline.kind() == DeadlineKind.D2) {
            deadlines.ofReview(deadline.reviewId()).stream().filter(this::followsCompletion).forEach(other -> {
                LocalDate counted = rule(other.kind(), other.guidanceVersion()).dueFrom(to, workingDays);
                moves.add(new DateMove(other, other.currentDue(), counted.isBefore(other.startsOn()) ? other.startsOn() : counted));
            });
        }
        return moves;
    }

    private boolean followsCompletion(Deadline other) {
        return other.isOpen() && !other.rule().equals(Deadline.AGREED) && rule(other.kind(), other.guidanceVersion()).followsCompletion();
    }

    private LocalDate anchor(DeadlineRule rule, UUID reviewId, LocalDate start) {
        if (!rule.followsCompletion()) {
            return start;
        }
        return openOne(reviewId, DeadlineKind.D2, null).map(Deadline::currentDue)
                .orElseThrow(() -> new IllegalStateException("The date for completion has to be set first"));
    }

    private void refuseSecond(UUID reviewId, DeadlineKind kind, UUID subject) {
        if (openOne(reviewId, kind, subject).isPresent()) {
            throw new IllegalStateException("There is an open deadline " + kind + " already");
        }
    }

    private Optional<Deadline> openOne(UUID reviewId, DeadlineKind kind, UUID subject) {
        return find(reviewId, kind, subject).filter(Deadline::isOpen);
    }

    private DeadlineRule rule(DeadlineKind kind, GuidanceVersion version) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("kind", kind);
        inputs.put("version", version);
        return tables.first("deadlines", inputs).map(DeadlineRule::from)
                .orElseThrow(() -> new IllegalStateException("No row of deadlines applies to " + inputs));
    }

    private void tellOfDate(Deadline deadline) {
        events.publishEvent(new DeadlineMoved(deadline.reviewId(), deadline.kind(), deadline.subject(), deadline.currentDue()));
    }
}
