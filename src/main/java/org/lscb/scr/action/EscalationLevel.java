package org.lscb.scr.action;

/** Who deals with an action that is overdue or red: its agency first, then the board (domain 4, S12). */
public enum EscalationLevel {
    /** The lead of the agency that owns it. */
    AGENCY,
    /** The board at its meeting. */
    LSCB
}
