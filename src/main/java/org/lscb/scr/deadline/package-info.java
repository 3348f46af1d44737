/**
 * The clocks of a review: when each falls due, every date it was moved to and why, and when it was met.
 *
 * <p>Lateness is recorded, never hidden, and nothing ends or stops because a date has passed. A deadline knows a review by its id only.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Deadlines")
package org.lscb.scr.deadline;
