package org.lscb.scr.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.ReviewSection;
import org.springframework.stereotype.Component;

/** How a case was referred and screened, in dates and states. */
@Component
class ReferralSection implements ReviewSection {

    /** @param securedOn null until the agency has secured its records; {@code returnedOn} likewise */
    record AgencyLine(String agency, int consideration, LocalDate securedOn, LocalDate returnedOn) { }

    record ScreeningLine(LocalDate meetingOn, int consideration, CriteriaResult criteria, String criteriaRow, List<String> indicators,
                         SubGroupView recommendation, SubGroupView otherView, LocalDate wantedBy) { }

    record Summary(LocalDate receivedOn, LocalDate incidentKnownOn, LocalDate chairAwareDate, int consideration, Referral.OtherChildren otherChildren,
                   List<String> agencies, Referral.WhoseCase whoseCase, List<LocalDate> informationAddedOn, List<AgencyLine> returns,
                   List<ScreeningLine> screenings) { }

    private final Referrals referrals;

    ReferralSection(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public String name() {
        return "referral";
    }

    @Override
    public Material material() {
        return Material.REFERRAL;
    }

    @Override
    public Object of(Review review) {
        return referrals.find(review.id()).map(this::summary).orElse(null);
    }

    @Override
    public Object of(Review review, Lines own) {
        return returns(review.id()).stream().filter(line -> own.show(line.agency(), null)).toList();
    }

    private List<AgencyLine> returns(UUID reviewId) {
        return referrals.returns(reviewId).stream()
            .map(one -> new AgencyLine(one.agency(), one.consideration(), one.securedOn(), one.returnedOn())).toList();
    }

    private Summary summary(Referral referral) {
        return new Summary(referral.receivedOn(), referral.incidentKnownOn(), referral.chairAwareDate().orElse(null), referral.consideration(),
            referral.otherChildren(), referral.agencies(), referral.whoseCase(), referral.addedFacts().stream().map(Referral.AddedFacts::on).toList(),
            returns(referral.reviewId()),
            referrals.screenings(referral.reviewId()).stream()
                .map(one -> new ScreeningLine(one.meetingOn(), one.consideration(), one.criteriaResult(), one.criteriaRow(), one.indicators(),
                    one.recommendation(), one.otherView().map(Screening.View::recommendation).orElse(null), one.wantedBy())).toList());
    }
}
