package org.lscb.scr.access;

import java.util.Set;
import java.util.UUID;

/**
 * A role that a person holds on a review at this moment.
 *
 * @param agencies for which they hold it
 * @param about    the commission or action to which it is bound; null if to none
 */
public record Holding(Role role, Set<String> agencies, UUID about) {

    /** Whether the subject is the holder's own: of the commission or action, or else of the agency. */
    boolean owns(Subject subject) {
        if (about != null && subject.about() != null) {
            return about.equals(subject.about());
        }
        return subject.agency() != null && agencies.contains(subject.agency());
    }
}
