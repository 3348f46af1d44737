package org.lscb.scr.board;

/**
 * Which clocks of the board to show. What is null or empty does not narrow them.
 *
 * @param agency name of the agency whose work they are about
 * @param review reference
 */
record BoardFilter(Due due, String agency, String review) {

    /** When a clock runs out. */
    enum Due {
        LATE("Late"),
        AT_RISK("At risk: due within 10 working days"),
        /** Monday to Sunday, what is late already included. */
        THIS_WEEK("Due this week"),
        THIS_MONTH("Due this month");

        private final String title;

        Due(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** Whether it leaves out some clocks of a review. */
    boolean narrows() {
        return due != null || agency != null && !agency.isBlank();
    }

    boolean isSet() {
        return narrows() || review != null && !review.isBlank();
    }

    boolean wants(String reference) {
        return review == null || review.isBlank() || review.equals(reference);
    }
}
