package org.lscb.scr.engine;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.lscb.scr.access.AccessEntry;
import org.lscb.scr.access.AccessEntry.Action;
import org.lscb.scr.access.AccessLog;
import org.lscb.scr.form.CommonRouting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Records in the access log each process that starts and each task that is claimed, given back or completed, whichever door it came by. */
@Component
class LoggedSteps extends AbstractProcessEnginePlugin {

    private final ObjectProvider<AccessLog> log;

    LoggedSteps(ObjectProvider<AccessLog> log) {
        this.log = log;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomPostBPMNParseListeners().add(new Listeners());
    }

    private final class Listeners extends AbstractBpmnParseListener {

        /** At the end of the start event, because only by then the form has said which review it is. */
        @Override
        public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
            if (scope instanceof ProcessDefinitionEntity) {
                activity.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) LoggedSteps.this::started);
            }
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            task.addTaskListener(TaskListener.EVENTNAME_UPDATE, LoggedSteps.this::updated);
            task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, LoggedSteps.this::completed);
        }
    }

    private void started(DelegateExecution process) {
        String key = ((ExecutionEntity) process).getProcessDefinition().getKey();
        log.getObject().record(AccessEntry.done(Action.START, "process", key + " " + process.getProcessInstanceId(), null,
            id(process.getVariable(CommonRouting.REVIEW_ID.key()))));
    }

    /** A task that its model gives to somebody is new and not updated; here it changes hands. */
    private void updated(DelegateTask task) {
        PropertyChange change = ((TaskEntity) task).getPropertyChanges().get(TaskEntity.ASSIGNEE);
        if (change != null) {
            log.getObject().record(entry(Action.CLAIM, task).because(task.getAssignee() == null ? "given back" : "taken by " + task.getAssignee()));
        }
    }

    private void completed(DelegateTask task) {
        log.getObject().record(entry(Action.COMPLETE, task));
    }

    private static AccessEntry entry(Action action, DelegateTask task) {
        return AccessEntry.done(action, "task", task.getTaskDefinitionKey() + " " + task.getId(), null,
            id(task.getVariable(CommonRouting.REVIEW_ID.key())));
    }

    private static UUID id(Object variable) {
        return variable == null ? null : UUID.fromString(variable.toString());
    }
}
