package org.lscb.scr.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BrowserTest {

    private static final String PAGE = "<h1>Northbeck</h1><script>document.body.append(6 * 7)</script>";

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    @DisplayName("a browser is there, and runs what is on a page")
    void opensAPage() {
        Page page = browser.newPage();
        page.setContent(PAGE);
        assertThat(page.locator("body").innerText()).contains("Northbeck").contains("42");
        assertThat(browser.version()).isNotBlank();
    }

    @Test
    @DisplayName("every page is a person of its own")
    void pagesShareNothing() {
        Page one = browser.newPage();
        Page other = browser.newPage();
        assertThat(one.context()).isNotSameAs(other.context());
    }

    /** The machine that runs the tests may have a browser already; this one has to work on those that have none. */
    @Test
    @DisplayName("the browser of the npm registry works with the libraries that it brings")
    void browserOfTheRegistry() {
        assumeTrue(Chromium.isLinuxX64());
        Chromium chromium = Chromium.fromRegistry();
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(chromium.environment());
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
             com.microsoft.playwright.Browser launched = playwright.chromium().launch(
                 new BrowserType.LaunchOptions().setExecutablePath(chromium.executable()).setEnv(environment))) {
            Page page = launched.newPage();
            page.setContent(PAGE);
            assertThat(page.locator("body").innerText()).contains("42");
        }
    }
}
