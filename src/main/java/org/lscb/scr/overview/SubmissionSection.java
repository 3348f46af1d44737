package org.lscb.scr.overview;

import java.time.LocalDate;
import java.util.List;
import org.lscb.scr.access.Material;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.ReviewSection;
import org.springframework.stereotype.Component;

/** What the register shows of the consignments to Ofsted. */
@Component
class SubmissionSection implements ReviewSection {

    record Row(int number, LocalDate sentOn, List<PackItem> items) { }

    private final Submissions submissions;

    SubmissionSection(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public String name() {
        return "submissions";
    }

    @Override
    public Material material() {
        return Material.LSCB_PAPERS;
    }

    @Override
    public List<Row> of(Review review) {
        return submissions.ofReview(review.id()).stream().map(each -> new Row(each.number(), each.sentOn(), each.items())).toList();
    }
}
