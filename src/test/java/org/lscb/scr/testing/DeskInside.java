package org.lscb.scr.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lscb.scr.form.FormsForTests;
import org.lscb.scr.form.OfferedTask;
import org.lscb.scr.form.TaskFilter;
import org.lscb.scr.form.Tasks;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The forms without HTTP: fast, and all that most tests need. */
@Component
class DeskInside implements Desk {

    private final Tasks tasks;
    private final FormsForTests forms;
    private final ObjectMapper json;

    DeskInside(Tasks tasks, FormsForTests forms, ObjectMapper json) {
        this.tasks = tasks;
        this.forms = forms;
        this.json = json;
    }

    @Override
    public List<OfferedTask> tasks(String userId, String key, String reference) {
        return tasks.list(userId, new TaskFilter(reference, null, key, null, false, null), 0, 200);
    }

    @Override
    public JsonNode context(String userId, String taskId) {
        return as(userId, () -> forms.context(taskId, userId));
    }

    @Override
    public JsonNode answers(String userId, String taskId) {
        return as(userId, () -> forms.answers(taskId, userId));
    }

    @Override
    public void complete(String userId, String taskId, Map<String, ?> answers) {
        as(userId, () -> {
            forms.complete(taskId, userId, json.valueToTree(answers));
            return null;
        });
    }

    @Override
    public String start(String userId, String process, Map<String, ?> answers) {
        return as(userId, () -> forms.start(process, userId, json.valueToTree(answers)));
    }

    private static <T> T as(String userId, Supplier<T> work) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(userId, null, List.of()));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
