package org.lscb.scr.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.Job;
import org.lscb.scr.access.AccessEntry;
import org.lscb.scr.access.AccessLog;
import org.lscb.scr.form.AnswersRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Lets a board rehearse a review of years in an afternoon: moves the clock forward and makes happen what falls due. Only in the demonstration.
 * How far the clock is off is kept in the database, so that it survives a restart and every instance follows.
 */
@Component
@Profile("demo")
class Rehearsal {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final int MOST_JOBS = 5_000;
    private static final Instant LAST = Instant.parse("2099-12-31T23:59:59Z");

    private final ServiceClock clock;
    private final JdbcTemplate jdbc;
    private final ManagementService jobs;
    private final EngineUser user;
    private final AccessLog log;

    Rehearsal(ServiceClock clock, JdbcTemplate jdbc, ManagementService jobs, EngineUser user, AccessLog log,
              @Value("${scr.clock.starts-at}") LocalDateTime startsAt) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.user = user;
        this.log = log;
        Duration first = Duration.between(Instant.now(), startsAt.atZone(ServiceClock.UK).toInstant());
        jdbc.update("insert into service_clock (offset_seconds) values (?) on conflict do nothing", first.toSeconds());
        follow();
    }

    /** Another instance may have moved the clock. */
    @Scheduled(fixedDelay = 2000)
    synchronized void follow() {
        Long seconds = jdbc.queryForObject("select offset_seconds from service_clock", Long.class);
        if (seconds != null && clock.offset().toSeconds() != seconds) {
            clock.runAheadOfMachineBy(Duration.ofSeconds(seconds));
        }
    }

    /**
     * Moves the clock forward, then runs the jobs that fall due, in the order in which they fall due.
     *
     * @throws AnswersRefused if the time asked for is in the past, or so far ahead that no review reaches it and nobody could come back from it
     */
    void moveTo(Instant to) {
        if (to.isBefore(clock.instant().minusSeconds(1))) {
            throw new AnswersRefused(Map.of("now", "now: the clock can only be moved forward"));
        }
        if (to.isAfter(LAST)) {
            throw new AnswersRefused(Map.of("now", "now: the rehearsal ends with the year 2099"));
        }
        set(to);
        log.record(AccessEntry.done(AccessEntry.Action.CHANGE, "clock", null, null, null).because("moved to " + LocalDate.ofInstant(to, ServiceClock.UK)));
        runDueJobs();
    }

    synchronized void set(Instant to) {
        Duration offset = Duration.between(Instant.now(), to);
        jdbc.update("update service_clock set offset_seconds = ?", offset.toSeconds());
        clock.runAheadOfMachineBy(Duration.ofSeconds(offset.toSeconds()));
    }

    /** As the job executor would, in nobody's name, whoever moved the clock. A job that fails is left to its retries. */
    void runDueJobs() {
        SecurityContext before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.clearContext();
            user.asService(() -> {
                runDueJobsOneByOne();
                return null;
            });
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private void runDueJobsOneByOne() {
        for (int run = 0; run < MOST_JOBS; run++) {
            Job next = due().stream().min(Comparator.comparing(Job::getDuedate, Comparator.nullsFirst(Comparator.naturalOrder()))).orElse(null);
            if (next == null) {
                return;
            }
            run(next);
        }
    }

    private List<Job> due() {
        return jobs.createJobQuery().executable().listPage(0, 200);
    }

    private void run(Job job) {
        try {
            jobs.executeJob(job.getId());
        } catch (OptimisticLockingException e) {
            LOG.debug("job {} is in the hands of the job executor", job.getId());
        } catch (ProcessEngineException e) {
            LOG.warn("job {} failed and will be tried again: {}", job.getId(), e.getClass().getName());
        }
    }
}
