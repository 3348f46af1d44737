package org.lscb.scr.guidance;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The decision tables of the guidance. A table is named as its file in {@code bpmn/} is.
 *
 * <p>Inputs may be strings, booleans, whole numbers, {@link java.time.LocalDate dates}, enum constants (their names count), lists of
 * these, or null for what is not known. Outputs are strings, booleans and whole numbers; {@code row} names the row that applied.
 */
public interface GuidanceTables {

    /**
     * The one row of the table that applies, by the names of its outputs; empty when none does.
     *
     * @throws IllegalArgumentException if there is no such table
     */
    Optional<Map<String, Object>> first(String table, Map<String, ?> inputs);

    /**
     * Every row of the table that applies, in the table's order.
     *
     * @throws IllegalArgumentException if there is no such table
     */
    List<Map<String, Object>> collect(String table, Map<String, ?> inputs);
}
