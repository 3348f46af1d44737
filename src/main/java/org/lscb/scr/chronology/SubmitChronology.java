package org.lscb.scr.chronology;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UploadedFile;
import org.lscb.scr.form.UserTask;
import org.lscb.scr.imr.CommissionFacts;
import org.lscb.scr.imr.Commissions;
import org.lscb.scr.imr.ImrRouting;
import org.springframework.stereotype.Component;

/** The author hands in the agency's chronology, typed entry by entry, as a spreadsheet, or both. */
@Component
@Shows(value = {Material.COMMISSION, Material.OWN_IMR}, extract = Material.TERMS)
class SubmitChronology implements UserTask<SubmitChronology.Answers> {

    /** The server has looked into the file: it is what its name says. */
    private static final List<String> SPREADSHEETS = List.of(".xlsx", ".csv");

    record Answers(List<@NotNull @Valid EntryFacts> entries, List<@NotNull @Valid UploadedFile> spreadsheet) {

        Answers {
            entries = entries == null ? List.of() : java.util.Collections.unmodifiableList(entries);
            spreadsheet = spreadsheet == null ? List.of() : java.util.Collections.unmodifiableList(spreadsheet);
        }
    }

    private final Commissions commissions;
    private final Chronologies chronologies;
    private final CommissionFacts facts;

    SubmitChronology(Commissions commissions, Chronologies chronologies, CommissionFacts facts) {
        this.commissions = commissions;
        this.chronologies = chronologies;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        return facts.withReturn(commissions.get(commissionId(task)));
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return chronologies.latest(commissionId(task))
            .map(latest -> new Answers(chronologies.entriesOf(latest).stream().map(ChronologyEntry::facts).toList(), null));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(answers.entries().isEmpty() && answers.spreadsheet().isEmpty(), "entries", "type at least one entry, or attach a spreadsheet");
        for (int file = 0; file < answers.spreadsheet().size(); file++) {
            String name = answers.spreadsheet().get(file).name().toLowerCase(Locale.ROOT);
            problems.addIf(SPREADSHEETS.stream().noneMatch(name::endsWith), "spreadsheet." + file, "attach an Excel (.xlsx) or text (.csv) table");
        }
        problems.addIf(answers.spreadsheet().size() > 1, "spreadsheet", "attach one file with all entries");
        for (int row = 0; row < answers.entries().size(); row++) {
            EntryFacts entry = answers.entries().get(row);
            problems.addIf(entry.endDate() != null && entry.endDate().isBefore(entry.startDate()), "entries." + row + ".endDate",
                "this must not be before the first day");
        }
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        chronologies.handedIn(commissionId(task), task.userId(), answers.entries(), answers.spreadsheet());
        return Routing.none();
    }

    private static UUID commissionId(TaskInHand task) {
        return task.id(ImrRouting.COMMISSION_ID);
    }
}
