package org.lscb.scr.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The lists on the left of Tasklist. Made by the service; nobody else may make or change one. */
@Component
@Order(Models.FIRST + 2)
class TasklistFilters implements ApplicationRunner {

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final EngineUser user;

    TasklistFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations, EngineUser user) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.user = user;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        user.asService(() -> {
            put("My tasks", "Tasks that are yours", -50, mine(), null);
            put("My agency's and group's tasks", "Tasks on offer to your agency or to a role that you hold; claim one to work on it", -40,
                query().taskCandidateGroupInExpression("${currentUserGroups()}"), null);
            put("Overdue", "Your tasks that are late", -30, mine().dueBeforeExpression("${now()}"), null);
            put("Due this week", "Your tasks that fall due within seven days", -20,
                mine().dueAfterExpression("${now()}").dueBeforeExpression("${dateTime().plusDays(7)}"), null);
            put("All open tasks", "Every open task of every review", -10, query(), Grants.RUN_REVIEWS);
            put("All overdue tasks", "Every task of every review that is late", -5, query().dueBeforeExpression("${now()}"), Grants.RUN_REVIEWS);
            return null;
        });
    }

    private TaskQuery query() {
        return tasks.createTaskQuery().active();
    }

    private TaskQuery mine() {
        return query().taskAssigneeExpression("${currentUser()}");
    }

    /** @param groups who sees the list; null for everybody */
    private void put(String name, String description, int priority, TaskQuery query, List<String> groups) {
        Filter known = filters.createTaskFilterQuery().filterName(name).singleResult();
        Filter filter = known != null ? known : filters.newTaskFilter(name);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("description", description);
        properties.put("priority", priority);
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put("variables", List.of(
            Map.of("name", TaskCard.REVIEW, "label", "Review"),
            Map.of("name", TaskCard.AGENCY_NAME, "label", "Agency")));
        filter.setQuery(query.orderByDueDate().asc());
        filter.setProperties(properties);
        filters.saveFilter(filter);
        if (known == null) {
            grant(filter.getId(), groups);
        }
    }

    private void grant(String filterId, List<String> groups) {
        if (groups == null) {
            Authorization all = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
            all.setUserId(Authorization.ANY);
            save(all, filterId);
            return;
        }
        for (String group : groups) {
            Authorization one = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            one.setGroupId(group);
            save(one, filterId);
        }
    }

    private void save(Authorization grant, String filterId) {
        grant.setResource(Resources.FILTER);
        grant.setResourceId(filterId);
        grant.addPermission(Permissions.READ);
        authorizations.saveAuthorization(grant);
    }
}
