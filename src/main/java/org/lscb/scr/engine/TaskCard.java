package org.lscb.scr.engine;

import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.deadline.Reminders;
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
    private final Deadlines deadlines;
    private final Reminders reminders;

    TaskCard(Agencies agencies, Deadlines deadlines, Reminders reminders) {
        this.agencies = agencies;
        this.deadlines = deadlines;
        this.reminders = reminders;
    }

    void fill(DelegateTask task, TaskListeners.DeadlineProperty deadline) {
        String reference = task.getExecution().getProcessBusinessKey();
        String agency = (String) task.getVariable(CommonRouting.AGENCY.key());
        String agencyName = agency == null ? null : agencies.name(agency);
        String item = (String) task.getVariable(CommonRouting.ITEM.key());
        task.setName(task.getName() + ": " + Stream.of(item, agencyName, reference).filter(Objects::nonNull).collect(Collectors.joining(", ")));
        task.setVariableLocal(REVIEW, reference);
        if (agencyName != null) {
            task.setVariableLocal(AGENCY_NAME, agencyName);
        }
        if (deadline.kind() != null) {
            setDue(task, deadline);
        }
    }

    private void setDue(DelegateTask task, TaskListeners.DeadlineProperty deadline) {
        String review = (String) task.getVariable(CommonRouting.REVIEW_ID.key());
        String subject = deadline.subjectVariable() == null ? null : (String) task.getVariable(deadline.subjectVariable());
        task.setVariableLocal(DEADLINE, deadline.kind());
        task.setVariableLocal(DEADLINE_SUBJECT, subjectOrReview(subject));
        deadlines.find(id(review), DeadlineKind.valueOf(deadline.kind()), id(subject)).filter(Deadline::isOpen).filter(one -> one.dueAt().isPresent())
            .ifPresent(one -> {
                one.dueAt().map(Date::from).ifPresent(task::setDueDate);
                reminders.firstBefore(one).map(Date::from).ifPresent(task::setFollowUpDate);
            });
    }

    /** A clock of the review as a whole has no subject; a variable that is looked for needs a value. */
    static String subjectOrReview(Object subject) {
        return subject == null ? "review" : subject.toString();
    }

    private static UUID id(String id) {
        return id == null ? null : UUID.fromString(id);
    }
}
