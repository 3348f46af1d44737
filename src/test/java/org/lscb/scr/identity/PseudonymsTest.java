package org.lscb.scr.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymsTest {

    private static final String REAL_NAME = "Amy Barton";
    private static final LocalDate BORN = LocalDate.of(2009, 7, 1);

    @ParameterizedTest
    @ValueSource(strings = { "Child AB", "Child BA", "child ab", "Amy", "Child Barton", "Child 2009", "Child Q0107" })
    void aCodeGivesTheChildAwayByInitialsNameOrDateOfBirth(String pseudonym) {
        assertThat(Pseudonyms.giveAway(pseudonym, REAL_NAME, BORN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "Child QT", "Child A", "Mother", "Child 7" })
    void anotherCodeGivesNothingAway(String pseudonym) {
        assertThat(Pseudonyms.giveAway(pseudonym, REAL_NAME, BORN)).isFalse();
    }

    @Test
    void withoutANameThereIsNothingToCompare() {
        assertThat(Pseudonyms.giveAway("Child AB", null, null)).isFalse();
    }

    @Test
    void aNewCodeIsDrawnAtRandom() {
        assertThat(Pseudonyms.forChild()).matches("Child [A-Z]{2}");
    }
}
