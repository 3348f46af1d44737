package org.lscb.scr.evaluation;

/** The grade of one document, with what Ofsted says of it (may be null). */
record GradeGiven(GradedDocument document, Grade grade, String comments) { }
