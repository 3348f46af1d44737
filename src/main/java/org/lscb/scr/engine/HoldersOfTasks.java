package org.lscb.scr.engine;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.escalation.TaskHolders;
import org.lscb.scr.form.CommonRouting;
import org.springframework.stereotype.Component;

/** Who has a task, or is offered it, that is due by a clock. */
@Component
class HoldersOfTasks implements TaskHolders {

    private final TaskService tasks;
    private final IdentityService identity;
    private final EngineUser user;

    HoldersOfTasks(TaskService tasks, IdentityService identity, EngineUser user) {
        this.tasks = tasks;
        this.identity = identity;
        this.user = user;
    }

    @Override
    public Set<String> of(Deadline deadline) {
        return user.asService(() -> {
            Set<String> holders = new TreeSet<>();
            waitingFor(deadline).list().forEach(task -> holdersOf(task).forEach(holders::add));
            return holders;
        });
    }

    private TaskQuery waitingFor(Deadline deadline) {
        TaskQuery query = tasks.createTaskQuery().taskVariableValueEquals(TaskCard.DEADLINE, deadline.kind().name())
            .taskVariableValueEquals(TaskCard.DEADLINE_SUBJECT, TaskCard.subjectOrReview(deadline.subject()));
        return deadline.reviewId() == null ? query : query.processVariableValueEquals(CommonRouting.REVIEW_ID.key(), deadline.reviewId().toString());
    }

    private Stream<String> holdersOf(Task task) {
        return task.getAssignee() != null ? Stream.of(task.getAssignee()) : tasks.getIdentityLinksForTask(task.getId()).stream().flatMap(this::offeredTo);
    }

    private Stream<String> offeredTo(IdentityLink link) {
        if (link.getUserId() != null) {
            return Stream.of(link.getUserId());
        }
        return link.getGroupId() == null ? Stream.empty() : identity.createUserQuery().memberOfGroup(link.getGroupId()).list().stream().map(User::getId);
    }
}
