package org.lscb.scr.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lscb.scr.form.NotAllowedNow;
import org.lscb.scr.form.UploadedFile;
import org.lscb.scr.form.Uploads;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A filed document stays as it is, whoever asks for something else and by whichever way. */
@ReviewTest
class FiledDocumentTest {

    @Autowired Northbeck northbeck;
    @Autowired Documents documents;
    @Autowired Uploads uploads;
    @Autowired JdbcTemplate jdbc;
    @Autowired TransactionTemplate transaction;

    private Review review;
    private StoredDocument filed;

    @BeforeEach
    void anApprovedPlan() throws IOException {
        northbeck.today("2011-05-18");
        review = northbeck.review().initiatedOn("2010-09-24").save();
        filed = file("The plan");
        documents.freeze(review.id(), DocumentKind.ACTION_PLAN, null);
    }

    @Test
    void itIsNotFiledAgainElsewhere() {
        UploadedFile again = new UploadedFile(filed.id(), "plan.txt", 8);
        assertThatThrownBy(() -> documents.file(again, review.id(), DocumentKind.OVERVIEW, null, null)).isInstanceOf(NotAllowedNow.class);
    }

    @Test
    void aLaterOneIsTheNextVersionAndTheFrozenOneKeepsItsDate() throws IOException {
        StoredDocument later = file("Another plan");
        documents.supersede(filed.id());
        northbeck.today("2012-03-01");
        documents.supersede(filed.id());
        assertThat(later.versionNumber()).isEqualTo(2);
        StoredDocument before = documents.get(filed.id());
        assertThat(before.versionNumber()).isEqualTo(1);
        assertThat(before.sha256()).isEqualTo(filed.sha256());
        assertThat(before.frozenAt()).get().asString().startsWith("2011-05-18");
        assertThat(before.supersededAt()).get().asString().startsWith("2011-05-18");
    }

    @Test
    void itIsNoUploadToBeTakenOrCleared() {
        assertThat(uploads.find(filed.id())).isEmpty();
        uploads.discard(List.of(filed.id(), UUID.randomUUID()));
        assertThat(documents.get(filed.id()).size()).isEqualTo(8);
    }

    @Test
    void theDatabaseChangesNoneOfItEither() {
        for (String change : List.of("update document set sha256 = repeat('0', 64) where id = ?", "update document set kind = 'OVERVIEW' where id = ?",
            "update document set review_id = null where id = ?", "update document set agency = 'eastshire-police' where id = ?",
            "update document set frozen_at = null where id = ?", "update document set version_number = 9 where id = ?",
            "update document set kind = null where id = ?", "delete from document where id = ?")) {
            assertThatThrownBy(() -> transaction.execute(status -> jdbc.update(change, filed.id()))).as(change).isInstanceOf(DataAccessException.class);
        }
        assertThat(documents.get(filed.id()).frozenAt()).isPresent();
    }

    private StoredDocument file(String text) throws IOException {
        StoredDocument upload = documents.upload("plan.txt", "text/plain", new ByteArrayInputStream(text.getBytes()), "manager");
        return documents.file(new UploadedFile(upload.id(), upload.name(), upload.size()), review.id(), DocumentKind.ACTION_PLAN, null, null);
    }
}
