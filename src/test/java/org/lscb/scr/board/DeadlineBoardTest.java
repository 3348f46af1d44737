package org.lscb.scr.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.deadline.HowSoon;
import org.lscb.scr.deadline.Nearness;
import org.lscb.scr.imr.CommissionsForTests;
import org.lscb.scr.review.Review;
import org.lscb.scr.scoping.Product;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WebPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who finds which date on the board, and in which order. Reports are due on 10 December 2010, the review on 24 March 2011. */
@ReviewTest
class DeadlineBoardTest {

    private static final BoardFilter EVERYTHING = new BoardFilter(null, null, null);

    @Autowired private Northbeck northbeck;
    @Autowired private CommissionsForTests commissions;
    @Autowired private Deadlines deadlines;
    @Autowired private Board board;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private ObjectMapper json;
    @LocalServerPort private int port;

    @Test
    @DisplayName("the late report stands above everything, with the agency, the days and how many other dates are late")
    void late() {
        Review review = begun();
        northbeck.today("2010-12-22");
        Board.Row row = row("chair", review, EVERYTHING);
        assertThat(row.next().due()).isEqualTo("2010-11-05");
        assertThat(row.next().near()).isEqualTo(new Nearness(HowSoon.Standing.LATE, "47 days late"));
        assertThat(row.othersLate()).isEqualTo(3);
        assertThat(board.of("chair", EVERYTHING).rows()).extracting(one -> one.next() == null ? LocalDate.MAX : one.next().due()).isSorted();
    }

    @Test
    @DisplayName("of an agency the board shows its own clocks and nobody else's, nor that there are others")
    void ownLinesOnly() {
        Review review = begun();
        northbeck.today("2010-12-01");
        assertThat(row("hospital-lead", review, EVERYTHING).next()).isNotNull();
        assertThat(board.of("hospital-lead", EVERYTHING).agencies()).noneMatch(name -> name.contains("Police"));
        assertThat(board.of("chair", EVERYTHING).agencies()).anyMatch(name -> name.contains("Police"));
        assertThat(board.toExport("hospital-lead", reviewAlone(review))).extracting(Board.Line::what).containsOnly("Chronology", "Signed IMR");
        assertThat(board.of("auditor", EVERYTHING).rows()).isEmpty();
        assertThat(board.of("subgroup-police", EVERYTHING).rows()).isEmpty();
    }

    @Test
    @DisplayName("at risk is what is due within ten working days, and a week and a month are those of the calendar")
    void filters() {
        Review review = begun();
        northbeck.today("2010-11-25");
        assertThat(exported(review, BoardFilter.Due.AT_RISK)).isEmpty();
        northbeck.today("2010-11-26");
        assertThat(exported(review, BoardFilter.Due.AT_RISK)).containsExactly(LocalDate.parse("2010-12-10"), LocalDate.parse("2010-12-10"));
        assertThat(exported(review, BoardFilter.Due.THIS_MONTH)).containsOnly(LocalDate.parse("2010-11-05"));
        assertThat(exported(review, BoardFilter.Due.THIS_WEEK)).isEmpty();
        northbeck.today("2010-12-06");
        assertThat(exported(review, BoardFilter.Due.THIS_WEEK)).containsOnly(LocalDate.parse("2010-12-10"));
        assertThat(exported(review, BoardFilter.Due.LATE)).containsOnly(LocalDate.parse("2010-11-05"));
        String hospital = board.of("hospital-lead", EVERYTHING).agencies().get(0);
        assertThat(board.of("chair", new BoardFilter(BoardFilter.Due.LATE, hospital, review.reference())).rows()).singleElement()
            .satisfies(one -> assertThat(one.othersLate()).isZero());
    }

    @Test
    @DisplayName("a date that was moved stands beside the one first set")
    void revised() {
        Review review = begun();
        northbeck.today("2010-12-01");
        UUID commission = commissions.id(review, "saltmoor-hospitals");
        deadlines.revise(review.id(), DeadlineKind.D5, commission, LocalDate.parse("2010-12-17"), "More time", "chair", null);
        assertThat(board.toExport("chair", reviewAlone(review))).filteredOn(line -> line.original() != null).singleElement().satisfies(line -> {
            assertThat(line.due()).isEqualTo("2010-12-17");
            assertThat(line.original()).isEqualTo("2010-12-10");
        });
    }

    @Test
    @DisplayName("each review on the board goes on record as read by whoever looked")
    void onRecord() {
        Review review = begun();
        assertThat(person("chair").get("/deadlines").status()).isEqualTo(200);
        assertThat(jdbc.queryForList("select reason from access_log where actor = 'chair' and object = 'review' and action = 'READ' and review_id = ?",
            String.class, review.id())).contains("saw register entry, clocks");
    }

    @Test
    @DisplayName("a filter that is none is refused, and one that finds nothing says so")
    void badFilters() {
        WebPerson chair = person("chair");
        assertThat(chair.get("/deadlines?due=YESTERDAY").status()).isEqualTo(400);
        assertThat(chair.get("/deadlines?review=SCR-NONE").text()).contains("There is no such date that you may see.");
    }

    @Test
    @DisplayName("the board goes into a spreadsheet as text and dates, never as a formula, and goes on record as exported")
    void exports() throws IOException {
        Review review = begun();
        northbeck.today("2010-12-22");
        jdbc.update("update agency set name = '=HYPERLINK(\"http://elsewhere\")' where id = 'eastshire-police'");
        try {
            WebPerson chair = person("chair");
            WebPerson.Answer csv = chair.get("/deadlines/export.csv?review=" + review.reference());
            assertThat(csv.response().headers().firstValue("Content-Disposition")).contains("attachment; filename=\"deadlines.csv\"");
            assertThat(csv.text()).contains(review.reference() + ",Chronology,", ",2010-11-05,2010-11-05,Late,47 days late", "'=HYPERLINK")
                .doesNotContain(",=HYPERLINK", ",\"=HYPERLINK");
            WebPerson.Answer excel = chair.get("/deadlines/export.xlsx?due=LATE&review=" + review.reference());
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(excel.response().body()))) {
                assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(4);
                assertThat(book.getSheetAt(0).getRow(1).getCell(3).getLocalDateTimeCellValue().toLocalDate()).isEqualTo("2010-11-05");
                book.getSheetAt(0).forEach(row -> row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA)));
            }
        } finally {
            jdbc.update("update agency set name = 'Eastshire Police' where id = 'eastshire-police'");
        }
        assertThat(jdbc.queryForList("select action from access_log where actor = 'chair' and object = 'review' and review_id = ?", String.class, review.id()))
            .contains("EXPORT");
    }

    private Review begun() {
        return commissions.begun(Product.IMR, "saltmoor-hospitals", "eastshire-police");
    }

    private Board.Row row(String userId, Review review, BoardFilter filter) {
        return board.of(userId, filter).rows().stream().filter(one -> one.name().equals(review.reference())).findFirst().orElseThrow();
    }

    private List<LocalDate> exported(Review review, BoardFilter.Due due) {
        return board.toExport("chair", new BoardFilter(due, null, review.reference())).stream().map(Board.Line::due).toList();
    }

    private static BoardFilter reviewAlone(Review review) {
        return new BoardFilter(null, null, review.reference());
    }

    private WebPerson person(String userId) {
        return new WebPerson("http://localhost:" + port, json).signIn(userId, "northbeck-demo");
    }
}
