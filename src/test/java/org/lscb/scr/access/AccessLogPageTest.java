package org.lscb.scr.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Browser;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WebPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@ReviewTest
class AccessLogPageTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired AccessLog log;
    @Autowired Northbeck northbeck;
    @Autowired ObjectMapper json;
    @Autowired JdbcTemplate jdbc;
    @LocalServerPort int port;

    @Test
    @DisplayName("an auditor gets to the log from the start page, narrows it to a review, and checks that it is whole")
    void auditor() {
        northbeck.today("2010-09-24");
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        log.recordApart(AccessEntry.refused(AccessEntry.Action.READ, "document", UUID.randomUUID(), review.id(), "not released to the panel"));
        Page page = signIn("auditor");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Access log")).click();
        assertThat(page.locator("h1")).hasText("Access log");
        assertThat(Browser.barriers(page)).isEmpty();
        page.getByLabel("Review").fill(review.reference());
        page.getByLabel("Outcome").selectOption("REFUSED");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show")).click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody")).containsText("not released to the panel");
        assertThat(page.locator("tbody")).containsText(review.reference());
        assertThat(page.locator("main").innerText()).doesNotContain("null").doesNotContain("Child QT");
        assertThat(Browser.barriers(page)).isEmpty();
        page.getByText("Check that the log is whole").click();
        assertThat(page.locator("h1")).hasText("The access log is whole");
        assertThat(Browser.barriers(page)).isEmpty();
    }

    @Test
    @DisplayName("to everybody else there is no log, and their asking for it is recorded")
    void nobodyElse() {
        for (String userId : List.of("manager", "chair", "operator", "police-lead")) {
            WebPerson person = person(userId);
            for (String path : List.of("/access-log", "/access-log/check", "/api/access-log", "/api/access-log/export", "/api/access-log/check")) {
                assertThat(person.get(path).status()).as("%s %s", userId, path).isEqualTo(404);
            }
            assertThat(last("actor = '" + userId + "' and outcome = 'REFUSED'")).containsEntry("object", "access log");
        }
        Page page = signIn("manager");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Access log"))).hasCount(0);
    }

    @Test
    @DisplayName("reading and exporting the log are recorded, with the id of the request")
    void readingIsRecorded() {
        WebPerson auditor = person("auditor");
        WebPerson.Answer page = auditor.get("/api/access-log?action=SIGN_IN&person=auditor");
        JsonNode newest = page.body().path("entries").get(0);
        assertThat(newest.path("actor").asText()).isEqualTo("auditor");
        assertThat(newest.path("agency").asText()).isNotEmpty();
        assertThat(newest.path("action").asText()).isEqualTo("SIGN_IN");
        assertThat(last("action = 'READ' and object = 'access log'")).containsEntry("actor", "auditor")
            .containsEntry("reason", "entries of one person, SIGN_IN").containsEntry("request_id", page.response().headers().firstValue("X-Request-Id").orElse(""));
        WebPerson.Answer export = auditor.get("/api/access-log/export");
        assertThat(export.response().headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        String sheet = new String(export.response().body(), StandardCharsets.UTF_8);
        assertThat(sheet.lines().findFirst().orElse("")).startsWith("Number,Time (UTC),Person");
        assertThat(sheet.lines().skip(1).findFirst().orElse("")).startsWith("1,");
        assertThat(last("action = 'EXPORT'")).containsEntry("actor", "auditor").containsEntry("reason", "all entries");
        assertThat(sheet.lines().count()).isEqualTo(1 + (Long) last("action = 'EXPORT'").get("sequence"));
    }

    @Test
    @DisplayName("a cell that a spreadsheet would run as a formula is shown as text")
    void formulas() {
        for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1")) {
            assertThat(AccessLogSheet.text(formula)).isEqualTo("'" + formula);
        }
        assertThat(AccessLogSheet.text("panel-chair")).isEqualTo("panel-chair");
        assertThat(AccessLogSheet.text(null)).isNull();
    }

    @Test
    @DisplayName("what cannot be a filter is refused, not a fault")
    void badFilters() {
        WebPerson auditor = person("auditor");
        for (String filter : List.of("person=%00", "person=a'b", "review=%27%3B", "from=yesterday", "action=STEAL", "outcome=x", "page=-1", "page=x",
                "page=99999999999", "to=2010-02-30")) {
            assertThat(auditor.get("/api/access-log?" + filter).status()).as(filter).isEqualTo(400);
        }
        assertThat(auditor.get("/api/access-log?page=10000000&review=&person=&from=2010-01-01&to=2040-01-01").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("who signs in, fails to and signs out is recorded, but nothing typed that is no account")
    void signingIn() {
        person("second-panel-chair");
        assertThat(last("actor = 'second-panel-chair'")).containsEntry("action", "SIGN_IN").containsEntry("outcome", "DONE");
        tryToSignIn("family-link", "not the password");
        assertThat(last("action = 'SIGN_IN' and outcome = 'FAILED'")).containsEntry("object_id", "family-link").containsEntry("actor", "nobody");
        for (String typed : List.of("correct horse battery staple", "S3cret", "\u0000", "x".repeat(500))) {
            tryToSignIn(typed, "x");
            assertThat(last("action = 'SIGN_IN' and outcome = 'FAILED'")).containsEntry("object_id", null).containsEntry("reason", "unknown account");
        }
        Page page = signIn("lead-member");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")).click();
        assertThat(page.locator("main")).containsText("You have signed out.");
        assertThat(last("actor = 'lead-member'")).containsEntry("action", "SIGN_OUT");
    }

    private void tryToSignIn(String userId, String password) {
        org.assertj.core.api.Assertions.catchThrowable(() -> new WebPerson(home(), json).signIn(userId, password));
    }

    private Map<String, Object> last(String condition) {
        return jdbc.queryForMap("select * from access_log where " + condition + " order by sequence desc limit 1");
    }

    private WebPerson person(String userId) {
        return new WebPerson(home(), json).signIn(userId, "northbeck-demo");
    }

    private Page signIn(String userId) {
        return browser.signedIn(home(), userId);
    }

    private String home() {
        return "http://localhost:" + port;
    }
}
