package org.lscb.scr.referral;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.form.InWords;
import org.lscb.scr.guidance.IndicatorQuestions;
import org.lscb.scr.review.Incident;
import org.lscb.scr.review.Review;
import org.springframework.stereotype.Component;

/** What is known of a case, as the forms of sub-group, business manager and Chair show it. */
@Component
public class CaseFile {

    private final Referrals referrals;
    private final Agencies agencies;
    private final Deadlines deadlines;
    private final IndicatorQuestions questions;

    CaseFile(Referrals referrals, Agencies agencies, Deadlines deadlines, IndicatorQuestions questions) {
        this.referrals = referrals;
        this.agencies = agencies;
        this.deadlines = deadlines;
        this.questions = questions;
    }

    /** When the Chair's decision is due: "6 October 2010". */
    public String decisionDue(UUID reviewId) {
        return InWords.date(deadlines.find(reviewId, DeadlineKind.D1, null).map(Deadline::currentDue).orElse(null));
    }

    /** The referral and all that was added to it, row by row: {@code what}, {@code text}. */
    public List<Map<String, Object>> facts(Review review) {
        Referral referral = referrals.of(review.id());
        Incident incident = review.incident();
        List<Map<String, Object>> rows = new ArrayList<>();
        row(rows, "Children", ChildrenInWords.of(review));
        row(rows, "Date of the incident", InWords.date(incident.incidentDate()));
        row(rows, "Outcome for the child", InWords.words(incident.outcome()));
        row(rows, "Abuse or neglect", known(incident.abuse()));
        row(rows, "Special circumstances", InWords.words(incident.special()));
        row(rows, "Concern about joint working", known(incident.concern()));
        row(rows, "Other children", otherChildren(referral));
        row(rows, "Agencies known", referral.agencies().stream().map(agencies::name).collect(Collectors.joining(", ")));
        row(rows, "Referred by", InWords.words(referral.referrerRole()) + referral.referrerAgency().map(agency -> ", " + agencies.name(agency)).orElse("")
            + ", received " + InWords.date(referral.receivedOn()));
        row(rows, "Facts", referral.facts());
        referral.addedFacts().forEach(added -> row(rows, "Added on " + InWords.date(added.on()), added.source() + ": " + added.text()));
        referrals.mergedInto(review.id()).forEach(other -> row(rows, "Second referral of " + InWords.date(other.receivedOn()), other.facts()));
        return rows;
    }

    /** What the agencies have done in the present consideration, one row for each that was asked. */
    public List<Map<String, Object>> returns(UUID reviewId) {
        Referral referral = referrals.of(reviewId);
        return referral.agencies().stream().map(agency -> {
            AgencyReturn done = referrals.returnOf(referral, agency).orElse(null);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("agency", agencies.name(agency));
            row.put("secured", done == null ? "Not yet" : secured(done));
            row.put("returned", done == null || done.returnedOn() == null ? "Not yet" : InWords.date(done.returnedOn()));
            row.put("answered", done == null ? "Not yet" : "Records: " + secured(done)
                + (done.returnedOn() == null ? "" : "; information: " + InWords.date(done.returnedOn())));
            row.put("knew", done == null || done.returnedOn() == null ? InWords.text(null) : knew(done));
            row.put("concern", done == null || done.returnedOn() == null ? InWords.text(null)
                : known(done.concern()) + (done.concernText() == null ? "" : ": " + done.concernText()));
            return row;
        }).toList();
    }

    /** Every screening of the case, row by row. */
    public List<Map<String, Object>> screenings(UUID reviewId) {
        return referrals.screenings(reviewId).stream().map(screening -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("date", InWords.date(screening.meetingOn()));
            row.put("recommendation", screening.recommendation().title());
            row.put("reasons", screening.reasons());
            row.put("otherView", screening.otherView().map(view -> view.recommendation().title() + ": " + view.reasons()).orElse(InWords.text(null)));
            row.put("indicators", InWords.text(String.join(" ", questions.words(screening.indicators()).values())));
            return row;
        }).toList();
    }

    private static String secured(AgencyReturn done) {
        return InWords.date(done.securedOn()) + (done.holdsRecords() ? "" : ", none held");
    }

    private static String knew(AgencyReturn done) {
        String period = done.contactFrom() == null && done.contactTo() == null ? ""
            : ", " + InWords.date(done.contactFrom()) + " to " + InWords.date(done.contactTo());
        return InWords.words(done.contact()) + period + ". " + InWords.text(done.summary());
    }

    /** As the forms put it where somebody does not know. */
    private static String known(Enum<?> answer) {
        return answer.name().equals("UNKNOWN") ? "Not known yet" : InWords.words(answer);
    }

    private static String otherChildren(Referral referral) {
        return referral.otherChildren() == Referral.OtherChildren.SAFE
            ? "Made safe on " + InWords.date(referral.madeSafeOn()) + ". By whom: " + referral.madeSafeBy()
            : InWords.words(referral.otherChildren());
    }

    private static void row(List<Map<String, Object>> rows, String what, String text) {
        rows.add(Map.of("what", what, "text", InWords.text(text)));
    }
}
