package org.lscb.scr.document;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

interface DocumentRepository extends Repository<StoredDocument, UUID> {

    StoredDocument save(StoredDocument document);

    Optional<StoredDocument> findById(UUID id);

    void delete(StoredDocument document);

    /** Uploads that are not filed, taken in hand until the end of the transaction; not those that another has. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "-2"))
    List<StoredDocument> findByKindIsNullAndUploadedAtBefore(Instant before);

    @Query("select d from StoredDocument d where (d.reviewId = :reviewId or (d.reviewId is null and cast(:reviewId as uuid) is null))"
        + " and d.kind is not null order by d.kind, d.agency, d.subject, d.versionNumber")
    List<StoredDocument> ofReview(UUID reviewId);

    @Query("select d from StoredDocument d where (d.reviewId = :reviewId or (d.reviewId is null and cast(:reviewId as uuid) is null))"
        + " and d.kind = :kind"
        + " and (d.agency = :agency or (d.agency is null and cast(:agency as string) is null))"
        + " and (d.subject = :subject or (d.subject is null and cast(:subject as uuid) is null)) order by d.versionNumber")
    List<StoredDocument> series(UUID reviewId, DocumentKind kind, String agency, UUID subject);

    /** How much a person has uploaded that is not filed. */
    interface Unfiled {

        long getFiles();

        long getBytes();
    }

    @Query("select count(d) as files, coalesce(sum(d.size), 0L) as bytes from StoredDocument d where d.uploadedBy = :userId and d.kind is null")
    Unfiled unfiledOf(String userId);
}
