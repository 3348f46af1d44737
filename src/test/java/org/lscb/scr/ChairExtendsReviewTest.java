package org.lscb.scr;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.guidance.GuidanceVersion;
import org.lscb.scr.imr.CommissionsForTests;
import org.lscb.scr.review.Review;
import org.lscb.scr.scoping.Product;
import org.lscb.scr.testing.Browser;
import org.lscb.scr.testing.Clicks;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.TasklistPage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The Chair's morning on 22 December 2010, in a real browser: the police's report was due on 10 December, so the review cannot be complete on
 * 24 March 2011 as its first date says.
 */
@ReviewTest
class ChairExtendsReviewTest {

    private static final int UNDER_FIVE = 4;
    private static final String FIRST_DATE = "24 March 2011";
    private static final String NEW_DATE = "27 May 2011";

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private CommissionsForTests commissions;
    @Autowired
    private Deadlines deadlines;
    @LocalServerPort
    private int port;

    private Review review;

    @BeforeEach
    void thePoliceAreLate() {
        review = commissions.begun(Product.IMR, "eastshire-police");
        deadlines.open(review.id(), DeadlineKind.D2, null, LocalDate.parse("2010-09-24"), GuidanceVersion.WT2010);
        commissions.takenUp(review, "police", "police-author");
        commissions.chronologyIn(review, "police");
        northbeck.moveTo("2010-12-22");
    }

    @Test
    @DisplayName("the Chair finds the late report in Tasklist and on the board in under five clicks each, sets a later date for the review, and sees both dates")
    void findsExtendsAndSees() {
        Page page = browser.newPage();
        Clicks clicks = Clicks.on(page);
        TasklistPage chair = TasklistPage.signIn(page, home(), "chair");
        page.navigate(home());

        clicks.fromNow();
        page.getByRole(AriaRole.NAVIGATION).getByText("Tasks").click();
        chair.list("All overdue tasks").look("Submit the IMR: Eastshire Police, " + review.reference());
        assertThat(page.locator(".task-details .due-date .scr-words")).hasText("12 days late");
        assertThat(clicks.counted()).isBetween(1, UNDER_FIVE);

        page.navigate(home());
        clicks.fromNow();
        page.getByRole(AriaRole.NAVIGATION).getByText("Deadlines").click();
        Locator row = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(review.reference()));
        assertThat(row).containsText("Signed IMR, Eastshire Police");
        assertThat(row).containsText("12 days late");
        row.getByRole(AriaRole.LINK).click();
        assertThat(clock(page, "Signed IMR, Eastshire Police")).containsText("12 days late");
        assertThat(clicks.counted()).isBetween(1, UNDER_FIVE);

        theOfficerAsks();
        page.navigate(home());
        page.getByRole(AriaRole.NAVIGATION).getByText("Tasks").click();
        chair.list("My agency's and group's tasks").task("Set a new completion date: " + review.reference());
        assertThat(chair.form()).containsText(FIRST_DATE);
        chair.claim().tick("Set a new date");
        assertThat(chair.field("New completion date")).hasValue("27/05/2011");
        assertThat(Browser.seriousBarriers(page, ".scr-form")).isEmpty();
        chair.complete();
        chair.isDone();

        chair.list("All overdue tasks").look("Submit the IMR: Eastshire Police, " + review.reference()).tab("Review");
        assertThat(chair.clock("Overview and action plan submitted").locator(".scr-original")).hasText(FIRST_DATE);
        assertThat(chair.clock("Overview and action plan submitted").locator(".scr-now")).containsText(NEW_DATE);
        assertThat(Browser.seriousBarriers(page, ".scr-review")).isEmpty();
        assertThat(Browser.seriousBarriers(page, ".scr-card")).isEmpty();

        page.navigate(home() + "/deadlines");
        assertThat(row).containsText(NEW_DATE);
        assertThat(row).containsText(FIRST_DATE);
        assertThat(Browser.barriers(page)).isEmpty();
        row.getByRole(AriaRole.LINK).click();
        assertThat(clock(page, "Overview and action plan submitted")).containsText(FIRST_DATE);
        assertThat(clock(page, "Overview and action plan submitted")).containsText(NEW_DATE);
        assertThat(page.locator(".scr-timeline")).containsText("first due " + FIRST_DATE + ", due " + NEW_DATE);
        assertThat(Browser.barriers(page)).isEmpty();
    }

    /** The business manager asks for the later date, in Tasklist. */
    private void theOfficerAsks() {
        Page page = browser.newPage();
        TasklistPage officer = TasklistPage.signIn(page, home(), "manager").startProcess("Request a later completion date");
        officer.search("Review", review.reference()).date("New date proposed", "27/05/2011")
            .type("Why the review cannot be complete in time", "The report of the police is late")
            .type("Progress so far", "The chronology is in")
            .type("Action already taken to learn from the case", "The police have changed their rota");
        assertThat(Browser.seriousBarriers(page, ".scr-form")).isEmpty();
        officer.startButton().click();
        officer.isDone();
        northbeck.settle();
    }

    @Test
    @DisplayName("notices, mails, calendar and the tasks that come of lateness bar nobody")
    void everybodyCanUseThePages() {
        northbeck.moveTo("2011-03-25");
        assertThat(barriers("chair", "/notices")).isEmpty();
        assertThat(barriers("chair", "/calendar")).isEmpty();
        assertThat(barriers("manager", "/mails")).isEmpty();
        Page page = browser.newPage();
        TasklistPage chair = TasklistPage.signIn(page, home(), "chair");
        chair.openTask(northbeck.as("chair").tasks("escalate-late-date", review).get(0).id());
        assertThat(Browser.seriousBarriers(page, ".scr-form")).isEmpty();
    }

    private List<String> barriers(String userId, String path) {
        Page page = browser.signedIn(home(), userId);
        page.navigate(home() + path);
        assertThat(page.locator("h1")).isVisible();
        return Browser.barriers(page);
    }

    private static Locator clock(Page page, String what) {
        return page.getByRole(AriaRole.TABLE).first().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(what));
    }

    private String home() {
        return "http://localhost:" + port;
    }
}
