package org.lscb.scr.agency;

import static org.lscb.scr.agency.CaseRole.IMR_AUTHOR;
import static org.lscb.scr.agency.CaseRole.OVERVIEW_AUTHOR;
import static org.lscb.scr.agency.CaseRole.PANEL_CHAIR;
import static org.lscb.scr.agency.CaseRole.PANEL_MEMBER;
import static org.lscb.scr.agency.CaseRole.RECONSIDERATION_CHAIR;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody who is to hold a role on a review, or holds it, with all that is known today and matters for independence.
 *
 * @param role         the role in question; null for somebody who only votes on the case
 * @param standing     roles held in general
 * @param employers    the agencies that the person works for, declared ones included
 * @param contributing ids of the agencies that contribute to the review
 * @param beside       other roles held on this review now
 * @param before       roles ever held on this review
 */
record Candidate(CaseRole role, Set<StandingRole> standing, List<Agency> employers, Set<String> contributing, Set<CaseRole> beside,
                 Set<CaseRole> before, Declaration declares) {

    private static final Set<CaseRole> PANEL = Set.of(PANEL_CHAIR, PANEL_MEMBER);
    private static final Set<CaseRole> VOTERS = Set.of(PANEL_CHAIR, PANEL_MEMBER, RECONSIDERATION_CHAIR);

    boolean takes(CaseRole wanted) {
        return role == wanted;
    }

    boolean votes() {
        return role == null || VOTERS.contains(role);
    }

    boolean hasHeld(CaseRole other) {
        return before.contains(other) || beside.contains(other);
    }

    boolean isLscbChair() {
        return standing.contains(StandingRole.LSCB_CHAIR);
    }

    /** The Chair sits on the LSCB too, but not as a member: rule I6 speaks of the Chair. */
    private boolean isLscbMember() {
        return !isLscbChair() && (declares.sitsOnLscb() || standing.contains(StandingRole.LSCB_MEMBER));
    }

    boolean worksForContributor() {
        return employers.stream().anyMatch(agency -> contributing.contains(agency.id()));
    }

    boolean worksForAnyAgency() {
        return employers.stream().anyMatch(Agency::isContributor);
    }

    boolean worksForLscb() {
        return employers.stream().anyMatch(agency -> agency.kind() == Agency.Kind.LSCB);
    }

    boolean belongsToAgenciesOrLscb() {
        return worksForContributor() || isLscbMember();
    }

    /** Both ways round: an author who joins the Panel, and a member of the Panel who becomes the author. */
    boolean isAuthorAndOfThePanelOrChair() {
        boolean author = takes(OVERVIEW_AUTHOR) && (isLscbChair() || beside.stream().anyMatch(PANEL::contains));
        boolean ofThePanel = role != null && PANEL.contains(role) && beside.contains(OVERVIEW_AUTHOR);
        return author || ofThePanel;
    }

    /** Both ways round: somebody with a part in the matter who joins the Panel, and a member of the Panel who is to write an IMR. */
    boolean isOfThePanelAndPartOfTheMatter() {
        boolean member = takes(PANEL_MEMBER) && (declares.managedCase() || declares.wroteImr() || hasHeld(IMR_AUTHOR));
        return member || takes(IMR_AUTHOR) && beside.contains(PANEL_MEMBER);
    }

    /** Names of the employers that stand against independence. */
    String employersNamed() {
        return employers.stream().filter(agency -> agency.kind() == Agency.Kind.LSCB || contributing.contains(agency.id()))
            .map(Agency::name)
            .distinct().collect(Collectors.joining(", "));
    }
}
