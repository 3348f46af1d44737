package org.lscb.scr.scoping;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.lscb.scr.review.Reviews;
import org.springframework.stereotype.Component;

/**
 * The LSCB Chair approves the terms of reference or returns them. With the agencies now named, the independence of the Panel is looked at
 * again: whoever is no longer independent has to be replaced first.
 */
@Component
@Shows({Material.REVIEW, Material.TERMS, Material.APPOINTMENTS})
class ApproveTermsOfReference implements UserTask<ApproveTermsOfReference.Answers> {

    enum Verdict { APPROVED, RETURNED, CHANGE_PANEL }

    record Answers(@NotNull Verdict verdict, @Size(max = 200_000) String reasons, @Size(max = 200_000) String independenceReason) { }

    private final Scoping scoping;
    private final Panels panels;
    private final TermsFacts facts;
    private final Reviews reviews;

    ApproveTermsOfReference(Scoping scoping, Panels panels, TermsFacts facts, Reviews reviews) {
        this.scoping = scoping;
        this.panels = panels;
        this.facts = facts;
        this.reviews = reviews;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Map<String, Object> context = facts.of(proposed(task));
        context.put("children", reviews.get(task.reviewId()).subjects());
        context.put("findings", facts.of(panels.doubts(task.reviewId())));
        return context;
    }

    @Override
    public Set<String> decidesOn() {
        return Set.of("draft-terms-of-reference");
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        boolean approved = answers.verdict() == Verdict.APPROVED;
        problems.addIf(!approved && answers.reasons() == null, "reasons", "say what has to change");
        if (approved) {
            List<Panels.Doubt> doubts = panels.doubts(task.reviewId());
            problems.addIf(doubts.stream().anyMatch(Panels.Doubt::blocks), "verdict",
                "the Panel has to change first. " + facts.blocks(doubts));
            problems.addIf(!doubts.isEmpty() && answers.independenceReason() == null, "independenceReason",
                "say why you allow the appointments in spite of the warnings");
            problems.addIf(doubts.stream().anyMatch(doubt -> doubt.held().userId().equals(task.userId())), "independenceReason",
                "this is about your own appointment, so somebody else who chairs the LSCB has to decide");
        }
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        if (answers.verdict() == Verdict.APPROVED) {
            panels.recheck(task.reviewId(), answers.independenceReason(), task.userId());
            scoping.approve(proposed(task), answers.reasons(), task.userId());
        } else {
            scoping.returnForChange(proposed(task), answers.reasons(), task.userId());
        }
        return Routing.of(ScopingRouting.TERMS_VERDICT, answers.verdict());
    }

    private TermsOfReference proposed(TaskInHand task) {
        return scoping.proposed(task.reviewId()).orElseThrow();
    }
}
