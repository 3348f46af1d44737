package org.lscb.scr.overview;

/** An answer that has to be given one way or the other. */
enum YesNo { YES, NO }
