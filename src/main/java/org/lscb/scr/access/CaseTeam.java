package org.lscb.scr.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lscb.scr.agency.People;
import org.lscb.scr.agency.StandingRole;
import org.lscb.scr.document.DocumentAccess;
import org.lscb.scr.document.DocumentGrant;
import org.lscb.scr.document.StoredDocument;
import org.springframework.stereotype.Component;

/**
 * Who may look into a case (domain.md 3.3). Nothing of a case is visible by default: those who run reviews for the board see them all,
 * everybody else sees what a task of theirs shows, the files that they uploaded themselves, and those that a stage opens to them.
 */
@Component
public class CaseTeam implements DocumentAccess {

    private static final Set<StandingRole> RUN_REVIEWS =
        Set.of(StandingRole.BUSINESS_MANAGER, StandingRole.LSCB_CHAIR, StandingRole.SUBGROUP_CHAIR, StandingRole.LEGAL_ADVISER);

    private final People people;
    private final List<DocumentGrant> grants;

    CaseTeam(People people, List<DocumentGrant> grants) {
        this.people = people;
        this.grants = grants;
    }

    /** Whether the person may open the register's page of this review. */
    public boolean maySee(String userId, UUID reviewId) {
        return people.find(userId).map(person -> person.roles().stream().anyMatch(RUN_REVIEWS::contains)).orElse(false);
    }

    @Override
    public boolean mayRead(String userId, StoredDocument document) {
        return document.uploadedBy().equals(userId)
            || document.isFiled() && (maySee(userId, document.reviewId()) || grants.stream().anyMatch(grant -> grant.opens(document, userId)));
    }
}
