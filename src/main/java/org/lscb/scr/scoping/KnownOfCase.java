package org.lscb.scr.scoping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.lscb.scr.agency.CaseKnowledge;
import org.lscb.scr.guidance.GuidanceVersion;
import org.lscb.scr.guidance.GuidanceVersions;
import org.lscb.scr.referral.Referrals;
import org.lscb.scr.review.Reviews;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the rules of independence have to know of a review. */
@Component
@Transactional(readOnly = true)
class KnownOfCase implements CaseKnowledge {

    private final Reviews reviews;
    private final Referrals referrals;
    private final GuidanceVersions versions;
    private final TermsRepository terms;
    private final CommissionRequestRepository commissions;
    private final Clock clock;

    KnownOfCase(Reviews reviews, Referrals referrals, GuidanceVersions versions, TermsRepository terms,
                CommissionRequestRepository commissions, Clock clock) {
        this.reviews = reviews;
        this.referrals = referrals;
        this.versions = versions;
        this.terms = terms;
        this.commissions = commissions;
        this.clock = clock;
    }

    @Override
    public GuidanceVersion guidance(UUID reviewId) {
        return reviews.get(reviewId).guidanceVersion().orElseGet(() -> versions.on(LocalDate.now(clock)));
    }

    /**
     * Those that the referral knew of, until there are terms of reference; then those that their last version names, even before it is
     * approved; and all that were ever commissioned.
     */
    @Override
    public Set<String> contributingAgencies(UUID reviewId) {
        Set<String> all = new TreeSet<>();
        Optional<TermsOfReference> last = terms.findByReviewIdOrderByNumber(reviewId).stream()
            .filter(version -> version.state() != TermsOfReference.State.REFUSED)
            .reduce((earlier, later) -> later);
        last.ifPresent(version -> version.agencies().forEach(asked -> all.add(asked.agency())));
        if (last.isEmpty()) {
            referrals.find(reviewId).ifPresent(referral -> all.addAll(referral.agencies()));
        }
        commissions.findByReviewIdOrderBySentOnAscAgencyAscProductAsc(reviewId).forEach(request -> all.add(request.agency()));
        return all;
    }
}
