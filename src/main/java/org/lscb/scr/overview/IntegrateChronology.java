package org.lscb.scr.overview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.chronology.Chronologies;
import org.lscb.scr.chronology.ChronologyEntry;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.document.DocumentKind;
import org.lscb.scr.document.Documents;
import org.lscb.scr.document.VisibleFiles;
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UploadedFile;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/**
 * The business manager reads the chronologies of all agencies as one and marks where they contradict each other. No entry changes by it.
 */
@Component
@Shows({Material.OTHER_IMRS, Material.INTEGRATED_CHRONOLOGY})
class IntegrateChronology implements UserTask<IntegrateChronology.Answers> {

    record Answers(List<IntegratedChronology.@NotNull @Valid Clash> clashes, @NotNull @AssertTrue Boolean merged,
                   List<@NotNull @Valid UploadedFile> document) {

        Answers {
            clashes = Texts.orNone(clashes);
            document = Texts.orNone(document);
        }
    }

    private final Overviews overviews;
    private final OverviewFacts facts;
    private final Chronologies chronologies;
    private final Agencies agencies;
    private final Documents documents;
    private final VisibleFiles files;
    private final Clock clock;

    IntegrateChronology(Overviews overviews, OverviewFacts facts, Chronologies chronologies, Agencies agencies, Documents documents,
                        VisibleFiles files, Clock clock) {
        this.files = files;
        this.overviews = overviews;
        this.facts = facts;
        this.chronologies = chronologies;
        this.agencies = agencies;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        UUID reviewId = task.reviewId();
        List<ChronologyEntry> entries = chronologies.ofReview(reviewId);
        Map<String, Object> context = facts.of(reviewId, DeadlineKind.D7);
        context.put("entryCount", entries.size());
        context.put("agencyCount", chronologies.latestOfReview(reviewId).stream().map(each -> each.agency()).distinct().count());
        context.put("entries", entries.stream().map(facts::row).toList());
        context.put("sameDay", facts.sameDay(entries));
        context.put("entryOptions", facts.entryOptions(reviewId));
        context.put("files", chronologies.latestOfReview(reviewId).stream().flatMap(each -> files.to(task.userId(), each.spreadsheets()).stream()
            .map(file -> Map.of("id", file.id().toString(), "agency", agencies.name(each.agency()), "name", InWords.text(file.name())))).toList());
        return context;
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        Set<UUID> known = chronologies.ofReview(task.reviewId()).stream().map(ChronologyEntry::id).collect(Collectors.toSet());
        for (int i = 0; i < answers.clashes().size(); i++) {
            IntegratedChronology.Clash clash = answers.clashes().get(i);
            problems.addIf(!known.contains(clash.first()), "clashes." + i + ".first", WhatIsWritten.NOT_IN_LIST);
            problems.addIf(!known.contains(clash.second()), "clashes." + i + ".second", WhatIsWritten.NOT_IN_LIST);
            problems.addIf(clash.first().equals(clash.second()), "clashes." + i + ".second", "choose another entry than the first");
        }
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        overviews.merged(task.reviewId(), new IntegratedChronology(LocalDate.now(clock), task.userId(),
            chronologies.ofReview(task.reviewId()).size(),
            answers.clashes()));
        answers.document().forEach(file -> documents.file(file, task.reviewId(), DocumentKind.INTEGRATED_CHRONOLOGY, null, null));
        return Routing.none();
    }
}
