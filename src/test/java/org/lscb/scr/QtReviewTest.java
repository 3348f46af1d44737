package org.lscb.scr;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lscb.scr.action.QtActions;
import org.lscb.scr.evaluation.QtAfterSubmission;
import org.lscb.scr.form.OfferedTask;
import org.lscb.scr.imr.ImrAnswers;
import org.lscb.scr.overview.QtOverview;
import org.lscb.scr.referral.QtReferral;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.scoping.Block;
import org.lscb.scr.scoping.Blocks;
import org.lscb.scr.scoping.ParallelProcess;
import org.lscb.scr.scoping.ParallelProcesses;
import org.lscb.scr.scoping.SetUpAnswers;
import org.lscb.scr.testing.Canaries;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WebPerson;
import org.lscb.scr.testing.WholeDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The worked example (domain.md section 7): the review of Child QT, row by row with its dates, by the people of Northbeck over HTTP, from the
 * death on 2 September 2010 to closure on 28 June 2013.
 */
@ReviewTest
@ExtendWith(OutputCaptureExtension.class)
class QtReviewTest {

    private static final Map<String, String> CONTRIBUTORS = new TreeMap<>(Map.of("police", "eastshire-police", "social-care", "northbeck-social-care",
        "pct", "northbeck-pct", "hospital", "saltmoor-hospitals", "mental-health", "wendle-mental-health", "probation", "eastshire-probation",
        "housing", "fernhill-housing"));

    private static final Map<String, Object> CONSULTED = Map.of("consultedOn", "2011-03-08", "revisedPlan", "Panel on 20 April, board on 18 May",
        "progress", "All reports are accepted", "actionTaken", "Agencies began their own actions in January", "letterReference", "NB/QT/17");

    @Autowired Northbeck inside;
    @Autowired Reviews reviews;
    @Autowired Blocks blocks;
    @Autowired ParallelProcesses processes;
    @Autowired RuntimeService runtime;
    @Autowired ObjectMapper json;
    @Autowired WholeDatabase database;
    @Autowired JdbcTemplate jdbc;
    @LocalServerPort int port;

    private final Canaries canaries = new Canaries();
    private Northbeck northbeck;
    private WebPerson manager;
    private Review review;

    /** Other tests share the database, and a year is reported once. */
    @BeforeEach
    void noReportIsBegun() {
        jdbc.update("delete from annual_report_entry");
        jdbc.update("delete from annual_report");
    }

    @Test
    void theReviewOfChildQt(CapturedOutput log) {
        northbeck = inside.overHttp("http://localhost:" + port, json, canaries);
        manager = new WebPerson("http://localhost:" + port, json).signIn("manager", "northbeck-demo");
        inside.today("2010-09-06");

        referralAndDecision();
        setUp();
        managementReviews();
        overviewReport();
        evaluation();
        publicationAndClosure();

        assertThat(canaries.planted()).as("texts typed").hasSizeGreaterThan(100);
        assertThat(canaries.planted()).as("typed texts in the log").noneMatch(canary -> log.getAll().contains(canary.word()));
        assertThat(database.placesOf(canaries.planted().stream().map(Canaries.Canary::word).toList())).as("typed texts in the database").isEmpty();
    }

    private void referralAndDecision() {
        // Mon 6 Sep 2010: case reaches Chair
        String reference = northbeck.as("manager").starts("serious-case-review", QtReferral.caseReferred());
        review = reviews.findByReference(reference).orElseThrow();
        assertThat(clock("D1").path("due").asText()).isEqualTo("2010-10-06");
        northbeck.as("manager").completes("check-referral", review, QtReferral.checkReferral());
        northbeck.as("manager").completes("record-ofsted-notice", review, QtReferral.recordOfstedNotice());
        northbeck.as("cdop").completes("tell-cdop", review, QtReferral.tellCdop());
        assertThat(clock("D0").path("state").asText()).isEqualTo("MET");

        // 8 Sep: records secured, five agencies
        northbeck.moveTo("2010-09-08");
        QtReferral.LEADS.values().forEach(lead -> northbeck.as(lead).completes("secure-records", review, QtReferral.secureRecords()));
        QtReferral.LEADS.values().forEach(lead -> northbeck.as(lead).completes("return-agency-information", review, QtReferral.returnAgencyInformation()));
        northbeck.as("manager").completes("call-sub-group", review, QtReferral.callSubGroup());

        // 22 Sep: sub-group: row 2 MUST; recommends SCR
        northbeck.moveTo("2010-09-22");
        northbeck.as("subgroup-chair").completes("screen-referral", review, QtReferral.screenReferral());
        assertThat(view().at("/referral/screenings/0/criteria").asText()).isEqualTo("MUST");
        assertThat(view().at("/referral/screenings/0/criteriaRow").asText()).isEqualTo("2");

        // Fri 24 Sep: Chair initiates
        northbeck.moveTo("2010-09-24");
        northbeck.as("chair").completes("decide-on-review", review, QtReferral.decideOnReview());
        northbeck.as("manager").completes("send-decision-letters", review, QtReferral.sendDecisionLetters());
        assertThat(view().path("guidanceVersion").asText()).isEqualTo("WT2010");
        assertThat(view().path("publicationRule").asText()).isEqualTo("OVERVIEW_AND_SUMMARY");
        assertThat(clock("D2").path("due").asText()).isEqualTo("2011-03-24");
    }

