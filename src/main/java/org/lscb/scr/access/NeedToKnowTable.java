package org.lscb.scr.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The page {@code access/need-to-know.md} (domain.md 3.3) as the service reads it. Strict: a row, column or word that it does not know, or one
 * that is missing, and the service does not start.
 */
final class NeedToKnowTable {

    private static final String FIRST_COLUMN = "Role";
    private static final String LEGAL_HOLD = "Legal hold";
    private static final String VOTES = "Votes";
    private static final Map<String, Role> ROLES = byTitle(Role.values(), Role::title);
    private static final Map<String, Material> MATERIALS = byTitle(Material.values(), Material::title);
    private static final Map<String, Condition> CONDITIONS = byTitle(Condition.values(), Condition::word);

    private final Map<Role, Map<Material, Optional<Right>>> rights = new EnumMap<>(Role.class);
    private final Set<Role> inSpiteOfLegalHold = EnumSet.noneOf(Role.class);
    private final Set<Role> voters = EnumSet.noneOf(Role.class);

    private NeedToKnowTable() { }

    /** @throws IllegalStateException if the page is not there, or is not what it has to be */
    static NeedToKnowTable read(String resource) {
        try (InputStream page = NeedToKnowTable.class.getResourceAsStream(resource)) {
            if (page == null) {
                throw new IllegalStateException("There is no " + resource);
            }
            return parse(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(resource + " cannot be read", e);
        }
    }

    /** @throws IllegalStateException naming what is wrong with the page */
    static NeedToKnowTable parse(String page) {
        NeedToKnowTable table = new NeedToKnowTable();
        List<List<String>> lines = new ArrayList<>();
        for (String line : (page + "\n\n").split("\\R", -1)) {
            if (line.startsWith("|")) {
                lines.add(cells(line));
            } else if (!lines.isEmpty()) {
                table.take(lines);
                lines.clear();
            }
        }
        table.isComplete();
        return table;
    }

    /** What the role may do with the material; empty if nothing. */
    Optional<Right> right(Role role, Material material) {
        return rights.get(role).get(material);
    }

    boolean seesInSpiteOfLegalHold(Role role) {
        return inSpiteOfLegalHold.contains(role);
    }

    boolean votes(Role role) {
        return voters.contains(role);
    }

    private void take(List<List<String>> lines) {
        List<String> headings = lines.get(0);
        require(lines.size() > 2 && FIRST_COLUMN.equals(headings.get(0)), "A table begins with the heading " + FIRST_COLUMN);
        require(lines.get(1).stream().allMatch("---"::equals), "A line of --- has to follow the headings");
        Set<Role> seen = EnumSet.noneOf(Role.class);
        lines.subList(2, lines.size()).forEach(row -> {
            Role role = known(ROLES, row.get(0), "role");
            require(seen.add(role), "Twice in one table: " + row.get(0));
            require(row.size() == headings.size(), "Not a cell for each column: " + row.get(0));
            for (int at = 1; at < row.size(); at++) {
                take(role, headings.get(at), row.get(at));
            }
        });
    }

    private void take(Role role, String heading, String cell) {
        if (heading.equals(LEGAL_HOLD) || heading.equals(VOTES)) {
            require(cell.equals("yes") || cell.equals("-"), heading + ": yes or -, not " + cell);
            if (cell.equals("yes")) {
                (heading.equals(VOTES) ? voters : inSpiteOfLegalHold).add(role);
            }
            return;
        }
        Material material = known(MATERIALS, heading, "column");
        Optional<Right> before = rights.computeIfAbsent(role, each -> new EnumMap<>(Material.class)).put(material, right(cell));
        require(before == null, "Twice: " + role.title() + ", " + heading);
    }

    private static Optional<Right> right(String cell) {
        if (cell.equals("-")) {
            return Optional.empty();
        }
        List<String> words = List.of(cell.split(" "));
        require(words.get(0).equals("R") || words.get(0).equals("W"), "A cell begins with R, W or -: " + cell);
        Set<Condition> conditions = words.subList(1, words.size()).stream().map(word -> known(CONDITIONS, word, "condition"))
            .collect(Collectors.toUnmodifiableSet());
        return Optional.of(new Right(words.get(0).equals("W"), conditions));
    }

    private void isComplete() {
        for (Role role : Role.values()) {
            for (Material material : Material.values()) {
                require(rights.getOrDefault(role, Map.of()).containsKey(material), "Nothing is said of " + role.title() + ", " + material.title());
            }
        }
        require(!inSpiteOfLegalHold.isEmpty() && !voters.isEmpty(), "Somebody has to see what is under legal hold, and somebody has to vote");
    }

    private static List<String> cells(String line) {
        require(line.endsWith("|"), "A line of a table ends with |: " + line);
        return Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1)).map(String::strip).toList();
    }

    private static <T> T known(Map<String, T> words, String word, String what) {
        require(words.containsKey(word), "No such " + what + ": " + word);
        return words.get(word);
    }

    private static void require(boolean isSo, String otherwise) {
        if (!isSo) {
            throw new IllegalStateException("access/need-to-know.md: " + otherwise);
        }
    }

    private static <T> Map<String, T> byTitle(T[] values, Function<T, String> title) {
        Map<String, T> all = new HashMap<>();
        Arrays.stream(values).forEach(value -> all.put(title.apply(value), value));
        return all;
    }
}
