package org.lscb.scr.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in who is behind the pseudonyms of a review. Nothing leads out of it to another part of the service. */
@Service
@Transactional
public class IdentityRegister {

    private final IdentityEntries entries;

    IdentityRegister(IdentityEntries entries) {
        this.entries = entries;
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
        entries.save(new IdentityEntry(reviewId, pseudonym, type, realName, dateOfBirth, relationship));
    }
}
