package org.lscb.scr.annualreport;

import java.util.ArrayList;
import java.util.List;
import org.lscb.scr.action.Colour;

/** Says in a sentence how the actions of a review stand. */
final class FactsInWords {

    private FactsInWords() { }

    static String progress(ReportEntry entry) {
        if (entry.actions().isEmpty()) {
            return "No action has been begun yet.";
        }
        int all = entry.actions().size();
        List<String> parts = new ArrayList<>();
        add(parts, entry, Colour.BLUE, "finished and evidenced");
        add(parts, entry, Colour.GREEN, "on course");
        add(parts, entry, Colour.AMBER, "at risk");
        add(parts, entry, Colour.RED, "overdue");
        return "Of " + all + (all == 1 ? " action, " : " actions, ") + String.join(", ", parts) + ".";
    }

    private static void add(List<String> parts, ReportEntry entry, Colour colour, String meaning) {
        long count = entry.colours().get(colour);
        if (count > 0) {
            parts.add(count + (count == 1 ? " is " : " are ") + meaning);
        }
    }
}
