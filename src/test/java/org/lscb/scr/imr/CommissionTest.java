package org.lscb.scr.imr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.lscb.scr.imr.CommissionsForTests.QUESTIONS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.lscb.scr.action.Action;
import org.lscb.scr.action.Actions;
import org.lscb.scr.agency.Appointment;
import org.lscb.scr.agency.Appointments;
import org.lscb.scr.agency.CaseRole;
import org.lscb.scr.agency.Finding;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.form.NotAllowedNow;
import org.lscb.scr.recommendation.ProposedAction;
import org.lscb.scr.recommendation.Recommendations;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.Track;
import org.lscb.scr.scoping.Product;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** One agency's contribution, on every way that it can take. */
@ReviewTest
class CommissionTest {

    private static final String POLICE = "eastshire-police";
    private static final String HOSPITAL = "saltmoor-hospitals";
    private static final String HOUSING = "fernhill-housing";

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private CommissionsForTests commissioned;
    @Autowired
    private Commissions commissions;
    @Autowired
    private Imrs imrs;
    @Autowired
    private StaffDebriefs debriefs;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private Appointments appointments;
    @Autowired
    private Recommendations recommendations;
    @Autowired
    private Reviews reviews;
    @Autowired
    private Actions opened;
    @Autowired
    private CommissionSection section;

    @Test
    void anImrGoesFromTheLetterToAcceptanceAndTheStaffAreToldWhatItSays() {
        Review review = commissioned.begun(Product.IMR, POLICE);
        assertThat(state(review, POLICE)).isEqualTo(CommissionState.SENT);

        commissioned.takenUp(review, "police", "police-author");
        assertThat(state(review, POLICE)).isEqualTo(CommissionState.AUTHOR_CLEARED);
        assertThat(northbeck.as("police-author").task("submit-chronology", review).due()).isEqualTo("2010-11-05T23:59:00Z");
        commissioned.chronologyIn(review, "police");
        assertThat(state(review, POLICE)).isEqualTo(CommissionState.CHRONOLOGY_IN);

        northbeck.moveTo("2010-12-08");
        assertThat(northbeck.as("police-author").task("submit-imr", review).due()).isEqualTo("2010-12-10T23:59:00Z");
        northbeck.as("police-author").completes("submit-imr", review, ImrAnswers.imrWithAction(QUESTIONS, "police-owner", "2011-03-31"));
        assertThat(state(review, POLICE)).isEqualTo(CommissionState.DRAFT);
        northbeck.as("police-lead").completes("sign-off-imr", review, ImrAnswers.signedOff("2010-12-08"));
        assertThat(state(review, POLICE)).isEqualTo(CommissionState.SUBMITTED);

        northbeck.moveTo("2010-12-10");
        northbeck.as("panel-chair").completes("scrutinise-imr", review, ImrAnswers.accepted("2010-12-10"));
        assertThat(state(review, POLICE)).isEqualTo(CommissionState.ACCEPTED);
        assertThat(reviews.get(review.id()).on(Track.MANAGEMENT_REVIEWS)).isEqualTo("COMPLETE");
        assertThat(imrs.accepted(review.id())).extracting(Imr::agency, Imr::number, Imr::signedOffBy).containsExactly(tuple(POLICE, 1, "police-lead"));

        northbeck.moveTo("2011-03-10");
        northbeck.as("police-lead").completes("debrief-staff", review, ImrAnswers.debriefed("2011-03-10"));
        assertThat(debriefs.ofReview(review.id())).extracting(StaffFeedback::agency, StaffFeedback::staff, StaffFeedback::givenOn)
            .containsExactly(tuple(POLICE, "Duty team", LocalDate.parse("2011-03-10")));
    }

