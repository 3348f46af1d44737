package org.lscb.scr.imr;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * One contact of an agency with the family, as a summary report tells it.
 *
 * @param source  the record that says so
 * @param persons pseudonyms and job titles
 */
public record FamilyContact(@NotNull @PastOrPresent LocalDate startDate, Boolean dateUncertain, @NotBlank @Size(max = 500) String source,
                            @Size(max = 500) String persons, @NotBlank @Size(max = 200_000) String event, ChildSeen childSeen,
                            @Size(max = 200_000) String response) {

    /** Whether somebody saw the child on that occasion. */
    public enum ChildSeen { YES, NO, NOT_RECORDED, NOT_APPLICABLE }
}
