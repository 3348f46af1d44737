package org.lscb.scr.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.lscb.scr.form.Processes;
import org.springframework.stereotype.Component;

/** The processes that a model names a person's role as a starter of. */
@Component
class CamundaProcesses implements Processes {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final PersonsSteps steps;
    private final EngineUser user;

    CamundaProcesses(RepositoryService repository, RuntimeService runtime, HistoryService history, PersonsSteps steps, EngineUser user) {
        this.repository = repository;
        this.runtime = runtime;
        this.history = history;
        this.steps = steps;
        this.user = user;
    }

    @Override
    public List<Startable> startable(String userId) {
        return user.asService(() -> query(userId).orderByProcessDefinitionName().asc().list().stream().map(this::startable).toList());
    }

    @Override
    public Optional<Startable> find(String key, String userId) {
        return user.asService(() -> query(userId).processDefinitionKey(key).list().stream().findFirst().map(this::startable));
    }

    @Override
    public String start(String key, String draft, String userId) {
        String instance = begin(key, draft, userId);
        return referenceOf(instance);
    }

    /** @return the id of what was started */
    String begin(String key, String draft, String userId) {
        String[] instance = new String[1];
        CamundaTasks.changing(() -> user.run(userId, () -> instance[0] = steps.start(key, draft)));
        return instance[0];
    }

    /** From history, because a short process has ended by now. */
    String referenceOf(String instance) {
        return user.asService(() -> runtime.createProcessInstanceQuery().processInstanceId(instance).list().stream().findFirst()
            .map(org.camunda.bpm.engine.runtime.ProcessInstance::getBusinessKey)
            .orElseGet(() -> history.createHistoricProcessInstanceQuery().processInstanceId(instance).singleResult().getBusinessKey()));
    }

    private ProcessDefinitionQuery query(String userId) {
        return repository.createProcessDefinitionQuery().latestVersion().active().startableInTasklist().startableByUser(userId);
    }

    private Startable startable(ProcessDefinition definition) {
        String startEvent = repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(StartEvent.class).stream()
            .filter(start -> start.getCamundaFormKey() != null).map(StartEvent::getId).findFirst()
            .orElseThrow(() -> new IllegalStateException(definition.getKey() + " has no start form"));
        return new Startable(definition.getKey(), definition.getName(), startEvent);
    }
}
