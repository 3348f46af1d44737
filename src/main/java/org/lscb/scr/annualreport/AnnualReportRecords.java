package org.lscb.scr.annualreport;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AnnualReportRecords extends JpaRepository<AnnualReport, UUID> {

    Optional<AnnualReport> findByYearEndsOn(LocalDate yearEndsOn);

    List<AnnualReport> findAllByOrderByYearEndsOn();
}
