package org.lscb.scr.escalation;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lscb.scr.agency.People;
import org.lscb.scr.agency.Person;
import org.lscb.scr.agency.StandingRole;
import org.lscb.scr.deadline.Audience;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.imr.Commission;
import org.lscb.scr.imr.Commissions;
import org.lscb.scr.scoping.Block;
import org.lscb.scr.scoping.Blocks;
import org.springframework.stereotype.Component;

/** Who an audience is, for one deadline on this day. Where nobody is found the business manager is told, so that no reminder gets lost. */
@Component
class WhoIsTold {

    private final People people;
    private final TaskHolders holders;
    private final Commissions commissions;
    private final Blocks blocks;

    WhoIsTold(People people, TaskHolders holders, Commissions commissions, Blocks blocks) {
        this.people = people;
        this.holders = holders;
        this.commissions = commissions;
        this.blocks = blocks;
    }

    /** Accounts that still work here. */
    Set<String> of(Audience audience, Deadline deadline) {
        Set<String> found = switch (audience) {
            case RESPONSIBLE -> responsible(deadline);
            case AGENCY_LEAD -> agencyLead(deadline);
            case LSCB_CHAIR -> holding(StandingRole.LSCB_CHAIR);
            case SUBGROUP_CHAIR -> holding(StandingRole.SUBGROUP_CHAIR);
            case BUSINESS_MANAGER, CHIEF_OFFICER, CHILDRENS_TRUST -> holding(StandingRole.BUSINESS_MANAGER);
        };
        Set<String> here = found.stream().filter(people::isActive).collect(Collectors.toCollection(TreeSet::new));
        return here.isEmpty() ? holding(StandingRole.BUSINESS_MANAGER) : here;
    }

    /** The role that takes up what has climbed so far. */
    StandingRole takesUp(Audience audience) {
        return switch (audience) {
            case LSCB_CHAIR -> StandingRole.LSCB_CHAIR;
            case SUBGROUP_CHAIR -> StandingRole.SUBGROUP_CHAIR;
            case RESPONSIBLE, AGENCY_LEAD, BUSINESS_MANAGER, CHIEF_OFFICER, CHILDRENS_TRUST -> StandingRole.BUSINESS_MANAGER;
        };
    }

    /** The agency that is late; empty if it is none in particular. */
    Optional<String> agency(Deadline deadline) {
        return commission(deadline).map(Commission::agency).or(() -> block(deadline).map(Block::agency));
    }

    private Set<String> responsible(Deadline deadline) {
        Optional<Block> block = block(deadline);
        return block.isPresent() ? Set.of(block.get().owner()) : holders.of(deadline);
    }

    private Set<String> agencyLead(Deadline deadline) {
        Optional<Commission> commission = commission(deadline);
        Optional<String> lead = commission.map(Commission::lead);
        return lead.or(() -> commission.map(Commission::agency).flatMap(people::standingLead).map(Person::userId)).map(Set::of).orElse(Set.of());
    }

    private Optional<Commission> commission(Deadline deadline) {
        boolean one = deadline.kind() == DeadlineKind.D4 || deadline.kind() == DeadlineKind.D5;
        return one && deadline.subject() != null ? Optional.of(commissions.get(deadline.subject())) : Optional.empty();
    }

    private Optional<Block> block(Deadline deadline) {
        return deadline.kind() == DeadlineKind.BLOCK ? Optional.of(blocks.get(deadline.subject())) : Optional.empty();
    }

    private Set<String> holding(StandingRole role) {
        return people.withRole(role).stream().filter(Person::isActive).map(Person::userId).collect(Collectors.toCollection(TreeSet::new));
    }
}
