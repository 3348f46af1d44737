package org.lscb.scr.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lets tests of other packages fill in forms without HTTP. */
@Component
public class FormsForTests {

    private static final Pattern FACT = Pattern.compile("context\\.([A-Za-z]\\w*(?:\\.[A-Za-z]\\w*)*)");

    private final TaskForms forms;

    FormsForTests(TaskForms forms) {
        this.forms = forms;
    }

    public JsonNode context(String taskId, String userId) {
        return forms.ofTask(taskId, userId).context();
    }

    public JsonNode answers(String taskId, String userId) {
        return forms.ofTask(taskId, userId).answers();
    }

    public void complete(String taskId, String userId, JsonNode answers) {
        TaskForms.OpenForm open = forms.ofTask(taskId, userId);
        assertThat(missing(open.schema(), open.context())).as("facts that the form %s shows and nobody tells", open.schema().path("id").asText()).isEmpty();
        forms.completeTask(taskId, userId, answers);
    }

    private static Set<String> missing(JsonNode schema, JsonNode context) {
        return FACT.matcher(schema.toString()).results().map(fact -> fact.group(1))
            .filter(fact -> context.at("/" + fact.replace('.', '/')).isMissingNode()).collect(Collectors.toCollection(TreeSet::new));
    }

    public String start(String process, String userId, JsonNode answers) {
        return forms.startProcess(process, userId, answers);
    }
}
