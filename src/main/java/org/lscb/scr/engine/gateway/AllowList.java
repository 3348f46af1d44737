package org.lscb.scr.engine.gateway;

import static org.lscb.scr.engine.gateway.QueryValue.always;
import static org.lscb.scr.engine.gateway.QueryValue.made;
import static org.lscb.scr.engine.gateway.QueryValue.matching;
import static org.lscb.scr.engine.gateway.QueryValue.number;
import static org.lscb.scr.engine.gateway.QueryValue.oneOf;
import static org.lscb.scr.engine.gateway.Row.everybody;
import static org.lscb.scr.engine.gateway.Row.operator;
import static org.lscb.scr.engine.gateway.Shape.object;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Everything that the engine's web applications may ask for, one row per call, with its reason. What stands in no row is not there: the
 * answer is 404, whether the engine knows it or not.
 *
 * <p>Shut on purpose, although Tasklist would use it: variables in any form, comments, attachments, history and operation log, candidate
 * groups, reassigning, dates, delegation, making and changing lists, tasks without a process, set-up, the engine's own login, Welcome.
 */
final class AllowList {

    private static final String ENGINE = "/api/engine/engine/default";
    private static final String COCKPIT = "/api/cockpit/plugin/base/default";
    private static final int TASKS_AT_ONCE = 50;
    private static final int LISTS_AT_ONCE = 50;
    private static final int PROCESSES_AT_ONCE = 50;
    /** Tasklist asks for fifteen; an officer may start more, and would look for the last ones in vain. */
    private static final String ALL_PROCESSES = "50";
    private static final QueryValue BUST = matching(Pattern.compile("[A-Za-z0-9._-]{0,40}"));

    /** How much of a list in Cockpit goes out at once; Cockpit itself asks for fifty, and where it asks for all, this is what it gets. */
    private static final int PAGE = 50;
    /** The processes of a model, all or those at some places in its diagram; never by a variable. */
    private static final Map<String, Shape> RUNNING = Map.of("processDefinitionId", Shape.id(), "activityIdIn", Shape.list(Shape.id(), PAGE));
    private static final Map<String, Shape> FAILED = Map.of("processDefinitionIdIn", Shape.list(Shape.id(), PAGE), "activityIdIn", Shape.list(Shape.id(), PAGE));
    private static final String[] INCIDENTS_BY = {"incidentMessage", "incidentTimestamp", "activityId", "incidentType"};

    /** What a search in a list may go by: what the list shows of each task anyway. Nothing that would tell of variables or of other people's groups. */
    private static final Map<String, Shape> SEARCH_TERMS = terms();

    static final List<Row> TASKLIST = List.of(
        everybody("GET", "/app/tasklist/default/").query("continue", made("")).file().because("the page"),
        everybody("GET", "/app/tasklist/{file}").query("bust", BUST).file().because("scripts, styles, words"),
        everybody("GET", "/lib/{file}").query("bust", BUST).file().because("scripts"),
        everybody("GET", "/assets/{file}").query("bust", BUST).file().because("fonts"),
        everybody("GET", "/favicon.ico").file().because("the page"),
        everybody("GET", "/api/tasklist/plugin/tasklistPlugins/static/app/{file}").query("bust", BUST).file().because("scripts"),
        everybody("GET", "/api/engine/engine/").because("start of the page: name of the engine"),
        everybody("GET", "/api/admin/auth/user/default").because("start of the page: who am I"),
        everybody("GET", ENGINE + "/user/{me}/profile").because("start of the page: my name in the header"),
        everybody("GET", ENGINE + "/filter/count").query("itemCount", made("false")).query("resourceType", always("Task")).because("lists"),
        everybody("OPTIONS", ENGINE + "/filter").because("lists: may I make one? No"),
        everybody("GET", ENGINE + "/filter").query("firstResult", number(LISTS_AT_ONCE)).query("maxResults", number(LISTS_AT_ONCE))
            .query("itemCount", made("false")).query("resourceType", always("Task")).because("lists"),
        everybody("POST", ENGINE + "/filter/{list}/list").query("firstResult", number(1_000_000)).query("maxResults", number(TASKS_AT_ONCE))
            .body(search()).because("the tasks of a list, and the search in it"),
        everybody("POST", ENGINE + "/filter/{list}/count").body(search()).because("how many tasks a list has"),
        everybody("GET", ENGINE + "/task/{task}").because("opening a task"),
        everybody("GET", ENGINE + "/task/{task}/form").ours().because("opening a task: the address of our form"),
        everybody("POST", ENGINE + "/task/{task}/claim").body(object(Map.of("userId", Shape.me()))).ours().because("claim"),
        everybody("POST", ENGINE + "/task/{task}/unclaim").body(Shape.emptyObject()).ours().because("give back"),
        everybody("POST", ENGINE + "/task/{task}/submit-form").body(object(Map.of("variables", Shape.emptyObject()))).ours()
            .because("complete, with the answers that our form has stored"),
        everybody("GET", ENGINE + "/task").query("assignee", QueryValue.me()).query("processInstanceId", QueryValue.id())
            .query("maxResults", number(TASKS_AT_ONCE)).because("after completing or starting: is a next task mine?"),
        startable("/process-definition/count"),
        startable("/process-definition"),
        everybody("GET", ENGINE + "/process-definition/{model}/startForm").because("start process: the address of our form"),
        everybody("POST", ENGINE + "/process-definition/{model}/submit-form")
            .body(object(Map.of("businessKey", Shape.matching(Pattern.compile("[A-Za-z0-9-]{1,64}")), "variables", Shape.emptyObject()))).ours()
            .because("start process, with the answers that our form has stored"),
        everybody("GET", ENGINE + "/process-definition/{model}/xml").because("tab Diagram: the model, which holds nothing of a case"),
        everybody("POST", "/api/admin/auth/user/default/logout").because("sign out: Spring Security answers before it comes here"));

