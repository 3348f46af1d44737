package org.lscb.scr.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lscb.scr.action.AgreedActions.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.action.AgreedActions;
import org.lscb.scr.action.Colour;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.document.DocumentKind;
import org.lscb.scr.document.Documents;
import org.lscb.scr.document.StoredDocument;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.Track;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WebPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ReviewTest
@DisplayName("The LSCB reports each year on its reviews")
class AnnualReportTest {

    @Autowired
    Northbeck northbeck;
    @Autowired
    AgreedActions agreed;
    @Autowired
    AnnualReports reports;
    @Autowired
    Reviews reviews;
    @Autowired
    Deadlines deadlines;
    @Autowired
    Documents documents;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcTemplate database;
    @Autowired
    TestRestTemplate http;
    @Autowired
    ObjectMapper json;

    @BeforeEach
    void noReportIsBegun() {
        database.update("delete from annual_report_entry");
        database.update("delete from annual_report");
    }

    @Test
    void aReviewIsReportedInEachYearForWhatItIsThen() {
        Review review = decided("2010-09-24");
        agreed.of(review, action("Train", "eastshire-police", "police-owner", "2011-07-31"));

        northbeck.today("2011-03-30");
        start("2011-03-31");
        assertThat(entry("2011-03-31", review).reportedAs()).isEqualTo(ReportedAs.IN_PROGRESS);
        publish("2010-11");
        AnnualReport first = report("2011-03-31");
        assertThat(first.state()).isEqualTo(AnnualReport.State.PUBLISHED);
        assertThat(first.isRequired()).isTrue();
        Deadline due = deadlines.find(null, DeadlineKind.D12, first.id()).orElseThrow();
        assertThat(due.currentDue()).isEqualTo("2011-04-01");
        assertThat(due.metOn()).isEqualTo("2011-03-30");

        submit(review, "2011-05-20");
        northbeck.today("2012-03-30");
        start("2012-03-31");
        assertThat(entry("2012-03-31", review).reportedAs()).isEqualTo(ReportedAs.COMPLETED);
        assertThat(entry("2012-03-31", review).alsoAs()).as("it had open actions on 1 April").containsExactly(ReportedAs.CARRIED_OVER);
        assertThat(entry("2012-03-31", review).completedOn()).isEqualTo("2011-05-20");
        assertThat(entry("2012-03-31", review).outstanding()).hasSize(1);

        northbeck.today("2013-03-30");
        start("2013-03-31");
        assertThat(entry("2013-03-31", review).reportedAs()).isEqualTo(ReportedAs.CARRIED_OVER);
        assertThat(entry("2013-03-31", review).colours()).containsEntry(Colour.RED, 1L);
    }

    @Test
    void aReviewNotYetDecidedOrFinishedWithLongAgoIsNotReported() {
        Review referred = northbeck.review().save();
        Review completed = decided("2009-09-24");
        submit(completed, "2010-01-20");
        Review discontinued = decided("2010-02-01");
        transaction.executeWithoutResult(status -> reviews.get(discontinued.id()).discontinue(java.time.LocalDate.of(2010, 3, 1)));
        northbeck.today("2011-03-30");
        start("2011-03-31");
        assertThat(report("2011-03-31").entries()).extracting(ReportEntry::reviewId)
            .doesNotContain(referred.id(), completed.id(), discontinued.id());
    }

    @Test
    void itsDateStandsOnTheDeadlineBoardOfThoseWhoWriteAndApproveItUntilItIsPublished() {
        northbeck.today("2011-03-30");
        start("2011-03-31");
        for (String writer : List.of("manager", "chair")) {
            assertThat(board(writer)).contains("Annual report 2010-11", "1 April 2011", "due in 2 working days").doesNotContain("/reviews/Annual");
        }
        for (String other : List.of("hospital-lead", "lscb-member", "subgroup-chair", "auditor")) {
            assertThat(board(other)).as(other).doesNotContain("Annual report 2010-11");
        }
        publish("2010-11");
        assertThat(board("chair")).doesNotContain("Annual report 2010-11");
    }

