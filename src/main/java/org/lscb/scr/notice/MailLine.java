package org.lscb.scr.notice;

import java.time.LocalDate;

/**
 * One line of a mail. It identifies a case by its reference alone.
 *
 * @param subject what is due, in words of the service's own
 * @param due     null if it is about no date
 */
record MailLine(String reference, String subject, LocalDate due, Topic topic) {
}
