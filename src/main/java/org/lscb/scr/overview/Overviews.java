package org.lscb.scr.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.lscb.scr.imr.Commissions;
import org.lscb.scr.scoping.ParallelProcesses;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The overview reports of all reviews: their versions, their authors, and what the Panel says of them. */
@Service
@Transactional
public class Overviews {

    private final OverviewReportRepository reports;
    private final OverviewVersionRepository versions;
    private final OverviewTracks tracks;
    private final Appointments appointments;
    private final Independence independence;
    private final Commissions commissions;
    private final Deadlines deadlines;
    private final Documents documents;
    private final ParallelProcesses parallel;
    private final Clock clock;

    Overviews(OverviewReportRepository reports, OverviewVersionRepository versions, OverviewTracks tracks, Appointments appointments,
              Independence independence, Commissions commissions, Deadlines deadlines, Documents documents, ParallelProcesses parallel,
              Clock clock) {
        this.reports = reports;
        this.versions = versions;
        this.tracks = tracks;
        this.appointments = appointments;
        this.independence = independence;
        this.commissions = commissions;
        this.deadlines = deadlines;
        this.documents = documents;
        this.parallel = parallel;
        this.clock = clock;
    }

    /** The report as the LSCB approved and froze it; empty before. */
    @Transactional(readOnly = true)
    public Optional<ApprovedOverview> approved(UUID reviewId) {
        return find(reviewId).flatMap(report -> report.frozen().stream().filter(document -> document.document() == PackItem.OVERVIEW)
            .findFirst()
            .map(document -> new ApprovedOverview(document.version(), report.approvedOn().orElseThrow(), document.sha256())));
    }

    /**
     * Adds something beside the text, such as a reconsideration or the outcome of a trial. Possible at any time, after approval as well; no
     * version changes by it.
     *
     * @param source where it comes from, in plain words
     * @param on     its day, in the UK
     * @param by     user id, or {@code system}
     * @throws NotThere if the review has no overview report yet
     */
    public void addAddendum(UUID reviewId, String source, String text, LocalDate on, String by) {
        get(reviewId).addAddendum(new OverviewReport.Addendum(on, source, text, by));
    }

    @Transactional(readOnly = true)
    Optional<OverviewReport> find(UUID reviewId) {
        return reports.findByReviewId(reviewId);
    }

    /** @throws NotThere if the review has none yet */
    @Transactional(readOnly = true)
    OverviewReport get(UUID reviewId) {
        return find(reviewId).orElseThrow(() -> new NotThere("This review has no overview report yet."));
    }

    /** Those that an author holds now. */
    @Transactional(readOnly = true)
    List<UUID> withAuthors() {
        return reports.findAll().stream().filter(OverviewReport::isWithAuthor).map(OverviewReport::reviewId).toList();
    }

    /** All from the first on. */
    @Transactional(readOnly = true)
    List<OverviewVersion> versions(UUID reviewId) {
        return versions.findByReviewIdOrderByNumber(reviewId);
    }

    @Transactional(readOnly = true)
    Optional<OverviewVersion> latest(UUID reviewId) {
        return Optional.ofNullable(Texts.last(versions(reviewId)));
    }

    /** @throws NotThere if none was handed in */
    @Transactional(readOnly = true)
    OverviewVersion inHand(UUID reviewId) {
        return latest(reviewId).orElseThrow(() -> new NotThere("No overview report was handed in."));
    }

    @Transactional(readOnly = true)
    int nextNumber(UUID reviewId) {
        return versions(reviewId).size() + 1;
    }

    /** Opens the report of a review; what other processes have come to by now is added to it. */
    void open(UUID reviewId) {
        OverviewReport report = new OverviewReport(reviewId);
        parallel.ofReview(reviewId).stream().filter(process -> process.outcome() != null).forEach(process -> report.addAddendum(
            new OverviewReport.Addendum(process.endedOn(), process.type().title(), process.outcome(), ParallelOutcomes.BY_THE_SERVICE)));
        moved(reports.save(report), today());
    }

    void merged(UUID reviewId, IntegratedChronology found) {
        get(reviewId).merged(found);
    }

