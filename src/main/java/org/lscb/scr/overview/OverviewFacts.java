package org.lscb.scr.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.agency.Agency;
import org.lscb.scr.agency.People;
import org.lscb.scr.chronology.Chronologies;
import org.lscb.scr.chronology.ChronologyEntry;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.document.VisibleFiles;
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.Option;
import org.lscb.scr.form.UploadedFile;
import org.lscb.scr.imr.Commission;
import org.lscb.scr.imr.Commissions;
import org.lscb.scr.imr.Imrs;
import org.lscb.scr.recommendation.Level;
import org.lscb.scr.review.Reviews;
import org.springframework.stereotype.Component;

/** What the forms of this stage show of a review and its material. */
@Component
class OverviewFacts {

    private static final int EXCERPT = 80;
    private static final String HELD_BACK = "Held back: a court, the police or the Crown Prosecution Service asked for it";

    private final Reviews reviews;
    private final Deadlines deadlines;
    private final Agencies agencies;
    private final People people;
    private final Commissions commissions;
    private final Imrs imrs;
    private final Chronologies chronologies;
    private final Overviews overviews;
    private final FamilyContributions family;
    private final VisibleFiles files;

    OverviewFacts(Reviews reviews, Deadlines deadlines, Agencies agencies, People people, Commissions commissions, Imrs imrs,
                  Chronologies chronologies, Overviews overviews, FamilyContributions family, VisibleFiles files) {
        this.files = files;
        this.reviews = reviews;
        this.deadlines = deadlines;
        this.agencies = agencies;
        this.people = people;
        this.commissions = commissions;
        this.imrs = imrs;
        this.chronologies = chronologies;
        this.overviews = overviews;
        this.family = family;
    }

