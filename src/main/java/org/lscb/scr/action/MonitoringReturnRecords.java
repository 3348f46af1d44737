package org.lscb.scr.action;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MonitoringReturnRecords extends JpaRepository<MonitoringReturn, UUID> {

    List<MonitoringReturn> findByReviewIdOrderByHeldOn(UUID reviewId);
}
