package org.lscb.scr.sweep;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.lscb.scr.review.Review;
import org.springframework.context.ApplicationContext;

/** True ids of one agency's things, to be put where a door asks for an id. */
final class Ids {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\*?([\\w-]+)}");

    private final Map<String, String> byName;
    private final Map<String, String> byKind;

    private Ids(Map<String, String> byName, Map<String, String> byKind) {
        this.byName = byName;
        this.byKind = byKind;
    }

    static Ids of(ApplicationContext service, String taskId, Review review, String documentId) {
        Task task = service.getBean(TaskService.class).createTaskQuery().taskId(taskId).singleResult();
        RuntimeService runtime = service.getBean(RuntimeService.class);
        HistoryService history = service.getBean(HistoryService.class);
        Map<String, String> byName = new TreeMap<>();
        byName.put("engine", "default");
        byName.put("engineName", "default");
        byName.put("reference", review.reference());
        byName.put("key", "serious-case-review");
        byName.put("processDefinitionKey", "serious-case-review");
        byName.put("varName", "agency");
        byName.put("varId", "agency");
        byName.put("variableName", "agency");
        byName.put("userId", "police-lead");
        byName.put("groupId", "eastshire-police");
        byName.put("processDefinitionId", task.getProcessDefinitionId());
        byName.put("processInstanceId", task.getProcessInstanceId());
        byName.put("taskId", taskId);
        byName.put("year", "2011");
        Map<String, String> byKind = new TreeMap<>();
        byKind.put("task", taskId);
        byKind.put("tasks", taskId);
        byKind.put("documents", documentId);
        byKind.put("reviews", review.reference());
        byKind.put("processes", "serious-case-review");
        byKind.put("process-instance", task.getProcessInstanceId());
        byKind.put("process-definition", task.getProcessDefinitionId());
        byKind.put("execution", task.getExecutionId());
        byKind.put("case-instance", task.getProcessInstanceId());
        byKind.put("deployment", service.getBean(RepositoryService.class).createDeploymentQuery().list().get(0).getId());
        byKind.put("variable-instance", runtime.createVariableInstanceQuery().processInstanceIdIn(task.getProcessInstanceId()).list().get(0).getId());
        byKind.put("filter", service.getBean(FilterService.class).createTaskFilterQuery().list().get(0).getId());
        byKind.put("user", "police-lead");
        byKind.put("group", "eastshire-police");
        byKind.put("decision-definition", service.getBean(RepositoryService.class).createDecisionDefinitionQuery().list().get(0).getId());
        service.getBean(ManagementService.class).createJobQuery().list().stream().findFirst().ifPresent(job -> byKind.put("job", job.getId()));
        byKind.put("activity-instance", history.createHistoricActivityInstanceQuery().processInstanceId(task.getProcessInstanceId()).list().get(0).getId());
        return new Ids(byName, byKind);
    }

    /** The path with the ids in it; a list or count is asked for as it is and with the review as a filter. */
    List<String> in(String template) {
        Matcher placeholder = PLACEHOLDER.matcher(template);
        StringBuilder path = new StringBuilder();
        while (placeholder.find()) {
            String before = template.substring(0, placeholder.start()).replaceAll(".*/([^/]+)/$", "$1");
            String id = byName.getOrDefault(placeholder.group(1), byKind.getOrDefault(before, "00000000-0000-0000-0000-000000000000"));
            placeholder.appendReplacement(path, Matcher.quoteReplacement(URLEncoder.encode(id, StandardCharsets.UTF_8)));
        }
        placeholder.appendTail(path);
        List<String> paths = new ArrayList<>();
        paths.add(path.toString().replace("/**", "/"));
        if (!template.contains("{")) {
            paths.add(path + "?processInstanceBusinessKey=" + byKind.get("reviews") + "&reference=" + byKind.get("reviews"));
        }
        return paths;
    }

    /** What is sent: nothing, or something that would do harm if it were taken. */
    static List<String> bodiesFor(Door door, String visitor) {
        if (!List.of("POST", "PUT", "PATCH").contains(door.method())) {
            return java.util.Collections.singletonList(null);
        }
        return List.of("{}", "{\"userId\":\"" + visitor + "\",\"type\":\"candidate\",\"variables\":{},\"withVariablesInReturn\":true,\"value\":\"x\"}");
    }
}
