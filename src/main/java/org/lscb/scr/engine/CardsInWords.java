package org.lscb.scr.engine;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.lscb.scr.deadline.HowSoon;
import org.springframework.stereotype.Component;

/**
 * What the card of a task says of its review, its agency and its date. Whether a person may see a task is the engine's own answer to that person;
 * nothing is told of any other task, not even that there is one.
 */
@Component
class CardsInWords {

    /** As many as a person may have of a query at once. */
    private static final int PAGE = EngineSettings.MOST_ROWS_OF_A_QUERY;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HowSoon howSoon;
    private final EngineUser user;

    CardsInWords(TaskService tasks, RuntimeService runtime, HowSoon howSoon, EngineUser user) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.howSoon = howSoon;
        this.user = user;
    }

    /**
     * The card of one task.
     *
     * @param task      its id
     * @param reference of the review
     * @param agency    the name of the agency that it is about, or null
     * @param due       the day on which it is due, or null where no clock runs
     * @param standing  how it stands by that day, or null
     * @param title     the same in a word or two, such as "At risk"
     * @param words     the date in words, such as "due in 3 working days" or "12 days late"
     */
    record Card(String task, String reference, String agency, LocalDate due, HowSoon.Standing standing, String title, String words) { }

    /**
     * By what a list can be narrowed.
     *
     * @param reviews  references
     * @param agencies names
     */
    record Choices(SortedSet<String> reviews, SortedSet<String> agencies) { }

    /** The cards of those of the tasks that the person may see, in no order. */
    List<Card> of(Collection<String> ids, String userId) {
        Set<String> asked = new HashSet<>(ids);
        List<Task> seen = user.as(userId, () -> tasks.createTaskQuery().active().taskIdIn(asked.toArray(String[]::new)).listPage(0, asked.size()));
        Map<String, Map<String, String>> known = known(seen);
        return seen.stream().map(task -> card(task, known.getOrDefault(task.getId(), Map.of()))).toList();
    }

    /** Of all open tasks that the person may see. */
    Choices choices(String userId) {
        Choices choices = new Choices(new TreeSet<>(), new TreeSet<>());
        List<Task> page;
        int first = 0;
        do {
            int from = first;
            page = user.as(userId, () -> tasks.createTaskQuery().active().orderByTaskId().asc().listPage(from, PAGE));
            known(page).values().forEach(card -> {
                add(card.get(TaskCard.REVIEW), choices.reviews());
                add(card.get(TaskCard.AGENCY_NAME), choices.agencies());
            });
            first += PAGE;
        } while (page.size() == PAGE);
        return choices;
    }

    private static void add(String known, Set<String> choices) {
        if (known != null) {
            choices.add(known);
        }
    }

    private Card card(Task task, Map<String, String> known) {
        LocalDate due = task.getDueDate() == null ? null : task.getDueDate().toInstant().atZone(ServiceClock.UK).toLocalDate();
        HowSoon.Standing standing = due == null ? null : howSoon.standing(due);
        return new Card(task.getId(), known.get(TaskCard.REVIEW), known.get(TaskCard.AGENCY_NAME), due, standing,
            standing == null ? null : standing.title(), due == null ? null : howSoon.inWords(due));
    }

    /** By task, what was written on its card when it was made; of none of its other variables. */
    private Map<String, Map<String, String>> known(List<Task> seen) {
        if (seen.isEmpty()) {
            return Map.of();
        }
        List<VariableInstance> found = user.asService(() -> runtime.createVariableInstanceQuery()
            .taskIdIn(seen.stream().map(Task::getId).toArray(String[]::new)).variableNameIn(TaskCard.REVIEW, TaskCard.AGENCY_NAME).list());
        return found.stream().filter(one -> one.getValue() != null).collect(Collectors.groupingBy(VariableInstance::getTaskId,
            Collectors.toMap(VariableInstance::getName, one -> one.getValue().toString(), (one, same) -> one, HashMap::new)));
    }
}
