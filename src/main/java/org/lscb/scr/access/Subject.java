package org.lscb.scr.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * Which piece of material is meant, and what is known of it by whoever asks. What only a stage knows is asked of the stage.
 *
 * @param reviewId  null for what belongs to no single review
 * @param agency    whose it is or about whom it is; null if the review's own
 * @param about     the commission or action that it belongs to; null if none
 * @param version   number of the version; null for the newest
 * @param given     conditions that it is known to meet
 * @param legalHold whether a court or the Crown Prosecution Service has stopped its use
 */
public record Subject(UUID reviewId, String agency, UUID about, Integer version, Set<Condition> given, boolean legalHold) {

    public Subject {
        given = Set.copyOf(given);
    }

    public static Subject of(UUID reviewId) {
        return new Subject(reviewId, null, null, null, Set.of(), false);
    }

    public Subject ofAgency(String id) {
        return new Subject(reviewId, id, about, version, given, legalHold);
    }

    public Subject about(UUID commissionOrAction) {
        return new Subject(reviewId, agency, commissionOrAction, version, given, legalHold);
    }

    public Subject version(Integer number) {
        return new Subject(reviewId, agency, about, number, given, legalHold);
    }

    /** Such as {@link Condition#EXTRACT} where no more than that is shown. */
    public Subject given(Condition... conditions) {
        Set<Condition> all = EnumSet.noneOf(Condition.class);
        all.addAll(given);
        all.addAll(Arrays.asList(conditions));
        return new Subject(reviewId, agency, about, version, all, legalHold);
    }

    public Subject onLegalHold(boolean held) {
        return new Subject(reviewId, agency, about, version, given, held);
    }
}
