package org.lscb.scr.agency;

import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody declares when appointed to a review, or what has become known since. The directory knows employer and standing roles;
 * this adds what only the person, or those who worked on the case, can tell.
 *
 * @param directPart   had a direct part in the case, or gave advice on it
 * @param managedStaff is or was the immediate line manager of staff who were involved
 * @param managedCase  managed the case itself
 * @param wroteImr     wrote a management review for this case
 * @param sitsOnLscb   sits on the LSCB as a member
 * @param employers    ids of agencies that the person works for beside the one in the directory
 * @param conflict     a conflict of interest in the person's own words; null if there is none
 * @param statement    the statement of independence; may be null
 */
public record Declaration(boolean directPart, boolean managedStaff, boolean managedCase, boolean wroteImr, boolean sitsOnLscb,
                          Set<String> employers, String conflict, String statement) {

    private static final Declaration NOTHING = new Declaration(false, false, false, false, false, Set.of(), null, null);

    public Declaration {
        employers = employers == null ? Set.of() : Set.copyOf(employers);
    }

    /** The person has had nothing to do with the case or the agencies in it. */
    public static Declaration nothingToDeclare() {
        return NOTHING;
    }

    /** As before, and the person had a direct part in the case or gave advice on it. */
    public Declaration andDirectPart() {
        return new Declaration(true, managedStaff, managedCase, wroteImr, sitsOnLscb, employers, conflict, statement);
    }

    /** As before, and the person is or was the immediate line manager of staff involved. */
    public Declaration andManagedStaff() {
        return new Declaration(directPart, true, managedCase, wroteImr, sitsOnLscb, employers, conflict, statement);
    }

    /** As before, and the person managed the case. */
    public Declaration andManagedCase() {
        return new Declaration(directPart, managedStaff, true, wroteImr, sitsOnLscb, employers, conflict, statement);
    }

    /** As before, and the person wrote a management review for this case. */
    public Declaration andWroteImr() {
        return new Declaration(directPart, managedStaff, managedCase, true, sitsOnLscb, employers, conflict, statement);
    }

    /** As before, and the person sits on the LSCB as a member. */
    public Declaration andSitsOnLscb() {
        return new Declaration(directPart, managedStaff, managedCase, wroteImr, true, employers, conflict, statement);
    }

    /** As before, and the person works for this agency too. */
    public Declaration andWorksFor(String agency) {
        Set<String> more = new TreeSet<>(employers);
        more.add(agency);
        return new Declaration(directPart, managedStaff, managedCase, wroteImr, sitsOnLscb, more, conflict, statement);
    }

    /** As before, with a conflict of interest; null if there is none. */
    public Declaration andConflict(String ofInterest) {
        return new Declaration(directPart, managedStaff, managedCase, wroteImr, sitsOnLscb, employers, ofInterest, statement);
    }

    /** As before, with the person's statement of independence. */
    public Declaration stating(String independence) {
        return new Declaration(directPart, managedStaff, managedCase, wroteImr, sitsOnLscb, employers, conflict, independence);
    }
}
