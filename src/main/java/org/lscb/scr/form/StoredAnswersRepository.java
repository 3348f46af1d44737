package org.lscb.scr.form;

import jakarta.persistence.LockModeType;
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

    /** Every earlier version of the draft is gone for good. */
    @Modifying
    @Query(value = "delete from form_answers_version where answers_id = :id", nativeQuery = true)
    void forgetVersions(UUID id);
}
