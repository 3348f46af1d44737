/**
 * The Chair's decision on a case (domain.md S3): hold a serious case review, decline, or put it off to a date; the letters that tell of it;
 * the review of another kind; and what happens when new information comes to light.
 */
@org.springframework.modulith.ApplicationModule(displayName = "The Chair's decision")
package org.lscb.scr.decision;
