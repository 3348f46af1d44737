package org.lscb.scr.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.lscb.scr.deadline.DeadlineKind.D2;
import static org.lscb.scr.deadline.DeadlineKind.D7;
import static org.lscb.scr.deadline.DeadlineKind.D7_LSCB;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.Test;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.deadline.Revision;
import org.lscb.scr.form.NotAllowedNow;
import org.lscb.scr.guidance.ExtensionMode;
import org.lscb.scr.guidance.GuidanceVersion;
import org.lscb.scr.notice.Notification;
import org.lscb.scr.notice.Notices;
import org.lscb.scr.notice.Recipient;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Asking for a later completion date, under either edition of the guidance. */
@ReviewTest
class RequestExtensionTest {

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private Notices notices;
    @Autowired
    private Extensions extensions;
    @Autowired
    private ExtensionSection section;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private HistoryService history;

    @Test
    void theLscbSetsTheDateItselfAndConsultsTheDepartmentTheSameDay() {
        Review review = decided("2010-09-24");
        northbeck.today("2011-03-08");

        northbeck.as("manager").starts("request-extension", request(review, "2011-05-27"));
        northbeck.as("chair").completes("set-extended-date", review, Map.of("decision", "SET", "newDue", "2011-05-27", "decidedOn", "2011-03-08"));

        assertThat(completion(review).currentDue()).isEqualTo("2011-05-27");
        assertThat(completion(review).originalDue()).isEqualTo("2011-03-24");
        assertThat(completion(review).revisions()).extracting(Revision::from, Revision::reason, Revision::by, Revision::consulted)
            .containsExactly(tuple(day("2011-03-24"), "The Panel asks for more analysis", "chair", "Department for Education"));

        assertThat(northbeck.as("manager").context("consult-on-extension", review).get("contact").asText()).isEqualTo("Department for Education");
        northbeck.as("manager").completes("consult-on-extension", review, consultation("2011-03-08"));

        assertThat(notices.ofReview(review.id())).extracting(Notification::recipient, Notification::type, Notification::sentOn, Notification::reference)
            .containsExactly(tuple(Recipient.DFE, "EXTENSION", day("2011-03-08"), "NB/QT/17"));
        assertThat(ends(review)).containsExactly("contact-consulted");
        assertThat(lines(review)).singleElement().returns(Extension.State.SET, ExtensionSection.Line::state)
            .returns(day("2011-05-27"), ExtensionSection.Line::newDue).returns(day("2011-03-08"), ExtensionSection.Line::consultedOn);
    }

    @Test
    void theGovernmentOfficeIsConsultedUntilItsPartGoesToTheDepartment() {
        Review review = decided("2010-09-24");
        northbeck.today("2011-02-20");
        northbeck.as("manager").starts("request-extension", request(review, "2011-05-27"));
        northbeck.as("chair").completes("set-extended-date", review, Map.of("decision", "SET", "newDue", "2011-04-29", "decidedOn", "2011-02-20",
            "reasons", "One month will do"));
        assertThat(completion(review).revisions()).extracting(Revision::to, Revision::reason, Revision::consulted)
            .containsExactly(tuple(day("2011-04-29"), "One month will do", "Government Office"));

        northbeck.today("2011-02-21");
        northbeck.as("manager").completes("consult-on-extension", review, consultation("2011-02-20"));

        assertThat(notices.ofReview(review.id())).extracting(Notification::recipient).containsExactly(Recipient.GOVERNMENT_OFFICE);
    }

    @Test
    void theChairMayKeepTheDate() {
        Review review = decided("2010-09-24");
        northbeck.today("2011-03-08");
        northbeck.as("manager").starts("request-extension", request(review, "2011-05-27"));

        assertThat(northbeck.as("chair").isRefused("set-extended-date", review, Map.of("decision", "KEPT", "decidedOn", "2011-03-08")))
            .containsOnlyKeys("reasons");
        northbeck.as("chair").completes("set-extended-date", review,
            Map.of("decision", "KEPT", "decidedOn", "2011-03-08", "reasons", "It can be done"));

        assertThat(completion(review).isRevised()).isFalse();
        assertThat(ends(review)).containsExactly("first-date-kept");
        assertThat(lines(review)).singleElement().returns(Extension.State.KEPT, ExtensionSection.Line::state);
    }

