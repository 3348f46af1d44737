package org.lscb.scr.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lscb.scr.agency.Appointment;
import org.lscb.scr.agency.Appointments;
import org.lscb.scr.agency.CaseRole;
import org.lscb.scr.agency.Declaration;
import org.lscb.scr.chronology.Chronologies;
import org.lscb.scr.chronology.ChronologyEntry;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.imr.CommissionState;
import org.lscb.scr.imr.Commissions;
import org.lscb.scr.imr.CommissionsForTests;
import org.lscb.scr.imr.ImrAnswers;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.Track;
import org.lscb.scr.scoping.ParallelProcess;
import org.lscb.scr.scoping.ParallelProcessEnded;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** From the material to a report that the Panel accepted and the agencies checked. */
@ReviewTest
class OverviewReportTest {

    private static final String TODAY = ReportsAccepted.ON;

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private ReportsAccepted reported;
    @Autowired
    private CommissionsForTests commissioned;
    @Autowired
    private Commissions commissions;
    @Autowired
    private Chronologies chronologies;
    @Autowired
    private Overviews overviews;
    @Autowired
    private AccuracyReturns returns;
    @Autowired
    private FamilyContributions family;
    @Autowired
    private Appointments appointments;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private Reviews reviews;
    @Autowired
    private ApplicationEventPublisher events;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void theChronologiesAreReadAsOneAndClashesAreMarkedWithoutChangingAnEntry() {
        Review review = reported.of(Map.of("police", "eastshire-police", "housing", "fernhill-housing"));
        reported.begin(review);
        List<ChronologyEntry> before = chronologies.ofReview(review.id());

        JsonNode form = northbeck.as("manager").context("integrate-chronology", review);
        assertThat(form.path("entryCount").asInt()).isEqualTo(4);
        assertThat(form.path("entries")).extracting(row -> row.path("agency").asText())
            .containsExactly("Eastshire Police", "Fernhill Housing", "Eastshire Police", "Fernhill Housing");
        assertThat(form.path("sameDay")).hasSize(2);
        String first = form.at("/entryOptions/0/value").asText();
        String second = form.at("/entryOptions/1/value").asText();
        assertThat(northbeck.as("manager").isRefused("integrate-chronology", review, OverviewAnswers.chronologiesClash(first, first)))
            .containsKey("clashes.0.second");
        northbeck.as("manager").completes("integrate-chronology", review, OverviewAnswers.chronologiesClash(first, second));

        assertThat(northbeck.as("overview-author").context("draft-overview", review).at("/clashes/0/difference").asText())
            .isEqualTo("Who saw the bruise first.");
        assertThat(chronologies.ofReview(review.id())).extracting(ChronologyEntry::id)
            .isEqualTo(before.stream().map(ChronologyEntry::id).toList());
        assertThat(chronologies.ofReview(review.id())).extracting(ChronologyEntry::source).doesNotContainNull();
    }

    @Test
    void theReportDoesNotWaitForTheFamilyAndBlockedContactsCanBeMadeLater() {
        Review review = reported.withAuthor();
        assertThat(northbeck.as("family-link").isRefused("seek-family-contribution", review,
            Map.of("members", List.of(Map.of("member", "Mother", "outcome", "BLOCKED"))))).containsKey("members.0.reason");
        assertThat(northbeck.as("family-link").isRefused("seek-family-contribution", review,
            Map.of("members", List.of(Map.of("member", "Mother", "outcome", "CONTRIBUTED")))))
            .containsKeys("members.0.views", "members.0.contactedOn");

        northbeck.as("overview-author").completes("draft-overview", review, OverviewAnswers.draft(ReportsAccepted.report()));
        assertThat(northbeck.openTasks("seek-family-contribution", review)).isOne();
        northbeck.as("family-link").completes("seek-family-contribution", review, OverviewAnswers.familyAsked(TODAY));
        northbeck.as("family-link").starts("record-family-contribution", OverviewAnswers.heardLater(review.id().toString(), TODAY));

        assertThat(family.ofReview(review.id())).extracting(FamilyContribution::outcome).containsExactlyInAnyOrder(
            FamilyContribution.Outcome.BLOCKED, FamilyContribution.Outcome.BLOCKED, FamilyContribution.Outcome.DECLINED,
            FamilyContribution.Outcome.CONTRIBUTED);
        assertThat(overviews.get(review.id()).addenda()).as("the report is not approved yet, so the views are material").isEmpty();
    }

