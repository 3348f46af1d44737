package org.lscb.scr.decision;

import java.time.LocalDate;
import java.util.List;
import org.lscb.scr.access.Material;
import org.lscb.scr.guidance.GuidanceVersion;
import org.lscb.scr.guidance.PublicationRule;
import org.lscb.scr.referral.CriteriaResult;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.ReviewSection;
import org.springframework.stereotype.Component;

/** The history of decisions on a case. */
@Component
class DecisionsSection implements ReviewSection {

    record Alternative(String lead, AlternativeReview.Kind kind, LocalDate due, LocalDate reportedOn) { }

    record Line(int number, int consideration, LocalDate decidedOn, String decidedBy, boolean byDeputy, Decision.Outcome outcome, boolean departs,
                CriteriaResult criteria, String criteriaRow, LocalDate deferredUntil, LocalDate pressedOn, GuidanceVersion guidanceVersion,
                PublicationRule publicationRule, LocalDate dueOn, Alternative alternativeReview) { }

    private final Decisions decisions;

    DecisionsSection(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public Material material() {
        return Material.DECISION;
    }

    @Override
    public List<Line> of(Review review) {
        return decisions.ofReview(review.id()).stream().map(decision -> new Line(decision.number(), decision.consideration(), decision.decidedOn(),
            decision.decidedBy(), decision.byDeputy(), decision.outcome(), decision.departs(), decision.criteriaResult(), decision.criteriaRow(),
            decision.deferredUntil(), decision.pressedOn(), decision.guidanceVersion(), decision.publicationRule(), decision.dueOn(),
            decision.alternative().map(one -> new Alternative(one.lead(), one.kind(), one.due(), one.reportedOn())).orElse(null))).toList();
    }
}
