package org.lscb.scr.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.review.Clocks.ClockFace;
import org.lscb.scr.review.Clocks.Move;
import org.lscb.scr.review.Clocks.State;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** How the clocks of a review stand on 1 June 2011, as the table beside a task says it. */
@ReviewTest
class ClocksInWordsTest {

    private static final LocalDate FIRST = LocalDate.parse("2011-03-24");
    private static final LocalDate MOVED = LocalDate.parse("2011-05-27");

    @Autowired Northbeck northbeck;
    @Autowired ClocksInWords words;

    @BeforeEach
    void theFirstOfJune() {
        northbeck.today("2011-06-01");
    }

    @Test
    @DisplayName("what was moved and missed is late by both dates, and in time again it is still late by the first")
    void byBothDates() {
        assertThat(inWords(face(MOVED, null, State.LATE, 5, 69, new Move(FIRST, MOVED)))).isEqualTo("LATE: 5 days late (5 days; 69 days after the first date)");
        assertThat(inWords(face(LocalDate.parse("2011-06-02"), null, State.REVISED, 0, 69, new Move(FIRST, LocalDate.parse("2011-06-02")))))
            .isEqualTo("AT_RISK: due in 1 working day (69 days after the first date)");
        assertThat(inWords(face(FIRST, null, State.LATE, 69, 69))).isEqualTo("LATE: 69 days late (69 days)");
    }

    @Test
    @DisplayName("what is done says when, and by how much it was late")
    void done() {
        assertThat(inWords(face(MOVED, LocalDate.parse("2011-05-20"), State.MET, 0, 57, new Move(FIRST, MOVED))))
            .isEqualTo("MET: met on 20 May 2011 (57 days after the first date)");
        assertThat(inWords(face(FIRST, LocalDate.parse("2011-03-25"), State.MET, 1, 1))).isEqualTo("MET: met on 25 March 2011 (1 day)");
    }

    @Test
    @DisplayName("what is not wanted any more, has no date, or was left when the review ended says so")
    void withoutADate() {
        assertThat(inWords(face(FIRST, null, State.LAPSED, 0, 0))).isEqualTo("LAPSED: not wanted any more ()");
        assertThat(inWords(face(null, null, State.WAITING, 0, 0))).isEqualTo("WAITING: no date by which it must be done ()");
        assertThat(inWords(face(FIRST, null, State.STOPPED, 3, 3))).isEqualTo("STOPPED: not done when the review ended (3 days)");
    }

    @Test
    @DisplayName("open ones come first, the soonest at the top; one without a date after them, then what is done")
    void order() {
        ClockFace done = face(FIRST, FIRST, State.MET, 0, 0);
        ClockFace open = face(MOVED, null, State.LATE, 5, 5);
        ClockFace sooner = face(FIRST, null, State.LATE, 69, 69);
        ClockFace waiting = face(null, null, State.WAITING, 0, 0);
        assertThat(words.of(List.of(done, waiting, open, sooner), Map.of())).extracting(ClocksInWords.Line::standing, ClocksInWords.Line::due)
            .extracting(tuple -> tuple.toList().get(0) + " " + tuple.toList().get(1))
            .containsExactly("LATE 24 March 2011", "LATE 27 May 2011", "WAITING ", "MET 24 March 2011");
    }

    private String inWords(ClockFace face) {
        ClocksInWords.Line line = words.of(List.of(face), Map.of()).get(0);
        assertThat(line.what()).isEqualTo("Overview and action plan submitted");
        assertThat(line.revised()).isEqualTo(!face.moves().isEmpty());
        return line.standing() + ": " + line.words() + " (" + line.lateBy() + ")";
    }

    private static ClockFace face(LocalDate due, LocalDate met, State state, long late, long afterOriginal, Move... moves) {
        return new ClockFace(DeadlineKind.D2, DeadlineKind.D2.title(), null, "D2b", LocalDate.parse("2010-09-24"), due == null ? null : FIRST, due, met,
            state, late, afterOriginal, List.of(moves));
    }
}
