package org.lscb.scr.access;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.mockito.Mockito.mock;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lscb.scr.agency.Agencies;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/**
 * The need-to-know table, each role with each material in every combination of conditions, with legal hold and without. What is expected
 * stands here once more, turned round: a line for each material, a column for each role.
 */
class NeedToKnowTableTest {

    private static final Map<Character, Condition> LETTERS = Map.ofEntries(entry('o', Condition.OWN), entry('p', Condition.RELEASED),
        entry('f', Condition.FINAL), entry('k', Condition.PACK), entry('c', Condition.CHAIR), entry('h', Condition.HEALTH), entry('x', Condition.EXTRACT),
        entry('s', Condition.SUMMARY), entry('b', Condition.SCREENING), entry('d', Condition.DECIDED), entry('t', Condition.DEATH),
        entry('n', Condition.NEED));

    /** W and R with the letters of the conditions; a full stop where there is nothing. */
    private static final String EXPECTED = """
                              bu ch sc sm pc pm oa ho rc al au st lm le lg co fl ao ve cd  ad op
        IDENTITY_REGISTER     W  R  Rb Rb R  .  R  R  R  Rn Rn .  .  .  R  .  .  .  .  Rxt .  .
        OWN_IMR               R  R  .  .  R  R  R  Rh R  Wo Wo .  .  .  R  .  .  .  .  .   .  .
        OTHER_IMRS            R  R  .  .  R  Rp R  Rh R  .  .  .  .  .  R  .  .  .  .  .   .  .
        INTEGRATED_CHRONOLOGY W  R  .  .  W  R  R  .  R  Rx .  .  .  .  R  .  .  .  .  .   .  .
        HEALTH_OVERVIEW       W  R  .  .  W  R  R  W  R  Rx .  .  .  .  R  .  .  .  .  .   .  .
        OVERVIEW_DRAFTS       R  R  .  .  W  R  W  .  W  Rx .  .  .  .  R  .  .  .  .  .   .  .
        FINAL_OVERVIEW        R  R  Rf Rf R  R  W  Rf R  Rf .  .  Rk Rc R  Rf .  .  .  .   .  .
        SUMMARY               W  W  R  R  R  R  W  R  R  R  .  .  R  R  R  R  Rf .  .  Rf  .  .
        ACTION_PLAN           W  W  R  R  R  R  W  R  R  R  .  .  R  R  R  R  .  Wo Wo Rf  .  .
        ACTION_EVIDENCE       W  R  R  R  .  .  .  .  .  Ro .  .  .  .  R  .  .  Wo Wo .   .  .
        OFSTED_LETTERS        W  R  R  R  R  R  R  Ro R  Ro Ro .  R  R  R  R  .  .  .  .   .  .
        OVERALL_GRADE         W  R  R  R  R  R  R  .  R  R  .  .  R  R  R  R  .  .  .  .   .  .
        FAMILY_RECORD         W  R  .  .  R  Rs R  .  R  .  .  .  .  .  R  .  W  .  .  .   .  .
        REVIEW                W  R  R  R  R  R  R  R  R  R  R  R  Rd Rd R  Rd Rd .  .  Rt  .  .
        PROGRESS              W  R  R  R  R  R  R  R  R  .  .  .  Rd Rd R  Rd .  .  .  .   .  .
        CLOCKS                W  R  R  .  R  R  R  Ro R  Ro Ro .  .  .  R  .  .  Ro .  .   .  .
        REFERRAL              W  R  W  Rb R  .  R  .  R  Rx .  Rx .  .  R  .  .  .  .  Rxt .  .
        DECISION              W  W  R  R  R  R  R  .  R  Rx .  .  Rd Rd R  Rd .  .  .  Rdt .  .
        TERMS                 W  W  R  R  W  R  R  R  R  R  R  Rx .  .  R  .  .  .  .  .   .  .
        COMMISSION            W  R  .  .  R  Rp R  Rh R  Wo Ro Ro .  .  R  .  .  .  .  .   .  .
        APPOINTMENTS          W  W  .  .  R  .  .  .  R  Ro .  .  .  .  R  .  .  .  .  .   .  .
        LEGAL                 W  R  .  .  R  .  R  .  R  Ro Ro .  .  .  W  .  Rx .  .  .   .  .
        LSCB_PAPERS           W  W  .  .  R  .  R  .  R  .  .  .  R  .  R  .  .  .  .  .   .  .
        PUBLICATION           W  W  .  .  R  .  .  .  R  .  .  .  R  R  W  R  Rx .  .  Rx  .  .
        FEEDBACK              W  R  .  .  R  .  R  .  R  Wo .  .  .  .  R  .  W  .  .  .   .  .
        ANNUAL_REPORT         W  W  Rf Rf .  .  .  .  .  .  .  .  Rf Rf Rf Rf Rf .  .  Rf  .  .
        """;
    private static final List<Role> COLUMNS = List.of(Role.BUSINESS_MANAGER, Role.LSCB_CHAIR, Role.SUBGROUP_CHAIR, Role.SUBGROUP_MEMBER, Role.PANEL_CHAIR,
        Role.PANEL_MEMBER, Role.OVERVIEW_AUTHOR, Role.HEALTH_OVERVIEW_AUTHOR, Role.RECONSIDERATION_CHAIR, Role.AGENCY_LEAD, Role.IMR_AUTHOR,
        Role.AGENCY_STAFF, Role.LSCB_MEMBER, Role.LEAD_MEMBER, Role.LEGAL_ADVISER, Role.COMMS, Role.FAMILY_LINK, Role.ACTION_OWNER, Role.VERIFIER,
        Role.CDOP_COORDINATOR, Role.AUDITOR, Role.OPERATOR);
    private static final Set<Role> SEE_LEGAL_HOLD = Set.of(Role.BUSINESS_MANAGER, Role.LSCB_CHAIR, Role.LEGAL_ADVISER);