    @Test
    void aReviewMayBeExtendedAgain() {
        Review review = decided("2010-09-24");
        northbeck.today("2011-03-08");
        extend(review, "2011-05-27", "2011-03-08");
        northbeck.today("2011-05-10");
        extend(review, "2011-07-29", "2011-05-10");

        assertThat(completion(review).originalDue()).isEqualTo("2011-03-24");
        assertThat(completion(review).revisions()).extracting(Revision::to).containsExactly(day("2011-05-27"), day("2011-07-29"));
        assertThat(lines(review)).hasSize(2);
    }

    @Test
    void underTheEarlierGuidanceADateHoldsOnlyOnceTheGovernmentOfficeAgreesAndMayBeAskedForAgain() {
        Review review = decided("2009-10-30");
        northbeck.today("2010-02-01");
        northbeck.as("manager").starts("request-extension", request(review, "2010-06-30"));
        assertThat(northbeck.openTasks("set-extended-date", review)).isZero();
        assertThat(northbeck.openTasks("record-extension-outcome", review)).as("the Chair speaks first").isZero();
        approve(review, "2010-06-30", "2010-02-01");

        northbeck.as("manager").completes("record-extension-outcome", review, talk("2010-02-01", "NOT_AGREED",
            Map.of("next", "ASK_AGAIN", "nextProposal", "2010-04-30")));
        assertThat(completion(review).currentDue()).isEqualTo("2010-02-28");
        assertThat(northbeck.as("manager").context("record-extension-outcome", review).get("proposedDue").asText()).isEqualTo("30 April 2010");
        assertThat(northbeck.as("manager").context("record-extension-outcome", review).get("discussions")).hasSize(1);

        northbeck.today("2010-02-15");
        northbeck.as("manager").completes("record-extension-outcome", review, talk("2010-02-12", "AGREED", Map.of("agreedDue", "2010-04-30")));

        assertThat(completion(review).currentDue()).isEqualTo("2010-04-30");
        assertThat(completion(review).revisions()).extracting(Revision::consulted, Revision::by).containsExactly(tuple("Government Office", "manager"));
        assertThat(notices.ofReview(review.id())).extracting(Notification::recipient, Notification::sentOn)
            .containsExactly(tuple(Recipient.GOVERNMENT_OFFICE, day("2010-02-01")), tuple(Recipient.GOVERNMENT_OFFICE, day("2010-02-12")));
        assertThat(ends(review)).containsExactly("extension-agreed");
        assertThat(lines(review)).singleElement().returns(Extension.State.AGREED, ExtensionSection.Line::state)
            .returns(ExtensionMode.AGREE_WITH_REGIONAL_CONTACT, ExtensionSection.Line::mode);
    }

    @Test
    void withoutAgreementTheOfficerMayKeepTheDate() {
        Review review = decided("2009-10-30");
        northbeck.today("2010-02-01");
        northbeck.as("manager").starts("request-extension", request(review, "2010-06-30"));
        approve(review, "2010-06-30", "2010-02-01");

        northbeck.as("manager").completes("record-extension-outcome", review, talk("2010-02-01", "NOT_AGREED", Map.of("next", "KEPT")));

        assertThat(completion(review).isRevised()).isFalse();
        assertThat(ends(review)).containsExactly("date-kept");
        assertThat(lines(review)).singleElement().returns(Extension.State.KEPT, ExtensionSection.Line::state);
    }