    private void setUp() {
        // 4 Oct: Panel meets; ToR v1: 1 Jan 2008 to 2 Sep 2010; seven IMRs and health overview; independence checked
        northbeck.moveTo("2010-10-04");
        northbeck.as("manager").completes("appoint-panel", review, SetUpAnswers.panel());
        northbeck.as("panel-chair").completes("draft-terms-of-reference", review, SetUpAnswers.terms());
        northbeck.as("chair").completes("approve-terms-of-reference", review, SetUpAnswers.approval());
        assertThat(clock("D3").path("metOn").asText()).isEqualTo("2010-10-04");

        // 6 Oct: commissions sent; chronologies due 5 Nov, IMRs due 10 Dec
        northbeck.moveTo("2010-10-06");
        northbeck.as("manager").completes("send-commissions", review, SetUpAnswers.commissions());

        // 14 Oct: police, CPS, coroner meeting; three blocks
        northbeck.moveTo("2010-10-14");
        northbeck.as("manager").completes("hold-parallel-processes-meeting", review, SetUpAnswers.meeting());
        assertThat(view().path("blocks")).hasSize(3);
    }

    private void managementReviews() {
        CONTRIBUTORS.forEach((who, agency) -> {
            northbeck.as(who + "-lead").completes("acknowledge-commission", review, ImrAnswers.takesPart(who + "-lead"));
            northbeck.as(who + "-lead").completes("confirm-records-secured", review, ImrAnswers.recordsSecured("2010-10-14"));
            northbeck.as(who + "-lead").completes("appoint-imr-author", review, ImrAnswers.author(who + "-author"));
        });

        // 5 Nov: six chronologies on time; housing late, escalated, arrives 15 Nov: branch late, case not stopped
        northbeck.moveTo("2010-11-05");
        CONTRIBUTORS.keySet().stream().filter(who -> !who.equals("housing"))
            .forEach(who -> northbeck.as(who + "-author").completes("submit-chronology", review, ImrAnswers.chronology()));
        northbeck.moveTo("2010-11-06");
        northbeck.as("manager").completes("chase-late-imr", review, ImrAnswers.chased("2010-11-06", null));
        assertThat(commission("fernhill-housing").path("chronologyDaysLate").asLong()).isEqualTo(1);
        northbeck.moveTo("2010-11-15");
        northbeck.as("housing-author").completes("submit-chronology", review, ImrAnswers.chronology());
        assertThat(commission("fernhill-housing").path("chronologyDaysLate").asLong()).isEqualTo(10);

        // 10 Dec: five IMRs accepted; social care RETURNED; hospital author had supervised a nurse involved: I2
        northbeck.moveTo("2010-12-10");
        CONTRIBUTORS.keySet().forEach(who -> submits(who, who + "-author", "2010-12-10"));
        List.of("eastshire-police", "northbeck-pct", "wendle-mental-health", "eastshire-probation", "fernhill-housing")
            .forEach(agency -> scrutinised(agency, ImrAnswers.accepted("2010-12-10")));
        scrutinised("northbeck-social-care", ImrAnswers.returned("2010-12-10", "Q1", "2011-01-07"));
        scrutinised("saltmoor-hospitals", ImrAnswers.conflictFound("2010-12-10"));
        assertThat(commission("northbeck-social-care").path("state").asText()).isEqualTo("RETURNED");

        // 13 Dec: author replaced, new due 21 Jan
        northbeck.moveTo("2010-12-13");
        northbeck.as("hospital-lead").completes("replace-imr-author", review, ImrAnswers.newAuthor("hospital-author-2", "2011-01-21"));
        assertThat(commission("saltmoor-hospitals").path("revisedDue").asText()).isEqualTo("2011-01-21");

        // 7, 21 Jan 2011: social care v2, hospital IMR accepted; agency actions opened
        northbeck.moveTo("2011-01-07");
        submits("social-care", "social-care-author", "2011-01-07");
        scrutinised("northbeck-social-care", ImrAnswers.accepted("2011-01-07"));
        northbeck.moveTo("2011-01-21");
        submits("hospital", "hospital-author-2", "2011-01-21");
        scrutinised("saltmoor-hospitals", ImrAnswers.accepted("2011-01-21"));
        assertThat(view().path("commissions")).filteredOn(row -> row.path("product").asText().equals("IMR"))
            .allMatch(row -> row.path("state").asText().equals("ACCEPTED")).hasSize(7);
    }

