package org.lscb.scr.review;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

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
    record Table(String title, List<String> headings, List<List<String>> rows) { }

    static ReviewPage of(Map<String, Object> view, PlainWords words) {
        List<Fact> facts = new ArrayList<>();
        List<TrackLine> tracks = new ArrayList<>();
        List<Group> groups = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        view.forEach((name, value) -> {
            if ("tracks".equals(name) && value instanceof Collection<?> states) {
                states.stream().map(TrackState.class::cast).map(state -> line(state, words)).forEach(tracks::add);
            } else if (value instanceof Collection<?> rows && rows.stream().anyMatch(Record.class::isInstance)) {
                tables.add(table(PlainWords.heading(name), rows.stream().map(Record.class::cast).toList(), words));
            } else if (value instanceof Record record) {
                groups.add(new Group(PlainWords.heading(name), facts(record, words)));
            } else if (!OWN.contains(name) && !words.of(value).isEmpty()) {
                facts.add(new Fact(PlainWords.heading(name), words.of(value)));
            }
        });
        return new ReviewPage(words.of(view.get("reference")), facts, tracks, groups, tables);
    }

    private static TrackLine line(TrackState state, PlainWords words) {
        return new TrackLine(state.track().title(), words.of(state.state()), words.of(state.since()));
    }

    private static List<Fact> facts(Record record, PlainWords words) {
        return shown(record).map(component -> new Fact(PlainWords.heading(component.getName()), words.of(PlainWords.read(record, component))))
            .filter(fact -> !fact.text().isEmpty()).toList();
    }

    /** Columns in which no row has anything to say are left out. */
    private static Table table(String title, List<Record> rows, PlainWords words) {
        List<RecordComponent> columns = shown(rows.get(0))
            .filter(column -> rows.stream().anyMatch(row -> saysSomething(PlainWords.read(row, column), words))).toList();
        return new Table(title, columns.stream().map(column -> PlainWords.heading(column.getName())).toList(),
            rows.stream().map(row -> columns.stream().map(column -> words.of(PlainWords.read(row, column))).toList()).toList());
    }

    private static boolean saysSomething(Object value, PlainWords words) {
        return !(value instanceof Number number && number.longValue() == 0) && !words.of(value).isEmpty();
    }

    private static java.util.stream.Stream<RecordComponent> shown(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents()).filter(PlainWords::isShown);
    }
}
