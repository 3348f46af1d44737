package org.lscb.scr.imr;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lscb.scr.agency.People;
import org.lscb.scr.agency.Person;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.form.CommonRouting;
import org.lscb.scr.form.NotThere;
import org.lscb.scr.form.Routing;
import org.lscb.scr.guidance.GuidanceVersion;
import org.lscb.scr.notice.Notices;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.Track;
import org.lscb.scr.scoping.CommissionRequest;
import org.lscb.scr.scoping.Product;
import org.lscb.scr.scoping.Scoping;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each agency was asked for, and how far it has come. */
@Service
@Transactional
public class Commissions {

    /** Time for a report that a later stage sends back, unless another date is agreed. Our own default. */
    private static final int DAYS_FOR_REWORK = 14;

    private final CommissionRepository commissions;
    private final ImrRepository imrs;
    private final Scoping scoping;
    private final Reviews reviews;
    private final CommissionClocks clocks;
    private final Notices notices;
    private final People people;

    Commissions(CommissionRepository commissions, ImrRepository imrs, Scoping scoping, Reviews reviews, CommissionClocks clocks, Notices notices, People people) {
        this.commissions = commissions;
        this.imrs = imrs;
        this.scoping = scoping;
        this.reviews = reviews;
        this.clocks = clocks;
        this.notices = notices;
        this.people = people;
    }

    /**
     * Opens a commission for everything that the latest terms of reference ask of agencies and that is not open yet.
     *
     * @return those opened just now, without that of the health overview, which a later stage looks after
     */
    public List<Commission> openRequested(UUID reviewId) {
        Set<UUID> known = ofReview(reviewId).stream().map(Commission::requestId).collect(Collectors.toSet());
        List<Commission> opened = scoping.requestedCommissions(reviewId).stream().filter(request -> !known.contains(request.id()))
            .map(request -> open(reviewId, request)).toList();
        if (!opened.isEmpty()) {
            reviews.get(reviewId).move(Track.MANAGEMENT_REVIEWS, "UNDER_WAY", clocks.today());
        }
        return opened.stream().filter(Commissions::hasBranchOfItsOwn).toList();
    }

    /** All of a review, in the order in which they were sent. */
    @Transactional(readOnly = true)
    public List<Commission> ofReview(UUID reviewId) {
        return commissions.findByReviewIdOrderBySentOnAscAgencyAsc(reviewId).stream()
            .sorted(Comparator.comparing(Commission::sentOn).thenComparing(Commission::agency)
                .thenComparing(Commission::unit, Comparator.nullsLast(Comparator.naturalOrder()))).toList();
    }

    /** @throws NotThere if there is none of this id */
    @Transactional(readOnly = true)
    public Commission get(UUID id) {
        return commissions.findById(id).orElseThrow(() -> new NotThere("There is no such commission."));
    }

    /** The commission of the health overview, if one was asked for. */
    @Transactional(readOnly = true)
    public Optional<Commission> healthOverview(UUID reviewId) {
        return ofReview(reviewId).stream().filter(commission -> commission.product() == Product.HEALTH_OVERVIEW).findFirst();
    }

    /** Whether nothing more is expected of any agency, the health overview left aside. */
    @Transactional(readOnly = true)
    public boolean allSettled(UUID reviewId) {
        return ofReview(reviewId).stream().filter(Commissions::hasBranchOfItsOwn).allMatch(commission -> commission.state().isSettled());
    }

    /**
     * Sends a report back that the Panel had accepted, for instance because it contradicts the chronology. Due in two weeks.
     *
     * @throws org.lscb.scr.form.NotAllowedNow unless it is accepted
     */
    public void returnForRework(UUID commissionId, String reasons, String by) {
        returnForRework(commissionId, reasons, by, clocks.today().plusDays(DAYS_FOR_REWORK));
    }

