package org.lscb.scr.review;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the page of one review shows, made from the same data as {@code GET /api/reviews/{reference}}. Whatever a stage contributes to the
 * register appears by itself: a record as a list of facts, a list of records as a table.
 *
 * @param facts  of the review itself
 * @param groups facts that belong together
 */
record ReviewPage(String reference, List<Fact> facts, List<TrackLine> tracks, List<Group> groups, List<Table> tables) {

    /** Shown by hand, or not worth a line. */
    private static final List<String> OWN = List.of("reference", "tracks");

    record Fact(String label, String text) { }

    record Group(String title, List<Fact> facts) { }

    record TrackLine(String track, String state, String since) { }

    /** @param rows as many texts each as there are headings */
    record Table(String title, List<String> headings, List<List<String>> rows) {

        private static final int FITS_A_PAGE = 8;

        /** Lines that say the same are one, with their number. */
        private Table together() {
            Map<List<String>, Integer> numbers = new LinkedHashMap<>();
            rows.forEach(row -> numbers.merge(row, 1, Integer::sum));
            if (numbers.size() == rows.size()) {
                return this;
            }
            return new Table(title, Stream.concat(headings.stream(), Stream.of("How many")).toList(), numbers.entrySet().stream()
                .map(row -> Stream.concat(row.getKey().stream(), Stream.of(row.getValue().toString())).toList()).toList());
        }

        /** Whether the rows are better read one below the other, each as a list of facts. */
        public boolean isWide() {
            return headings.size() > FITS_A_PAGE;
        }
    }

    static ReviewPage of(Map<String, Object> view, PlainWords words) {
        List<Fact> facts = new ArrayList<>();
        List<TrackLine> tracks = new ArrayList<>();
        List<Group> groups = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        view.forEach((name, value) -> {
            if ("tracks".equals(name) && value instanceof Collection<?> states) {
                states.stream().map(TrackState.class::cast).map(state -> line(state, words)).forEach(tracks::add);
            } else if (value instanceof Collection<?> rows && rows.stream().anyMatch(Record.class::isInstance)) {
                tables.add(table(name, PlainWords.heading("", name), rows, words));
            } else if (value instanceof Record record) {
                groups.add(new Group(PlainWords.heading("", name), facts(name, record, words)));
                shown(record).filter(component -> isTable(PlainWords.read(record, component))).forEach(component ->
                    tables.add(table(component.getName(), PlainWords.heading("", name) + ": " + lowerCase(PlainWords.heading(name, component.getName())),
                        (Collection<?>) PlainWords.read(record, component), words)));
            } else if (!OWN.contains(name) && !words.of(value).isEmpty()) {
                facts.add(new Fact(PlainWords.heading("", name), words.of(value)));
            }
        });
        return new ReviewPage(words.of(view.get("reference")), facts, tracks, groups, tables);
    }

    private static TrackLine line(TrackState state, PlainWords words) {
        return new TrackLine(state.track().title(), words.of(state.state()), words.of(state.since()));
    }

    private static List<Fact> facts(String section, Record record, PlainWords words) {
        return shown(record).filter(component -> !isTable(PlainWords.read(record, component)) && !isTheFirst(component, PlainWords.read(record, component)))
            .map(component -> new Fact(PlainWords.heading(section, component.getName()), words.of(PlainWords.read(record, component))))
            .filter(fact -> !fact.label().isEmpty() && !fact.text().isEmpty()).toList();
    }

    private static boolean isTable(Object value) {
        return value instanceof Collection<?> rows && rows.stream().anyMatch(Record.class::isInstance);
    }

    /** That a case is considered for the first time goes without saying. */
    private static boolean isTheFirst(RecordComponent component, Object value) {
        return "consideration".equals(component.getName()) && Integer.valueOf(1).equals(value);
    }

    private static String lowerCase(String heading) {
        return heading.matches("[A-Z][a-z].*") ? Character.toLowerCase(heading.charAt(0)) + heading.substring(1) : heading;
    }

    /** Columns in which no row has anything to say are left out. */
    private static Table table(String section, String title, Collection<?> lines, PlainWords words) {
        List<Record> rows = lines.stream().map(Record.class::cast).toList();
        List<RecordComponent> columns = shown(rows.get(0)).filter(column -> !PlainWords.heading(section, column.getName()).isEmpty())
            .filter(column -> rows.stream().anyMatch(row -> saysSomething(PlainWords.read(row, column), words)
                && !isTheFirst(column, PlainWords.read(row, column)))).toList();
        return new Table(title, columns.stream().map(column -> PlainWords.heading(section, column.getName())).toList(),
            rows.stream().map(row -> columns.stream().map(column -> words.of(PlainWords.read(row, column))).toList()).toList()).together();
    }

    private static boolean saysSomething(Object value, PlainWords words) {
        return !(value instanceof Number number && number.longValue() == 0) && !words.of(value).isEmpty();
    }

    private static Stream<RecordComponent> shown(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents()).filter(PlainWords::isShown);
    }
}
