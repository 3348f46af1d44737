package org.lscb.scr.engine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.lscb.scr.deadline.HowSoon;
import org.lscb.scr.engine.gateway.Caller;
import org.springframework.stereotype.Component;

/**
 * What a list of Tasklist is about, said to the engine for one person and one day. What of the search is up to the person stays, as far as the list
 * goes. Something is late from the day after its date, as everywhere.
 */
@Component
class ListSearch {

    private static final DateTimeFormatter ENGINE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter ASKED_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS][xx][X]").withZone(ServiceClock.UK);

    private static final String NO_TASK = "-";

    private final TaskService tasks;
    private final HowSoon howSoon;
    private final EngineUser user;

    ListSearch(TaskService tasks, HowSoon howSoon, EngineUser user) {
        this.tasks = tasks;
        this.howSoon = howSoon;
        this.user = user;
    }

    void narrow(TaskList list, Caller caller, ObjectNode search) {
        LocalDate today = howSoon.today();
        switch (list) {
            case MINE -> assignedTo(caller, search);
            case OFFERED -> offeredTo(caller, search);
            case OVERDUE -> {
                assignedTo(caller, search);
                dueBefore(today, search);
            }
            case DUE_THIS_WEEK -> {
                assignedTo(caller, search);
                dueFrom(today, today.plusDays(7), search);
            }
            case ALL -> { }
            case ALL_OVERDUE -> dueBefore(today, search);
            case ALL_AT_RISK -> dueFrom(today, howSoon.lastDayAtRisk(), search);
            case ALL_DUE_THIS_WEEK -> dueFrom(today, today.plusDays(7), search);
            case ALL_DUE_THIS_MONTH -> dueFrom(today, today.plusMonths(1), search);
            case WAITING -> forOthers(caller, search);
        }
    }

    private static void assignedTo(Caller caller, ObjectNode search) {
        search.putArray("assigneeIn").add(caller.userId());
    }

    /** A person in no group is offered nothing. */
    private static void offeredTo(Caller caller, ObjectNode search) {
        ArrayNode groups = search.putArray("candidateGroups");
        (caller.groups().isEmpty() ? Stream.of("-") : caller.groups().stream()).forEach(groups::add);
    }

    /**
     * Somebody else has it, or it is on offer to others alone. The engine cannot ask for what is on offer to some groups and not to others, so what
     * is on offer is looked through here.
     */
    private void forOthers(Caller caller, ObjectNode search) {
        ObjectNode either = search.withArray("orQueries").addObject();
        either.putArray("assigneeNotIn").add(caller.userId());
        ArrayNode waiting = either.putArray("taskIdIn").add(NO_TASK);
        user.asService(() -> {
            Set<String> own = ids(tasks.createTaskQuery().active().taskCandidateUser(caller.userId()));
            ids(tasks.createTaskQuery().active().taskUnassigned()).stream().filter(id -> !own.contains(id)).forEach(waiting::add);
            return null;
        });
    }

    private static Set<String> ids(TaskQuery found) {
        return found.list().stream().map(Task::getId).collect(Collectors.toSet());
    }

    /** With both days. */
    private static void dueFrom(LocalDate first, LocalDate last, ObjectNode search) {
        dueAfter(startOf(first).minusMillis(1), search);
        dueBefore(last.plusDays(1), search);
    }

    private static void dueBefore(LocalDate day, ObjectNode search) {
        Instant limit = startOf(day);
        Optional<Instant> asked = time(search, "dueBefore");
        search.put("dueBefore", ENGINE_TIME.format(asked.filter(limit::isAfter).orElse(limit)));
    }

    private static void dueAfter(Instant limit, ObjectNode search) {
        Optional<Instant> asked = time(search, "dueAfter");
        search.put("dueAfter", ENGINE_TIME.format(asked.filter(limit::isBefore).orElse(limit)));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ServiceClock.UK).toInstant();
    }

    /** A time that is none of the engine's is left out. */
    private static Optional<Instant> time(ObjectNode search, String key) {
        try {
            return Optional.ofNullable(search.get(key)).map(text -> Instant.from(ASKED_TIME.parse(text.asText())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
