package org.lscb.scr.guidance;

import java.time.LocalDate;
import java.util.Map;

import org.springframework.stereotype.Component;

/** What follows a final grade of inadequate; it goes by the date of the final grade letter. */
@Component
public class InadequateRules {

    private final GuidanceTables tables;

    /** @param tables the decision tables */
    public InadequateRules(GuidanceTables tables) {
        this.tables = tables;
    }

    /** The rule for a final grade letter of this day. */
    public InadequateRule on(LocalDate finalLetter) {
        return InadequateRule.valueOf(Lookup.text(tables, "inadequate-rule", Map.of("finalLetterOn", finalLetter), "rule"));
    }
}
