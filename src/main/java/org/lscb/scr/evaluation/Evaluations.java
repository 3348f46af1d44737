package org.lscb.scr.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.form.NotAllowedNow;
import org.lscb.scr.guidance.EvaluationRegime;
import org.lscb.scr.guidance.EvaluationRegimes;
import org.lscb.scr.guidance.InadequateRule;
import org.lscb.scr.guidance.InadequateRules;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.Track;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The evaluations of all reviews (domain.md S9). */
@Service
@Transactional
public class Evaluations {

    private final EvaluationRepository evaluations;
    private final ReconsiderationRepository reconsiderations;
    private final Reviews reviews;
    private final Deadlines deadlines;
    private final EvaluationRegimes regimes;
    private final InadequateRules inadequateRules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Evaluations(EvaluationRepository evaluations, ReconsiderationRepository reconsiderations, Reviews reviews, Deadlines deadlines,
                EvaluationRegimes regimes, InadequateRules inadequateRules, ApplicationEventPublisher events, Clock clock) {
        this.evaluations = evaluations;
        this.reconsiderations = reconsiderations;
        this.reviews = reviews;
        this.deadlines = deadlines;
        this.regimes = regimes;
        this.inadequateRules = inadequateRules;
        this.events = events;
        this.clock = clock;
    }

    /** Begins the wait for Ofsted, under the regime of the day of submission. Does nothing if it has begun. */
    Evaluation open(UUID reviewId) {
        return evaluations.findByReviewId(reviewId).orElseGet(() -> {
            Review review = reviews.get(reviewId);
            LocalDate submitted = review.submittedOn().orElseGet(this::today);
            EvaluationRegime regime = review.evaluationRegime() == null ? regimes.on(submitted) : EvaluationRegime.valueOf(review.evaluationRegime());
            Evaluation evaluation = evaluations.save(new Evaluation(reviewId, submitted, regime));
            if (evaluation.isEvaluated()) {
                deadlines.open(reviewId, DeadlineKind.D8, null, submitted, review.guidanceVersion().orElse(null));
            }
            review.move(Track.EVALUATION, evaluation.isEvaluated() ? evaluation.state().name() : "NOT_EVALUATED", submitted);
            return evaluation;
        });
    }

    /** Any letter of Ofsted ends the wait that began with the submission; the final one ends the evaluation itself. */
    void receive(UUID reviewId, Letter letter, List<GradeGiven> grades) {
        Evaluation evaluation = get(reviewId);
        evaluation.receive(letter, grades);
        deadlines.met(reviewId, DeadlineKind.D8, null, letter.dated());
        moved(evaluation, letter.dated());
        if (evaluation.isFinal()) {
            reconsiderations.findByReviewId(reviewId).ifPresent(early -> early.finalLetter(letter.dated()));
            events.publishEvent(new FinalGradeReceived(reviewId, letter.dated(), letter.overall()));
        }
    }

    void chased(UUID reviewId, Chase chase) {
        get(reviewId).chased(chase);
    }

    void respond(UUID reviewId, ResponseGiven response) {
        Evaluation evaluation = get(reviewId);
        evaluation.respond(response);
        moved(evaluation, response.on());
    }

    void comment(UUID reviewId, FactualComments comments) {
        get(reviewId).comment(comments);
    }

    void met(UUID reviewId, LocalDate asked, LocalDate held, String present, String outcome, List<GradeGiven> corrected, Grade overall) {
        get(reviewId).met(asked, held, present, outcome, corrected, overall);
    }

    void notMet(UUID reviewId, LocalDate asked, String why) {
        get(reviewId).notMet(asked, why);
    }

    /** What the rule of the day of the final letter says about this inadequate review. */
    InadequateRule applyInadequateRule(UUID reviewId) {
        Evaluation evaluation = get(reviewId);
        InadequateRule rule = inadequateRules.on(evaluation.finalLetterOn().orElseThrow(() -> new NotAllowedNow("The final letter has not come yet.")));
        evaluation.applied(rule);
        return rule;
    }

    void decideOnReconsideration(UUID reviewId, ReconsiderationDecision decision, LocalDate on, String reasons) {
        get(reviewId).decided(decision, on, reasons);
    }

    /** Also ends remedial work that was begun early and that the final grade has made needless. */
    void improve(UUID reviewId, List<Improvement> improvements, LocalDate on) {
        get(reviewId).improve(improvements, on);
        reconsiderations.findByReviewId(reviewId).ifPresent(early -> {
            early.notRequired(on);
            reviews.get(reviewId).move(Track.RECONSIDERATION, early.state().name(), on);
        });
    }

    private void moved(Evaluation evaluation, LocalDate on) {
        Review review = reviews.get(evaluation.reviewId());
        if (!evaluation.state().name().equals(review.on(Track.EVALUATION))) {
            review.move(Track.EVALUATION, evaluation.state().name(), on);
        }
    }

    /** @throws NotAllowedNow if the review has not been submitted for evaluation */
    @Transactional(readOnly = true)
    public Evaluation get(UUID reviewId) {
        return find(reviewId).orElseThrow(() -> new NotAllowedNow("This review has not been submitted for evaluation."));
    }

    @Transactional(readOnly = true)
    public Optional<Evaluation> find(UUID reviewId) {
        return evaluations.findByReviewId(reviewId);
    }

    /** Whether publication need not wait for Ofsted any more: the final letter is in, or the review is not evaluated at all. */
    @Transactional(readOnly = true)
    public boolean isFinal(UUID reviewId) {
        return find(reviewId).map(evaluation -> evaluation.isFinal() || !evaluation.isEvaluated()).orElse(false);
    }

    /**
     * Whether evaluation stands in the way of closure no more: not evaluated at all, or graded finally and, if inadequate, either found
     * addressed or left as it is by the LSCB where it had the choice.
     */
    @Transactional(readOnly = true)
    public boolean settled(UUID reviewId) {
        return find(reviewId).map(evaluation -> {
            if (!evaluation.isEvaluated() || !evaluation.isFinal()) {
                return !evaluation.isEvaluated();
            }
            return evaluation.finalOverall().orElseThrow() != Grade.INADEQUATE
                || evaluation.reconsiderationDecision().filter(ReconsiderationDecision.NO_RECONSIDERATION::equals).isPresent()
                || reconsiderations.findByReviewId(reviewId).filter(Reconsideration::isAddressed).isPresent();
        }).orElse(false);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
