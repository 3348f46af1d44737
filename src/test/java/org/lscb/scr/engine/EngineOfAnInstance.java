package org.lscb.scr.engine;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;

/** The clock and the jobs of one of several running instances of the service. */
public final class EngineOfAnInstance {

    private static final Logger LOG = LoggerFactory.getLogger(EngineOfAnInstance.class);

    private final Rehearsal rehearsal;
    private final ManagementService jobs;
    private final EngineUser user;
    private final ProcessEngineConfigurationImpl configuration;

    public EngineOfAnInstance(ApplicationContext instance) {
        this.rehearsal = instance.getBean(Rehearsal.class);
        this.jobs = instance.getBean(ManagementService.class);
        this.user = instance.getBean(EngineUser.class);
        this.configuration = (ProcessEngineConfigurationImpl) instance.getBean(ProcessEngine.class).getProcessEngineConfiguration();
    }

    public void set(Instant now) {
        rehearsal.set(now);
    }

    /** Runs what is due as the job executor does: takes up some, locked for all other instances, until there is nothing left to take up. */
    public void runDueJobs() {
        CommandExecutor commands = configuration.getCommandExecutorTxRequired();
        List<List<String>> taken;
        do {
            taken = takeUp(commands);
            taken.forEach(together -> together.forEach(job -> run(job, commands)));
        } while (!taken.isEmpty());
    }

    /** Not by the executor's own runner: that gives jobs back while the executor itself stands still. */
    private static void run(String job, CommandExecutor commands) {
        Context.setJobExecutorContext(new JobExecutorContext());
        try {
            ExecuteJobHelper.executeJob(job, commands);
        } catch (RuntimeException e) {
            LOG.debug("a job failed, as it may; it will be tried again, or made up for: {}", e.getClass().getName());
        } finally {
            Context.removeJobExecutorContext();
        }
    }

    /** Two instances that reach for the same jobs at the same moment both let go, and one reaches again. */
    private List<List<String>> takeUp(CommandExecutor commands) {
        try {
            return commands.execute(new AcquireJobsCmd(configuration.getJobExecutor())).getJobIdBatches();
        } catch (OptimisticLockingException e) {
            return takeUp(commands);
        }
    }

    /** Loses the timer of one deadline, as a crash might. */
    public void loseOneTimer() {
        user.asService(() -> {
            List<Job> some = jobs.createJobQuery().timers().processDefinitionKey("watch-deadline").orderByJobId().asc().listPage(0, 1);
            some.forEach(job -> jobs.deleteJob(job.getId()));
            return null;
        });
    }
}
