package org.lscb.scr.access;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What somebody did, read or was refused, as the access log keeps it. Holds kinds, ids and fixed words only: no name, nothing that was typed.
 *
 * @param object   kind of the thing, in lower case: "review", "document", "task", "form", "identity entry", "account", "access log"
 * @param objectId which one; null for all or none in particular
 * @param version  which version of it; null where there are none
 * @param reviewId null where it belongs to no review or to none that is known
 * @param reason   in words that the service chose; null where none is needed
 */
public record AccessEntry(Action action, String object, String objectId, String version, UUID reviewId, String reason, Outcome outcome) {

    public enum Action { READ, CHANGE, START, COMPLETE, CLAIM, DOWNLOAD, UPLOAD, EXPORT, SIGN_IN, SIGN_OUT, GRANT, REVOKE, KEY }

    /** REFUSED: was not allowed. FAILED: was allowed and did not work. */
    public enum Outcome { DONE, REFUSED, FAILED }

    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9 -]{0,59}");
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_REASON = 400;

    /** @throws IllegalArgumentException if the kind is not in lower case, or a text is too long or holds control characters */
    public AccessEntry {
        if (action == null || outcome == null || object == null || !KIND.matcher(object).matches()) {
            throw new IllegalArgumentException("an entry needs an action, an outcome and the kind of a thing");
        }
        requirePlain(objectId, LONGEST_ID);
        requirePlain(version, LONGEST_ID);
        requirePlain(reason, LONGEST_REASON);
    }

    public static AccessEntry read(String object, Object objectId, Object version, UUID reviewId) {
        return done(Action.READ, object, objectId, version, reviewId);
    }

    public static AccessEntry done(Action action, String object, Object objectId, Object version, UUID reviewId) {
        return new AccessEntry(action, object, text(objectId), text(version), reviewId, null, Outcome.DONE);
    }

    /** To be given to {@link AccessLog#recordApart}. */
    public static AccessEntry refused(Action action, String object, Object objectId, UUID reviewId, String reason) {
        return new AccessEntry(action, object, text(objectId), null, reviewId, reason, Outcome.REFUSED);
    }

    /** To be given to {@link AccessLog#recordApart}. */
    public static AccessEntry failed(Action action, String object, Object objectId, UUID reviewId, String reason) {
        return new AccessEntry(action, object, text(objectId), null, reviewId, reason, Outcome.FAILED);
    }

    /** The same with a reason. */
    public AccessEntry because(String why) {
        return new AccessEntry(action, object, objectId, version, reviewId, why, outcome);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static void requirePlain(String text, int longest) {
        if (text != null && (text.length() > longest || text.chars().anyMatch(Character::isISOControl))) {
            throw new IllegalArgumentException("too long for the access log, or not plain text");
        }
    }
}
