package org.lscb.scr.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** A board's list of its people with something in it that must not get in. Nobody is taken in by any of these. */
@ReviewTest
class ListingTest {

    @Autowired Directory directory;
    @Autowired TakeInPeople atStart;
    @Autowired People people;
    @Autowired Accounts accounts;
    @Autowired JdbcTemplate jdbc;

    private final String someone = "p" + UUID.randomUUID().toString().substring(0, 8);

    @ParameterizedTest
    @ValueSource(strings = {"a@board.example\nBcc: b@board.example", "a@board.example\r\n", "a@board.example\r", "\na@board.example", "a@board.example\u0085",
        "a@board.example, b@board.example", "a@board.example b@board.example", "Ann <a@board.example>", "a", "@board.example", "a@", "", " ",
        "group: a@board.example;", "a@board.example\u0000"})
    void whatIsNotOneMailAddressOnOneLineIsRefusedByNameOfTheField(String email) {
        assertThatThrownBy(() -> directory.take(listing(person("another-" + someone, "Another", "another@board.example"), person(someone, "Some Body", email))))
            .isInstanceOf(ListingRefused.class).hasMessageStartingWith(someone + ": email: ").message().doesNotContain("board.example");

        assertThat(people.find(someone)).isEmpty();
        assertThat(people.find("another-" + someone)).as("of the same list").isEmpty();
        assertThat(accounts.exists("another-" + someone)).isFalse();
        assertThat(jdbc.queryForObject("select count(*) from access_log where object_id = ? and outcome = 'REFUSED' and reason = 'list of people: email'",
            Long.class, someone)).isEqualTo(1);
    }

    @Test
    void anAddressOfTheUsualKindIsNot() {
        for (String email : List.of("ann.o'neill+scr@childrens.board.example", "A.B@board.example")) {
            assertThat(MailAddress.of(email)).as(email).hasValueSatisfying(address -> assertThat(address.getAddress()).isEqualTo(email));
        }
    }

    @Test
    void aKnownPersonKeepsTheAddressWhenANewOneIsRefused() {
        assertThatThrownBy(() -> directory.take(listing(new Directory.ListedPerson("legal", "Fiona Grant", "Solicitor to the LSCB", "northbeck-lscb", Set.of(),
            "legal@board.example\nBcc: a@board.example", Set.of(StandingRole.LEGAL_ADVISER), false)))).isInstanceOf(ListingRefused.class);

        assertThat(people.get("legal").email()).isEqualTo("legal@northbeck.example");
    }

    @Test
    void namesAccountsAndAgenciesAreRefusedToo() {
        assertRefused(person(someone, "Some\nBody", null), someone + ": name: ");
        assertRefused(person("some body", "Some Body", null), "An entry: userId: ");
        assertRefused(new Directory.ListedPerson(someone, "Some Body", null, "northbeck-lscb", Set.of(), null, Set.of(), false), someone + ": jobTitle: ");
        assertRefused(new Directory.ListedPerson(someone, "Some Body", "Officer", "nowhere", Set.of(), null, Set.of(), false), someone + ": agency: ");
    }

    @Test
    void theDatabaseHoldsNoAddressOfTwoLines() {
        assertThatThrownBy(() -> jdbc.update("update person set email = E'a@board.example\nBcc: b@board.example' where user_id = 'legal'"))
            .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whoeverBringsAFileReadsWhichEntryIsWrong(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("people.yaml"), """
            people:
              - { userId: %s, name: "Some Body", jobTitle: "Officer", agency: northbeck-lscb, email: "a@board.example\\nBcc: b@board.example", roles: [] }
            """.formatted(someone));
        assertRefusedAtStart(file, someone + ": email: ");
        assertRefusedAtStart(Files.writeString(folder.resolve("broken.yaml"), "people:\n  - { userId: ["), "line 2");
        assertThat(people.find(someone)).isEmpty();
    }

    private void assertRefusedAtStart(Path file, String words) {
        ListingRefused refused = catchThrowableOfType(ListingRefused.class, () -> atStart.run(new DefaultApplicationArguments("--people=" + file)));
        assertThat(new ListingRefusedInPlainWords().analyze(refused).getDescription()).contains("was not taken in", words).doesNotContain("board.example");
    }

    private void assertRefused(Directory.ListedPerson person, String message) {
        assertThatThrownBy(() -> directory.take(listing(person))).isInstanceOf(ListingRefused.class).hasMessageStartingWith(message);
        assertThat(people.find(someone)).isEmpty();
    }

    private static Directory.ListedPerson person(String userId, String name, String email) {
        return new Directory.ListedPerson(userId, name, "Officer", "northbeck-lscb", Set.of(), email, Set.of(), false);
    }

    private static Directory.Listing listing(Directory.ListedPerson... people) {
        return new Directory.Listing(List.of(), List.of(people));
    }
}
