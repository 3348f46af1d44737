package org.lscb.scr.guidance;

import java.time.LocalDate;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Who the regional contact is; it goes by the day on which a letter is sent, not by the review. */
@Component
public class RegionalContacts {

    private final GuidanceTables tables;

    /** @param tables the decision tables */
    public RegionalContacts(GuidanceTables tables) {
        this.tables = tables;
    }

    /** The contact on this day. */
    public RegionalContact on(LocalDate today) {
        return RegionalContact.valueOf(Lookup.text(tables, "regional-contact", Map.of("today", today), "contact"));
    }
}
