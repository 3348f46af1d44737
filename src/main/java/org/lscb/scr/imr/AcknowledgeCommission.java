package org.lscb.scr.imr;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.People;
import org.lscb.scr.agency.Person;
import org.lscb.scr.agency.StandingRole;
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.Option;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.lscb.scr.scoping.Product;
import org.springframework.stereotype.Component;

/** An agency answers the LSCB's letter: it takes part, has no trace of the family, had a single contact, or refuses. */
@Component
@Shows(value = Material.COMMISSION, extract = Material.TERMS)
class AcknowledgeCommission implements UserTask<AcknowledgeCommission.Answers> {

    enum Answer { ACCEPTED, SINGLE_CONTACT, NIL_RETURN, REFUSED }

    /** @param lead user id of the agency's lead for this review; only where the agency takes part */
    record Answers(@NotNull Answer answer, String lead, @Size(max = 200_000) String reasons) { }

    private final Commissions commissions;
    private final CommissionFacts facts;
    private final ImrAuthors authors;
    private final People people;

    AcknowledgeCommission(Commissions commissions, CommissionFacts facts, ImrAuthors authors, People people) {
        this.commissions = commissions;
        this.facts = facts;
        this.authors = authors;
        this.people = people;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Commission commission = commission(task);
        Map<String, Object> context = facts.of(commission);
        context.put("answers", answers(commission));
        context.put("people", authors.choices(commission.id()));
        context.put("refusals", commission.refusals().stream().map(refusal -> Map.of("on", InWords.date(refusal.refusedOn()),
            "reasons", refusal.reasons(), "outcome", InWords.text(refusal.outcome() == null ? null : refusal.outcome().title()))).toList());
        return context;
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return people.standingLead(commission(task).agency()).map(Person::userId).map(lead -> new Answers(null, lead, null));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        Commission commission = commission(task);
        if (takesPart(answers)) {
            problems.addIf(answers.lead() == null, "lead", "this must be filled in");
            problems.addIf(answers.lead() != null && !authors.isOfTheAgency(commission.id(), answers.lead()), "lead", "choose somebody of the agency");
            problems.addIf(task.userId().equals(answers.lead()) && !people.get(task.userId()).holds(StandingRole.AGENCY_LEAD), "lead",
                "nobody makes themselves the lead: choose the agency's lead or have the lead take this task");
            problems.addIf(answers.lead() != null && answers.lead().equals(commission.author()), "lead",
                "choose somebody else than the author, as the lead has to sign off the report");
        }
        problems.addIf(answers.answer() != Answer.ACCEPTED && answers.reasons() == null, "reasons", "this must be filled in");
        problems.addIf(answers.answer() == Answer.SINGLE_CONTACT && commission.product() != Product.IMR, "answer",
            "no IMR was asked for, so take it up as it is");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        Commission commission = commission(task);
        switch (answers.answer()) {
            case ACCEPTED -> commissions.takenUp(commission.id(), answers.lead());
            case SINGLE_CONTACT -> commissions.takenUpForSummary(commission.id(), answers.lead(), answers.reasons());
            case NIL_RETURN -> commissions.noTrace(commission.id(), answers.reasons());
            case REFUSED -> commissions.refused(commission.id(), task.userId(), answers.reasons());
        }
        if (takesPart(answers)) {
            authors.appointLead(commission.id(), answers.lead());
            return Routing.of(ImrRouting.AGENCY_ANSWER, "TAKEN_UP").and(ImrRouting.AGENCY_LEAD, answers.lead())
                .and(ImrRouting.PRODUCT, commission.product()).and(ImrRouting.COMMISSION_SETTLED, false);
        }
        return Routing.of(ImrRouting.AGENCY_ANSWER, answers.answer())
            .and(ImrRouting.COMMISSION_SETTLED, answers.answer() == Answer.NIL_RETURN);
    }

    private Commission commission(TaskInHand task) {
        return commissions.get(task.id(ImrRouting.COMMISSION_ID));
    }

    private static boolean takesPart(Answers answers) {
        return answers.answer() == Answer.ACCEPTED || answers.answer() == Answer.SINGLE_CONTACT;
    }

    private static List<Option> answers(Commission commission) {
        List<Option> options = new ArrayList<>();
        options.add(new Option(Answer.ACCEPTED.name(), "We take part"));
        if (commission.product() == Product.IMR) {
            options.add(new Option(Answer.SINGLE_CONTACT.name(), "We take part, but had a single contact with the family"));
        }
        options.add(new Option(Answer.NIL_RETURN.name(), "We find no trace of the family in any of our records"));
        options.add(new Option(Answer.REFUSED.name(), "We refuse to take part"));
        return options;
    }
}
