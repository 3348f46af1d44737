package org.lscb.scr.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lscb.scr.agency.Appointments;
import org.lscb.scr.agency.CaseRole;
import org.lscb.scr.agency.Declaration;
import org.lscb.scr.document.DocumentKind;
import org.lscb.scr.document.Documents;
import org.lscb.scr.document.StoredDocument;
import org.lscb.scr.form.UploadedFile;
import org.lscb.scr.imr.CommissionsForTests;
import org.lscb.scr.review.Review;
import org.lscb.scr.scoping.Product;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the database itself gives to whom, asked with plain SQL, past all of the service's own rules. */
@ReviewTest
class RowLevelSecurityTest {

    private static final List<String> CONTRIBUTIONS = List.of("imr", "chronology", "chronology_entry", "document");
    private static final List<String> WALLED = List.of("imr", "chronology", "chronology_entry", "document", "family_contribution");

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private CommissionsForTests commissioned;
    @Autowired
    private Appointments appointments;
    @Autowired
    private Documents documents;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private TransactionTemplate transaction;

    private Review review;

    @BeforeEach
    void thePoliceHaveHandedIn() {
        review = commissioned.begun(Product.IMR, "eastshire-police", "fernhill-housing");
        commissioned.takenUp(review, "police", "police-author");
        commissioned.takenUp(review, "housing", "housing-author");
        commissioned.chronologyIn(review, "police");
        commissioned.submitted(review, "police", "police-author", "2010-10-06");
        filed(DocumentKind.IMR, "eastshire-police", commissioned.id(review, "eastshire-police"));
        transaction.executeWithoutResult(status -> jdbc.update("insert into family_contribution (id, version, review_id, member, outcome, recorded_on,"
            + " after_approval) values (?, 0, ?, 'Mother', 'DECLINED', '2010-10-06', false)", UUID.randomUUID(), review.id()));
    }

