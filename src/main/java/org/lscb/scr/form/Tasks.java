package org.lscb.scr.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Port to the open tasks. Every call sees only what is offered or assigned to the person named. */
public interface Tasks {

    /** A page of the person's tasks and those of the person's groups, soonest due first. */
    List<OfferedTask> list(String userId, TaskFilter filter, int first, int size);

    /** How many tasks {@link #list} finds in all. */
    long count(String userId, TaskFilter filter);

    Optional<OfferedTask> find(String taskId, String userId);

    /** The task as its rules see it. */
    Optional<TaskInHand> inHand(String taskId, String userId);

    /** @throws Conflict if somebody else has it */
    void claim(String taskId, String userId);

    void unclaim(String taskId, String userId);

    /** Who did these steps, tasks or start event, of the process to which the task belongs, ever since it began. */
    Set<String> doers(String taskId, Set<String> steps);

    /** Ids of the tasks in which these steps were done, in the process to which the task belongs. */
    Set<String> done(String taskId, Set<String> steps);

    /** Completes the task; on the way the engine calls {@link AnswersApplied} in the same transaction. */
    void complete(String taskId, String userId);
}
