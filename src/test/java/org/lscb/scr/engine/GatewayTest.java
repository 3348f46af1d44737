package org.lscb.scr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.referral.CaseInHand;
import org.lscb.scr.referral.QtReferral;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WebPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The wall before the engine's web applications, seen from outside: what Tasklist asks passes, its neighbours are not there. */
@ReviewTest
class GatewayTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @Autowired private Northbeck northbeck;
    @Autowired private CaseInHand cases;
    @Autowired private TaskService tasks;
    @Autowired private ObjectMapper json;
    @Autowired private JdbcTemplate jdbc;
    @LocalServerPort private int port;

    @Test
    @DisplayName("everybody gets what Tasklist asks for on the way to a task")
    void whatTasklistNeeds() {
        Review review = referred();
        String task = taskOf("eastshire-police", review);
        WebPerson police = signIn("police-lead");
        String list = lists(police).path("My agency's and group's tasks").asText();
        for (String open : List.of("/camunda/api/engine/engine/", "/camunda/api/admin/auth/user/default", ENGINE + "/user/police-lead/profile",
            ENGINE + "/filter/count?itemCount=false&resourceType=Task", ENGINE + "/task/" + task, ENGINE + "/task/" + task + "/form",
            ENGINE + "/task?assignee=police-lead&maxResults=15", ENGINE + "/process-definition/count?startableInTasklist=true&startablePermissionCheck=true",
            ENGINE + "/process-definition/" + modelOf(task) + "/xml", "/camunda/app/tasklist/default/", "/camunda/app/tasklist/scripts/config.js?bust=7.24.0",
            "/camunda/lib/deps.js", "/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js")) {
            assertThat(police.get(open).status()).as(open).isEqualTo(200);
        }
        JsonNode found = police.post(ENGINE + "/filter/" + list + "/list?firstResult=0&maxResults=15", search()).body();
        assertThat(found.toString()).contains(task).doesNotContain("\"variable\"");
    }

    @Test
    @DisplayName("lists hold what they are about, by the service's clock, whatever the search says")
    void lists() {
        Review review = referred();
        WebPerson police = signIn("police-lead");
        String mine = lists(police).path("My tasks").asText();
        String late = lists(police).path("Overdue").asText();
        assertThat(count(police, mine, search())).isZero();
        assertThat(count(police, mine, Map.of("assignee", "housing-lead"))).isZero();
        northbeck.as("police-lead").task("secure-records", review);
        String task = taskOf("eastshire-police", review);
        tasks.claim(task, "police-lead");
        assertThat(count(police, mine, search())).isEqualTo(1);
        assertThat(count(police, late, search())).isZero();
        northbeck.today("2011-09-06");
        assertThat(count(police, late, search())).isEqualTo(1);
        assertThat(count(police, late, Map.of("dueBefore", "2040-01-01T00:00:00.000+0000"))).isEqualTo(1);
        northbeck.today("2010-09-06");
        assertThat(count(police, late, Map.of("dueBefore", "2040-01-01T00:00:00.000+0000"))).as("later than now does not widen it").isZero();
        WebPerson officer = signIn("manager");
        String all = lists(officer).path("All open tasks").asText();
        assertThat(count(officer, all, Map.of("nameLike", "%" + review.reference() + "%"))).isPositive();
        assertThat(police.post(ENGINE + "/filter/" + all + "/list", search()).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("what Tasklist could ask besides is not there, and looks the same whether it exists or not")
    void neighbours() {
        Review review = referred();
        String task = taskOf("eastshire-police", review);
        String others = taskOf("fernhill-housing", review);
        String list = lists(signIn("police-lead")).path("My tasks").asText();
        WebPerson police = signIn("police-lead");
        police.get("/camunda/app/tasklist/default/");
        List<JsonNode> answers = new ArrayList<>();
        for (String shut : List.of(ENGINE + "/task/" + others, ENGINE + "/task/00000000-0000-0000-0000-000000000000", ENGINE + "/task/" + task + "/variables",
            ENGINE + "/task/" + task + "/form-variables", ENGINE + "/task/" + task + "/localVariables", ENGINE + "/task/" + task + "/comment",
            ENGINE + "/task/" + task + "/attachment", ENGINE + "/task/" + task + "/identity-links", ENGINE + "/task/" + task + "/deployed-form",
            ENGINE + "/task/count", ENGINE + "/task?assignee=housing-lead", ENGINE + "/task", ENGINE + "/task?assignee=police-lead&processVariables=a_eq_b",
            ENGINE + "/user/housing-lead/profile", ENGINE + "/user", ENGINE + "/group", ENGINE + "/process-instance", ENGINE + "/history/task",
            ENGINE + "/history/user-operation", ENGINE + "/process-definition", ENGINE + "/process-definition?latest=true", ENGINE + "/variable-instance",
            ENGINE + "/authorization", ENGINE + "/version", ENGINE + "/filter/" + list, ENGINE + "/filter/" + list + "/list", ENGINE + "/job",
            "/camunda/api/engine/task", "/camunda/api/engine/version", "/camunda/api/engine/engine/other/task/" + task,
            "/camunda/api/cockpit/plugin/base/default/process-definition/statistics", "/camunda/api/admin/setup/default/user/create",
            "/camunda/api/welcome/x", "/camunda/api/engine/engine/default/task/" + task + "/", "/camunda/api/nothing")) {
            WebPerson.Answer answer = police.get(shut);
            assertThat(answer.status()).as(shut).isEqualTo(404);
            answers.add(answer.body());
        }
        assertThat(answers).allMatch(answers.get(0)::equals);
        for (String page : List.of("/camunda/app/welcome/default/", "/camunda/app/cockpit/default/", "/camunda/app/admin/default/", "/camunda/app/admin/default/setup/",
            "/camunda/", "/camunda/app/")) {
            assertThat(police.get(page).status()).as(page).isEqualTo(404);
        }
        assertThat(jdbc.queryForList("select distinct object_id from access_log where actor = 'police-lead' and outcome = 'REFUSED' and object = 'engine call'",
            String.class)).as("what an auditor reads of it").contains("GET /api/engine/engine/default/task/{}/variables",
            "GET /api/engine/engine/default/history/user-operation", "GET /api/admin/setup/default/user/create")
            .noneMatch(door -> door.contains(task) || door.contains(others));
    }

    @Test
    @DisplayName("what the engine would do with what it is sent is not there: forms made by it, files, messages, passwords, objects to be made of words")
    void whatIsSent() {
        Review review = referred();
        String task = taskOf("eastshire-police", review);
        String model = modelOf(task);
        String process = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
        WebPerson police = signIn("police-lead");
        police.get("/camunda/app/tasklist/default/");
        tasks.claim(task, "police-lead");
        for (String shut : List.of("/task/" + task + "/rendered-form", "/task/" + task + "/deployed-form", "/task/" + task + "/variables/reviewId?deserializeValue=true",
            "/task/" + task + "/variables?deserializeValues=true", "/task/" + task + "/localVariables/x/data", "/task/" + task + "?withCommentAttachmentInfo=true",
            "/task/" + task + "/form-variables?deserializeValues=false", "/process-definition/" + model + "/rendered-form",
            "/process-definition/" + model + "/form-variables", "/process-definition/" + model + "/deployed-start-form",
            "/process-definition/" + model + "/diagram", "/process-definition/" + model + "/static-called-process-definitions",
            "/process-instance/" + process + "/variables", "/process-instance/" + process + "/comment", "/execution/" + process + "/localVariables",
            "/identity/groups?userId=housing-lead", "/identity/password-policy", "/telemetry/data", "/schema/log", "/metrics", "/task/report/candidate-group-count",
            "/history/variable-instance?deserializeValues=true", "/deployment", "/batch")) {
            assertThat(police.get(ENGINE + shut).status()).as(shut).isEqualTo(404);
        }
        String object = "{\"value\": \"rO0ABXA=\", \"type\": \"Object\", \"valueInfo\": {\"objectTypeName\": \"x\", \"serializationDataFormat\": \"application/x-java-serialized-object\"}}";
        String variables = "{\"variables\": {\"agency\": " + object + "}, \"modifications\": {\"agency\": " + object + "}}";
        for (String shut : List.of("POST /task/" + task + "/variables", "PUT /task/" + task + "/variables/agency", "POST /task/" + task + "/variables/agency/data",
            "DELETE /task/" + task + "/variables/agency", "POST /task/" + task + "/resolve", "POST /task/" + task + "/complete", "POST /task/" + task + "/bpmnError",
            "POST /task/" + task + "/bpmnEscalation", "POST /task/" + task + "/assignee", "POST /task/" + task + "/delegate", "PUT /task/" + task,
            "DELETE /task/" + task, "POST /task/" + task + "/identity-links", "POST /task/" + task + "/comment/create", "POST /task/" + task + "/attachment/create",
            "POST /process-definition/" + model + "/start", "POST /process-definition/key/add-block/start", "POST /process-definition/" + model + "/submit-form",
            "POST /message", "POST /signal", "POST /condition", "POST /external-task/fetchAndLock", "POST /execution/" + process + "/signal",
            "POST /process-instance/" + process + "/modification", "DELETE /process-instance/" + process, "POST /process-instance/delete",
            "POST /deployment/create", "POST /identity/verify", "PUT /user/police-lead/credentials", "PUT /user/police-lead/profile", "DELETE /user/police-lead",
            "POST /user/create", "POST /authorization/create", "POST /filter/create", "POST /decision-definition/key/criteria/evaluate", "POST /migration/execute")) {
            String[] call = shut.split(" ");
            assertThat(police.raw(call[0], ENGINE + call[1], variables).status()).as(shut).isEqualTo(404);
        }
        assertThat(police.raw("POST", "/camunda/api/admin/auth/user/default/login/tasklist", "{}").status()).as("signing in past our own page").isEqualTo(404);
        assertThat(tasks.createTaskQuery().taskId(task).taskAssignee("police-lead").count()).isEqualTo(1);
        assertThat(tasks.getVariable(task, "agency")).isEqualTo("eastshire-police");
    }

    @Test
    @DisplayName("a way back that comes with the address of the page leads nowhere")
    void wayBack() {
        for (String evil : List.of("https://evil.example/", "//evil.example/", "javascript:alert(1)")) {
            WebPerson.Answer page = signIn("police-lead").get("/camunda/app/tasklist/default/?continue=" + java.net.URLEncoder.encode(evil, java.nio.charset.StandardCharsets.UTF_8));
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.response().headers().firstValue("Location")).isEmpty();
            assertThat(page.text()).doesNotContain("evil.example").doesNotContain("alert(1)");
        }
    }

    @Test
    @DisplayName("a body has known keys only: no expression at any depth, no variable, nobody else's name")
    void bodies() {
        Review review = referred();
        String task = taskOf("eastshire-police", review);
        WebPerson police = signIn("police-lead");
        String list = lists(police).path("My tasks").asText();
        for (Object body : List.of(Map.of("assigneeExpression", "${currentUser()}"), Map.of("orQueries", List.of(Map.of("nameExpression", "x"))),
            Map.of("name", "${currentUser()}"), Map.of("processVariables", List.of(Map.of("name", "agency", "operator", "eq", "value", "x"))),
            Map.of("candidateGroup", "fernhill-housing"), Map.of("involvedUser", "housing-lead"), Map.of("unknown", 1),
            Map.of("sorting", List.of(Map.of("sortBy", "processVariable", "sortOrder", "asc", "parameters", Map.of("variable", "agency", "type", "String")))),
            List.of(), "text")) {
            assertThat(police.post(ENGINE + "/filter/" + list + "/list", body).status()).as(body.toString()).isEqualTo(404);
        }
        assertThat(police.post(ENGINE + "/task/" + task + "/claim", Map.of("userId", "housing-lead")).status()).isEqualTo(404);
        assertThat(police.post(ENGINE + "/task/" + task + "/submit-form", Map.of("variables", Map.of("agency", Map.of("value", "x")))).status()).isEqualTo(404);
        assertThat(police.post(ENGINE + "/task/" + task + "/complete", Map.of("withVariablesInReturn", true)).status()).isEqualTo(404);
        assertThat(police.post("/camunda/api/admin/setup/default/user/create", Map.of()).status()).isEqualTo(404);
        assertThat(police.post(ENGINE + "/task/create", Map.of("name", "x")).status()).isEqualTo(404);
        assertThat(signIn("police-lead").post(ENGINE + "/task/" + task + "/claim", Map.of("userId", "police-lead")).status())
            .as("without the page's token").isEqualTo(404);
        assertThat(tasks.createTaskQuery().taskId(task).taskUnassigned().count()).isEqualTo(1);
        assertThat(police.post(ENGINE + "/filter/" + list + "/list?firstResult=0&maxResults=15", search()).status()).as("but a search that is one passes").isEqualTo(200);
    }

    @Test
    @DisplayName("the operator sees models and failed jobs, and nothing of a case")
    void operator() {
        referred();
        WebPerson operator = signIn("operator");
        for (String open : List.of("/camunda/app/cockpit/default/", "/camunda/app/admin/default/", ENGINE + "/process-definition/count", ENGINE + "/task/count",
            ENGINE + "/process-definition?key=serious-case-review&sortBy=version&sortOrder=desc&withoutTenantId=true",
            "/camunda/api/cockpit/plugin/base/default/process-definition/statistics?firstResult=0&maxResults=50")) {
            assertThat(operator.get(open).status()).as(open).isEqualTo(200);
        }
        for (String shut : List.of(ENGINE + "/variable-instance", ENGINE + "/history/variable-instance", ENGINE + "/user", ENGINE + "/authorization",
            ENGINE + "/task", ENGINE + "/history/process-instance", ENGINE + "/deployment", ENGINE + "/process-instance",
            ENGINE + "/incident", ENGINE + "/job", "/camunda/app/admin/scripts/config.js", "/camunda/app/welcome/default/")) {
            assertThat(operator.get(shut).status()).as(shut).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("the engine's own interface is not there")
    void engineRest() {
        assertThat(signIn("operator").get("/engine-rest/engine").status()).isEqualTo(404);
    }

    private long count(WebPerson person, String list, Map<String, ?> search) {
        WebPerson.Answer answer = person.post(ENGINE + "/filter/" + list + "/count", search);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().path("count").asLong();
    }

    private JsonNode lists(WebPerson person) {
        var names = JsonNodeFactory.instance.objectNode();
        person.get(ENGINE + "/filter?firstResult=0&maxResults=2000&itemCount=false&resourceType=Task").body()
            .forEach(list -> names.put(list.path("name").asText(), list.path("id").asText()));
        return names;
    }

    private static Map<String, Object> search() {
        return Map.of("processVariables", List.of(), "taskVariables", List.of(), "caseInstanceVariables", List.of(), "firstResult", 0, "maxResults", 15,
            "sorting", List.of(Map.of("sortBy", "dueDate", "sortOrder", "asc")), "active", true);
    }

    private Review referred() {
        northbeck.today("2010-09-06");
        Review review = cases.referred(QtReferral.caseReferred());
        northbeck.as("manager").completes("check-referral", review, QtReferral.checkReferral());
        return review;
    }

    private String taskOf(String agency, Review review) {
        return tasks.createTaskQuery().taskDefinitionKey("secure-records").processInstanceBusinessKey(review.reference())
            .taskCandidateGroup(agency).includeAssignedTasks().singleResult().getId();
    }

    private String modelOf(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult().getProcessDefinitionId();
    }

    private WebPerson signIn(String userId) {
        return new WebPerson("http://localhost:" + port, json).signIn(userId, "northbeck-demo");
    }
}
