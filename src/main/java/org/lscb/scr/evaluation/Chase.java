package org.lscb.scr.evaluation;

import java.time.LocalDate;

/** The LSCB asked Ofsted where its letter is. */
record Chase(LocalDate on, Channel channel, String answer) { }
