package org.lscb.scr.deadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lscb.scr.form.Routed;
import org.springframework.stereotype.Component;

/** A reminder is due: sends it, unless it has gone out already. */
@Component
class SendReminder implements JavaDelegate {

    private final Reminders reminders;

    SendReminder(Reminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.sendDue(Routed.by(execution::getVariable).id(WatchRouting.DEADLINE_ID), Reminder.Sender.TIMER);
    }
}
