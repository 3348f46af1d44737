package org.lscb.scr.annualreport;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The report is published and sent to the Children's Trust Board, as the statute demands (domain 6.5, D12). */
@Component
@Shows(Material.ANNUAL_REPORT)
class PublishAnnualReport implements UserTask<PublishAnnualReport.Answers> {

    record Answers(@NotNull LocalDate publishedOn, @NotBlank @Size(max = 2_000) String location, @NotNull LocalDate sentOn) { }

    private final AnnualReports reports;
    private final ReportFacts facts;

    PublishAnnualReport(AnnualReports reports, ReportFacts facts) {
        this.reports = reports;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        return facts.of(reportId(task));
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return Optional.of(new Answers(reports.today(), null, reports.today()));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        LocalDate approved = reports.get(reportId(task)).approvedOn();
        problems.addIf(answers.publishedOn().isBefore(approved), "publishedOn", "this must not be before the Chair approved the report");
        problems.addIf(answers.publishedOn().isAfter(reports.today()), "publishedOn", "this day has not come yet");
        problems.addIf(answers.sentOn().isBefore(approved), "sentOn", "this must not be before the Chair approved the report");
        problems.addIf(answers.sentOn().isAfter(reports.today()), "sentOn", "this day has not come yet");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        reports.publish(reportId(task), answers.publishedOn(), answers.location(), answers.sentOn());
        return Routing.none();
    }

    private static UUID reportId(TaskInHand task) {
        return task.id(AnnualReportRouting.ANNUAL_REPORT_ID);
    }
}
