package org.lscb.scr.guidance;

/** Under which regime a review is evaluated, oldest first. */
public enum EvaluationRegime {

    /** The Commission for Social Care Inspection, before April 2007. */
    CSCI,
    /** Ofsted, from April 2007. */
    OFSTED_INITIAL,
    /** Ofsted, from April 2008. */
    OFSTED_2008,
    /** Ofsted's revised regime, from 18 December 2009. */
    OFSTED_REVISED,
    /** Ofsted's transitional regime, from 3 January 2012. */
    OFSTED_TRANSITIONAL,
    /** Evaluation has ended: the review is not evaluated. */
    ENDED
}