    @Test
    void theAgencysOwnRecommendationsAndActionsStandFromItsSignatureOn() {
        Review review = commissioned.begun(Product.IMR, POLICE);
        commissioned.takenUp(review, "police", "police-author");
        commissioned.chronologyIn(review, "police");
        northbeck.as("police-author").completes("submit-imr", review, ImrAnswers.imrWithAction(QUESTIONS, "police-owner", "2011-03-31"));
        assertThat(recommendations.ofReview(review.id())).isEmpty();
        northbeck.as("police-lead").completes("sign-off-imr", review, ImrAnswers.signedOff("2010-10-06"));

        List<ProposedAction> actions = imrs.proposedActions(commissioned.of(review, POLICE).id());
        assertThat(actions).extracting(ProposedAction::leadAgency, ProposedAction::leadOfficer, ProposedAction::due)
            .containsExactly(tuple(POLICE, "police-owner", LocalDate.parse("2011-03-31")));
        assertThat(recommendations.ofReview(review.id())).hasSize(1)
            .allSatisfy(made -> assertThat(actions.get(0).recommendationIds()).containsExactly(made.id()));
        assertThat(recommendations.lessonsOfReview(review.id())).hasSize(1);
        assertThat(opened.ofReview(review.id())).extracting(Action::owner).as("open before the Panel has seen the report").containsExactly("police-owner");

        northbeck.as("panel-chair").completes("scrutinise-imr", review, ImrAnswers.returned("2010-10-06", "Q1", "2010-11-20"));
        northbeck.as("police-author").completes("submit-imr", review, ImrAnswers.imrWithAction(QUESTIONS, "police-owner", "2011-04-30"));
        northbeck.as("police-lead").completes("sign-off-imr", review, ImrAnswers.signedOff("2010-10-06"));
        assertThat(recommendations.ofReview(review.id())).as("the same recommendation is not made twice").hasSize(1);
        assertThat(imrs.proposedActions(commissioned.of(review, POLICE).id())).extracting(ProposedAction::due).containsExactly(LocalDate.parse("2011-04-30"));
        assertThat(opened.ofReview(review.id())).as("nor is the same action opened twice").hasSize(1);
    }

    @Test
    void anAgencyThatFindsNoTraceOfTheFamilyGivesANilReturn() {
        Review review = commissioned.begun(Product.IMR, HOUSING);
        northbeck.as("housing-lead").completes("acknowledge-commission", review, ImrAnswers.noTrace());

        assertThat(state(review, HOUSING)).isEqualTo(CommissionState.NIL_RETURN);
        assertThat(commissions.allSettled(review.id())).isTrue();
        assertThat(deadlines.ofReview(review.id())).hasSize(2).noneMatch(Deadline::isOpen);
        northbeck.moveTo("2011-02-01");
        assertThat(northbeck.openTasks("chase-late-imr", review)).isZero();
    }

    @Test
    void aSingleContactIsWorthASummaryReportOnly() {
        Review review = commissioned.begun(Product.IMR, HOSPITAL);
        northbeck.as("hospital-lead").completes("acknowledge-commission", review, ImrAnswers.singleContact("hospital-lead"));
        northbeck.as("hospital-lead").completes("confirm-records-secured", review, ImrAnswers.recordsSecured("2010-09-08"));
        northbeck.as("hospital-lead").completes("appoint-imr-author", review, ImrAnswers.author("hospital-author"));
        assertThat(northbeck.openTasks("submit-chronology", review)).isZero();

        northbeck.as("hospital-author").completes("submit-summary-report", review, ImrAnswers.summaryReport());
        assertThat(northbeck.as("hospital-lead").context("sign-off-imr", review).at("/report/contacts/0/event").asText()).isEqualTo("Brought with a cold.");
        northbeck.as("hospital-lead").completes("sign-off-imr", review, ImrAnswers.signedOff("2010-10-06"));
        northbeck.as("panel-chair").completes("scrutinise-imr", review, ImrAnswers.accepted("2010-10-06"));

        assertThat(commissioned.of(review, HOSPITAL).product()).isEqualTo(Product.SUMMARY_REPORT);
        assertThat(imrs.accepted(review.id())).extracting(Imr::product).containsExactly(Product.SUMMARY_REPORT);
    }