    /** Cockpit, and the page that stands for Admin. Models, jobs and incidents; nothing of a case, no variable, no task, no history, no account. */
    static final List<Row> OPERATIONS = List.of(
        operator("GET", "/app/cockpit/default/").query("continue", made("")).file().because("the page"),
        operator("GET", "/app/cockpit/{file}").query("bust", BUST).file().because("scripts, styles, words"),
        operator("GET", "/api/cockpit/plugin/cockpitPlugins/static/app/{file}").query("bust", BUST).file().because("scripts"),
        operator("GET", "/app/admin/default/").query("continue", made("")).file()
            .because("a page of ours in place of Admin, which says that people are kept elsewhere"),
        operator("GET", ENGINE + "/process-definition/count").query("latestVersion", always("true")).query("key", QueryValue.id()).query("withoutTenantId", always("true"))
            .query("sortBy", always("version")).query("sortOrder", oneOf("asc", "desc"))
            .because("dashboard: how many models; a model: how many versions"),
        operator("GET", ENGINE + "/task/count").query("unfinished", always("true")).query("assigned", always("true")).query("unassigned", always("true"))
            .query("withCandidateGroups", always("true")).query("withoutCandidateGroups", always("true"))
            .because("dashboard: how many tasks; the operator sees none, so none"),
        operator("GET", ENGINE + "/decision-definition/count").query("latestVersion", always("true")).because("dashboard: how many decision tables"),
        operator("GET", ENGINE + "/case-definition/count").query("latestVersion", always("true")).because("dashboard: there are none"),
        operator("GET", ENGINE + "/deployment/count").because("dashboard: how many deployments"),
        operator("GET", ENGINE + "/process-definition/statistics").query("rootIncidents", always("true"))
            .because("dashboard: running processes and incidents of each model"),
        operator("GET", COCKPIT + "/process-definition/statistics-count").because("list of models: how many"),
        operator("GET", COCKPIT + "/process-definition/statistics").query("firstResult", number(1_000_000)).query("maxResults", number(PAGE))
            .query("sortBy", oneOf("name", "key", "tenantId", "instances", "incidents")).query("sortOrder", oneOf("asc", "desc"))
            .because("list of models, with their running processes and incidents"),
        operator("GET", ENGINE + "/process-definition").query("key", QueryValue.id()).query("withoutTenantId", always("true"))
            .query("sortBy", always("version")).query("sortOrder", oneOf("asc", "desc")).also("maxResults", String.valueOf(PAGE))
            .because("a model: its versions"),
        operator("GET", ENGINE + "/process-definition/{definition}").because("a model"),
        operator("GET", ENGINE + "/process-definition/{definition}/xml").because("a model: its diagram"),
        operator("GET", ENGINE + "/process-definition/{definition}/statistics").query("incidents", always("true"))
            .because("a model: where in the diagram processes are and fail"),
        operator("POST", ENGINE + "/process-instance/count").body(object(Map.of("processDefinitionId", Shape.id(), "processDefinitionKey", Shape.id(),
            "processDefinitionWithoutTenantId", Shape.flag()))).because("a model: how many run, of this version and of all"),
        operator("POST", COCKPIT + "/process-instance/count").body(object(RUNNING)).because("a model: how many run"),
        operator("POST", COCKPIT + "/process-instance").query("firstResult", number(1_000_000)).query("maxResults", number(PAGE))
            .query("sortBy", always("startTime")).query("sortOrder", oneOf("asc", "desc")).body(object(with(RUNNING, page("startTime"))))
            .because("a model: what runs, by the reference of the review"),
        operator("GET", ENGINE + "/job-definition/count").query("processDefinitionId", QueryValue.id()).because("a model: how many steps are jobs"),
        operator("GET", ENGINE + "/job-definition").query("processDefinitionId", QueryValue.id()).query("firstResult", number(1_000_000))
            .query("maxResults", number(PAGE)).because("a model: which steps are jobs"),
        operator("POST", COCKPIT + "/incident/count").body(object(with(FAILED, sorted(INCIDENTS_BY)))).because("incidents: how many"),
        operator("POST", COCKPIT + "/incident/").query("firstResult", number(1_000_000)).query("maxResults", number(PAGE))
            .body(object(with(FAILED, sorted(INCIDENTS_BY)))).because("incidents: what failed, where; the message holds no words of people"),
        operator("GET", ENGINE + "/job/{job}/stacktrace").because("incidents: where a job failed; it holds no words of people"),
        operator("PUT", ENGINE + "/job/{job}/retries").body(Shape.whole(Map.of("retries", Shape.one()))).ours()
            .because("incidents: try a job once more"));

