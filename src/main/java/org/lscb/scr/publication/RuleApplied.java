package org.lscb.scr.publication;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What the table of domain.md 6.7 says of a review, as it stood on a day. It advises; it does not decide.
 *
 * @param row      the row that applied, such as "6"
 * @param items    what may be published
 * @param tellDfe  the government is told of what is withheld
 */
record RuleApplied(LocalDate on, String row, Result result, Set<PublicationItem> items, boolean chairMayLift, boolean tellDfe, String because) {

    enum Result {

        WITHHELD_BY_ORDER("Withheld by order of a court"),
        HOLD("Hold"),
        WITHHELD_OR_PARTIAL("Withhold, or publish a part"),
        PUBLISH("Publish");

        private final String title;

        Result(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    static RuleApplied of(LocalDate on, Map<String, Object> row) {
        Set<PublicationItem> items = EnumSet.noneOf(PublicationItem.class);
        add(items, row, "overview", PublicationItem.OVERVIEW);
        add(items, row, "summary", PublicationItem.EXECUTIVE_SUMMARY);
        add(items, row, "actionPlan", PublicationItem.ACTION_PLAN);
        return new RuleApplied(on, (String) row.get("row"), Result.valueOf((String) row.get("result")), items,
            Boolean.TRUE.equals(row.get("chairMayLift")), Boolean.TRUE.equals(row.get("tellDfe")), (String) row.get("because"));
    }

    private static void add(Set<PublicationItem> items, Map<String, Object> row, String output, PublicationItem item) {
        if (Boolean.TRUE.equals(row.get(output))) {
            items.add(item);
        }
    }
}
