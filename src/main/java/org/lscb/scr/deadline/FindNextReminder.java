package org.lscb.scr.deadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lscb.scr.form.Routed;
import org.springframework.stereotype.Component;

/** Looks up when the next reminder of a deadline goes out. */
@Component
class FindNextReminder implements JavaDelegate {

    private final Reminders reminders;

    FindNextReminder(Reminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String next = reminders.next(Routed.by(execution::getVariable).id(WatchRouting.DEADLINE_ID)).map(Object::toString).orElse(null);
        execution.setVariable(WatchRouting.REMINDER_AT.key(), next);
        execution.setVariable(WatchRouting.REMINDER_TO_COME.key(), next != null);
    }
}
