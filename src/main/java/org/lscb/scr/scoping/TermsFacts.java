package org.lscb.scr.scoping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.agency.Finding;
import org.lscb.scr.agency.People;
import org.springframework.stereotype.Component;

/** A version of the terms of reference as the forms of those who decide on it show it. */
@Component
class TermsFacts {

    private final Agencies agencies;
    private final People people;

    TermsFacts(Agencies agencies, People people) {
        this.agencies = agencies;
        this.people = people;
    }

    /** Everything in it, under the names that the forms use. */
    Map<String, Object> of(TermsOfReference version) {
        Terms terms = version.terms();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("version", version.number());
        facts.put("panelChair", people.name(version.panelChair()));
        facts.put("overviewAuthor", people.name(version.overviewAuthor()));
        facts.put("period", InWords.day(terms.periodFrom()) + " to " + InWords.day(terms.periodTo()));
        facts.put("parts", parts(terms));
        facts.put("questions", version.items().stream().map(item -> Map.of("key", item.key(), "text", item.text())).toList());
        facts.put("asked", version.agencies().stream().map(this::asked).toList());
        facts.put("timetable", version.timetable().stream().map(step -> Map.of("what", step.what(), "by", InWords.day(step.by())))
            .toList());
        return facts;
    }

    /** What is found against the Panel, one finding a row. */
    List<Map<String, String>> of(List<Panels.Doubt> doubts) {
        return doubts.stream().flatMap(doubt -> doubt.findings().stream().map(finding -> Map.of(
            "who", people.name(doubt.held().userId()), "role", doubt.held().role().title(), "finding", finding.told(),
            "follows", finding.blocks() ? "Must be replaced" : "Your reason is needed"))).toList();
    }

    /** "Overview author: The overview author must not ...": what blocks, in one sentence each. */
    String blocks(List<Panels.Doubt> doubts) {
        return doubts.stream().flatMap(doubt -> doubt.findings().stream().filter(Finding::blocks)
            .map(finding -> doubt.held().role().title() + ": " + finding.told())).collect(Collectors.joining(" "));
    }

    private Map<String, String> asked(AgencyAsked row) {
        return Map.of("agency", agencies.name(row.agency()), "unit", InWords.orDash(row.unit()), "product", row.product().title());
    }

    private static List<Map<String, String>> parts(Terms terms) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("Key issues", terms.keyIssues());
        parts.put("Why this period", terms.whyPeriod());
        parts.put("Family background needed", terms.familyBackground());
        parts.put("Experts from outside", terms.outsideExperts());
        parts.put("Parts of other LSCBs", terms.otherLscbParts());
        parts.put("Independent and voluntary bodies", terms.independentBodies());
        parts.put("The family's contribution", terms.familyContribution());
        parts.put("Parallel processes", terms.parallelProcesses());
        parts.put("Legal advice", terms.legalAdvice());
        parts.put("Media plan", terms.mediaPlan());
        parts.put("Diversity needs", terms.diversityNeeds());
        return parts.entrySet().stream().map(part -> Map.of("part", part.getKey(), "text", InWords.orDash(part.getValue()))).toList();
    }
}