    /**
     * Sends a report back that the Panel had accepted.
     *
     * @param by     user id of whoever sends it back
     * @param newDue when it is due again
     * @throws org.lscb.scr.form.NotAllowedNow unless it is accepted
     */
    public void returnForRework(UUID commissionId, String reasons, String by, LocalDate newDue) {
        Commission commission = get(commissionId);
        commission.reopened(reasons);
        imrs.findByCommissionIdOrderByNumber(commissionId).stream().reduce((earlier, later) -> later).ifPresent(accepted ->
            accepted.reopened(new Verdict(Verdict.Kind.RETURNED, clocks.today(), by, reasons, List.of(), null)));
        clocks.again(commission, clockOfProduct(commission), newDue, "Returned after the Panel had accepted it", by);
        reviews.get(commission.reviewId()).move(Track.MANAGEMENT_REVIEWS, "UNDER_WAY", clocks.today());
    }

    /**
     * The chronology of an agency is in.
     *
     * @param number of the version, from 1
     */
    public void chronologyHandedIn(UUID commissionId, int number) {
        Commission commission = get(commissionId);
        commission.chronologyHandedIn(number);
        clocks.met(commission, DeadlineKind.D4, clocks.today());
    }

    /** The Panel has accepted a chronology, which was all that the agency was asked for. */
    public void chronologyAccepted(UUID commissionId) {
        Commission commission = get(commissionId);
        commission.accepted();
        settled(commission);
    }

    /** The Panel has returned a chronology, which was all that the agency was asked for. */
    public void chronologyReturned(UUID commissionId, String reasons, LocalDate newDue, String by) {
        Commission commission = get(commissionId);
        commission.returned(reasons, List.of());
        clocks.again(commission, DeadlineKind.D4, newDue, "Returned by the Panel", by);
    }

    /** The health overview, which has a stage of its own, is accepted. Does nothing if none was commissioned. */
    public void healthOverviewAccepted(UUID reviewId) {
        healthOverview(reviewId).ifPresent(Commission::healthOverviewAccepted);
    }

    /** When the chronology is due now; null if none is asked for. */
    @Transactional(readOnly = true)
    public LocalDate chronologyDue(UUID commissionId) {
        return clocks.current(get(commissionId), DeadlineKind.D4);
    }

    /** When the signed report is due now; null if a chronology alone is asked for. */
    @Transactional(readOnly = true)
    public LocalDate due(UUID commissionId) {
        return clocks.current(get(commissionId), DeadlineKind.D5);
    }

    /** What the branch of one commission needs to know to find its way. */
    @Transactional(readOnly = true)
    public Routing routing(UUID commissionId) {
        Commission commission = get(commissionId);
        LocalDate due = clocks.current(commission, DeadlineKind.D5);
        boolean rework = commission.state() == CommissionState.RETURNED;
        LocalDate first = rework || commission.chronologyDue() == null
            ? clocks.current(commission, clockOfProduct(commission)) : clocks.current(commission, DeadlineKind.D4);
        return Routing.of(CommonRouting.AGENCY, commission.agency())
            .and(ImrRouting.PRODUCT, commission.product())
            .and(ImrRouting.AGENCY_LEAD, Optional.ofNullable(commission.lead()).or(() -> people.standingLead(commission.agency()).map(Person::userId)).orElse(null))
            .and(ImrRouting.IMR_AUTHOR, commission.author())
            .and(ImrRouting.REWORK_WANTED, rework)
            .and(ImrRouting.COMMISSION_SETTLED, false)
            .and(ImrRouting.CHRONOLOGY_OVERDUE_AT, clocks.passedAt(first))
            .and(ImrRouting.IMR_OVERDUE_AT, due == null ? null : clocks.passedAt(due));
    }

    void refused(UUID commissionId, String by, String reasons) {
        get(commissionId).refuse(clocks.today(), by, reasons);
    }

    void noTrace(UUID commissionId, String reasons) {
        Commission commission = get(commissionId);
        commission.noTrace(reasons);
        noLongerDue(commission, "The agency found no trace of the family");
        settled(commission);
    }

    void takenUp(UUID commissionId, String lead) {
        get(commissionId).acknowledge(lead);
    }

