package org.lscb.scr.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.lscb.scr.document.Documents;
import org.lscb.scr.document.StoredDocument;
import org.lscb.scr.evaluation.Evaluations;
import org.lscb.scr.form.NotAllowedNow;
import org.lscb.scr.form.UploadedFile;
import org.lscb.scr.guidance.GuidanceTables;
import org.lscb.scr.guidance.RegionalContacts;
import org.lscb.scr.notice.Notices;
import org.lscb.scr.notice.Recipient;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.Track;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The publications of all reviews (domain.md S11). */
@Service
@Transactional
public class Publications {

    private final PublicationRepository publications;
    private final PublicationFaultRepository faults;
    private final Reviews reviews;
    private final Evaluations evaluations;
    private final StandingBlocks blocks;
    private final GuidanceTables tables;
    private final RegionalContacts contacts;
    private final Documents documents;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publications(PublicationRepository publications, PublicationFaultRepository faults, Reviews reviews, Evaluations evaluations, StandingBlocks blocks,
                 GuidanceTables tables, RegionalContacts contacts, Documents documents, Notices notices, ApplicationEventPublisher events, Clock clock) {
        this.publications = publications;
        this.faults = faults;
        this.reviews = reviews;
        this.evaluations = evaluations;
        this.blocks = blocks;
        this.tables = tables;
        this.contacts = contacts;
        this.documents = documents;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    void prepare(UUID reviewId, Collection<PublicationItem> items, String location, LocalDate planned, String mediaPlan) {
        Publication publication = find(reviewId).orElseGet(() -> publications.save(new Publication(reviewId)));
        publication.prepare(items, location, planned, mediaPlan);
        moved(publication, today());
    }

    void redact(UUID reviewId, List<Redaction> redactions, SignOff signOff, Map<PublicationItem, List<UploadedFile>> redacted) {
        change(reviewId, signOff.on(), publication -> publication.redact(redactions, signOff));
        redacted.keySet().forEach(item -> standing(reviewId, item).forEach(earlier -> documents.supersede(earlier.id())));
        file(reviewId, null, redacted);
    }

    void advise(UUID reviewId, WelfareAdvice advice) {
        change(reviewId, advice.on(), publication -> publication.advise(advice));
    }

    /** Looks the review up in the table of domain.md 6.7, by what is known today. */
    RuleApplied applyRule(UUID reviewId) {
        RuleApplied rule = rule(reviewId, blocks.on(reviewId), evaluations.isFinal(reviewId), get(reviewId));
        change(reviewId, rule.on(), publication -> publication.applied(rule));
        return rule;
    }

    /** Until when the Chair decides again on what was on hold for a block that has been lifted; empty if nothing waited for one. */
    Optional<LocalDate> decideAgainBy(UUID reviewId) {
        List<PublicationDecision> decisions = get(reviewId).decisions();
        return decisions.isEmpty() ? Optional.empty() : blocks.decideAgainBy(reviewId, decisions.get(decisions.size() - 1).on());
    }

    /** What may be published of this review if nothing stands against it. */
    Set<PublicationItem> itemsOf(UUID reviewId) {
        return rule(reviewId, List.of(), true, null).items();
    }

    private RuleApplied rule(UUID reviewId, List<StandingBlock> standing, boolean evaluationFinal, Publication publication) {
        Review review = reviews.get(reviewId);
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("decidedOn", review.initiatedOn().orElseThrow(() -> new NotAllowedNow("This review has not been initiated.")));
        inputs.put("courtOrderForbids", standing.stream().anyMatch(StandingBlock::courtOrder));
        inputs.put("proceedingsHarmed", standing.stream().anyMatch(block -> !block.courtOrder()));
        inputs.put("evaluationFinal", evaluationFinal);
        inputs.put("chairLiftsHold", publication != null && publication.evaluationHoldLiftedOn().isPresent());
        inputs.put("welfareReason", publication != null && publication.welfare().filter(WelfareAdvice::compellingReason).isPresent());
        return RuleApplied.of(today(), tables.first("publication", inputs).orElseThrow());
    }

    /** @param holdLiftedBecause why the Chair does not wait for the final grade, or null where that is not the question */
    void decide(UUID reviewId, PublicationDecision decision, String holdLiftedBecause) {
        if (holdLiftedBecause != null) {
            get(reviewId).liftEvaluationHold(decision.on(), holdLiftedBecause);
            applyRule(reviewId);
        }
        change(reviewId, decision.on(), publication -> publication.decide(decision));
    }

    void reviewHold(UUID reviewId, HoldReview review) {
        get(reviewId).reviewHold(review);
    }

    void tellGovernment(UUID reviewId, LocalDate on, String channel, String reference, String explanation) {
        change(reviewId, on, publication -> publication.tellGovernment(on, explanation));
        notices.record(reviewId, Recipient.valueOf(contacts.on(on).name()), "PUBLICATION_WITHHELD", on, channel, reference);
        if (get(reviewId).isSettled()) {
            events.publishEvent(new PublicationWithheld(reviewId, on));
        }
    }

    void tellFamily(UUID reviewId, List<FamilyTold> told, String notTold) {
        LocalDate on = told.stream().map(FamilyTold::on).max(LocalDate::compareTo).orElseGet(this::today);
        change(reviewId, on, publication -> publication.tellFamily(told, notTold));
        told.forEach(one -> notices.record(reviewId, Recipient.FAMILY, "PUBLICATION", one.on(), one.inPerson() ? "MEETING" : null, null));
    }

    void tellStaff(UUID reviewId, List<StaffTold> told, String notTold) {
        LocalDate on = told.stream().map(StaffTold::on).max(LocalDate::compareTo).orElseGet(this::today);
        change(reviewId, on, publication -> publication.tellStaff(told, notTold));
    }

    void publish(UUID reviewId, LocalDate on, String location, Collection<PublicationItem> items) {
        change(reviewId, on, publication -> publication.publish(on, location, items, files(reviewId, items)));
        events.publishEvent(new ReviewPublished(reviewId, on));
    }

    void stop(UUID reviewId, String why) {
        change(reviewId, today(), publication -> publication.stop(why));
    }

    PublicationFault found(UUID reviewId, PublicationFault.Kind kind, LocalDate on, String description, String immediateAction) {
        return faults.save(new PublicationFault(reviewId, kind, on, description, immediateAction));
    }

    void prepareCorrection(UUID faultId, Collection<PublicationItem> items, String changes, List<Redaction> redactions, LocalDate familyTold,
                           Map<PublicationItem, List<UploadedFile>> corrected) {
        PublicationFault fault = fault(faultId);
        fault.prepare(items, changes, redactions, familyTold);
        file(fault.reviewId(), faultId, corrected);
    }

    void decideCorrection(UUID faultId, PublicationFault.Decision decision, LocalDate on, String reasons) {
        fault(faultId).decide(decision, on, reasons);
    }

    void publishCorrection(UUID faultId, LocalDate on, String location) {
        PublicationFault fault = fault(faultId);
        fault.corrected();
        fault.items().forEach(item -> standing(fault.reviewId(), item).stream().filter(old -> !faultId.equals(old.subject()))
            .forEach(old -> documents.supersede(old.id())));
        Publication publication = get(fault.reviewId());
        publication.correct(on, location, files(fault.reviewId(), publication.current().orElseThrow().items()), fault.changes());
    }

    /** @throws IllegalArgumentException if there is none of this id */
    PublicationFault fault(UUID faultId) {
        return faults.findById(faultId).orElseThrow(() -> new IllegalArgumentException("no publication fault " + faultId));
    }

    List<PublicationFault> faults(UUID reviewId) {
        return faults.findByReviewIdOrderByFoundOn(reviewId);
    }

    private void file(UUID reviewId, UUID fault, Map<PublicationItem, List<UploadedFile>> files) {
        files.forEach((item, uploaded) -> uploaded.forEach(file -> documents.file(file, reviewId, item.published(), null, fault)));
    }

    /** The redacted files that nothing has replaced yet. */
    private List<StoredDocument> standing(UUID reviewId, PublicationItem item) {
        return documents.ofReview(reviewId).stream().filter(document -> document.kind() == item.published() && document.supersededAt().isEmpty()).toList();
    }

    /** What is public of these documents; a correction that was prepared and not agreed is not. */
    private List<UUID> files(UUID reviewId, Collection<PublicationItem> items) {
        return items.stream().flatMap(item -> standing(reviewId, item).stream())
            .filter(document -> document.subject() == null || fault(document.subject()).state() == PublicationFault.State.CORRECTED)
            .map(StoredDocument::id).toList();
    }

    private void change(UUID reviewId, LocalDate on, Consumer<Publication> how) {
        Publication publication = get(reviewId);
        how.accept(publication);
        moved(publication, on);
    }

    private void moved(Publication publication, LocalDate on) {
        reviews.get(publication.reviewId()).move(Track.PUBLICATION, publication.state().name(), on);
    }

    /** @throws NotAllowedNow if nothing has been prepared for publication */
    @Transactional(readOnly = true)
    public Publication get(UUID reviewId) {
        return find(reviewId).orElseThrow(() -> new NotAllowedNow("Nothing of this review has been prepared for publication."));
    }

    @Transactional(readOnly = true)
    public Optional<Publication> find(UUID reviewId) {
        return publications.findByReviewId(reviewId);
    }

    /** Whether publication stands in the way of closure no more: published, or withheld and the government told. */
    @Transactional(readOnly = true)
    public boolean settled(UUID reviewId) {
        return find(reviewId).filter(Publication::isSettled).isPresent();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
