package org.lscb.scr.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.document.Documents;
import org.lscb.scr.identity.Identity;
import org.lscb.scr.identity.IdentityRegister;
import org.lscb.scr.referral.CaseInHand;
import org.lscb.scr.referral.QtReferral;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WholeDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Data of an earlier version is taken over: made plain here, as that version kept it, then migrated. */
@ReviewTest
class EncryptWhatWasPlainTest {

    @Autowired
    private Flyway flyway;
    @Autowired
    private Encryption encryption;
    @Autowired
    private EncryptWhatWasPlain migration;
    @Autowired
    private Northbeck northbeck;
    @Autowired
    private CaseInHand cases;
    @Autowired
    private Reviews reviews;
    @Autowired
    private IdentityRegister identities;
    @Autowired
    private Documents documents;
    @Autowired
    private WholeDatabase whole;

    @Test
    @DisplayName("texts, JSON, names and files that an earlier version kept plain are encrypted and read as before")
    void takesOver() throws SQLException, IOException {
        northbeck.today("2010-09-06");
        Review review = cases.referredInWhole(QtReferral.caseReferred());
        byte[] content = new byte[(5 << 19) + 3];
        new Random(4).nextBytes(content);
        UUID file = documents.upload("kanarie-letter.pdf", "application/pdf", new ByteArrayInputStream(content), "manager").id();
        JdbcTemplate owner = new JdbcTemplate(flyway.getConfiguration().getDataSource());
        plain(owner, "review", "children", "jsonb", review.id());
        plain(owner, "review_aud", "children", "jsonb", review.id());
        UUID referral = owner.queryForObject("select id from referral where review_id = ?", UUID.class, review.id());
        plain(owner, "referral", "facts", "text", referral);
        plain(owner, "referral_aud", "facts", "text", referral);
        for (UUID entry : owner.queryForList("select id from identity_entry where review_id = ?", UUID.class, review.id())) {
            for (String column : List.of("pseudonym", "real_name", "date_of_birth", "relationship")) {
                bare(owner, "identity_entry", column, entry);
                bare(owner, "identity_entry_aud", column, entry);
            }
        }
        plain(owner, "document", "name", "text", file);
        owner.update("delete from document_chunk where document_id = ?", file);
        owner.update("update document set content_key = null where id = ?", file);
        for (int number = 0; number < 3; number++) {
            owner.update("insert into document_chunk (document_id, number, content) values (?, ?, ?)", file, number,
                java.util.Arrays.copyOfRange(content, number << 20, Math.min(content.length, (number + 1) << 20)));
        }
        assertThat(whole.placesOf(List.of("Amy Barton", "head injury", "kanarie-letter"))).hasSizeGreaterThanOrEqualTo(5);

        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection()) {
            migration.encrypt(connection);
        }

        assertThat(whole.placesOf(List.of("Amy Barton", "head injury", "kanarie-letter"))).isEmpty();
        assertThat(reviews.get(review.id()).children()).isEqualTo(review.children());
        assertThat(identities.read(review.id(), "manager", "To see what was taken over")).extracting(Identity::realName).contains("Amy Barton");
        assertThat(documents.get(file).name()).isEqualTo("kanarie-letter.pdf");
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        documents.read(file, read);
        assertThat(read.toByteArray()).isEqualTo(content);
    }

    private void plain(JdbcTemplate owner, String table, String column, String type, UUID id) {
        String value = type.equals("jsonb") ? column + " #>> '{}'" : column;
        for (String encrypted : owner.queryForList("select " + value + " from " + table + " where id = ?", String.class, id)) {
            owner.update("update " + table + " set " + column + " = cast(? as " + type + ") where id = ?", encryption.decrypt(encrypted), id);
        }
    }

    private void bare(JdbcTemplate owner, String table, String column, UUID id) {
        String value = owner.queryForList("select " + column + " from " + table + " where id = ?", String.class, id).get(0);
        owner.update("update " + table + " set " + column + " = ? where id = ?", encryption.decrypt(value, new Place("identity_entry", id, column)), id);
    }
}
