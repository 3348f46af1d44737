package org.lscb.scr.action;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.agency.People;
import org.lscb.scr.document.DocumentKind;
import org.lscb.scr.document.Documents;
import org.lscb.scr.document.VisibleFiles;
import org.lscb.scr.form.UploadedFile;
import org.lscb.scr.recommendation.Recommendation;
import org.lscb.scr.recommendation.Recommendations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms about one action show of it. */
@Component
class ActionFacts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    record Fact(String label, String value) {
    }

    record Answered(String text, String source) {
    }

    record Given(String on, String by, String what) {
    }

    record Reported(String on, String by, String text) {
    }

    record Look(LocalDate day, String on, String by, String verdict, String text) {
    }

    record Agreed(String on, String level, String agreed) {
    }

    record File(UUID id, String name) {
    }

    private final Agencies agencies;
    private final People people;
    private final Recommendations recommendations;
    private final Documents documents;
    private final VisibleFiles visible;

    ActionFacts(Agencies agencies, People people, Recommendations recommendations, Documents documents, VisibleFiles visible) {
        this.agencies = agencies;
        this.people = people;
        this.recommendations = recommendations;
        this.documents = documents;
        this.visible = visible;
    }

    /** @param reader user id of the person to whom it is shown */
    @Transactional(readOnly = true)
    Map<String, Object> of(Action action, String reader) {
        Map<String, Object> context = new HashMap<>();
        context.put("facts", facts(action));
        context.put("recommendations", action.recommendationIds().stream().map(recommendations::get)
            .map(answered -> new Answered(answered.text(), source(answered))).toList());
        context.put("reports", action.reports().stream()
            .map(report -> new Reported(day(report.on()), people.name(report.by()), report.text())).toList());
        context.put("evidence", evidence(action, reader));
        context.put("files", documents.ofReview(action.reviewId()).stream()
            .filter(document -> document.kind() == DocumentKind.ACTION_EVIDENCE && action.id().equals(document.subject()))
            .flatMap(document -> visible.to(reader, document.id()).stream()).map(file -> new File(file.id(), file.name())).toList());
        context.put("looks", looks(action));
        context.put("escalations", action.escalations().stream().map(escalation -> new Agreed(day(escalation.on()),
            escalation.level() == EscalationLevel.AGENCY ? "Agency lead" : "LSCB", escalation.agreed())).toList());
        return context;
    }

    /** What was only described is for all who see the action; a file, and be it by its name alone, for those who may read it now. */
    private List<Given> evidence(Action action, String reader) {
        return action.evidence().stream().flatMap(item -> what(item, reader).stream()
            .map(what -> new Given(day(item.on()), people.name(item.by()), what))).toList();
    }

    private Optional<String> what(Action.Evidence item, String reader) {
        return item.document() == null ? Optional.of(item.what()) : visible.to(reader, item.document()).map(UploadedFile::name);
    }

    private List<Fact> facts(Action action) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Action " + action.number(), action.what()));
        facts.add(new Fact("Agency", agencies.name(action.agency())));
        facts.add(new Fact("Owner", people.name(action.owner())));
        facts.add(new Fact("Checked by", people.name(action.verifier())));
        facts.add(new Fact("State", action.state().title()));
        facts.add(new Fact("Begins", day(action.startsOn())));
        facts.add(new Fact("Due", action.currentDue().equals(action.originalDue()) ? day(action.currentDue())
            : day(action.currentDue()) + ", first agreed for " + day(action.originalDue())));
        action.impactCheckOn().ifPresent(on -> facts.add(new Fact("Impact check", day(on))));
        addIfKnown(facts, "Intended outcome", action.intendedOutcome());
        addIfKnown(facts, "Evidence asked for", action.evidenceRequired());
        addIfKnown(facts, "How to know that it helped", action.measureOfImpact());
        return facts;
    }

    private static void addIfKnown(List<Fact> facts, String label, String value) {
        if (value != null) {
            facts.add(new Fact(label, value));
        }
    }

    private List<Look> looks(Action action) {
        return Stream.concat(
            action.verifications().stream().map(look -> new Look(look.on(), day(look.on()), people.name(look.by()),
                look.accepted() ? "Evidence accepted" : "Evidence returned", look.accepted() ? look.checked() : look.reasons())),
            action.impactChecks().stream().map(look -> new Look(look.on(), day(look.on()), people.name(look.by()),
                look.helped() ? "It helped" : "It did not help", look.findings())))
            .sorted(Comparator.comparing(Look::day)).toList();
    }

    private String source(Recommendation recommendation) {
        String from = switch (recommendation.source()) {
            case IMR -> "Agency's own review";
            case HEALTH_OVERVIEW -> "Health overview";
            case OVERVIEW -> "Overview report";
            case RECONSIDERATION -> "Reconsideration";
        };
        return recommendation.paragraph() == null ? from : from + ", " + recommendation.paragraph();
    }

    static String day(LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }
}
