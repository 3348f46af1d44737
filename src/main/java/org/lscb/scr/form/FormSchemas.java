package org.lscb.scr.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The forms that belong to the models, {@code forms/<process>/<element>.form}. */
@Component
class FormSchemas {

    private static final Pattern FACT = Pattern.compile("\\bcontext\\.([A-Za-z]\\w*)");

    private final ObjectMapper json;
    private final Map<String, JsonNode> schemas = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> facts = new ConcurrentHashMap<>();

    FormSchemas(ObjectMapper json) {
        this.json = json;
    }

    JsonNode schema(String process, String element) {
        return schemas.computeIfAbsent(process + "/" + element, this::read);
    }

    /** The facts that the form shows or chooses from, by name. */
    Set<String> facts(String process, String element) {
        return facts.computeIfAbsent(process + "/" + element, name -> FACT.matcher(schema(process, element).toString()).results()
            .map(fact -> fact.group(1)).collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * What the person reads beside a field.
     *
     * @param path the field's path, such as {@code lessons.0.text}
     */
    String label(String process, String element, String path) {
        JsonNode components = schema(process, element).path("components");
        String label = null;
        String row = "";
        for (String step : path.split("\\.")) {
            if (step.matches("\\d+")) {
                row = " (row " + (Integer.parseInt(step) + 1) + ")";
                continue;
            }
            JsonNode field = find(components, step);
            if (field == null) {
                break;
            }
            label = firstText(field, "label", "dateLabel", "dateTimeLabel", "timeLabel", "key") + row;
            row = "";
            components = field.path("components");
        }
        return label == null ? path : label;
    }

    private static JsonNode find(JsonNode components, String key) {
        for (JsonNode component : components) {
            if (key.equals(component.path("key").asText(null)) || key.equals(component.path("path").asText(null))) {
                return component;
            }
            if (component.path("type").asText().equals("group") && component.path("path").asText("").isEmpty()) {
                JsonNode inside = find(component.path("components"), key);
                if (inside != null) {
                    return inside;
                }
            }
        }
        return null;
    }

    private static String firstText(JsonNode field, String... names) {
        for (String name : names) {
            String text = field.path(name).asText("");
            if (!text.isBlank()) {
                return text;
            }
        }
        return "This field";
    }

    private JsonNode read(String name) {
        try (InputStream form = new ClassPathResource("forms/" + name + ".form").getInputStream()) {
            return json.readTree(form);
        } catch (IOException e) {
            throw new UncheckedIOException("no readable form " + name, e);
        }
    }
}
