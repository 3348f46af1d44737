package org.lscb.scr.agency;

import static org.lscb.scr.agency.CaseRole.HEALTH_OVERVIEW_AUTHOR;
import static org.lscb.scr.agency.CaseRole.IMR_AUTHOR;
import static org.lscb.scr.agency.CaseRole.OVERVIEW_AUTHOR;
import static org.lscb.scr.agency.CaseRole.PANEL_CHAIR;
import static org.lscb.scr.agency.CaseRole.PANEL_MEMBER;
import static org.lscb.scr.agency.CaseRole.RECONSIDERATION_CHAIR;
import static org.lscb.scr.agency.Finding.Severity.BLOCK;
import static org.lscb.scr.agency.Finding.Severity.WARN;
import static org.lscb.scr.agency.Finding.Severity.WITHDRAW;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lscb.scr.agency.Finding.Severity;
import org.lscb.scr.guidance.GuidanceVersion;

/**
 * The rules of independence and conflict (domain.md 3.2), one a row: what fails, what follows under each edition of the guidance,
 * and how it is told. A director who chaired both LSCB and Panel was one stated reason for which a review was found inadequate.
 */
public enum IndependenceRule {

    //   WT2006    WT2010
    I1(  BLOCK,    BLOCK,    who -> who.takes(IMR_AUTHOR) && who.declares().directPart(),
        who -> "The author must not have had a direct part in the case, or given advice on it."),

    I2(  BLOCK,    BLOCK,    who -> who.takes(IMR_AUTHOR) && who.declares().managedStaff(),
        who -> "The author must not be, or have been, the immediate line manager of staff who were involved."),

    I3(  BLOCK,    BLOCK,    who -> who.takes(OVERVIEW_AUTHOR) && (who.worksForContributor() || who.worksForLscb()),
        who -> "The overview author must not work for an agency that contributes, or for the LSCB: " + who.employersNamed() + "."),

    I4(  WARN,     BLOCK,    Candidate::isAuthorAndOfThePanelOrChair,
        who -> "The overview author should be neither the LSCB Chair nor the Panel Chair nor a member of the Panel."),

    I5(  WARN,     BLOCK,    who -> who.takes(PANEL_CHAIR) && who.belongsToAgenciesOrLscb(),
        who -> "The Panel Chair should not work for an agency that contributes, or sit on the LSCB as its member."),

    /** Under WT2010 the LSCB Chair may chair the Panel only if independent of all agencies. */
    I6(  WARN,     WARN,     who -> who.takes(PANEL_CHAIR) && who.isLscbChair(),
        who -> "The Panel Chair is also the LSCB Chair.") {
        @Override
        Severity severity(GuidanceVersion version, Candidate who) {
            return version == GuidanceVersion.WT2010 && who.worksForAnyAgency() ? BLOCK : super.severity(version, who);
        }
    },

    I7(  WARN,     BLOCK,    Candidate::isOfThePanelAndPartOfTheMatter,
        who -> "A Panel member should not have written a management review for this case, or managed the case."),

    I8(  BLOCK,    BLOCK,    who -> who.takes(HEALTH_OVERVIEW_AUTHOR) && who.declares().directPart(),
        who -> "The author of the health overview must not have been personally involved in the case."),

    I9(  BLOCK,    BLOCK,    who -> who.takes(RECONSIDERATION_CHAIR) && (who.hasHeld(PANEL_CHAIR) || who.belongsToAgenciesOrLscb()),
        who -> "The chair of the reconsideration must not have chaired the first Panel, work for an agency that contributes, or sit on the LSCB."),

    I10( WITHDRAW, WITHDRAW, who -> who.votes() && who.declares().conflict() != null,
        who -> "A conflict of interest is declared: the person withdraws for that item, and it is minuted.");

    private final Severity underWt2006;
    private final Severity underWt2010;
    private final Predicate<Candidate> fails;
    private final Function<Candidate, String> sentence;

    IndependenceRule(Severity underWt2006, Severity underWt2010, Predicate<Candidate> fails, Function<Candidate, String> sentence) {
        this.underWt2006 = underWt2006;
        this.underWt2010 = underWt2010;
        this.fails = fails;
        this.sentence = sentence;
    }

    /** What all rules find of this person, in their order. */
    static List<Finding> findings(GuidanceVersion version, Candidate who) {
        return Arrays.stream(values()).map(rule -> rule.finding(version, who)).filter(Objects::nonNull).toList();
    }

    Severity severity(GuidanceVersion version, Candidate who) {
        return version == GuidanceVersion.WT2006 ? underWt2006 : underWt2010;
    }

    private Finding finding(GuidanceVersion version, Candidate who) {
        return fails.test(who) ? new Finding(this, severity(version, who), sentence.apply(who)) : null;
    }
}
