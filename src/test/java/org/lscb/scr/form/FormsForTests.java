package org.lscb.scr.form;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.stereotype.Component;

/** Lets tests of other packages fill in forms without HTTP. */
@Component
public class FormsForTests {

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
        forms.completeTask(taskId, userId, answers);
    }

    public String start(String process, String userId, JsonNode answers) {
        return forms.startProcess(process, userId, answers);
    }
}
