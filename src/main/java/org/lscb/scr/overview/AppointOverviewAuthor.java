package org.lscb.scr.overview;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.agency.Declaration;
import org.lscb.scr.agency.Finding;
import org.lscb.scr.agency.People;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The LSCB Chair appoints another overview author (rules I3 and I4); a warning needs the Chair's written reason. */
@Component
@Shows(Material.APPOINTMENTS)
class AppointOverviewAuthor implements UserTask<AppointOverviewAuthor.Answers> {

    record Answers(@NotBlank String author, List<@NotNull String> worksFor, @NotBlank @Size(max = 20_000) String statement,
                   @Size(max = 20_000) String chairsReason) {

        Answers {
            worksFor = Texts.orNone(worksFor);
        }

        Declaration declaration() {
            Declaration declaration = Declaration.nothingToDeclare().stating(statement);
            for (String agency : worksFor) {
                declaration = declaration.andWorksFor(agency);
            }
            return declaration;
        }
    }

    private final Overviews overviews;
    private final OverviewFacts facts;
    private final People people;
    private final Agencies agencies;

    AppointOverviewAuthor(Overviews overviews, OverviewFacts facts, People people, Agencies agencies) {
        this.overviews = overviews;
        this.facts = facts;
        this.people = people;
        this.agencies = agencies;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        UUID reviewId = task.reviewId();
        Map<String, Object> context = facts.of(reviewId, DeadlineKind.D7);
        context.put("version", overviews.latest(reviewId).map(last -> Integer.toString(last.number())).orElse(InWords.text(null)));
        context.put("former", overviews.get(reviewId).withdrawals().stream().map(each -> Map.of("author", facts.person(each.author()),
            "until", InWords.date(each.on()), "reason", each.reason())).toList());
        context.put("people", people.options());
        context.put("agencies", facts.leadAgencies());
        return context;
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        boolean unknown = !people.takesPartInCases(answers.author());
        problems.addIf(unknown, "author", WhatIsWritten.NOT_IN_LIST);
        problems.addIf(!answers.worksFor().stream().allMatch(agencies::exists), "worksFor", WhatIsWritten.NOT_IN_LIST);
        if (unknown) {
            return;
        }
        problems.addIf(answers.author().equals(task.userId()), "author", "nobody appoints themselves");
        List<Finding> findings = overviews.conflicts(task.reviewId(), answers.author(), answers.declaration());
        findings.stream().filter(Finding::blocks).forEach(finding -> problems.add("author", finding.told()));
        if (answers.chairsReason() == null) {
            findings.stream().filter(Finding::warns).forEach(finding -> problems.add("chairsReason", finding.told()));
        }
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        overviews.appointAuthor(task.reviewId(), answers.author(), answers.declaration(), answers.chairsReason(), task.userId());
        return Routing.of(OverviewRouting.OVERVIEW_AUTHOR, answers.author());
    }
}