    @Test
    void anAgencyThatRefusedTakesPartAfterTheBusinessManagerSpokeToIt() {
        Review review = commissioned.begun(Product.IMR, HOUSING);
        northbeck.as("housing-owner").completes("acknowledge-commission", review, ImrAnswers.refuses());
        assertThat(state(review, HOUSING)).isEqualTo(CommissionState.REFUSED);
        assertThat(northbeck.as("manager").isRefused("escalate-refusal", review, ImrAnswers.spokenTo("2010-10-05", "WAIVED"))).containsKeys("spokeOn", "outcome");
        northbeck.as("manager").completes("escalate-refusal", review, ImrAnswers.spokenTo("2010-10-06", "TAKEN_UP"));

        assertThat(state(review, HOUSING)).isEqualTo(CommissionState.SENT);
        assertThat(northbeck.as("housing-lead").context("acknowledge-commission", review).at("/refusals/0/outcome").asText()).isEqualTo("Taken up after all");
        northbeck.as("housing-lead").completes("acknowledge-commission", review, ImrAnswers.takesPart("housing-lead"));
        assertThat(state(review, HOUSING)).isEqualTo(CommissionState.ACKNOWLEDGED);
        assertThat(commissioned.of(review, HOUSING).refusals()).hasSize(1);
    }

    @Test
    void theChairWinsAnAgencyThatStillRefused() {
        Review review = commissioned.begun(Product.IMR, HOUSING);
        northbeck.as("housing-lead").completes("acknowledge-commission", review, ImrAnswers.refuses());
        northbeck.as("manager").completes("escalate-refusal", review, ImrAnswers.spokenTo("2010-10-06", "TO_CHAIR"));
        northbeck.as("chair").completes("decide-on-refusal", review, ImrAnswers.takenUpWithTheHead("2010-10-06", "TAKEN_UP"));
        northbeck.as("housing-lead").completes("acknowledge-commission", review, ImrAnswers.takesPart("housing-lead"));

        assertThat(state(review, HOUSING)).isEqualTo(CommissionState.ACKNOWLEDGED);
        assertThat(commissioned.of(review, HOUSING).refusal().tookUpWith()).isEqualTo("Chief executive");
    }

    @Test
    void theChairLetsTheReviewGoOnWithoutAnAgencyThatRefuses() {
        Review review = commissioned.begun(Product.IMR, HOUSING);
        northbeck.as("housing-lead").completes("acknowledge-commission", review, ImrAnswers.refuses());
        northbeck.as("manager").completes("escalate-refusal", review, ImrAnswers.spokenTo("2010-10-06", "TO_CHAIR"));
        northbeck.as("chair").completes("decide-on-refusal", review, ImrAnswers.takenUpWithTheHead("2010-10-06", "WAIVED"));

        assertThat(state(review, HOUSING)).isEqualTo(CommissionState.WAIVED);
        assertThat(commissions.allSettled(review.id())).isTrue();
        assertThat(deadlines.ofReview(review.id())).noneMatch(Deadline::isOpen);
    }

