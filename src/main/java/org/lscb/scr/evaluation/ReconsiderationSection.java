package org.lscb.scr.evaluation;

import java.time.LocalDate;
import java.util.List;
import org.lscb.scr.access.Material;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.ReviewSection;
import org.springframework.stereotype.Component;

/** Rounds, work and result of a reconsideration. */
@Component
class ReconsiderationSection implements ReviewSection {

    record Shown(Reconsideration.State state, LocalDate openedOn, boolean early, LocalDate finalLetterOn, List<ShownRound> rounds,
                 List<ShownItem> items, LocalDate endedOn) { }

    record ShownRound(LocalDate plannedOn, LocalDate approvedOn, int extraRecommendations, int extraActions, LocalDate submittedOn,
                      LocalDate reassessedOn, Reassessment result, Grade newGrade, LocalDate escalatedOn) { }

    record ShownItem(int round, RemedialKind kind, String agency, LocalDate due, RemedialItem.State state, LocalDate doneOn, LocalDate acceptedOn) { }

    private final Reconsiderations reconsiderations;

    ReconsiderationSection(Reconsiderations reconsiderations) {
        this.reconsiderations = reconsiderations;
    }

    @Override
    public String name() {
        return "reconsideration";
    }

    @Override
    public Material material() {
        return Material.OFSTED_LETTERS;
    }

    @Override
    public Object of(Review review) {
        return reconsiderations.find(review.id()).map(ReconsiderationSection::shown).orElse(null);
    }

    private static Shown shown(Reconsideration reconsideration) {
        return new Shown(reconsideration.state(), reconsideration.openedOn(), reconsideration.isEarly(), reconsideration.finalLetterOn().orElse(null),
            reconsideration.rounds().stream().map(round -> new ShownRound(round.plannedOn(), round.approvedOn(), round.recommendations().size(),
                round.actions().size(), round.submittedOn(), round.reassessedOn(), round.result(), round.newGrade(), round.escalatedOn())).toList(),
            reconsideration.items().stream().map(item -> new ShownItem(item.round(), item.kind(), item.agency().orElse(null), item.due(), item.state(),
                item.doneOn(), item.acceptedOn())).toList(), reconsideration.endedOn().orElse(null));
    }
}
