package org.lscb.scr.referral;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lscb.scr.access.AskedAgencies;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Role;
import org.lscb.scr.access.Subject;
import org.lscb.scr.access.Withdrawals;
import org.lscb.scr.form.WithdrawnVoters;
import org.springframework.stereotype.Component;

/** Who is asked about a referred case, and who of the sub-group withdrew from it at its last meeting. */
@Component
class AskedInScreening implements AskedAgencies, Withdrawals, WithdrawnVoters {

    private static final Set<Role> SUB_GROUP = Set.of(Role.SUBGROUP_CHAIR, Role.SUBGROUP_MEMBER);
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

    /** The sub-group's item is the case as a whole. In another role that votes, such as the LSCB's, the person may know of what comes later. */
    @Override
    public boolean isWithdrawn(String userId, Role role, Material material, Subject subject) {
        return subject.reviewId() != null && (SUB_GROUP.contains(role) || SCREENED.contains(material)) && from(subject.reviewId()).contains(userId);
    }

    /** Who withdrew at the last meeting that had the case before it, and so has not voted on it since. */
    @Override
    public Set<String> from(UUID reviewId) {
        List<Screening> held = screenings.findByReviewIdOrderByNumber(reviewId);
        return held.isEmpty() ? Set.of() : held.get(held.size() - 1).conflicts().stream().map(Screening.Conflict::member).collect(Collectors.toSet());
    }
}
