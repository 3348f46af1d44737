package org.lscb.scr.guidance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The eleven questions that help the sub-group to recommend (domain.md 6.2): numbers such as "Q9", words from the table. */
@Component
public class IndicatorQuestions {

    /** In the order of the table. */
    public static final List<String> NUMBERS = IntStream.rangeClosed(1, 11).mapToObj(number -> "Q" + number).toList();

    private final GuidanceTables tables;

    IndicatorQuestions(GuidanceTables tables) {
        this.tables = tables;
    }

    /** Number and words of each, in the order of the table. */
    public Map<String, String> all() {
        return words(NUMBERS);
    }

    /** Number and words of those that were answered with yes. */
    public Map<String, String> words(List<String> yes) {
        Map<String, String> words = new LinkedHashMap<>();
        tables.collect("indicator-questions", Map.of("yes", yes)).forEach(row -> words.put((String) row.get("question"), (String) row.get("text")));
        return words;
    }
}
