package org.lscb.scr.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lscb.scr.referral.CaseInHand;
import org.lscb.scr.referral.QtReferral;
import org.lscb.scr.testing.Browser;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WebPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@ReviewTest
class IdentityPagesTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private CaseInHand cases;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private ObjectMapper json;
    @LocalServerPort
    private int port;

    private Review review;

    @BeforeEach
    void referred() {
        northbeck.today("2010-09-06");
        review = cases.referredInWhole(QtReferral.caseReferred());
    }

    @Test
    @DisplayName("the page asks why before it shows who is behind the pseudonyms, keeps no copy, and the look goes on record")
    void asksThenShows() {
        Page page = signIn("manager");
        page.navigate(home() + "/reviews/" + review.reference());
        page.getByText("Real names and dates of birth").click();
        assertThat(page.locator("main").innerText()).doesNotContain("Barton");
        assertThat(Browser.barriers(page)).isEmpty();

        page.getByLabel("Why do you have to know?").fill("curious");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show the names")).click();
        assertThat(page.locator(".govuk-error-summary")).containsText("say in a few words why you have to know the names");
        assertThat(page.locator("main").innerText()).doesNotContain("Barton");
        assertThat(Browser.barriers(page)).isEmpty();

        page.getByLabel("Why do you have to know?").fill("To match the record of the hospital");
        Response shown = page.waitForResponse(response -> response.url().endsWith("/identity"),
            () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show the names")).click());
        assertThat(page.locator("main")).containsText("Amy Barton");
        assertThat(page.locator("main")).containsText("1 July 2009");
        assertThat(page.locator("main")).containsText("Step parent or partner");
        assertThat(shown.headerValue("cache-control")).contains("no-store");
        assertThat(Browser.barriers(page)).isEmpty();
        assertThat(recorded("DONE")).containsExactly("manager");
    }

    @Test
    @DisplayName("to whoever may not know, the page is one that is not there, which goes on record as well")
    void notThere() {
        Page page = signIn("police-author");
        assertThat(page.navigate(home() + "/reviews/" + review.reference() + "/identity").status()).isEqualTo(404);
        assertThat(page.locator("h1")).hasText("Page not found");
        assertThat(person("comms").post("/api/reviews/" + review.reference() + "/identity", Map.of("reason", "I should like to know")).status()).isEqualTo(404);
        assertThat(person("manager").post("/api/reviews/SCR-0000-00/identity", Map.of("reason", "I should like to know")).status()).isEqualTo(404);
        assertThat(recorded("REFUSED")).containsExactlyInAnyOrder("police-author", "comms");
    }

    @Test
    @DisplayName("the names of a review that somebody may not know of are refused in the very words for a review that does not exist")
    void oneAnswer() {
        Map<String, String> reason = Map.of("reason", "I should like to know");
        for (String outsider : List.of("comms", "operator", "lay-member")) {
            WebPerson person = person(outsider);
            for (String asked : List.of("/api/reviews/%s/identity", "/reviews/%s/identity")) {
                assertThat(said(person.post(asked.formatted(review.reference()), reason))).as("%s of %s", asked, outsider)
                    .isEqualTo(said(person.post(asked.formatted("SCR-0000-00"), reason)));
            }
            for (String asked : List.of("/api/reviews/%s", "/api/reviews/%s/clocks", "/reviews/%s", "/reviews/%s/identity", "/reviews/%s/deadlines")) {
                assertThat(said(person.get(asked.formatted(review.reference())))).as("%s of %s", asked, outsider)
                    .isEqualTo(said(person.get(asked.formatted("SCR-0000-00"))));
            }
        }
    }

    /** Status, headers and body, without what differs between any two answers. */
    private String said(WebPerson.Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.response().headers().map());
        headers.keySet().removeAll(List.of("date", "x-request-id"));
        return answer.status() + " " + headers + new String(answer.response().body(), StandardCharsets.UTF_8).replace(review.reference(), "SCR-0000-00");
    }

    @Test
    @DisplayName("a script gives a reason too")
    void scripts() {
        String path = "/api/reviews/" + review.reference() + "/identity";
        WebPerson manager = person("manager");
        assertThat(manager.post(path, Map.of()).status()).isEqualTo(422);
        assertThat(manager.post(path, Map.of("reason", "x")).body().at("/fields/reason").asText()).startsWith("Reason");
        assertThat(manager.post(path, Map.of("reason", "To match the hospital's record")).body().at("/0/realName").asText()).isEqualTo("Amy Barton");
        assertThat(manager.get(path).status()).isIn(404, 405);
    }

    private List<String> recorded(String outcome) {
        return database.queryForList("select actor from access_log where review_id = ? and object = 'identity entry' and action = 'READ' and outcome = ?",
            String.class, review.id(), outcome);
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
