package org.lscb.scr.scoping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lscb.scr.agency.Appointments;
import org.lscb.scr.agency.CaseRole;
import org.lscb.scr.agency.Declaration;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ReviewTest
class CommissionFurtherImrTest {

    private static final AgencyAsked POLICE = new AgencyAsked("eastshire-police", Product.IMR, null);

    @Autowired Northbeck northbeck;
    @Autowired Scoping scoping;
    @Autowired Appointments appointments;
    @Autowired Reviews reviews;
    @Autowired TransactionTemplate transaction;

    Review review;

    @BeforeEach
    void theReviewIsSetUpAndThePoliceCommissioned() {
        review = setUp("2010-09-24", "panel-chair");
        northbeck.today("2010-11-22");
    }

    @Test
    void anAgencyFoundLaterIsAskedByASecondVersionWithDatesOfItsOwn() {
        northbeck.as("manager").starts("commission-further-imr", dated(further(review), "2010-12-17", "2011-01-21"));
        northbeck.as("panel-chair").completes("approve-further-commission", review, Map.of("verdict", "APPROVED"));

        TermsOfReference second = scoping.termsOfReference(review.id()).orElseThrow();
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.items()).extracting(TermsItem::key).containsExactly("Q1", "Q2");
        assertThat(second.agencies()).extracting(AgencyAsked::agency).containsExactly("eastshire-police", "millbrook-school");
        assertThat(scoping.requestedCommissions(review.id())).filteredOn(request -> request.agency().equals("millbrook-school"))
            .singleElement().satisfies(request -> {
                assertThat(request.torVersion()).isEqualTo(2);
                assertThat(request.sentOn()).isEqualTo("2010-11-22");
                assertThat(request.chronologyDue()).isEqualTo("2010-12-17");
                assertThat(request.due()).isEqualTo("2011-01-21");
                assertThat(request.datesBecause()).startsWith("With the head teacher");
            });
        assertThat(northbeck.as("school-lead").tasks("acknowledge-commission", review)).hasSize(1);
    }

    @Test
    void aFurtherChronologyAloneGetsTheUsualTime() {
        northbeck.as("manager").starts("commission-further-imr", with(further(review), "product", "CHRONOLOGY"));
        northbeck.as("chair").completes("approve-further-commission", review, Map.of("verdict", "APPROVED"));
        assertThat(scoping.requestedCommissions(review.id())).filteredOn(request -> request.product() == Product.CHRONOLOGY)
            .singleElement().satisfies(request -> {
                assertThat(request.chronologyDue()).isEqualTo("2011-01-03");
                assertThat(request.due()).isEqualTo("2011-01-03");
                assertThat(request.datesBecause()).isNull();
            });
    }

    @Test
    void theChairMayRefuseAndTheTermsOfReferenceStayAsTheyWere() {
        northbeck.as("manager").starts("commission-further-imr", further(review));
        assertThat(northbeck.as("chair").context("approve-further-commission", review).get("chronologyDue").asText()).isEqualTo("3 January 2011");
        assertThat(northbeck.as("chair").isRefused("approve-further-commission", review, Map.of("verdict", "REFUSED"))).containsOnlyKeys("reasons");
        northbeck.as("chair").completes("approve-further-commission", review,
            Map.of("verdict", "REFUSED", "reasons", "The school saw only the older child's cousin."));

        assertThat(scoping.termsOfReference(review.id()).orElseThrow().number()).isOne();
        assertThat(scoping.versions(review.id())).extracting(TermsOfReference::state)
            .containsExactly(TermsOfReference.State.APPROVED, TermsOfReference.State.REFUSED);
        assertThat(scoping.requestedCommissions(review.id())).hasSize(1);
        assertThat(scoping.contributingAgencies(review.id())).containsExactly("eastshire-police");
    }

    @Test
    void thePanelChairMayDecideInThePlaceOfTheChair() {
        northbeck.as("manager").starts("commission-further-imr", further(review));
        assertThat(northbeck.as("panel-chair").tasks("approve-further-commission", review)).hasSize(1);
        assertThat(northbeck.as("overview-author").tasks("approve-further-commission", review)).isEmpty();
    }

    @Test
    void oneFurtherCommissionIsDecidedAfterTheOther() {
        northbeck.as("manager").starts("commission-further-imr", further(review));
        assertThat(northbeck.as("manager").isRefusedToStart("commission-further-imr", further(review))).containsOnlyKeys("review");
    }

    @Test
    void aFurtherCommissionIsAskedForOnlyWhereThereIsRoomForIt() {
        var manager = northbeck.as("manager");
        assertThat(manager.isRefusedToStart("commission-further-imr", with(further(review), "agency", "eastshire-police"))).containsOnlyKeys("agency");
        assertThat(manager.isRefusedToStart("commission-further-imr", with(further(review), "agency", "northbeck-lscb"))).containsOnlyKeys("agency");
        assertThat(manager.isRefusedToStart("commission-further-imr", with(further(review), "product", "HEALTH_OVERVIEW"))).containsOnlyKeys("product");

        Review notYet = northbeck.review().initiatedOn("2010-09-24").save();
        assertThat(manager.isRefusedToStart("commission-further-imr", further(notYet))).containsOnlyKeys("review");

        transaction.executeWithoutResult(status -> reviews.get(review.id()).submitted(LocalDate.of(2010, 11, 22), "OFSTED_REVISED"));
        assertThat(manager.isRefusedToStart("commission-further-imr", further(review))).containsOnlyKeys("review");
    }

    @Test
    void itsOwnDatesAreGivenTogetherWithWhereTheyWereAgreed() {
        var manager = northbeck.as("manager");
        assertThat(manager.isRefusedToStart("commission-further-imr", with(further(review), "due", "2011-01-21")))
            .containsOnlyKeys("chronologyDue", "datesBecause");
        assertThat(manager.isRefusedToStart("commission-further-imr", with(further(review), "chronologyDue", "2010-11-21"))).containsOnlyKeys(
            "chronologyDue", "due", "datesBecause");
        assertThat(manager.isRefusedToStart("commission-further-imr", with(with(further(review), "chronologyDue", "2011-01-14"), "due", "2011-01-13")))
            .containsOnlyKeys("due", "datesBecause");
        assertThat(manager.isRefusedToStart("commission-further-imr", with(with(with(further(review), "product", "CHRONOLOGY"), "due", "2011-01-13"),
            "datesBecause", "With the head teacher"))).containsOnlyKeys("due");
    }

    @Test
    void datesThatHavePassedMeanwhileAreNotCommissioned() {
        northbeck.as("manager").starts("commission-further-imr", dated(further(review), "2010-12-06", "2010-12-20"));
        northbeck.today("2010-12-07");
        assertThat(northbeck.as("chair").isRefused("approve-further-commission", review, Map.of("verdict", "APPROVED"))).containsOnlyKeys("verdict");
    }

    @Test
    void nothingIsCommissionedOnceTheReportIsSubmitted() {
        northbeck.as("manager").starts("commission-further-imr", further(review));
        transaction.executeWithoutResult(status -> reviews.get(review.id()).submitted(LocalDate.of(2010, 11, 22), "OFSTED_REVISED"));
        assertThat(northbeck.as("chair").isRefused("approve-further-commission", review, Map.of("verdict", "APPROVED"))).containsOnlyKeys("verdict");
    }

    @Test
    void aPanelChairWhoWorksForTheNewAgencyHasToBeReplacedFirst() {
        Review other = setUp("2010-09-24", "school-lead");
        northbeck.today("2010-11-22");
        northbeck.as("manager").starts("commission-further-imr", further(other));
        assertThat(northbeck.as("chair").context("approve-further-commission", other).at("/findings/0/follows").asText()).isEqualTo("Must be replaced");
        assertThat(northbeck.as("chair").isRefused("approve-further-commission", other, Map.of("verdict", "APPROVED", "independenceReason", "Known to us")))
            .containsOnlyKeys("verdict");
    }

    @Test
    void underTheGuidanceOf2006OnlyTheLscbChairMayAllowSuchAPanelChair() {
        Review earlier = setUp("2009-10-30", "school-lead");
        northbeck.today("2009-12-01");
        northbeck.as("manager").starts("commission-further-imr", further(earlier));
        assertThat(northbeck.as("chair").isRefused("approve-further-commission", earlier, Map.of("verdict", "APPROVED")))
            .containsOnlyKeys("independenceReason");
        assertThat(northbeck.as("school-lead").isRefused("approve-further-commission", earlier,
            Map.of("verdict", "APPROVED", "independenceReason", "I am independent enough"))).containsOnlyKeys("independenceReason");
    }

    @Test
    void aDiscontinuedReviewWantsNoFurtherCommission() {
        northbeck.as("manager").starts("commission-further-imr", further(review));
        northbeck.message("parallel-processes-meeting-called", review, Map.of("reviewId", review.id().toString()));
        northbeck.message("review-discontinued", review, Map.of());
        assertThat(northbeck.openTasks("approve-further-commission", review)).isZero();
        assertThat(northbeck.openTasks("hold-parallel-processes-meeting", review)).isZero();
    }

    private Review setUp(String initiatedOn, String panelChair) {
        northbeck.today(initiatedOn);
        Review made = northbeck.review().initiatedOn(initiatedOn).save();
        transaction.executeWithoutResult(status -> {
            Stream.of(CaseRole.PANEL_CHAIR, CaseRole.OVERVIEW_AUTHOR).forEach(role -> appointments.appoint(made.id(), role,
                role == CaseRole.PANEL_CHAIR ? panelChair : "overview-author", null, null, Declaration.nothingToDeclare()));
            LocalDate incident = made.incident().incidentDate();
            scoping.approve(scoping.propose(made.id(), new Terms("A child has died", incident.minusYears(2), incident, "From the first contact", null, null,
                null, null, "The mother is asked", null, null, null, null), List.of("What was known?"), List.of(POLICE), List.of(), panelChair), null, "chair");
            LocalDate sentOn = LocalDate.parse(initiatedOn);
            scoping.send(made.id(), List.of(scoping.usual(made.id(), POLICE, sentOn)), null, sentOn);
        });
        return made;
    }

    private static Map<String, Object> further(Review review) {
        return Map.of("review", review.id(), "why", "The chronology of the police names the school of the older child.", "agency", "millbrook-school",
            "product", "IMR", "questions", List.of(Map.of("text", "What did the school know of the younger child?")));
    }

    private static Map<String, Object> dated(Map<String, Object> answers, String chronologyDue, String due) {
        return with(with(with(answers, "chronologyDue", chronologyDue), "due", due), "datesBecause", "With the head teacher on the telephone");
    }

    private static Map<String, Object> with(Map<String, Object> answers, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(answers);
        changed.put(field, value);
        return changed;
    }
}