    /** What every form begins with: the children and what is due when. */
    Map<String, Object> of(UUID reviewId, DeadlineKind due) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("children", reviews.get(reviewId).subjects());
        facts.put("due", due(reviewId, due));
        return facts;
    }

    String due(UUID reviewId, DeadlineKind kind) {
        return deadlines.find(reviewId, kind, null).map(deadline -> InWords.date(deadline.currentDue())).orElse(InWords.date(null));
    }

    /** What the author writes from. */
    Map<String, Object> material(UUID reviewId) {
        Map<String, Object> material = new HashMap<>();
        material.put("imrs", commissions.ofReview(reviewId).stream().map(commission -> Map.of("agency", agencies.name(commission.agency()),
            "product", commission.product().title(), "state", commission.state().title(),
            "acceptedOn", InWords.date(imrs.acceptedOn(commission.id())))).toList());
        material.put("clashes", clashes(reviewId));
        material.put("familyViews", family.ofReview(reviewId).stream()
            .map(one -> Map.of("member", one.member(), "outcome", one.outcome().title(),
            "views", InWords.text(one.views() == null ? one.reason() : one.views()))).toList());
        material.put("addenda", addenda(reviewId));
        material.put("agencies", agencies.options());
        return material;
    }

    /** One version to be read. */
    Map<String, Object> text(OverviewVersion version, String reader) {
        OverviewText text = version.text();
        Map<String, Object> shown = new HashMap<>();
        shown.put("version", version.number());
        shown.put("writtenOn", InWords.date(version.writtenOn()));
        shown.put("changes", InWords.text(version.changes()));
        shown.put("process", InWords.paragraphs(text.process()));
        shown.put("family", InWords.paragraphs(text.family()));
        shown.put("facts", text.facts().stream()
            .map(fact -> Map.of("agency", fact.agency() == null ? InWords.text(null) : agencies.name(fact.agency()),
            "paragraph", InWords.text(fact.paragraph()), "text", fact.text())).toList());
        shown.put("analysis", InWords.paragraphs(text.analysis()));
        shown.put("lessons", lessons(text.lessons()));
        shown.put("recommendations", recommendations(text.recommendations()));
        shown.put("summary", InWords.paragraphs(text.summary()));
        shown.put("files", files(reader, Stream.concat(text.reportFile().stream(), text.summaryFile().stream()).toList()));
        return shown;
    }

    List<Map<String, Object>> lessons(List<LessonLearned> lessons) {
        return numbered(lessons, lesson -> Map.of("text", lesson.text(), "theme", InWords.text(lesson.theme())));
    }

    List<Map<String, Object>> recommendations(List<Recommended> recommended) {
        return numbered(recommended, one -> Map.of("text", one.text(), "level", level(one.level()), "addressee", agency(one.addressee())));
    }

    /** The names of those that the reader may know of. */
    List<Map<String, String>> files(String reader, List<UploadedFile> some) {
        return files.to(reader, some).stream().map(file -> Map.of("name", InWords.text(file.name()))).toList();
    }

    /** Contradictions between entries, as they were found when the chronologies were merged. What is under legal hold is not told. */
    List<Map<String, String>> clashes(UUID reviewId) {
        Map<UUID, String> labels = entryOptions(reviewId).stream()
            .collect(Collectors.toMap(option -> UUID.fromString(option.value()), Option::label));
        Set<UUID> held = chronologies.ofReview(reviewId).stream().filter(ChronologyEntry::isUnderLegalHold).map(ChronologyEntry::id)
            .collect(Collectors.toSet());
        held.forEach(entry -> labels.put(entry, HELD_BACK));
        return overviews.get(reviewId).chronology().map(IntegratedChronology::clashes).orElse(List.of()).stream().map(clash -> Map.of(
            "first", labels.getOrDefault(clash.first(), "Entry of an earlier version"),
            "second", labels.getOrDefault(clash.second(), "Entry of an earlier version"),
            "difference", held.contains(clash.first()) || held.contains(clash.second()) ? HELD_BACK : clash.difference(), "treatment", clash.treatment().title())).toList();
    }

    /** Every entry as a choice: "12 May 2009, Eastshire Police 4: Called to the address ...". */
    List<Option> entryOptions(UUID reviewId) {
        return chronologies.ofReview(reviewId).stream()
            .map(entry -> new Option(entry.id().toString(), InWords.date(entry.startDate()) + ", "
            + agencies.name(entry.agency()) + " " + entry.sequence() + ": " + excerpt(entry.event()))).toList();
    }

    /** Days on which entries of more than one agency stand side by side: where to look for contradictions first. */
    List<Map<String, Object>> sameDay(List<ChronologyEntry> entries) {
        Map<LocalDate, List<ChronologyEntry>> days = entries.stream()
            .collect(Collectors.groupingBy(ChronologyEntry::startDate, LinkedHashMap::new, Collectors.toList()));
        List<Map<String, Object>> shared = new ArrayList<>();
        days.forEach((day, onDay) -> {
            List<String> who = onDay.stream().map(ChronologyEntry::agency).distinct().map(agencies::name).toList();
            if (who.size() > 1) {
                shared.add(Map.of("date", InWords.date(day), "agencies", String.join(", ", who), "entries", onDay.size()));
            }
        });
        return shared;
    }

    /** One entry as a row of a table; its source never left out. */
    Map<String, String> row(ChronologyEntry entry) {
        return Map.of("date", InWords.date(entry.startDate()) + (entry.isDateUncertain() ? " (uncertain)" : ""),
            "time", entry.startTime().map(Object::toString).orElse(InWords.text(null)), "agency", agencies.name(entry.agency()),
            "source", entry.source(), "event", entry.event(), "flags", marks(entry));
    }

    /** The plan's recommendations as rows of a table. */
    List<Map<String, String>> planTable(List<PlanRecommendation> recommendations) {
        return recommendations.stream().map(one -> Map.of("number", one.label(), "text", one.text(), "level", level(one.level()),
            "addressee", agency(one.addressee()))).toList();
    }

    /** The plan's recommendations as choices. */
    static List<Option> planOptions(List<PlanRecommendation> recommendations) {
        return recommendations.stream().map(one -> new Option(one.key(), one.label() + ". " + excerpt(one.text()))).toList();
    }

    /** The plan's actions as rows of a table. */
    List<Map<String, String>> actions(ActionPlan plan, List<PlannedAction> some) {
        Map<String, String> labels = plan.recommendations().stream()
            .collect(Collectors.toMap(PlanRecommendation::key, PlanRecommendation::label));
        return some.stream().map(action -> Map.of("what", action.what(), "agency", agencies.name(action.leadAgency()),
            "answers", action.recommendations().stream().map(labels::get).distinct().collect(Collectors.joining(", ")),
            "due", InWords.date(action.due()), "evidence", action.evidenceRequired())).toList();
    }

    /** What agencies rejected, and what came of it. */
    List<Map<String, String>> refusals(ActionPlan plan, List<ActionPlans.Refused> refused) {
        Map<String, PlanRecommendation> all = plan.recommendations().stream()
            .collect(Collectors.toMap(PlanRecommendation::key, Function.identity()));
        return refused.stream()
            .map(one -> Map.of("agency", agencies.name(one.agency()), "recommendation", all.get(one.refusal().recommendation()).text(),
            "reasons", one.refusal().reasons(),
            "outcome", one.refusal().takenUp() == null ? InWords.text(null) : one.refusal().takenUp().outcome().title())).toList();
    }

    /** All who can lead an action: agencies and the board itself. */
    List<Option> leadAgencies() {
        return agencies.all().stream().filter(agency -> agency.kind() != Agency.Kind.INDEPENDENT)
            .map(agency -> new Option(agency.id(), agency.name())).toList();
    }

    boolean mayLead(String agency) {
        return leadAgencies().stream().anyMatch(option -> option.value().equals(agency));
    }

    /** The agencies' reports that can go back for rework. */
    List<Option> acceptedReports(UUID reviewId) {
        return imrs.accepted(reviewId).stream().map(imr -> commissions.get(imr.commissionId()))
            .map(commission -> new Option(commission.id().toString(), reportOf(commission))).toList();
    }

    String agency(String id) {
        return id == null ? InWords.text(null) : agencies.name(id);
    }

    String person(String userId) {
        return userId == null ? InWords.text(null) : people.name(userId);
    }

    static String level(Level level) {
        return switch (level) {
            case LSCB -> "The LSCB";
            case AGENCY -> "One agency";
            case NATIONAL -> "National";
        };
    }

    private String reportOf(Commission commission) {
        return agencies.name(commission.agency()) + (commission.unit() == null ? "" : ", " + commission.unit());
    }

    private List<Map<String, String>> addenda(UUID reviewId) {
        return overviews.get(reviewId).addenda().stream()
            .map(addendum -> Map.of("on", InWords.date(addendum.on()), "source", addendum.source(), "text", addendum.text())).toList();
    }

    private static String marks(ChronologyEntry entry) {
        String marks = Stream.of(entry.isMissedOpportunity() ? "missed opportunity" : null, entry.isGoodPractice() ? "good practice" : null,
            entry.isUnderLegalHold() ? "legal hold" : null).filter(java.util.Objects::nonNull).collect(Collectors.joining(", "));
        return InWords.text(marks);
    }

    static String excerpt(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= EXCERPT ? line : line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + " …";
    }

    private static <T> List<Map<String, Object>> numbered(List<T> some, Function<T, Map<String, String>> row) {
        return IntStream.range(0, some.size()).mapToObj(i -> {
            Map<String, Object> numbered = new HashMap<>(row.apply(some.get(i)));
            numbered.put("number", i + 1);
            return numbered;
        }).toList();
    }
}
