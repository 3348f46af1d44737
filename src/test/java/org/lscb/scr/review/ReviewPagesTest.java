package org.lscb.scr.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lscb.scr.referral.CaseInHand;
import org.lscb.scr.referral.QtReferral;
import org.lscb.scr.testing.Browser;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ReviewTest
class ReviewPagesTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private CaseInHand cases;
    @LocalServerPort
    private int port;

    @Test
    @DisplayName("the register lists each review, and the page of one shows its facts, tracks and clocks in plain words")
    void registerAndReview() {
        northbeck.today("2010-09-06");
        Review review = cases.referred(QtReferral.caseReferred());
        Page page = signIn("manager");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Reviews").setExact(true)).first().click();
        assertThat(Browser.barriers(page)).isEmpty();
        assertThat(page.locator("tr").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(review.reference())))
            .containsText("Child QT");
        page.getByText(review.reference()).click();
        assertThat(page.locator("h1")).hasText(review.reference());
        assertThat(page.locator("main")).containsText("2 September 2010");
        for (String heading : List.of("Tracks", "Incident", "Clocks", "Children")) {
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading).setExact(true))).isVisible();
        }
        assertThat(page.locator("main")).containsText("6 October 2010");
        assertThat(page.locator("main").innerText().replace(review.reference(), "")).doesNotContain("_").doesNotContain("null").doesNotContain("Optional").doesNotContain("D1");
        assertThat(Browser.barriers(page)).isEmpty();
        page.setViewportSize(400, 900);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
        assertThat(Browser.barriers(page)).isEmpty();
    }

    @Test
    @DisplayName("whoever has no part in reviews sees none, and a review that one may not see is a page that is not there")
    void nothingForOthers() {
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        Page page = signIn("auditor");
        page.navigate(home() + "/reviews");
        assertThat(page.locator("main")).containsText("There are no reviews that you may see.");
        assertThat(page.navigate(home() + "/reviews/" + review.reference()).status()).isEqualTo(404);
        assertThat(page.locator("h1")).hasText("Page not found");
        assertThat(Browser.barriers(page)).isEmpty();
    }

    @Test
    @DisplayName("a wrong password is told in a page that everybody can use")
    void wrongPassword() {
        Page page = browser.newPage();
        page.navigate(home() + "/");
        page.getByLabel("User name").fill("lay-member");
        page.getByLabel("Password").fill("wrong");
        page.keyboard().press("Enter");
        assertThat(page.locator(".govuk-error-summary")).containsText("The user name or the password is wrong");
        assertThat(Browser.barriers(page)).isEmpty();
    }

    @Test
    @DisplayName("the start page leads to what a person may start, and in the demonstration moves the clock")
    void startPage() {
        northbeck.today("2010-09-24");
        Page page = signIn("manager");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Refer a case")))
            .hasAttribute("href", "/camunda/app/tasklist/default/#/?processStart=serious-case-review");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add a block"))).isVisible();
        assertThat(page.locator(".scr-demonstration")).containsText("24 September 2010");
        assertThat(Browser.barriers(page)).isEmpty();
        page.getByLabel("Move to").fill("2010-09-30");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Move the clock")).click();
        assertThat(page.locator(".scr-demonstration")).containsText("30 September 2010");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")).click();
        assertThat(page.locator("main")).containsText("You have signed out.");
    }

    private Page signIn(String userId) {
        return browser.signedIn(home(), userId);
    }

    private String home() {
        return "http://localhost:" + port;
    }
}
