package org.lscb.scr.scoping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.agency.Agency;
import org.lscb.scr.agency.Appointments;
import org.lscb.scr.agency.CaseRole;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.form.NotAllowedNow;
import org.lscb.scr.guidance.GuidanceVersion;
import org.lscb.scr.guidance.GuidanceVersions;
import org.lscb.scr.notice.Notices;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.Track;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The terms of reference of a review and the commissions that follow from them (domain.md S5). */
@Service
@Transactional
public class Scoping {

    private final TermsRepository terms;
    private final CommissionRequestRepository commissions;
    private final KnownOfCase known;
    private final Reviews reviews;
    private final Deadlines deadlines;
    private final GuidanceVersions versions;
    private final Appointments appointments;
    private final Agencies agencies;
    private final Notices notices;
    private final Clock clock;

    Scoping(TermsRepository terms, CommissionRequestRepository commissions, KnownOfCase known, Reviews reviews, Deadlines deadlines,
            GuidanceVersions versions, Appointments appointments, Agencies agencies, Notices notices, Clock clock) {
        this.terms = terms;
        this.commissions = commissions;
        this.known = known;
        this.reviews = reviews;
        this.deadlines = deadlines;
        this.versions = versions;
        this.appointments = appointments;
        this.agencies = agencies;
        this.notices = notices;
        this.clock = clock;
    }

    /** The latest approved version of the terms of reference; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<TermsOfReference> termsOfReference(UUID reviewId) {
        return latest(versions(reviewId).stream().filter(TermsOfReference::isApproved).toList());
    }

    /** All versions that were put before the Chair, oldest first. */
    @Transactional(readOnly = true)
    public List<TermsOfReference> versions(UUID reviewId) {
        return terms.findByReviewIdOrderByNumber(reviewId);
    }

    /** What agencies have been asked for so far, health overview included, by date of the commission and agency. */
    @Transactional(readOnly = true)
    public List<CommissionRequest> requestedCommissions(UUID reviewId) {
        return commissions.findByReviewIdOrderBySentOnAscAgencyAscProductAsc(reviewId);
    }

    /** Ids of the agencies known to contribute, or asked to. */
    @Transactional(readOnly = true)
    public Set<String> contributingAgencies(UUID reviewId) {
        return known.contributingAgencies(reviewId);
    }

    /** Whether a health overview must be asked for: under WT2010 when two or more health bodies contribute (domain.md section 8). */
    @Transactional(readOnly = true)
    public boolean healthOverviewRequired(UUID reviewId, List<AgencyAsked> asked) {
        long healthBodies = asked.stream().filter(row -> row.product() != Product.HEALTH_OVERVIEW).map(AgencyAsked::agency).distinct()
            .map(agencies::find).flatMap(Optional::stream).filter(Agency::isHealthBody).count();
        return versions.terms(known.guidance(reviewId)).healthOverviewRequired((int) healthBodies);
    }

    /** Starts the clock for the first terms of reference, from the decision to initiate (D3). */
    void setTermsDeadline(UUID reviewId) {
        Review review = reviews.get(reviewId);
        deadlines.open(reviewId, DeadlineKind.D3, null, review.initiatedOn().orElseThrow(), known.guidance(reviewId));
    }

    /** Whether one more agency can still be commissioned: until the report has gone to the inspectorate. */
    @Transactional(readOnly = true)
    boolean takesFurtherCommissions(UUID reviewId) {
        return reviews.get(reviewId).submittedOn().isEmpty();
    }

    /** The version that is before the Chair. */
    @Transactional(readOnly = true)
    Optional<TermsOfReference> proposed(UUID reviewId) {
        return versions(reviewId).stream().filter(version -> version.state() == TermsOfReference.State.PROPOSED).findFirst();
    }

    /** The version put before the Chair last, whatever became of it. */
    @Transactional(readOnly = true)
    Optional<TermsOfReference> lastVersion(UUID reviewId) {
        return latest(versions(reviewId));
    }

    /** Puts a version before the Chair. */
    TermsOfReference propose(UUID reviewId, Terms what, List<String> questions, List<AgencyAsked> asked, List<TimetableStep> timetable,
                             String by) {
        String panelChair = appointments.holder(reviewId, CaseRole.PANEL_CHAIR).orElseThrow();
        String overviewAuthor = appointments.holder(reviewId, CaseRole.OVERVIEW_AUTHOR).orElseThrow();
        TermsOfReference version = terms.save(new TermsOfReference(reviewId, nextNumber(reviewId), what, questions, asked, timetable,
            panelChair, overviewAuthor, by, today()));
        move(reviewId, "TERMS_PROPOSED");
        return version;
    }

