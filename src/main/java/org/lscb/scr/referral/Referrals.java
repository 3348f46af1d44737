package org.lscb.scr.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.UnknownReview;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The referrals of all cases, with what agencies and the sub-group said of them. */
@Service
@Transactional
public class Referrals {

    private final ReferralRepository referrals;
    private final AgencyReturns returns;
    private final ScreeningRepository screenings;
    private final Reviews reviews;
    private final Criteria criteria;
    private final Clock clock;

    Referrals(ReferralRepository referrals, AgencyReturns returns, ScreeningRepository screenings, Reviews reviews, Criteria criteria, Clock clock) {
        this.referrals = referrals;
        this.returns = returns;
        this.screenings = screenings;
        this.reviews = reviews;
        this.criteria = criteria;
        this.clock = clock;
    }

    void add(Referral referral) {
        referrals.save(referral);
    }

    void add(AgencyReturn agencyReturn) {
        returns.save(agencyReturn);
    }

    void add(Screening screening) {
        screenings.save(screening);
    }

    /** @throws UnknownReview if the case was never referred */
    @Transactional(readOnly = true)
    public Referral of(UUID reviewId) {
        return find(reviewId).orElseThrow(UnknownReview::new);
    }

    @Transactional(readOnly = true)
    public Optional<Referral> find(UUID reviewId) {
        return referrals.findByReviewId(reviewId);
    }

    /** What the criteria say of the facts known today is put on record with the referral. */
    public void adviseOnCriteria(UUID reviewId) {
        of(reviewId).advised(criteria.adviseOn(reviews.get(reviewId).incident(), LocalDate.now(clock)));
    }

    /** Every screening of a case, first to last, also of earlier considerations. */
    @Transactional(readOnly = true)
    public List<Screening> screenings(UUID reviewId) {
        return screenings.findByReviewIdOrderByNumber(reviewId);
    }

    /** What the sub-group said last in the present consideration; empty if it has not met yet. */
    @Transactional(readOnly = true)
    public Optional<Screening> latestScreening(UUID reviewId) {
        int consideration = of(reviewId).consideration();
        return screenings(reviewId).stream().filter(screening -> screening.consideration() == consideration).reduce((first, last) -> last);
    }

    @Transactional(readOnly = true)
    List<AgencyReturn> returns(UUID reviewId) {
        return returns.findByReviewIdOrderByConsiderationAscAgencyAsc(reviewId);
    }

    /** What one agency has done in the present consideration. */
    @Transactional(readOnly = true)
    Optional<AgencyReturn> returnOf(Referral referral, String agency) {
        return returns.findByReviewIdAndConsiderationAndAgency(referral.reviewId(), referral.consideration(), agency);
    }

    /** The cases that were merged into this one. */
    @Transactional(readOnly = true)
    List<Referral> mergedInto(UUID reviewId) {
        return referrals.findByMergedInto(reviewId);
    }
}
