package org.lscb.scr.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.lscb.scr.access.AccessEntry;
import org.lscb.scr.access.AccessLog;
import org.lscb.scr.engine.gateway.Behind;
import org.lscb.scr.engine.gateway.Caller;
import org.lscb.scr.form.Conflict;
import org.lscb.scr.form.NotThere;
import org.lscb.scr.form.OfferedTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers what the gateway asks, with the same rules as our own interface. */
@Component
class BehindTheGateway implements Behind {

    private static final String GONE = "There is no such task for you. It may have been completed, or it is not yours.";

    private final CamundaTasks tasks;
    private final CamundaProcesses processes;
    private final TasklistFilters lists;
    private final TaskService engineTasks;
    private final RepositoryService models;
    private final ManagementService jobs;
    private final EngineUser user;
    private final AccessLog log;

    BehindTheGateway(CamundaTasks tasks, CamundaProcesses processes, TasklistFilters lists, TaskService engineTasks, RepositoryService models,
                     ManagementService jobs, EngineUser user, AccessLog log) {
        this.tasks = tasks;
        this.processes = processes;
        this.lists = lists;
        this.engineTasks = engineTasks;
        this.models = models;
        this.jobs = jobs;
        this.user = user;
        this.log = log;
    }

    @Override
    public Set<String> groupsOf(String userId) {
        return Set.copyOf(user.groupsOf(userId));
    }

    /** The engine's own answer to the person: what is on offer, the person's own, and for those who run reviews every task. */
    @Override
    public boolean seesTask(Caller caller, String taskId) {
        return user.as(caller.userId(), () -> engineTasks.createTaskQuery().taskId(taskId).count() == 1);
    }

    @Override
    public boolean mayOpenModel(Caller caller, String definitionId) {
        return user.as(caller.userId(), () -> engineTasks.createTaskQuery().processDefinitionId(definitionId).count() > 0)
            || startable(definitionId, caller) != null;
    }

    @Override
    public boolean narrow(String listId, Caller caller, ObjectNode search) {
        return lists.narrow(listId, caller, search);
    }

    @Override
    public void claim(String taskId, Caller caller) {
        tasks.claim(taskId, caller.userId());
    }

    @Override
    public void giveBack(String taskId, Caller caller) {
        tasks.unclaim(taskId, caller.userId());
    }

    @Override
    public void complete(String taskId, Caller caller) {
        OfferedTask task = tasks.find(taskId, caller.userId()).orElseThrow(() -> new NotThere(GONE));
        if (!caller.userId().equals(task.assignee())) {
            throw new Conflict("Claim the task first.");
        }
        tasks.complete(taskId, caller.userId());
    }

    @Override
    public Begun start(String definitionId, String draft, Caller caller) {
        String key = startable(definitionId, caller);
        if (key == null) {
            throw new NotThere("There is no such process for you to start.");
        }
        String instance = processes.begin(key, draft, caller.userId());
        return new Begun(instance, processes.referenceOf(instance));
    }

    @Override
    @Transactional
    public void tryAgain(String jobId, Caller caller) {
        user.run(caller.userId(), () -> {
            if (jobs.createJobQuery().jobId(jobId).noRetriesLeft().count() == 0) {
                throw new NotThere("There is no such job that failed.");
            }
            jobs.setJobRetries(jobId, 1);
        });
        log.record(AccessEntry.done(AccessEntry.Action.CHANGE, "job", jobId, null, null).because("tried again"));
    }

    /** @return the key of the process, or null if it is none that the person may start */
    private String startable(String definitionId, Caller caller) {
        ProcessDefinition model = user.asService(() -> models.createProcessDefinitionQuery().processDefinitionId(definitionId).singleResult());
        return model == null || processes.find(model.getKey(), caller.userId()).isEmpty() ? null : model.getKey();
    }
}
