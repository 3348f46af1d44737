package org.lscb.scr.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The family hears of publication before it happens, in person where possible. */
@Component
@Shows(extract = Material.PUBLICATION)
class TellFamily implements UserTask<TellFamily.Answers> {

    record Answers(List<@Valid ToldRow> told, @Size(max = 200_000) String notTold) {

        Answers {
            told = told == null ? List.of() : told;
        }
    }

    record ToldRow(@NotBlank @Size(max = 500) String who, @NotNull @PastOrPresent LocalDate toldOn, @NotBlank @Size(max = 500) String by,
                   @NotNull YesNo inPerson, @Size(max = 200_000) String notes) { }

    private final Publications publications;
    private final PublicationFacts facts;

    TellFamily(Publications publications, PublicationFacts facts) {
        this.publications = publications;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        return facts.of(task.reviewId());
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(answers.told().isEmpty() && answers.notTold() == null, "notTold", "nobody was told: say why");
        for (int i = 0; i < answers.told().size(); i++) {
            ToldRow row = answers.told().get(i);
            problems.addIf(row.inPerson() == YesNo.NO && row.notes() == null, "told." + i + ".notes", "say why it was not in person");
        }
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        publications.tellFamily(task.reviewId(), answers.told().stream()
            .map(row -> new FamilyTold(row.who(), row.toldOn(), row.by(), row.inPerson() == YesNo.YES, row.notes())).toList(), answers.notTold());
        return Routing.none();
    }
}
