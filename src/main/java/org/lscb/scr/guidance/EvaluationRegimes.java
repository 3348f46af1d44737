package org.lscb.scr.guidance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which evaluation regime applies; it goes by the first submission and stays with the review. */
@Component
public class EvaluationRegimes {

    private final GuidanceTables tables;
    private final LocalDate endedOn;

    /** @param endedOn {@code scr.evaluation.ended-on}, the last day of evaluation as an ISO date; blank while it is still running */
    public EvaluationRegimes(GuidanceTables tables, @Value("${scr.evaluation.ended-on:}") String endedOn) {
        this.tables = tables;
        this.endedOn = endedOn.isBlank() ? null : LocalDate.parse(endedOn);
    }

    /** The regime for a review that was submitted on this day. */
    public EvaluationRegime on(LocalDate submission) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("submittedOn", submission);
        inputs.put("evaluationEndedOn", endedOn);
        return EvaluationRegime.valueOf(Lookup.text(tables, "evaluation-regime", inputs, "regime"));
    }
}
