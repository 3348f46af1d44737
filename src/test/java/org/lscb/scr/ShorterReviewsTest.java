package org.lscb.scr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lscb.scr.referral.QtReferral.but;
import static org.lscb.scr.referral.QtReferral.letters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lscb.scr.referral.QtReferral;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WebPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Three cases that take other ways than that of Child QT, by the people of Northbeck over HTTP. */
@ReviewTest
class ShorterReviewsTest {

    private static final Map<String, String> LEADS = Map.of("eastshire-police", "police-lead", "northbeck-pct", "pct-lead");
    private static final List<String> AGENCIES = List.copyOf(LEADS.keySet());
    private static final String LONG = "The sub-group's reasons were weighed one by one with its chair. ".repeat(4);
    private static final Map<String, Object> HARMED = but(QtReferral.caseReferred(), "outcome", "SERIOUSLY_HARMED", "agencies", AGENCIES);

    @Autowired Northbeck inside;
    @Autowired Reviews reviews;
    @Autowired RuntimeService runtime;
    @Autowired ObjectMapper json;
    @LocalServerPort int port;

    private Northbeck northbeck;
    private WebPerson manager;
    private Review review;

    @BeforeEach
    void overHttp() {
        String home = "http://localhost:" + port;
        northbeck = inside.overHttp(home, json);
        manager = new WebPerson(home, json).signIn("manager", "northbeck-demo");
    }

    @Test
    void aDeclinedCaseIsOpenedAgainWhenTheHarmedChildDies() {
        inside.today("2010-09-06");
        refer(HARMED);
        northbeck.as("manager").completes("record-ofsted-notice", review, QtReferral.recordOfstedNotice());
        screened("2010-09-06", "NO_REVIEW");
        decides("2010-09-06", "DECLINE", Map.of("againstCriteriaReasons", LONG));
        northbeck.as("manager").completes("send-decision-letters", review, letters("2010-09-06", "GOVERNMENT_OFFICE", AGENCIES, false));
        assertThat(view().path("state").asText()).isEqualTo("DECLINED");
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(review.reference()).count()).as("the case rests").isZero();

        northbeck.moveTo("2010-11-15");
        String reference = northbeck.as("manager").starts("record-new-information", Map.of("reviewId", review.id(), "receivedOn", "2010-11-12",
            "source", "Saltmoor Hospitals, consultant", "information", "The child has died of the injuries.", "outcome", "DIED",
            "ofstedToldOn", "2010-11-12", "cdopToldOn", "2010-11-12", "chairAwareDate", "2010-11-15"));
        assertThat(reference).isEqualTo(review.reference());
        northbeck.as("manager").completes("check-referral", review, Map.of("whoseCase", "OURS", "agencies", AGENCIES));
        northbeck.as("manager").completes("record-ofsted-notice", review, QtReferral.recordOfstedNotice());
        screened("2010-11-15", "SCR");
        decides("2010-11-15", "INITIATE", Map.of());

