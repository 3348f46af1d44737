package org.lscb.scr.engine;

import java.time.Clock;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.form.CommonRouting;
import org.lscb.scr.scoping.BlockKind;
import org.lscb.scr.scoping.BlockLifted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When a block is lifted, the open tasks that waited for it and have no clock of their own get a date, in the same transaction, and are to be
 * looked at now. Tasks that are due by a clock follow that clock ({@link DueDates}). Nothing else of the review is touched.
 */
@Component
class WorkAfterBlock {

    private static final Map<BlockKind, String[]> WAITED = Map.of(
        BlockKind.FAMILY_CONTACT, new String[] {"seek-family-contribution", "tell-family", "give-family-feedback"},
        BlockKind.PUBLICATION, new String[] {"decide-on-publication"});

    private final TaskService tasks;
    private final EngineUser user;
    private final Clock clock;

    WorkAfterBlock(TaskService tasks, EngineUser user, Clock clock) {
        this.tasks = tasks;
        this.user = user;
        this.clock = clock;
    }

    @EventListener
    void follow(BlockLifted lifted) {
        if (WAITED.containsKey(lifted.kind())) {
            user.asService(() -> {
                tasks.createTaskQuery().processVariableValueEquals(CommonRouting.REVIEW_ID.key(), lifted.reviewId().toString())
                    .taskDefinitionKeyIn(WAITED.get(lifted.kind())).list().forEach(task -> goOn(task, lifted));
                return null;
            });
        }
    }

    private void goOn(Task task, BlockLifted lifted) {
        task.setDueDate(Date.from(Deadline.lastMinuteOf(lifted.goOnBy())));
        task.setFollowUpDate(Date.from(clock.instant()));
        tasks.saveTask(task);
    }
}
