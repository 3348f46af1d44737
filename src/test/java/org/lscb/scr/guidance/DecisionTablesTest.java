package org.lscb.scr.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lscb.scr.review.Incident.Abuse;
import org.lscb.scr.review.Incident.Concern;
import org.lscb.scr.review.Incident.Outcome;
import org.lscb.scr.review.Incident.Special;
import org.lscb.scr.testing.PlainGuidanceTables;

/** Every row of every decision table, from the cases in {@code src/test/resources/decision-tables}: one file for each table. */
class DecisionTablesTest {

    private static final GuidanceTables DECISIONS = new PlainGuidanceTables();
    private static final Path TABLES = Path.of("bpmn");
    private static final Path CASES = Path.of("src/test/resources/decision-tables");

    @ParameterizedTest
    @MethodSource("cases")
    void givesTheResultOf(Case aCase) {
        assertThat(aCase.resultFrom(DECISIONS)).isEqualTo(aCase.expected);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyRowHasACase(String table) {
        Set<String> hit = cases(table).flatMap(aCase -> Stream.of(aCase.expected.get("row").split(" "))).collect(Collectors.toSet());

        assertThat(hit).containsAll(rows(table));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyTableHoldsOneDecisionOfItsNameAndIsNeverRemoved(String table) {
        assertThat(Dmn.readModelFromFile(TABLES.resolve(table + ".dmn").toFile()).getModelElementsByType(Decision.class))
                .singleElement()
                .returns(table, Decision::getId)
                .returns("1.0", Decision::getVersionTag)
                .returns("P36500D", Decision::getCamundaHistoryTimeToLiveString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Auckland", "Europe/London", "America/Sao_Paulo"})
    void datesDoNotDependOnTheZoneOfTheMachine(String zone) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            cases("guidance-version").forEach(this::givesTheResultOf);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void theIndicatorQuestionsAreOfferedInOrder() {
        List<String> all = Stream.iterate(1, n -> n + 1).limit(11).map(n -> "Q" + n).toList();

        assertThat(DECISIONS.collect("indicator-questions", Map.of("yes", all)))
                .extracting(row -> row.get("question"), row -> row.get("text").toString().isBlank())
                .containsExactlyElementsOf(all.stream().map(question -> tuple(question, false)).toList());
    }

    @Test
    void constantsCountByTheirNamesAloneAndInLists() {
        assertThat(DECISIONS.first("scr-criteria", Map.of("version", GuidanceVersion.WT2010, "childUnder18", true, "outcome", Outcome.DIED,
                "abuse", Abuse.RULED_OUT, "special", List.of(Special.LIFE_THREATENING, Special.CUSTODY_OR_DETAINED), "jointWorkingConcern", Concern.NO)))
                .get().extracting(row -> row.get("row")).isEqualTo("3");
    }

    @Test
    void aTableThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> DECISIONS.first("horoscope", Map.of())).hasMessageContaining("horoscope");
    }

    static Stream<String> tables() throws IOException {
        try (Stream<Path> files = Files.list(TABLES)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".dmn"))
                    .map(name -> name.replace(".dmn", "")).sorted().toList().stream();
        }
    }

    static Stream<Case> cases() throws IOException {
        return tables().flatMap(DecisionTablesTest::cases);
    }

    private static Stream<Case> cases(String table) {
        try {
            List<String> lines = Files.readAllLines(CASES.resolve(table + ".cases"));
            return lines.stream().skip(1).map(line -> Case.of(table, lines.get(0), line));
        } catch (IOException e) {
            throw new AssertionError("No cases for the table " + table, e);
        }
    }

    /** The names that the rows give themselves in their last output. */
    private static Set<String> rows(String table) {
        var logic = (DmnDecisionTableImpl) PlainGuidanceTables.parsed(table).getDecisionLogic();
        return logic.getRules().stream().map(rule -> rule.getConclusions().get(rule.getConclusions().size() - 1).getExpression())
                .map(quoted -> quoted.replace("\"", "")).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A line such as {@code 2009-12-18 => 2 | WT2010}: inputs, then the rows that apply and some of their outputs. */
    record Case(String table, String line, Map<String, Object> inputs, Map<String, String> expected) {

        static Case of(String table, String header, String line) {
            Map<String, Object> inputs = new LinkedHashMap<>();
            half(0, header, line).forEach((name, text) -> inputs.put(name, value(text)));
            return new Case(table, line, inputs, half(1, header, line));
        }

        Map<String, String> resultFrom(GuidanceTables tables) {
            List<Map<String, Object>> hits = tables.collect(table, inputs);
            assertThat(tables.first(table, inputs)).isEqualTo(hits.stream().findFirst());
            Map<String, String> result = new LinkedHashMap<>();
            expected.keySet().forEach(output -> result.put(output,
                    hits.stream().map(hit -> hit.get(output) == null ? "" : hit.get(output).toString()).collect(Collectors.joining(" "))));
            return result;
        }

        /** The cells before (0) or after (1) the arrow, by the names in the header. */
        private static Map<String, String> half(int which, String header, String line) {
            List<String> names = cells(which, header);
            List<String> values = cells(which, line);
            assertThat(values).as("cells under %s", names).hasSameSizeAs(names);
            Map<String, String> half = new LinkedHashMap<>();
            names.forEach(name -> half.put(name, values.get(half.size())));
            return half;
        }

        private static List<String> cells(int half, String line) {
            return Arrays.stream(line.split("=>", -1)[half].split("\\|", -1)).map(String::strip).toList();
        }

        private static Object value(String text) {
            if (text.isEmpty()) {
                return null;
            } else if (text.startsWith("[")) {
                return Stream.of(text.replaceAll("[\\[\\]]", "").split(" ")).filter(word -> !word.isEmpty()).toList();
            } else if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
                return LocalDate.parse(text);
            } else if (text.matches("-?\\d+")) {
                return Integer.valueOf(text);
            }
            return text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : text;
        }

        @Override
        public String toString() {
            return table + ": " + line.replaceAll(" +", " ");
        }
    }
}
