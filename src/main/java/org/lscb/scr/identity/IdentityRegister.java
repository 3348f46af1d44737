package org.lscb.scr.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.lscb.scr.encryption.Encryption;
import org.lscb.scr.form.AnswersRefused;
import org.lscb.scr.form.NotThere;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in who is behind the pseudonyms of a review, and tells it to those who may know and say why they have to. */
@Service
@Transactional
public class IdentityRegister {

    private static final int FEWEST_WORDS = 3;
    private static final int LONGEST_REASON = 2_000;
    private static final String TO_MATCH = "To match the child with the child death overview panel's own record, without a name";

    private final IdentityEntries entries;
    private final IdentityReadings readings;
    private final IdentityAccess access;
    private final Encryption encryption;
    private final Clock clock;

    IdentityRegister(IdentityEntries entries, IdentityReadings readings, IdentityAccess access, Encryption encryption,
                     @Qualifier("machineClock") Clock clock) {
        this.entries = entries;
        this.readings = readings;
        this.access = access;
        this.encryption = encryption;
        this.clock = clock;
    }

    /**
     * Records who somebody is.
     *
     * @param pseudonym    as the review calls the person
     * @param realName     as far as known, or null
     * @param dateOfBirth  or null
     * @param relationship to the child whom the review is about; null for that child
     */
    public void enter(UUID reviewId, String pseudonym, PersonType type, String realName, LocalDate dateOfBirth, String relationship) {
        entries.save(new IdentityEntry(reviewId, new Identity(pseudonym, type, realName, dateOfBirth, relationship), encryption));
    }

    @Transactional(readOnly = true)
    public boolean mayRead(String userId, UUID reviewId) {
        return access.mayRead(userId, reviewId);
    }

    /** @throws NotThere if the person may not read the names of this review, which goes on record */
    public void requireReader(UUID reviewId, String userId) {
        if (!access.mayRead(userId, reviewId)) {
            access.refused(reviewId);
            throw new NotThere(NotThere.NO_REVIEW);
        }
    }

    /**
     * Who is behind the pseudonyms of a review, by pseudonym. Kept on record together with the reason; if that cannot be kept, nothing is told.
     *
     * @param reason why the reader has to know, in at least three words
     * @throws NotThere       if the person may not read it
     * @throws AnswersRefused if the reason says nothing
     */
    public List<Identity> read(UUID reviewId, String userId, String reason) {
        requireReader(reviewId, userId);
        String given = reason == null ? "" : reason.strip();
        if (given.split("\\s+").length < FEWEST_WORDS || given.length() > LONGEST_REASON || given.indexOf('\0') >= 0) {
            throw new AnswersRefused(Map.of("reason", "Reason: say in a few words why you have to know the names"));
        }
        return readOnRecord(reviewId, userId, given).toList();
    }

    /**
     * What lets the child death overview panel find the child among its own (domain.md 3.3): no name, no relation, and of nobody but the children
     * whom the review is about. Kept on record like every other look into the register.
     *
     * @throws NotThere if the person may not read it
     */
    public List<MatchKey> matchKeys(UUID reviewId, String userId) {
        if (!access.mayMatch(userId, reviewId)) {
            access.refused(reviewId);
            throw new NotThere(NotThere.NO_REVIEW);
        }
        return readOnRecord(reviewId, userId, TO_MATCH).filter(identity -> identity.type() == PersonType.SUBJECT_CHILD)
            .map(identity -> new MatchKey(identity.pseudonym(), identity.dateOfBirth())).toList();
    }

    private Stream<Identity> readOnRecord(UUID reviewId, String userId, String reason) {
        IdentityReading reading = readings.saveAndFlush(new IdentityReading(reviewId, userId, clock.instant(), reason));
        access.read(reviewId, reading.id());
        return entries.findByReviewId(reviewId).stream().map(entry -> entry.identity(encryption)).sorted(Comparator.comparing(Identity::pseudonym));
    }
}
