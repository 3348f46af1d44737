package org.lscb.scr.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lscb.scr.agency.CaseRole.HEALTH_OVERVIEW_AUTHOR;
import static org.lscb.scr.agency.CaseRole.IMR_AUTHOR;
import static org.lscb.scr.agency.CaseRole.OVERVIEW_AUTHOR;
import static org.lscb.scr.agency.CaseRole.PANEL_CHAIR;
import static org.lscb.scr.agency.CaseRole.PANEL_MEMBER;
import static org.lscb.scr.agency.CaseRole.RECONSIDERATION_CHAIR;
import static org.lscb.scr.agency.Finding.Severity.BLOCK;
import static org.lscb.scr.agency.Finding.Severity.WARN;
import static org.lscb.scr.agency.Finding.Severity.WITHDRAW;
import static org.lscb.scr.guidance.GuidanceVersion.WT2006;
import static org.lscb.scr.guidance.GuidanceVersion.WT2010;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lscb.scr.agency.Finding.Severity;
import org.lscb.scr.guidance.GuidanceVersion;

/** Each row of domain.md 3.2 under each edition of the guidance. */
class IndependenceRuleTest {

    private static final Agency POLICE = new Agency("police", "Eastshire Police", Agency.Kind.POLICE, true);
    private static final Agency HOUSING = new Agency("housing", "Fernhill Housing", Agency.Kind.HOUSING, false);
    private static final Agency BOARD = new Agency("lscb", "Northbeck LSCB", Agency.Kind.LSCB, true);
    private static final Agency INDEPENDENT = new Agency("independent", "Independent", Agency.Kind.INDEPENDENT, false);

