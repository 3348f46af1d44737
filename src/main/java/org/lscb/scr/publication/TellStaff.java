package org.lscb.scr.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.lscb.scr.scoping.Scoping;
import org.springframework.stereotype.Component;

/** Staff hear of publication from their own agency before they read of it. */
@Component
@Shows(Material.PUBLICATION)
class TellStaff implements UserTask<TellStaff.Answers> {

    record Answers(List<@Valid ToldRow> told, @Size(max = 200_000) String notTold) {

        Answers {
            told = told == null ? List.of() : told;
        }
    }

    record ToldRow(@NotBlank String agency, @NotNull @PastOrPresent LocalDate toldOn, @NotBlank @Size(max = 500) String by,
                   @Size(max = 200_000) String notes) { }

    private final Publications publications;
    private final PublicationFacts facts;
    private final Agencies agencies;
    private final Scoping scoping;

    TellStaff(Publications publications, PublicationFacts facts, Agencies agencies, Scoping scoping) {
        this.publications = publications;
        this.facts = facts;
        this.agencies = agencies;
        this.scoping = scoping;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Map<String, Object> context = new HashMap<>(facts.of(task.reviewId()));
        context.put("agencies", agencies.options());
        return context;
    }

    /** A row for each agency that had a part in the review. */
    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return Optional.of(new Answers(scoping.contributingAgencies(task.reviewId()).stream().sorted()
            .map(agency -> new ToldRow(agency, null, null, null)).toList(), null));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(answers.told().isEmpty() && answers.notTold() == null, "notTold", "nobody was told: say why");
        for (int i = 0; i < answers.told().size(); i++) {
            problems.addIf(!agencies.contributes(answers.told().get(i).agency()), "told." + i + ".agency", "choose one of the answers in the list");
        }
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        publications.tellStaff(task.reviewId(), answers.told().stream()
            .map(row -> new StaffTold(row.agency(), row.toldOn(), row.by(), row.notes())).toList(), answers.notTold());
        return Routing.none();
    }
}