    private void overviewReport() {
        QtOverview overview = new QtOverview(northbeck, review);

        // 28 Jan: health overview accepted
        northbeck.moveTo("2011-01-28");
        overview.healthOverviewAuthorIsAppointed();
        overview.healthOverviewIsWritten();
        overview.panelAcceptsHealthOverview();
        assertThat(clock("D6").path("metOn").asText()).isEqualTo("2011-01-28");
        overview.chronologiesAreMerged();
        overview.familyIsAsked("2011-01-28");

        // 1 Mar: overview v1: Panel asks for more "why"
        northbeck.moveTo("2011-02-24");
        overview.firstVersionIsHandedIn();
        northbeck.moveTo("2011-03-01");
        overview.panelReturnsFirstVersion();

        // 8 Mar: LSCB sees 24 Mar will be missed; new target 27 May; DfE consulted same day
        northbeck.moveTo("2011-03-08");
        northbeck.as("manager").starts("request-extension", Map.of("review", review.id(), "proposedDue", "2011-05-27",
            "reasons", "The Panel asked for more analysis.", "progress", "All reports accepted, the overview is being revised.",
            "actionTaken", "Agencies began their own actions in January."));
        northbeck.as("chair").completes("set-extended-date", review, Map.of("decision", "SET", "newDue", "2011-05-27", "decidedOn", "2011-03-08"));
        assertThat(northbeck.as("manager").context("consult-on-extension", review).toString()).contains("Department for Education");
        northbeck.as("manager").completes("consult-on-extension", review, CONSULTED);
        assertThat(clock("D2").path("due").asText()).isEqualTo("2011-05-27");
        assertThat(clock("D2").path("originalDue").asText()).isEqualTo("2011-03-24");

        // March: staff debriefs
        northbeck.moveTo("2011-03-21");
        CONTRIBUTORS.keySet().forEach(who -> northbeck.as(who + "-lead").completes("debrief-staff", review, ImrAnswers.debriefed("2011-03-21")));

        // 30 Mar: LSCB annual report 2010-11: QT = IN_PROGRESS
        northbeck.moveTo("2011-03-30");
        reported("2011-03-31", "2010-11", "2011-03-30", "Not yet completed");

        // 20 Apr: overview v2; agencies check facts
        northbeck.moveTo("2011-04-20");
        overview.secondVersionIsHandedIn();
        overview.panelAcceptsSecondVersion();
        overview.agenciesCheckTheFacts();
        overview.thirdVersionTakesInTheCorrections();
        overview.planIsProposed();
        overview.agenciesEndorseTheirActions("2011-04-20");

        // 18 May: LSCB approves overview v3, summary, plan: 14 recommendations, 23 actions; versions frozen
        northbeck.moveTo("2011-05-18");
        overview.lscbApproves();
        assertThat(view().path("recommendations")).filteredOn(made -> made.path("source").asText().equals("OVERVIEW")).hasSize(14);

        // Fri 20 May: full pack to Ofsted, copy DfE: completed 57 days after D2, inside the revised date
        northbeck.moveTo("2011-05-20");
        overview.packIsSent();
        assertThat(view().path("state").asText()).isEqualTo("SUBMITTED");
        assertThat(view().path("evaluationRegime").asText()).isEqualTo("OFSTED_REVISED");
        assertThat(clock("D2").path("metOn").asText()).isEqualTo("2011-05-20");
        assertThat(clock("D2").path("daysLate").asLong()).isZero();
        assertThat(clock("D2").path("daysAfterOriginal").asLong()).isEqualTo(57);
        assertThat(view().path("actions")).hasSize(23);
    }