    @Test
    void anImrIsReturnedTwiceAndEveryVersionIsKept() {
        Review review = commissioned.begun(Product.IMR, POLICE);
        commissioned.takenUp(review, "police", "police-author");
        commissioned.chronologyIn(review, "police");
        northbeck.moveTo("2010-12-09");
        commissioned.submitted(review, "police", "police-author", "2010-12-09");
        northbeck.moveTo("2010-12-10");
        northbeck.as("panel-chair").completes("scrutinise-imr", review, ImrAnswers.returned("2010-12-10", "Q1", "2011-01-07"));
        assertThat(state(review, POLICE)).isEqualTo(CommissionState.RETURNED);
        assertThat(northbeck.as("police-author").context("submit-imr", review).at("/returnedByItem/0/reason").asText()).isEqualTo("Say why, not only what.");
        assertThat(northbeck.as("police-author").answers("submit-imr", review).at("/narrative").asText()).startsWith("From the first visit");
        assertThat(northbeck.as("police-author").task("submit-imr", review).due()).isEqualTo("2011-01-07T23:59:00Z");

        commissioned.submitted(review, "police", "police-author", "2010-12-10");
        northbeck.as("panel-chair").completes("scrutinise-imr", review, ImrAnswers.returned("2010-12-10", "Q2", "2011-01-14"));
        commissioned.submitted(review, "police", "police-author", "2010-12-10");
        northbeck.as("panel-chair").completes("scrutinise-imr", review, ImrAnswers.accepted("2010-12-10"));

        assertThat(imrs.versions(commissioned.of(review, POLICE).id())).extracting(Imr::number, Imr::state).containsExactly(
            tuple(1, Imr.State.RETURNED), tuple(2, Imr.State.RETURNED), tuple(3, Imr.State.ACCEPTED));
        assertThat(section.of(review)).singleElement().satisfies(row -> {
            assertThat(row.due()).isEqualTo("2010-12-10");
            assertThat(row.revisedDue()).isEqualTo("2011-01-14");
            assertThat(row.versions()).isEqualTo(3);
        });
    }

    @Test
    void anAuthorWhomThePanelFindsInConflictIsReplacedAndTheFormerOneStaysOnRecord() {
        Review review = commissioned.begun(Product.IMR, HOSPITAL);
        commissioned.takenUp(review, "hospital", "hospital-author");
        commissioned.chronologyIn(review, "hospital");
        northbeck.moveTo("2010-12-10");
        commissioned.submitted(review, "hospital", "hospital-author", "2010-12-10");
        northbeck.as("panel-chair").completes("scrutinise-imr", review, ImrAnswers.conflictFound("2010-12-10"));
        assertThat(state(review, HOSPITAL)).isEqualTo(CommissionState.AUTHOR_IN_CONFLICT);

        northbeck.moveTo("2010-12-13");
        assertThat(northbeck.as("hospital-lead").isRefused("replace-imr-author", review, ImrAnswers.newAuthor("hospital-author", "2011-01-21"))).containsKey("author");
        northbeck.as("hospital-lead").completes("replace-imr-author", review, ImrAnswers.newAuthor("hospital-author-2", "2011-01-21"));
        Commission commission = commissioned.of(review, HOSPITAL);
        assertThat(commission.author()).isEqualTo("hospital-author-2");
        assertThat(appointments.ofReview(review.id())).filteredOn(held -> held.role() == CaseRole.IMR_AUTHOR)
            .extracting(Appointment::userId, Appointment::endedOn).containsExactly(
                tuple("hospital-author", LocalDate.parse("2010-12-13")), tuple("hospital-author-2", null));
        assertThat(appointments.ofReview(review.id())).filteredOn(held -> held.userId().equals("hospital-author"))
            .flatExtracting(Appointment::findings).extracting(Finding::blocks).containsExactly(true);

        assertThat(northbeck.as("hospital-author-2").answers("submit-imr", review).has("narrative")).as("a new author begins anew").isFalse();
        northbeck.moveTo("2011-01-20");
        assertThat(northbeck.openTasks("chase-late-imr", review)).as("not late before the new date").isZero();
        commissioned.submitted(review, "hospital", "hospital-author-2", "2011-01-20");
        northbeck.moveTo("2011-01-21");
        northbeck.as("panel-chair").completes("scrutinise-imr", review, ImrAnswers.accepted("2011-01-21"));
        assertThat(imrs.versions(commission.id())).extracting(Imr::author, Imr::state).containsExactly(
            tuple("hospital-author", Imr.State.CONFLICT_FOUND), tuple("hospital-author-2", Imr.State.ACCEPTED));
    }

