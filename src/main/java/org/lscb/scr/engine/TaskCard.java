package org.lscb.scr.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.form.CommonRouting;
import org.springframework.stereotype.Component;

/** What a list of tasks shows of one: what is to be done, for which agency, in which review, and by when. */
@Component
class TaskCard {

    /** Task-local variables: a card may show them to whoever may see the task, and to nobody else. */
    static final String REVIEW = "reviewReference";
    static final String AGENCY_NAME = "agencyName";
    static final String DEADLINE = "deadlineKind";
    static final String DEADLINE_SUBJECT = "deadlineSubject";

    private final Agencies agencies;

    TaskCard(Agencies agencies) {
        this.agencies = agencies;
    }

    void fill(DelegateTask task, TaskListeners.DeadlineProperty deadline) {
        String reference = task.getExecution().getProcessBusinessKey();
        String agency = (String) task.getVariable(CommonRouting.AGENCY.key());
        String agencyName = agency == null ? null : agencies.name(agency);
        task.setName(task.getName() + ": " + (agencyName == null ? "" : agencyName + ", ") + reference);
        task.setVariableLocal(REVIEW, reference);
        if (agencyName != null) {
            task.setVariableLocal(AGENCY_NAME, agencyName);
        }
    }
}
