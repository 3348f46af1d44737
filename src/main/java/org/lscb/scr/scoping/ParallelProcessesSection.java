package org.lscb.scr.scoping;

import java.time.LocalDate;
import org.lscb.scr.access.Material;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.ReviewSection;
import org.springframework.stereotype.Component;

/** The inquiries that run beside the review. */
@Component
class ParallelProcessesSection implements ReviewSection {

    record Process(ParallelProcess.Type type, LocalDate expectedOn, LocalDate endedOn) { }

    private final ParallelProcesses processes;

    ParallelProcessesSection(ParallelProcesses processes) {
        this.processes = processes;
    }

    @Override
    public String name() {
        return "parallelProcesses";
    }

    @Override
    public Material material() {
        return Material.LEGAL;
    }

    @Override
    public Object of(Review review) {
        return processes.ofReview(review.id()).stream().map(one -> new Process(one.type(), one.expectedOn(), one.endedOn())).toList();
    }
}
