package org.lscb.scr.overview;

import java.time.LocalDate;
import java.util.List;
import org.lscb.scr.access.Material;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.ReviewSection;
import org.springframework.stereotype.Component;

/** What the register shows of the LSCB's decisions on the documents. */
@Component
class ApprovalSection implements ReviewSection {

    record Row(LocalDate meetingOn, List<Document> documents, int present, int withdrawals) { }

    record Document(PackItem document, int version, Approval.Decision decision) { }

    private final Approvals approvals;

    ApprovalSection(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public String name() {
        return "approvals";
    }

    @Override
    public Material material() {
        return Material.LSCB_PAPERS;
    }

    @Override
    public List<Row> of(Review review) {
        return approvals.ofReview(review.id()).stream().map(each -> new Row(each.meetingOn(), each.decisions().stream()
            .map(decision -> new Document(decision.document(), decision.version(), decision.decision())).toList(), each.present().size(),
            each.conflicts().size())).toList();
    }
}
