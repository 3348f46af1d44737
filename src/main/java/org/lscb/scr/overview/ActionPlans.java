package org.lscb.scr.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.agency.Agency;
import org.lscb.scr.document.DocumentKind;
import org.lscb.scr.document.Documents;
import org.lscb.scr.form.NotThere;
import org.lscb.scr.form.UploadedFile;
import org.lscb.scr.imr.Commission;
import org.lscb.scr.imr.CommissionState;
import org.lscb.scr.imr.Commissions;
import org.lscb.scr.imr.Imrs;
import org.lscb.scr.recommendation.ProposedAction;
import org.lscb.scr.recommendation.Recommendation;
import org.lscb.scr.recommendation.Recommendations;
import org.lscb.scr.recommendation.Source;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The action plans of all reviews, and how the agencies answered for them. */
@Service
@Transactional
public class ActionPlans {

    /** What has come of the endorsement so far. */
    enum Answer { ENDORSED, REJECTED }

    /** One refusal, with a key by which the LSCB Chair takes it up. */
    record Refused(String key, String agency, Endorsement.Refusal refusal) { }

    private final ActionPlanRepository plans;
    private final EndorsementRepository endorsements;
    private final Overviews overviews;
    private final LessonsLearned lessons;
    private final Recommendations recommendations;
    private final Commissions commissions;
    private final Imrs imrs;
    private final Agencies agencies;
    private final Documents documents;
    private final Clock clock;