    @Test
    void thePanelReturnsAReportThatDoesNotSayWhy() {
        Review review = reported.withPanel();
        assertThat(deadlines.find(review.id(), DeadlineKind.D7, null).orElseThrow().metOn()).isEqualTo(TODAY);
        assertThat(northbeck.as("panel-chair").isRefused("scrutinise-overview", review,
            OverviewAnswers.with(OverviewAnswers.accepted(TODAY), "saysWhy", "NO"))).containsKey("verdict");
        northbeck.as("panel-chair").completes("scrutinise-overview", review, OverviewAnswers.returned(TODAY));

        assertThat(reviews.get(review.id()).on(Track.OVERVIEW)).isEqualTo("RETURNED");
        assertThat(northbeck.as("overview-author").context("draft-overview", review).at("/asked/0").asText())
            .isEqualTo("Say more about why.");
        assertThat(northbeck.as("overview-author").answers("draft-overview", review).at("/report/analysis").asText())
            .contains("Nobody asked");
        assertThat(northbeck.as("overview-author").isRefused("draft-overview", review, OverviewAnswers.draft(ReportsAccepted.report())))
            .containsKey("changes");
        northbeck.as("overview-author").completes("draft-overview", review,
            OverviewAnswers.draft(ReportsAccepted.report(), "More about why."));
        assertThat(overviews.versions(review.id())).extracting(OverviewVersion::number).containsExactly(1, 2);
    }

    @Test
    void ifPanelAndAuthorDisagreeBothViewsAreMinutedAndTheTextStands() {
        Review review = reported.withPanel();
        assertThat(northbeck.as("panel-chair").isRefused("scrutinise-overview", review,
            OverviewAnswers.with(OverviewAnswers.acceptedWithDisagreement(TODAY), "authorView", null))).containsKey("authorView");
        northbeck.as("panel-chair").completes("scrutinise-overview", review, OverviewAnswers.acceptedWithDisagreement(TODAY));

        assertThat(overviews.get(review.id()).verdicts()).singleElement().satisfies(verdict -> {
            assertThat(verdict.kind()).isEqualTo(PanelVerdict.Kind.ACCEPTED);
            assertThat(verdict.panelView()).contains("supervision");
            assertThat(verdict.authorView()).contains("system");
        });
        assertThat(overviews.versions(review.id())).hasSize(1);
        assertThat(northbeck.openTasks("check-accuracy", review)).isOne();
    }

    @Test
    void aReportThatContradictsTheChronologyGoesBackToItsAgencyFirst() {
        Review review = reported.withPanel();
        String commission = commissioned.id(review, "eastshire-police").toString();
        assertThat(northbeck.as("panel-chair").isRefused("scrutinise-overview", review,
            OverviewAnswers.with(OverviewAnswers.returnedToImr(TODAY, commission, "2011-02-11"), "commission", review.id().toString())))
            .containsKey("commission");
        northbeck.as("panel-chair").completes("scrutinise-overview", review,
            OverviewAnswers.returnedToImr(TODAY, commission, "2011-02-11"));
        assertThat(commissions.get(commissioned.id(review, "eastshire-police")).state()).isEqualTo(CommissionState.RETURNED);
        assertThat(northbeck.openTasks("draft-overview", review)).isZero();

        commissioned.chronologyIn(review, "police");
        commissioned.submitted(review, "police", "police-author", TODAY);
        northbeck.as("panel-chair").completes("scrutinise-imr", review, ImrAnswers.accepted(TODAY));
        assertThat(commissions.get(commissioned.id(review, "eastshire-police")).state()).isEqualTo(CommissionState.ACCEPTED);
        northbeck.as("overview-author").completes("draft-overview", review,
            OverviewAnswers.draft(ReportsAccepted.report(), "As the police corrected."));
        assertThat(northbeck.openTasks("scrutinise-overview", review)).isOne();
    }