    private static final UUID REVIEW = UUID.randomUUID();
    private static final List<Set<Condition>> EVERY_COMBINATION = everyCombination();

    private Role held;
    private final CurrentRoles roles = new CurrentRoles(null, null, null, null, null) {
        @Override
        Stream<Holding> of(String userId, UUID reviewId) {
            return Stream.ofNullable(held).map(role -> new Holding(role, Set.of(), null));
        }
    };
    private final StaticListableBeanFactory stages = new StaticListableBeanFactory();
    private final NeedToKnow needToKnow = new NeedToKnow(roles, mock(Agencies.class), stages.getBeanProvider(StageKnowledge.class),
        stages.getBeanProvider(Withdrawals.class));

    @ParameterizedTest
    @EnumSource
    @DisplayName("a role reads and changes what the table gives it under the conditions that it names, and nothing else")
    void everyRoleWithEveryMaterialAndCondition(Role role) {
        held = role;
        for (Material material : Material.values()) {
            String cell = expected().get(material).get(COLUMNS.indexOf(role));
            Set<Condition> needed = conditions(cell);
            for (Set<Condition> given : EVERY_COMBINATION) {
                for (boolean onLegalHold : List.of(false, true)) {
                    Subject what = new Subject(REVIEW, null, null, null, given, onLegalHold);
                    boolean granted = !cell.equals(".") && given.containsAll(needed) && (!onLegalHold || SEE_LEGAL_HOLD.contains(role));
                    if (needToKnow.mayRead("somebody", material, what) != granted
                        || needToKnow.mayWrite("somebody", material, what) != (granted && cell.startsWith("W"))) {
                        fail("%s and %s: %s", role, material, what);
                    }
                }
            }
        }
    }

    @Test
    @DisplayName("who holds no role on a review sees nothing of it")
    void nobody() {
        EVERY_COMBINATION.forEach(given -> assertThat(Material.values()).noneMatch(material ->
            needToKnow.mayRead("somebody", material, new Subject(UUID.randomUUID(), null, null, null, given, false))));
    }

    @ParameterizedTest
    @DisplayName("a page that says something unknown, twice or not at all stops the start")
    @ValueSource(strings = {"| Business manager | yes |->| Business manager | maybe |", "| Votes |->| Sings |", "| Auditor |->| Inspector |", "| R need |->| R want |", "| R need |->| X need |",
        "| Own IMR |->| IMR |", "| Own IMR |->| Other IMRs |", "| Auditor |->| Operator |", "Feedback | Annual report |->Feedback |", "|---|---|->|---|...|"})
    void strict(String change) throws Exception {
        String page = Files.readString(Path.of("src/main/resources/access/need-to-know.md"));
        String[] parts = change.split("->");
        assertThat(page).contains(parts[0]);
        assertThatThrownBy(() -> NeedToKnowTable.parse(page.replace(parts[0], parts[1]))).isInstanceOf(IllegalStateException.class)
            .hasMessageStartingWith("access/need-to-know.md: ");
    }

    @Test
    @DisplayName("a page that has lost one of its rows stops the start")
    void incomplete() throws Exception {
        String page = Files.readString(Path.of("src/main/resources/access/need-to-know.md"));
        assertThatThrownBy(() -> NeedToKnowTable.parse(page.replaceFirst("(?m)^\\| Lead Member .*\\R", ""))).isInstanceOf(IllegalStateException.class);
    }

    private static Map<Material, List<String>> expected() {
        Map<Material, List<String>> lines = new EnumMap<>(Material.class);
        EXPECTED.lines().skip(1).map(line -> List.of(line.strip().split(" +")))
            .forEach(cells -> lines.put(Material.valueOf(cells.get(0)), cells.subList(1, cells.size())));
        return lines;
    }

    private static Set<Condition> conditions(String cell) {
        return cell.chars().skip(1).mapToObj(letter -> LETTERS.get((char) letter)).collect(Collectors.toSet());
    }

    private static List<Set<Condition>> everyCombination() {
        List<Set<Condition>> all = new ArrayList<>();
        Condition[] conditions = Condition.values();
        for (int bits = 0; bits < 1 << conditions.length; bits++) {
            Set<Condition> some = EnumSet.noneOf(Condition.class);
            for (Condition condition : conditions) {
                if ((bits >> condition.ordinal() & 1) == 1) {
                    some.add(condition);
                }
            }
            all.add(some);
        }
        return all;
    }
}
