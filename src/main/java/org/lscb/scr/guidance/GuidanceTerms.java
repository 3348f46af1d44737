package org.lscb.scr.guidance;

/**
 * What one edition of the guidance says of the matters that are pinned at the decision to initiate. Publication rule, evaluation regime
 * and regional contact are not pinned, so they are not here: see {@link PublicationRules}, {@link EvaluationRegimes} and
 * {@link RegionalContacts}.
 *
 * @param criteriaTable           the decision table that holds the criteria for a review
 * @param decisionMonths          calendar months from the Chair's being made aware to the decision
 * @param completionMonths        calendar months from the decision to initiate to submission
 * @param extensionMode           how the completion date is moved
 * @param methodology             what a review is made of
 * @param imrRequired             whether agencies must review their own part
 * @param healthBodiesForOverview how many health bodies make a health overview necessary; null where it is optional
 * @param panelIndependence       what follows when a Panel Chair is not independent
 * @param notificationDays        working days for the notice of the incident
 * @param screeningDays           working days for screening a case; null where the guidance sets none
 */
public record GuidanceTerms(
        GuidanceVersion version,
        String criteriaTable,
        int decisionMonths,
        int completionMonths,
        ExtensionMode extensionMode,
        Methodology methodology,
        boolean imrRequired,
        Integer healthBodiesForOverview,
        Finding panelIndependence,
        int notificationDays,
        Integer screeningDays) {

    /** What a review is made of. */
    public enum Methodology {
        /** An individual management review by each agency, brought together in an overview report. */
        IMRS_AND_OVERVIEW
    }

    /** What follows when a rule is not kept. */
    public enum Finding {
        /** Allowed for a reason that the Chair writes down. */
        WARN,
        /** Not allowed. */
        BLOCK
    }

    /** Whether a health overview must be written when so many health bodies are involved. */
    public boolean healthOverviewRequired(int healthBodies) {
        return healthBodiesForOverview != null && healthBodies >= healthBodiesForOverview;
    }
}
