package org.lscb.scr.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.lscb.scr.access.Material;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.ReviewSection;
import org.springframework.stereotype.Component;

/** Steps, decisions, holds and versions of the publication of a review. */
@Component
class PublicationSection implements ReviewSection {

    record Shown(Publication.State state, List<PublicationItem> items, LocalDate signedOffOn, LocalDate welfareCheckedOn, String ruleRow,
                 RuleApplied.Result ruleResult, List<ShownDecision> decisions, LocalDate evaluationHoldLiftedOn, List<LocalDate> holdsReviewedOn,
                 List<LocalDate> familyToldOn, List<ShownStaff> staffTold, LocalDate governmentToldOn, List<ShownVersion> versions,
                 List<ShownFault> faults, LocalDate settledOn) { }

    record ShownDecision(LocalDate on, PublicationDecision.Kind decision, LocalDate holdUntil, Set<PublicationItem> items, String ruleRow) { }

    record ShownStaff(String agency, LocalDate on) { }

    record ShownVersion(int number, LocalDate publishedOn, String location, List<PublicationItem> items, LocalDate supersededOn) { }

    record ShownFault(PublicationFault.Kind kind, PublicationFault.State state, LocalDate foundOn, LocalDate decidedOn) { }

    private final Publications publications;

    PublicationSection(Publications publications) {
        this.publications = publications;
    }

    @Override
    public String name() {
        return "publication";
    }

    @Override
    public Material material() {
        return Material.PUBLICATION;
    }

    @Override
    public Object of(Review review) {
        return publications.find(review.id()).map(this::shown).orElse(null);
    }

    private Shown shown(Publication publication) {
        return new Shown(publication.state(), publication.items(), publication.signOff().map(SignOff::on).orElse(null),
            publication.welfare().map(WelfareAdvice::on).orElse(null), publication.rule().map(RuleApplied::row).orElse(null),
            publication.rule().map(RuleApplied::result).orElse(null),
            publication.decisions().stream().map(decision -> new ShownDecision(decision.on(), decision.kind(), decision.holdUntil(), decision.items(),
                decision.row())).toList(),
            publication.evaluationHoldLiftedOn().orElse(null), publication.holdReviews().stream().map(HoldReview::on).toList(),
            publication.familyTold().stream().map(FamilyTold::on).toList(),
            publication.staffTold().stream().map(told -> new ShownStaff(told.agency(), told.on())).toList(),
            publication.dfeToldOn().orElse(null),
            publication.versions().stream().map(version -> new ShownVersion(version.number(), version.publishedOn(), version.location(), version.items(),
                version.supersededOn().orElse(null))).toList(),
            publications.faults(publication.reviewId()).stream().map(fault -> new ShownFault(fault.kind(), fault.state(), fault.foundOn(),
                fault.decidedOn())).toList(),
            publication.settledOn().orElse(null));
    }
}