    @Test
    void theAgencyLeadFindsTheAuthorInConflictBeforeSigning() {
        Review review = commissioned.begun(Product.IMR, HOSPITAL);
        commissioned.takenUp(review, "hospital", "hospital-author");
        commissioned.chronologyIn(review, "hospital");
        northbeck.as("hospital-author").completes("submit-imr", review, ImrAnswers.imr(QUESTIONS));
        northbeck.as("hospital-lead").completes("sign-off-imr", review, ImrAnswers.conflictBeforeSignOff());
        assertThat(northbeck.openTasks("scrutinise-imr", review)).isZero();
        northbeck.as("hospital-lead").completes("replace-imr-author", review, ImrAnswers.newAuthor("hospital-author-2", "2011-01-21"));

        assertThat(northbeck.as("hospital-author-2").tasks("submit-imr", review)).hasSize(1);
        assertThat(imrs.versions(commissioned.of(review, HOSPITAL).id())).extracting(Imr::state).containsExactly(Imr.State.CONFLICT_FOUND);
    }

    @Test
    void theAgencyLeadGivesTheReportBackToItsAuthor() {
        Review review = commissioned.begun(Product.IMR, POLICE);
        commissioned.takenUp(review, "police", "police-author");
        commissioned.chronologyIn(review, "police");
        northbeck.as("police-author").completes("submit-imr", review, ImrAnswers.imr(QUESTIONS));
        northbeck.as("police-lead").completes("sign-off-imr", review, ImrAnswers.backToAuthor());

        assertThat(northbeck.as("police-author").context("submit-imr", review).at("/returnedReasons").asText()).startsWith("The part on supervision");
        northbeck.as("police-author").completes("submit-imr", review, ImrAnswers.imr(QUESTIONS));
        assertThat(imrs.versions(commissioned.of(review, POLICE).id())).extracting(Imr::state).containsExactly(Imr.State.BACK_TO_AUTHOR, Imr.State.HANDED_IN);
    }

    @Test
    void thePanelDoesWithoutAReport() {
        Review review = commissioned.begun(Product.IMR, POLICE);
        commissioned.takenUp(review, "police", "police-author");
        commissioned.chronologyIn(review, "police");
        commissioned.submitted(review, "police", "police-author", "2010-10-06");
        northbeck.as("panel-chair").completes("scrutinise-imr", review, ImrAnswers.waived("2010-10-06"));

        assertThat(state(review, POLICE)).isEqualTo(CommissionState.WAIVED);
        assertThat(northbeck.openTasks("debrief-staff", review)).isZero();
    }

    @Test
    void aChronologyAloneIsReturnedOnceAndThenAccepted() {
        Review review = commissioned.begun(Product.CHRONOLOGY, HOUSING);
        commissioned.takenUp(review, "housing", "housing-author");
        commissioned.chronologyIn(review, "housing");
        northbeck.as("panel-chair").completes("scrutinise-chronology", review, ImrAnswers.chronologyReturned("2010-11-19"));
        assertThat(northbeck.as("housing-author").task("submit-chronology", review).due()).isEqualTo("2010-11-19T23:59:00Z");
        assertThat(northbeck.as("housing-author").answers("submit-chronology", review).at("/entries/0/source").asText()).isEqualTo("Contact record, page 4");
        commissioned.chronologyIn(review, "housing");
        northbeck.as("panel-chair").completes("scrutinise-chronology", review, ImrAnswers.chronologyAccepted());

        assertThat(state(review, HOUSING)).isEqualTo(CommissionState.ACCEPTED);
        assertThat(northbeck.openTasks("submit-imr", review)).isZero();
    }

