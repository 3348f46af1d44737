package org.lscb.scr.scoping;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inquiries of others that run at the same time as reviews. */
@Service
@Transactional
public class ParallelProcesses {

    private final ParallelProcessRepository processes;
    private final ParallelProcessesMeetingRepository meetings;

    ParallelProcesses(ParallelProcessRepository processes, ParallelProcessesMeetingRepository meetings) {
        this.processes = processes;
        this.meetings = meetings;
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

    void end(UUID processId, LocalDate on, String outcome) {
        processes.findById(processId).orElseThrow().end(on, outcome);
    }
}
