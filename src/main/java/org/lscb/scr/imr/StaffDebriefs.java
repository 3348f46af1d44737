package org.lscb.scr.imr;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which staff were told what their agency's report says. */
@Service
@Transactional
public class StaffDebriefs {

    private final StaffFeedbackRepository feedback;

    StaffDebriefs(StaffFeedbackRepository feedback) {
        this.feedback = feedback;
    }

    /** All of a review, by day. */
    @Transactional(readOnly = true)
    public List<StaffFeedback> ofReview(UUID reviewId) {
        return feedback.findByReviewIdOrderByGivenOnAscAgencyAsc(reviewId);
    }

    void record(StaffFeedback given) {
        feedback.save(given);
    }
}
