package org.lscb.scr.imr;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.Option;
import org.lscb.scr.review.Child;
import org.lscb.scr.review.Reviews;
import org.springframework.stereotype.Component;

/** What the forms of a commission show of it. */
@Component
public class CommissionFacts {

    private final Agencies agencies;
    private final Reviews reviews;
    private final ReviewQuestions questions;
    private final CommissionClocks clocks;

    CommissionFacts(Agencies agencies, Reviews reviews, ReviewQuestions questions, CommissionClocks clocks) {
        this.agencies = agencies;
        this.reviews = reviews;
        this.questions = questions;
        this.clocks = clocks;
    }

    /** Facts by name; the map may be added to. */
    public Map<String, Object> of(Commission commission) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("agency", agencies.name(commission.agency()));
        facts.put("product", commission.product().title());
        facts.put("unit", InWords.text(commission.unit()));
        facts.put("sentOn", InWords.date(commission.sentOn()));
        facts.put("termsOfReference", "version " + commission.torVersion());
        facts.put("period", questions.period(commission.reviewId()));
        facts.put("keyIssues", questions.keyIssues(commission.reviewId()));
        facts.put("termsQuestions", questions(commission).stream().map(question -> Map.of("text", question.label())).toList());
        facts.put("chronologyDue", due(commission, DeadlineKind.D4, commission.chronologyDue()));
        facts.put("due", due(commission, DeadlineKind.D5, commission.due()));
        facts.put("state", commission.state().title());
        facts.put("pseudonyms", reviews.get(commission.reviewId()).children().stream().map(Child::pseudonym).collect(Collectors.joining(", ")));
        return facts;
    }

    /** What the author has to change; both empty if nothing. */
    public Map<String, Object> withReturn(Commission commission) {
        Map<String, Object> facts = of(commission);
        facts.put("returnedReasons", commission.returnReasons());
        facts.put("returnedByItem", commission.returnItems().stream().map(item -> Map.of(
            "item", questions.text(commission.reviewId(), item.item()), "reason", item.reason())).toList());
        return facts;
    }

    /** The terms of reference's questions as choices. */
    List<Option> questions(Commission commission) {
        return questions.options(commission.reviewId());
    }

    private String due(Commission commission, DeadlineKind kind, LocalDate first) {
        if (first == null) {
            return "not asked for";
        }
        LocalDate now = clocks.current(commission, kind);
        return now == null || now.equals(first) ? InWords.date(first) : InWords.date(now) + " (first agreed: " + InWords.date(first) + ")";
    }
}
