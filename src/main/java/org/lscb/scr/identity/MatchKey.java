package org.lscb.scr.identity;

import java.time.LocalDate;

/**
 * By what another body that knows the child finds it among its own, without being told a name.
 *
 * @param pseudonym   as the review calls the child
 * @param dateOfBirth or null if the register does not hold it
 */
public record MatchKey(String pseudonym, LocalDate dateOfBirth) {

    /** Gives nobody away in a log. */
    @Override
    public String toString() {
        return "match key";
    }
}