        assertThat(view().path("decisions")).as("the old decision is kept").hasSize(2);
        assertThat(clock("D2").path("due").asText()).isEqualTo("2011-05-15");
    }

    @Test
    void aCaseWithoutConcernAboutJointWorkingIsReviewedOtherwise() {
        inside.today("2010-09-06");
        refer(but(HARMED, "concern", "NO"));
        northbeck.as("manager").completes("record-ofsted-notice", review, QtReferral.recordOfstedNotice());
        screened("2010-09-06", "ALTERNATIVE_REVIEW");
        decides("2010-09-06", "DECLINE", Map.of("alternativeReview", true, "alternativeLead", "northbeck-pct", "alternativeKind", "AGENCY_REVIEW",
            "alternativeDue", "2010-12-01"));
        northbeck.as("manager").completes("send-decision-letters", review, letters("2010-09-06", "GOVERNMENT_OFFICE", AGENCIES, false));
        northbeck.moveTo("2010-12-01");
        northbeck.as("manager").completes("report-alternative-review", review,
            Map.of("reportedOn", "2010-11-30", "findings", "One visit was missed.", "lessons", "The trust changes its diary."));
        assertThat(view().path("state").asText()).isEqualTo("ALTERNATIVE_REVIEW");
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(review.reference()).count()).as("nothing is left running").isZero();
    }

    @Test
    void aReviewDecidedInOctober2009HasFourMonthsAndPublishesASummaryOnly() {
        inside.today("2009-10-05");
        refer(but(QtReferral.caseReferred(), "incidentDate", "2009-10-01", "incidentKnownOn", "2009-10-01", "madeSafeOn", "2009-10-01",
            "receivedOn", "2009-10-05", "chairAwareDate", "2009-10-05", "agencies", AGENCIES));
        screened("2009-10-22", "SCR");
        northbeck.moveTo("2009-10-30");
        decides("2009-10-30", "INITIATE", Map.of());
        assertThat(view().path("guidanceVersion").asText()).isEqualTo("WT2006");
        assertThat(view().path("publicationRule").asText()).isEqualTo("SUMMARY_ONLY");
        assertThat(clock("D2").path("due").asText()).as("a Sunday; nothing rolls").isEqualTo("2010-02-28");

        // from 18 December 2009 others have six months; this one keeps four and has to agree an extension with the Government Office
        northbeck.moveTo("2010-01-20");
        northbeck.as("manager").starts("request-extension", Map.of("review", review.id(), "proposedDue", "2010-04-30",
            "reasons", "Two reports came late", "progress", "All reports are in", "actionTaken", "The police have changed their briefing"));
        northbeck.as("chair").completes("approve-extension-request", review, Map.of("decision", "APPROVED", "approvedDue", "2010-04-30",
            "decidedOn", "2010-01-20"));
        northbeck.moveTo("2010-02-01");
        northbeck.as("manager").completes("record-extension-outcome", review, Map.of("discussedOn", "2010-02-01",
            "spokenTo", "Children and learners adviser", "outcome", "AGREED", "agreedDue", "2010-04-30", "said", "They agree"));
        assertThat(clock("D2").path("due").asText()).isEqualTo("2010-04-30");
        assertThat(clock("D2").path("originalDue").asText()).isEqualTo("2010-02-28");
    }

    private void refer(Map<String, Object> referral) {
        review = reviews.findByReference(northbeck.as("manager").starts("serious-case-review", referral)).orElseThrow();
        northbeck.as("manager").completes("check-referral", review, but(QtReferral.checkReferral(), "agencies", AGENCIES));
    }

    private void screened(String on, String recommendation) {
        LEADS.values().forEach(lead -> northbeck.as(lead).completes("secure-records", review, but(QtReferral.secureRecords(), "securedOn", on.compareTo("2009-10-22") == 0 ? "2009-10-05" : on)));
        LEADS.values().forEach(lead -> northbeck.as(lead).completes("return-agency-information", review,
            but(QtReferral.returnAgencyInformation(), "contactFrom", "2009-07-20", "contactTo", "2009-09-30")));
        northbeck.as("manager").completes("call-sub-group", review, Map.of("meetingOn", on));
        northbeck.moveTo(on);
        northbeck.as("subgroup-chair").completes("screen-referral", review,
            but(QtReferral.screenReferral(), "meetingOn", on, "recommendation", recommendation));
    }

    private void decides(String on, String outcome, Map<String, Object> more) {
        Map<String, Object> answers = new java.util.HashMap<>(Map.of("decidedOn", on, "outcome", outcome, "reasons", "As minuted."));
        answers.putAll(more);
        northbeck.as("chair").completes("decide-on-review", review, answers);
    }

    private JsonNode view() {
        return manager.get("/api/reviews/" + review.reference()).body();
    }

    /** The newest clock of this kind. */
    private JsonNode clock(String kind) {
        JsonNode newest = null;
        for (JsonNode clock : view().path("clocks")) {
            newest = clock.path("kind").asText().equals(kind) ? clock : newest;
        }
        return newest;
    }
}
