package org.lscb.scr.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.imr.Commission;
import org.lscb.scr.imr.CommissionState;
import org.lscb.scr.imr.Commissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agencies' checks of the facts that the report states about them. */
@Service
@Transactional
class AccuracyReturns {

    /** What has come of the check so far. */
    enum Outcome { CONFIRMED, CORRECTED }

    /** One correction of one agency, with a key by which the author answers it. */
    record Open(String key, String agency, AccuracyReturn.Correction correction) { }

    private final AccuracyReturnRepository returns;
    private final Overviews overviews;
    private final Commissions commissions;
    private final Agencies agencies;
    private final Clock clock;

    AccuracyReturns(AccuracyReturnRepository returns, Overviews overviews, Commissions commissions, Agencies agencies, Clock clock) {
        this.returns = returns;
        this.overviews = overviews;
        this.commissions = commissions;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** The agencies that contributed, and those that the report states facts about. */
    @Transactional(readOnly = true)
    List<String> agenciesToAsk(UUID reviewId) {
        Set<String> asked = commissions.ofReview(reviewId).stream().filter(commission -> commission.state() == CommissionState.ACCEPTED)
            .map(Commission::agency).collect(Collectors.toCollection(TreeSet::new));
        asked.addAll(overviews.inHand(reviewId).text().agencies());
        asked.removeIf(agency -> agencies.find(agency).filter(found -> found.isContributor()).isEmpty());
        return List.copyOf(asked);
    }

    /** @param checkedBy job title */
    Outcome returned(UUID reviewId, String agency, String checkedBy, String recordedBy, List<AccuracyReturn.Correction> corrections) {
        OverviewReport report = overviews.get(reviewId);
        returns.save(new AccuracyReturn(reviewId, agency, overviews.inHand(reviewId).number(), today(), checkedBy, recordedBy,
            corrections));
        List<AccuracyReturn> sofar = ofCurrentVersion(reviewId);
        boolean corrected = sofar.stream().anyMatch(each -> !each.corrections().isEmpty());
        if (sofar.size() == report.checkingAgencies().size()) {
            report.checked(corrected);
            overviews.moved(report, today());
        }
        return corrected ? Outcome.CORRECTED : Outcome.CONFIRMED;
    }

    @Transactional(readOnly = true)
    List<AccuracyReturn> ofReview(UUID reviewId) {
        return returns.findByReviewIdOrderByReportVersionAscAgencyAsc(reviewId);
    }

    /** All corrections that the author has to answer. */
    @Transactional(readOnly = true)
    List<Open> toAnswer(UUID reviewId) {
        List<Open> open = new ArrayList<>();
        for (AccuracyReturn each : ofCurrentVersion(reviewId)) {
            for (int i = 0; i < each.corrections().size(); i++) {
                open.add(new Open(key(each, i + 1), each.agency(), each.corrections().get(i)));
            }
        }
        return open;
    }

    /** @param answers by key of the correction, all of them */
    void answered(UUID reviewId, Map<String, AccuracyReturn.Response> answers) {
        for (AccuracyReturn each : ofCurrentVersion(reviewId)) {
            List<AccuracyReturn.Response> own = new ArrayList<>();
            for (int number = 1; number <= each.corrections().size(); number++) {
                own.add(answers.get(key(each, number)));
            }
            each.answered(own);
        }
    }

    private List<AccuracyReturn> ofCurrentVersion(UUID reviewId) {
        int number = overviews.inHand(reviewId).number();
        return ofReview(reviewId).stream().filter(each -> each.reportVersion() == number).toList();
    }

    private static String key(AccuracyReturn of, int number) {
        return of.agency() + ":" + number;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
