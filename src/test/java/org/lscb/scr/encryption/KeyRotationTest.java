package org.lscb.scr.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lscb.scr.document.DocumentKind;
import org.lscb.scr.document.Documents;
import org.lscb.scr.document.StoredDocument;
import org.lscb.scr.form.UploadedFile;
import org.lscb.scr.identity.Identity;
import org.lscb.scr.identity.IdentityRegister;
import org.lscb.scr.referral.CaseInHand;
import org.lscb.scr.referral.QtReferral;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

@ReviewTest
class KeyRotationTest {

    @TempDir
    Path folder;

    @Autowired
    private Encryption encryption;
    @Autowired
    private EncryptedColumns columns;
    @Autowired
    private ApplicationEventPublisher events;
    @Autowired
    private JdbcTemplate jdbc;
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

    private KeyPlace file;
    private KeyCommands commands;

    @BeforeEach
    void aKeyFile() throws IOException {
        KeyPlace.writeNew(folder.resolve("key"), encryption.keys());
        file = new KeyPlace(folder.resolve("key").toString(), "", true, folder, true);
        commands = new KeyCommands(file, encryption, columns, events);
    }

    @Test
    @DisplayName("after a rotation everything is under the new version, read with it alone, and the old version may go")
    void rotation() throws IOException {
        northbeck.today("2010-09-06");
        Review review = cases.referredInWhole(QtReferral.caseReferred());
        StoredDocument document = documents.upload("letter.txt", "text/plain", new ByteArrayInputStream("Dear Sirs".getBytes()), "manager");
        documents.file(new UploadedFile(document.id(), document.name(), document.size()), review.id(), DocumentKind.AGENCY_INFORMATION, null, null);
        String before = encryption.keys().primary();

        assertThat(commands.rotate()).contains("values are now under version " + encryption.keys().primary());
        assertThat(encryption.keys().primary()).isNotEqualTo(before);
        assertThat(file.read().versions()).contains(before, encryption.keys().primary());
        assertThat(columns.countOld()).isZero();

        assertThat(commands.removeOld()).contains("Only version " + encryption.keys().primary());
        assertThat(file.read().versions()).containsExactly(encryption.keys().primary());
        assertThat(Files.getPosixFilePermissions(folder.resolve("key"))).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(reviews.get(review.id()).subjects()).isEqualTo("Child QT");
        assertThat(identities.read(review.id(), "manager", "To see whether rotation works")).extracting(Identity::realName).contains("Amy Barton");
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        documents.read(document.id(), content);
        assertThat(content).hasToString("Dear Sirs");
        assertThat(documents.get(document.id()).name()).isEqualTo("letter.txt");
    }

    @Test
    @DisplayName("a rotation that was stopped goes on where it was, and no version is taken away that a value still needs")
    void stoppedHalfWay() {
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        encryption.change(encryption.keys().withNewVersion());
        file.write(encryption.keys());
        String primary = encryption.keys().primary();
        assertThat(columns.countOld()).isPositive();
        assertThatThrownBy(commands::removeOld).isInstanceOf(KeyRefused.class).hasMessageContaining("still need an old version");

        commands.rotate();
        assertThat(encryption.keys().primary()).as("no further version").isEqualTo(primary);
        assertThat(columns.countOld()).isZero();
        assertThat(reviews.get(review.id()).children()).isEqualTo(review.children());
    }

    @Test
    @DisplayName("a key from the environment is rotated by hand: the command prints the new one, and puts everything under it once it is there")
    void fromTheEnvironment() {
        KeyCommands inEnvironment = new KeyCommands(new KeyPlace("", encryption.keys().inWriting(), true, folder, true), encryption, columns, events);
        commands.rotate();
        String printed = inEnvironment.rotate();
        Keys next = Keys.parse(printed.lines().reduce((first, last) -> last).orElseThrow());
        assertThat(next.versions()).containsAll(encryption.keys().versions());
        encryption.change(next);
        assertThat(inEnvironment.rotate()).contains("under version " + next.primary());
        assertThat(columns.countOld()).isZero();
    }

    @Test
    @DisplayName("a database that was encrypted under another key is refused in plain words, and nothing of it is changed")
    void anotherKey() {
        List<String> before = jdbc.queryForList("select value from encryption_check", String.class);
        Encryption other = new Encryption(new KeyPlace("", "", true, folder, false));
        assertThatThrownBy(() -> new KeyCheck(jdbc, other)).isInstanceOf(KeyRefused.class).hasMessageContaining("encrypted under another key")
            .satisfies(refused -> assertThat(new KeyRefusedInPlainWords().analyze(new IllegalStateException(refused)).getAction())
                .contains("the key that belongs to this database"));
        assertThat(jdbc.queryForList("select value from encryption_check", String.class)).isEqualTo(before);
        new KeyCheck(jdbc, encryption);
    }
}
