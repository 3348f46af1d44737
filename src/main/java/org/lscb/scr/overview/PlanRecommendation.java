package org.lscb.scr.overview;

import org.lscb.scr.recommendation.Level;

/**
 * A recommendation that the plan answers.
 *
 * @param key       R1, R2 and so on for those of the overview report in their order; the id for one that another report made
 * @param source    null for the overview report, otherwise the other report in plain words
 * @param addressee id of the agency, for a recommendation to one agency
 */
record PlanRecommendation(String key, String source, String text, Level level, String addressee) {

    static String key(int number) {
        return "R" + number;
    }

    boolean isOfOverview() {
        return source == null;
    }

    /** "3" for the third of the overview report; the source for another report's. */
    String label() {
        return isOfOverview() ? key.substring(1) : source;
    }
}
