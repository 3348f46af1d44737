package org.lscb.scr.action;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.ReviewSection;
import org.springframework.stereotype.Component;

/** What the register shows of a review's actions: no text, which might speak of people. */
@Component
class ActionSection implements ReviewSection {

    record Row(UUID id, int number, Origin origin, String agency, ActionState state, LocalDate originalDue, LocalDate due, int timesRevised,
               LocalDate impactCheckOn, LocalDate settledOn, Colour colour) {
    }

    private final Actions actions;

    ActionSection(Actions actions) {
        this.actions = actions;
    }

    @Override
    public String name() {
        return "actions";
    }

    @Override
    public Material material() {
        return Material.ACTION_PLAN;
    }

    @Override
    public List<Row> of(Review review) {
        return actions.ofReview(review.id()).stream().map(this::row).toList();
    }

    @Override
    public List<Row> of(Review review, Contributions released) {
        return actions.ofReview(review.id()).stream()
            .filter(action -> action.origin() != Origin.AGENCY || released.mayBeTold(action.agency(), action.subjectId())).map(this::row).toList();
    }

    @Override
    public List<Row> of(Review review, Lines own) {
        return actions.ofReview(review.id()).stream().filter(action -> own.show(action.agency(), action.id())).map(this::row).toList();
    }

    private Row row(Action action) {
        return new Row(action.id(), action.number(), action.origin(), action.agency(), action.state(), action.originalDue(), action.currentDue(),
            action.revisions().size(), action.impactCheckOn().orElse(null), action.settledOn().orElse(null), actions.colour(action));
    }
}
