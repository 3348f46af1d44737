package org.lscb.scr.extension;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.form.Conflict;
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.NotAllowedNow;
import org.lscb.scr.form.Option;
import org.lscb.scr.guidance.GuidanceVersions;
import org.lscb.scr.guidance.RegionalContact;
import org.lscb.scr.guidance.RegionalContacts;
import org.lscb.scr.notice.Notices;
import org.lscb.scr.notice.Recipient;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests for a later completion date. A date that is set or agreed moves the review's clock at once, and with it the tasks. */
@Service
@Transactional
class Extensions {

    private static final DeadlineKind COMPLETION = DeadlineKind.D2;
    private static final String NOTICE = "EXTENSION";

    private final ExtensionRepository extensions;
    private final Reviews reviews;
    private final Deadlines deadlines;
    private final GuidanceVersions guidance;
    private final RegionalContacts contacts;
    private final Notices notices;
    private final Clock clock;

    Extensions(ExtensionRepository extensions, Reviews reviews, Deadlines deadlines, GuidanceVersions guidance, RegionalContacts contacts,
               Notices notices, Clock clock) {
        this.extensions = extensions;
        this.reviews = reviews;
        this.deadlines = deadlines;
        this.guidance = guidance;
        this.contacts = contacts;
        this.notices = notices;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The contact on the government's side on this day. */
    RegionalContact contactOn(LocalDate day) {
        return contacts.on(day);
    }

    /** @throws IllegalArgumentException if there is none of this id */
    @Transactional(readOnly = true)
    Extension get(UUID id) {
        return extensions.findById(id).orElseThrow(() -> new IllegalArgumentException("no extension " + id));
    }

    @Transactional(readOnly = true)
    List<Extension> ofReview(UUID reviewId) {
        return extensions.findByReviewIdOrderByRequestedOnAscIdAsc(reviewId);
    }

    /** The reviews whose completion date can be moved now, as choices: "SCR-7F3K-Q9, Child QT, due on 24 March 2011". */
    @Transactional(readOnly = true)
    List<Option> movable() {
        return reviews.inProgress().stream().filter(review -> isMovable(review.id())).map(review -> new Option(review.id().toString(),
            review.reference() + ", " + review.subjects() + ", due on " + InWords.date(completion(review.id()).currentDue()))).toList();
    }

    /** Whether the review still has to be completed and no other request about it is open. */
    @Transactional(readOnly = true)
    boolean isMovable(UUID reviewId) {
        return isIncomplete(reviewId) && !extensions.existsByReviewIdAndState(reviewId, Extension.State.REQUESTED);
    }

    /** Whether the review's completion has a date and has not been reached. */
    @Transactional(readOnly = true)
    boolean isIncomplete(UUID reviewId) {
        return deadlines.find(reviewId, COMPLETION, null).filter(deadline -> !deadline.isMet()).isPresent();
    }

    /** The clock of the review's completion. */
    @Transactional(readOnly = true)
    Deadline completion(UUID reviewId) {
        return deadlines.find(reviewId, COMPLETION, null).orElseThrow(() -> new NotAllowedNow("This review has no completion date yet."));
    }

    Extension request(Review review, String by, LocalDate proposedDue, String reasons, String progress, String actionTaken) {
        var version = review.guidanceVersion().orElseThrow(() -> new NotAllowedNow("This review has not been initiated."));
        try {
            return extensions.saveAndFlush(new Extension(review.id(), guidance.terms(version).extensionMode(), by, today(), proposedDue, reasons,
                progress, actionTaken));
        } catch (DataIntegrityViolationException anotherMeanwhile) {
            throw new Conflict("Somebody else has asked for a later date for this review at the same moment.");
        }
    }

    /** The Chair has set a new date for the LSCB. */
    void set(UUID id, LocalDate due, LocalDate on, String by, String why) {
        Extension extension = get(id);
        extension.set(due, on, by, why);
        move(extension, due, why == null ? extension.reasons() : why, by, contacts.on(on));
    }

    void keep(UUID id, LocalDate on, String by, String why) {
        get(id).keep(on, by, why);
    }

    /** The Chair has said whether the regional contact is asked. */
    void answered(UUID id, Approval approval) {
        get(id).answered(approval);
    }

    /** The regional contact of that day is told of the date that the LSCB set. */
    void consulted(UUID id, LocalDate on, String plan, String progress, String actionTaken, String letterReference) {
        Extension extension = get(id);
        RegionalContact contact = contacts.on(on);
        extension.consulted(contact, on, plan, progress, actionTaken);
        notices.record(extension.reviewId(), Recipient.valueOf(contact.name()), NOTICE, on, "letter", letterReference);
    }

    /** The regional contact agreed to a date. */
    void agreed(UUID id, Discussion discussion, String by) {
        Extension extension = get(id);
        extension.agreed(discussion, by);
        tell(extension, discussion);
        move(extension, discussion.agreed(), extension.reasons(), by, discussion.contact());
    }

    /** The regional contact did not agree; it will be asked for another date. */
    void askAgain(UUID id, Discussion discussion, LocalDate nextProposal) {
        Extension extension = get(id);
        extension.askAgain(discussion, nextProposal);
        tell(extension, discussion);
    }

    /** The regional contact did not agree, and the old date stays. */
    void notAgreed(UUID id, Discussion discussion, String by) {
        Extension extension = get(id);
        extension.notAgreed(discussion, by);
        tell(extension, discussion);
    }

    /** The review has ended. */
    void lapse(UUID id) {
        get(id).lapse(today(), null);
    }

    private void tell(Extension extension, Discussion discussion) {
        notices.record(extension.reviewId(), Recipient.valueOf(discussion.contact().name()), NOTICE, discussion.on(), "discussion", null);
    }

    private void move(Extension extension, LocalDate due, String why, String by, RegionalContact contact) {
        deadlines.revise(extension.reviewId(), COMPLETION, null, due, why, by, contact.title());
    }
}
