package org.lscb.scr.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lscb.scr.form.AnswersRefused;
import org.lscb.scr.form.OfferedTask;

/** The forms as Tasklist uses them: each person signs in, opens, claims, saves, checks and completes over HTTP. */
final class DeskOverHttp implements Desk {

    private static final String PASSWORD = "northbeck-demo";

    private final String home;
    private final ObjectMapper json;
    private final Map<String, WebPerson> signedIn = new HashMap<>();

    DeskOverHttp(String home, ObjectMapper json) {
        this.home = home;
        this.json = json;
    }

    WebPerson person(String userId) {
        return signedIn.computeIfAbsent(userId, id -> new WebPerson(home, json).signIn(id, PASSWORD));
    }

    @Override
    public List<OfferedTask> tasks(String userId, String key, String reference) {
        return person(userId).tasks(key, reference).stream().map(task -> json.convertValue(task, OfferedTask.class)).toList();
    }

    @Override
    public JsonNode context(String userId, String taskId) {
        return ok(person(userId).get("/api/tasks/" + taskId + "/form")).path("context");
    }

    @Override
    public JsonNode answers(String userId, String taskId) {
        return ok(person(userId).get("/api/tasks/" + taskId + "/form")).path("answers");
    }

    JsonNode schemaOfTask(String userId, String taskId) {
        return ok(person(userId).get("/api/tasks/" + taskId + "/form")).path("schema");
    }

    JsonNode schemaOfStart(String userId, String process) {
        return ok(person(userId).get("/api/processes/" + process + "/form")).path("schema");
    }

    @Override
    public void complete(String userId, String taskId, Map<String, ?> answers) {
        WebPerson person = person(userId);
        String path = "/api/tasks/" + taskId;
        ok(person.post(path + "/claim", null));
        JsonNode form = ok(person.get(path + "/form"));
        JsonNode saved = ok(person.put(path + "/answers", Map.of("version", form.path("version").asLong(), "answers", answers)));
        ok(person.post(path + "/answers/check", Map.of("version", saved.path("version").asLong())));
        ok(person.post(path + "/complete", null));
    }

    @Override
    public String start(String userId, String process, Map<String, ?> answers) {
        WebPerson person = person(userId);
        String path = "/api/processes/" + process;
        JsonNode form = ok(person.get(path + "/form"));
        ok(person.put(path + "/answers", Map.of("version", form.path("version").asLong(), "answers", answers)));
        ok(person.post(path + "/answers/check", null));
        return ok(person.post(path + "/start", null)).path("reference").asText();
    }

    JsonNode ok(WebPerson.Answer answer) {
        if (answer.status() == 422) {
            throw new AnswersRefused(json.convertValue(answer.body().path("fields"), new com.fasterxml.jackson.core.type.TypeReference<>() { }));
        }
        if (answer.status() < 200 || answer.status() > 299) {
            throw new AssertionError(answer.response().request().method() + " " + answer.response().uri() + ": " + answer.status() + " " + answer.body());
        }
        return answer.body();
    }
}
