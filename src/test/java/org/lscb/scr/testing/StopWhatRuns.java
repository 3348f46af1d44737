package org.lscb.scr.testing;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.lscb.scr.engine.TestsOwnRights;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Lets a test ask the engine what it likes, and stops the processes that it leaves running, so that moving the clock in the next one wakes
 * none of them.
 */
class StopWhatRuns implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        ApplicationContext service = SpringExtension.getApplicationContext(test);
        // the web applications ask for the engine by its name, which the service that a test started last has taken
        ProcessEngines.registerProcessEngine(service.getBean(ProcessEngine.class));
        service.getBean(TestsOwnRights.class).begin();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        ApplicationContext service = SpringExtension.getApplicationContext(test);
        RuntimeService runtime = service.getBean(RuntimeService.class);
        runtime.createProcessInstanceQuery().rootProcessInstances().list().stream().map(ProcessInstance::getId)
            .forEach(id -> runtime.deleteProcessInstancesIfExists(java.util.List.of(id), "the test is over", true, true, true));
        service.getBean(TestsOwnRights.class).end();
    }
}
