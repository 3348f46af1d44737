package org.lscb.scr.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lscb.scr.form.NotAllowedNow;
import org.springframework.test.util.ReflectionTestUtils;

/** What the LSCB approved is not edited by any way back; what comes later stands beside it. */
class ApprovedReportTest {

    @ParameterizedTest
    @EnumSource(value = OverviewReport.State.class, names = {"APPROVED", "SUBMITTED"})
    void noEarlierStepIsPossibleWithAnApprovedReport(OverviewReport.State state) {
        for (ThrowingCallable back : List.<ThrowingCallable>of(
            () -> in(state).toAuthor(), () -> in(state).handedIn(), () -> in(state).judged(null, List.of()), () -> in(state).checked(true),
            () -> in(state).correctionsTakenIn(), () -> in(state).planProposed(true), () -> in(state).planAnswered(true),
            () -> in(state).rejectionsTakenUp(), () -> in(state).decided(null), () -> in(state).changesMade(), () -> in(state).authorWithdrew(null))) {
            assertThatThrownBy(back).isInstanceOf(NotAllowedNow.class);
        }
    }

    @Test
    void itsDocumentsAreFrozenOnce() {
        OverviewReport report = in(OverviewReport.State.APPROVED);
        ReflectionTestUtils.setField(report, "frozen", Arrays.asList((Object) null));
        assertThatThrownBy(() -> report.freeze(List.of())).isInstanceOf(NotAllowedNow.class);
        assertThatThrownBy(() -> in(OverviewReport.State.WITH_LSCB).freeze(List.of())).isInstanceOf(NotAllowedNow.class);
    }

    @Test
    void anApprovedPlanIsFollowedAndNotRewritten() {
        ActionPlan plan = new ActionPlan(UUID.randomUUID());
        LocalDate day = LocalDate.parse("2011-05-18");
        plan.proposed(day, "manager", List.of(), List.of(), List.of());
        plan.approved(day, List.of());
        assertThatThrownBy(() -> plan.proposed(day, "manager", List.of(), List.of(), List.of())).isInstanceOf(NotAllowedNow.class);
        assertThatThrownBy(() -> plan.changed(List.of())).isInstanceOf(NotAllowedNow.class);
        assertThatThrownBy(() -> plan.approved(day, List.of())).isInstanceOf(NotAllowedNow.class);
    }

    @Test
    void theTextOfAVersionHasNoWayToBeChanged() {
        assertThat(Arrays.stream(OverviewVersion.class.getDeclaredMethods())
            .filter(method -> Arrays.asList(method.getParameterTypes()).contains(OverviewText.class))).isEmpty();
    }

    private static OverviewReport in(OverviewReport.State state) {
        OverviewReport report = new OverviewReport(UUID.randomUUID());
        ReflectionTestUtils.setField(report, "state", state);
        return report;
    }
}
