package org.lscb.scr.form;

import java.util.Set;
import java.util.UUID;

/** Port: who of the SCR sub-group takes no part in a case because of a conflict (domain.md 3.2, rule I10), so that its tasks are not offered to them. */
public interface WithdrawnVoters {

    /** Accounts of those who withdrew from this case and have not voted on it since. */
    Set<String> from(UUID reviewId);
}