    @Test
    void aReviewThatWasRunningWhenTheGuidanceChangedKeepsItsPath() {
        Review review = decided("2009-12-17");
        northbeck.today("2010-03-01");

        northbeck.as("manager").starts("request-extension", request(review, "2010-06-17"));

        assertThat(northbeck.openTasks("approve-extension-request", review)).isEqualTo(1);
        assertThat(completion(review).currentDue()).isEqualTo("2010-04-17");
    }

    @Test
    void theChairApprovesTheRequestBeforeTheGovernmentOfficeIsAsked() {
        Review review = decided("2009-10-30");
        northbeck.today("2010-02-01");
        northbeck.as("manager").starts("request-extension", request(review, "2010-06-30"));
        assertThat(northbeck.as("chair").context("approve-extension-request", review).get("proposedDue").asText()).isEqualTo("30 June 2010");
        assertThat(northbeck.as("chair").context("approve-extension-request", review).get("reasons").asText())
            .isEqualTo("The Panel asks for more analysis");

        approve(review, "2010-06-30", "2010-02-01");

        assertThat(completion(review).isRevised()).as("moves nothing by itself").isFalse();
        assertThat(northbeck.as("manager").context("record-extension-outcome", review).get("approvedUntil").asText()).isEqualTo("30 June 2010");
        assertThat(lines(review)).singleElement().returns(Extension.State.REQUESTED, ExtensionSection.Line::state)
            .returns(day("2010-02-01"), ExtensionSection.Line::approvedOn).returns(day("2010-06-30"), ExtensionSection.Line::approvedDue);
        assertThat(of(review).approvals()).containsExactly(new Approval(day("2010-02-01"), "chair", day("2010-06-30"), day("2010-06-30"), null));
    }

    @Test
    void theChairMaySayNoWithReasonsAndTheDateStays() {
        Review review = decided("2009-10-30");
        northbeck.today("2010-02-01");
        northbeck.as("manager").starts("request-extension", request(review, "2010-06-30"));

        assertThat(northbeck.as("chair").isRefused("approve-extension-request", review, Map.of("decision", "REFUSED", "decidedOn", "2010-02-01")))
            .containsOnlyKeys("reasons");
        northbeck.as("chair").completes("approve-extension-request", review,
            Map.of("decision", "REFUSED", "decidedOn", "2010-02-01", "reasons", "It can be done"));

        assertThat(northbeck.openTasks("record-extension-outcome", review)).isZero();
        assertThat(completion(review).isRevised()).isFalse();
        assertThat(ends(review)).containsExactly("request-refused");
        assertThat(lines(review)).singleElement().returns(Extension.State.KEPT, ExtensionSection.Line::state)
            .returns(null, ExtensionSection.Line::approvedOn);
        assertThat(of(review).approvals()).containsExactly(new Approval(day("2010-02-01"), "chair", day("2010-06-30"), null, "It can be done"));
        assertThat(notices.ofReview(review.id())).as("nobody outside was asked").isEmpty();
    }

    @Test
    void theChairMayApproveAnotherDateWithReasonsAndNoLaterOneIsAgreed() {
        Review review = decided("2009-10-30");
        northbeck.today("2010-02-01");
        northbeck.as("manager").starts("request-extension", request(review, "2010-06-30"));

        assertThat(northbeck.as("chair").isRefused("approve-extension-request", review,
            Map.of("decision", "APPROVED", "approvedDue", "2010-04-30", "decidedOn", "2010-02-01"))).containsOnlyKeys("reasons");
        northbeck.as("chair").completes("approve-extension-request", review,
            Map.of("decision", "APPROVED", "approvedDue", "2010-04-30", "decidedOn", "2010-02-01", "reasons", "Two months will do"));

        assertThat(northbeck.as("manager").answers("record-extension-outcome", review).get("agreedDue").asText()).isEqualTo("2010-04-30");
        assertThat(northbeck.as("manager").isRefused("record-extension-outcome", review, talk("2010-02-01", "AGREED", Map.of("agreedDue", "2010-05-01"))))
            .containsOnlyKeys("agreedDue");
        northbeck.as("manager").completes("record-extension-outcome", review, talk("2010-02-01", "AGREED", Map.of("agreedDue", "2010-04-30")));
        assertThat(completion(review).currentDue()).isEqualTo("2010-04-30");
        assertThat(of(review).approvals()).containsExactly(
            new Approval(day("2010-02-01"), "chair", day("2010-06-30"), day("2010-04-30"), "Two months will do"));
    }

