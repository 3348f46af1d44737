package org.lscb.scr.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lscb.scr.guidance.GuidanceVersion.WT2010;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What did not go out by itself is made up for. The first reminder of each date here is due at 08:00 on 22 September 2010. */
@DisplayName("The reconciler")
@ExtendWith(OutputCaptureExtension.class)
class ReconcilerTest {

    private static final Duration GRACE = Duration.ofMinutes(5);

    private final Diary diary = new Diary("2010-09-06T08:00:00Z");
    private final Reconciler reconciler = new Reconciler(diary.reminders(), diary, GRACE);

    @Test
    void sendsWhatIsOverdueOnceAndSaysHowMany(CapturedOutput log) {
        decisions(3);
        diary.at("2010-09-22T07:00:00Z");

        assertThat(reconciler.run(Duration.ZERO)).isEqualTo(3);
        assertThat(reconciler.run(Duration.ZERO)).isZero();

        assertThat(diary.sent()).containsExactly("D1-1 to RESPONSIBLE", "D1-1 to RESPONSIBLE", "D1-1 to RESPONSIBLE");
        assertThat(log).containsOnlyOnce("reminders had not gone out in time").contains("3 reminders had not gone out in time and went out now");
    }

    @Test
    void leavesTheTimersTheirTime() {
        decisions(1);
        diary.at("2010-09-22T07:04:59Z");
        assertThat(reconciler.run(GRACE)).isZero();

        diary.at("2010-09-22T07:05:00Z");
        assertThat(reconciler.run(GRACE)).isEqualTo(1);
    }

    @Test
    void looksWithoutWaitingWhenTheServiceHasStartedAndWaitsAfterThat() {
        decisions(1);
        diary.at("2010-09-22T07:00:00Z");
        reconciler.scheduled();
        assertThat(diary.sent()).hasSize(1);

        diary.at("2010-10-01T07:00:00Z");
        reconciler.scheduled();
        assertThat(diary.sent()).hasSize(1);

        diary.at("2010-10-01T07:05:00Z");
        reconciler.scheduled();
        assertThat(diary.sent()).hasSize(2);
    }

    @Test
    void oneThatFailsHoldsUpNoOtherAndIsTriedAgain(CapturedOutput log) {
        List<Deadline> decisions = decisions(3);
        diary.at("2010-09-22T07:00:00Z");
        diary.cannotGoOut(diary.reminders().overdue(diary.instant(), 1).get(0));

        assertThat(reconciler.run(Duration.ZERO)).isEqualTo(2);

        assertThat(diary.reminders().overdue(diary.instant(), 100)).hasSize(1);
        assertThat(decisions).allMatch(Deadline::isOpen);
        assertThat(log).contains("did not go out and will be tried again: java.lang.IllegalStateException");
    }

    @Test
    void afterALongDownTimeAllGoOutInOneRunWhateverFailsAmongThem() {
        Deadline decision = decisions(1).get(0);
        diary.dueNow(decision, 450);
        diary.reminders().overdue(diary.instant(), 30).forEach(diary::cannotGoOut);

        assertThat(reconciler.run(Duration.ZERO)).isEqualTo(420);
    }

    @Test
    void whenMoreThanItTakesAtATimeFailItComesToAnEndAllTheSame() {
        diary.dueNow(decisions(1).get(0), 250);
        diary.reminders().overdue(diary.instant(), 250).forEach(diary::cannotGoOut);

        assertThat(reconciler.run(Duration.ZERO)).isZero();
    }

    private List<Deadline> decisions(int cases) {
        return IntStream.range(0, cases).mapToObj(n -> diary.deadlines().open(UUID.randomUUID(), DeadlineKind.D1, null, LocalDate.of(2010, 9, 6), WT2010)).toList();
    }
}
