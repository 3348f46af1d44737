package org.lscb.scr.chronology;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lscb.scr.document.DocumentKind;
import org.lscb.scr.document.Documents;
import org.lscb.scr.form.NotThere;
import org.lscb.scr.form.UploadedFile;
import org.lscb.scr.imr.Commission;
import org.lscb.scr.imr.Commissions;
import org.lscb.scr.imr.SummaryReportHandedIn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chronologies of all agencies, in all their versions. */
@Service
@Transactional
public class Chronologies {

    private final ChronologyRepository chronologies;
    private final ChronologyEntryRepository entries;
    private final Commissions commissions;
    private final Documents documents;
    private final Clock clock;

    Chronologies(ChronologyRepository chronologies, ChronologyEntryRepository entries, Commissions commissions, Documents documents, Clock clock) {
        this.chronologies = chronologies;
        this.entries = entries;
        this.commissions = commissions;
        this.documents = documents;
        this.clock = clock;
    }

    /** What the agencies recorded, each in its newest version, merged in the order of time; every entry keeps its agency and source. */
    @Transactional(readOnly = true)
    public List<ChronologyEntry> ofReview(UUID reviewId) {
        Collection<UUID> newest = latestOfReview(reviewId).stream().map(Chronology::id).toList();
        return newest.isEmpty() ? List.of() : entries.inOrder(newest);
    }

    /** The newest version of each agency that has handed one in, by agency. */
    @Transactional(readOnly = true)
    public List<Chronology> latestOfReview(UUID reviewId) {
        Map<UUID, Chronology> newest = new LinkedHashMap<>();
        chronologies.findByReviewIdOrderByAgencyAscNumberAsc(reviewId).forEach(version -> newest.put(version.commissionId(), version));
        return List.copyOf(newest.values());
    }

    @Transactional(readOnly = true)
    public Optional<Chronology> latest(UUID commissionId) {
        return chronologies.findByCommissionIdOrderByNumber(commissionId).stream().reduce((earlier, later) -> later);
    }

    /** The entries of one version, in the order in which the author put them. */
    @Transactional(readOnly = true)
    public List<ChronologyEntry> entriesOf(Chronology chronology) {
        return entries.findByChronologyIdOrderBySequence(chronology.id());
    }

    void handedIn(UUID commissionId, String author, List<EntryFacts> facts, List<UploadedFile> spreadsheets) {
        Commission commission = commissions.get(commissionId);
        int number = next(commissionId);
        commissions.chronologyHandedIn(commissionId, number);
        add(Chronology.of(commission, number, author, today(), spreadsheets), facts);
        for (UploadedFile file : spreadsheets) {
            documents.file(file, commission.reviewId(), DocumentKind.CHRONOLOGY, commission.agency(), commissionId);
        }
    }

    void accepted(UUID commissionId, String by) {
        inHand(commissionId).judged(new Chronology.Verdict(true, today(), by, null));
        commissions.chronologyAccepted(commissionId);
    }

    void returned(UUID commissionId, String by, String reasons, LocalDate newDue) {
        inHand(commissionId).judged(new Chronology.Verdict(false, today(), by, reasons));
        commissions.chronologyReturned(commissionId, reasons, newDue, by);
    }

    /** @throws NotThere if none was handed in */
    Chronology inHand(UUID commissionId) {
        return latest(commissionId).orElseThrow(() -> new NotThere("The agency has handed in no chronology."));
    }

    /** The contacts in a summary report are that agency's chronology. */
    @EventListener
    void on(SummaryReportHandedIn report) {
        Chronology chronology = new Chronology(report.reviewId(), report.commissionId(), report.agency(), next(report.commissionId()),
            report.author(), today(), List.of());
        add(chronology, report.contacts().stream().map(EntryFacts::of).toList());
    }

    private void add(Chronology chronology, List<EntryFacts> facts) {
        chronologies.save(chronology);
        for (int i = 0; i < facts.size(); i++) {
            entries.save(new ChronologyEntry(chronology, i + 1, facts.get(i)));
        }
    }

    private int next(UUID commissionId) {
        return chronologies.findByCommissionIdOrderByNumber(commissionId).size() + 1;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