    @Test
    void whenItIsAskedAgainForALaterDateThanApprovedTheChairSpeaksAgain() {
        Review review = decided("2009-10-30");
        northbeck.today("2010-02-01");
        northbeck.as("manager").starts("request-extension", request(review, "2010-04-30"));
        approve(review, "2010-04-30", "2010-02-01");
        northbeck.today("2010-02-10");

        northbeck.as("manager").completes("record-extension-outcome", review, talk("2010-02-09", "NOT_AGREED",
            Map.of("next", "ASK_AGAIN", "nextProposal", "2010-05-28")));

        assertThat(northbeck.openTasks("record-extension-outcome", review)).isZero();
        assertThat(northbeck.as("chair").context("approve-extension-request", review).get("proposedDue").asText()).isEqualTo("28 May 2010");
        assertThat(northbeck.as("chair").context("approve-extension-request", review).get("discussions")).hasSize(1);
        assertThat(northbeck.as("chair").context("approve-extension-request", review).get("approvals")).hasSize(1);
        assertThat(northbeck.as("chair").isRefused("approve-extension-request", review,
            Map.of("decision", "APPROVED", "approvedDue", "2010-05-28", "decidedOn", "2010-02-08"))).containsOnlyKeys("decidedOn");
        approve(review, "2010-05-28", "2010-02-10");
        assertThat(northbeck.as("manager").isRefused("record-extension-outcome", review, talk("2010-02-09", "AGREED", Map.of("agreedDue", "2010-05-28"))))
            .containsOnlyKeys("discussedOn");
        northbeck.as("manager").completes("record-extension-outcome", review, talk("2010-02-10", "AGREED", Map.of("agreedDue", "2010-05-28")));

        assertThat(completion(review).currentDue()).isEqualTo("2010-05-28");
        assertThat(of(review).approvals()).extracting(Approval::askedFor, Approval::approved)
            .containsExactly(tuple(day("2010-04-30"), day("2010-04-30")), tuple(day("2010-05-28"), day("2010-05-28")));
    }

    @Test
    void aReviewThatWasSubmittedMeanwhileNeedsNoApproval() {
        Review review = decided("2009-10-30");
        northbeck.today("2010-02-01");
        northbeck.as("manager").starts("request-extension", request(review, "2010-04-30"));
        deadlines.met(review.id(), D2, null, day("2010-02-01"));

        assertThat(northbeck.as("chair").isRefused("approve-extension-request", review,
            Map.of("decision", "APPROVED", "approvedDue", "2010-04-30", "decidedOn", "2010-02-01"))).containsOnlyKeys("decision");
    }

    @Test
    void underBothEditionsAnExtendedReviewStaysLateAgainstItsFirstDate() {
        Review later = decided("2010-09-24");
        northbeck.today("2011-03-08");
        extend(later, "2011-05-27", "2011-03-08");
        Deadline byTheLscb = completion(later);
        assertThat(byTheLscb.isLate(day("2011-04-24"))).isFalse();
        assertThat(byTheLscb.daysAfterOriginal(day("2011-04-24"))).isEqualTo(31);
        deadlines.met(later.id(), D2, null, day("2011-05-20"));
        assertThat(completion(later).daysAfterOriginal(day("2013-01-01"))).as("57 days, for good").isEqualTo(57);

        Review earlier = decided("2009-10-30");
        northbeck.today("2010-02-01");
        northbeck.as("manager").starts("request-extension", request(earlier, "2010-04-30"));
        approve(earlier, "2010-04-30", "2010-02-01");
        northbeck.as("manager").completes("record-extension-outcome", earlier, talk("2010-02-01", "AGREED", Map.of("agreedDue", "2010-04-30")));
        assertThat(completion(earlier).isLate(day("2010-03-10"))).isFalse();
        assertThat(completion(earlier).daysAfterOriginal(day("2010-03-10"))).isEqualTo(10);
    }