    static Stream<Arguments> rows() {
        return Stream.of(
            row("I1: an IMR author had a direct part in the case", someone(IMR_AUTHOR).declaring(none().andDirectPart()), "I1", BLOCK, BLOCK),
            row("I2: an IMR author is or was line manager of staff involved", someone(IMR_AUTHOR).declaring(none().andManagedStaff()), "I2", BLOCK, BLOCK),
            row("I3: an overview author works for a contributing agency", someone(OVERVIEW_AUTHOR).workingFor(POLICE), "I3", BLOCK, BLOCK),
            row("I3: an overview author works for the LSCB", someone(OVERVIEW_AUTHOR).workingFor(BOARD), "I3", BLOCK, BLOCK),
            row("I4: the LSCB Chair is overview author", someone(OVERVIEW_AUTHOR).holding(StandingRole.LSCB_CHAIR), "I4", WARN, BLOCK),
            row("I4: the Panel Chair is overview author", someone(OVERVIEW_AUTHOR).beside(PANEL_CHAIR), "I4", WARN, BLOCK),
            row("I4: a Panel member is overview author", someone(OVERVIEW_AUTHOR).beside(PANEL_MEMBER), "I4", WARN, BLOCK),
            row("I4: the overview author becomes Panel Chair", someone(PANEL_CHAIR).beside(OVERVIEW_AUTHOR), "I4", WARN, BLOCK),
            row("I4: the overview author becomes Panel member", someone(PANEL_MEMBER).beside(OVERVIEW_AUTHOR), "I4", WARN, BLOCK),
            row("I5: a Panel Chair works for a contributing agency", someone(PANEL_CHAIR).workingFor(POLICE), "I5", WARN, BLOCK),
            row("I5: a Panel Chair sits on the LSCB as its member", someone(PANEL_CHAIR).holding(StandingRole.LSCB_MEMBER), "I5", WARN, BLOCK),
            row("I5: a Panel Chair declares a seat on the LSCB", someone(PANEL_CHAIR).declaring(none().andSitsOnLscb()), "I5", WARN, BLOCK),
            row("I6: the LSCB Chair, independent of all agencies, is Panel Chair", someone(PANEL_CHAIR).holding(StandingRole.LSCB_CHAIR), "I6", WARN, WARN),
            row("I6: the LSCB Chair, who works for an agency, is Panel Chair",
                someone(PANEL_CHAIR).holding(StandingRole.LSCB_CHAIR).workingFor(HOUSING), "I6", WARN, BLOCK),
            row("I7: a Panel member wrote an IMR, as the appointments show", someone(PANEL_MEMBER).having(IMR_AUTHOR), "I7", WARN, BLOCK),
            row("I7: a Panel member wrote an IMR, as declared", someone(PANEL_MEMBER).declaring(none().andWroteImr()), "I7", WARN, BLOCK),
            row("I7: a Panel member managed the case", someone(PANEL_MEMBER).declaring(none().andManagedCase()), "I7", WARN, BLOCK),
            row("I7: a Panel member is to write an IMR", someone(IMR_AUTHOR).beside(PANEL_MEMBER), "I7", WARN, BLOCK),
            row("I8: a health overview author was personally involved", someone(HEALTH_OVERVIEW_AUTHOR).declaring(none().andDirectPart()), "I8", BLOCK, BLOCK),
            row("I9: the chair of the reconsideration chaired the first Panel", someone(RECONSIDERATION_CHAIR).having(PANEL_CHAIR), "I9", BLOCK, BLOCK),
            row("I9: the chair of the reconsideration works for a contributing agency", someone(RECONSIDERATION_CHAIR).workingFor(POLICE), "I9", BLOCK, BLOCK),
            row("I9: the chair of the reconsideration sits on the LSCB", someone(RECONSIDERATION_CHAIR).holding(StandingRole.LSCB_MEMBER), "I9", BLOCK, BLOCK),
            row("I10: a Panel member declares a conflict", someone(PANEL_MEMBER).declaring(none().andConflict("A cousin of the mother")), "I10", WITHDRAW, WITHDRAW),
            row("I10: somebody who only votes declares a conflict", someone(null).declaring(none().andConflict("Knew the family")), "I10", WITHDRAW, WITHDRAW));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void eachRuleFindsWhatItSays(String row, Who who, String rule, Severity underWt2006, Severity underWt2010) {
        assertThat(found(WT2006, who)).isEqualTo(Map.of(rule, underWt2006));
        assertThat(found(WT2010, who)).isEqualTo(Map.of(rule, underWt2010));
    }

    @Test
    void everyRuleHasItsRow() {
        assertThat(rows().map(row -> row.get()[2]).collect(Collectors.toSet()))
            .isEqualTo(Arrays.stream(IndependenceRule.values()).map(Enum::name).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource(CaseRole.class)
    void somebodyFromOutsideWithNothingToDeclareMayHoldAnyRole(CaseRole role) {
        for (GuidanceVersion version : GuidanceVersion.values()) {
            assertThat(found(version, someone(role))).as("%s under %s", role, version).isEmpty();
        }
    }

    @Test
    void workingForAnAgencyThatDoesNotContributeDoesNoHarm() {
        assertThat(found(WT2010, someone(OVERVIEW_AUTHOR).workingFor(HOUSING))).isEmpty();
        assertThat(found(WT2010, someone(PANEL_CHAIR).workingFor(HOUSING))).isEmpty();
    }

    @Test
    void aPartInTheCaseMattersToTheAuthorsOnly() {
        assertThat(found(WT2010, someone(PANEL_MEMBER).declaring(none().andDirectPart().andManagedStaff()))).isEmpty();
    }

    @Test
    void theWholeFindingIsToldInPlainEnglish() {
        List<Finding> findings = IndependenceRule.findings(WT2010, someone(OVERVIEW_AUTHOR).workingFor(POLICE).candidate());
        assertThat(findings).extracting(Finding::told).containsExactly(
            "The overview author must not work for an agency that contributes, or for the LSCB: Eastshire Police. (Rule I3)");
    }

    @Test
    void aDirectorWhoChairsLscbAndPanelFailsTwice() {
        assertThat(found(WT2006, someone(PANEL_CHAIR).holding(StandingRole.LSCB_CHAIR).workingFor(POLICE))).isEqualTo(Map.of("I5", WARN, "I6", WARN));
        assertThat(found(WT2010, someone(PANEL_CHAIR).holding(StandingRole.LSCB_CHAIR).workingFor(POLICE))).isEqualTo(Map.of("I5", BLOCK, "I6", BLOCK));
    }

    private static Arguments row(String what, Who who, String rule, Severity underWt2006, Severity underWt2010) {
        return Arguments.of(what, who, rule, underWt2006, underWt2010);
    }

    private static Map<String, Severity> found(GuidanceVersion version, Who who) {
        return IndependenceRule.findings(version, who.candidate()).stream().collect(Collectors.toMap(f -> f.rule().name(), Finding::severity));
    }

    private static Declaration none() {
        return Declaration.nothingToDeclare();
    }

    /** Somebody from outside, to whom the police are a contributing agency. */
    private static Who someone(CaseRole role) {
        return new Who(role, EnumSet.noneOf(StandingRole.class), INDEPENDENT, Set.of(), Set.of(), none());
    }

    private record Who(CaseRole role, Set<StandingRole> standing, Agency employer, Set<CaseRole> beside, Set<CaseRole> before, Declaration declaration) {

        Who workingFor(Agency agency) {
            return new Who(role, standing, agency, beside, before, declaration);
        }

        Who holding(StandingRole held) {
            return new Who(role, Set.of(held), employer, beside, before, declaration);
        }

        Who beside(CaseRole other) {
            return new Who(role, standing, employer, Set.of(other), before, declaration);
        }

        Who having(CaseRole once) {
            return new Who(role, standing, employer, beside, Set.of(once), declaration);
        }

        Who declaring(Declaration said) {
            return new Who(role, standing, employer, beside, before, said);
        }

        Candidate candidate() {
            return new Candidate(role, standing, List.of(employer), Set.of(POLICE.id()), beside, before, declaration);
        }
    }
}
