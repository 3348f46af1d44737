package org.lscb.scr.scoping;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.agency.People;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.document.DocumentKind;
import org.lscb.scr.document.Documents;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UploadedFile;
import org.lscb.scr.form.UserTask;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.springframework.stereotype.Component;

/** The Panel Chair drafts the terms of reference (domain.md section 5). A version that the Chair returned is where the next one begins. */
@Component
@Shows({Material.REVIEW, Material.TERMS, Material.LEGAL})
class DraftTermsOfReference implements UserTask<DraftTermsOfReference.Answers> {

    record Answers(
        @NotBlank @Size(max = 200_000) String keyIssues,
        @NotEmpty List<@NotNull @Valid Question> questions,
        @NotNull @PastOrPresent LocalDate periodFrom,
        @NotNull @PastOrPresent LocalDate periodTo,
        @NotBlank @Size(max = 200_000) String whyPeriod,
        @Size(max = 200_000) String familyBackground,
        @NotEmpty List<@NotNull @Valid Asked> agencies,
        @Size(max = 200_000) String outsideExperts,
        @Size(max = 200_000) String otherLscbParts,
        @Size(max = 200_000) String independentBodies,
        @NotBlank @Size(max = 200_000) String familyContribution,
        @Size(max = 200_000) String parallelProcesses,
        @Size(max = 200_000) String legalAdvice,
        @Size(max = 200_000) String mediaPlan,
        @Size(max = 200_000) String diversityNeeds,
        List<@NotNull @Valid Step> timetable,
        List<@Valid UploadedFile> projectPlan) { }

    record Question(@NotBlank @Size(max = 20_000) String text) { }

    record Asked(@NotNull String agency, @NotNull Product product, @Size(max = 500) String unit) { }

    record Step(@NotBlank @Size(max = 2_000) String what, @NotNull LocalDate by) { }

    private static final List<DeadlineKind> STEPS = List.of(DeadlineKind.D7, DeadlineKind.D7_LSCB, DeadlineKind.D2);

    private final Scoping scoping;
    private final ParallelProcesses processes;
    private final Reviews reviews;
    private final Agencies agencies;
    private final People people;
    private final Deadlines deadlines;
    private final Documents documents;
    private final Clock clock;

    DraftTermsOfReference(Scoping scoping, ParallelProcesses processes, Reviews reviews, Agencies agencies, People people,
                          Deadlines deadlines, Documents documents, Clock clock) {
        this.scoping = scoping;
        this.processes = processes;
        this.reviews = reviews;
        this.agencies = agencies;
        this.people = people;
        this.deadlines = deadlines;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Review review = reviews.get(task.reviewId());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("children", review.subjects());
        facts.put("incidentDate", InWords.day(review.incident().incidentDate()));
        facts.put("initiatedOn", InWords.day(review.initiatedOn().orElse(null)));
        facts.put("due", InWords.day(deadlines.find(review.id(), DeadlineKind.D3, null).map(Deadline::currentDue).orElse(null)));
        facts.put("panelChair", people.name(task.text(ScopingRouting.PANEL_CHAIR)));
        facts.put("overviewAuthor", people.name(task.text(ScopingRouting.OVERVIEW_AUTHOR)));
        facts.put("otherLscbs", review.otherLscbs().isEmpty() ? "none" : String.join(", ", review.otherLscbs()));
        facts.put("returnedBecause", scoping.lastVersion(review.id()).filter(last -> last.state() == TermsOfReference.State.RETURNED)
            .map(TermsOfReference::reasons).orElse(""));
        facts.put("agencies", agencies.options());
        facts.put("products", Product.options());
        return facts;
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return Optional.of(scoping.lastVersion(task.reviewId()).map(DraftTermsOfReference::again).orElseGet(() -> first(task.reviewId())));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(answers.periodTo().isBefore(answers.periodFrom()), "periodTo",
            "this must not be before the first day of the period");
        Set<AgencyAsked> seen = new HashSet<>();
        List<AgencyAsked> asked = asked(answers);
        for (int row = 0; row < asked.size(); row++) {
            String path = "agencies." + row + ".";
            problems.addIf(agencies.find(asked.get(row).agency()).filter(agency -> agency.isContributor()).isEmpty(), path + "agency",
                "choose an agency from the list");
            problems.addIf(!seen.add(asked.get(row)), path + "product", "this agency is asked for the same product twice");
        }
        long overviews = asked.stream().filter(row -> row.product() == Product.HEALTH_OVERVIEW).count();
        problems.addIf(overviews > 1, "agencies", "there is one health overview report, so ask one agency for it");
        problems.addIf(overviews == 0 && scoping.healthOverviewRequired(task.reviewId(), asked), "agencies",
            "two or more health bodies are asked, so one of them has to be asked for the health overview report as well");
        LocalDate decided = reviews.get(task.reviewId()).initiatedOn().orElse(LocalDate.MIN);
        for (int row = 0; row < steps(answers).size(); row++) {
            problems.addIf(steps(answers).get(row).by().isBefore(decided), "timetable." + row + ".by",
                "this must not be before the decision to hold the review");
        }
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        scoping.propose(task.reviewId(),
            new Terms(answers.keyIssues(), answers.periodFrom(), answers.periodTo(), answers.whyPeriod(), answers.familyBackground(),
                answers.outsideExperts(), answers.otherLscbParts(), answers.independentBodies(), answers.familyContribution(),
                answers.parallelProcesses(), answers.legalAdvice(), answers.mediaPlan(), answers.diversityNeeds()),
            answers.questions().stream().map(Question::text).toList(), asked(answers), steps(answers), task.userId());
        if (answers.projectPlan() != null) {
            answers.projectPlan().forEach(file -> documents.file(file, task.reviewId(), DocumentKind.PROJECT_PLAN, null, null));
        }
        return Routing.none();
    }

