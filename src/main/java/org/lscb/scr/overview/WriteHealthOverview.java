package org.lscb.scr.overview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.chronology.Chronologies;
import org.lscb.scr.chronology.ChronologyEntry;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.lscb.scr.imr.Commission;
import org.lscb.scr.imr.Imrs;
import org.springframework.stereotype.Component;

/** The author of the health overview hands it in. */
@Component
@Shows(value = {Material.REVIEW, Material.HEALTH_OVERVIEW}, health = Material.OTHER_IMRS)
class WriteHealthOverview implements UserTask<HealthOverviewText> {

    private final HealthOverviews overviews;
    private final OverviewFacts facts;
    private final WhatIsWritten rules;
    private final Agencies agencies;
    private final Imrs imrs;
    private final Chronologies chronologies;

    WriteHealthOverview(HealthOverviews overviews, OverviewFacts facts, WhatIsWritten rules, Agencies agencies, Imrs imrs,
                        Chronologies chronologies) {
        this.overviews = overviews;
        this.facts = facts;
        this.rules = rules;
        this.agencies = agencies;
        this.imrs = imrs;
        this.chronologies = chronologies;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        UUID reviewId = task.reviewId();
        HealthOverview overview = overviews.get(reviewId);
        Map<String, Object> context = facts.of(reviewId, DeadlineKind.D6);
        context.put("version", overview.nextNumber());
        context.put("returned", overview.returnReasons() == null ? java.util.List.of() : InWords.paragraphs(overview.returnReasons()));
        context.put("reports", overviews.healthCommissions(reviewId).stream()
            .map(commission -> Map.of("agency", agencies.name(commission.agency()),
            "unit", InWords.text(commission.unit()), "acceptedOn", InWords.date(imrs.acceptedOn(commission.id())))).toList());
        Set<String> bodies = overviews.healthCommissions(reviewId).stream().map(Commission::agency).collect(Collectors.toSet());
        List<ChronologyEntry> entries = chronologies.ofReview(reviewId).stream().filter(entry -> bodies.contains(entry.agency())).toList();
        context.put("chronology", entries.stream().filter(entry -> !entry.isUnderLegalHold()).map(facts::row).toList());
        context.put("heldBack", entries.stream().filter(ChronologyEntry::isUnderLegalHold).count());
        context.put("agencies", agencies.options());
        return context;
    }

    @Override
    public Optional<HealthOverviewText> prefilled(TaskInHand task) {
        return overviews.get(task.reviewId()).latest().map(last -> last.text().toGoOnFrom());
    }

    @Override
    public void check(TaskInHand task, HealthOverviewText answers, Problems problems) {
        rules.check("", answers.recommendations(), answers.lessons().size(), problems);
    }

    @Override
    public Routing complete(TaskInHand task, HealthOverviewText answers) {
        overviews.handedIn(task.reviewId(), task.userId(), answers);
        return Routing.none();
    }
}
