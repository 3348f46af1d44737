package org.lscb.scr.engine;

import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.DeadlineMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When an agency's date moves while it works, the timer that has it chased moves too, in the same transaction: nobody is chased for a date that is no more. */
@Component
class ChaseTimers {

    private record Timer(String process, String event) { }

    private static final Map<DeadlineKind, Timer> TIMERS = Map.of(
        DeadlineKind.D4, new Timer("take-up-commission", "chronology-overdue"),
        DeadlineKind.D5, new Timer("write-imr", "imr-overdue"));
    private static final String SUBJECT = "commissionId";

    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final EngineUser user;

    ChaseTimers(RuntimeService runtime, ManagementService jobs, EngineUser user) {
        this.runtime = runtime;
        this.jobs = jobs;
        this.user = user;
    }

    @EventListener
    void follow(DeadlineMoved moved) {
        Optional.ofNullable(TIMERS.get(moved.kind())).filter(timer -> moved.subject() != null).ifPresent(timer -> user.asService(() -> {
            Date passed = Date.from(Deadline.lastMinuteOf(moved.due()).plusSeconds(60));
            runtime.createProcessInstanceQuery().processDefinitionKey(timer.process()).variableValueEquals(SUBJECT, moved.subject().toString()).list()
                .forEach(process -> jobs.createJobQuery().processInstanceId(process.getId()).activityId(timer.event()).timers().list()
                    .forEach(job -> jobs.setJobDuedate(job.getId(), passed)));
            return null;
        }));
    }
}
