package org.lscb.scr.action;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.lscb.scr.guidance.GuidanceTables;
import org.springframework.stereotype.Component;

/** Computes the colour of an action on one day (domain 6.8). */
@Component
class Brag {

    /** @param because the rule that applied, in plain words */
    record Computed(Colour colour, String because) {
    }

    private final GuidanceTables tables;

    Brag(GuidanceTables tables) {
        this.tables = tables;
    }

    Computed compute(Action action, LocalDate today) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("state", action.state());
        facts.put("daysSinceClaimed", action.claimedOn().map(since -> days(since, today)).orElse(null));
        facts.put("daysToDue", days(today, action.currentDue()));
        facts.put("milestonesDonePercent", action.milestonesDonePercent().orElse(null));
        facts.put("timesRevised", action.revisions().size());
        Map<String, Object> row = tables.first("brag", facts).orElseThrow();
        return new Computed(Colour.valueOf((String) row.get("colour")), (String) row.get("because"));
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
