package org.lscb.scr.form;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Clears what was begun and left: the draft of a start form, which may hold real names, and uploads that no form holds. The draft of a task
 * stays as long as the task is open, and goes with it when nobody is to do it any more. Any number of instances may do this at the same time: each takes the rows that no other has in hand,
 * and what is cleared is not there a second time.
 */
@Component
class ClearDrafts implements TaskDrafts {

    private final StoredAnswersRepository stored;
    private final FormFiles files;
    private final Uploads uploads;
    private final int keptDays;
    private final Clock clock;

    ClearDrafts(StoredAnswersRepository stored, FormFiles files, Uploads uploads, @Value("${scr.drafts.kept-days}") int keptDays, Clock clock) {
        this.stored = stored;
        this.files = files;
        this.uploads = uploads;
        this.keptDays = keptDays;
        this.clock = clock;
    }

    /** @return how many drafts were cleared */
    @Scheduled(fixedDelayString = "${scr.drafts.cleared-every}", initialDelayString = "${scr.drafts.cleared-every}")
    @Transactional
    public int run() {
        Instant before = clock.instant().minus(Duration.ofDays(keptDays));
        List<UUID> left = stored.takeLeftStarts(before);
        left.forEach(this::clear);
        uploads.discard(uploads.takeWaitingSince(before).stream().filter(file -> !stored.isHeld(file)).toList());
        return left.size();
    }

    @Override
    @Transactional
    public void drop(String taskId) {
        stored.lockBySubject(taskId).filter(answers -> !answers.isApplied()).ifPresent(answers -> clear(answers.id()));
    }

    private void clear(UUID draft) {
        files.forget(draft);
        stored.forgetVersions(draft);
        stored.forget(draft);
    }
}
