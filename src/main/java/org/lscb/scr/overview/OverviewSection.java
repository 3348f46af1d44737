package org.lscb.scr.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lscb.scr.access.Material;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.ReviewSection;
import org.springframework.stereotype.Component;

/** What the register shows of the overview report and what leads to it: states, versions and dates, no text. */
@Component
class OverviewSection implements ReviewSection {

    record View(OverviewReport.State state, int versions, HealthOverview.State healthOverview, LocalDate healthOverviewAcceptedOn,
                LocalDate chronologyMergedOn, int clashes, Map<FamilyContribution.Outcome, Long> family, List<Verdict> verdicts,
                List<Accuracy> accuracy, int authorsReplaced, int addenda, LocalDate approvedOn, List<OverviewReport.Frozen> frozen) { }

    record Verdict(int version, PanelVerdict.Kind verdict, LocalDate on, boolean disagreement) { }

    record Accuracy(int version, String agency, LocalDate returnedOn, int corrections) { }

    private final Overviews overviews;
    private final HealthOverviews healthOverviews;
    private final FamilyContributions family;
    private final AccuracyReturns returns;

    OverviewSection(Overviews overviews, HealthOverviews healthOverviews, FamilyContributions family, AccuracyReturns returns) {
        this.overviews = overviews;
        this.healthOverviews = healthOverviews;
        this.family = family;
        this.returns = returns;
    }

    @Override
    public String name() {
        return "overview";
    }

    @Override
    public Material material() {
        return Material.OVERVIEW_DRAFTS;
    }

    @Override
    public View of(Review review) {
        return overviews.find(review.id()).map(report -> view(review, report)).orElse(null);
    }

    private View view(Review review, OverviewReport report) {
        HealthOverview health = healthOverviews.find(review.id()).orElse(null);
        return new View(report.state(), overviews.versions(review.id()).size(), health == null ? null : health.state(),
            health == null ? null : health.acceptedOn(), report.chronology().map(IntegratedChronology::on).orElse(null),
            report.chronology().map(merged -> merged.clashes().size()).orElse(0), family(review),
            report.verdicts().stream().map(OverviewSection::verdict).toList(),
            returns.ofReview(review.id()).stream().map(OverviewSection::accuracy).toList(),
            report.withdrawals().size(), report.addenda().size(), report.approvedOn().orElse(null), report.frozen());
    }

    private Map<FamilyContribution.Outcome, Long> family(Review review) {
        return family.ofReview(review.id()).stream()
            .collect(Collectors.groupingBy(FamilyContribution::outcome, TreeMap::new, Collectors.counting()));
    }

    private static Verdict verdict(PanelVerdict verdict) {
        return new Verdict(verdict.version(), verdict.kind(), verdict.on(), verdict.isDisagreement());
    }

    private static Accuracy accuracy(AccuracyReturn each) {
        return new Accuracy(each.reportVersion(), each.agency(), each.returnedOn(), each.corrections().size());
    }
}
