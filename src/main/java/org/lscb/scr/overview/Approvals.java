package org.lscb.scr.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.document.DocumentKind;
import org.lscb.scr.document.Documents;
import org.lscb.scr.form.UploadedFile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the LSCB decided on reports, summaries and plans. */
@Service
@Transactional
class Approvals {

    private final ApprovalRepository approvals;
    private final Overviews overviews;
    private final ActionPlans plans;
    private final Deadlines deadlines;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Approvals(ApprovalRepository approvals, Overviews overviews, ActionPlans plans, Deadlines deadlines, Documents documents,
              ApplicationEventPublisher events, Clock clock) {
        this.approvals = approvals;
        this.overviews = overviews;
        this.plans = plans;
        this.deadlines = deadlines;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    /** Every meeting that had the documents before it, first to last. */
    @Transactional(readOnly = true)
    List<Approval> ofReview(UUID reviewId) {
        return approvals.findByReviewIdOrderByNumber(reviewId);
    }

    /** The last meeting. @throws IllegalStateException if there was none */
    @Transactional(readOnly = true)
    Approval last(UUID reviewId) {
        Approval last = Texts.last(ofReview(reviewId));
        if (last == null) {
            throw new IllegalStateException("the LSCB has not decided on " + reviewId);
        }
        return last;
    }

    /** The first meeting that has the report before it meets D7's second half. */
    Approval.Outcome decided(Approval approval, UUID reviewId, List<UploadedFile> minutes) {
        approvals.save(approval);
        minutes.forEach(file -> documents.file(file, reviewId, DocumentKind.LSCB_MINUTES, null, null));
        OverviewReport report = overviews.get(reviewId);
        report.decided(approval);
        deadlines.met(reviewId, DeadlineKind.D7_LSCB, null, approval.meetingOn());
        overviews.moved(report, approval.meetingOn());
        return approval.outcome();
    }

    /** Fixes the approved versions by their fingerprints and tells the later stages. */
    void freeze(UUID reviewId) {
        OverviewReport report = overviews.get(reviewId);
        LocalDate approvedOn = report.approvedOn().orElseThrow();
        OverviewVersion version = overviews.inHand(reviewId);
        ActionPlan plan = plans.get(reviewId);
        plans.approve(reviewId, approvedOn);
        report.freeze(List.of(frozen(PackItem.OVERVIEW, version.number(), version.text()),
            frozen(PackItem.EXECUTIVE_SUMMARY, version.number(), version.text().summary()),
            frozen(PackItem.ACTION_PLAN, plan.round(), List.of(plan.recommendations(), plan.actions()))));
        documents.freeze(reviewId, DocumentKind.OVERVIEW, null);
        documents.freeze(reviewId, DocumentKind.EXECUTIVE_SUMMARY, null);
        documents.freeze(reviewId, DocumentKind.ACTION_PLAN, null);
        events.publishEvent(new OverviewApproved(reviewId, approvedOn));
    }

    private OverviewReport.Frozen frozen(PackItem document, int version, Object content) {
        return new OverviewReport.Frozen(document, version, LocalDate.now(clock), Fingerprint.of(content));
    }
}
