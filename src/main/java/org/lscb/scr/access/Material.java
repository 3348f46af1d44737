package org.lscb.scr.access;

/** What there is to see of reviews: a column of the need-to-know table each. */
public enum Material {

    /** Real names, dates of birth, relations. */
    IDENTITY_REGISTER("Identity register"),
    /** What the person's own agency hands in: individual management review, summary report, chronology, and their drafts. */
    OWN_IMR("Own IMR"),
    /** The same of every other agency. Asked for a named agency, either of the two stands for both: whose it is decides. */
    OTHER_IMRS("Other IMRs"),
    /** The chronology merged from those of all agencies. */
    INTEGRATED_CHRONOLOGY("Integrated chronology"),
    /** The report on how all health bodies worked, with its drafts. */
    HEALTH_OVERVIEW("Health overview"),
    /** Overview report before the LSCB has approved it, with what the Panel and the agencies said of it. */
    OVERVIEW_DRAFTS("Overview drafts"),
    /** The overview report as the LSCB approved it, not redacted; before that the version in the pack of an LSCB meeting. */
    FINAL_OVERVIEW("Final overview"),
    SUMMARY("Summary"),
    /** Recommendations, actions and the quarterly returns about them. */
    ACTION_PLAN("Action plan"),
    /** What owners and verifiers file to show that an action was done. */
    ACTION_EVIDENCE("Action evidence"),
    /** Ofsted's letters, grades and meetings, and the work that they lead to. */
    OFSTED_LETTERS("Ofsted letters"),
    /** Ofsted's one grade for the review as a whole. */
    OVERALL_GRADE("Overall grade"),
    /** What children and relatives said, and what came of asking them. */
    FAMILY_RECORD("Family record"),

    /** That there is such a review: its reference, the pseudonyms and whether it is running. */
    REVIEW("Register entry"),
    /** The facts of the case by pseudonym, and how far each track has come. */
    PROGRESS("Progress"),
    /** The clocks: of an agency its own, of the review all. */
    CLOCKS("Clocks"),
    /** Referral, what the agencies answered, screening and its minutes. */
    REFERRAL("Referral"),
    /** The Chair's decisions, extensions, the ending of a review, alternative reviews. */
    DECISION("Decisions"),
    /** Terms of reference, the Panel by job title, the project plan. */
    TERMS("Terms of reference"),
    /** What one agency was asked for, and how far it has come. */
    COMMISSION("Commissions"),
    /** Who is appointed, their independence, contracts. */
    APPOINTMENTS("Appointments"),
    /** Inquiries that run beside the review, what has to wait for them, and the disclosure log. */
    LEGAL("Legal matters"),
    /** The LSCB's meetings on the report and what was sent to Ofsted. */
    LSCB_PAPERS("LSCB papers"),
    /** Preparation of what is published: redactions, welfare advice, holds, versions. */
    PUBLICATION("Publication"),
    /** Who of the staff and the family was told, and when. */
    FEEDBACK("Feedback"),
    /** The LSCB's annual report, which is about no single review. */
    ANNUAL_REPORT("Annual report");

    private final String title;

    Material(String title) {
        this.title = title;
    }

    /** The heading of its column. */
    public String title() {
        return title;
    }
}
