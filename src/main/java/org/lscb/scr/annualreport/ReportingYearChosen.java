package org.lscb.scr.annualreport;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.Option;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.StartForm;
import org.lscb.scr.form.Started;
import org.lscb.scr.form.Starter;
import org.springframework.stereotype.Component;

/** The business manager begins the report of a year: the one that is ending, or one that has ended and is not reported on. */
@Component
@Shows
class ReportingYearChosen implements StartForm<ReportingYearChosen.Answers> {

    /** A report may be begun this long before its year ends, so that it is out on the day after. */
    private static final int MONTHS_AHEAD = 6;
    private static final int YEARS_BACK = 3;

    record Answers(@NotNull LocalDate year) { }

    private final AnnualReports reports;

    ReportingYearChosen(AnnualReports reports) {
        this.reports = reports;
    }

    @Override
    public Map<String, Object> context(Starter starter) {
        return Map.of("years", open().stream().map(end -> new Option(end.toString(), AnnualReport.year(end))).toList());
    }

    @Override
    public Optional<Answers> prefilled(Starter starter) {
        return open().stream().findFirst().map(Answers::new);
    }

    @Override
    public void check(Starter starter, Answers answers, Problems problems) {
        problems.addIf(reports.ofYearTo(answers.year()).isPresent(), "year", "the report of this year has been begun already");
        problems.addIf(!open().contains(answers.year()), "year", "choose one of the years in the list");
    }

    @Override
    public Started start(Starter starter, Answers answers) {
        AnnualReport report = reports.begin(answers.year());
        return new Started(report.year(), Routing.of(AnnualReportRouting.ANNUAL_REPORT_ID, report.id()));
    }

    /** Ends of years that can be reported on, the latest first. */
    private List<LocalDate> open() {
        LocalDate latest = latestEnd(reports.today().plusMonths(MONTHS_AHEAD));
        return Stream.iterate(latest, end -> end.minusYears(1)).limit(YEARS_BACK + 1L).filter(end -> reports.ofYearTo(end).isEmpty()).toList();
    }

    private static LocalDate latestEnd(LocalDate on) {
        LocalDate end = LocalDate.of(on.getYear(), Month.MARCH, 31);
        return end.isAfter(on) ? end.minusYears(1) : end;
    }
}
