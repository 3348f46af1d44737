package org.lscb.scr.evaluation;

/** What Ofsted finds when it looks at a reconsideration. */
enum Reassessment { ADDRESSED, NOT_ADDRESSED }
