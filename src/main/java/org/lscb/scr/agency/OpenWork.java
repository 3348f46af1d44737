package org.lscb.scr.agency;

import java.util.Set;

/** Port to the open tasks. */
public interface OpenWork {

    /**
     * Lets go of the tasks that somebody has claimed or been given and may not do any more, now that roles, agencies or appointments have ended.
     * A task on offer to a group is on offer again; one that was for this person alone is offered to the agency's lead and the business manager.
     *
     * @param formerAgencies ids of the agencies for which the person works no longer; somebody who has left works for none, whatever this says
     */
    void handBack(String userId, Set<String> formerAgencies);
}
