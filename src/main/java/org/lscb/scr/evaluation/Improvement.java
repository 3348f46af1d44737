package org.lscb.scr.evaluation;

/** Something to do better in the next review. */
record Improvement(String what, boolean feedsPlan) { }