    void takenUpForSummary(UUID commissionId, String lead, String reasons) {
        Commission commission = get(commissionId);
        commission.acknowledgeSingleContact(lead, reasons);
        clocks.lapsed(commission, DeadlineKind.D4, "A summary report needs no chronology");
    }

    void refusalEscalated(UUID commissionId, String spokeTo, LocalDate on, String said, Refusal.Outcome outcome) {
        get(commissionId).refusalEscalated(spokeTo, on, said, outcome);
    }

    void refusalDecided(UUID commissionId, String with, LocalDate on, String reasons, Refusal.Outcome outcome) {
        Commission commission = get(commissionId);
        commission.refusalDecided(with, on, reasons, outcome);
        if (outcome == Refusal.Outcome.WAIVED) {
            noLongerDue(commission, "The review goes on without the agency");
            settled(commission);
        }
    }

    void recordsSecured(UUID commissionId, LocalDate on) {
        get(commissionId).recordsSecured(on);
    }

    /** Records that a late agency was chased, and a notice for each of those outside the board. */
    void chased(UUID commissionId, Chase chase) {
        Commission commission = get(commissionId);
        commission.chased(chase);
        chase.whom().stream().filter(whom -> whom != Chase.Whom.LSCB_CHAIR).forEach(whom -> notices.recordToAgency(commission.reviewId(),
            commission.agency(), "LATE_COMMISSION_" + whom, chase.on(), chase.channel().title(), null));
    }

    /** The business manager agrees another date with a late agency for what it owes next. */
    void newDate(UUID commissionId, LocalDate to, String reason, String by) {
        Commission commission = get(commissionId);
        clocks.again(commission, clockBefore(commission), to, reason, by);
    }

    /** The clock that an agency has to keep next. */
    @Transactional(readOnly = true)
    DeadlineKind clockBefore(Commission commission) {
        boolean chronologyOutstanding = clocks.find(commission, DeadlineKind.D4).filter(Deadline::isOpen).isPresent();
        return chronologyOutstanding ? DeadlineKind.D4 : clockOfProduct(commission);
    }

    void submittedToPanel(UUID commissionId) {
        get(commissionId).submitted();
    }

    /** Closes the track when this was the last agency to be waited for. */
    void settled(Commission commission) {
        if (allSettled(commission.reviewId())) {
            reviews.get(commission.reviewId()).move(Track.MANAGEMENT_REVIEWS, "COMPLETE", clocks.today());
        }
    }

    private Commission open(UUID reviewId, CommissionRequest request) {
        Review review = reviews.get(reviewId);
        GuidanceVersion version = review.guidanceVersion().orElseThrow(() -> new IllegalStateException("not initiated: " + reviewId));
        UUID id = UUID.randomUUID();
        LocalDate chronologyDue = switch (request.product()) {
            case IMR, CHRONOLOGY -> clocks.start(reviewId, id, DeadlineKind.D4, request.sentOn(), request.chronologyDue(), request.datesBecause(), version);
            case SUMMARY_REPORT, HEALTH_OVERVIEW -> null;
        };
        LocalDate due = switch (request.product()) {
            case IMR, SUMMARY_REPORT -> clocks.start(reviewId, id, DeadlineKind.D5, request.sentOn(), request.due(), request.datesBecause(), version);
            case CHRONOLOGY -> null;
            case HEALTH_OVERVIEW -> request.due();     // its clock starts with the last health IMR, in a later stage
        };
        return commissions.save(new Commission(id, reviewId, request, chronologyDue, due));
    }

    private void noLongerDue(Commission commission, String reason) {
        clocks.lapsed(commission, DeadlineKind.D4, reason);
        clocks.lapsed(commission, DeadlineKind.D5, reason);
    }

    private static DeadlineKind clockOfProduct(Commission commission) {
        return commission.product() == Product.CHRONOLOGY ? DeadlineKind.D4 : DeadlineKind.D5;
    }

    private static boolean hasBranchOfItsOwn(Commission commission) {
        return commission.product() != Product.HEALTH_OVERVIEW;
    }
}