    void toAuthor(UUID reviewId) {
        OverviewReport report = get(reviewId);
        report.toAuthor();
        moved(report, today());
    }

    /** The author puts a version before the Panel. The first one meets D7. */
    void handedIn(UUID reviewId, String author, OverviewText text, String changes) {
        OverviewReport report = get(reviewId);
        report.handedIn();
        write(reviewId, author, text, changes);
        deadlines.met(reviewId, DeadlineKind.D7, null, today());
        moved(report, today());
    }

    /** The author has taken in what the agencies corrected. */
    void corrected(UUID reviewId, String author, OverviewText text, String changes) {
        OverviewReport report = get(reviewId);
        report.correctionsTakenIn();
        write(reviewId, author, text, changes);
        moved(report, today());
    }

    /** The author has made the changes that the LSCB agreed. @param text null if only the plan was to be changed */
    void changed(UUID reviewId, String author, OverviewText text, String changes) {
        OverviewReport report = get(reviewId);
        report.changesMade();
        if (text != null) {
            write(reviewId, author, text, changes);
        }
        moved(report, today());
    }

    /** @param checking ids of the agencies that check the facts about themselves, if the Panel accepts */
    void judged(UUID reviewId, PanelVerdict verdict, List<String> checking) {
        OverviewReport report = get(reviewId);
        report.judged(verdict, checking);
        if (verdict.kind() == PanelVerdict.Kind.ACCEPTED) {
            appointment(reviewId).ifPresent(held -> appointments.checkAgain(held.id(), held.declaration()));
        }
        moved(report, verdict.on());
    }

    /** An agency's report contradicts the chronology and goes back to it before the author goes on. */
    void judgedWithRework(UUID reviewId, PanelVerdict verdict, LocalDate due) {
        judged(reviewId, verdict, List.of());
        commissions.returnForRework(verdict.commission(), verdict.reasons(), verdict.recordedBy(), due);
    }

    /** What stands against the author by now, asked again when the report is to be accepted. */
    @Transactional(readOnly = true)
    List<Finding> conflictsNow(UUID reviewId) {
        return appointment(reviewId).map(held -> conflicts(reviewId, held.userId(), held.declaration())).orElse(List.of())
            .stream().filter(Finding::blocks).toList();
    }

    /** The rules that this person does not keep as overview author (I3, I4). */
    @Transactional(readOnly = true)
    List<Finding> conflicts(UUID reviewId, String userId, Declaration declaration) {
        return independence.check(reviewId, CaseRole.OVERVIEW_AUTHOR, userId, declaration);
    }

    /** The author leaves; the appointment ends. Possible while the report is with the author. */
    void authorWithdrew(UUID reviewId, LocalDate on, String reason, String by) {
        OverviewReport report = get(reviewId);
        Optional<Appointment> held = appointment(reviewId);
        report.authorWithdrew(new OverviewReport.Withdrawal(held.map(Appointment::userId).orElse(null), on, reason, by));
        held.ifPresent(appointment -> appointments.end(appointment.id(), on, reason));
        moved(report, today());
    }

    /** @param because why the Chair allows it in spite of warnings; null if there are none */
    void appointAuthor(UUID reviewId, String userId, Declaration declaration, String because, String by) {
        Appointment appointment = appointments.appoint(reviewId, CaseRole.OVERVIEW_AUTHOR, userId, null, null, declaration);
        if (appointment.awaitsReason()) {
            appointments.allow(appointment.id(), because, by);
        }
    }

    void moved(OverviewReport report, LocalDate on) {
        tracks.moved(report, on);
    }

    private void write(UUID reviewId, String author, OverviewText text, String changes) {
        versions.save(new OverviewVersion(reviewId, nextNumber(reviewId), today(), author, text, changes));
        file(text.reportFile(), reviewId, DocumentKind.OVERVIEW);
        file(text.summaryFile(), reviewId, DocumentKind.EXECUTIVE_SUMMARY);
    }

    private void file(List<UploadedFile> files, UUID reviewId, DocumentKind kind) {
        files.forEach(file -> documents.file(file, reviewId, kind, null, null));
    }

    private Optional<Appointment> appointment(UUID reviewId) {
        return appointments.current(reviewId, CaseRole.OVERVIEW_AUTHOR, null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
