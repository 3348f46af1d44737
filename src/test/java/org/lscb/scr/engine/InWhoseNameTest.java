package org.lscb.scr.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever the engine does, it does in somebody's name, and afterwards the thread is nobody's again. */
@ReviewTest
class InWhoseNameTest {

    @Autowired private ProcessEngine engine;
    @Autowired private EngineUser user;
    @Autowired private IdentityService identity;
    @Autowired private RuntimeService runtime;
    @Autowired private RepositoryService repository;
    @Autowired private ManagementService jobs;
    @Autowired private Northbeck northbeck;
    @Autowired private TestsOwnRights rights;
    @Autowired private WhoAsks whoAsks;
    @Autowired private TransactionTemplate transactions;
    @Autowired private List<ApplicationRunner> startUp;

    @BeforeEach
    void nothingNoted() {
        northbeck.today("2010-09-06");
        whoAsks.begin(false);
    }

    @Test
    @DisplayName("a job runs as the service, and the thread is nobody's afterwards")
    void job() {
        String process = started("job", start -> start.serviceTask("note").camundaAsyncBefore().camundaDelegateExpression("${whoAsks}").endEvent());
        asJobExecutor(jobOf(process));
        assertThat(whoAsks.asked()).containsExactly(EngineUser.SERVICE);
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(process).count()).isZero();
    }

    @Test
    @DisplayName("a timer goes off as the service, and the thread is nobody's afterwards")
    void timer() {
        String process = started("timer", start -> start.intermediateCatchEvent("wait").timerWithDuration("P1D").serviceTask("note")
            .camundaDelegateExpression("${whoAsks}").endEvent());
        northbeck.today("2010-09-08");
        asJobExecutor(jobOf(process));
        assertThat(whoAsks.asked()).containsExactly(EngineUser.SERVICE);
    }

    @Test
    @DisplayName("a job that fails leaves nobody on the thread either, and is tried again in seconds, and twelve times in all")
    void failedJob() {
        whoAsks.begin(true);
        String process = started("failing", start -> start.serviceTask("note").camundaAsyncBefore().camundaDelegateExpression("${whoAsks}").endEvent());
        asJobExecutor(jobOf(process));
        Job failed = jobOf(process);
        assertThat(failed.getRetries()).isEqualTo(12);
        assertThat(failed.getDuedate()).isBetween(ClockUtil.getCurrentTime(), new Date(ClockUtil.getCurrentTime().getTime() + 5_000));
        assertThat(failed.getExceptionMessage()).doesNotContain("told to fail");
        assertThat(whoAsks.asked()).containsExactly(EngineUser.SERVICE);
    }

    @Test
    @DisplayName("a message that is sent after a transaction has to say who sends it, and goes in the service's name")
    void messageAfterCommit() {
        String process = started("message", start -> start.intermediateCatchEvent("wait").message("engine-test").serviceTask("note")
            .camundaDelegateExpression("${whoAsks}").endEvent());
        Throwable[] refused = new Throwable[1];
        asNobody(() -> transactions.executeWithoutResult(transaction -> TransactionSynchronizationManager.registerSynchronization(
            new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    refused[0] = catchThrowable(() -> runtime.createMessageCorrelation("engine-test").processInstanceId(process).correlate());
                }
            })));
        assertThat(refused[0]).isInstanceOf(EachCommandHasItsUser.NobodyAsks.class);
        asNobody(() -> transactions.executeWithoutResult(transaction -> TransactionSynchronizationManager.registerSynchronization(
            new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    user.asService(() -> runtime.createMessageCorrelation("engine-test").processInstanceId(process).correlateWithResult());
                }
            })));
        assertThat(whoAsks.asked()).containsExactly(EngineUser.SERVICE);
    }

    @Test
    @DisplayName("what runs when the service starts says who asks, and leaves nobody on the thread")
    void startUp() {
        List<ApplicationRunner> ofTheEngine = startUp.stream().filter(runner -> runner.getClass().getPackage().equals(EngineUser.class.getPackage())).toList();
        assertThat(ofTheEngine).hasSizeGreaterThanOrEqualTo(4);
        ApplicationArguments none = new DefaultApplicationArguments();
        ofTheEngine.forEach(runner -> asNobody(() -> {
            try {
                runner.run(none);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    @Test
    @DisplayName("work in a person's name gives the thread back to whoever had it before, also when it fails")
    void oneInsideTheOther() {
        asNobody(() -> {
            user.run("manager", () -> {
                assertThat(identity.getCurrentAuthentication().getUserId()).isEqualTo("manager");
                user.asService(() -> identity.createUserQuery().count());
                assertThat(identity.getCurrentAuthentication().getUserId()).isEqualTo("manager");
            });
            assertThat(identity.getCurrentAuthentication()).isNull();
            assertThatThrownBy(() -> user.run("manager", () -> {
                throw new IllegalStateException("broken off");
            })).hasMessage("broken off");
        });
    }

    @Test
    @DisplayName("a step of a model that a person has set going runs in the person's name, and reaches what the model means to reach")
    void stepOfModel() {
        started("step", start -> start.serviceTask("note").camundaDelegateExpression("${whoAsks}").endEvent());
        assertThat(whoAsks.asked()).containsExactly(identity.getCurrentAuthentication().getUserId());
    }

    private String started(String id, Consumer<StartEventBuilder> steps) {
        String process = "in-whose-name-" + id;
        StartEventBuilder start = Bpmn.createExecutableProcess(process).camundaHistoryTimeToLive(1).startEvent();
        steps.accept(start);
        BpmnModelInstance model = start.done();
        String deployment = repository.createDeployment().addModelInstance(process + ".bpmn", model).deploy().getId();
        String definition = repository.createProcessDefinitionQuery().deploymentId(deployment).singleResult().getId();
        return runtime.startProcessInstanceById(definition).getId();
    }

    private Job jobOf(String process) {
        return jobs.createJobQuery().processInstanceId(process).singleResult();
    }

    /** As a thread of the job executor does it. */
    private void asJobExecutor(Job job) {
        var executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
        asNobody(() -> {
            Context.setJobExecutorContext(new JobExecutorContext());
            try {
                catchThrowable(() -> ExecuteJobHelper.executeJob(job.getId(), executor));
            } finally {
                Context.removeJobExecutorContext();
            }
        });
    }

    private void asNobody(Runnable work) {
        identity.clearAuthentication();
        try {
            work.run();
            assertThat(identity.getCurrentAuthentication()).as("who is on the thread afterwards").isNull();
        } finally {
            rights.begin();
        }
    }
}
