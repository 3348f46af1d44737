package org.lscb.scr.evaluation;

import org.lscb.scr.form.RoutingVariable;

/** Routing variables of the models of evaluation and reconsideration. */
enum EvaluationRouting implements RoutingVariable {

    OFSTED_EVALUATES("ofstedEvaluates"),
    /** When Ofsted's letter is first chased, as an ISO date and time. */
    LETTER_CHASE("letterChase"),
    CHASE_AGAIN("chaseAgain"),
    LETTER_KIND("letterKind"),
    OVERALL_GRADE("overallGrade"),
    PROVISIONAL_RESPONSE("provisionalResponse"),
    EARLY_REMEDIAL_WORK("earlyRemedialWork"),
    INADEQUATE_RULE("inadequateRule"),
    RECONSIDERATION_DECISION("reconsiderationDecision"),
    REMEDIAL_WORK_UNDER_WAY("remedialWorkUnderWay"),
    /** Account of the person who chaired the first panel. */
    PANEL_CHAIR("panelChair"),
    REMEDIAL_ITEM_IDS("remedialItemIds"),
    REMEDIAL_ITEM_ID("remedialItemId"),
    /** The person who does a remedial item, or null. */
    REMEDIAL_PERSON("remedialPerson"),
    FINAL_LETTER_IN("finalLetterIn"),
    RECONSIDERATION_APPROVAL("reconsiderationApproval"),
    REASSESSMENT("reassessment");

    private final String key;

    EvaluationRouting(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
