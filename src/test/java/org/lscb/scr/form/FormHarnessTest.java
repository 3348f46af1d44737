package org.lscb.scr.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lscb.scr.testing.Browser;

/** The browser's side of a form: nothing that a person typed is lost, and what is wrong is said where it is wrong. */
class FormHarnessTest {

    private static final String SCHEMA = """
        {"schemaVersion": 19, "type": "default", "id": "write-report", "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.24.0",
         "components": [
          {"id": "Text_about", "type": "text", "text": "Write the report."},
          {"id": "Field_title", "key": "title", "type": "textfield", "label": "Title", "validate": {"required": true}},
          {"id": "Field_story", "key": "story", "type": "textarea", "label": "What happened"},
          {"id": "Field_on", "key": "on", "type": "datetime", "subtype": "date", "dateLabel": "Date of the incident"},
          {"id": "List_lessons", "path": "lessons", "type": "dynamiclist", "label": "Lessons", "isRepeating": true, "allowAddRemove": true,
           "defaultRepetitions": 1, "components": [{"id": "Field_lessons_text", "key": "text", "type": "textarea", "label": "What was learned"}]},
          {"id": "Field_report", "key": "report", "type": "filepicker", "label": "Report", "multiple": true}]}""";

    @RegisterExtension
    static final Browser browser = new Browser();

    private final ObjectMapper json = new ObjectMapper();
    private FormService service;
    private Page page;

    @BeforeEach
    void open() throws IOException {
        service = new FormService().shows(json.readTree(SCHEMA), json.createObjectNode());
        page = browser.newPage();
        load(page);
    }

    @AfterEach
    void close() {
        page.context().close();
        service.close();
    }

    @Test
    @DisplayName("a form that has only been looked at is not saved")
    void lookingSavesNothing() {
        title().focus();
        story().focus();
        page.waitForTimeout(900);
        assertThat(service.drafts()).isEmpty();
    }

    @Test
    @DisplayName("what is typed is saved while typing, a hundred thousand characters of any script as they are")
    void typedTextIsSaved() {
        String text = "Tŷ bach, مرحبا, 👶🏽. ".repeat(5_000);
        story().fill(text);
        assertThat(page.locator(".scr-state")).containsText("Draft saved");
        load(page);
        assertThat(story().inputValue()).isEqualTo(text);
    }

    @Test
    @DisplayName("a form that is closed and opened again at once shows the last words, however slow the server is")
    void reopenedAtOnce() {
        service.takes(Duration.ofMillis(700));
        title().fill("The last words");
        page.evaluate("""
            async () => {
              form.close();
              const { open, taskForm } = await import('/forms/harness.js');
              window.form = await open(document.getElementById('form'), taskForm('t-1'));
            }""");
        assertThat(title()).hasValue("The last words");
    }

    @Test
    @DisplayName("words typed just before the page is left arrive")
    void leavingSendsTheLastWords() {
        title().fill("Just before leaving");
        page.navigate("about:blank");
        arrives("title", "Just before leaving");
    }

