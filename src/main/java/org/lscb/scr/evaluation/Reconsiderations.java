package org.lscb.scr.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.form.NotAllowedNow;
import org.lscb.scr.guidance.GuidanceVersion;
import org.lscb.scr.recommendation.ProposedAction;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.Track;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reconsiderations of all reviews that Ofsted found inadequate (domain.md S10). */
@Service
@Transactional
public class Reconsiderations {

    private final ReconsiderationRepository reconsiderations;
    private final EvaluationRepository evaluations;
    private final Reviews reviews;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;

    Reconsiderations(ReconsiderationRepository reconsiderations, EvaluationRepository evaluations, Reviews reviews, Deadlines deadlines,
                     ApplicationEventPublisher events) {
        this.reconsiderations = reconsiderations;
        this.evaluations = evaluations;
        this.reviews = reviews;
        this.deadlines = deadlines;
        this.events = events;
    }

    /**
     * Begins remedial work on provisional grades.
     *
     * @throws NotAllowedNow if it has begun
     */
    void openEarly(UUID reviewId, LocalDate on) {
        if (find(reviewId).isPresent()) {
            throw new NotAllowedNow("Remedial work has already begun.");
        }
        moved(reconsiderations.save(Reconsideration.early(reviewId, on)), on);
    }

    /**
     * The final letter says inadequate: the clocks D9 and D10 begin with its date.
     *
     * @return true if remedial work had begun before
     */
    boolean open(UUID reviewId) {
        LocalDate letter = evaluations.findByReviewId(reviewId).flatMap(Evaluation::finalLetterOn)
            .orElseThrow(() -> new NotAllowedNow("The final letter has not come yet."));
        startClocks(reviewId, letter);
        Optional<Reconsideration> early = find(reviewId);
        if (early.isEmpty()) {
            moved(reconsiderations.save(Reconsideration.afterFinalLetter(reviewId, letter)), letter);
        }
        early.flatMap(Reconsideration::round).ifPresent(round -> deadlines.met(reviewId, DeadlineKind.D9, null, round.plannedOn()));
        return early.isPresent();
    }

    void plan(UUID reviewId, LocalDate meeting, String chair, List<PlannedItem> items) {
        Reconsideration reconsideration = get(reviewId);
        reconsideration.plan(meeting, chair, items);
        deadlines.met(reviewId, DeadlineKind.D9, null, meeting);
        moved(reconsideration, meeting);
    }

    /** The ids of the work that has to be done, in the order of the plan. */
    List<UUID> itemsToDo(UUID reviewId) {
        return get(reviewId).plannedItems().stream().map(RemedialItem::id).toList();
    }

    /**
     * All work of the plan is done.
     *
     * @return whether Ofsted's final letter is in
     */
    boolean workDone(UUID reviewId, LocalDate on) {
        Reconsideration reconsideration = get(reviewId);
        reconsideration.workDone();
        moved(reconsideration, on);
        return reconsideration.finalLetterOn().isPresent();
    }

    void referBack(UUID reviewId, LocalDate on, String why) {
        Reconsideration reconsideration = get(reviewId);
        reconsideration.referBack(why);
        moved(reconsideration, on);
    }

    void approve(UUID reviewId, LocalDate on, List<UUID> recommendations, List<ProposedAction> actions) {
        Reconsideration reconsideration = get(reviewId);
        reconsideration.approve(on, recommendations, actions);
        moved(reconsideration, on);
    }

    void submit(UUID reviewId, LocalDate on) {
        Reconsideration reconsideration = get(reviewId);
        reconsideration.submit(on);
        deadlines.met(reviewId, DeadlineKind.D10, null, on);
        moved(reconsideration, on);
    }

    /** If the faults are not addressed, the clocks run again from the date of the letter that says so. */
    void reassess(UUID reviewId, LocalDate on, Reassessment result, String comments, Grade regraded, String escalatedTo, LocalDate escalatedOn) {
        Reconsideration reconsideration = get(reviewId);
        reconsideration.reassess(on, result, comments, regraded, escalatedTo, escalatedOn);
        moved(reconsideration, on);
        if (result == Reassessment.ADDRESSED) {
            events.publishEvent(new ReconsiderationEnded(reviewId, on));
        } else {
            startClocks(reviewId, on);
        }
    }

    private void startClocks(UUID reviewId, LocalDate letter) {
        GuidanceVersion guidance = reviews.get(reviewId).guidanceVersion().orElse(null);
        deadlines.open(reviewId, DeadlineKind.D9, null, letter, guidance);
        deadlines.open(reviewId, DeadlineKind.D10, null, letter, guidance);
    }

    private void moved(Reconsideration reconsideration, LocalDate on) {
        Review review = reviews.get(reconsideration.reviewId());
        review.move(Track.RECONSIDERATION, reconsideration.state().name(), on);
    }

    /** @throws NotAllowedNow if the review is not being reconsidered */
    @Transactional(readOnly = true)
    public Reconsideration get(UUID reviewId) {
        return find(reviewId).orElseThrow(() -> new NotAllowedNow("This review is not being reconsidered."));
    }

    @Transactional(readOnly = true)
    public Optional<Reconsideration> find(UUID reviewId) {
        return reconsiderations.findByReviewId(reviewId);
    }

    /** The actions that the LSCB agreed when it last approved a reconsideration of this review, to be opened and followed. */
    @Transactional(readOnly = true)
    public List<ProposedAction> actionsToOpen(UUID reviewId) {
        return find(reviewId).flatMap(Reconsideration::round).map(ReconsiderationRound::actions).orElse(List.of());
    }
}
