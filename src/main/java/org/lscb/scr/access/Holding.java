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

    private static final Set<Material> OF_ONE_COMMISSION = Set.of(Material.OWN_IMR, Material.OTHER_IMRS, Material.COMMISSION, Material.CLOCKS);

    /** Whether the subject is the holder's own: of the commission or action, or else of the agency. One commission of an agency does not open another. */
    boolean owns(Material material, Subject subject) {
        if (about != null && about.equals(subject.about())) {
            return true;
        }
        boolean ofAnother = about != null && subject.about() != null && OF_ONE_COMMISSION.contains(material);
        return !ofAnother && subject.agency() != null && agencies.contains(subject.agency());
    }
}
