package org.lscb.scr.evaluation;

/** How settled the grades in a letter of Ofsted are. */
public enum LetterKind {
    /** They may still change. */
    PROVISIONAL,
    FINAL
}
