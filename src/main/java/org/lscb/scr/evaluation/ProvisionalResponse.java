package org.lscb.scr.evaluation;

/** How the LSCB answers provisional grades. */
enum ProvisionalResponse {

    ACCEPT("Accepts and waits for the final letter"),
    FACTUAL_COMMENTS("Sends comments on facts"),
    MEETING("Asks for a meeting");

    private final String title;

    ProvisionalResponse(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