    @Test
    void anAgencySeesTheFactsAboutItselfAlone() {
        Review review = reported.of(Map.of("police", "eastshire-police", "housing", "fernhill-housing"));
        reported.begin(review);
        northbeck.as("manager").completes("integrate-chronology", review, OverviewAnswers.chronologiesMerged());
        northbeck.as("overview-author").completes("draft-overview", review,
            OverviewAnswers.draft(OverviewAnswers.report(2, List.of("eastshire-police", "northbeck-pct"))));
        northbeck.as("panel-chair").completes("scrutinise-overview", review, OverviewAnswers.accepted(TODAY));

        assertThat(northbeck.openTasks("check-accuracy", review)).as("two agencies that reported, and one that the report speaks of")
            .isEqualTo(3);
        JsonNode form = northbeck.as("police-lead").context("check-accuracy", review);
        assertThat(form.path("extract")).hasSize(1);
        assertThat(form.has("analysis")).isFalse();
        assertThat(northbeck.as("housing-lead").context("check-accuracy", review).path("extract")).isEmpty();
        assertThat(northbeck.as("pct-lead").context("check-accuracy", review).path("extract")).as("asked for no report, but spoken of").hasSize(1);
    }

    @Test
    void correctionsOfFactsAreAnsweredOneByOneInANewVersion() {
        Review review = reported.withPanel();
        northbeck.as("panel-chair").completes("scrutinise-overview", review, OverviewAnswers.accepted(TODAY));
        assertThat(northbeck.as("police-lead").isRefused("check-accuracy", review,
            OverviewAnswers.with(OverviewAnswers.factsCorrected(), "corrections", List.of()))).containsKey("corrections");
        northbeck.as("police-lead").completes("check-accuracy", review, OverviewAnswers.factsCorrected());
        assertThat(reviews.get(review.id()).on(Track.OVERVIEW)).isEqualTo("CORRECTIONS");

        assertThat(northbeck.as("overview-author").context("take-in-accuracy-returns", review).at("/returns/0/asItWas").asText())
            .contains("April 2009");
        assertThat(northbeck.as("overview-author").isRefused("take-in-accuracy-returns", review,
            OverviewAnswers.correctionsTakenIn(List.of("fernhill-housing:1"), ReportsAccepted.report())))
            .containsKeys("responses.0.correction", "responses");
        northbeck.as("overview-author").completes("take-in-accuracy-returns", review,
            OverviewAnswers.correctionsTakenIn(List.of("eastshire-police:1"), ReportsAccepted.report()));

        assertThat(returns.ofReview(review.id())).singleElement().satisfies(each ->
            assertThat(each.responses()).extracting(AccuracyReturn.Response::answer).containsExactly(AccuracyReturn.Answer.TAKEN_IN));
        assertThat(overviews.versions(review.id())).hasSize(2);
        assertThat(reviews.get(review.id()).on(Track.OVERVIEW)).isEqualTo("ACCEPTED");
        assertThat(northbeck.openTasks("propose-action-plan", review)).isOne();
    }

    @Test
    void whenTheAuthorWithdrawsAnotherIndependentOneTakesOverTheText() {
        Review review = reported.withPanel();
        assertThat(northbeck.as("manager").isRefusedToStart("replace-overview-author",
            OverviewAnswers.authorWithdrew(review.id().toString(), TODAY)))
            .as("the report is not with its author").containsKey("review");
        northbeck.as("panel-chair").completes("scrutinise-overview", review, OverviewAnswers.returned(TODAY));
        northbeck.as("manager").starts("replace-overview-author", OverviewAnswers.authorWithdrew(review.id().toString(), TODAY));
        assertThat(northbeck.openTasks("draft-overview", review)).isZero();
        assertThat(appointments.holder(review.id(), CaseRole.OVERVIEW_AUTHOR)).isEmpty();

        assertThat(northbeck.as("chair").isRefused("appoint-overview-author", review, OverviewAnswers.newAuthor("police-author"))
            .get("author"))
            .contains("Rule I3");
        assertThat(northbeck.as("chair").isRefused("appoint-overview-author", review, OverviewAnswers.newAuthor("panel-chair"))
            .get("author"))
            .contains("Rule I4");
        northbeck.as("chair").completes("appoint-overview-author", review, OverviewAnswers.newAuthor("second-overview-author"));

        assertThat(northbeck.as("second-overview-author").answers("draft-overview", review).at("/report/analysis").asText())
            .contains("Nobody asked");
        assertThat(overviews.get(review.id()).withdrawals()).extracting(OverviewReport.Withdrawal::author)
            .containsExactly("overview-author");
        northbeck.as("second-overview-author").completes("draft-overview", review,
            OverviewAnswers.draft(ReportsAccepted.report(), "Taken over."));
        assertThat(overviews.versions(review.id())).extracting(OverviewVersion::author)
            .containsExactly("overview-author", "second-overview-author");
    }