    @Test
    void theChairTakesUpThatItIsLateAndTheBusinessManagerTellsTheChildrensTrust() {
        northbeck.today("2011-03-30");
        start("2011-03-31");
        northbeck.moveTo("2011-04-04");
        var late = northbeck.as("chair").task("escalate-late-date", "Annual report");
        assertThat(northbeck.as("chair").context(late).toString()).contains("Annual report published", "1 April 2011", "\"daysLate\":3");
        northbeck.as("chair").completes(late, Map.of("spokenTo", List.of("BUSINESS_MANAGER"), "spokenOn", "2011-04-04", "channel", "PHONE",
            "agreed", "It goes to print on Friday.", "expectedOn", "2011-04-08"));
        northbeck.moveTo("2011-05-06");
        assertThat(northbeck.as("manager").context(northbeck.as("manager").task("escalate-late-date", "Annual report")).toString())
            .contains("Children's Trust Board", "It goes to print on Friday.");
        publish("2010-11", "2011-05-06");
        assertThat(northbeck.as("manager").tasks("escalate-late-date", "Annual report")).isEmpty();
    }

    private String board(String userId) {
        return new WebPerson(http.getRootUri(), json).signIn(userId, "northbeck-demo").get("/deadlines").text();
    }

    @Test
    void theChairSendsItBackAndThenChoosesHowReviewsAreNamed() throws IOException {
        Review review = decided("2010-09-24");
        submit(review, "2010-12-20");
        agreed.of(review, action("See every child alone 🙂", "eastshire-police", "police-owner", "2011-07-31"));
        northbeck.today("2011-03-30");
        start("2011-03-31");

        JsonNode prefilled = northbeck.as("manager").answers(northbeck.as("manager").task("write-annual-report", "2010-11"));
        assertThat(ofReview(prefilled.get("entries"), review).get("progress").asText()).isEqualTo("Of 1 action, 1 is on course.");
        northbeck.as("manager").completes("write-annual-report", "2010-11", written("Officers see every child alone."));
        String draft = document("2011-03-31");
        assertThat(draft).contains("Northbeck LSCB: serious case reviews, annual report 2010-11", "A review", "Officers see every child alone.",
            "See every child alone 🙂", "Eastshire Police", "How we will know that it has helped and lasts");

        Map<String, Object> withoutReasons = Map.of("verdict", "RETURNED");
        assertThat(northbeck.as("chair").isRefused(northbeck.as("chair").task("approve-annual-report", "2010-11"), withoutReasons)).containsOnlyKeys("comments");
        northbeck.as("chair").completes("approve-annual-report", "2010-11", Map.of("verdict", "RETURNED", "comments", "Say what changed for children"));
        var again = northbeck.as("manager").task("write-annual-report", "2010-11");
        assertThat(northbeck.as("manager").context(again).get("comments").asText()).isEqualTo("Say what changed for children");
        assertThat(ofReview(northbeck.as("manager").answers(again).get("entries"), review).get("progress").asText())
            .as("nothing written is lost").isEqualTo("Officers see every child alone.");

        northbeck.as("manager").completes(again, written("Children say that they are heard."));
        var approval = northbeck.as("chair").task("approve-annual-report", "2010-11");
        assertThat(ofReview(northbeck.as("chair").answers(approval).get("namings"), review).get("naming").asText())
            .as("what is not published is not named unless the Chair so chooses").isEqualTo("A_REVIEW");
        northbeck.as("chair").completes(approval, Map.of("verdict", "APPROVED", "namings", List.of(Map.of("reference", review.reference(), "naming", "PSEUDONYM"))));

        String approved = document("2011-03-31");
        assertThat(approved).contains("Child QT", "Children say that they are heard.").doesNotContain(review.reference());
        List<StoredDocument> versions = documents.ofReview(null).stream().filter(each -> each.kind() == DocumentKind.ANNUAL_REPORT
            && each.subject().equals(report("2011-03-31").id())).toList();
        assertThat(versions).extracting(StoredDocument::versionNumber).containsExactly(1, 2, 3);
        assertThat(versions).extracting(each -> each.frozenAt().isPresent()).containsExactly(false, false, true);
        assertThat(versions).allSatisfy(each -> assertThat(each.name()).endsWith(".docx"));
    }

