package org.lscb.scr.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;
import org.lscb.scr.form.AnswersApplied;
import org.lscb.scr.form.Routed;
import org.lscb.scr.form.Starter;
import org.lscb.scr.form.Started;
import org.lscb.scr.form.TaskDrafts;
import org.lscb.scr.form.TaskInHand;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Ties every user task and every start form of every model to its answers: a new task gets its full name and due date, a completed one and a
 * started process apply what was typed, in the engine's own transaction. If the answers do not do, nothing has happened. What was typed into a task that
 * ends because the process moves on without it is cleared with it.
 */
@Component
class TaskListeners extends AbstractBpmnParseListener {

    private static final Namespace CAMUNDA = new Namespace("http://camunda.org/schema/1.0/bpmn");

    private final ObjectProvider<AnswersApplied> answers;
    private final ObjectProvider<TaskCard> card;
    private final ObjectProvider<WorkHandedBack> work;
    private final ObjectProvider<OfferedToTheOthers> others;
    private final ObjectProvider<TaskDrafts> drafts;

    TaskListeners(ObjectProvider<AnswersApplied> answers, ObjectProvider<TaskCard> card, ObjectProvider<WorkHandedBack> work,
                  ObjectProvider<OfferedToTheOthers> others, ObjectProvider<TaskDrafts> drafts) {
        this.others = others;
        this.drafts = drafts;
        this.answers = answers;
        this.card = card;
        this.work = work;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        DeadlineProperty deadline = new DeadlineProperty(property(element, "deadline"), property(element, "deadlineSubject"));
        task.addTaskListener(TaskListener.EVENTNAME_CREATE, created -> card.getObject().fill(created, deadline));
        task.addTaskListener(TaskListener.EVENTNAME_CREATE, created -> work.getObject().offerInsteadOf(created));
        task.addTaskListener(TaskListener.EVENTNAME_CREATE, created -> others.getObject().offer(created));
        task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, this::complete);
        task.addTaskListener(TaskListener.EVENTNAME_DELETE, cancelled -> drafts.getObject().drop(cancelled.getId()));
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (element.attributeNS(CAMUNDA, "formKey") != null) {
            activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::start);
        }
    }

    private void complete(DelegateTask task) {
        TaskInHand inHand = new TaskInHand(task.getId(), task.getTaskDefinitionKey(), processKey(task.getExecution()),
            task.getExecution().getProcessBusinessKey(), userId(), Routed.by(task::getVariable));
        answers.getObject().toTask(inHand).values().forEach(task.getExecution()::setVariable);
    }

    private void start(DelegateExecution execution) {
        Starter starter = new Starter(userId(), processKey(execution));
        Started started = answers.getObject().toStart(starter, execution.getCurrentActivityId(), execution.getProcessBusinessKey());
        execution.setProcessBusinessKey(started.reference());
        started.routing().values().forEach(execution::setVariable);
    }

    /** Not to be read off the definition's id: that holds the key only where it is short. */
    private static String processKey(DelegateExecution execution) {
        return ((ExecutionEntity) execution).getProcessDefinition().getKey();
    }

    private static String userId() {
        return Optional.ofNullable(Context.getCommandContext().getAuthenticatedUserId())
            .orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    private static String property(Element element, String name) {
        Element extensions = element.element("extensionElements");
        Element properties = extensions == null ? null : extensions.elementNS(CAMUNDA, "properties");
        List<Element> all = properties == null ? List.of() : properties.elementsNS(CAMUNDA, "property");
        return all.stream().filter(property -> name.equals(property.attribute("name"))).map(property -> property.attribute("value")).findFirst()
            .orElse(null);
    }

    /**
     * The clock that a task is due by, as its model says.
     *
     * @param kind            such as D5; null where no clock applies
     * @param subjectVariable names the variable that holds what inside the review the clock is about; null for the review itself
     */
    record DeadlineProperty(String kind, String subjectVariable) { }
}
