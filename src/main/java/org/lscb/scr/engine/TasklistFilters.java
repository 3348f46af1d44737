package org.lscb.scr.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.lscb.scr.engine.gateway.Caller;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The lists on the left of Tasklist. Made by the service; nobody else may make or change one. What is stored of a list says nothing about
 * who looks or when, because that would be an expression; the gateway adds it to each request ({@link #narrow}).
 */
@Component
@Order(Models.FIRST + 2)
class TasklistFilters implements ApplicationRunner {

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final EngineUser user;
    private final ListSearch searches;

    TasklistFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations, EngineUser user, ListSearch searches) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.user = user;
        this.searches = searches;
    }

    /**
     * Narrows a search in a list to what the list is about, for this person and by the service's clock.
     *
     * @return false if there is no such list for the person
     */
    boolean narrow(String listId, Caller caller, ObjectNode search) {
        Optional<TaskList> list = Optional.ofNullable(user.asService(() -> filters.createTaskFilterQuery().filterId(listId).singleResult()))
            .filter(filter -> filter.getOwner() == null)
            .flatMap(filter -> Stream.of(TaskList.values()).filter(kind -> kind.title().equals(filter.getName())).findFirst())
            .filter(kind -> kind.isFor(caller));
        list.ifPresent(kind -> searches.narrow(kind, caller, search));
        return list.isPresent();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        user.asService(() -> {
            Stream.of(TaskList.values()).forEach(this::put);
            return null;
        });
    }

    private void put(TaskList kind) {
        Filter known = filters.createTaskFilterQuery().filterName(kind.title()).singleResult();
        Filter filter = known != null ? known : filters.newTaskFilter(kind.title());
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("description", kind.description());
        properties.put("priority", kind.priority());
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        filter.setQuery(tasks.createTaskQuery().active().orderByDueDate().asc());
        filter.setProperties(properties);
        filters.saveFilter(filter);
        if (known == null) {
            grant(filter.getId(), kind.groups());
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