    ActionPlans(ActionPlanRepository plans, EndorsementRepository endorsements, Overviews overviews, LessonsLearned lessons,
                Recommendations recommendations, Commissions commissions, Imrs imrs, Agencies agencies, Documents documents, Clock clock) {
        this.plans = plans;
        this.endorsements = endorsements;
        this.overviews = overviews;
        this.lessons = lessons;
        this.recommendations = recommendations;
        this.commissions = commissions;
        this.imrs = imrs;
        this.agencies = agencies;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * The actions to be opened, as the LSCB approved them; none before approval. An action that answers nothing but recommendations
     * which its lead agency refuses for good is not among them. Those that agencies began after their own reports are, in the same words.
     */
    @Transactional(readOnly = true)
    public List<ProposedAction> approved(UUID reviewId) {
        return find(reviewId).map(ActionPlan::approved).orElse(List.of());
    }

    @Transactional(readOnly = true)
    Optional<ActionPlan> find(UUID reviewId) {
        return plans.findByReviewId(reviewId);
    }

    /** @throws NotThere if none was proposed */
    @Transactional(readOnly = true)
    ActionPlan get(UUID reviewId) {
        return find(reviewId).orElseThrow(() -> new NotThere("This review has no action plan yet."));
    }

    /** What a plan has to answer: the overview report's recommendations, then those of other reports. */
    @Transactional(readOnly = true)
    List<PlanRecommendation> toAnswer(UUID reviewId) {
        List<Recommended> own = overviews.inHand(reviewId).text().recommendations();
        List<PlanRecommendation> all = new ArrayList<>();
        for (int number = 1; number <= own.size(); number++) {
            Recommended one = own.get(number - 1);
            all.add(new PlanRecommendation(PlanRecommendation.key(number), null, one.text(), one.level(), one.addressee()));
        }
        recommendations.ofReview(reviewId).stream().filter(one -> one.source() != Source.OVERVIEW)
            .forEach(one -> all.add(new PlanRecommendation(one.id().toString(), source(one), one.text(), one.level(), one.addressee())));
        return all;
    }

    /** What a plan begins with: the last round, or else what agencies began after their own reports. */
    @Transactional(readOnly = true)
    List<PlannedAction> toBeginWith(UUID reviewId) {
        return find(reviewId).map(ActionPlan::actions).orElseGet(() -> commissions.ofReview(reviewId).stream()
            .filter(commission -> commission.state() == CommissionState.ACCEPTED).map(Commission::id).map(imrs::proposedActions)
            .flatMap(List::stream).map(PlannedAction::begun).toList());
    }

    /** @return ids of the agencies that have to answer for their part */
    List<String> propose(UUID reviewId, String by, List<PlannedAction> actions, List<UploadedFile> files) {
        List<PlanRecommendation> toAnswer = toAnswer(reviewId);
        List<String> answering = answering(toAnswer, actions);
        ActionPlan plan = find(reviewId).orElseGet(() -> new ActionPlan(reviewId));
        plan.proposed(today(), by, toAnswer, actions, answering);
        plans.save(plan);
        files.forEach(file -> documents.file(file, reviewId, DocumentKind.ACTION_PLAN, null, null));
        OverviewReport report = overviews.get(reviewId);
        report.planProposed(!answering.isEmpty());
        overviews.moved(report, today());
        return answering;
    }

    Answer answered(UUID reviewId, String agency, String endorsedBy, LocalDate on, String recordedBy, List<Endorsement.Refusal> refusals) {
        ActionPlan plan = get(reviewId);
        endorsements.save(new Endorsement(reviewId, plan.round(), agency, endorsedBy, on, recordedBy, refusals));
        List<Endorsement> sofar = endorsements(reviewId);
        boolean rejected = sofar.stream().anyMatch(each -> !each.refusals().isEmpty());
        if (sofar.size() == plan.endorsingAgencies().size()) {
            OverviewReport report = overviews.get(reviewId);
            report.planAnswered(rejected);
            overviews.moved(report, today());
        }
        return rejected ? Answer.REJECTED : Answer.ENDORSED;
    }

    /** The agencies' answers to the plan's present round. */
    @Transactional(readOnly = true)
    List<Endorsement> endorsements(UUID reviewId) {
        return find(reviewId).map(plan -> endorsements.findByReviewIdAndRoundOrderByAgency(reviewId, plan.round())).orElse(List.of());
    }

    /** What agencies rejected in the present round. */
    @Transactional(readOnly = true)
    List<Refused> refusals(UUID reviewId) {
        return endorsements(reviewId).stream().flatMap(each -> each.refusals().stream().map(refusal ->
            new Refused(each.agency() + ":" + refusal.recommendation(), each.agency(), refusal))).toList();
    }

    /** @param outcomes by key of the refusal; all of them */
    void takenUp(UUID reviewId, Map<String, Endorsement.TakenUp> outcomes) {
        for (Endorsement each : endorsements(reviewId)) {
            for (Endorsement.Refusal refusal : each.refusals()) {
                each.takenUp(refusal.recommendation(), outcomes.get(each.agency() + ":" + refusal.recommendation()));
            }
        }
        OverviewReport report = overviews.get(reviewId);
        report.rejectionsTakenUp();
        overviews.moved(report, today());
    }

    void changed(UUID reviewId, List<PlannedAction> actions) {
        get(reviewId).changed(actions);
    }

    /** The recommendations become part of the record, with what the agencies answered, and the actions can be opened. */
    void approve(UUID reviewId, LocalDate on) {
        ActionPlan plan = get(reviewId);
        Map<String, UUID> made = make(reviewId);
        List<Endorsement> answers = endorsements(reviewId);
        answers.forEach(each -> plan.concerning(each.agency()).forEach(one -> answer(each, one.key(), id(made, one.key()))));
        plan.approved(on, plan.actions().stream().filter(action -> isWanted(action, answers)).map(action -> action.proposed(made))
            .toList());
    }

    private Map<String, UUID> make(UUID reviewId) {
        OverviewText text = overviews.inHand(reviewId).text();
        List<Recommendation> made = lessons.record(reviewId, Source.OVERVIEW, null, text.lessons(), text.recommendations());
        Map<String, UUID> ids = new HashMap<>();
        for (int i = 0; i < made.size(); i++) {
            ids.put(PlanRecommendation.key(i + 1), made.get(i).id());
        }
        return ids;
    }

    /** A refusal stays on record even where the agency thought again. */
    private void answer(Endorsement endorsement, String key, UUID recommendation) {
        endorsement.refusals().stream().filter(refusal -> refusal.recommendation().equals(key)).findFirst()
            .ifPresent(refusal -> recommendations.refuse(recommendation, endorsement.agency(), refusal.reasons()));
        if (!endorsement.refuses(key)) {
            recommendations.accept(recommendation, endorsement.agency(), null);
        }
    }

    private static boolean isWanted(PlannedAction action, List<Endorsement> answers) {
        return answers.stream().filter(each -> each.agency().equals(action.leadAgency()))
            .noneMatch(each -> action.recommendations().stream().allMatch(each::refuses));
    }

    private static UUID id(Map<String, UUID> made, String key) {
        return made.containsKey(key) ? made.get(key) : UUID.fromString(key);
    }

    /** The board itself answers by approving the plan. */
    private List<String> answering(List<PlanRecommendation> toAnswer, List<PlannedAction> actions) {
        Set<String> concerned = new TreeSet<>();
        Stream.concat(actions.stream().map(PlannedAction::leadAgency),
                toAnswer.stream().filter(PlanRecommendation::isOfOverview).map(PlanRecommendation::addressee))
            .filter(agency -> agencies.find(agency).filter(Agency::isContributor).isPresent()).forEach(concerned::add);
        return List.copyOf(concerned);
    }

    private String source(Recommendation one) {
        return one.source() == Source.IMR ? "Report of " + agencies.name(commissions.get(one.subjectId()).agency())
            : "Health overview report";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
