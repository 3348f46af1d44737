package org.lscb.scr.imr;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.document.DocumentKind;
import org.lscb.scr.document.Documents;
import org.lscb.scr.form.NotAllowedNow;
import org.lscb.scr.form.NotThere;
import org.lscb.scr.form.UploadedFile;
import org.lscb.scr.recommendation.Lesson;
import org.lscb.scr.recommendation.Level;
import org.lscb.scr.recommendation.ProposedAction;
import org.lscb.scr.recommendation.Recommendation;
import org.lscb.scr.recommendation.Recommendations;
import org.lscb.scr.recommendation.Source;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reports of agencies, IMRs and summary reports, in all their versions. */
@Service
@Transactional
public class Imrs {

    private final ImrRepository imrs;
    private final Commissions commissions;
    private final ImrAuthors authors;
    private final Recommendations recommendations;
    private final Documents documents;
    private final CommissionClocks clocks;
    private final ApplicationEventPublisher events;

    Imrs(ImrRepository imrs, Commissions commissions, ImrAuthors authors, Recommendations recommendations, Documents documents, CommissionClocks clocks,
         ApplicationEventPublisher events) {
        this.imrs = imrs;
        this.commissions = commissions;
        this.authors = authors;
        this.recommendations = recommendations;
        this.documents = documents;
        this.clocks = clocks;
        this.events = events;
    }

    /** Those that the Panel has accepted, the newest version of each agency's, by agency. */
    @Transactional(readOnly = true)
    public List<Imr> accepted(UUID reviewId) {
        return ofReview(reviewId).stream().filter(imr -> imr.state() == Imr.State.ACCEPTED).toList();
    }

    /** All versions of all agencies, by agency and number. */
    @Transactional(readOnly = true)
    public List<Imr> ofReview(UUID reviewId) {
        return imrs.findByReviewIdOrderByAgencyAscNumberAsc(reviewId);
    }

    /** All versions that the authors of one agency handed in, from the first on. */
    @Transactional(readOnly = true)
    public List<Imr> versions(UUID commissionId) {
        return imrs.findByCommissionIdOrderByNumber(commissionId);
    }

    /** The newest version, whatever became of it. */
    @Transactional(readOnly = true)
    public Optional<Imr> latest(UUID commissionId) {
        return versions(commissionId).stream().reduce((earlier, later) -> later);
    }

    /** What the agency will do about its own recommendations, as it signed last; empty until it has signed. */
    @Transactional(readOnly = true)
    public List<ProposedAction> proposedActions(UUID commissionId) {
        return versions(commissionId).stream().filter(imr -> imr.signedOffOn() != null).reduce((earlier, later) -> later)
            .map(Imr::proposedActions).orElse(List.of());
    }

    /** The day of the meeting at which the Panel accepted the agency's report; null if it has not. */
    @Transactional(readOnly = true)
    public LocalDate acceptedOn(UUID commissionId) {
        return versions(commissionId).stream().filter(imr -> imr.state() == Imr.State.ACCEPTED).flatMap(imr -> imr.verdicts().stream())
            .filter(verdict -> verdict.kind() == Verdict.Kind.ACCEPTED).map(Verdict::on).reduce((earlier, later) -> later).orElse(null);
    }

    /** All who have written for the agency: whoever handed in a version, and the author appointed. None of them signs it off or judges it. */
    @Transactional(readOnly = true)
    Set<String> writers(UUID commissionId) {
        Set<String> writers = versions(commissionId).stream().map(Imr::author).collect(Collectors.toSet());
        Optional.ofNullable(commissions.get(commissionId).author()).ifPresent(writers::add);
        return writers;
    }

    /** @throws NotThere if none was handed in */
    Imr inHand(UUID commissionId) {
        return latest(commissionId).orElseThrow(() -> new NotThere("The agency has handed in no report."));
    }

    void handedIn(UUID commissionId, String author, ImrContent content) {
        Commission commission = commissions.get(commissionId);
        commission.drafted();
        add(commission, author, content, List.of(), DocumentKind.IMR);
    }

    void summaryHandedIn(UUID commissionId, String author, ImrContent content, List<FamilyContact> contacts) {
        Commission commission = commissions.get(commissionId);
        commission.drafted();
        add(commission, author, content, contacts, DocumentKind.SUMMARY_REPORT);
        events.publishEvent(new SummaryReportHandedIn(commission.reviewId(), commissionId, commission.agency(), author, contacts));
    }

    void backToAuthor(UUID commissionId, String reasons) {
        commissions.get(commissionId).backToAuthor(reasons);
        inHand(commissionId).backToAuthor(reasons);
    }

