package org.lscb.scr.overview;

import jakarta.validation.constraints.NotBlank;
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
import java.util.stream.Collectors;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.Option;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.lscb.scr.guidance.RegionalContacts;
import org.springframework.stereotype.Component;

/** The business manager sends the pack; the task comes back until report and plan have both gone. */
@Component
@Shows(Material.LSCB_PAPERS)
class SubmitToOfsted implements UserTask<SubmitToOfsted.Answers> {

    record Answers(@NotNull @PastOrPresent LocalDate sentOn, @NotEmpty List<@NotNull PackItem> items,
                   @NotBlank @Size(max = 500) String channel, @Size(max = 500) String ofstedReference,
                   @PastOrPresent LocalDate copyToRegionalContactOn, @PastOrPresent LocalDate copyToHealthOn,
                   @Size(max = 20_000) String note) {

        Answers {
            items = Texts.orNone(items);
        }

        Sending sending() {
            return new Sending(sentOn, items, channel, ofstedReference, copyToRegionalContactOn, copyToHealthOn, note);
        }
    }

    private final Submissions submissions;
    private final Overviews overviews;
    private final HealthOverviews healthOverviews;
    private final OverviewFacts facts;
    private final RegionalContacts contacts;
    private final Clock clock;

    SubmitToOfsted(Submissions submissions, Overviews overviews, HealthOverviews healthOverviews, OverviewFacts facts,
                   RegionalContacts contacts,
                   Clock clock) {
        this.submissions = submissions;
        this.overviews = overviews;
        this.healthOverviews = healthOverviews;
        this.facts = facts;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        UUID reviewId = task.reviewId();
        OverviewReport report = overviews.get(reviewId);
        Map<String, Object> context = facts.of(reviewId, DeadlineKind.D2);
        context.put("approvedOn", InWords.date(report.approvedOn().orElse(null)));
        context.put("regionalContact", contacts.on(LocalDate.now(clock)).title());
        context.put("documents", report.frozen().stream().map(document -> Map.of("document", document.document().title(),
            "version", document.version(), "hash", document.sha256())).toList());
        context.put("sent", submissions.ofReview(reviewId).stream().map(sent -> Map.of("on", InWords.date(sent.sentOn()),
            "items", sent.items().stream().map(PackItem::title).collect(Collectors.joining(", ")))).toList());
        context.put("items", there(reviewId).stream().map(item -> new Option(item.name(), item.title())).toList());
        return context;
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        LocalDate today = LocalDate.now(clock);
        return Optional.of(new Answers(today, there(task.reviewId()), null, null, today, today, null));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(!there(task.reviewId()).containsAll(answers.items()), "items", WhatIsWritten.NOT_IN_LIST);
        overviews.get(task.reviewId()).approvedOn().filter(answers.sentOn()::isBefore).ifPresent(approved ->
            problems.add("sentOn", "this must not be before the LSCB approved, on " + InWords.date(approved)));
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        return Routing.of(OverviewRouting.PACK_SENT, submissions.sent(task.reviewId(), answers.sending(), task.userId()));
    }

    /** What has not gone yet; a health overview only where there is one. */
    private List<PackItem> there(UUID reviewId) {
        return submissions.outstanding(reviewId).stream()
            .filter(item -> item != PackItem.HEALTH_OVERVIEW || healthOverviews.find(reviewId).isPresent()).toList();
    }
}
