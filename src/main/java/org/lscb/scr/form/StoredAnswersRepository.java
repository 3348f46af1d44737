package org.lscb.scr.form;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredAnswersRepository extends Repository<StoredAnswers, UUID> {

    StoredAnswers saveAndFlush(StoredAnswers answers);

    Optional<StoredAnswers> findBySubject(String subject);

    /** With a lock, so that of two saves or completions at the same time one waits and then sees what the other did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from StoredAnswers a where a.subject = :subject")
    Optional<StoredAnswers> lockBySubject(String subject);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from StoredAnswers a where a.id = :id")
    Optional<StoredAnswers> lockById(UUID id);

    /** Keeps the version that is about to be saved over. */
    @Modifying
    @Query(value = "insert into form_answers_version (answers_id, draft, content, saved_by, saved_at) "
        + "select id, draft, content, saved_by, saved_at from form_answers where id = :id on conflict do nothing", nativeQuery = true)
    void keepVersion(UUID id);

    /**
     * Versions beyond the number or the size kept are gone, the oldest first; the newest of each person stays.
     *
     * @param together bytes of all that are kept, as they are stored
     */
    @Modifying
    @Query(value = "delete from form_answers_version v using (select draft, row_number() over (order by draft desc) as place, "
        + "sum(octet_length(content)) over (order by draft desc) as together, row_number() over (partition by saved_by order by draft desc) as own "
        + "from form_answers_version where answers_id = :id) kept "
        + "where v.answers_id = :id and v.draft = kept.draft and kept.own > 1 and (kept.place > :versions or kept.together > :together)",
        nativeQuery = true)
    void forgetOldVersions(UUID id, int versions, long together);

    /** Whether the person saved a draft of one of these forms, earlier ones included. */
    @Query(value = "select exists (select 1 from form_answers a where a.subject in (:subjects) and (a.saved_by = :userId "
        + "or exists (select 1 from form_answers_version v where v.answers_id = a.id and v.saved_by = :userId)))", nativeQuery = true)
    boolean isTypist(Collection<String> subjects, String userId);

    /** Every earlier version of the draft is gone for good. */
    @Modifying
    @Query(value = "delete from form_answers_version where answers_id = :id", nativeQuery = true)
    void forgetVersions(UUID id);

    /** Drafts of start forms that nobody has changed since, taken in hand until the end of the transaction; not those that another has. */
    @Query(value = "select id from form_answers where state = 'DRAFT' and subject like 'start:%' and saved_at < :before "
        + "order by id for update skip locked", nativeQuery = true)
    List<UUID> takeLeftStarts(Instant before);

    @Modifying
    @Query(value = "delete from form_answers where id = :id", nativeQuery = true)
    void forget(UUID id);

    @Modifying
    @Query(value = "insert into form_file (answers_id, document_id) values (:id, :file) on conflict do nothing", nativeQuery = true)
    void holdFile(UUID id, UUID file);

    @Modifying
    @Query(value = "delete from form_file where answers_id = :id and document_id = :file", nativeQuery = true)
    void letFileGo(UUID id, UUID file);

    /** The uploads that these answers hold, or held in an earlier draft. */
    @Query(value = "select document_id from form_file where answers_id = :id", nativeQuery = true)
    List<UUID> filesOf(UUID id);

    /** Whether any form holds the upload. */
    @Query(value = "select exists (select 1 from form_file where document_id = :file)", nativeQuery = true)
    boolean isHeld(UUID file);
}
