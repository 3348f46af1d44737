package org.lscb.scr.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lscb.scr.recommendation.ProposedAction;

/**
 * One time round: planned by the LSCB, approved, sent, reassessed. Dates are null until reached.
 *
 * @param plannedOn       the LSCB's meeting
 * @param chair           account of the independent chair of the reconvened panel
 * @param referredBack    why the LSCB wanted more before it approved, each time
 * @param recommendations the extra recommendations
 * @param actions         the actions that answer them
 * @param escalatedTo     who was told that the faults are not addressed, by job title
 */
record ReconsiderationRound(LocalDate plannedOn, String chair, List<String> referredBack, LocalDate approvedOn, List<UUID> recommendations,
                            List<ProposedAction> actions, LocalDate submittedOn, LocalDate reassessedOn, Reassessment result, String comments,
                            Grade newGrade, String escalatedTo, LocalDate escalatedOn) {

    static ReconsiderationRound planned(LocalDate on, String chair) {
        return new ReconsiderationRound(on, chair, List.of(), null, List.of(), List.of(), null, null, null, null, null, null, null);
    }

    ReconsiderationRound plannedAgain(LocalDate on, String by) {
        return new ReconsiderationRound(on, by, referredBack, approvedOn, recommendations, actions, submittedOn, reassessedOn, result, comments,
            newGrade, escalatedTo, escalatedOn);
    }

    ReconsiderationRound referredBack(String why) {
        List<String> reasons = new java.util.ArrayList<>(referredBack);
        reasons.add(why);
        return new ReconsiderationRound(plannedOn, chair, reasons, approvedOn, recommendations, actions, submittedOn, reassessedOn, result, comments,
            newGrade, escalatedTo, escalatedOn);
    }

    ReconsiderationRound approved(LocalDate on, List<UUID> extra, List<ProposedAction> proposed) {
        return new ReconsiderationRound(plannedOn, chair, referredBack, on, extra, proposed, submittedOn, reassessedOn, result, comments, newGrade,
            escalatedTo, escalatedOn);
    }

    ReconsiderationRound submitted(LocalDate on) {
        return new ReconsiderationRound(plannedOn, chair, referredBack, approvedOn, recommendations, actions, on, reassessedOn, result, comments,
            newGrade, escalatedTo, escalatedOn);
    }

    ReconsiderationRound reassessed(LocalDate on, Reassessment found, String remarks, Grade regraded, String told, LocalDate toldOn) {
        return new ReconsiderationRound(plannedOn, chair, referredBack, approvedOn, recommendations, actions, submittedOn, on, found, remarks,
            regraded, told, toldOn);
    }
}