    /** Puts a version before the Chair by which one more agency is asked. */
    TermsOfReference proposeFurther(UUID reviewId, FurtherAsked further, List<String> questions, String why, String by) {
        TermsOfReference approved = termsOfReference(reviewId).orElseThrow(
            () -> new NotAllowedNow("The terms of reference of this review have not been approved yet."));
        return terms.save(approved.withFurther(nextNumber(reviewId), further, questions, why, by, today()));
    }

    @Transactional(readOnly = true)
    TermsOfReference version(UUID termsId) {
        return terms.findById(termsId).orElseThrow(() -> new IllegalArgumentException("no terms of reference " + termsId));
    }

    /** The first approval meets D3. */
    void approve(TermsOfReference version, String remarks, String by) {
        version.decide(TermsOfReference.State.APPROVED, remarks, by, today());
        deadlines.met(version.reviewId(), DeadlineKind.D3, null, today());
        move(version.reviewId(), "TERMS_APPROVED");
    }

    void returnForChange(TermsOfReference version, String why, String by) {
        version.decide(TermsOfReference.State.RETURNED, why, by, today());
        move(version.reviewId(), "TERMS_RETURNED");
    }

    void refuse(TermsOfReference version, String why, String by) {
        version.decide(TermsOfReference.State.REFUSED, why, by, today());
    }

    /** Records what was asked of whom, and that each agency was told. */
    void send(UUID reviewId, List<WantedCommission> wanted, String datesBecause, LocalDate sentOn) {
        TermsOfReference version = termsOfReference(reviewId).orElseThrow();
        wanted.forEach(row -> send(version, row, datesBecause, sentOn));
        reviews.get(reviewId).move(Track.SET_UP, "COMMISSIONS_SENT", sentOn);
    }

    /** Approves a version that adds an agency, and asks that agency today. The review's own track stays where it is. */
    void approveFurther(TermsOfReference version, String remarks, String by) {
        version.decide(TermsOfReference.State.APPROVED, remarks, by, today());
        FurtherAsked further = version.further();
        AgencyAsked asked = further.asked();
        WantedCommission usual = usual(version.reviewId(), asked, today());
        send(version, new WantedCommission(asked.agency(), asked.product(), asked.unit(),
            further.chronologyDue() == null ? usual.chronologyDue() : further.chronologyDue(),
            further.due() == null ? usual.due() : further.due()), further.datesBecause(), today());
    }

    /** The commission with the dates that the table gives (D4, D5, D6). */
    @Transactional(readOnly = true)
    WantedCommission usual(UUID reviewId, AgencyAsked asked, LocalDate sentOn) {
        GuidanceVersion version = known.guidance(reviewId);
        LocalDate chronology = deadlines.dueFrom(DeadlineKind.D4, sentOn, version);
        LocalDate report = deadlines.dueFrom(DeadlineKind.D5, sentOn, version);
        return switch (asked.product()) {
            case IMR -> new WantedCommission(asked.agency(), asked.product(), asked.unit(), chronology, report);
            case SUMMARY_REPORT -> new WantedCommission(asked.agency(), asked.product(), asked.unit(), null, report);
            case CHRONOLOGY -> new WantedCommission(asked.agency(), asked.product(), asked.unit(), chronology, null);
            case HEALTH_OVERVIEW -> new WantedCommission(asked.agency(), asked.product(), asked.unit(), null,
                deadlines.dueFrom(DeadlineKind.D6, report, version));
        };
    }

    private void send(TermsOfReference version, WantedCommission row, String datesBecause, LocalDate sentOn) {
        WantedCommission usual = usual(version.reviewId(), row.asked(), sentOn);
        commissions.save(new CommissionRequest(version.reviewId(), row.asked(), row.chronologyDue(), row.productDue(),
            row.equals(usual) ? null : datesBecause, sentOn, version.number()));
        notices.recordToAgency(version.reviewId(), row.agency(), "COMMISSION", sentOn, "letter", null);
    }

    private void move(UUID reviewId, String state) {
        reviews.get(reviewId).move(Track.SET_UP, state, today());
    }

    private int nextNumber(UUID reviewId) {
        return versions(reviewId).size() + 1;
    }

    private static Optional<TermsOfReference> latest(List<TermsOfReference> versions) {
        return versions.stream().max(Comparator.comparing(TermsOfReference::number));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
