package org.lscb.scr.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlainWordsTest {

    enum Step { RECORDS_SECURED, IMR_SUBMITTED }

    record Move(UUID id, LocalDate from, Step step, String empty) { }

    private final PlainWords words = new PlainWords(Map.of("eastshire-police", "Eastshire Police"));

    @Test
    void datesAndTimesAreThoseOfTheUk() {
        assertThat(words.of(LocalDate.parse("2010-09-24"))).isEqualTo("24 September 2010");
        assertThat(words.of(Instant.parse("2010-06-30T23:30:00Z"))).isEqualTo("1 July 2010, 00:30");
    }

    @Test
    void constantsAndIdsBecomeWords() {
        assertThat(words.of(Step.RECORDS_SECURED)).isEqualTo("Records secured");
        assertThat(words.of("IMR_SUBMITTED")).isEqualTo("IMR submitted");
        assertThat(words.of("eastshire-police")).isEqualTo("Eastshire Police");
        assertThat(words.of(true)).isEqualTo("Yes");
    }

    @Test
    void whatIsNotThereIsEmptyAndIdsAreLeftOut() {
        assertThat(words.of(null)).isEmpty();
        assertThat(words.of(new Move(UUID.randomUUID(), LocalDate.parse("2010-09-24"), Step.IMR_SUBMITTED, null)))
            .isEqualTo("From: 24 September 2010, Step: IMR submitted");
        assertThat(words.of(Arrays.asList("a", null, "b"))).isEqualTo("a; b");
        assertThat(words.of(List.of())).isEmpty();
    }

    @Test
    void codesOfTheGuidanceBecomeWords() {
        assertThat(words.of("INITIATE")).isEqualTo("Hold a serious case review");
        assertThat(PlainWords.heading("decisions", "departs")).isEqualTo("Against the recommendation");
        assertThat(PlainWords.heading("clocks", "rule")).isEmpty();
        assertThat(PlainWords.heading("blocks", "reviewOn")).isEqualTo("Review on");
    }

    @Test
    void namesOfFieldsBecomeHeadings() {
        assertThat(PlainWords.heading("chronologyRevisedDue")).isEqualTo("Chronology revised due");
        assertThat(PlainWords.heading("childUnder18")).isEqualTo("Child under 18");
        assertThat(PlainWords.heading("leadLscb")).isEqualTo("Lead LSCB");
    }
}
