package org.lscb.scr.chronology;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.lscb.scr.imr.FamilyContact;

/**
 * What an author writes of one contact or event (domain 5, Chronology entry).
 *
 * @param startTime     UK time; null if not recorded
 * @param endDate       last day, where it went on for longer; else null
 * @param source        the record that says so; an entry without one is not an entry
 * @param persons       pseudonyms and job titles
 * @param event         fact only
 * @param decisionMaker job title
 * @param comment       the author's view with hindsight, kept apart from the fact
 * @param legalHold     a court, the police or the Crown Prosecution Service asked that it not be shared
 */
public record EntryFacts(
    @NotNull @PastOrPresent LocalDate startDate,
    Boolean dateUncertain,
    LocalTime startTime,
    @PastOrPresent LocalDate endDate,
    @NotBlank @Size(max = 500) String source,
    @Size(max = 500) String persons,
    @NotBlank @Size(max = 200_000) String event,
    FamilyContact.ChildSeen childSeen,
    @Size(max = 200_000) String response,
    @Size(max = 500) String decisionMaker,
    @Size(max = 200_000) String comment,
    Boolean missedOpportunity,
    Boolean goodPractice,
    Boolean legalHold) {

    static EntryFacts of(FamilyContact contact) {
        return new EntryFacts(contact.startDate(), contact.dateUncertain(), null, null, contact.source(), contact.persons(), contact.event(),
            contact.childSeen(), contact.response(), null, null, null, null, null);
    }
}
