package org.lscb.scr.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The Chair decides whether a new version replaces what is public. */
@Component
@Shows(Material.PUBLICATION)
class AgreeCorrection implements UserTask<AgreeCorrection.Answers> {

    record Answers(@NotNull PublicationFault.Decision decision, @NotNull @PastOrPresent LocalDate decidedOn,
                   @NotBlank @Size(max = 200_000) String reasons) { }

    private final Publications publications;
    private final FaultFacts facts;
    private final Clock clock;

    AgreeCorrection(Publications publications, FaultFacts facts, Clock clock) {
        this.publications = publications;
        this.facts = facts;
        this.clock = clock;
    }

    private static UUID fault(TaskInHand task) {
        return task.id(PublicationRouting.PUBLICATION_FAULT_ID);
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        return facts.of(fault(task));
    }

    /** Today, as long as nobody says otherwise. */
    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return Optional.of(new Answers(null, LocalDate.now(clock), null));
    }

    @Override
    public Set<String> decidesOn() {
        return Set.of("prepare-correction");
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(answers.decision() == PublicationFault.Decision.NEW_VERSION && publications.fault(fault(task)).items().isEmpty(), "decision",
            "no document has been prepared to replace another");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        publications.decideCorrection(fault(task), answers.decision(), answers.decidedOn(), answers.reasons());
        return Routing.of(PublicationRouting.CORRECTION_DECISION, answers.decision());
    }
}
