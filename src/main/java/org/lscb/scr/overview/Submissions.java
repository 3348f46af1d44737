package org.lscb.scr.overview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.guidance.EvaluationRegimes;
import org.lscb.scr.guidance.RegionalContact;
import org.lscb.scr.guidance.RegionalContacts;
import org.lscb.scr.notice.Notices;
import org.lscb.scr.notice.Recipient;
import org.lscb.scr.review.Reviews;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was sent to Ofsted of each review. The pack may go in several consignments, months apart. */
@Service
@Transactional
public class Submissions {

    /** Whether what counts has gone. */
    enum Pack { SENT, NOT_YET }

    /** With both of them sent, the review is completed (domain.md S8). */
    private static final Set<PackItem> COMPLETING = Set.of(PackItem.OVERVIEW, PackItem.ACTION_PLAN);

    private final ConsignmentRepository consignments;
    private final Overviews overviews;
    private final Reviews reviews;
    private final Deadlines deadlines;
    private final EvaluationRegimes regimes;
    private final RegionalContacts contacts;
    private final Notices notices;
    private final ApplicationEventPublisher events;

    Submissions(ConsignmentRepository consignments, Overviews overviews, Reviews reviews, Deadlines deadlines, EvaluationRegimes regimes,
                RegionalContacts contacts, Notices notices, ApplicationEventPublisher events) {
        this.consignments = consignments;
        this.overviews = overviews;
        this.reviews = reviews;
        this.deadlines = deadlines;
        this.regimes = regimes;
        this.contacts = contacts;
        this.notices = notices;
        this.events = events;
    }

    /** The day by which approved overview report and action plan had both gone to Ofsted; empty before. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> first(UUID reviewId) {
        return reviews.get(reviewId).submittedOn();
    }

    @Transactional(readOnly = true)
    List<Consignment> ofReview(UUID reviewId) {
        return consignments.findByReviewIdOrderByNumber(reviewId);
    }

    /** Parts of the pack that have not gone yet. */
    @Transactional(readOnly = true)
    Set<PackItem> outstanding(UUID reviewId) {
        Set<PackItem> rest = EnumSet.allOf(PackItem.class);
        ofReview(reviewId).forEach(consignment -> rest.removeAll(consignment.items()));
        return rest;
    }

    /** Records a consignment. The one by which overview report and action plan have both gone meets D2 and pins the evaluation regime. */
    Pack sent(UUID reviewId, Sending sending, String by) {
        consignments.save(new Consignment(reviewId, ofReview(reviewId).size() + 1, sending, by));
        tell(reviewId, sending);
        if (outstanding(reviewId).stream().anyMatch(COMPLETING::contains)) {
            return Pack.NOT_YET;
        }
        if (first(reviewId).isEmpty()) {
            completed(reviewId, bothGone(reviewId));
        }
        return Pack.SENT;
    }

    /** Consignments may be put on record in another order than they were sent in. */
    private LocalDate bothGone(UUID reviewId) {
        List<Consignment> all = ofReview(reviewId);
        return COMPLETING.stream().map(item -> all.stream().filter(one -> one.items().contains(item)).map(Consignment::sentOn)
            .min(Comparator.naturalOrder()).orElseThrow()).max(Comparator.naturalOrder()).orElseThrow();
    }

    private void completed(UUID reviewId, LocalDate on) {
        OverviewReport report = overviews.get(reviewId);
        report.submitted();
        overviews.moved(report, on);
        reviews.get(reviewId).submitted(on, regimes.on(on).name());
        deadlines.met(reviewId, DeadlineKind.D2, null, on);
        events.publishEvent(new ReviewSubmitted(reviewId, on));
    }

    private void tell(UUID reviewId, Sending sending) {
        notices.record(reviewId, Recipient.OFSTED, "SUBMISSION", sending.sentOn(), sending.channel(), sending.ofstedReference());
        if (sending.copyToRegionalContactOn() != null) {
            Recipient contact = contacts.on(sending.copyToRegionalContactOn()) == RegionalContact.DFE ? Recipient.DFE
                : Recipient.GOVERNMENT_OFFICE;
            notices.record(reviewId, contact, "SUBMISSION", sending.copyToRegionalContactOn(), sending.channel(), null);
        }
        if (sending.copyToHealthOn() != null) {
            notices.record(reviewId, Recipient.PCT, "SUBMISSION", sending.copyToHealthOn(), sending.channel(), null);
        }
    }
}