    /** The senior officer signs for the agency. Its recommendations and proposed actions stand from now on. */
    void signedOff(UUID commissionId, String userId, String role, LocalDate on) {
        Commission commission = commissions.get(commissionId);
        Imr imr = inHand(commissionId);
        if (writers(commissionId).contains(userId)) {
            throw new NotAllowedNow("Nobody signs off the report that they wrote.");
        }
        recordLessons(imr);
        imr.signOff(userId, role, on, actions(imr));
        authors.confirmedIndependent(commissionId);
        commission.signedOff();
        clocks.met(commission, DeadlineKind.D5, on);
        events.publishEvent(new ImrSignedOff(commission.reviewId(), commissionId, commission.agency()));
    }

    void conflictFoundBeforeSignOff(UUID commissionId, String userId, String reasons, Verdict.Conflict conflict) {
        commissions.get(commissionId).authorInConflict(reasons);
        authors.inConflict(commissionId, conflict);
        inHand(commissionId).conflictBeforeSignOff(
            new Verdict(Verdict.Kind.CONFLICT_FOUND, clocks.today(), userId, reasons, List.of(), conflict));
    }

    void accepted(UUID commissionId, LocalDate panelOn, String userId) {
        Commission commission = commissions.get(commissionId);
        commission.accepted();
        inHand(commissionId).judged(Verdict.accepted(panelOn, userId));
        commissions.settled(commission);
        events.publishEvent(new ImrAccepted(commission.reviewId(), commissionId, commission.agency()));
    }

    void returned(UUID commissionId, LocalDate panelOn, String userId, String reasons, List<ItemReason> items, LocalDate newDue) {
        Commission commission = commissions.get(commissionId);
        commission.returned(reasons, items);
        inHand(commissionId).judged(new Verdict(Verdict.Kind.RETURNED, panelOn, userId, reasons, items, null));
        clocks.again(commission, DeadlineKind.D5, newDue, "Returned by the Panel", userId);
    }

    void waived(UUID commissionId, LocalDate panelOn, String userId, String reasons) {
        Commission commission = commissions.get(commissionId);
        commission.waived();
        inHand(commissionId).judged(new Verdict(Verdict.Kind.WAIVED, panelOn, userId, reasons, List.of(), null));
        commissions.settled(commission);
    }

    void conflictFound(UUID commissionId, LocalDate panelOn, String userId, String reasons, Verdict.Conflict conflict) {
        commissions.get(commissionId).authorInConflict(reasons);
        authors.inConflict(commissionId, conflict);
        inHand(commissionId).judged(new Verdict(Verdict.Kind.CONFLICT_FOUND, panelOn, userId, reasons, List.of(), conflict));
    }

    private void add(Commission commission, String author, ImrContent content, List<FamilyContact> contacts, DocumentKind kind) {
        imrs.save(new Imr(commission, versions(commission.id()).size() + 1, author, clocks.today(), content, contacts));
        for (UploadedFile file : content.report()) {
            documents.file(file, commission.reviewId(), kind, commission.agency(), commission.id());
        }
    }

    private List<ProposedAction> actions(Imr imr) {
        List<Recommendation> made = recommendations(imr);
        return imr.content().actions().stream().map(action -> new ProposedAction(
            action.numbers().stream().map(number -> made.get(number - 1).id()).toList(), action.what(), imr.agency(), action.leadOfficer(),
            action.start(), action.due(), action.intendedOutcome(), action.evidenceRequired(), action.measureOfImpact())).toList();
    }

    /** A lesson that an earlier signed version recorded already, in the same words, is not recorded twice. */
    private void recordLessons(Imr imr) {
        List<String> known = recommendations.lessonsOfReview(imr.reviewId()).stream()
            .filter(one -> one.source() == Source.IMR && imr.commissionId().equals(one.subjectId())).map(Lesson::text).toList();
        imr.content().lessons().stream().filter(lesson -> !known.contains(lesson.text())).forEach(lesson ->
            recommendations.learn(imr.reviewId(), Source.IMR, imr.commissionId(), null, lesson.text(), lesson.theme()));
    }

    /** A recommendation that an earlier signed version made already, in the same words, is not made twice. */
    private List<Recommendation> recommendations(Imr imr) {
        List<Recommendation> known = recommendations.ofReview(imr.reviewId()).stream()
            .filter(one -> one.source() == Source.IMR && imr.commissionId().equals(one.subjectId())).toList();
        List<Recommendation> made = new ArrayList<>();
        for (ImrContent.Recommended wanted : imr.content().recommendations()) {
            made.add(known.stream().filter(one -> one.text().equals(wanted.text())).findFirst().orElseGet(() -> recommendations.make(
                imr.reviewId(), Source.IMR, imr.commissionId(), null, wanted.text(), wanted.theme(), Level.AGENCY, imr.agency())));
        }
        return made;
    }
}
