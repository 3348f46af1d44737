package org.lscb.scr.imr;

/** Answer to a question that nobody may leave open. */
enum YesNo { YES, NO }
