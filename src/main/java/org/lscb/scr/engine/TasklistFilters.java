package org.lscb.scr.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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

    private static final DateTimeFormatter ENGINE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx").withZone(ZoneOffset.UTC);

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final EngineUser user;
    private final Clock clock;

    TasklistFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations, EngineUser user, Clock clock) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.user = user;
        this.clock = clock;
    }

    /** One list: its name, what it is for, its place, and who sees it (null for everybody). */
    private enum Kind {

        MINE("My tasks", "Tasks that are yours", -50, null),
        OFFERED("My agency's and group's tasks", "Tasks on offer to your agency or to a role that you hold; claim one to work on it", -40, null),
        OVERDUE("Overdue", "Your tasks that are late", -30, null),
        DUE_THIS_WEEK("Due this week", "Your tasks that fall due within seven days", -20, null),
        ALL("All open tasks", "Every open task of every review", -10, Grants.RUN_REVIEWS),
        ALL_OVERDUE("All overdue tasks", "Every task of every review that is late", -5, Grants.RUN_REVIEWS);

        private final String title;
        private final String description;
        private final int priority;
        private final List<String> groups;

        Kind(String title, String description, int priority, List<String> groups) {
            this.title = title;
            this.description = description;
            this.priority = priority;
            this.groups = groups;
        }

        boolean isFor(Caller caller) {
            return groups == null || groups.stream().anyMatch(caller.groups()::contains);
        }

        /** What of the search is up to the person stays, as far as the list goes. */
        void narrow(ObjectNode search, Caller caller, Instant now) {
            switch (this) {
                case MINE -> assignedTo(caller, search);
                case OFFERED -> offeredTo(caller, search);
                case OVERDUE -> {
                    assignedTo(caller, search);
                    dueBefore(now, search);
                }
                case DUE_THIS_WEEK -> {
                    assignedTo(caller, search);
                    dueAfter(now, search);
                    dueBefore(now.plus(Duration.ofDays(7)), search);
                }
                case ALL -> { }
                case ALL_OVERDUE -> dueBefore(now, search);
            }
        }

        private static void assignedTo(Caller caller, ObjectNode search) {
            search.putArray("assigneeIn").add(caller.userId());
        }

        /** A person in no group is offered nothing. */
        private static void offeredTo(Caller caller, ObjectNode search) {
            var groups = search.putArray("candidateGroups");
            (caller.groups().isEmpty() ? Stream.of("-") : caller.groups().stream()).forEach(groups::add);
        }

        private static void dueBefore(Instant limit, ObjectNode search) {
            Optional<Instant> asked = time(search, "dueBefore");
            search.put("dueBefore", ENGINE_TIME.format(asked.filter(limit::isAfter).orElse(limit)));
        }

        private static void dueAfter(Instant limit, ObjectNode search) {
            Optional<Instant> asked = time(search, "dueAfter");
            search.put("dueAfter", ENGINE_TIME.format(asked.filter(limit::isBefore).orElse(limit)));
        }

        /** A time that is none of the engine's is left out. */
        private static Optional<Instant> time(ObjectNode search, String key) {
            try {
                return Optional.ofNullable(search.get(key)).map(text -> Instant.from(ASKED_TIME.parse(text.asText())));
            } catch (java.time.DateTimeException e) {
                return Optional.empty();
            }
        }

        private static final DateTimeFormatter ASKED_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS][xx][X]").withZone(ServiceClock.UK);
    }

    /**
     * Narrows a search in a list to what the list is about, for this person and by the service's clock.
     *
     * @return false if there is no such list for the person
     */
    boolean narrow(String listId, Caller caller, ObjectNode search) {
        Optional<Kind> list = Optional.ofNullable(user.asService(() -> filters.createTaskFilterQuery().filterId(listId).singleResult()))
            .filter(filter -> filter.getOwner() == null)
            .flatMap(filter -> Stream.of(Kind.values()).filter(kind -> kind.title.equals(filter.getName())).findFirst())
            .filter(kind -> kind.isFor(caller));
        list.ifPresent(kind -> kind.narrow(search, caller, clock.instant()));
        return list.isPresent();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        user.asService(() -> {
            Stream.of(Kind.values()).forEach(this::put);
            return null;
        });
    }

    private void put(Kind kind) {
        Filter known = filters.createTaskFilterQuery().filterName(kind.title).singleResult();
        Filter filter = known != null ? known : filters.newTaskFilter(kind.title);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("description", kind.description);
        properties.put("priority", kind.priority);
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        filter.setQuery(tasks.createTaskQuery().active().orderByDueDate().asc());
        filter.setProperties(properties);
        filters.saveFilter(filter);
        if (known == null) {
            grant(filter.getId(), kind.groups);
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