    @Test
    void underTheEarlierGuidanceTooAReviewMayBeExtendedAgain() {
        Review review = decided("2009-10-30");
        northbeck.today("2010-02-01");
        for (String due : List.of("2010-04-30", "2010-06-30")) {
            northbeck.as("manager").starts("request-extension", request(review, due));
            approve(review, due, "2010-02-01");
            northbeck.as("manager").completes("record-extension-outcome", review, talk("2010-02-01", "AGREED", Map.of("agreedDue", due)));
        }

        assertThat(completion(review).originalDue()).isEqualTo("2010-02-28");
        assertThat(completion(review).revisions()).extracting(Revision::from, Revision::to)
            .containsExactly(tuple(day("2010-02-28"), day("2010-04-30")), tuple(day("2010-04-30"), day("2010-06-30")));
    }

    @Test
    void noDateMovesPastWhatHasBeenDone() {
        Review review = decided("2010-09-24");
        deadlines.open(review.id(), D7, null, day("2010-09-24"), GuidanceVersion.WT2010);
        deadlines.open(review.id(), D7_LSCB, null, day("2010-09-24"), GuidanceVersion.WT2010);
        northbeck.today("2011-03-08");
        deadlines.met(review.id(), D7, null, day("2011-03-04"));
        deadlines.met(review.id(), D7_LSCB, null, day("2011-03-08"));

        assertThat(northbeck.as("manager").isRefusedToStart("request-extension", request(review, "2011-03-03"))).containsOnlyKeys("proposedDue");
        extend(review, "2011-03-21", "2011-03-08");

        assertThat(completion(review).currentDue()).isEqualTo("2011-03-21");
        for (DeadlineKind done : List.of(D7, D7_LSCB)) {
            assertThat(deadlines.find(review.id(), done, null).orElseThrow().isRevised()).as("%s has been met and stays", done).isFalse();
        }
        deadlines.met(review.id(), D2, null, day("2011-03-08"));
        assertThatThrownBy(() -> deadlines.revise(review.id(), D2, null, day("2011-05-27"), "More time", "chair", null)).isInstanceOf(NotAllowedNow.class);
        assertThat(completion(review).currentDue()).isEqualTo("2011-03-21");
    }

    @Test
    void aDecisionThatIsEnteredLateGivesNoDateInThePast() {
        Review review = decided("2010-09-24");
        northbeck.today("2011-03-01");
        northbeck.as("manager").starts("request-extension", request(review, "2011-05-27"));
        northbeck.today("2011-04-20");

        assertThat(northbeck.as("chair").isRefused("set-extended-date", review,
            Map.of("decision", "SET", "newDue", "2011-04-20", "decidedOn", "2011-03-01"))).containsOnlyKeys("newDue");

        assertThat(completion(review).isRevised()).isFalse();
    }

    @Test
    void theConsultationRecordsTheProgressAndTheActionAlreadyTaken() {
        Review review = decided("2010-09-24");
        northbeck.today("2011-03-08");
        northbeck.as("manager").starts("request-extension", request(review, "2011-05-27"));
        northbeck.as("chair").completes("set-extended-date", review, Map.of("decision", "SET", "newDue", "2011-05-27", "decidedOn", "2011-03-08"));

        for (String field : List.of("revisedPlan", "progress", "actionTaken", "consultedOn")) {
            Map<String, Object> without = new HashMap<>(consultation("2011-03-08"));
            without.put(field, null);
            assertThat(northbeck.as("manager").isRefused("consult-on-extension", review, without)).containsOnlyKeys(field);
        }
        Map<String, Object> told = new HashMap<>(consultation("2011-03-08"));
        told.put("progress", "Six of seven IMRs are in");
        told.put("actionTaken", "Two wards have a new rota");
        northbeck.as("manager").completes("consult-on-extension", review, told);

        assertThat(of(review)).returns("Six of seven IMRs are in", Extension::progress).returns("Two wards have a new rota", Extension::actionTaken)
            .returns(day("2011-03-08"), Extension::consultedOn);
    }

