package org.lscb.scr.imr;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.People;
import org.lscb.scr.agency.Person;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The agency's senior officer signs the report for the agency, gives it back, or finds that its author is not independent after all. */
@Component
@Shows({Material.COMMISSION, Material.OWN_IMR})
class SignOffImr implements UserTask<SignOffImr.Answers> {

    enum Outcome { SIGNED_OFF, BACK_TO_AUTHOR, CONFLICT_FOUND }

    /** @param authorIndependent independence, checked once more at sign-off (domain 3.2) */
    record Answers(@NotNull Outcome outcome, @Size(max = 500) String signatoryRole, @PastOrPresent LocalDate signedOffOn, Boolean authorIndependent,
                   Verdict.Conflict conflict, @Size(max = 200_000) String reasons) { }

    private final Commissions commissions;
    private final Imrs imrs;
    private final CommissionFacts facts;
    private final ImrFacts report;
    private final ImrAuthors authors;
    private final People people;
    private final CommissionClocks clocks;

    SignOffImr(Commissions commissions, Imrs imrs, CommissionFacts facts, ImrFacts report, ImrAuthors authors, People people, CommissionClocks clocks) {
        this.authors = authors;
        this.commissions = commissions;
        this.imrs = imrs;
        this.facts = facts;
        this.report = report;
        this.people = people;
        this.clocks = clocks;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Map<String, Object> context = facts.of(commissions.get(commissionId(task)));
        context.put("report", report.of(imrs.inHand(commissionId(task)), task.userId()));
        return context;
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        String role = people.find(task.userId()).map(Person::jobTitle).orElse(null);
        return Optional.of(new Answers(null, role, clocks.today(), null, null, null));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(imrs.writers(commissionId(task)).contains(task.userId()), "outcome", "nobody signs off the report that they wrote");
        if (answers.outcome() != Outcome.SIGNED_OFF) {
            problems.addIf(answers.reasons() == null, "reasons", "this must be filled in");
            problems.addIf(answers.outcome() == Outcome.CONFLICT_FOUND && answers.conflict() == null, "conflict", "this must be filled in");
            return;
        }
        Imr imr = imrs.inHand(commissionId(task));
        problems.addIf(!authors.isOfTheAgency(commissionId(task), task.userId()), "outcome", "only somebody of the agency signs off its report");
        authors.blocksNow(commissionId(task)).forEach(finding -> problems.add("outcome", finding.told()));
        problems.addIf(answers.signatoryRole() == null, "signatoryRole", "this must be filled in");
        problems.addIf(answers.signedOffOn() == null, "signedOffOn", "this must be filled in");
        problems.addIf(answers.signedOffOn() != null && answers.signedOffOn().isBefore(imr.handedInOn()), "signedOffOn",
            "this must not be before the author handed it in");
        problems.addIf(!Boolean.TRUE.equals(answers.authorIndependent()), "authorIndependent", "this must be confirmed");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        UUID commissionId = commissionId(task);
        switch (answers.outcome()) {
            case SIGNED_OFF -> imrs.signedOff(commissionId, task.userId(), answers.signatoryRole(), answers.signedOffOn());
            case BACK_TO_AUTHOR -> imrs.backToAuthor(commissionId, answers.reasons());
            case CONFLICT_FOUND -> imrs.conflictFoundBeforeSignOff(commissionId, task.userId(), answers.reasons(), answers.conflict());
        }
        return Routing.of(ImrRouting.SIGN_OFF, answers.outcome());
    }

    private static UUID commissionId(TaskInHand task) {
        return task.id(ImrRouting.COMMISSION_ID);
    }
}
