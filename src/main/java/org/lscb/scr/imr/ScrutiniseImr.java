package org.lscb.scr.imr;

import jakarta.validation.Valid;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The Panel's verdict on an agency's report: accepted, returned as often as it takes, waived, or its author is not independent. */
@Component
@Shows({Material.COMMISSION, Material.OTHER_IMRS})
class ScrutiniseImr implements UserTask<ScrutiniseImr.Answers> {

    record Answers(@NotNull @PastOrPresent LocalDate panelOn, @NotNull Verdict.Kind verdict, Verdict.Conflict conflict,
                   @Size(max = 200_000) String reasons, List<@NotNull @Valid ItemReason> reasonsByItem, @FutureOrPresent LocalDate newDue) {

        Answers {
            reasonsByItem = reasonsByItem == null ? List.of() : java.util.Collections.unmodifiableList(reasonsByItem);
        }
    }

    private final Commissions commissions;
    private final Imrs imrs;
    private final CommissionFacts facts;
    private final ImrFacts report;
    private final ImrAuthors authors;
    private final ReviewQuestions questions;
    private final CommissionClocks clocks;

    ScrutiniseImr(Commissions commissions, Imrs imrs, CommissionFacts facts, ImrFacts report, ImrAuthors authors, ReviewQuestions questions,
                  CommissionClocks clocks) {
        this.authors = authors;
        this.commissions = commissions;
        this.imrs = imrs;
        this.facts = facts;
        this.report = report;
        this.questions = questions;
        this.clocks = clocks;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Commission commission = commissions.get(commissionId(task));
        Imr imr = imrs.inHand(commission.id());
        Map<String, Object> context = facts.of(commission);
        context.put("signedOff", InWords.date(imr.signedOffOn()) + ", by the " + imr.signatoryRole());
        context.put("items", facts.questions(commission));
        context.put("verdicts", report.verdicts(imrs.versions(commission.id())));
        context.put("report", report.of(imr, task.userId()));
        return context;
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return Optional.of(new Answers(clocks.today(), null, null, null, null, null));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        Imr imr = imrs.inHand(commissionId(task));
        problems.addIf(imrs.writers(commissionId(task)).contains(task.userId()) || task.userId().equals(imr.signedOffBy()), "verdict",
            "nobody gives the Panel's verdict on a report that they wrote or signed off");
        if (answers.verdict() == Verdict.Kind.ACCEPTED) {
            authors.blocksNow(commissionId(task)).forEach(finding -> problems.add("verdict", finding.told()));
        }
        LocalDate signed = imr.signedOffOn();
        problems.addIf(answers.panelOn().isBefore(signed), "panelOn", "this must not be before the report was signed off");
        problems.addIf(answers.verdict() != Verdict.Kind.ACCEPTED && answers.reasons() == null, "reasons", "this must be filled in");
        problems.addIf(answers.verdict() == Verdict.Kind.CONFLICT_FOUND && answers.conflict() == null, "conflict", "this must be filled in");
        if (answers.verdict() == Verdict.Kind.RETURNED) {
            problems.addIf(answers.newDue() == null, "newDue", "this must be filled in");
            List<String> known = questions.keys(task.reviewId());
            for (int row = 0; row < answers.reasonsByItem().size(); row++) {
                problems.addIf(!known.contains(answers.reasonsByItem().get(row).item()), "reasonsByItem." + row + ".item",
                    "choose a question of the terms of reference");
            }
        }
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        UUID id = commissionId(task);
        Routing routing = Routing.of(ImrRouting.PANEL_VERDICT, answers.verdict());
        switch (answers.verdict()) {
            case ACCEPTED -> imrs.accepted(id, answers.panelOn(), task.userId());
            case WAIVED -> imrs.waived(id, answers.panelOn(), task.userId(), answers.reasons());
            case CONFLICT_FOUND -> imrs.conflictFound(id, answers.panelOn(), task.userId(), answers.reasons(), answers.conflict());
            case RETURNED -> {
                imrs.returned(id, answers.panelOn(), task.userId(), answers.reasons(), answers.reasonsByItem(), answers.newDue());
                return routing.and(ImrRouting.IMR_OVERDUE_AT, clocks.passedAt(answers.newDue()));
            }
        }
        return routing;
    }

    private static UUID commissionId(TaskInHand task) {
        return task.id(ImrRouting.COMMISSION_ID);
    }
}
