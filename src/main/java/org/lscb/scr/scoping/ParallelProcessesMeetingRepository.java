package org.lscb.scr.scoping;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ParallelProcessesMeetingRepository extends Repository<ParallelProcessesMeeting, UUID> {

    ParallelProcessesMeeting save(ParallelProcessesMeeting meeting);

    List<ParallelProcessesMeeting> findByReviewIdOrderByHeldOn(UUID reviewId);
}
