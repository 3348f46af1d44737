package org.lscb.scr.deadline;

/** The clocks of a review. Each starts on its own day; how long it runs is in the decision table {@code deadlines}. */
public enum DeadlineKind {

    /** From the day the incident was known. A target, not a deadline. */
    D0("Notice of the incident to Ofsted"),
    /** From the day the Chair was made aware. */
    D1("Chair's decision"),
    /** From the decision to initiate. */
    D2("Overview and action plan submitted"),
    /** From the decision to initiate. */
    D3("First terms of reference approved"),
    /** From the commission, which is its subject. */
    D4("Chronology"),
    /** From the commission, which is its subject. */
    D5("Signed IMR"),
    /** From the last health IMR. */
    D6("Health overview report"),
    /** From the decision to initiate. */
    D7("Overview report before the Panel"),
    /** Counted back from the date on which {@link #D2} is due, and moved with it. */
    D7_LSCB("Overview report before the LSCB"),
    /** From submission. There is no date by which Ofsted must answer, only reminders. */
    D8("Ofsted's letter"),
    /** From the final letter with the grade inadequate. */
    D9("Panel reconvened and remedial plan made"),
    /** From the final letter with the grade inadequate. */
    D10("Reconsideration report sent"),
    /** From the endorsement of the action plan, and again from each date on which a return was due. */
    D11("Quarterly monitoring return"),
    /** From the end of the reporting year, 31 March. Belongs to the annual report, which is its subject, and to no review. */
    D12("Annual report published"),
    /** Where the Chair asked for a review of another kind: its report, by the date that the Chair set. The date is always agreed. */
    ALTERNATIVE("Alternative review reported"),
    /** When somebody looks whether a block is still needed; its subject is the block, and its date is always agreed. */
    BLOCK("Block looked at again");

    private final String title;

    DeadlineKind(String title) {
        this.title = title;
    }

    /** What has to be there in time, as shown to users. */
    public String title() {
        return title;
    }
}
