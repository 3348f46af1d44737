package org.lscb.scr.overview;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.Declaration;
import org.lscb.scr.agency.People;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** Somebody is appointed to write the health overview; whoever was involved in the case cannot (rule I8). */
@Component
@Shows({Material.REVIEW, Material.APPOINTMENTS})
class AppointHealthOverviewAuthor implements UserTask<AppointHealthOverviewAuthor.Answers> {

    record Answers(@NotBlank String author, @NotNull YesNo directPart, @NotBlank @Size(max = 20_000) String independence) {

        Declaration declaration() {
            Declaration declaration = Declaration.nothingToDeclare().stating(independence);
            return directPart == YesNo.YES ? declaration.andDirectPart() : declaration;
        }
    }

    private final HealthOverviews overviews;
    private final OverviewFacts facts;
    private final People people;

    AppointHealthOverviewAuthor(HealthOverviews overviews, OverviewFacts facts, People people) {
        this.overviews = overviews;
        this.facts = facts;
        this.people = people;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Map<String, Object> context = facts.of(task.reviewId(), DeadlineKind.D6);
        context.put("people", people.options());
        return context;
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        if (!people.takesPartInCases(answers.author())) {
            problems.add("author", WhatIsWritten.NOT_IN_LIST);
            return;
        }
        problems.addIf(answers.author().equals(task.userId()), "author", "nobody appoints themselves");
        overviews.conflicts(task.reviewId(), answers.author(), answers.declaration())
            .forEach(finding -> problems.add("author", finding.told()));
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        overviews.appoint(task.reviewId(), answers.author(), answers.declaration());
        return Routing.of(OverviewRouting.HEALTH_OVERVIEW_AUTHOR, answers.author());
    }
}