    @Test
    void aPublishedReviewIsNamedByItsPseudonym() {
        Review review = decided("2010-09-24");
        transaction.executeWithoutResult(status -> reviews.get(review.id()).move(Track.PUBLICATION, "PUBLISHED", java.time.LocalDate.of(2011, 3, 1)));
        northbeck.today("2011-03-30");
        start("2011-03-31");
        assertThat(entry("2011-03-31", review).naming()).isEqualTo(Naming.PSEUDONYM);
    }

    @Test
    void whatIsWrittenCoversEachReviewAndTheImpactOfCompletedOnes() {
        Review review = decided("2010-09-24");
        submit(review, "2010-12-20");
        northbeck.today("2011-03-30");
        start("2011-03-31");
        var task = northbeck.as("manager").task("write-annual-report", "2010-11");
        assertThat(northbeck.as("manager").isRefused(task, Map.of("entries", List.of()))).containsOnlyKeys("entries");

        Map<String, Object> answers = written("All is well");
        List<Map<String, Object>> entries = rows(answers);
        int row = entries.indexOf(entries.stream().filter(each -> each.get("reference").equals(review.reference())).findFirst().orElseThrow());
        entries.get(row).remove("impactPlan");
        assertThat(northbeck.as("manager").isRefused(task, answers)).containsOnlyKeys("entries." + row + ".impactPlan");
        entries.get(row).put("impactPlan", "An audit");
        entries.add(new HashMap<>(Map.of("reference", "SCR-0000-00", "progress", "Nothing")));
        assertThat(northbeck.as("manager").isRefused(task, answers)).containsOnlyKeys("entries." + (entries.size() - 1) + ".reference");
    }

    @Test
    void itIsPublishedOnlyAfterTheChairApprovedItAndNotTomorrow() {
        decided("2010-09-24");
        northbeck.today("2011-03-30");
        start("2011-03-31");
        northbeck.as("manager").completes("write-annual-report", "2010-11", written("All is well"));
        assertThat(northbeck.as("chair").isRefused(northbeck.as("chair").task("approve-annual-report", "2010-11"),
            Map.of("verdict", "APPROVED", "namings", List.of(Map.of("reference", "SCR-0000-00", "naming", "PSEUDONYM"))))).containsOnlyKeys("namings.0.reference");
        northbeck.as("chair").completes("approve-annual-report", "2010-11", Map.of("verdict", "APPROVED"));
        var task = northbeck.as("manager").task("publish-annual-report", "2010-11");
        assertThat(northbeck.as("manager").isRefused(task, Map.of("publishedOn", "2011-03-29", "location", "our page", "sentOn", "2011-03-31")))
            .containsOnlyKeys("publishedOn", "sentOn");
        assertThat(northbeck.as("manager").isRefused(task, Map.of("publishedOn", "2011-03-31", "location", "our page", "sentOn", "2011-03-29")))
            .containsOnlyKeys("publishedOn", "sentOn");
    }

    @Test
    void aYearIsReportedOnOnceAndTheRequirementBeginsIn2010() {
        northbeck.today("2011-03-30");
        assertThat(northbeck.as("manager").isRefusedToStart("annual-report", Map.of("year", "2011-06-30"))).containsOnlyKeys("year");
        start("2010-03-31");
        assertThat(report("2010-03-31").isRequired()).isFalse();
        start("2011-03-31");
        assertThat(northbeck.as("manager").isRefusedToStart("annual-report", Map.of("year", "2011-03-31"))).containsOnlyKeys("year");
    }

