package org.lscb.scr.document;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lscb.scr.form.NotAllowedNow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Documents that wait for the virus check, or did not pass it. */
@Service
class VirusChecks {

    private static final int MOST_IN_A_RUN = 200;

    private final VirusCheckRepository checks;
    private final DocumentRepository documents;
    private final DocumentContent content;
    private final VirusScanner scanner;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    VirusChecks(VirusCheckRepository checks, DocumentRepository documents, DocumentContent content, VirusScanner scanner,
                ApplicationEventPublisher events, Clock clock, PlatformTransactionManager transactions) {
        this.checks = checks;
        this.documents = documents;
        this.content = content;
        this.scanner = scanner;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The scanner could not be asked about this document: it waits. */
    void await(UUID documentId) {
        checks.save(new VirusCheck(documentId, clock.instant()));
    }

    /** Empty where there is nothing to wait for and was not. */
    Optional<VirusCheck.State> stateOf(UUID documentId) {
        return checks.findById(documentId).map(VirusCheck::state);
    }

    /** Of those among the documents that wait or are held back. */
    Map<UUID, SealedDocument.State> unsettled(Collection<UUID> documentIds) {
        return checks.findByDocumentIdIn(documentIds).stream().filter(check -> check.state() != VirusCheck.State.CLEAN)
            .collect(Collectors.toMap(VirusCheck::documentId, check -> check.state() == VirusCheck.State.WAITING
                ? SealedDocument.State.WAITING : SealedDocument.State.HELD_BACK));
    }

    /** @throws NotAllowedNow if nobody may see the content, yet or ever */
    void requireReadable(UUID documentId) {
        stateOf(documentId).filter(state -> state != VirusCheck.State.CLEAN).ifPresent(state -> {
            throw new NotAllowedNow(state == VirusCheck.State.WAITING ? "This file is waiting for the virus check. Try again later."
                : "This file did not pass the virus check. Nobody can open it.");
        });
    }

    /** @throws NotAllowedNow if it did not pass */
    void requireNotHeldBack(UUID documentId) {
        if (stateOf(documentId).filter(state -> state == VirusCheck.State.HELD_BACK).isPresent()) {
            throw new NotAllowedNow("A file in this form did not pass the virus check. Remove it and upload another.");
        }
    }

    /** Asks the scanner about what is due, until it gives no answer. */
    @Scheduled(fixedDelayString = "${scr.clamav.again-every}", initialDelayString = "${scr.clamav.again-every}")
    void scanWhatIsDue() {
        boolean more = scanner.isConfigured();
        for (int scanned = 0; more && scanned < MOST_IN_A_RUN; scanned++) {
            more = Boolean.TRUE.equals(transaction.execute(status -> scanNext()));
        }
    }

    /** @return whether to go on */
    private boolean scanNext() {
        Optional<VirusCheck> due = checks.takeDue(clock.instant());
        due.ifPresent(this::scan);
        return due.filter(check -> check.state() != VirusCheck.State.WAITING).isPresent();
    }

    private void scan(VirusCheck check) {
        StoredDocument document = documents.findById(check.documentId()).orElseThrow();
        switch (scanner.scan(target -> content.read(document.id(), document.contentKey(), target))) {
            case CLEAN -> check.settle(true, clock.instant());
            case INFECTED, TOO_LARGE -> {
                check.settle(false, clock.instant());
                if (document.isFiled()) {
                    events.publishEvent(new DocumentHeldBack(document.id(), document.reviewId(), document.kind()));
                }
            }
            case NO_ANSWER -> check.postpone(clock.instant());
        }
    }
}
