package org.lscb.scr.referral;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lscb.scr.access.AskedAgencies;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Subject;
import org.lscb.scr.access.Withdrawals;
import org.springframework.stereotype.Component;

/** Who is asked about a referred case, and who of the sub-group withdrew from it at its last meeting. */
@Component
class AskedInScreening implements AskedAgencies, Withdrawals {

    private static final Set<Material> SCREENED = Set.of(Material.REFERRAL, Material.IDENTITY_REGISTER);

    private final ReferralRepository referrals;
    private final ScreeningRepository screenings;

    AskedInScreening(ReferralRepository referrals, ScreeningRepository screenings) {
        this.referrals = referrals;
        this.screenings = screenings;
    }

    @Override
    public Set<String> of(UUID reviewId) {
        Set<String> asked = new HashSet<>();
        referrals.findByReviewId(reviewId).ifPresent(referral -> {
            asked.addAll(referral.agencies());
            referral.referrerAgency().ifPresent(asked::add);
        });
        return asked;
    }

    @Override
    public boolean isWithdrawn(String userId, Material material, Subject subject) {
        if (!SCREENED.contains(material)) {
            return false;
        }
        List<Screening> held = screenings.findByReviewIdOrderByNumber(subject.reviewId());
        return !held.isEmpty() && held.get(held.size() - 1).conflicts().stream().anyMatch(conflict -> conflict.member().equals(userId));
    }
}
