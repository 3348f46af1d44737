package org.lscb.scr.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the families wanted to say. */
@Service
@Transactional
class FamilyContributions {

    private final FamilyContributionRepository contributions;
    private final Overviews overviews;
    private final Clock clock;

    FamilyContributions(FamilyContributionRepository contributions, Overviews overviews, Clock clock) {
        this.contributions = contributions;
        this.overviews = overviews;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<FamilyContribution> ofReview(UUID reviewId) {
        return contributions.findByReviewIdOrderByRecordedOn(reviewId).stream()
            .sorted(Comparator.comparing(FamilyContribution::recordedOn).thenComparing(FamilyContribution::member)).toList();
    }

    void asked(UUID reviewId, List<FamilyMember> members, String note) {
        overviews.get(reviewId).familyAsked(note);
        members.forEach(member -> record(reviewId, member, false));
    }

    /** Somebody was heard after the main round. Once the report is approved, the views stand beside it. */
    void heardLater(UUID reviewId, FamilyMember member, String by) {
        boolean afterApproval = overviews.approved(reviewId).isPresent();
        record(reviewId, member, afterApproval);
        if (afterApproval && member.outcome() == FamilyContribution.Outcome.CONTRIBUTED) {
            overviews.addAddendum(reviewId, "Family: " + member.member(), member.views(), LocalDate.now(clock), by);
        }
    }

    private void record(UUID reviewId, FamilyMember member, boolean afterApproval) {
        contributions.save(new FamilyContribution(reviewId, member, LocalDate.now(clock), afterApproval));
    }
}