    private void evaluation() {
        QtAfterSubmission after = new QtAfterSubmission(northbeck, review);

        // 17 Jun: trial ends, conviction: blocks lifted
        northbeck.moveTo("2011-06-17");
        northbeck.as("manager").starts("lift-block", SetUpAnswers.trialEnded(review.id(),
            blocks.active(review.id()).stream().map(Block::id).toList(), prosecution()));
        assertThat(view().path("blocks")).allMatch(block -> block.path("liftedOn").asText().equals("2011-06-17"));

        // by 31 Aug agencies finish six actions; two are at risk, housing's is late
        northbeck.moveTo("2011-07-20");
        QtActions.OF_AGENCIES.stream().limit(6).forEach(row -> finish(row.what(), row.owner()));
        QtActions.AT_RISK.forEach(row -> northbeck.as(row.owner()).completes(actionTask("update-action", row.owner(), row.what()),
            QtActions.slowProgress()));

        // 12 Aug: Ofsted provisional: overall INADEQUATE
        northbeck.moveTo("2011-08-12");
        after.provisionalLetterArrives();
        assertThat(view().at("/evaluation/state").asText()).isEqualTo("PROVISIONAL");
        northbeck.moveTo("2011-08-16");
        northbeck.as("housing-lead").completes("explain-overdue-action", review, QtActions.explained());
        northbeck.moveTo("2011-08-19");
        after.chairAsksForMeeting();
        assertThat(view().at("/evaluation/state").asText()).isEqualTo("UNDER_DISCUSSION");

        // 31 Aug: quarter return: 6 blue, 14 green, 2 amber, 1 red; red escalated
        northbeck.moveTo("2011-08-31");
        assertThat(colours()).isEqualTo(Map.of("BLUE", 6L, "GREEN", 14L, "AMBER", 2L, "RED", 1L));
        quarterlyReturn("2011-08-31", "2011-11-18");

        // 6 Sep: meeting with Ofsted: housing grade corrected to GOOD, overall unchanged
        northbeck.moveTo("2011-09-06");
        after.meetingIsHeld();

        // Fri 16 Sep: final letter: INADEQUATE; D9 16 Oct, D10 16 Dec
        northbeck.moveTo("2011-09-16");
        after.finalLetterArrives();
        assertThat(view().at("/evaluation/state").asText()).isEqualTo("FINAL");
        assertThat(clock("D9").path("due").asText()).isEqualTo("2011-10-16");
        assertThat(clock("D10").path("due").asText()).isEqualTo("2011-12-16");
        QtActions.AT_RISK.forEach(row -> finish(row.what(), row.owner()));
        finish(QtActions.OF_AGENCIES.get(6).what(), QtActions.OF_AGENCIES.get(6).owner());

        // 28 Sep: LSCB reconvenes Panel under a new independent chair; remedial plan; I9 ok
        northbeck.moveTo("2011-09-28");
        after.remedialWorkIsPlanned();
        assertThat(clock("D9").path("metOn").asText()).isEqualTo("2011-09-28");

        // 14, 30 Nov: addenda accepted; mother and grandmother seen
        northbeck.moveTo("2011-11-14");
        after.agenciesAddendaAreAccepted();
        northbeck.moveTo("2011-11-18");
        quarterlyReturn("2011-11-18", "2012-02-18");
        northbeck.moveTo("2011-11-30");
        after.familyIsSeenAndOverviewAddendumAccepted();

        // 14-15 Dec: LSCB approves reconsideration and 3 extra recommendations (5 actions); sent; D10 met by one day
        northbeck.moveTo("2011-12-14");
        after.lscbApprovesReconsideration();
        northbeck.moveTo("2011-12-15");
        after.reconsiderationIsSent();
        assertThat(clock("D10").path("metOn").asText()).isEqualTo("2011-12-15");
        assertThat(view().path("actions")).hasSize(28);

        // 3 Jan 2012: Ofsted transitional regime starts: case keeps OFSTED_REVISED
        northbeck.moveTo("2012-01-03");
        assertThat(view().path("evaluationRegime").asText()).isEqualTo("OFSTED_REVISED");

        // 8 Feb: Ofsted: faults ADDRESSED; grade not changed
        northbeck.moveTo("2012-02-08");
        after.faultsAreAddressed();
        assertThat(view().at("/evaluation/finalOverall").asText()).isEqualTo("INADEQUATE");
    }