    @Test
    void thoseWhoRunReviewsReadItAndOthersDoNotLearnThatItIsThere() {
        Review review = decided("2010-09-24");
        northbeck.today("2011-03-30");
        start("2011-03-31");
        northbeck.as("manager").completes("write-annual-report", "2010-11", written("All is well"));

        JsonNode report = as("manager").getForObject("/api/annual-reports/2010-11", JsonNode.class);
        assertThat(report.get("state").asText()).isEqualTo("WRITTEN");
        assertThat(ofReview(report.get("entries"), review).get("reportedAs").asText()).isEqualTo("IN_PROGRESS");
        ResponseEntity<byte[]> document = as("chair").getForEntity("/api/documents/" + report.get("documentId").asText(), byte[].class);
        assertThat(document.getHeaders().getContentDisposition().getFilename()).isEqualTo("Annual report 2010-11, serious case reviews.docx");
        assertThat(document.getBody()).isNotEmpty();

        assertThat(as("police-owner").getForObject("/api/annual-reports", JsonNode.class)).isEmpty();
        assertThat(as("police-owner").getForEntity("/api/annual-reports/2010-11", JsonNode.class).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(as("police-owner").getForEntity("/api/documents/" + report.get("documentId").asText(), byte[].class).getStatusCode())
            .isEqualTo(HttpStatus.NOT_FOUND);
    }

    private TestRestTemplate as(String userId) {
        return http.withBasicAuth(userId, "northbeck-demo");
    }

    private Review decided(String date) {
        northbeck.today(date);
        return northbeck.review().initiatedOn(date).save();
    }

    private void submit(Review review, String date) {
        transaction.executeWithoutResult(status -> reviews.get(review.id()).submitted(java.time.LocalDate.parse(date), "OFSTED_REVISED"));
    }

    private void start(String yearEnd) {
        northbeck.as("manager").starts("annual-report", Map.of("year", yearEnd));
    }

    private void publish(String year) {
        publish(year, "2011-03-30");
    }

    private void publish(String year, String on) {
        northbeck.as("manager").completes("write-annual-report", year, written("Early lessons are acted on"));
        northbeck.as("chair").completes("approve-annual-report", year, Map.of("verdict", "APPROVED"));
        northbeck.as("manager").completes("publish-annual-report", year, Map.of("publishedOn", on, "location", "the board's page", "sentOn", on));
    }

    /** Says the same of every review in the report that is being written. */
    private Map<String, Object> written(String progress) {
        List<Map<String, Object>> entries = new java.util.ArrayList<>();
        String end = reports.all().stream().filter(report -> report.state() == AnnualReport.State.BEGUN).findFirst().orElseThrow().yearEndsOn().toString();
        report(end).entries().forEach(entry -> entries.add(new HashMap<>(Map.of("reference", entry.reference(), "progress", progress, "impactPlan", "A second audit"))));
        return new HashMap<>(Map.of("entries", entries, "introduction", "The board met four times.",
            "themes", List.of(Map.of("title", "Listening", "text", "Children were not asked."))));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> answers) {
        return (List<Map<String, Object>>) answers.get("entries");
    }

    private static JsonNode ofReview(JsonNode rows, Review review) {
        for (JsonNode row : rows) {
            if (row.get("reference").asText().equals(review.reference())) {
                return row;
            }
        }
        throw new AssertionError("no row for " + review.reference());
    }

    private AnnualReport report(String yearEnd) {
        return transaction.execute(status -> {
            AnnualReport report = reports.ofYearTo(java.time.LocalDate.parse(yearEnd)).orElseThrow();
            report.entries().forEach(ReportEntry::number);
            return report;
        });
    }

    private ReportEntry entry(String yearEnd, Review review) {
        return report(yearEnd).entry(review.id()).orElseThrow();
    }

    private String document(String yearEnd) throws IOException {
        UUID id = report(yearEnd).documentId();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        documents.read(id, content);
        try (XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(content.toByteArray())))) {
            return text.getText();
        }
    }
}