    @Test
    @DisplayName("a long report typed just before the page is left holds the person back until it is saved")
    void leavingWithALongReportAsks() {
        boolean[] asked = {false};
        page.onDialog(dialog -> {
            asked[0] = "beforeunload".equals(dialog.type());
            dialog.dismiss();
        });
        story().fill("Long. ".repeat(20_000));
        page.evaluate("setTimeout(() => location.reload())");
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            page.waitForTimeout(50);
            return asked[0];
        });
        arrives("story", "Long. ".repeat(20_000));
        assertThat(story()).hasValue("Long. ".repeat(20_000));
    }

    @Test
    @DisplayName("whoever saves second in another window is told, and may keep what is on the screen")
    void conflictKept() {
        service.someoneElseSaves(Map.of("title", "Theirs"));
        title().fill("Mine");
        assertThat(summary()).containsText("changed in another window");
        summary().getByText("Keep what is on this screen").click();
        assertThat(summary()).isHidden();
        arrives("title", "Mine");
    }

    @Test
    @DisplayName("whoever saves second in another window may see what was saved there instead")
    void conflictShown() {
        service.someoneElseSaves(Map.of("title", "Theirs"));
        title().fill("Mine");
        summary().getByText("Show what was saved there").click();
        assertThat(title()).hasValue("Theirs");
        assertThat(service.answers().path("title").asText()).isEqualTo("Theirs");
    }

    @Test
    @DisplayName("a task that someone else has taken is no conflict of two windows")
    void takenByAnother() {
        service.refuses(409, "Someone else has claimed this task.");
        title().fill("Mine");
        assertThat(summary()).containsText("Someone else has claimed this task.");
        assertThat(summary().getByText("Keep what is on this screen")).hasCount(0);
    }

    @Test
    @DisplayName("whoever has been signed out keeps the words on the screen; they are saved after signing in again")
    void signedOut() {
        service.refuses(401, "Sign in");
        title().fill("Typed after the session ended");
        assertThat(summary()).containsText("You have been signed out");
        assertThat(title()).hasValue("Typed after the session ended");
        service.accepts();
        page.evaluate("window.dispatchEvent(new Event('focus'))");
        arrives("title", "Typed after the session ended");
        assertThat(summary()).isHidden();
    }

    @Test
    @DisplayName("a server that is away for a moment gets the words when it is back")
    void serverAway() {
        service.refuses(503, "The service is being started.");
        title().fill("Patience");
        assertThat(page.locator(".scr-state")).containsText("NOT SAVED");
        service.accepts();
        arrives("title", "Patience");
        assertThat(page.locator(".scr-state")).containsText("Draft saved");
    }

    @Test
    @DisplayName("what the server finds wrong is said in its words, in a summary and beside the field, row by row")
    void problemsAreShown() {
        title().fill("A report");
        page.getByText("Add new").click();
        service.finds(Map.of("on", "Date of the incident: this must not be in the future", "lessons.1.text", "What was learned 2: say why",
            "lessons", "Lessons: at least three are needed"));
        finish();
        assertThat(summary().locator("li")).containsText(new String[] {
            "Date of the incident: this must not be in the future", "Lessons: at least three are needed", "What was learned 2: say why"});
        assertThat(page.locator(".fjs-form-field-datetime .fjs-form-field-error")).containsText("this must not be in the future");
        summary().getByText("What was learned 2: say why").click();
        assertThat(page.getByLabel("What was learned").nth(1)).isFocused();
        page.keyboard().type("Because");
        assertThat(page.locator(".fjs-form-field-textarea .fjs-form-field-error")).hasCount(0);
    }

    @Test
    @DisplayName("a field left empty is named, and the words typed elsewhere are kept")
    void requiredFieldIsNamed() {
        story().fill("Typed");
        finish();
        assertThat(summary()).containsText("Title: this must be filled in");
        assertThat(summary()).isFocused();
        assertThat(story()).hasValue("Typed");
    }

    @Test
    @DisplayName("a file is uploaded when it is chosen, and is there after a reload until it is removed")
    void upload() {
        title().fill("A report");
        page.getByLabel("Report").setInputFiles(new FilePayload("report.pdf", "application/pdf", "text".getBytes()));
        assertThat(page.locator(".scr-files a")).hasText("report.pdf");
        arrives("report", List.of(Map.of("id", "d-1", "name", "report.pdf", "size", 1234)));
        load(page);
        assertThat(page.locator(".scr-files a")).hasText("report.pdf");
        page.getByLabel("Remove report.pdf").click();
        assertThat(page.locator(".scr-files a")).hasCount(0);
        arrives("report", null);
    }

    @Test
    @DisplayName("a form that is locked can be read; when it is unlocked it shows what somebody else wrote meanwhile")
    void lockedAndUnlocked() {
        page.evaluate("form.setReadOnly(true)");
        assertThat(title()).hasAttribute("readonly", Pattern.compile(".*"));
        assertThat(page.locator(".scr-state")).containsText("claim the task first");
        service.someoneElseSaves(Map.of("title", "Written by the one before"));
        page.evaluate("form.setReadOnly(false)");
        assertThat(title()).hasValue("Written by the one before");
        assertThat(title()).isEditable();
    }

    @Test
    @DisplayName("dates are written as in Britain")
    void britishDates() {
        page.getByLabel("Date of the incident").fill("03/09/2010");
        page.keyboard().press("Enter");
        arrives("on", "2010-09-03");
    }

    private void load(Page page) {
        page.navigate(service.page());
        page.waitForSelector("body[data-ready]");
    }

    private Locator title() {
        return page.getByLabel("Title");
    }

    private Locator story() {
        return page.getByLabel("What happened");
    }

    private Locator summary() {
        return page.locator(".scr-summary");
    }

    private void finish() {
        page.evaluate("form.finish().catch(() => null)");
    }

    private void arrives(String field, Object value) {
        JsonNode expected = json.valueToTree(value);
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            if (!page.isClosed()) {
                page.waitForTimeout(20);
            }
            return expected.equals(service.answers().path(field));
        });
    }
}
