package org.lscb.scr.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lscb.scr.document.DocumentAccess;
import org.lscb.scr.document.DocumentKind;
import org.lscb.scr.document.Documents;
import org.lscb.scr.document.StoredDocument;
import org.lscb.scr.imr.CommissionsForTests;
import org.lscb.scr.imr.ImrAnswers;
import org.lscb.scr.review.Review;
import org.lscb.scr.scoping.Product;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What agencies recorded, when, and by which source. */
@ReviewTest
class ChronologyTest {

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private CommissionsForTests commissioned;
    @Autowired
    private Chronologies chronologies;
    @Autowired
    private Documents documents;
    @Autowired
    private DocumentAccess access;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void theEntriesOfAllAgenciesStandInTheOrderOfTimeAndEachKeepsItsAgencyAndSource() {
        Review review = commissioned.begun(Product.IMR, "eastshire-police", "fernhill-housing");
        commissioned.takenUp(review, "police", "police-author");
        commissioned.takenUp(review, "housing", "housing-author");
        commissioned.chronologyIn(review, "police");
        northbeck.as("housing-author").completes("submit-chronology", review, Map.of("entries", List.of(
            entry("2009-03-02", "Tenancy file"), ImrAnswers.with(entry("2009-03-02", "Repairs log"), "startTime", "09:15"), entry("2010-08-01", "Letter book"))));

        assertThat(chronologies.ofReview(review.id())).extracting(ChronologyEntry::agency, ChronologyEntry::source).containsExactly(
            tuple("fernhill-housing", "Tenancy file"), tuple("fernhill-housing", "Repairs log"), tuple("eastshire-police", "Contact record, page 4"),
            tuple("eastshire-police", "E-mail of the team"), tuple("fernhill-housing", "Letter book"));
        assertThat(chronologies.ofReview(review.id())).filteredOn(entry -> entry.source().startsWith("Contact")).singleElement().satisfies(entry -> {
            assertThat(entry.startTime()).hasValue(LocalTime.of(14, 30));
            assertThat(entry.comment()).isEqualTo("Nobody asked how the bruise came about.");
            assertThat(entry.event()).isEqualTo("Visit at home; bruise seen on the arm.");
            assertThat(entry.isMissedOpportunity()).isTrue();
            assertThat(entry.isGoodPractice()).isFalse();
        });
    }

    @Test
    void anEntryWithoutItsSourceIsSentBackAndTheDatabaseHoldsNoneEither() {
        Review review = commissioned.begun(Product.IMR, "eastshire-police");
        commissioned.takenUp(review, "police", "police-author");
        assertThat(refused(review, entry("2009-03-02", " "))).containsEntry("entries.0.source", "Source (row 1): this must be filled in");
        assertThat(refused(review, ImrAnswers.with(entry("2009-03-02", "File"), "endDate", "2009-03-01"))).containsOnlyKeys("entries.0.endDate");
        assertThat(refused(review, entry("2010-10-07", "File"))).as("tomorrow").containsOnlyKeys("entries.0.startDate");
        assertThat(northbeck.as("police-author").isRefused("submit-chronology", review, Map.of())).containsOnlyKeys("entries");

        commissioned.chronologyIn(review, "police");
        assertThatThrownBy(() -> transaction.execute(status -> jdbc.update("update chronology_entry set source = null where review_id = ?", review.id())))
            .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aSpreadsheetMayStandInPlaceOfEntries() throws IOException {
        Review review = commissioned.begun(Product.CHRONOLOGY, "fernhill-housing");
        commissioned.takenUp(review, "housing", "housing-author");
        StoredDocument report = documents.upload("Report.txt", "text/plain", new ByteArrayInputStream("No table".getBytes(StandardCharsets.UTF_8)), "housing-author");
        assertThat(northbeck.as("housing-author").isRefused("submit-chronology", review,
            Map.of("spreadsheet", List.of(Map.of("id", report.id().toString(), "name", "Report.csv", "size", 8))))).as("whatever it is called on the way")
            .containsOnlyKeys("spreadsheet.0");
        StoredDocument upload = documents.upload("Chronology.csv", "text/csv",
            new ByteArrayInputStream("date;source;event".getBytes(StandardCharsets.UTF_8)), "housing-author");
        northbeck.as("housing-author").completes("submit-chronology", review,
            Map.of("spreadsheet", List.of(Map.of("id", upload.id().toString(), "name", "Chronology.csv", "size", 17))));

        assertThat(documents.ofReview(review.id())).extracting(StoredDocument::kind, StoredDocument::agency, StoredDocument::versionNumber)
            .containsExactly(tuple(DocumentKind.CHRONOLOGY, "fernhill-housing", 1));
        StoredDocument filed = documents.get(upload.id());
        assertThat(List.of("panel-chair", "overview-author", "housing-lead", "housing-author", "manager")).allMatch(reader -> access.mayRead(reader, filed));
        assertThat(List.of("police-lead", "housing-owner", "health-overview-author", "lscb-member")).noneMatch(reader -> access.mayRead(reader, filed));
        assertThat(northbeck.as("panel-chair").context("scrutinise-chronology", review).at("/files/0/name").asText()).isEqualTo("Chronology.csv");
        northbeck.as("panel-chair").completes("scrutinise-chronology", review, ImrAnswers.chronologyAccepted());
        assertThat(chronologies.latest(commissioned.id(review, "fernhill-housing"))).get()
            .satisfies(chronology -> assertThat(chronology.verdicts()).extracting(Chronology.Verdict::accepted).containsExactly(true));
    }

    @Test
    void theContactsOfASummaryReportAreThatAgencysChronologyAndANewVersionReplacesTheOld() {
        Review review = commissioned.begun(Product.SUMMARY_REPORT, "saltmoor-hospitals");
        commissioned.takenUp(review, "hospital", "hospital-author");
        northbeck.as("hospital-author").completes("submit-summary-report", review, ImrAnswers.summaryReport());
        northbeck.as("hospital-lead").completes("sign-off-imr", review, ImrAnswers.backToAuthor());
        northbeck.as("hospital-author").completes("submit-summary-report", review, ImrAnswers.summaryReport());

        assertThat(chronologies.ofReview(review.id())).extracting(ChronologyEntry::agency, ChronologyEntry::source)
            .containsExactly(tuple("saltmoor-hospitals", "Attendance record, entry 12"));
        assertThat(chronologies.latestOfReview(review.id())).extracting(Chronology::number).containsExactly(2);
    }

    private Map<String, String> refused(Review review, Map<String, Object> entry) {
        return northbeck.as("police-author").isRefused("submit-chronology", review, Map.of("entries", List.of(entry)));
    }

    private static Map<String, Object> entry(String date, String source) {
        return Map.of("startDate", date, "source", source, "event", "Something happened.");
    }
}
