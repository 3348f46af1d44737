package org.lscb.scr.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.lscb.scr.agency.AppointmentsForTests;
import org.lscb.scr.agency.CaseRole;
import org.lscb.scr.engine.RehearsalControl;
import org.lscb.scr.engine.TestsOwnRights;
import org.lscb.scr.review.Review;
import org.springframework.stereotype.Component;

/** Northbeck LSCB at work: its day, its people, its reviews. The entrance to what a test wants to do. */
@Component
public class Northbeck {

    /** Which role on the review is held by whom a routing variable names. */
    private static final Map<String, CaseRole> APPOINTED = Map.of("panelChair", CaseRole.PANEL_CHAIR, "overviewAuthor", CaseRole.OVERVIEW_AUTHOR,
        "healthOverviewAuthor", CaseRole.HEALTH_OVERVIEW_AUTHOR);

    private final AppointmentsForTests appointments;
    private final RehearsalControl time;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final TaskService tasks;
    private final Desk desk;
    private final ReviewBuilder.Shelf shelf;
    private final TestsOwnRights rights;

    Northbeck(AppointmentsForTests appointments, RehearsalControl time, RuntimeService runtime, ManagementService jobs, TaskService tasks, Desk desk,
              ReviewBuilder.Shelf shelf, TestsOwnRights rights) {
        this.appointments = appointments;
        this.time = time;
        this.runtime = runtime;
        this.jobs = jobs;
        this.tasks = tasks;
        this.desk = desk;
        this.shelf = shelf;
        this.rights = rights;
    }

    /**
     * The same board, but everything that its people do and every move of the clock goes over HTTP, as from Tasklist.
     *
     * @param home the service's address, such as {@code http://localhost:8080}
     */
    public Northbeck overHttp(String home, ObjectMapper json) {
        DeskOverHttp desk = new DeskOverHttp(home, json);
        return new OverHttp(this, desk, desk);
    }

    /** The same over HTTP, where each text that somebody types ends with a word that exists nowhere else. */
    public Northbeck overHttp(String home, ObjectMapper json, Canaries canaries) {
        DeskOverHttp desk = new DeskOverHttp(home, json);
        return new OverHttp(this, desk, new DeskWithCanaries(desk, canaries));
    }

    /** Sets the service's clock to 09:00 in the UK of this day, forwards or backwards, without running anything. */
    public void today(String date) {
        time.set(LocalDate.parse(date).atTime(9, 0));
    }

    /** Moves the clock forward to 09:00 of this day and runs what falls due on the way. */
    public void moveTo(String date) {
        today(date);
        settle();
    }

    /** Runs the jobs that are due now, until there are none. A job that fails fails the test. */
    public void settle() {
        for (int run = 0; run < 1_000; run++) {
            Job next = jobs.createJobQuery().executable().listPage(0, 1).stream().findFirst().orElse(null);
            if (next == null) {
                return;
            }
            rights.asService(() -> jobs.executeJob(next.getId()));
        }
        throw new AssertionError("jobs keep falling due");
    }

    /** A review to be built. */
    public ReviewBuilder review() {
        return new ReviewBuilder(shelf);
    }

    /** A person who acts by account, as if in Tasklist. */
    public PersonAtWork as(String userId) {
        return new PersonAtWork(desk, userId, this::settle);
    }

    /** Starts a model on a review, in the middle of its life, with these routing variables beside the review's id; whom they name is appointed. */
    public ProcessInstance start(String process, Review review, Map<String, Object> routing) {
        Map<String, Object> variables = new java.util.HashMap<>(routing);
        variables.put("reviewId", review.id().toString());
        APPOINTED.forEach((variable, role) -> {
            if (routing.get(variable) instanceof String holder) {
                appointments.hold(review.id(), role, holder);
            }
        });
        ProcessInstance started = runtime.startProcessInstanceByKey(process, review.reference(), variables);
        settle();
        return started;
    }

    /** Sends a message to whatever waits for it in this review. */
    public void message(String name, Review review, Map<String, Object> routing) {
        runtime.createMessageCorrelation(name).processInstanceBusinessKey(review.reference()).setVariables(routing).correlateAllWithResult();
        settle();
    }

    /** How many open tasks of this key the review has. */
    public long openTasks(String key, Review review) {
        return tasks.createTaskQuery().taskDefinitionKey(key).processInstanceBusinessKey(review.reference()).count();
    }

    private static final class OverHttp extends Northbeck {

        private final DeskOverHttp desk;

        private OverHttp(Northbeck inside, DeskOverHttp desk, Desk whatPeopleUse) {
            super(inside.appointments, inside.time, inside.runtime, inside.jobs, inside.tasks, whatPeopleUse, inside.shelf, inside.rights);
            this.desk = desk;
        }

        @Override
        public void moveTo(String date) {
            Instant nine = LocalDate.parse(date).atTime(9, 0).atZone(ZoneId.of("Europe/London")).toInstant();
            if (now().atZone(ZoneId.of("Europe/London")).toLocalDate().equals(LocalDate.parse(date)) && now().isAfter(nine)) {
                settle();
            } else {
                move(nine);
            }
        }

        /** The clock goes on between asking for the time and setting it, and cannot be set back. */
        @Override
        public void settle() {
            move(now().plusSeconds(10));
        }

        private Instant now() {
            return Instant.parse(desk.ok(desk.person("manager").get("/api/clock")).path("now").asText());
        }

        private void move(Instant to) {
            desk.ok(desk.person("manager").put("/api/clock", Map.of("now", to)));
            assertThat(super.jobs.createJobQuery().withException().list()).as("jobs that failed").isEmpty();
        }
    }
}
