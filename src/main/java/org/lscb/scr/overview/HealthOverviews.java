package org.lscb.scr.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.agency.Agency;
import org.lscb.scr.agency.Appointment;
import org.lscb.scr.agency.Appointments;
import org.lscb.scr.agency.CaseRole;
import org.lscb.scr.agency.Declaration;
import org.lscb.scr.agency.Finding;
import org.lscb.scr.agency.Independence;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.document.DocumentKind;
import org.lscb.scr.document.Documents;
import org.lscb.scr.form.NotThere;
import org.lscb.scr.form.UploadedFile;
import org.lscb.scr.imr.Commission;
import org.lscb.scr.imr.Commissions;
import org.lscb.scr.imr.Imrs;
import org.lscb.scr.recommendation.Source;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.scoping.Product;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The health overviews of all reviews. */
@Service
@Transactional
class HealthOverviews {

    /** What is needed before the health overview can be written. */
    enum Need { NOT_COMMISSIONED, WITHOUT_AUTHOR, WITH_AUTHOR }

    private final HealthOverviewRepository overviews;
    private final Commissions commissions;
    private final Imrs imrs;
    private final Agencies agencies;
    private final Appointments appointments;
    private final Independence independence;
    private final Deadlines deadlines;
    private final Documents documents;
    private final LessonsLearned lessons;
    private final Reviews reviews;
    private final Clock clock;

    HealthOverviews(HealthOverviewRepository overviews, Commissions commissions, Imrs imrs, Agencies agencies, Appointments appointments,
                    Independence independence, Deadlines deadlines, Documents documents, LessonsLearned lessons, Reviews reviews,
                    Clock clock) {
        this.overviews = overviews;
        this.commissions = commissions;
        this.imrs = imrs;
        this.agencies = agencies;
        this.appointments = appointments;
        this.independence = independence;
        this.deadlines = deadlines;
        this.documents = documents;
        this.lessons = lessons;
        this.reviews = reviews;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<HealthOverview> find(UUID reviewId) {
        return overviews.findByReviewId(reviewId);
    }

    /** @throws NotThere if none was commissioned */
    @Transactional(readOnly = true)
    HealthOverview get(UUID reviewId) {
        return find(reviewId).orElseThrow(() -> new NotThere("This review has no health overview."));
    }

    /**
     * Opens the health overview if one was asked for. Its clock counts from the day on which the last health body's report was accepted
     * (D6).
     */
    Need open(UUID reviewId) {
        Optional<Commission> commission = commissions.healthOverview(reviewId);
        if (commission.isEmpty()) {
            return Need.NOT_COMMISSIONED;
        }
        if (find(reviewId).isEmpty()) {
            Review review = reviews.get(reviewId);
            LocalDate from = lastHealthReport(reviewId);
            overviews.save(new HealthOverview(reviewId, commission.get().id(), today()));
            deadlines.open(reviewId, DeadlineKind.D6, null, from, review.guidanceVersion().orElseThrow());
        }
        return author(reviewId).isPresent() ? Need.WITH_AUTHOR : Need.WITHOUT_AUTHOR;
    }

    /** Account of the author appointed. */
    @Transactional(readOnly = true)
    Optional<String> author(UUID reviewId) {
        return appointments.holder(reviewId, CaseRole.HEALTH_OVERVIEW_AUTHOR);
    }

    /** What stands against this person as author (rule I8). */
    @Transactional(readOnly = true)
    List<Finding> conflicts(UUID reviewId, String userId, Declaration declaration) {
        return independence.check(reviewId, CaseRole.HEALTH_OVERVIEW_AUTHOR, userId, declaration).stream().filter(Finding::blocks).toList();
    }

    void appoint(UUID reviewId, String userId, Declaration declaration) {
        appointments.appoint(reviewId, CaseRole.HEALTH_OVERVIEW_AUTHOR, userId, null, null, declaration);
    }

    void handedIn(UUID reviewId, String author, HealthOverviewText text) {
        HealthOverview overview = get(reviewId);
        overview.handedIn(today(), author, text);
        for (UploadedFile file : text.report()) {
            documents.file(file, reviewId, DocumentKind.HEALTH_OVERVIEW, null, overview.commissionId());
        }
        deadlines.met(reviewId, DeadlineKind.D6, null, today());
    }

    /** What stands against the author by now, asked again when the report is to be accepted. */
    @Transactional(readOnly = true)
    List<Finding> conflictsNow(UUID reviewId) {
        return appointment(reviewId).map(held -> conflicts(reviewId, held.userId(), held.declaration())).orElse(List.of());
    }

    void judged(UUID reviewId, PanelVerdict verdict) {
        HealthOverview overview = get(reviewId);
        overview.judged(verdict);
        if (verdict.kind() == PanelVerdict.Kind.ACCEPTED) {
            appointment(reviewId).ifPresent(held -> appointments.checkAgain(held.id(), held.declaration()));
            HealthOverviewText text = overview.latest().orElseThrow().text();
            lessons.record(reviewId, Source.HEALTH_OVERVIEW, overview.commissionId(), text.lessons(), text.recommendations());
            commissions.healthOverviewAccepted(reviewId);
        }
    }

    /** The reports of the health bodies, accepted ones first to last. */
    @Transactional(readOnly = true)
    List<Commission> healthCommissions(UUID reviewId) {
        return commissions.ofReview(reviewId).stream().filter(this::isOfHealthBody).toList();
    }

    private boolean isOfHealthBody(Commission commission) {
        return commission.product() != Product.HEALTH_OVERVIEW && agencies.find(commission.agency()).filter(Agency::isHealthBody).isPresent();
    }

    private LocalDate lastHealthReport(UUID reviewId) {
        return healthCommissions(reviewId).stream().map(commission -> imrs.acceptedOn(commission.id())).filter(Objects::nonNull)
            .max(Comparator.naturalOrder()).orElseGet(this::today);
    }

    private Optional<Appointment> appointment(UUID reviewId) {
        return appointments.current(reviewId, CaseRole.HEALTH_OVERVIEW_AUTHOR, null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
