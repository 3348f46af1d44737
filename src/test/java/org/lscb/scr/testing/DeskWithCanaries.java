package org.lscb.scr.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.lscb.scr.form.OfferedTask;

/** The same desk, but each text that a person types into a form ends with a word that is nowhere else. */
final class DeskWithCanaries implements Desk {

    private final DeskOverHttp desk;
    private final Canaries canaries;

    DeskWithCanaries(DeskOverHttp desk, Canaries canaries) {
        this.desk = desk;
        this.canaries = canaries;
    }

    @Override
    public List<OfferedTask> tasks(String userId, String key, String reference) {
        return desk.tasks(userId, key, reference);
    }

    @Override
    public JsonNode context(String userId, String taskId) {
        return desk.context(userId, taskId);
    }

    @Override
    public JsonNode answers(String userId, String taskId) {
        return desk.answers(userId, taskId);
    }

    @Override
    public void complete(String userId, String taskId, Map<String, ?> answers) {
        desk.complete(userId, taskId, canaries.in(answers, desk.schemaOfTask(userId, taskId), userId));
    }

    @Override
    public String start(String userId, String process, Map<String, ?> answers) {
        return desk.start(userId, process, canaries.in(answers, desk.schemaOfStart(userId, process), userId));
    }
}
