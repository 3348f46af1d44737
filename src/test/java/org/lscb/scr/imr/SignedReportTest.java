package org.lscb.scr.imr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lscb.scr.form.NotAllowedNow;
import org.springframework.test.util.ReflectionTestUtils;

/** A signed report is not edited; a new version follows it. */
class SignedReportTest {

    private static final LocalDate DAY = LocalDate.parse("2010-12-10");

    @ParameterizedTest
    @EnumSource(value = Imr.State.class, mode = EnumSource.Mode.EXCLUDE, names = "HANDED_IN")
    void nobodySignsOrGivesBackWhatHasLeftTheAuthorsDesk(Imr.State state) {
        for (ThrowingCallable again : List.<ThrowingCallable>of(
            () -> in(state).signOff("police-lead", "Assistant chief constable", DAY, List.of()),
            () -> in(state).backToAuthor("Once more"),
            () -> in(state).conflictBeforeSignOff(Verdict.accepted(DAY, "police-lead")))) {
            assertThatThrownBy(again).isInstanceOf(NotAllowedNow.class);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Imr.State.class, mode = EnumSource.Mode.EXCLUDE, names = "SIGNED_OFF")
    void thePanelJudgesOnceAndOnlyWhatIsSigned(Imr.State state) {
        assertThatThrownBy(() -> in(state).judged(Verdict.accepted(DAY, "panel-chair"))).isInstanceOf(NotAllowedNow.class);
    }

    @Test
    void theTextOfAVersionHasNoWayToBeChanged() {
        assertThat(Arrays.stream(Imr.class.getDeclaredMethods()).filter(method -> Arrays.asList(method.getParameterTypes()).contains(ImrContent.class)))
            .isEmpty();
    }

    private static Imr in(Imr.State state) {
        Imr imr = new Imr();
        ReflectionTestUtils.setField(imr, "author", "police-author");
        ReflectionTestUtils.setField(imr, "state", state);
        return imr;
    }
}
