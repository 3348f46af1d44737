package org.lscb.scr.escalation;

import java.util.Set;
import org.lscb.scr.deadline.Deadline;

/** Who has the tasks that meet a deadline; the engine's room knows. */
public interface TaskHolders {

    /** The accounts that such a task is assigned to, or of an unclaimed one those that it is offered to. */
    Set<String> of(Deadline deadline);
}
