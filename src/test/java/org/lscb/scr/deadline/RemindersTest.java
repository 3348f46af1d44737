package org.lscb.scr.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lscb.scr.guidance.GuidanceVersion.WT2010;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lscb.scr.notice.NoticesForTests;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The decision on a case is due on 6 October 2010. The business manager and the Chair are reminded, once each, whatever happens. */
@ReviewTest
class RemindersTest {

    private static final LocalDate DUE = LocalDate.of(2010, 10, 6);

    @Autowired Northbeck northbeck;
    @Autowired Deadlines deadlines;
    @Autowired Reminders reminders;
    @Autowired Reconciler reconciler;
    @Autowired NoticesForTests notices;
    @Autowired ManagementService jobs;
    @Autowired RuntimeService runtime;

    private Review review;
    private Deadline decision;

    @BeforeEach
    void theChairIsAwareOnThe6thOfSeptember() {
        northbeck.today("2010-09-06");
        review = northbeck.review().save();
        decision = deadlines.open(review.id(), DeadlineKind.D1, null, LocalDate.of(2010, 9, 6), WT2010);
    }

    @Test
    void theTableSaysWhoIsRemindedWhenAtEightInTheMorning() {
        assertThat(reminders.of(decision.id())).extracting(line -> line.audience() + " " + line.at()).containsExactly(
            "RESPONSIBLE 2010-09-22T07:00:00Z", "LSCB_CHAIR 2010-10-01T07:00:00Z", "LSCB_CHAIR 2010-10-07T07:00:00Z", "BUSINESS_MANAGER 2010-10-13T07:00:00Z");
    }

    @Test
    void theEnginesTimerSendsEachOnItsDay() {
        northbeck.moveTo("2010-10-01");

        assertThat(told("chair")).containsExactly("DATE_NEAR -3");
        assertThat(told("manager")).as("nobody has a task yet, so it comes to the business manager").containsExactly("DATE_NEAR -10");
    }

    @Test
    void aMovedDateIsRemindedOfAnew() {
        northbeck.moveTo("2010-10-01");
        deadlines.revise(review.id(), DeadlineKind.D1, null, LocalDate.of(2010, 11, 8), "New facts", "manager", null);
        northbeck.moveTo("2010-11-03");

        assertThat(told("chair")).containsExactly("DATE_NEAR -3", "DATE_NEAR -3");
        assertThat(watches()).as("one watch, with one timer").hasSize(1);
    }

    @Test
    void aDateThatIsMovedAndMovedBackRemindsOnceOnly() {
        northbeck.moveTo("2010-10-01");
        deadlines.revise(review.id(), DeadlineKind.D1, null, LocalDate.of(2010, 11, 8), "New facts", "manager", null);
        deadlines.revise(review.id(), DeadlineKind.D1, null, DUE, "A mistake", "manager", null);
        northbeck.moveTo("2010-10-08");

        assertThat(told("chair")).containsExactly("DATE_NEAR -3", "DATE_PASSED 1");
    }

    @Test
    void nobodyIsRemindedOfWhatIsDone() {
        deadlines.met(review.id(), DeadlineKind.D1, null, LocalDate.of(2010, 9, 20));
        northbeck.moveTo("2010-10-20");

        assertThat(told("chair")).isEmpty();
        assertThat(watches()).isEmpty();
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("watch-deadline").processInstanceBusinessKey(review.reference()).count()).isZero();
    }

    @Test
    void nobodyIsRemindedOfWhatIsNotWantedAnyMore() {
        deadlines.lapse(review.id(), DeadlineKind.D1, null, LocalDate.of(2010, 9, 20), "Belongs to another board");
        northbeck.moveTo("2010-10-20");

        assertThat(told("chair")).isEmpty();
    }

    @Test
    void aDateSetTooLateForItsFirstReminderBeginsWithTheNext() {
        northbeck.today("2010-09-30");
        Review late = northbeck.review().save();
        Deadline short_ = deadlines.open(late.id(), DeadlineKind.D1, null, LocalDate.of(2010, 9, 6), WT2010);

        assertThat(reminders.of(short_.id())).extracting(Reminders.ReminderLine::workingDays).containsExactly(-3, 1, 5);
    }

    @Test
    void whatALostTimerDidNotSendIsMadeUpForOnce() {
        watches().forEach(job -> jobs.deleteJob(job.getId()));
        northbeck.moveTo("2010-10-07");
        assertThat(told("chair")).isEmpty();

        reconciler.run(Duration.ZERO);
        reconciler.run(Duration.ZERO);

        assertThat(told("chair")).containsExactly("DATE_NEAR -3", "DATE_PASSED 1");
        assertThat(northbeck.openTasks("escalate-late-date", review)).isEqualTo(1);
    }

    @Test
    void theReconcilerLeavesTheTimersTheirTime() {
        northbeck.today("2010-10-01");
        assertThat(reminders.overdue(Instant.parse("2010-10-01T06:59:30Z"), 100_000)).as("not the Chair's, of 08:00").noneMatch(this::isTheChairs);
        assertThat(reminders.overdue(Instant.parse("2010-10-01T07:00:00Z"), 100_000)).anyMatch(this::isTheChairs);
    }

    @Test
    void aTimerThatComesAfterTheReconcilerSendsNothingTwice() {
        northbeck.today("2010-10-07");
        reconciler.run(Duration.ZERO);
        northbeck.settle();

        assertThat(told("chair")).containsExactly("DATE_NEAR -3", "DATE_PASSED 1");
    }

    @Test
    void ofManyWhoSendAtOnceOneDoes() throws Exception {
        northbeck.today("2010-10-01");
        UUID one = reminders.overdue(Instant.parse("2010-10-01T07:00:00Z"), 100_000).stream().filter(this::isTheChairs).findFirst().orElseThrow();
        ExecutorService instances = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> send = () -> reminders.send(one, Reminder.Sender.RECONCILER);
            List<Future<Boolean>> answers = instances.invokeAll(IntStream.range(0, 8).mapToObj(n -> send).toList());
            assertThat(answers.stream().filter(RemindersTest::answer).count()).isEqualTo(1);
        } finally {
            instances.shutdownNow();
        }
        assertThat(told("chair")).containsExactly("DATE_NEAR -3");
    }

    private static boolean answer(Future<Boolean> one) {
        try {
            return one.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private boolean isTheChairs(UUID reminder) {
        return reminders.of(decision.id()).stream().anyMatch(line -> line.id().equals(reminder) && line.audience() == Audience.LSCB_CHAIR);
    }

    private List<Job> watches() {
        return jobs.createJobQuery().processDefinitionKey("watch-deadline").timers().list().stream()
            .filter(job -> decision.id().toString().equals(runtime.getVariable(job.getExecutionId(), "deadlineId"))).collect(Collectors.toList());
    }

    private List<String> told(String person) {
        return notices.of(person, review.id()).stream().map(notice -> notice.topic() + " " + notice.workingDays()).toList();
    }
}
