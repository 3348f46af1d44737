package org.lscb.scr.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lscb.scr.referral.CaseInHand;
import org.lscb.scr.referral.QtReferral;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Browser;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.TasklistPage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The strict headers and cookies in a real browser: everything still works, and other sites get nothing done. */
@ReviewTest
class FrontDoorBrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private CaseInHand cases;
    @LocalServerPort
    private int port;

    @Test
    @DisplayName("our pages and Tasklist break no rule of their policy and report no error")
    void theConsoleStaysEmpty() {
        northbeck.today("2010-09-06");
        Review review = cases.referred(QtReferral.caseReferred());
        Page page = browser.newPage();
        List<String> errors = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (Set.of("error", "warning").contains(message.type())) {
                errors.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(error -> errors.add("uncaught: " + error));
        TasklistPage tasklist = TasklistPage.signIn(page, home(), "manager");
        tasklist.list("My agency's and group's tasks").task("Check the referral").claim().list("My tasks");
        page.navigate(home() + "/");
        page.navigate(home() + "/reviews/" + review.reference());
        assertThat(page.locator("h1")).hasText(review.reference());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")).click();
        assertThat(page.locator("main")).containsText("You have signed out.");
        assertThat(errors).isEmpty();
        assertThat(page.context().cookies().stream().map(cookie -> cookie.name).toList()).doesNotContain("SCR-SESSION");
    }

    @Test
    @DisplayName("an open Tasklist that nobody touches asks for nothing that counts as work")
    void onlyBackgroundCalls() {
        northbeck.today("2010-09-06");
        cases.referred(QtReferral.caseReferred());
        Page page = browser.newPage();
        TasklistPage.signIn(page, home(), "manager").list("My agency's and group's tasks").task("Check the referral");
        page.waitForTimeout(2_000);
        Set<String> work = new TreeSet<>();
        page.onRequest(request -> {
            String path = request.url().replaceFirst("^http://[^/]+", "").replaceFirst("\\?.*$", "");
            org.springframework.mock.web.MockHttpServletRequest asked = new org.springframework.mock.web.MockHttpServletRequest(request.method(), path);
            asked.setServletPath(path);
            if (!BackgroundCalls.has(asked)) {
                work.add(request.method() + " " + path);
            }
        });
        page.waitForRequest(request -> request.url().contains("/filter/") && request.url().contains("/list"),
            new Page.WaitForRequestOptions().setTimeout(60_000), () -> { });
        page.waitForTimeout(2_000);
        assertThat(work).isEmpty();
    }

    @Test
    @DisplayName("a link on another site leads to the page that it names, signed in as before; its forms and frames lead nowhere")
    void fromAnotherSite() {
        Page page = browser.newPage();
        TasklistPage.signIn(page, home(), "manager");
        String elsewhere = "http://127.0.0.1:" + port + "/elsewhere";
        page.route(elsewhere, route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("<a href='" + home() + "/reviews'>Go</a>"
            + "<form method='post' action='" + home() + "/logout'><button>Sign them out</button></form><iframe src='" + home() + "/reviews'></iframe>"
            + "<form method='post' enctype='text/plain' action='" + home() + "/camunda/api/admin/auth/user/default/logout'><button>Or so</button></form>")));
        for (String trick : List.of("Sign them out", "Or so")) {
            page.navigate(elsewhere);
            assertThat(page.frames().get(1).content()).doesNotContain("Sign out");
            page.getByText(trick).click();
            page.waitForLoadState();
        }
        page.navigate(elsewhere);
        page.getByText("Go").click();
        assertThat(page).hasURL(home() + "/reviews");
        assertThat(page.getByText("Sign out")).isVisible();
    }

    @Test
    @DisplayName("whoever asks for a page before signing in comes to it afterwards")
    void cameFrom() {
        Page page = browser.newPage();
        page.navigate(home() + "/reviews?x=1");
        page.getByLabel("User name").fill("manager");
        page.getByLabel("Password").fill("northbeck-demo");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(home() + "/reviews?x=1");
    }

    private String home() {
        return "http://localhost:" + port;
    }
}