    private static List<AgencyAsked> asked(Answers answers) {
        return answers.agencies().stream().map(row -> new AgencyAsked(row.agency(), row.product(), row.unit())).toList();
    }

    private static List<TimetableStep> steps(Answers answers) {
        return answers.timetable() == null ? List.of() : answers.timetable().stream()
            .map(step -> new TimetableStep(step.what(), step.by())).toList();
    }

    private static Answers again(TermsOfReference last) {
        Terms terms = last.terms();
        return new Answers(terms.keyIssues(), last.items().stream().map(item -> new Question(item.text())).toList(), terms.periodFrom(),
            terms.periodTo(), terms.whyPeriod(), terms.familyBackground(), rows(last.agencies()), terms.outsideExperts(),
            terms.otherLscbParts(), terms.independentBodies(), terms.familyContribution(), terms.parallelProcesses(), terms.legalAdvice(),
            terms.mediaPlan(), terms.diversityNeeds(),
            last.timetable().stream().map(step -> new Step(step.what(), step.by())).toList(), null);
    }

    /** Every agency known to the case is asked for an IMR unless somebody thinks better; the period ends with the incident. */
    private Answers first(UUID review) {
        String liaisons = processes.ofReview(review).stream().map(DraftTermsOfReference::liaison).collect(Collectors.joining("\n"));
        return new Answers(null, null, null, reviews.get(review).incident().incidentDate(), null, null, rows(everyAgency(review)), null,
            null, null, null, liaisons.isEmpty() ? null : liaisons, null, null, null, usualSteps(review), null);
    }

    private static String liaison(ParallelProcess process) {
        return process.type().title() + ": " + Stream.of(process.liaisonName(), process.liaisonJobTitle()).filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    }

    private List<AgencyAsked> everyAgency(UUID review) {
        List<AgencyAsked> all = new ArrayList<>(scoping.contributingAgencies(review).stream()
            .map(id -> new AgencyAsked(id, Product.IMR, null)).toList());
        if (scoping.healthOverviewRequired(review, all)) {
            all.stream().filter(row -> agencies.get(row.agency()).isHealthBody()).findFirst()
                .ifPresent(health -> all.add(new AgencyAsked(health.agency(), Product.HEALTH_OVERVIEW, null)));
        }
        return all;
    }

    private List<Step> usualSteps(UUID review) {
        List<Step> steps = new ArrayList<>();
        WantedCommission usual = scoping.usual(review, new AgencyAsked(null, Product.IMR, null), LocalDate.now(clock));
        steps.add(new Step("Chronologies", usual.chronologyDue()));
        steps.add(new Step("Management reviews", usual.due()));
        STEPS.forEach(kind -> deadlines.find(review, kind, null)
            .ifPresent(deadline -> steps.add(new Step(kind.title(), deadline.currentDue()))));
        return steps;
    }

    private static List<Asked> rows(List<AgencyAsked> asked) {
        return asked.isEmpty() ? null : asked.stream().map(row -> new Asked(row.agency(), row.product(), row.unit())).toList();
    }
}
