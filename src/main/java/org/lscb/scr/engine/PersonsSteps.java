package org.lscb.scr.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.stereotype.Component;

/**
 * The steps of a process that a person takes in the own name. The engine's own commands would claim for anybody, take along variables from whoever
 * calls and hand back all there are; these do not, so {@link PersonsCommands} lets these through and not those.
 */
@Component
class PersonsSteps {

    private final IdentityService identity;
    private final CommandExecutor engine;

    PersonsSteps(ProcessEngine engine) {
        this.identity = engine.getIdentityService();
        this.engine = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
    }

    /** For whoever asks, so nobody claims a task for somebody else. */
    void claim(String taskId) {
        engine.execute(new Claim(taskId, identity.getCurrentAuthentication().getUserId()));
    }

    void complete(String taskId) {
        engine.execute(new Complete(taskId));
    }

    /** @return the id of what was started */
    String start(String key, String draft) {
        return engine.execute(new Start(key, draft)).getProcessInstanceId();
    }

    static final class Claim extends ClaimTaskCmd {

        private static final long serialVersionUID = 1L;

        private Claim(String taskId, String userId) {
            super(taskId, userId);
        }
    }

    static final class Complete extends CompleteTaskCmd {

        private static final long serialVersionUID = 1L;

        private Complete(String taskId) {
            super(taskId, null);
        }
    }

    static final class Start extends StartProcessInstanceCmd {

        private static final long serialVersionUID = 1L;

        private Start(String key, String draft) {
            super((ProcessInstantiationBuilderImpl) ProcessInstantiationBuilderImpl.createProcessInstanceByKey(null, key).businessKey(draft));
        }
    }
}
