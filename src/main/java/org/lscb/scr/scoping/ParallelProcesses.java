package org.lscb.scr.scoping;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inquiries of others that run at the same time as reviews. */
@Service
@Transactional
public class ParallelProcesses {

    private final ParallelProcessRepository processes;
    private final ParallelProcessesMeetingRepository meetings;
    private final ApplicationEventPublisher events;

    ParallelProcesses(ParallelProcessRepository processes, ParallelProcessesMeetingRepository meetings, ApplicationEventPublisher events) {
        this.processes = processes;
        this.meetings = meetings;
        this.events = events;
    }

    /** All that were recorded on a review, ended ones included, by type. */
    @Transactional(readOnly = true)
    public List<ParallelProcess> ofReview(UUID reviewId) {
        return processes.findByReviewIdOrderByTypeAscIdAsc(reviewId);
    }

    void record(ParallelProcessesMeeting meeting, List<ParallelProcess> found) {
        meetings.save(meeting);
        found.forEach(processes::save);
    }

    /** All of all reviews that have not ended. */
    @Transactional(readOnly = true)
    List<ParallelProcess> running() {
        return processes.findByEndedOnIsNull();
    }

    /** Records how one ended, and tells the stages above. */
    void end(UUID processId, LocalDate on, String outcome) {
        ParallelProcess process = processes.findById(processId).orElseThrow();
        process.end(on, outcome);
        events.publishEvent(new ParallelProcessEnded(process.reviewId(), processId, process.type(), on, outcome));
    }
}