    @Test
    void aDateThatCannotBeIsRefusedWithTheFieldsName() {
        Review review = decided("2010-09-24");
        northbeck.today("2011-03-08");

        assertThat(northbeck.as("manager").isRefusedToStart("request-extension", request(review, "2011-03-08"))).containsOnlyKeys("proposedDue");
        assertThat(northbeck.as("manager").isRefusedToStart("request-extension", request(review, "2011-03-24"))).containsOnlyKeys("proposedDue");
        assertThat(northbeck.as("manager").isRefusedToStart("request-extension", request(review, "2010-09-24"))).containsOnlyKeys("proposedDue");
        Map<String, Object> withoutReasons = new HashMap<>(request(review, "2011-05-27"));
        withoutReasons.remove("reasons");
        assertThat(northbeck.as("manager").isRefusedToStart("request-extension", withoutReasons)).containsOnlyKeys("reasons");

        northbeck.as("manager").starts("request-extension", request(review, "2011-05-27"));
        assertThat(northbeck.as("chair").isRefused("set-extended-date", review, Map.of("decision", "SET", "decidedOn", "2011-03-08")))
            .containsOnlyKeys("newDue");
        assertThat(northbeck.as("chair").isRefused("set-extended-date", review,
            Map.of("decision", "SET", "newDue", "2011-05-27", "decidedOn", "2011-03-07"))).containsOnlyKeys("decidedOn");
    }

    @Test
    void anOutcomeThatDoesNotFitTogetherIsRefused() {
        Review review = decided("2009-10-30");
        northbeck.today("2010-02-01");
        northbeck.as("manager").starts("request-extension", request(review, "2010-06-30"));
        approve(review, "2010-06-30", "2010-02-01");

        assertThat(northbeck.as("manager").isRefused("record-extension-outcome", review, talk("2010-02-01", "AGREED", Map.of())))
            .containsOnlyKeys("agreedDue");
        assertThat(northbeck.as("manager").isRefused("record-extension-outcome", review, talk("2010-02-01", "NOT_AGREED", Map.of())))
            .containsOnlyKeys("next");
        assertThat(northbeck.as("manager").isRefused("record-extension-outcome", review, talk("2010-02-01", "NOT_AGREED", Map.of("next", "ASK_AGAIN"))))
            .containsOnlyKeys("nextProposal");
        assertThat(northbeck.as("manager").isRefused("record-extension-outcome", review, talk("2010-01-31", "NOT_AGREED", Map.of("next", "KEPT"))))
            .containsOnlyKeys("discussedOn");
    }

    @Test
    void aReviewHasOneOpenRequestAndACompleteOneNone() {
        Review review = decided("2010-09-24");
        northbeck.today("2011-03-08");
        northbeck.as("manager").starts("request-extension", request(review, "2011-05-27"));
        assertThat(northbeck.as("manager").isRefusedToStart("request-extension", request(review, "2011-06-30"))).containsOnlyKeys("review");

        deadlines.met(review.id(), D2, null, day("2011-03-08"));

        assertThat(northbeck.as("chair").isRefused("set-extended-date", review,
            Map.of("decision", "SET", "newDue", "2011-05-27", "decidedOn", "2011-03-08"))).containsOnlyKeys("decision");
        northbeck.as("chair").completes("set-extended-date", review,
            Map.of("decision", "KEPT", "decidedOn", "2011-03-08", "reasons", "Submitted today"));
        assertThat(northbeck.as("manager").isRefusedToStart("request-extension", request(review, "2011-06-30"))).containsOnlyKeys("review");
    }