    private AllowList() { }

    static Stream<Row> rows() {
        return Stream.concat(TASKLIST.stream(), OPERATIONS.stream());
    }

    private static Map<String, Shape> page(String... sortBy) {
        return with(sorted(sortBy), Map.of("firstResult", Shape.number(1_000_000), "maxResults", Shape.number(PAGE)));
    }

    private static Map<String, Shape> sorted(String... sortBy) {
        return Map.of("sortBy", Shape.oneOf(sortBy), "sortOrder", Shape.oneOf("asc", "desc"));
    }

    private static Map<String, Shape> with(Map<String, Shape> some, Map<String, Shape> more) {
        Map<String, Shape> all = new LinkedHashMap<>(some);
        all.putAll(more);
        return all;
    }

    private static Row startable(String path) {
        return everybody("GET", ENGINE + path).query("latest", always("true")).query("active", always("true"))
            .query("startableInTasklist", always("true")).query("startablePermissionCheck", always("true"))
            .query("firstResult", number(PROCESSES_AT_ONCE)).query("maxResults", made(ALL_PROCESSES))
            .query("nameLike", QueryValue.words()).query("key", QueryValue.id()).because("start process: what I may start");
    }

    private static Shape search() {
        Map<String, Shape> keys = new LinkedHashMap<>(SEARCH_TERMS);
        Shape sorting = object(Map.of("sortBy", Shape.oneOf("dueDate", "created", "name", "nameCaseInsensitive", "priority", "assignee"),
            "sortOrder", Shape.oneOf("asc", "desc")));
        keys.put("sorting", Shape.list(sorting, 6));
        keys.put("firstResult", Shape.number(1_000_000));
        keys.put("maxResults", Shape.number(TASKS_AT_ONCE));
        keys.put("active", Shape.flag());
        keys.put("orQueries", Shape.list(object(SEARCH_TERMS), 1));
        return object(keys);
    }

    private static Map<String, Shape> terms() {
        Map<String, Shape> terms = new LinkedHashMap<>();
        Stream.of("name", "nameLike", "assignee", "assigneeLike", "taskDefinitionKey", "processDefinitionName", "processDefinitionNameLike")
            .forEach(key -> terms.put(key, Shape.words()));
        Stream.of("dueBefore", "dueAfter", "createdBefore", "createdAfter").forEach(key -> terms.put(key, Shape.date()));
        Stream.of("withoutDueDate", "variableNamesIgnoreCase", "variableValuesIgnoreCase").forEach(key -> terms.put(key, Shape.flag()));
        Stream.of("processVariables", "taskVariables", "caseInstanceVariables").forEach(key -> terms.put(key, Shape.emptyList()));
        return terms;
    }
}
