package org.lscb.scr.referral;

import java.time.LocalDate;
import org.lscb.scr.guidance.GuidanceVersion;

/**
 * What the criteria said on one day about the facts as then known.
 *
 * @param version the edition of the guidance in force on that day
 * @param row     the row of the table that applied, such as "2"
 * @param because the row in plain words
 */
public record CriteriaAdvice(LocalDate on, GuidanceVersion version, String row, CriteriaResult result, String because) {

    /** Such as "A serious case review must be held (criteria of Working Together 2010, row 2 of our table)". */
    public String inWords() {
        return result.title() + " (criteria of " + version.title() + ", row " + row + " of our table)";
    }
}
