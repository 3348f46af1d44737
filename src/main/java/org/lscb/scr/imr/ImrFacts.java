package org.lscb.scr.imr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lscb.scr.agency.People;
import org.lscb.scr.document.VisibleFiles;
import org.lscb.scr.form.InWords;
import org.springframework.stereotype.Component;

/** What the forms show of a report to those who sign it off or scrutinise it. */
@Component
class ImrFacts {

    private final ReviewQuestions questions;
    private final People people;
    private final VisibleFiles files;

    ImrFacts(ReviewQuestions questions, People people, VisibleFiles files) {
        this.files = files;
        this.questions = questions;
        this.people = people;
    }

    /** @param reader whose sight decides which of its files are named */
    Map<String, Object> of(Imr imr, String reader) {
        ImrContent content = imr.content();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("product", imr.product().name());
        facts.put("version", imr.number());
        facts.put("authorRole", content.authorRole());
        facts.put("submittedOn", InWords.date(imr.handedInOn()));
        facts.put("recordsSeen", content.recordsSeen().stream().map(one -> row("record", one.record(), "period", one.period())).toList());
        facts.put("interviews", content.interviews().stream().map(one -> row("person", one.person(), "outcome", one.outcome().title(),
            "heldOn", InWords.date(one.heldOn()), "why", one.why())).toList());
        facts.put("workload", InWords.paragraphs(content.workload()));
        facts.put("vacancies", InWords.paragraphs(content.vacancies()));
        facts.put("supervision", InWords.paragraphs(content.supervision()));
        facts.put("change", InWords.paragraphs(content.change()));
        facts.put("familyDetails", InWords.paragraphs(content.familyDetails()));
        facts.put("narrative", InWords.paragraphs(content.narrative()));
        facts.put("analysis", content.analysis().stream().map(one -> Map.of("item", questions.text(imr.reviewId(), one.item()),
            "paragraphs", InWords.paragraphs(one.analysis()))).toList());
        facts.put("childsWishes", InWords.paragraphs(content.childsWishes()));
        facts.put("dailyLife", InWords.paragraphs(content.dailyLife()));
        facts.put("diversity", InWords.paragraphs(content.diversity()));
        facts.put("goodPractice", InWords.paragraphs(content.goodPractice()));
        facts.put("lessons", content.lessons().stream().map(one -> row("text", one.text(), "theme", one.theme())).toList());
        facts.put("recommendations", numbered(content.recommendations()));
        facts.put("actions", content.actions().stream().map(one -> row("recommendations", one.recommendations(), "what", one.what(),
            "leadOfficer", people.name(one.leadOfficer()), "due", InWords.date(one.due()), "intendedOutcome", one.intendedOutcome())).toList());
        facts.put("contacts", imr.contacts().stream().map(one -> row("date", InWords.date(one.startDate()), "source", one.source(),
            "event", one.event())).toList());
        facts.put("files", files.to(reader, content.report()).stream().map(file -> Map.of("id", file.id().toString(), "name", InWords.text(file.name()))).toList());
        return facts;
    }

    /** Earlier verdicts on all versions. */
    List<Map<String, Object>> verdicts(List<Imr> versions) {
        return versions.stream().flatMap(imr -> imr.verdicts().stream().map(verdict -> row("version", imr.number(), "on", InWords.date(verdict.on()),
            "verdict", verdict.kind().title(), "reasons", verdict.reasons()))).toList();
    }


    private static List<Map<String, Object>> numbered(List<ImrContent.Recommended> recommendations) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (ImrContent.Recommended one : recommendations) {
            rows.add(row("number", rows.size() + 1, "text", one.text()));
        }
        return rows;
    }

    private static Map<String, Object> row(Object... namesAndValues) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put((String) namesAndValues[i], InWords.text(namesAndValues[i + 1]));
        }
        return row;
    }
}
