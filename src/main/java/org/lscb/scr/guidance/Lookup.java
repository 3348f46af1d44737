package org.lscb.scr.guidance;

import java.util.Map;

/** Looks up a table whose rows cover every input. */
final class Lookup {

    private Lookup() {
    }

    static Map<String, Object> row(GuidanceTables tables, String table, Map<String, ?> inputs) {
        return tables.first(table, inputs).orElseThrow(() -> new IllegalStateException("No row of " + table + " applies to " + inputs));
    }

    static String text(GuidanceTables tables, String table, Map<String, ?> inputs, String output) {
        return (String) row(tables, table, inputs).get(output);
    }
}
