package org.lscb.scr.publication;

import org.lscb.scr.document.DocumentKind;

/** A document of a review that can be published. An agency's own review never is. */
enum PublicationItem {

    OVERVIEW("Overview report", DocumentKind.REDACTED_OVERVIEW),
    EXECUTIVE_SUMMARY("Executive summary", DocumentKind.REDACTED_SUMMARY),
    ACTION_PLAN("Action plan", DocumentKind.PUBLISHED_ACTION_PLAN);

    private final String title;
    private final DocumentKind published;

    PublicationItem(String title, DocumentKind published) {
        this.title = title;
        this.published = published;
    }

    String title() {
        return title;
    }

    /** The series of its redacted versions. */
    DocumentKind published() {
        return published;
    }
}
