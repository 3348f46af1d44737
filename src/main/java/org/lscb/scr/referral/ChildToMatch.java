package org.lscb.scr.referral;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lscb.scr.form.InWords;
import org.lscb.scr.identity.IdentityRegister;
import org.lscb.scr.identity.MatchKey;
import org.lscb.scr.review.Review;
import org.springframework.stereotype.Component;

/** The match key as a form shows it: case code, date of birth, date of the incident and the panel's own reference, and no name. */
@Component
public class ChildToMatch {

    private final IdentityRegister identities;
    private final ReferralRepository referrals;

    ChildToMatch(IdentityRegister identities, ReferralRepository referrals) {
        this.identities = identities;
        this.referrals = referrals;
    }

    /**
     * Reads the register for somebody, which goes on record.
     *
     * @throws org.lscb.scr.form.NotThere if the person may not have the match key
     */
    public String of(Review review, String userId) {
        List<MatchKey> keys = identities.matchKeys(review.id(), userId);
        String children = keys.isEmpty() ? review.subjects() + ", date of birth not in the register"
            : keys.stream().map(key -> key.pseudonym() + ", " + born(key)).collect(Collectors.joining("; "));
        String panels = Optional.ofNullable(referrals.findByReviewId(review.id()).map(Referral::cdopReference).orElse(null))
            .map(reference -> "; the panel's reference " + reference).orElse("");
        return children + "; incident on " + InWords.date(review.incident().incidentDate()) + panels;
    }

    private static String born(MatchKey key) {
        return key.dateOfBirth() == null ? "date of birth not in the register" : "born on " + InWords.date(key.dateOfBirth());
    }
}
