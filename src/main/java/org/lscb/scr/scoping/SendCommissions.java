package org.lscb.scr.scoping;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The business manager sends each agency its commission with its dates: those of the table, or others that were agreed. */
@Component
@Shows(Material.TERMS)
class SendCommissions implements UserTask<SendCommissions.Answers> {

    record Answers(@NotNull @PastOrPresent LocalDate sentOn, @NotEmpty List<@NotNull @Valid WantedCommission> commissions,
                   @Size(max = 200_000) String datesBecause) { }

    private final Scoping scoping;
    private final Agencies agencies;
    private final Clock clock;

    SendCommissions(Scoping scoping, Agencies agencies, Clock clock) {
        this.scoping = scoping;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        TermsOfReference terms = terms(task);
        WantedCommission usual = scoping.usual(task.reviewId(), new AgencyAsked(null, Product.IMR, null), LocalDate.now(clock));
        return Map.of(
            "version", terms.number(),
            "approvedOn", InWords.day(terms.decidedOn()),
            "usualChronology", InWords.day(usual.chronologyDue()),
            "usualReport", InWords.day(usual.due()),
            "agencies", agencies.options(),
            "products", Product.options());
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        LocalDate today = LocalDate.now(clock);
        return Optional.of(new Answers(today,
            terms(task).agencies().stream().map(asked -> scoping.usual(task.reviewId(), asked, today)).toList(), null));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        TermsOfReference terms = terms(task);
        problems.addIf(answers.sentOn().isBefore(terms.decidedOn()), "sentOn",
            "this must not be before the terms of reference were approved");
        List<AgencyAsked> wanted = answers.commissions().stream().map(WantedCommission::asked).toList();
        for (int row = 0; row < wanted.size(); row++) {
            String path = "commissions." + row + ".";
            problems.addIf(!terms.agencies().contains(wanted.get(row)) || wanted.indexOf(wanted.get(row)) < row, path + "agency",
                "the terms of reference do not ask for this; for one more agency, start \"Commission a further IMR\"");
            answers.commissions().get(row).check(path, answers.sentOn(), problems);
        }
        problems.addIf(!wanted.containsAll(terms.agencies()), "commissions",
            "every agency that the terms of reference name gets its commission");
        problems.addIf(answers.datesBecause() == null && differsFromUsual(task.reviewId(), answers), "datesBecause",
            "say where the dates were agreed, as they are not the usual ones");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        scoping.send(task.reviewId(), answers.commissions(), answers.datesBecause(), answers.sentOn());
        return Routing.none();
    }

    private boolean differsFromUsual(UUID review, Answers answers) {
        return answers.commissions().stream().anyMatch(row -> !row.equals(scoping.usual(review, row.asked(), answers.sentOn())));
    }

    private TermsOfReference terms(TaskInHand task) {
        return scoping.termsOfReference(task.reviewId()).orElseThrow();
    }
}
