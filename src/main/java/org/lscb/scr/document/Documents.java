package org.lscb.scr.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lscb.scr.form.NotAllowedNow;
import org.lscb.scr.form.NotThere;
import org.lscb.scr.form.UploadedFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the documents of reviews. */
@Service
@Transactional
public class Documents {

    private final DocumentRepository documents;
    private final DocumentContent content;
    private final LegalHoldChanges holds;
    private final VirusChecks virusChecks;
    private final Clock clock;

    Documents(DocumentRepository documents, DocumentContent content, LegalHoldChanges holds, VirusChecks virusChecks, Clock clock) {
        this.documents = documents;
        this.content = content;
        this.holds = holds;
        this.virusChecks = virusChecks;
        this.clock = clock;
    }

    /**
     * Takes in a file that belongs to nothing yet.
     *
     * @throws EmptyFile if it has no content
     * @throws IOException if it cannot be read to its end; then nothing is kept
     */
    @Transactional(rollbackFor = IOException.class)
    public StoredDocument upload(String name, String mediaType, InputStream file, String userId) throws IOException {
        UUID id = UUID.randomUUID();
        DocumentContent.Written written = content.write(id, file);
        if (written.size() == 0) {
            throw new EmptyFile();
        }
        return documents.save(new StoredDocument(id, name, mediaType, written.size(), written.sha256(), written.key(), userId,
            clock.instant()));
    }

    /**
     * Files an uploaded document as the next version of its series.
     *
     * @param reviewId the review; null for what belongs to no single one, such as an annual report
     * @param agency   whose product it is, or null
     * @param subject  what it belongs to inside the review, or null
     * @throws NotThere if there is no such upload
     * @throws NotAllowedNow if it did not pass the virus check; one that waits for it may be filed
     */
    public StoredDocument file(UploadedFile file, UUID reviewId, DocumentKind kind, String agency, UUID subject) {
        StoredDocument document = documents.findById(file.id()).orElseThrow(() -> new NotThere("There is no such file."));
        virusChecks.requireNotHeldBack(document.id());
        document.file(reviewId, kind, agency, subject, documents.series(reviewId, kind, agency, subject).size() + 1);
        return documents.save(document);
    }

    /** Marks the newest version of a series as approved and unchangeable; empty if there is none. */
    public Optional<StoredDocument> freeze(UUID reviewId, DocumentKind kind, UUID subject) {
        Optional<StoredDocument> newest = latest(reviewId, kind, subject);
        newest.ifPresent(document -> document.freeze(clock.instant()));
        return newest;
    }

    /** Marks a document as replaced by a later one. It stays. */
    public void supersede(UUID documentId) {
        get(documentId).supersede(clock.instant());
    }

    /**
     * Puts a filed document under legal hold, or lifts it.
     *
     * @param by     account of who does so
     * @param reason such as which court asked for it
     * @throws NotAllowedNow if it stands so already, or belongs to no review
     */
    public void hold(UUID documentId, boolean on, String by, String reason) {
        StoredDocument document = get(documentId);
        if (document.reviewId() == null || !document.hold(on)) {
            throw new NotAllowedNow(on ? "This document is under legal hold already." : "This document is not under legal hold.");
        }
        holds.save(new LegalHoldChange(document, on, LocalDate.now(clock), by, reason));
    }

    @Transactional(readOnly = true)
    public Optional<StoredDocument> latest(UUID reviewId, DocumentKind kind, UUID subject) {
        return ofReview(reviewId).stream().filter(document -> document.kind() == kind && java.util.Objects.equals(document.subject(), subject))
            .max(java.util.Comparator.comparing(StoredDocument::versionNumber));
    }

    /** All filed documents of a review, each series from its first version on; for null, those that belong to no single review. */
    @Transactional(readOnly = true)
    public List<StoredDocument> ofReview(UUID reviewId) {
        return documents.ofReview(reviewId);
    }

    /** Those of a review that nobody can open, because they wait for the virus check or did not pass it. */
    @Transactional(readOnly = true)
    public List<SealedDocument> sealed(UUID reviewId) {
        List<StoredDocument> filed = ofReview(reviewId);
        Map<UUID, SealedDocument.State> unsettled = virusChecks.unsettled(filed.stream().map(StoredDocument::id).toList());
        return filed.stream().filter(document -> unsettled.containsKey(document.id())).map(document ->
            new SealedDocument(document.kind(), document.agency(), document.versionNumber(), unsettled.get(document.id()))).toList();
    }

    /** @throws NotThere if there is none of this id */
    @Transactional(readOnly = true)
    public StoredDocument get(UUID id) {
        return find(id).orElseThrow(() -> new NotThere("There is no such file."));
    }

    @Transactional(readOnly = true)
    public Optional<StoredDocument> find(UUID id) {
        return documents.findById(id);
    }

    /**
     * Writes the content, piece by piece.
     *
     * @throws NotAllowedNow if it waits for the virus check or did not pass it; then nothing has been written
     */
    @Transactional(readOnly = true)
    public void read(UUID id, OutputStream target) throws IOException {
        virusChecks.requireReadable(id);
        content.read(id, get(id).contentKey(), target);
    }
}
