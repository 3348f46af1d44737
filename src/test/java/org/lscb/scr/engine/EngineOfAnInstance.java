package org.lscb.scr.engine;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ApplicationContext;

/** The clock and the jobs of one of several running instances of the service. */
public final class EngineOfAnInstance {

    private final Rehearsal rehearsal;
    private final ManagementService jobs;
    private final EngineUser user;

    public EngineOfAnInstance(ApplicationContext instance) {
        this.rehearsal = instance.getBean(Rehearsal.class);
        this.jobs = instance.getBean(ManagementService.class);
        this.user = instance.getBean(EngineUser.class);
    }

    public void set(Instant now) {
        rehearsal.set(now);
    }

    /** Runs what is due, as the job executor would; what another instance has in hand is left to it. */
    public void runDueJobs() {
        rehearsal.runDueJobs();
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
