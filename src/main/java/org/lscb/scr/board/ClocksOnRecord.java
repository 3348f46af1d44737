package org.lscb.scr.board;

import java.util.UUID;
import org.lscb.scr.access.AccessEntry;
import org.lscb.scr.access.AccessLog;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.UnknownReview;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The clocks that a person may see, each look at them on record. They are read first and recorded in a transaction of their own before anybody
 * gets them: if the record cannot be written, nothing is shown.
 */
@Service
class ClocksOnRecord {

    private static final String REVIEW = "review";
    private static final String SAW = "saw register entry, clocks";

    private final VisibleClocks clocks;
    private final Reviews reviews;
    private final AccessLog log;
    private final TransactionTemplate recording;

    ClocksOnRecord(VisibleClocks clocks, Reviews reviews, AccessLog log, PlatformTransactionManager transactions) {
        this.clocks = clocks;
        this.reviews = reviews;
        this.log = log;
        this.recording = new TransactionTemplate(transactions);
    }

    /** Of each review under way of which the person may see a clock, and of the annual reports. */
    VisibleClocks.Seen all(String userId) {
        return recorded(clocks.all(userId), AccessEntry.Action.READ);
    }

    /** The same, to be taken away as a file. */
    VisibleClocks.Seen toExport(String userId) {
        return recorded(clocks.all(userId), AccessEntry.Action.EXPORT);
    }

    /** @throws UnknownReview if there is none, or the person may see none of its clocks */
    VisibleClocks.OfReview of(String reference, String userId) {
        Review review = reviews.findByReference(reference).orElseThrow(() -> refused(null));
        VisibleClocks.OfReview seen = clocks.of(review, userId).orElseThrow(() -> refused(review.id()));
        record(seen, AccessEntry.Action.READ);
        return seen;
    }

    private VisibleClocks.Seen recorded(VisibleClocks.Seen seen, AccessEntry.Action action) {
        recording.executeWithoutResult(transaction -> seen.reviews().forEach(one -> record(one, action)));
        return seen;
    }

    private void record(VisibleClocks.OfReview seen, AccessEntry.Action action) {
        UUID id = seen.review().id();
        log.record(AccessEntry.done(action, REVIEW, id, null, id).because(SAW));
    }

    private UnknownReview refused(UUID reviewId) {
        log.recordApart(AccessEntry.refused(AccessEntry.Action.READ, REVIEW, reviewId, reviewId, null));
        return new UnknownReview();
    }
}
