package org.lscb.scr.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The board and the page of one review in a real browser. */
@ReviewTest
class DeadlinePagesTest {

    /** Of several radio buttons Tab reaches one; the arrows reach the others. */
    private static final String OUT_OF_REACH = """
        [...document.querySelectorAll('a[href], button, select, input:not([type=hidden]), [tabindex="0"]')].filter(one => one.getClientRects().length
          && !('reached' in one.dataset) && !(one.type === 'radio' && document.querySelector(`[name="${one.name}"][data-reached]`))).map(one => one.outerHTML)""";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired private Northbeck northbeck;
    @Autowired private CommissionsForTests commissions;
    @Autowired private Deadlines deadlines;
    @LocalServerPort private int port;

    @Test
    @DisplayName("the chair finds the late report in three clicks, asks what a later date would bring, and nothing on the way is a barrier")
    void boardAndReview() {
        Review review = commissions.begun(Product.IMR, "saltmoor-hospitals", "eastshire-police");
        List.of(DeadlineKind.D2, DeadlineKind.D7_LSCB).forEach(kind -> deadlines.open(review.id(), kind, null, LocalDate.parse("2010-09-24"), GuidanceVersion.WT2010));
        northbeck.today("2010-12-22");
        List<String> errors = new ArrayList<>();
        Page page = signIn("chair");
        page.onConsoleMessage(message -> errors.add(message.text()));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Deadlines").setExact(true)).first().click();
        page.getByLabel("Due", new Page.GetByLabelOptions().setExact(true)).selectOption("LATE");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show")).click();
        var row = page.locator("tr").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(review.reference()));
        assertThat(row).containsText("Late");
        assertThat(row).containsText("47 days late");
        assertThat(errors).isEmpty();
        look(page, "board");
        errors.clear();             // axe brings style of its own, which our policy refuses
        row.getByRole(AriaRole.LINK).click();
        assertThat(page.locator("table").first()).containsText("Signed IMR, Saltmoor");
        assertThat(page.locator("table").first()).containsText("12 days late");
        page.getByLabel("Date to move").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Overview and action plan submitted, due 24 March 2011"));
        page.getByLabel("New date").fill("2011-05-27");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show what would move")).click();
        assertThat(page.locator("main")).containsText("13 May 2011");
        assertThat(errors).isEmpty();
        look(page, "review");
        page.getByLabel("New date").fill("2010-01-01");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show what would move")).click();
        assertThat(page.locator(".govuk-error-summary")).containsText("New date: this day has passed");
        assertThat(page).hasTitle(java.util.regex.Pattern.compile("^Error: .*"));
        assertThat(Browser.barriers(page)).isEmpty();
    }

    @Test
    @DisplayName("a person makes an address for the own calendar, sees it once and withdraws it")
    void calendar() {
        Page page = signIn("chair");
        page.navigate(home() + "/deadlines");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Have these dates in your own calendar")).click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make an address")).click();
        assertThat(page.locator("#address")).containsText("/calendar/");
        look(page, "calendar");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Withdraw the address")).click();
        assertThat(page.locator("#address")).hasCount(0);
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make an address"))).isVisible();
    }

    @Test
    @DisplayName("in the demonstration the board moves the clock to the next deadline, and by a week")
    void rehearsal() {
        northbeck.today("2010-10-06");
        Review review = commissions.begun(Product.IMR, "saltmoor-hospitals");
        Page page = signIn("hospital-lead");
        page.navigate(home() + "/deadlines");
        assertThat(page.locator("table")).containsText(review.reference());
        assertThat(page.locator("main")).containsText("This is a demonstration.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Move one week")).click();
        assertThat(page.locator(".scr-demonstration")).containsText("13 October 2010");
        var toNext = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Move to the next deadline"));
        LocalDate next = LocalDate.parse(toNext.innerText().replaceFirst("\\D*", ""), DAY);
        assertThat(next).as("this review's or another's").isBetween("2010-10-14", "2010-11-05");
        toNext.click();
        assertThat(page.locator(".scr-demonstration")).containsText(next.format(DAY));
        assertThat(page.locator("table")).containsText("due today");
    }

    @Test
    @DisplayName("whoever has no mouse reaches every control of these pages, and sees where they are")
    void byKeyboardAlone() {
        Review review = commissions.begun(Product.IMR, "saltmoor-hospitals");
        Page page = browser.signedIn(home(), "chair");
        for (String path : List.of("/deadlines", "/reviews/" + review.reference() + "/deadlines", "/notices", "/calendar")) {
            page.navigate(home() + path);
            List<Object> unmarked = new ArrayList<>();
            for (Object stop = tab(page); stop != null; stop = tab(page)) {
                if (Boolean.FALSE.equals(stop)) {
                    unmarked.add(page.evaluate("document.activeElement.outerHTML"));
                }
            }
            assertThat(unmarked).as("%s: no mark of where one is", path).isEmpty();
            assertThat((List<?>) page.evaluate(OUT_OF_REACH)).as("%s: not reached", path).isEmpty();
        }
    }

    /** Goes to the next control. @return whether it shows that it is in use; null after the last */
    private static Object tab(Page page) {
        page.keyboard().press("Tab");
        return page.evaluate("""
            () => {
              const now = document.activeElement;
              if (now === document.body) return null;
              const style = getComputedStyle(now);
              const marked = 'reached' in now.dataset || now.type === 'radio' || style.outlineStyle !== 'none' || style.boxShadow !== 'none';
              now.dataset.reached = 'yes';
              return marked;
            }""");
    }

    private static void look(Page page, String name) {
        assertThat(page.locator("main").innerText()).doesNotContain("null").doesNotContain("Optional");
        for (int width : List.of(1280, 400)) {
            page.setViewportSize(width, 900);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as("%s at %s", name, width).isEqualTo(true);
            assertThat(Browser.barriers(page)).as("%s at %s", name, width).isEmpty();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pages", name + "-" + width + ".png")).setFullPage(true));
        }
        page.setViewportSize(1280, 900);
    }

    private Page signIn(String userId) {
        return browser.signedIn(home(), userId);
    }

    private String home() {
        return "http://localhost:" + port;
    }
}
