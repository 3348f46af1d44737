package org.lscb.scr.guidance;

import java.time.LocalDate;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Which publication rule applies; it goes by the decision to initiate, whatever edition of the guidance is pinned. */
@Component
public class PublicationRules {

    private final GuidanceTables tables;

    /** @param tables the decision tables */
    public PublicationRules(GuidanceTables tables) {
        this.tables = tables;
    }

    /** The rule for a review that was decided on this day. */
    public PublicationRule on(LocalDate decision) {
        return PublicationRule.valueOf(Lookup.text(tables, "publication-rule", Map.of("decidedOn", decision), "rule"));
    }
}