    @Test
    void aCompletedReviewIsNotAgreedALaterDate() {
        Review review = decided("2009-10-30");
        northbeck.today("2010-02-01");
        northbeck.as("manager").starts("request-extension", request(review, "2010-06-30"));
        approve(review, "2010-06-30", "2010-02-01");
        deadlines.met(review.id(), D2, null, day("2010-02-01"));

        assertThat(northbeck.as("manager").isRefused("record-extension-outcome", review, talk("2010-02-01", "AGREED", Map.of("agreedDue", "2010-06-30"))))
            .containsOnlyKeys("outcome");
    }

    @Test
    void aRequestLapsesWhenTheReviewIsDiscontinued() {
        Review review = decided("2010-09-24");
        northbeck.today("2011-03-08");
        northbeck.as("manager").starts("request-extension", request(review, "2011-05-27"));

        northbeck.message("review-discontinued", review, Map.of());

        assertThat(northbeck.openTasks("set-extended-date", review)).isZero();
        assertThat(ends(review)).containsExactly("extension-lapsed");
        assertThat(lines(review)).singleElement().returns(Extension.State.LAPSED, ExtensionSection.Line::state);
    }

    @Test
    void nothingThatWasTypedBecomesAVariable() {
        Review review = decided("2010-09-24");
        northbeck.today("2011-03-08");
        northbeck.as("manager").starts("request-extension", request(review, "2011-05-27"));
        northbeck.as("chair").completes("set-extended-date", review, Map.of("decision", "SET", "newDue", "2011-05-27", "decidedOn", "2011-03-08"));

        String instance = runtime.createProcessInstanceQuery().processDefinitionKey("request-extension")
            .processInstanceBusinessKey(review.reference()).singleResult().getId();
        assertThat(runtime.getVariables(instance)).containsOnlyKeys("reviewId", "extensionId", "extensionMode", "extensionOutcome");
    }

    private Review decided(String date) {
        northbeck.today(date);
        Review review = northbeck.review().initiatedOn(date).save();
        deadlines.open(review.id(), D2, null, day(date), review.guidanceVersion().orElseThrow());
        return review;
    }

    private void extend(Review review, String to, String on) {
        northbeck.as("manager").starts("request-extension", request(review, to));
        northbeck.as("chair").completes("set-extended-date", review, Map.of("decision", "SET", "newDue", to, "decidedOn", on));
        northbeck.as("manager").completes("consult-on-extension", review, consultation(on));
    }

    private static Map<String, Object> request(Review review, String proposedDue) {
        return Map.of("review", review.id().toString(), "proposedDue", proposedDue, "reasons", "The Panel asks for more analysis",
            "progress", "All IMRs are in", "actionTaken", "The hospital has changed its rota");
    }

    private static Map<String, Object> consultation(String on) {
        return Map.of("consultedOn", on, "revisedPlan", "Panel on 20 April, board on 18 May", "progress", "All IMRs are in",
            "actionTaken", "The hospital has changed its rota", "letterReference", "NB/QT/17");
    }

    private static Map<String, Object> talk(String on, String outcome, Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(Map.of("discussedOn", on, "spokenTo", "Children and learners adviser", "outcome", outcome,
            "said", "They ask for a plan"));
        answers.putAll(more);
        return answers;
    }

    private void approve(Review review, String until, String on) {
        northbeck.as("chair").completes("approve-extension-request", review, Map.of("decision", "APPROVED", "approvedDue", until, "decidedOn", on));
    }

    private Extension of(Review review) {
        List<Extension> all = extensions.ofReview(review.id());
        return all.get(all.size() - 1);
    }

    private Deadline completion(Review review) {
        return deadlines.find(review.id(), D2, null).orElseThrow();
    }

    private List<ExtensionSection.Line> lines(Review review) {
        return section.of(review);
    }

    private List<String> ends(Review review) {
        String instance = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(review.reference()).finished().singleResult().getId();
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance).activityType("noneEndEvent").list().stream()
            .map(HistoricActivityInstance::getActivityId).toList();
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
