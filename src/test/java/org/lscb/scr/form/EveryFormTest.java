package org.lscb.scr.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lscb.scr.testing.Browser;

/** Every form is drawn in a browser as Tasklist would draw it: without a complaint of form-js, and usable by everybody. */
class EveryFormTest {

    private static final Pattern FACT = Pattern.compile("context\\.([A-Za-z]\\w*(?:\\.[A-Za-z]\\w*)*)");

    @RegisterExtension
    static final Browser browser = new Browser();

    private final ObjectMapper json = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> isDrawn() throws IOException {
        FormService service = new FormService();
        Page page = browser.newPage();
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (Set.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        List<Path> forms;
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            forms = files.filter(file -> file.toString().endsWith(".form")).sorted().toList();
        }
        return forms.stream().map(form -> DynamicTest.dynamicTest(form.getParent().getFileName() + "/" + form.getFileName(), () -> {
            complaints.clear();
            JsonNode schema = json.readTree(form.toFile());
            service.shows(schema, facts(schema));
            page.navigate(service.page());
            page.waitForSelector("body[data-ready]");
            assertThat(page.locator(".scr-summary").isVisible()).as("a summary of problems").isFalse();
            assertThat(page.locator(".fjs-form-field").count()).as("fields").isPositive();
            assertThat(page.locator(".fjs-powered-by").isVisible()).as("the mark of form-js").isTrue();
            assertThat(complaints).isEmpty();
            assertThat(Browser.seriousBarriers(page, "#form")).isEmpty();
        })).onClose(service::close);
    }

    /** Something for every fact that the form shows: lists where it wants lists, else a word. */
    private ObjectNode facts(JsonNode schema) {
        ObjectNode context = json.createObjectNode();
        Matcher fact = FACT.matcher(schema.toString());
        while (fact.find()) {
            put(context, fact.group(1).split("\\."), 0);
        }
        lists(schema, context);
        return context;
    }

    private static void put(ObjectNode at, String[] path, int step) {
        if (step == path.length - 1) {
            if (!at.has(path[step])) {
                at.put(path[step], "something");
            }
        } else {
            JsonNode inner = at.get(path[step]);
            put(inner instanceof ObjectNode known ? known : at.putObject(path[step]), path, step + 1);
        }
    }

    private static void lists(JsonNode component, ObjectNode context) {
        String options = component.path("valuesExpression").asText();
        if (options.startsWith("=context.")) {
            context.putArray(options.substring("=context.".length())).addObject().put("value", "ONE").put("label", "The one");
        }
        String rows = component.path("dataSource").asText();
        if (rows.startsWith("=context.")) {
            ObjectNode row = context.putArray(rows.substring("=context.".length())).addObject();
            component.path("columns").forEach(column -> row.put(column.path("key").asText(), "something"));
        }
        component.path("components").forEach(inner -> lists(inner, context));
    }
}
