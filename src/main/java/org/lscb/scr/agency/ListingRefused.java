package org.lscb.scr.agency;

/**
 * A list of agencies and people holds something that must not get in, so nothing of it was taken in.
 *
 * @see Directory#take
 */
public final class ListingRefused extends IllegalArgumentException {

    private final transient Refusal refusal;

    /**
     * What was refused, for the record.
     *
     * @param userId the account whose entry it is; null if it is none that could be one
     * @param field  which part of the entry
     */
    public record Refusal(String userId, String field) { }

    /** @param what the field is not; never what was written there */
    ListingRefused(String userId, String field, String what) {
        super((userId == null ? "An entry" : userId) + ": " + field + ": " + what);
        this.refusal = new Refusal(userId, field);
    }

    Refusal refusal() {
        return refusal;
    }
}