    @Test
    void aLateChronologyIsChasedBesideTheWorkAndMoreThanOnce() {
        Review review = commissioned.begun(Product.IMR, HOUSING);
        commissioned.takenUp(review, "housing", "housing-author");
        northbeck.moveTo("2010-11-05");
        assertThat(northbeck.openTasks("chase-late-imr", review)).isZero();
        northbeck.moveTo("2010-11-08");
        assertThat(northbeck.as("manager").context("chase-late-imr", review).at("/outstanding").asText()).isEqualTo("Chronology");
        assertThat(northbeck.as("manager").context("chase-late-imr", review).at("/daysLate").asInt()).isEqualTo(3);
        northbeck.as("manager").completes("chase-late-imr", review, ImrAnswers.chased("2010-11-08", "2010-11-12"));
        assertThat(northbeck.openTasks("chase-late-imr", review)).isZero();
        northbeck.moveTo("2010-11-12");
        assertThat(northbeck.as("manager").context("chase-late-imr", review).at("/chases/0/whom").asText()).isEqualTo("Agency lead, Chief officer");
        northbeck.as("manager").completes("chase-late-imr", review, ImrAnswers.chased("2010-11-12", null));

        northbeck.moveTo("2010-11-15");
        commissioned.chronologyIn(review, "housing");
        assertThat(northbeck.openTasks("submit-imr", review)).isOne();
        assertThat(section.of(review)).singleElement().extracting(CommissionSection.Row::chronologyDaysLate).isEqualTo(10L);
        assertThat(commissioned.of(review, HOUSING).chases()).hasSize(2);
    }

    @Test
    void aChaseThatNobodyRecordedGoesAwayWhenTheAgencyDelivers() {
        Review review = commissioned.begun(Product.IMR, POLICE);
        commissioned.takenUp(review, "police", "police-author");
        northbeck.moveTo("2010-11-08");
        assertThat(northbeck.openTasks("chase-late-imr", review)).isOne();
        commissioned.chronologyIn(review, "police");
        assertThat(northbeck.openTasks("chase-late-imr", review)).isZero();

        northbeck.moveTo("2010-12-13");
        assertThat(northbeck.as("manager").context("chase-late-imr", review).at("/outstanding").asText()).isEqualTo("Signed report");
        northbeck.as("manager").completes("chase-late-imr", review, ImrAnswers.chased("2010-12-13", "2010-12-20"));
        commissioned.submitted(review, "police", "police-author", "2010-12-13");
        northbeck.moveTo("2010-12-20");
        assertThat(northbeck.openTasks("chase-late-imr", review)).isZero();
        assertThat(deadlines.find(review.id(), DeadlineKind.D5, commissioned.of(review, POLICE).id())).get()
            .extracting(deadline -> deadline.daysLate(LocalDate.parse("2010-12-20"))).isEqualTo(3L);
    }

    @Test
    void aNewDateAgreedWithALateAgencyMovesItsTaskAndRemindsWhenItHasPassed() {
        Review review = commissioned.begun(Product.IMR, HOUSING);
        commissioned.takenUp(review, "housing", "housing-author");
        northbeck.moveTo("2010-11-08");
        northbeck.as("manager").completes("chase-late-imr", review, ImrAnswers.with(ImrAnswers.chased("2010-11-08", null), "newDue", "2010-11-15"));
        assertThat(northbeck.as("housing-author").task("submit-chronology", review).due()).isEqualTo("2010-11-15T23:59:00Z");
        assertThat(section.of(review)).singleElement().satisfies(row -> {
            assertThat(row.chronologyDue()).isEqualTo("2010-11-05");
            assertThat(row.chronologyRevisedDue()).isEqualTo("2010-11-15");
        });
        northbeck.moveTo("2010-11-15");
        assertThat(northbeck.openTasks("chase-late-imr", review)).isZero();
        northbeck.moveTo("2010-11-16");
        assertThat(northbeck.openTasks("chase-late-imr", review)).isOne();
    }

