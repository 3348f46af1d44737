package org.lscb.scr.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * An action as an action plan words it, before it is opened and followed.
 *
 * @param recommendationIds the recommendations that the action answers; several may share one action, and none is lawful
 *                          for an action that an agency takes of its own accord
 * @param what              what will be done
 * @param leadAgency        id of the agency that answers for it
 * @param leadOfficer       user id of the person who will do it; null leaves it to the agency's lead
 * @param start             first day of work; null means the day on which the action is opened
 * @param due               last day
 * @param intendedOutcome   what should be different for children afterwards; may be null
 * @param evidenceRequired  what will show that it was done; may be null
 * @param measureOfImpact   how one will know that it helped; may be null
 */
public record ProposedAction(List<UUID> recommendationIds, String what, String leadAgency, String leadOfficer,
                             LocalDate start, LocalDate due, String intendedOutcome, String evidenceRequired,
                             String measureOfImpact) {

    /**
     * @throws NullPointerException     without a text, an agency or a last day
     * @throws IllegalArgumentException if the last day comes before the first
     */
    public ProposedAction {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(leadAgency, "leadAgency");
        Objects.requireNonNull(due, "due");
        if (start != null && due.isBefore(start)) {
            throw new IllegalArgumentException("due before start");
        }
        recommendationIds = recommendationIds == null ? List.of() : List.copyOf(recommendationIds);
    }
}