    private void publicationAndClosure() {
        QtAfterSubmission after = new QtAfterSubmission(northbeck, review);

        // 22 Feb: LSCB decides to publish; sibling's welfare check done, redactions signed off by Legal: row 6
        northbeck.moveTo("2012-02-20");
        after.publicationIsPrepared();
        after.redactionsAreSignedOff("2012-02-20");
        after.welfareIsChecked("2012-02-20");
        northbeck.moveTo("2012-02-22");
        after.lscbDecidesToPublish();

        // 27, 28 Feb: family told; second staff feedback
        northbeck.moveTo("2012-02-27");
        after.familyIsTold();
        northbeck.moveTo("2012-02-28");
        after.staffAreTold();

        // Thu 1 Mar: redacted overview, summary, plan published: 9 months after completion
        northbeck.moveTo("2012-03-01");
        after.documentsArePublished();
        assertThat(track("PUBLICATION")).isEqualTo("PUBLISHED");
        northbeck.as("family-link").completes("give-family-feedback", review, Map.of("given", List.of(
            Map.of("who", "grandmother", "givenOn", "2012-03-01", "by", "Family link worker", "inPerson", "YES", "views", "She is glad to be heard."))));
        northbeck.as("manager").completes("plan-briefings", review, Map.of("briefings", List.of(
            Map.of("kind", "BRIEFING", "audience", "All health visitors", "plannedOn", "2012-03-20", "lead", "Designated nurse"))));

        // 30 Mar: annual report 2011-12: QT = COMPLETED, actions listed
        northbeck.moveTo("2012-03-30");
        northbeck.as("manager").completes("record-learning-briefings", review, Map.of("briefings", List.of(
            Map.of("kind", "BRIEFING", "audience", "All health visitors", "heldOn", "2012-03-20", "by", "Designated nurse", "attended", 84))));
        CONTRIBUTORS.keySet().forEach(who -> northbeck.as(who + "-lead").completes("give-staff-feedback", review, Map.of("given", List.of(
            Map.of("staff", "All who were involved", "givenOn", "2012-03-20", "by", "Agency lead")))));
        assertThat(track("FEEDBACK")).isEqualTo("GIVEN");
        reported("2012-03-31", "2011-12", "2012-03-30", "Completed in the year");
        quarterlyReturn("2012-03-30", "2012-06-29");
        remedialActionsAreFinished();

        // 12 Jul: inquest over; CDOP records its conclusion: link closed
        northbeck.moveTo("2012-07-12");
        northbeck.as("cdop").completes("record-cdop-conclusion", review, Map.of("concludedOn", "2012-07-12", "inquestEndedOn", "2012-07-12",
            "conclusion", "Inflicted injury; the factors are those of the review."));
        quarterlyReturn("2012-07-12", "2012-11-30");

        // 30 Nov 2012: last of 28 actions verified: all BLUE
        northbeck.moveTo("2012-10-15");
        QtActions.PLAN.stream().skip(9).forEach(row -> northbeck.as(row.owner()).completes(actionTask("update-action", row.owner(), row.what()),
            QtActions.done()));
        northbeck.moveTo("2012-11-30");
        northbeck.as("verifier").tasks("verify-action", review).forEach(task -> northbeck.as("verifier").completes(task, QtActions.accepted()));
        assertThat(colours()).isEqualTo(Map.of("BLUE", 28L));
        quarterlyReturn("2012-11-30", "2013-08-30");

        // 31 May 2013: impact audit reported; two repeat checks pass: IMPACT_CHECKED
        northbeck.moveTo("2013-05-31");
        northbeck.as("verifier").tasks("check-impact", review).forEach(task -> northbeck.as("verifier").completes(task, QtActions.helped()));
        assertThat(view().path("actions")).hasSize(28).allMatch(action -> action.path("state").asText().equals("IMPACT_CHECKED"));

        // 28 Jun 2013: case closed; retention review 28 Jun 2048
        northbeck.moveTo("2013-06-28");
        northbeck.as("manager").completes("close-review", review, Map.of("closedOn", "2013-06-28", "allDone", true));
        assertThat(view().path("state").asText()).isEqualTo("CLOSED");
        assertThat(view().path("retentionReviewOn").asText()).isEqualTo("2048-06-28");
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(review.reference()).list()).as("nothing is left running").isEmpty();
    }

    /** The five actions of the reconsideration, which are due earlier than the rest. */
    private void remedialActionsAreFinished() {
        for (String owner : List.of("social-care-owner", "hospital-owner")) {
            northbeck.as(owner).tasks("update-action", review).stream().filter(task -> task.due().isBefore(Instant.parse("2012-10-01T00:00:00Z")))
                .forEach(task -> northbeck.as(owner).completes(task, QtActions.done()));
        }
        northbeck.as("verifier").tasks("verify-action", review).forEach(task -> northbeck.as("verifier").completes(task, QtActions.accepted()));
    }

    private void finish(String what, String owner) {
        northbeck.as(owner).completes(actionTask("update-action", owner, what), QtActions.done());
        northbeck.as("verifier").completes(actionTask("verify-action", "verifier", what), QtActions.accepted());
    }

    /** The person's task about the action of these words. */
    private OfferedTask actionTask(String key, String userId, String what) {
        return northbeck.as(userId).tasks(key, review).stream()
            .filter(task -> northbeck.as(userId).context(task).at("/facts/0/value").asText().startsWith(what)).findFirst().orElseThrow();
    }

    private void quarterlyReturn(String on, String next) {
        List<UUID> red = new ArrayList<>();
        view().path("actions").forEach(action -> {
            if (action.path("colour").asText().equals("RED")) {
                red.add(UUID.fromString(action.path("id").asText()));
            }
        });
        northbeck.as("subgroup-chair").completes("review-monitoring-return", review, QtActions.monitoringReturn(on, next, red));
    }

    private Map<String, Long> colours() {
        Map<String, Long> colours = new TreeMap<>();
        view().path("actions").forEach(action -> colours.merge(action.path("colour").asText(), 1L, Long::sum));
        return colours;
    }

    private void reported(String yearEnd, String year, String on, String expected) {
        northbeck.as("manager").starts("annual-report", QtActions.yearTo(yearEnd));
        OfferedTask task = northbeck.as("manager").task("write-annual-report", year);
        assertThat(northbeck.as("manager").context(task).toString()).contains(review.reference(), expected);
        northbeck.as("manager").completes(task, QtActions.annualReport(references(northbeck.as("manager").answers(task))));
        northbeck.as("chair").completes("approve-annual-report", year, QtActions.approvedReport());
        northbeck.as("manager").completes("publish-annual-report", year, QtActions.publishedReport(on));
    }

    private static List<String> references(JsonNode answers) {
        return answers.findValuesAsText("reference");
    }

    private UUID prosecution() {
        return processes.ofReview(review.id()).stream().filter(process -> process.type() == ParallelProcess.Type.CPS).findFirst().orElseThrow().id();
    }

    private String track(String name) {
        for (JsonNode track : view().path("tracks")) {
            if (track.path("track").asText().equals(name)) {
                return track.path("state").asText();
            }
        }
        return null;
    }

    private void submits(String who, String author, String today) {
        Map<String, Object> imr = ImrAnswers.imr(List.of("Q1", "Q2", "Q3"));
        QtActions.Row begun = QtActions.OF_AGENCIES.stream().filter(row -> row.agency().equals(CONTRIBUTORS.get(who))).findFirst().orElseThrow();
        imr.put("recommendations", List.of(Map.of("text", "Children are seen and heard.", "theme", "Recognition")));
        imr.put("actions", List.of(Map.of("recommendations", "1", "what", begun.what(), "leadOfficer", begun.owner(), "due", begun.due(),
            "intendedOutcome", "Children are seen and heard", "evidenceRequired", "An audit of twenty records", "measureOfImpact", "A repeat of the audit")));
        northbeck.as(author).completes("submit-imr", review, imr);
        northbeck.as(who + "-lead").completes("sign-off-imr", review, ImrAnswers.signedOff(today));
    }

    private void scrutinised(String agency, Map<String, Object> verdict) {
        OfferedTask task = northbeck.as("panel-chair").tasks("scrutinise-imr", review).stream().filter(open -> agency.equals(open.agency()))
            .findFirst().orElseThrow();
        northbeck.as("panel-chair").completes(task, verdict);
    }

    private JsonNode commission(String agency) {
        for (JsonNode row : view().path("commissions")) {
            if (row.path("agency").asText().equals(agency) && row.path("product").asText().equals("IMR")) {
                return row;
            }
        }
        throw new AssertionError("no commission of " + agency);
    }

    private JsonNode view() {
        return manager.get("/api/reviews/" + review.reference()).body();
    }

    private JsonNode clock(String kind) {
        for (JsonNode clock : view().path("clocks")) {
            if (clock.path("kind").asText().equals(kind)) {
                return clock;
            }
        }
        throw new AssertionError("no clock " + kind + " in " + view().path("clocks"));
    }
}
