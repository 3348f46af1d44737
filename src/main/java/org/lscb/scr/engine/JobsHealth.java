package org.lscb.scr.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Date;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells the operator how many jobs are stuck. The service works on without them, so it is not unwell because of them. */
@Component("jobsHealthIndicator")
class JobsHealth implements HealthIndicator, MeterBinder {

    private static final Duration LATE = Duration.ofMinutes(10);

    private final ManagementService jobs;
    private final RuntimeService runtime;
    private final EngineUser user;

    JobsHealth(ManagementService jobs, RuntimeService runtime, EngineUser user) {
        this.jobs = jobs;
        this.runtime = runtime;
        this.user = user;
    }

    @Override
    public Health health() {
        return Health.up().withDetail("given up", givenUp()).withDetail("late", late()).withDetail("incidents", incidents()).build();
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        gauge(meters, "scr.jobs.given.up", this::givenUp, "Jobs that have failed so often that a person has to look");
        gauge(meters, "scr.jobs.late", this::late, "Jobs that were due more than ten minutes ago");
        gauge(meters, "scr.incidents", this::incidents, "Open incidents of the engine");
    }

    private static void gauge(MeterRegistry meters, String name, Supplier<Number> count, String description) {
        Gauge.builder(name, count).description(description).register(meters);
    }

    private long givenUp() {
        return user.asService(() -> jobs.createJobQuery().noRetriesLeft().count());
    }

    private long late() {
        Date limit = new Date(ClockUtil.getCurrentTime().getTime() - LATE.toMillis());
        return user.asService(() -> jobs.createJobQuery().executable().duedateLowerThan(limit).count());
    }

    private long incidents() {
        return user.asService(() -> runtime.createIncidentQuery().count());
    }
}
