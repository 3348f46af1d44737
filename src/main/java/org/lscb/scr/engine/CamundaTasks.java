package org.lscb.scr.engine;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.lscb.scr.form.AnswersRefused;
import org.lscb.scr.form.CommonRouting;
import org.lscb.scr.form.Conflict;
import org.lscb.scr.form.NotThere;
import org.lscb.scr.form.OfferedTask;
import org.lscb.scr.form.Routed;
import org.lscb.scr.form.TaskFilter;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.Tasks;
import org.springframework.stereotype.Component;

/** The engine's tasks, as far as they are the person's own or on offer to a group of the person's. */
@Component
class CamundaTasks implements Tasks {

    private static final String GONE = "There is no such task for you. It may have been completed, it may no longer be needed, or it is not yours.";

    /** What the engine writes down of a task that was done, and not cancelled. */
    private static final String COMPLETED = "completed";

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final RepositoryService models;
    private final PersonsSteps steps;
    private final EngineUser user;

    CamundaTasks(TaskService tasks, RuntimeService runtime, HistoryService history, RepositoryService models, PersonsSteps steps, EngineUser user) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.history = history;
        this.models = models;
        this.steps = steps;
        this.user = user;
    }

    @Override
    public List<OfferedTask> list(String userId, TaskFilter filter, int first, int size) {
        return user.asService(() -> offered(query(userId, filter).orderByDueDate().asc().orderByTaskCreateTime().asc().listPage(first, size)));
    }

    @Override
    public long count(String userId, TaskFilter filter) {
        return user.asService(() -> query(userId, filter).count());
    }

    @Override
    public Optional<OfferedTask> find(String taskId, String userId) {
        return user.asService(() -> offered(task(taskId, userId).stream().toList()).stream().findFirst());
    }

    @Override
    public Optional<TaskInHand> inHand(String taskId, String userId) {
        return user.asService(() -> task(taskId, userId).flatMap(task -> ifStillThere(() -> {
            Map<String, Object> variables = tasks.getVariables(taskId);
            return new TaskInHand(task.getId(), task.getTaskDefinitionKey(), processKey(task),
                (String) variables.get(TaskCard.REVIEW), userId, Routed.by(variables::get));
        })));
    }

    @Override
    public void claim(String taskId, String userId) {
        OfferedTask task = find(taskId, userId).orElseThrow(() -> new NotThere(GONE));
        if (userId.equals(task.assignee())) {
            return;
        }
        if (task.assignee() != null) {
            throw new Conflict("Someone else has claimed this task.");
        }
        changing(() -> user.run(userId, () -> steps.claim(taskId)));
    }

    @Override
    public void unclaim(String taskId, String userId) {
        OfferedTask task = find(taskId, userId).orElseThrow(() -> new NotThere(GONE));
        if (!userId.equals(task.assignee())) {
            throw new Conflict("You have not claimed this task.");
        }
        boolean onOffer = user.asService(() -> tasks.getIdentityLinksForTask(taskId).stream().anyMatch(link -> "candidate".equals(link.getType())));
        if (!onOffer) {
            throw new Conflict("This task is yours alone; there is nobody else to take it.");
        }
        changing(() -> user.asService(() -> {          // a person's right to work on a task does not reach to its assignee
            tasks.setAssignee(taskId, null);
            return null;
        }));
    }

    @Override
    public Set<String> doers(String taskId, Set<String> steps) {
        return user.asService(() -> {
            String process = process(taskId);
            Set<String> doers = completed(process, steps).map(HistoricTaskInstance::getAssignee).filter(Objects::nonNull).collect(Collectors.toSet());
            HistoricProcessInstance begun = history.createHistoricProcessInstanceQuery().processInstanceId(process).singleResult();
            if (steps.contains(begun.getStartActivityId()) && begun.getStartUserId() != null) {
                doers.add(begun.getStartUserId());
            }
            return doers;
        });
    }

    @Override
    public Set<String> done(String taskId, Set<String> steps) {
        return user.asService(() -> completed(process(taskId), steps).map(HistoricTaskInstance::getId).collect(Collectors.toSet()));
    }

    private String process(String taskId) {
        return tasks.createTaskQuery().taskId(taskId).singleResult().getProcessInstanceId();
    }

    private Stream<HistoricTaskInstance> completed(String process, Set<String> steps) {
        return history.createHistoricTaskInstanceQuery().processInstanceId(process).taskDefinitionKeyIn(steps.toArray(String[]::new))
            .taskDeleteReason(COMPLETED).list().stream();
    }

    @Override
    public void complete(String taskId, String userId) {
        changing(() -> user.run(userId, () -> steps.complete(taskId)));
    }

    /** What went wrong inside a listener or delegate comes back wrapped in exceptions of the engine. */
    static void changing(Runnable change) {
        try {
            change.run();
        } catch (org.camunda.bpm.engine.OptimisticLockingException e) {
            throw new Conflict("Someone else has changed this meanwhile. Open it again.");
        } catch (NullValueException | AuthorizationException e) {        // a task's rights go with it when somebody completes it
            throw new NotThere(GONE);
        } catch (ProcessEngineException e) {
            throw ours(e);
        }
    }

    private static RuntimeException ours(ProcessEngineException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof AnswersRefused || cause instanceof Conflict || cause instanceof NotThere
                || cause instanceof org.lscb.scr.form.NotAllowedNow) {
                return (RuntimeException) cause;
            }
        }
        return e;
    }

    private String processKey(Task task) {
        return models.getProcessDefinition(task.getProcessDefinitionId()).getKey();
    }

    private Optional<Task> task(String taskId, String userId) {
        return Optional.ofNullable(mine(userId).taskId(taskId).initializeFormKeys().singleResult());
    }

    private TaskQuery query(String userId, TaskFilter filter) {
        TaskQuery query = mine(userId);
        if (filter.assignedToMe()) {
            query.taskAssignee(userId);
        }
        if (filter.reference() != null) {
            query.processInstanceBusinessKey(filter.reference());
        }
        if (filter.process() != null) {
            query.processDefinitionKey(filter.process());
        }
        if (filter.key() != null) {
            query.taskDefinitionKey(filter.key());
        }
        if (filter.agency() != null) {
            query.processVariableValueEquals(CommonRouting.AGENCY.key(), filter.agency());
        }
        if (filter.dueBefore() != null) {
            query.dueBefore(Date.from(filter.dueBefore()));
        }
        return query;
    }

    private TaskQuery mine(String userId) {
        return tasks.createTaskQuery().active().or().taskAssignee(userId).taskCandidateUser(userId).endOr();
    }

    private List<OfferedTask> offered(List<Task> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, String> references = runtime.createProcessInstanceQuery()
            .processInstanceIds(found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
            .list().stream().collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        return found.stream().flatMap(task -> ifStillThere(() -> new OfferedTask(task.getId(), task.getTaskDefinitionKey(), task.getName(),
            processKey(task), references.get(task.getProcessInstanceId()),
            (String) tasks.getVariable(task.getId(), CommonRouting.AGENCY.key()), task.getCreateTime().toInstant(),
            task.getDueDate() == null ? null : task.getDueDate().toInstant(), task.getAssignee())).stream()).toList();
    }

    /** Somebody may complete a task between our finding it and our reading its variables; then it is as if we had not found it. */
    private static <T> Optional<T> ifStillThere(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (NullValueException completedMeanwhile) {
            return Optional.empty();
        }
    }
}
