package org.lscb.scr.evaluation;

import java.util.Objects;

/**
 * A document that Ofsted grades.
 *
 * @param type   a type of the list that the board has configured, such as {@code OVERVIEW}
 * @param agency whose report it is, for an agency's own review; otherwise null
 */
public record GradedDocument(String type, String agency) {

    /** An agency's own review: the one type of which there are several in a review. */
    public static final String IMR = "IMR";

    public GradedDocument {
        Objects.requireNonNull(type, "type");
        if (IMR.equals(type) == (agency == null)) {
            throw new IllegalArgumentException("an agency's own review has an agency, other documents have none");
        }
    }

    /**
     * Reads what {@link #key()} writes.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static GradedDocument of(String key) {
        int colon = key.indexOf(':');
        return colon < 0 ? new GradedDocument(key, null) : new GradedDocument(key.substring(0, colon), key.substring(colon + 1));
    }

    /** The document as one word: {@code OVERVIEW}, {@code IMR:eastshire-police}. */
    public String key() {
        return agency == null ? type : type + ":" + agency;
    }
}
