package org.lscb.scr.access;

import java.util.List;
import java.util.UUID;
import org.lscb.scr.agency.Person;

/** Port: roles on a review that follow from something else than an appointment, such as owning an action. */
public interface HeldRoles {

    /** What the person holds on this review now. */
    List<Holding> of(Person person, UUID reviewId);
}