    @Test
    void underTheOlderGuidanceTheChairMayAppointInSpiteOfAWarningAndSaysWhy() {
        Review review = northbeck.review().initiatedOn("2009-10-30").save();
        northbeck.today("2010-01-15");
        appointments.appoint(review.id(), CaseRole.PANEL_MEMBER, "second-overview-author", null, null, Declaration.nothingToDeclare());
        reported.begin(review);
        northbeck.as("manager").completes("integrate-chronology", review, OverviewAnswers.chronologiesMerged());
        northbeck.as("manager").starts("replace-overview-author", OverviewAnswers.authorWithdrew(review.id().toString(), "2010-01-15"));

        Map<String, Object> newAuthor = OverviewAnswers.newAuthor("second-overview-author");
        assertThat(northbeck.as("chair").isRefused("appoint-overview-author", review, newAuthor).get("chairsReason")).contains("Rule I4");
        northbeck.as("chair").completes("appoint-overview-author", review,
            OverviewAnswers.with(newAuthor, "chairsReason", "Nobody else is free, and the Panel goes on without this member."));
        assertThat(appointments.current(review.id(), CaseRole.OVERVIEW_AUTHOR, null).orElseThrow()).satisfies(held -> {
            assertThat(held.awaitsReason()).isFalse();
            assertThat(held.allowedBy()).isEqualTo("chair");
        });
    }

    @Test
    void anAuthorCanWithdrawWhileTheCorrectionsAreOpen() {
        Review review = reported.withPanel();
        northbeck.as("panel-chair").completes("scrutinise-overview", review, OverviewAnswers.accepted(TODAY));
        northbeck.as("police-lead").completes("check-accuracy", review, OverviewAnswers.factsCorrected());
        northbeck.as("manager").starts("replace-overview-author", OverviewAnswers.authorWithdrew(review.id().toString(), TODAY));
        northbeck.as("chair").completes("appoint-overview-author", review, OverviewAnswers.newAuthor("second-overview-author"));
        assertThat(northbeck.openTasks("take-in-accuracy-returns", review)).isZero();
        assertThat(northbeck.openTasks("draft-overview", review)).isOne();
    }

    @Test
    void anAuthorWhoIsNotIndependentAnyMoreBlocksAcceptance() {
        Review review = reported.withPanel();
        transaction.executeWithoutResult(status -> {
            Appointment held = appointments.current(review.id(), CaseRole.OVERVIEW_AUTHOR, null).orElseThrow();
            appointments.checkAgain(held.id(), Declaration.nothingToDeclare().andWorksFor("eastshire-police"));
        });
        assertThat(northbeck.as("panel-chair").isRefused("scrutinise-overview", review, OverviewAnswers.accepted(TODAY)).get("verdict"))
            .contains("Rule I3");
    }

    @Test
    void whatOtherProcessesCameToIsAddedToTheReport() {
        Review review = reported.withAuthor();
        transaction.executeWithoutResult(status -> events.publishEvent(new ParallelProcessEnded(review.id(), review.id(),
            ParallelProcess.Type.values()[0], LocalDate.parse(TODAY), "Convicted of manslaughter")));
        assertThat(northbeck.as("overview-author").context("draft-overview", review).at("/addenda/0/text").asText())
            .isEqualTo("Convicted of manslaughter");
    }

    @Test
    void whatIsWrittenIsCheckedFieldByField() {
        Review review = reported.withAuthor();
        Map<String, Object> report = OverviewAnswers.with(ReportsAccepted.report(), "recommendations",
            List.of(Map.of("text", "Do better", "level", "AGENCY", "lesson", 7)));
        assertThat(northbeck.as("overview-author").isRefused("draft-overview", review, OverviewAnswers.draft(report)))
            .containsOnlyKeys("report.recommendations.0.addressee", "report.recommendations.0.lesson");
        assertThat(northbeck.as("overview-author").isRefused("draft-overview", review,
            OverviewAnswers.draft(OverviewAnswers.with(ReportsAccepted.report(), "analysis", null)))).containsOnlyKeys("report.analysis");
        assertThat(northbeck.as("overview-author").isRefused("draft-overview", review,
            OverviewAnswers.draft(OverviewAnswers.report(1, List.of("northbeck-lscb"))))).containsOnlyKeys("report.facts.1.agency");
    }
}
