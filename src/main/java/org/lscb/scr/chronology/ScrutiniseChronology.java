package org.lscb.scr.chronology;

import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.document.VisibleFiles;
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.lscb.scr.imr.CommissionFacts;
import org.lscb.scr.imr.Commissions;
import org.lscb.scr.imr.ImrRouting;
import org.springframework.stereotype.Component;

/** The Panel's verdict on a chronology that was all it asked of the agency. */
@Component
@Shows({Material.COMMISSION, Material.OTHER_IMRS})
class ScrutiniseChronology implements UserTask<ScrutiniseChronology.Answers> {

    enum Verdict { ACCEPTED, RETURNED }

    /** @param newDue only where it is returned, as are the reasons */
    record Answers(@NotNull Verdict verdict, @Size(max = 200_000) String reasons, @FutureOrPresent LocalDate newDue) { }

    private final Commissions commissions;
    private final Chronologies chronologies;
    private final CommissionFacts facts;
    private final VisibleFiles files;

    ScrutiniseChronology(Commissions commissions, Chronologies chronologies, CommissionFacts facts, VisibleFiles files) {
        this.files = files;
        this.commissions = commissions;
        this.chronologies = chronologies;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Chronology chronology = chronologies.inHand(commissionId(task));
        List<ChronologyEntry> entries = chronologies.entriesOf(chronology);
        Map<String, Object> context = facts.of(commissions.get(commissionId(task)));
        context.put("chronologyIn", InWords.date(chronology.handedInOn()));
        context.put("entryCount", entries.size());
        context.put("heldBack", entries.stream().filter(ChronologyEntry::isUnderLegalHold).count());
        context.put("entries", entries.stream().filter(entry -> !entry.isUnderLegalHold()).map(entry ->
            Map.of("date", InWords.date(entry.startDate()), "source", entry.source(), "event", entry.event(), "response", InWords.text(entry.response()),
                "comment", InWords.text(entry.comment()))).toList());
        context.put("files", files.to(task.userId(), chronology.spreadsheets()).stream().map(file ->
            Map.of("id", file.id().toString(), "name", InWords.text(file.name()))).toList());
        return context;
    }

    @Override
    public Set<String> decidesOn() {
        return Set.of("submit-chronology");
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(task.userId().equals(chronologies.inHand(commissionId(task)).author()), "verdict",
            "nobody gives the Panel's verdict on a chronology that they wrote");
        if (answers.verdict() == Verdict.RETURNED) {
            problems.addIf(answers.reasons() == null, "reasons", "this must be filled in");
            problems.addIf(answers.newDue() == null, "newDue", "this must be filled in");
        }
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        if (answers.verdict() == Verdict.ACCEPTED) {
            chronologies.accepted(commissionId(task), task.userId());
        } else {
            chronologies.returned(commissionId(task), task.userId(), answers.reasons(), answers.newDue());
        }
        return Routing.of(ChronologyRouting.CHRONOLOGY_VERDICT, answers.verdict())
            .and(ImrRouting.COMMISSION_SETTLED, answers.verdict() == Verdict.ACCEPTED);
    }

    private static UUID commissionId(TaskInHand task) {
        return task.id(ImrRouting.COMMISSION_ID);
    }
}
