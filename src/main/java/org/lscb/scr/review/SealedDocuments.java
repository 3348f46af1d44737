package org.lscb.scr.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lscb.scr.access.Material;
import org.lscb.scr.document.DocumentHeldBack;
import org.lscb.scr.document.Documents;
import org.lscb.scr.document.SealedDocument;
import org.lscb.scr.notice.Notices;
import org.lscb.scr.notice.Recipient;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who run a review which of its documents wait for the virus check and which did not pass it, so that they can ask for others. */
@Component
class SealedDocuments implements ReviewSection {

    private static final String NOTICE = "DOCUMENT_HELD_BACK";

    private final Documents documents;
    private final Notices notices;
    private final Clock clock;

    SealedDocuments(Documents documents, Notices notices, Clock clock) {
        this.documents = documents;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sealedDocuments";
    }

    @Override
    public Material material() {
        return Material.COMMISSION;
    }

    @Override
    public List<SealedDocument> of(Review review) {
        return documents.sealed(review.id());
    }

    @Override
    public List<SealedDocument> of(Review review, Lines own) {
        return of(review).stream().filter(document -> own.show(document.agency(), null)).toList();
    }

    @EventListener
    void on(DocumentHeldBack event) {
        if (event.reviewId() != null) {
            notices.record(event.reviewId(), Recipient.BUSINESS_MANAGER, NOTICE, LocalDate.now(clock), "page of the review", null);
        }
    }
}
