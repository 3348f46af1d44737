package org.lscb.scr.identity;

import java.time.LocalDate;

/**
 * Who is behind a pseudonym.
 *
 * @param pseudonym    as the review calls the person
 * @param realName     as far as known, or null
 * @param dateOfBirth  or null
 * @param relationship to the child whom the review is about; null for that child
 */
public record Identity(String pseudonym, PersonType type, String realName, LocalDate dateOfBirth, String relationship) {

    /** Names nobody, so that an entry in a log gives nobody away. */
    @Override
    public String toString() {
        return "identity";
    }
}
