package org.lscb.scr.overview;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lscb.scr.recommendation.ProposedAction;

/**
 * An action as it stands in a plan that is not approved yet.
 *
 * @param recommendations what it answers: keys of recommendations of the plan, such as R1, or ids of those that other reports made
 * @param leadOfficer     user id; null leaves it to the agency's lead
 */
record PlannedAction(@NotEmpty List<@NotBlank String> recommendations, @NotBlank @Size(max = 200_000) String what,
                     @NotBlank String leadAgency, String leadOfficer, LocalDate start, @NotNull LocalDate due,
                     @NotBlank @Size(max = 200_000) String intendedOutcome, @NotBlank @Size(max = 200_000) String evidenceRequired,
                     @Size(max = 200_000) String measureOfImpact) {

    PlannedAction {
        recommendations = Texts.orNone(recommendations);
    }

    /** As an agency began it after its own report. */
    static PlannedAction begun(ProposedAction action) {
        List<String> answered = action.recommendationIds().stream().map(UUID::toString).toList();
        return new PlannedAction(answered, action.what(), action.leadAgency(), action.leadOfficer(), action.start(), action.due(),
            action.intendedOutcome(), action.evidenceRequired(), action.measureOfImpact());
    }

    boolean answers(String recommendation) {
        return recommendations.contains(recommendation);
    }

    /** @param made id of each recommendation by its key */
    ProposedAction proposed(Map<String, UUID> made) {
        List<UUID> ids = recommendations.stream().map(key -> made.containsKey(key) ? made.get(key) : UUID.fromString(key)).toList();
        return new ProposedAction(ids, what, leadAgency, leadOfficer, start, due, intendedOutcome, evidenceRequired, measureOfImpact);
    }
}