    @AfterEach
    void nobodyAsks() {
        RequestContextHolder.resetRequestAttributes();
        SecurityContextHolder.clearContext();
        transaction.executeWithoutResult(status -> jdbc.update("delete from family_contribution where review_id = ?", review.id()));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @DisplayName("another agency, and whoever has no part in the review, gets no row of what the police handed in")
    @ValueSource(strings = {"housing-lead", "housing-author", "school-lead", "auditor", "operator", "lead-member", "lscb-member", "health-overview-author",
        "second-panel-chair", "nobody-of-this-name", "service", "", "' or true --"})
    void othersGetNothing(String userId) {
        CONTRIBUTIONS.forEach(table -> assertThat(rows(userId, table)).as(table).isZero());
        assertThat(chunks(userId)).as("the bytes of documents").isZero();
        assertThat(rows(userId, "family_contribution")).isZero();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @DisplayName("who is near the police's report gets its rows; the family's record is for those above the agencies")
    @CsvSource({"police-lead, 0", "police-author, 0", "panel-chair, 1", "overview-author, 1", "manager, 1", "chair, 1", "legal, 1"})
    void thoseNearGetTheirs(String userId, long family) {
        CONTRIBUTIONS.forEach(table -> assertThat(rows(userId, table)).as(table).isPositive());
        assertThat(chunks(userId)).isPositive();
        assertThat(rows(userId, "family_contribution")).isEqualTo(family);
    }

    @Test
    @DisplayName("whose appointment ends gets no row any more, and who is appointed gets them")
    void appointments() {
        assertThat(rows("second-panel-chair", "imr")).isZero();
        var seat = appointments.appoint(review.id(), CaseRole.PANEL_MEMBER, "second-panel-chair", "independent", null, Declaration.nothingToDeclare());
        assertThat(rows("second-panel-chair", "imr")).isPositive();
        appointments.end(seat.id(), seat.appointedOn(), "Left the Panel");
        assertThat(rows("second-panel-chair", "imr")).isZero();
    }

    @Test
    @DisplayName("a document under legal hold is closed by the database as well")
    void legalHold() {
        StoredDocument held = filed(DocumentKind.IMR, "eastshire-police", commissioned.id(review, "eastshire-police"));
        documents.hold(held.id(), true, "legal", "The Crown Prosecution Service asked");
        assertThat(seen("panel-chair", held)).isFalse();
        assertThat(seen("police-lead", held)).isFalse();
        assertThat(seen("legal", held)).isTrue();
    }

    @Test
    @DisplayName("with nothing said about who asks there is nothing to see and nothing to change")
    void nothingSaid() {
        for (String table : WALLED) {
            assertThat(jdbc.queryForObject("select count(*) from " + table, Long.class)).as(table).isZero();
            assertThat(jdbc.queryForObject("select count(*) from " + table + "_aud", Long.class)).as(table + "_aud").isZero();
            assertThat(jdbc.update("delete from " + table + " where review_id = ?", review.id())).as(table).isZero();
        }
        assertThat(jdbc.queryForObject("select count(*) from document_chunk", Long.class)).isZero();
    }

    @Test
    @DisplayName("somebody's name lets nobody write, nor read what was before")
    void namesOnlyRead() {
        assertThat(count("police-lead", "select count(*) from imr_aud")).isZero();
        transaction.executeWithoutResult(status -> {
            as("police-lead");
            assertThat(jdbc.update("update imr set author = 'police-lead' where review_id = ?", review.id())).isZero();
            assertThat(jdbc.update("delete from document where review_id = ?", review.id())).isZero();
        });
    }

    @ParameterizedTest
    @DisplayName("the role in which the service works cannot take the wall down")
    @ValueSource(strings = {"alter table imr disable row level security", "alter table document no force row level security", "drop policy of_people on imr",
        "create policy all_of_it on imr using (true)", "alter policy of_people on imr using (true)", "drop function scr_is_service() cascade",
        "create or replace function scr_is_service() returns boolean language sql as 'select true'", "alter role current_user bypassrls",
        "alter table imr owner to current_user", "truncate imr cascade"})
    void theWallStays(String sql) {
        assertThatThrownBy(() -> jdbc.execute(sql)).isInstanceOf(DataAccessException.class);
        assertThat(rows("housing-lead", "imr")).isZero();
    }

    @Test
    @DisplayName("asked to leave row security out, the database refuses the question instead of answering it")
    void rowSecurityOff() {
        assertThatThrownBy(() -> transaction.execute(status -> {
            jdbc.execute("set local row_security = off");
            return jdbc.queryForObject("select count(*) from imr", Long.class);
        })).isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName("a request that shows something reads in the person's name; one that does something, and a job, in the service's")
    void inWhoseName() {
        assertThat(name()).isEqualTo(":service");
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("police-lead", null, List.of()));
        assertThat(name()).as("a job in somebody's name").isEqualTo(":service");
        request("GET");
        assertThat(name()).isEqualTo("police-lead");
        request("HEAD");
        assertThat(name()).isEqualTo("police-lead");
        request("POST");
        assertThat(name()).isEqualTo(":service");
        SecurityContextHolder.clearContext();
        request("GET");
        assertThat(name()).isEmpty();
    }

    @Test
    @DisplayName("what one transaction says counts no more in the next on the same connection")
    void nothingIsLeftBehind() {
        assertThat(rows("manager", "imr")).isPositive();
        for (int connection = 0; connection < 20; connection++) {
            assertThat(jdbc.queryForObject("select coalesce(current_setting('scr.user', true), '')", String.class)).isEmpty();
        }
    }

    private String name() {
        return transaction.execute(status -> jdbc.queryForObject("select current_setting('scr.user', true)", String.class));
    }

    private static void request(String method) {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest(method, "/reviews")));
    }

    private long rows(String userId, String table) {
        return count(userId, "select count(*) from " + table + " where review_id = '" + review.id() + "'");
    }

    private long chunks(String userId) {
        List<UUID> ids = transaction.execute(status -> jdbc.queryForList("select id from document where review_id = ?", UUID.class, review.id()));
        assertThat(ids).isNotEmpty();
        return ids.stream().mapToLong(id -> count(userId, "select count(*) from document_chunk where document_id = '" + id + "'")).sum();
    }

    private boolean seen(String userId, StoredDocument document) {
        return count(userId, "select count(*) from document where id = '" + document.id() + "'") == 1;
    }

    private long count(String userId, String sql) {
        return transaction.execute(status -> {
            as(userId);
            return jdbc.queryForObject(sql, Long.class);
        });
    }

    private void as(String userId) {
        jdbc.queryForObject("select set_config('scr.user', ?, true)", String.class, userId);
    }

    private StoredDocument filed(DocumentKind kind, String agency, UUID subject) {
        return transaction.execute(status -> {
            try {
                StoredDocument upload = documents.upload("Report.txt", "text/plain",
                    new ByteArrayInputStream("What happened".getBytes(StandardCharsets.UTF_8)), "manager");
                return documents.file(new UploadedFile(upload.id(), upload.name(), upload.size()), review.id(), kind, agency, subject);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