    @Test
    void aReportThatIsLateAgainAfterItWasReturnedIsChasedAgain() {
        Review review = commissioned.begun(Product.IMR, POLICE);
        commissioned.takenUp(review, "police", "police-author");
        commissioned.chronologyIn(review, "police");
        commissioned.submitted(review, "police", "police-author", "2010-10-06");
        northbeck.as("panel-chair").completes("scrutinise-imr", review, ImrAnswers.returned("2010-10-06", "Q1", "2010-12-20"));
        northbeck.moveTo("2010-12-20");
        assertThat(northbeck.openTasks("chase-late-imr", review)).as("the first date does not count any more").isZero();
        northbeck.moveTo("2010-12-21");
        northbeck.as("manager").completes("chase-late-imr", review, ImrAnswers.chased("2010-12-21", null));
        northbeck.moveTo("2011-02-01");
        assertThat(northbeck.openTasks("chase-late-imr", review)).isZero();
        assertThat(northbeck.as("police-author").tasks("submit-imr", review)).hasSize(1);
    }

    @Test
    void noStepIsTakenBeforeTheOneThatItRestsOn() {
        Review review = commissioned.begun(Product.IMR, POLICE);
        UUID commission = commissioned.id(review, POLICE);
        for (ThrowingCallable tooEarly : List.<ThrowingCallable>of(
            () -> commissions.recordsSecured(commission, LocalDate.parse("2010-09-08")),
            () -> commissions.chronologyHandedIn(commission, 1),
            () -> commissions.submittedToPanel(commission),
            () -> commissions.chronologyAccepted(commission),
            () -> commissions.returnForRework(commission, "Too early", "manager"),
            () -> imrs.handedIn(commission, "police-author", ImrContent.summary("Officer", List.of(), "Nothing", List.of(), List.of())))) {
            assertThatThrownBy(tooEarly).isInstanceOf(NotAllowedNow.class).hasMessageContaining("Sent, not answered yet");
        }
        commissions.noTrace(commission, "Nothing found");
        assertThatThrownBy(() -> commissions.takenUp(commission, "police-lead")).isInstanceOf(NotAllowedNow.class);
    }

    @Test
    void aLaterStageSendsAnAcceptedReportBackToItsAuthor() {
        Review review = commissioned.begun(Product.IMR, POLICE);
        commissioned.takenUp(review, "police", "police-author");
        commissioned.chronologyIn(review, "police");
        commissioned.submitted(review, "police", "police-author", "2010-10-06");
        northbeck.as("panel-chair").completes("scrutinise-imr", review, ImrAnswers.accepted("2010-10-06"));
        Commission commission = commissioned.of(review, POLICE);

        northbeck.moveTo("2011-03-01");
        commissions.returnForRework(commission.id(), "It contradicts the chronology of 14 June.", "panel-chair", LocalDate.parse("2011-03-15"));
        northbeck.start("individual-management-review", review, Map.of("commissionId", commission.id().toString(), "panelChair", "panel-chair"));
        assertThat(northbeck.openTasks("acknowledge-commission", review)).isZero();
        assertThat(northbeck.as("police-author").context("submit-chronology", review).at("/returnedReasons").asText()).startsWith("It contradicts");
        commissioned.chronologyIn(review, "police");
        assertThat(northbeck.as("police-author").context("submit-imr", review).at("/returnedReasons").asText()).startsWith("It contradicts");
        commissioned.submitted(review, "police", "police-author", "2011-03-01");
        northbeck.as("panel-chair").completes("scrutinise-imr", review, ImrAnswers.accepted("2011-03-01"));

        assertThat(imrs.accepted(review.id())).extracting(Imr::number).containsExactly(2);
        assertThat(reviews.get(review.id()).on(Track.MANAGEMENT_REVIEWS)).isEqualTo("COMPLETE");
    }

