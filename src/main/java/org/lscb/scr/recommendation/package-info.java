/**
 * Lessons of a review and the recommendations that follow from them, whatever product they come from:
 * an agency's own review, the health overview, the overview report or a reconsideration.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Recommendations")
package org.lscb.scr.recommendation;
