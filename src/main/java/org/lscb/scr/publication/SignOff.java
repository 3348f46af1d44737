package org.lscb.scr.publication;

import java.time.LocalDate;

/** Legal has signed the redacted documents off. @param by account of the legal adviser */
record SignOff(LocalDate on, String by, String advice) { }
