package org.lscb.scr.overview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.lscb.scr.scoping.BlockKind;
import org.lscb.scr.scoping.Blocks;
import org.lscb.scr.scoping.Scoping;
import org.lscb.scr.scoping.Terms;
import org.lscb.scr.scoping.TermsOfReference;
import org.springframework.stereotype.Component;

/** The family is asked whether it wants to contribute. The report never waits for it. */
@Component
@Shows(value = {Material.REVIEW, Material.FAMILY_RECORD}, extract = Material.LEGAL)
class SeekFamilyContribution implements UserTask<SeekFamilyContribution.Answers> {

    record Answers(@NotEmpty List<@NotNull @Valid FamilyMember> members, @Size(max = 200_000) String note) {

        Answers {
            members = Texts.orNone(members);
        }
    }

    private final FamilyContributions contributions;
    private final OverviewFacts facts;
    private final Blocks blocks;
    private final Scoping scoping;

    SeekFamilyContribution(FamilyContributions contributions, OverviewFacts facts, Blocks blocks, Scoping scoping) {
        this.contributions = contributions;
        this.facts = facts;
        this.blocks = blocks;
        this.scoping = scoping;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        UUID reviewId = task.reviewId();
        Map<String, Object> context = facts.of(reviewId, DeadlineKind.D7);
        context.put("plan", InWords.text(scoping.termsOfReference(reviewId).map(TermsOfReference::terms).map(Terms::familyContribution)
            .orElse(null)));
        context.put("blocks", blocks.active(reviewId, BlockKind.FAMILY_CONTACT).stream().map(block -> Map.of("what", block.what(),
            "reason", block.reason(), "reviewOn", InWords.date(block.reviewOn()))).toList());
        return context;
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        for (int i = 0; i < answers.members().size(); i++) {
            answers.members().get(i).check("members." + i + ".", problems);
        }
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        contributions.asked(task.reviewId(), answers.members(), answers.note());
        return Routing.none();
    }
}
