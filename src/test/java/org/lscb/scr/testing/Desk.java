package org.lscb.scr.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.lscb.scr.form.OfferedTask;

/** What a person of Northbeck works with: inside the service, or over HTTP like Tasklist. */
interface Desk {

    List<OfferedTask> tasks(String userId, String key, String reference);

    JsonNode context(String userId, String taskId);

    JsonNode answers(String userId, String taskId);

    void complete(String userId, String taskId, Map<String, ?> answers);

    String start(String userId, String process, Map<String, ?> answers);
}