    @Test
    void theAuthorIsIndependentOfTheCaseAndNotTheOneWhoSigns() {
        Review review = commissioned.begun(Product.IMR, POLICE);
        northbeck.as("police-lead").completes("acknowledge-commission", review, ImrAnswers.takesPart("police-lead"));
        northbeck.as("police-lead").completes("confirm-records-secured", review, ImrAnswers.recordsSecured("2010-09-08"));

        Map<String, Object> author = ImrAnswers.author("police-author");
        assertThat(refused(review, ImrAnswers.with(author, "directPart", "YES"))).containsOnlyKeys("directPart");
        assertThat(refused(review, ImrAnswers.with(author, "lineManager", "YES"))).containsOnlyKeys("lineManager");
        assertThat(refused(review, ImrAnswers.with(author, "independenceStatement", null))).containsOnlyKeys("independenceStatement");
        assertThat(refused(review, ImrAnswers.author("police-lead"))).containsOnlyKeys("author");
        assertThat(refused(review, ImrAnswers.author("housing-author"))).containsOnlyKeys("author");
    }

    @Test
    void anAnswerThatCannotBeRightIsSentBackWithTheFieldNamed() {
        Review review = commissioned.begun(Product.IMR, POLICE);
        assertThat(northbeck.as("police-lead").isRefused("acknowledge-commission", review, ImrAnswers.takesPart("housing-lead"))).containsOnlyKeys("lead");
        assertThat(northbeck.as("police-lead").isRefused("acknowledge-commission", review, ImrAnswers.with(ImrAnswers.refuses(), "reasons", null)))
            .containsOnlyKeys("reasons");
        northbeck.as("police-lead").completes("acknowledge-commission", review, ImrAnswers.takesPart("police-lead"));
        assertThat(northbeck.as("police-lead").isRefused("confirm-records-secured", review, ImrAnswers.recordsSecured("2010-09-01"))).containsOnlyKeys("securedOn");
        northbeck.as("police-lead").completes("confirm-records-secured", review, ImrAnswers.recordsSecured("2010-09-08"));
        assertThat(northbeck.as("police-lead").context("appoint-imr-author", review).path("people").findValuesAsText("value"))
            .contains("police-author").doesNotContain("police-lead");
        northbeck.as("police-lead").completes("appoint-imr-author", review, ImrAnswers.author("police-author"));
        commissioned.chronologyIn(review, "police");

        Map<String, Object> imr = ImrAnswers.imrWithAction(QUESTIONS, "police-owner", "2011-03-31");
        assertThat(northbeck.as("police-author").isRefused("submit-imr", review, ImrAnswers.with(imr, "recommendations", null)))
            .containsOnlyKeys("actions.0.recommendations");
        assertThat(northbeck.as("police-author").isRefused("submit-imr", review, ImrAnswers.imr(List.of("Q1")))).containsOnlyKeys("analysis");
        assertThat(northbeck.as("police-author").isRefused("submit-imr", review, ImrAnswers.imr(List.of("Q1", "Q1", "Q2")))).containsOnlyKeys("analysis.1.item");
        assertThat(northbeck.as("police-author").isRefused("submit-imr", review,
            ImrAnswers.with(imr, "interviews", List.of(Map.of("person", "Constable", "outcome", "REFUSED"))))).containsOnlyKeys("interviews.0.why");
        northbeck.as("police-author").completes("submit-imr", review, imr);
        assertThat(northbeck.as("police-lead").isRefused("sign-off-imr", review, ImrAnswers.with(ImrAnswers.signedOff("2010-10-05"), "authorIndependent", null)))
            .containsOnlyKeys("signedOffOn", "authorIndependent");
        northbeck.as("police-lead").completes("sign-off-imr", review, ImrAnswers.signedOff("2010-10-06"));
        assertThat(northbeck.as("panel-chair").isRefused("scrutinise-imr", review,
            ImrAnswers.with(ImrAnswers.returned("2010-10-06", "Q9", "2010-11-30"), "reasons", null))).containsOnlyKeys("reasons", "reasonsByItem.0.item");
    }

    private Map<String, String> refused(Review review, Map<String, Object> author) {
        return northbeck.as("police-lead").isRefused("appoint-imr-author", review, author);
    }

    private CommissionState state(Review review, String agency) {
        return commissioned.of(review, agency).state();
    }
}
