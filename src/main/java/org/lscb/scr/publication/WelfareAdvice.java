package org.lscb.scr.publication;

import java.time.LocalDate;

/**
 * How publication would affect the surviving children.
 *
 * @param advisedBy       job title
 * @param compellingReason whether a child's welfare is a compelling reason not to publish
 */
record WelfareAdvice(LocalDate on, String agency, String advisedBy, String advice, boolean compellingReason, String reason) { }
