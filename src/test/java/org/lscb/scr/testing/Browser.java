package org.lscb.scr.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A headless Chromium for the tests of one class:
 * {@code @RegisterExtension static final Browser browser = new Browser();}. Started once for all classes and stopped at the end;
 * every page has cookies of its own and is closed after its test. When a test fails, its pages are kept as pictures in
 * {@code target/browser-failures}.
 */
public final class Browser implements BeforeAllCallback, AfterEachCallback {

    private static final Path PICTURES = Path.of("target", "browser-failures");
    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    /** Milliseconds after which something will not appear any more, on a machine that does much else beside. */
    private static final int PATIENCE = 60_000;
    private static final List<String> QUIET = List.of("--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync");

    private final List<BrowserContext> contexts = new ArrayList<>();
    private Running running;

    @Override
    public void beforeAll(ExtensionContext test) {
        running = test.getRoot().getStore(ExtensionContext.Namespace.create(Browser.class))
            .getOrComputeIfAbsent(Running.class, key -> Running.start(Chromium.find()), Running.class);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        try {
            if (test.getExecutionException().isPresent()) {
                takePictures(test.getRequiredTestClass().getSimpleName() + "-" + test.getRequiredTestMethod().getName());
            }
        } finally {
            contexts.forEach(BrowserContext::close);
            contexts.clear();
        }
    }

    /** An empty page of somebody who has not signed in. */
    public Page newPage() {
        BrowserContext context = running.browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
            .setViewportSize(1400, 1000).setLocale("en-GB").setTimezoneId("Europe/London"));
        context.setDefaultTimeout(PATIENCE);
        contexts.add(context);
        return context.newPage();
    }

    /** The first page of one of the people of the demonstration, who has signed in. */
    public Page signedIn(String home, String userId) {
        Page page = newPage();
        page.navigate(home + "/login");
        page.getByLabel("User name").fill(userId);
        page.getByLabel("Password").fill("northbeck-demo");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Sign out")).isVisible();
        page.waitForLoadState();            // whoever leaves a page breaks off what it still asks for
        return page;
    }

    /** What on the page stands in somebody's way, as axe finds it: the rule, and the first place that breaks it. */
    public static List<String> barriers(Page page) {
        return new AxeBuilder(page).analyze().getViolations().stream().map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml()).toList();
    }

    /** The serious ones of them, within parts of a page that is not ours as a whole. @param parts selectors */
    public static List<String> seriousBarriers(Page page, String... parts) {
        return new AxeBuilder(page).include(List.of(parts)).analyze().getViolations().stream().filter(rule -> SERIOUS.contains(rule.getImpact()))
            .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml()).toList();
    }

    /** What the browser says it is, such as {@code 153.0.8010.0}. */
    public String version() {
        return running.browser.version();
    }

    private void takePictures(String name) {
        int number = 0;
        for (BrowserContext context : contexts) {
            for (Page page : context.pages()) {
                page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + ++number + ".png")).setFullPage(true));
            }
        }
    }

    private record Running(Playwright playwright, com.microsoft.playwright.Browser browser) implements ExtensionContext.Store.CloseableResource {

        static Running start(Chromium chromium) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            Map<String, String> settings = new HashMap<>(System.getenv());
            if (chromium.executable() != null) {
                settings.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            }
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(settings));
            Map<String, String> environment = new HashMap<>(System.getenv());
            environment.putAll(chromium.environment());
            return new Running(playwright, playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(chromium.executable()).setArgs(QUIET).setEnv(environment)));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
