package org.lscb.scr.engine;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.lscb.scr.action.ActionDueMoved;
import org.lscb.scr.deadline.DeadlineMoved;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.Reminders;
import org.lscb.scr.form.CommonRouting;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When a deadline or an action's date is set or moved, the open tasks that are due by it move with it, in the same transaction. A task is
 * to be looked at again on the day on which the first reminder goes out.
 */
@Component
class DueDates {

    private final TaskService tasks;
    private final Deadlines deadlines;
    private final Reminders reminders;
    private final EngineUser user;

    DueDates(TaskService tasks, Deadlines deadlines, Reminders reminders, EngineUser user) {
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.reminders = reminders;
        this.user = user;
    }

    @EventListener
    void follow(DeadlineMoved moved) {
        Optional<Deadline> deadline = deadlines.find(moved.reviewId(), moved.kind(), moved.subject());
        Date due = deadline.flatMap(Deadline::dueAt).map(Date::from).orElse(null);
        Date followUp = deadline.flatMap(reminders::firstBefore).map(Date::from).orElse(null);
        user.asService(() -> {
            waitingFor(moved).list().forEach(task -> {
                task.setDueDate(due);
                task.setFollowUpDate(followUp);
                tasks.saveTask(task);
            });
            return null;
        });
    }

    /** The owner's task is due when the action is. */
    @EventListener
    void follow(ActionDueMoved moved) {
        Date due = Date.from(moved.dueAt());
        user.asService(() -> {
            tasks.createTaskQuery().taskDefinitionKey("update-action").processVariableValueEquals("actionId", moved.actionId().toString()).list()
                .forEach(task -> {
                    task.setDueDate(due);
                    tasks.saveTask(task);
                });
            return null;
        });
    }

    private TaskQuery waitingFor(DeadlineMoved moved) {
        TaskQuery query = tasks.createTaskQuery().taskVariableValueEquals(TaskCard.DEADLINE, moved.kind().name())
            .taskVariableValueEquals(TaskCard.DEADLINE_SUBJECT, TaskCard.subjectOrReview(moved.subject()));
        return moved.reviewId() == null ? query : query.processVariableValueEquals(CommonRouting.REVIEW_ID.key(), moved.reviewId().toString());
    }
}
