package org.lscb.scr.referral;

/** How the board told somebody outside. */
public enum Channel { LETTER, EMAIL, ONLINE_FORM, TELEPHONE, MEETING }
