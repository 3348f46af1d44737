package org.lscb.scr.agency;

import java.util.Set;
import java.util.UUID;
import org.lscb.scr.form.RoutingVariable;

/** Port to the open tasks. */
public interface OpenWork {

    /**
     * Lets go of the tasks that somebody has claimed or been given and may not do any more, now that roles, agencies or appointments have ended.
     * A task on offer to a group is on offer again; one that was for this person alone is offered to the business manager, and to the agency's lead where it is the agency's own work.
     *
     * @param formerAgencies ids of the agencies for which the person works no longer; somebody who has left works for none, whatever this says
     * @param formerRoles    the standing roles that have just ended
     */
    void handBack(String userId, Set<String> formerAgencies, Set<StandingRole> formerRoles);

    /** Offers to a new lead what waits for one in the agencies of that person. */
    void offerToLead(String userId);

    /**
     * Gives what waits for somebody in this role, or was taken up by one, to somebody else.
     *
     * @param variable names the routing variable by which the tasks are known
     * @param value    its value, an id
     */
    void passOn(RoutingVariable variable, UUID value, StandingRole role, String to);
}
