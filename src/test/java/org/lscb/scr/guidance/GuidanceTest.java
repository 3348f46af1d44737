package org.lscb.scr.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.lscb.scr.testing.PlainGuidanceTables;

class GuidanceTest {

    private final GuidanceTables tables = new PlainGuidanceTables();
    private final GuidanceVersions versions = new GuidanceVersions(tables, true);

    @Test
    void theEditionInForceOnTheDayOfTheDecisionRules() {
        assertThat(versions.on(day("2009-12-17"))).isEqualTo(GuidanceVersion.WT2006);
        assertThat(versions.on(day("2009-12-18"))).isEqualTo(GuidanceVersion.WT2010);
    }

    @Test
    void aLaterEditionGivesWayToTheNewestThatIsBuilt() {
        assertThat(versions.on(day("2013-04-15"))).isEqualTo(GuidanceVersion.WT2010);
    }

    @Test
    void aLaterEditionIsRefusedWhereTheBoardWantsIt() {
        var strict = new GuidanceVersions(tables, false);

        assertThat(strict.on(day("2013-04-14"))).isEqualTo(GuidanceVersion.WT2010);
        assertThatThrownBy(() -> strict.on(day("2013-04-15"))).isInstanceOf(GuidanceNotBuilt.class).hasMessageContaining("WT2013");
    }

    @Test
    void eachEditionHasItsTerms() {
        assertThat(versions.terms(GuidanceVersion.WT2006)).isEqualTo(new GuidanceTerms(GuidanceVersion.WT2006, "scr-criteria", 1, 4,
                ExtensionMode.AGREE_WITH_REGIONAL_CONTACT, GuidanceTerms.Methodology.IMRS_AND_OVERVIEW, true, null,
                GuidanceTerms.Finding.WARN, 5, null));
        assertThat(versions.terms(GuidanceVersion.WT2010)).isEqualTo(new GuidanceTerms(GuidanceVersion.WT2010, "scr-criteria", 1, 6,
                ExtensionMode.LSCB_SETS_DATE, GuidanceTerms.Methodology.IMRS_AND_OVERVIEW, true, 2,
                GuidanceTerms.Finding.BLOCK, 5, null));
    }

    @Test
    void aHealthOverviewIsRequiredFromTwoHealthBodiesUnderTheLaterEditionOnly() {
        assertThat(versions.terms(GuidanceVersion.WT2010).healthOverviewRequired(1)).isFalse();
        assertThat(versions.terms(GuidanceVersion.WT2010).healthOverviewRequired(2)).isTrue();
        assertThat(versions.terms(GuidanceVersion.WT2006).healthOverviewRequired(5)).isFalse();
    }

    @Test
    void theRulesThatAreNotPinnedEachGoByTheirOwnDate() {
        assertThat(new PublicationRules(tables).on(day("2010-06-09"))).isEqualTo(PublicationRule.SUMMARY_ONLY);
        assertThat(new PublicationRules(tables).on(day("2010-06-10"))).isEqualTo(PublicationRule.OVERVIEW_AND_SUMMARY);
        assertThat(new RegionalContacts(tables).on(day("2011-02-20"))).isEqualTo(RegionalContact.GOVERNMENT_OFFICE);
        assertThat(new RegionalContacts(tables).on(day("2011-02-21"))).isEqualTo(RegionalContact.DFE);
        assertThat(new InadequateRules(tables).on(day("2008-11-30"))).isEqualTo(InadequateRule.LSCB_JUDGEMENT);
        assertThat(new InadequateRules(tables).on(day("2008-12-01"))).isEqualTo(InadequateRule.RECONSIDER);
    }

    @Test
    void evaluationRunsOnUntilABoardSaysWhenItEnded() {
        assertThat(new EvaluationRegimes(tables, "").on(day("2013-06-30"))).isEqualTo(EvaluationRegime.OFSTED_TRANSITIONAL);
        assertThat(new EvaluationRegimes(tables, "2012-06-30").on(day("2012-06-30"))).isEqualTo(EvaluationRegime.OFSTED_TRANSITIONAL);
        assertThat(new EvaluationRegimes(tables, "2012-06-30").on(day("2012-07-01"))).isEqualTo(EvaluationRegime.ENDED);
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
