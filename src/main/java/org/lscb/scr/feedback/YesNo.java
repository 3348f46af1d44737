package org.lscb.scr.feedback;

/** An answer that has to be given one way or the other. */
enum YesNo { YES, NO }
