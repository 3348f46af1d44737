package org.lscb.scr.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lscb.scr.action.AgreedActions.action;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.NeedToKnow;
import org.lscb.scr.access.Subject;
import org.lscb.scr.document.DocumentAccess;
import org.lscb.scr.document.DocumentKind;
import org.lscb.scr.document.Documents;
import org.lscb.scr.document.StoredDocument;
import org.lscb.scr.form.FormsForTests;
import org.lscb.scr.form.OfferedTask;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ReviewTest
@DisplayName("An action is followed until it has shown its impact")
class ActionMonitoringTest {

    private static final String WHAT = "See every child alone at each visit";

    @Autowired
    Northbeck northbeck;
    @Autowired
    AgreedActions agreed;
    @Autowired
    Actions actions;
    @Autowired
    RuntimeService runtime;
    @Autowired
    HistoryService history;
    @Autowired
    ManagementService jobs;
    @Autowired
    FormsForTests forms;
    @Autowired
    ObjectMapper json;
    @Autowired
    Documents documents;
    @Autowired
    DocumentAccess access;
    @Autowired
    NeedToKnow needToKnow;
    @Autowired
    TransactionTemplate transaction;

    @Test
    void doneVerifiedAndFoundToHaveHelpedItIsSettled() {
        Review review = reviewWithAction("2011-05-18", "2011-09-30");
        assertThat(theAction(review).state()).isEqualTo(ActionState.ENDORSED);
        assertThat(northbeck.as("police-owner").task("update-action", review).due()).isEqualTo("2011-09-30T22:59:00Z");
        assertThat(northbeck.as("police-owner").task("update-action", review).name())
            .isEqualTo("Report on the action: action 1, Eastshire Police, " + review.reference());

        northbeck.moveTo("2011-07-01");
        northbeck.as("police-owner").completes("update-action", review, Map.of("report", "PROGRESS", "progress", "Officers are trained",
            "milestones", List.of(Map.of("what", "Train", "doneOn", "2011-06-30"), Map.of("what", "Audit", "due", "2011-09-01"))));
        assertThat(theAction(review).state()).isEqualTo(ActionState.IN_PROGRESS);
        assertThat(northbeck.as("police-owner").answers("update-action", review).at("/milestones/0/doneOn").asText()).isEqualTo("2011-06-30");

        northbeck.moveTo("2011-09-12");
        northbeck.as("police-owner").completes("update-action", review, done("An audit of twenty records"));
        assertThat(theAction(review).state()).isEqualTo(ActionState.CLAIMED_DONE);
        assertThat(northbeck.as("verifier").task("verify-action", review).due()).isEqualTo("2011-10-12T22:59:00Z");
        assertThat(northbeck.as("verifier").context("verify-action", review).at("/evidence/0/what").asText()).isEqualTo("An audit of twenty records");

        northbeck.as("verifier").completes("verify-action", review, accepted("2012-05-31"));
        assertThat(theAction(review).state()).isEqualTo(ActionState.VERIFIED);
        assertThat(actions.count(review.id())).containsEntry(Colour.BLUE, 1L);
        assertThat(northbeck.openTasks("check-impact", review)).isZero();
        assertThat(actions.allSettled(review.id())).isFalse();

        northbeck.moveTo("2012-05-31");
        northbeck.as("verifier").completes("check-impact", review, Map.of("findings", "A repeat check passed", "result", "HELPED"));
        assertThat(theAction(review).state()).isEqualTo(ActionState.IMPACT_CHECKED);
        assertThat(theAction(review).settledOn()).contains(LocalDate.of(2012, 5, 31));
        assertThat(actions.allSettled(review.id())).isTrue();
        assertThat(running(review)).isZero();
    }

    @Test
    void evidenceThatDoesNotShowItGoesBackToTheOwner() {
        Review review = reviewWithAction("2011-05-18", "2011-09-30");
        northbeck.as("police-owner").completes("update-action", review, done("A memo"));
        assertThat(northbeck.as("verifier").isRefused("verify-action", review, Map.of("checked", "The memo", "verdict", "RETURNED"))).containsKey("reasons");
        northbeck.as("verifier").completes("verify-action", review, Map.of("checked", "The memo", "verdict", "RETURNED", "reasons", "A memo changes nothing"));

        Action returned = theAction(review);
        assertThat(returned.state()).isEqualTo(ActionState.IN_PROGRESS);
        assertThat(returned.claimedOn()).isEmpty();
        assertThat(northbeck.as("police-owner").context("update-action", review).at("/looks/0/text").asText()).isEqualTo("A memo changes nothing");
    }

    @Test
    void anActionThatDidNotHelpGoesBackToWorkUntilANewDate() {
        Review review = reviewWithAction("2011-05-18", "2011-09-30");
        northbeck.as("police-owner").completes("update-action", review, done("An audit"));
        northbeck.as("verifier").completes("verify-action", review, accepted("2011-11-30"));
        northbeck.moveTo("2011-11-30");
        assertThat(northbeck.as("verifier").isRefused("check-impact", review, Map.of("findings", "It has faded", "result", "NOT_HELPED"))).containsKey("newDue");
        northbeck.as("verifier").completes("check-impact", review, Map.of("findings", "It has faded", "result", "NOT_HELPED", "newDue", "2012-02-29"));

        Action again = theAction(review);
        assertThat(again.state()).isEqualTo(ActionState.IN_PROGRESS);
        assertThat(again.originalDue()).isEqualTo("2011-09-30");
        assertThat(again.currentDue()).isEqualTo("2012-02-29");
        assertThat(northbeck.as("police-owner").task("update-action", review).due()).isEqualTo("2012-02-29T23:59:00Z");
    }

    @Test
    void theOwnerMayMoveTheDateAndTheOriginalOneStays() {
        Review review = reviewWithAction("2011-05-18", "2011-09-30");
        assertThat(northbeck.as("police-owner").isRefused("update-action", review, Map.of("report", "LATER_DATE", "progress", "Slow")))
            .containsOnlyKeys("newDue", "newDueReason");
        assertThat(northbeck.as("police-owner").isRefused("update-action", review, Map.of("report", "LATER_DATE", "progress", "Slow", "newDue", "2011-09-30",
            "newDueReason", "Slow"))).containsOnlyKeys("newDue");
        northbeck.as("police-owner").completes("update-action", review, later("2011-10-31"));
        northbeck.as("police-owner").completes("update-action", review, later("2011-11-30"));

        Action moved = theAction(review);
        assertThat(moved.originalDue()).isEqualTo("2011-09-30");
        assertThat(moved.currentDue()).isEqualTo("2011-11-30");
        assertThat(moved.revisions()).extracting(Action.Revision::to).containsExactly(LocalDate.of(2011, 10, 31), LocalDate.of(2011, 11, 30));
        assertThat(actions.colour(moved)).as("moved twice").isEqualTo(Colour.AMBER);
        assertThat(northbeck.as("police-owner").task("update-action", review).due()).isEqualTo("2011-11-30T23:59:00Z");
    }

    @Test
    void theOwnerMayHandItOverAlsoToTheLeadOfAnotherAgencyButNotToWhoeverChecksIt() {
        Review review = reviewWithAction("2011-05-18", "2011-09-30");
        assertThat(northbeck.as("police-owner").context("update-action", review).path("people").findValuesAsText("value"))
            .as("staff of its own agency, and of the others the leads").contains("police-author", "probation-lead").doesNotContain("probation-owner");
        assertThat(northbeck.as("police-owner").isRefused("update-action", review, Map.of("report", "OTHER_OWNER", "progress", "I leave",
            "newOwner", "probation-owner", "handOverReason", "New post"))).containsOnlyKeys("newOwner");
        assertThat(northbeck.as("police-owner").isRefused("update-action", review, Map.of("report", "OTHER_OWNER", "progress", "I leave",
            "newOwner", "verifier", "handOverReason", "New post"))).containsOnlyKeys("newOwner");
        northbeck.as("police-owner").completes("update-action", review, Map.of("report", "OTHER_OWNER", "progress", "I leave",
            "newOwner", "probation-lead", "handOverReason", "The unit moved to probation"));

        Action handed = theAction(review);
        assertThat(handed.owner()).isEqualTo("probation-lead");
        assertThat(handed.agency()).isEqualTo("eastshire-probation");
        assertThat(handed.transfers()).extracting(Action.Transfer::fromOwner).containsExactly("police-owner");
        assertThat(northbeck.as("police-owner").tasks("update-action", review)).isEmpty();
        assertThat(northbeck.as("probation-lead").task("update-action", review).agency()).isEqualTo("eastshire-probation");
    }

    @Test
    void anOfficerHandsItOverWhenTheOwnerHasLeft() {
        Review review = reviewWithAction("2011-05-18", "2011-09-30");
        assertThat(northbeck.as("manager").isRefusedToStart("change-action", Map.of("action", theAction(review).id().toString(), "change", "OWNER",
            "owner", "verifier", "reason", "Left"))).containsOnlyKeys("owner");
        String reference = northbeck.as("manager").starts("change-action", Map.of("action", theAction(review).id().toString(), "change", "OWNER",
            "owner", "police-lead", "reason", "The owner has left the force"));

        assertThat(reference).isEqualTo(review.reference());
        assertThat(northbeck.as("police-owner").tasks("update-action", review)).isEmpty();
        assertThat(northbeck.as("police-lead").tasks("update-action", review)).hasSize(1);
    }

    @RepeatedTest(value = 3, name = "try {currentRepetition}")
    void theActionsOfAgenciesThatSignAtTheSameMomentAreAllOpened() throws Exception {
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        List<Callable<Void>> signing = Stream.of("eastshire-police", "saltmoor-hospitals", "fernhill-housing", "eastshire-probation")
            .<Callable<Void>>map(agency -> () -> {
                transaction.executeWithoutResult(status -> actions.open(review.id(), Origin.AGENCY, UUID.randomUUID(),
                    List.of(action("Train the staff", agency, null, "2011-09-30"))));
                return null;
            }).toList();
        ExecutorService leads = Executors.newFixedThreadPool(signing.size());
        try {
            for (Future<Void> signed : leads.invokeAll(signing)) {
                signed.get();
            }
        } finally {
            leads.shutdown();
        }
        assertThat(actions.ofReview(review.id())).extracting(Action::number).containsExactly(1, 2, 3, 4);
    }

    @Test
    void anActionOfTheBoardItselfOpensTheReviewToNoneOfItsPeople() {
        Review review = northbeck.review().initiatedOn("2010-09-24").submittedOn("2011-05-20", "OFSTED_REVISED").save();
        List<String> outside = List.of("second-overview-author", "second-panel-chair");
        agreed.of(review, action("Meet", "northbeck-lscb", null, "2011-09-30"), action("Train", "independent", null, "2011-09-30"));
        assertThat(outside).noneMatch(person -> needToKnow.mayRead(person, Material.REVIEW, Subject.of(review.id())));
    }

    @Test
    void whoAuditsOrOperatesTheServiceIsGivenNoAction() {
        Review review = reviewWithAction("2011-05-18", "2011-09-30");
        for (String outside : List.of("auditor", "operator")) {
            assertThat(northbeck.as("manager").isRefusedToStart("change-action", Map.of("action", theAction(review).id().toString(), "change", "VERIFIER",
                "verifier", outside, "reason", "On leave"))).as(outside).containsOnlyKeys("verifier");
            assertThat(northbeck.as("manager").isRefusedToStart("change-action", Map.of("action", theAction(review).id().toString(), "change", "OWNER",
                "owner", outside, "reason", "On leave"))).as(outside).containsOnlyKeys("owner");
        }
    }

    @Test
    void anOfficerNamesAnotherVerifierAndBringsTheImpactCheckForward() {
        Review review = reviewWithAction("2011-05-18", "2011-09-30");
        String id = theAction(review).id().toString();
        assertThat(northbeck.as("manager").isRefusedToStart("change-action", Map.of("action", id, "change", "IMPACT_CHECK", "impactCheckOn", "2012-01-01",
            "reason", "Sooner"))).containsOnlyKeys("change");
        northbeck.as("police-owner").completes("update-action", review, done("An audit"));
        northbeck.as("verifier").completes("verify-action", review, accepted("2013-05-31"));

        northbeck.as("subgroup-chair").starts("change-action", Map.of("action", id, "change", "VERIFIER", "verifier", "subgroup-health", "reason", "On leave"));
        assertThat(northbeck.openTasks("check-impact", review)).isZero();
        northbeck.as("subgroup-chair").starts("change-action", Map.of("action", id, "change", "IMPACT_CHECK", "impactCheckOn", "2011-05-18",
            "reason", "The board wants to know now"));
        assertThat(theAction(review).changes()).extracting(Action.Change::kind).containsExactly("VERIFIER", "IMPACT_CHECK");
        northbeck.as("subgroup-health").completes("check-impact", review, Map.of("findings", "It lasts", "result", "HELPED"));
        assertThat(theAction(review).state()).isEqualTo(ActionState.IMPACT_CHECKED);
    }

    @Test
    void aCheckThatIsOpenGoesToTheOtherVerifier() {
        Review review = reviewWithAction("2011-05-18", "2011-09-30");
        northbeck.as("police-owner").completes("update-action", review, done("An audit"));
        String id = theAction(review).id().toString();

        northbeck.as("manager").starts("change-action", Map.of("action", id, "change", "VERIFIER", "verifier", "subgroup-health", "reason", "On leave"));

        assertThat(northbeck.as("verifier").tasks("verify-action", review)).isEmpty();
        northbeck.as("subgroup-health").completes("verify-action", review, accepted("2011-05-18"));
        northbeck.settle();
        northbeck.as("manager").starts("change-action", Map.of("action", id, "change", "VERIFIER", "verifier", "verifier", "reason", "Back"));
        assertThat(northbeck.as("subgroup-health").tasks("check-impact", review)).isEmpty();
        northbeck.as("verifier").completes("check-impact", review, Map.of("findings", "It lasts", "result", "HELPED"));
    }

    @Test
    void overtakenByEventsItIsClosedIfTheChairOfTheSubgroupAgrees() {
        Review review = reviewWithAction("2011-05-18", "2011-09-30");
        Map<String, Object> superseded = Map.of("report", "SUPERSEDED", "progress", "A new law", "supersededReason", "The law now demands it");
        northbeck.as("police-owner").completes("update-action", review, superseded);
        assertThat(northbeck.as("subgroup-chair").context("confirm-superseded", review).at("/reason").asText()).isEqualTo("The law now demands it");
        northbeck.as("subgroup-chair").completes("confirm-superseded", review, Map.of("decision", "REFUSED", "reasons", "The law is not in force yet"));
        assertThat(theAction(review).state()).isEqualTo(ActionState.IN_PROGRESS);

        northbeck.as("police-owner").completes("update-action", review, superseded);
        northbeck.as("subgroup-chair").completes("confirm-superseded", review, Map.of("decision", "AGREED", "reasons", "In force now"));
        assertThat(theAction(review).state()).isEqualTo(ActionState.CLOSED_SUPERSEDED);
        assertThat(actions.colour(theAction(review))).isEqualTo(Colour.BLUE);
        assertThat(running(review)).isZero();
    }

    @Test
    void overdueItIsTakenUpWithTheAgencysLeadThenWithTheBoardAndNeverStops() {
        Review review = reviewWithAction("2011-05-18", "2011-06-30");
        northbeck.moveTo("2011-06-30");
        assertThat(northbeck.openTasks("explain-overdue-action", review)).as("the last day still counts").isZero();

        northbeck.moveTo("2011-07-01");
        assertThat(actions.colour(theAction(review))).isEqualTo(Colour.RED);
        northbeck.as("police-lead").completes("explain-overdue-action", review, Map.of("agreed", "A second officer helps", "lookAgainOn", "2011-07-15"));

        northbeck.moveTo("2011-07-15");
        assertThat(northbeck.openTasks("explain-overdue-action", review)).isZero();
        assertThat(northbeck.as("manager").isRefused("escalate-overdue-action", review, Map.of("meetingOn", "2011-07-16", "agreed", "Done by August",
            "newDue", "2011-06-30", "lookAgainOn", "2011-07-15"))).containsOnlyKeys("meetingOn", "newDue", "lookAgainOn");
        northbeck.as("manager").completes("escalate-overdue-action", review, Map.of("meetingOn", "2011-07-14", "agreed", "Done by August",
            "newDue", "2011-08-31", "lookAgainOn", "2011-08-01"));
        assertThat(theAction(review).escalations()).extracting(Action.Escalation::level).containsExactly(EscalationLevel.AGENCY, EscalationLevel.LSCB);
        assertThat(actions.colour(theAction(review))).isEqualTo(Colour.GREEN);
        assertThat(northbeck.as("police-owner").task("update-action", review).due()).as("the owner's task moves with the date")
            .isEqualTo("2011-08-31T22:59:00Z");

        northbeck.moveTo("2011-08-01");
        assertThat(northbeck.openTasks("escalate-overdue-action", review)).as("not overdue until the new date").isZero();
        northbeck.moveTo("2011-09-01");
        assertThat(northbeck.openTasks("explain-overdue-action", review)).as("a new date that passes goes to the agency first").isEqualTo(1);
        assertThat(northbeck.as("police-owner").tasks("update-action", review)).as("the owner's task stays").hasSize(1);
    }

    @Test
    void anActionSaidToBeDoneIsNotTakenUpAndCannotGetALaterDate() {
        Review review = reviewWithAction("2011-05-18", "2011-06-30");
        northbeck.moveTo("2011-07-01");
        northbeck.as("police-owner").completes("update-action", review, done("An audit"));
        assertThat(northbeck.as("police-lead").isRefused("explain-overdue-action", review, Map.of("agreed", "It is done", "newDue", "2011-08-01",
            "lookAgainOn", "2011-07-02"))).containsOnlyKeys("newDue");
        northbeck.as("police-lead").completes("explain-overdue-action", review, Map.of("agreed", "It is done", "lookAgainOn", "2011-07-02"));
        northbeck.moveTo("2011-07-02");
        assertThat(northbeck.openTasks("escalate-overdue-action", review)).isZero();
        northbeck.moveTo("2011-08-01");
        assertThat(actions.colour(theAction(review))).as("unverified over 30 days").isEqualTo(Colour.AMBER);
    }

    @Test
    void theWatchEndsByItselfIfTheActionIsSettledMeanwhile() {
        Review review = reviewWithAction("2011-05-18", "2011-06-30");
        northbeck.as("police-owner").completes("update-action", review, done("An audit"));
        northbeck.as("verifier").completes("verify-action", review, accepted("2011-05-18"));
        OfferedTask check = northbeck.as("verifier").task("check-impact", review);
        northbeck.today("2011-07-01");
        // The date passes in the very moment in which the impact is found, before anybody is told that the action is settled.
        forms.complete(check.id(), "verifier", json.valueToTree(Map.of("findings", "It lasts", "result", "HELPED")));
        Job passed = jobs.createJobQuery().processInstanceId(instance(review)).timers().singleResult();
        jobs.executeJob(passed.getId());
        Job find = jobs.createJobQuery().processInstanceId(instance(review)).activityId("find-overdue-step").singleResult();
        jobs.executeJob(find.getId());
        assertThat(history.createHistoricActivityInstanceQuery().processInstanceId(instance(review)).activityId("watch-over").count()).isEqualTo(1);
        northbeck.settle();
        assertThat(running(review)).isZero();
    }

    @Test
    void doneNeedsSomethingThatShowsIt() {
        Review review = reviewWithAction("2011-05-18", "2011-09-30");
        assertThat(northbeck.as("police-owner").isRefused("update-action", review, Map.of("report", "DONE", "progress", "All done")))
            .containsOnlyKeys("evidence");
        assertThat(northbeck.as("police-owner").isRefused("update-action", review, Map.of("report", "SUPERSEDED", "progress", "No")))
            .containsOnlyKeys("supersededReason");
        assertThat(northbeck.as("police-owner").isRefused("update-action", review, Map.of("report", "OTHER_OWNER", "progress", "No", "newOwner", "nobody")))
            .containsOnlyKeys("newOwner", "handOverReason");
        assertThat(northbeck.as("police-owner").isRefused("update-action", review, Map.of("progress", "No"))).containsOnlyKeys("report");
    }

    @Test
    void withoutANamedOfficerTheAgencysLeadOwnsItAndTheBoardsOwnActionsAreTheManagers() {
        northbeck.today("2011-05-18");
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        agreed.of(review, action("Train", "fernhill-housing", null, "2011-09-30"), action("Meet", "northbeck-lscb", null, "2011-09-30"),
            action("Audit", "northbeck-lscb", "verifier", "2011-09-30"));
        northbeck.settle();
        assertThat(actions.ofReview(review.id())).extracting(Action::owner).containsExactly("housing-lead", "manager", "verifier");
        assertThat(actions.ofReview(review.id())).extracting(Action::verifier).as("never the owner").containsExactly("verifier", "verifier", "subgroup-chair");
        assertThat(actions.ofReview(review.id())).extracting(Action::number).containsExactly(1, 2, 3);
    }

    @Test
    void whatAnAgencyHasBegunAlreadyIsNotOpenedTwice() {
        northbeck.today("2011-01-07");
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        agreed.follow(review, Origin.AGENCY, null, List.of(action("Train", "fernhill-housing", "housing-owner", "2011-09-30")));
        northbeck.today("2011-05-18");
        agreed.of(review, action("Train", "fernhill-housing", "housing-owner", "2011-12-31"), action("Meet", "fernhill-housing", "housing-owner", "2011-12-31"));
        assertThat(actions.ofReview(review.id())).extracting(Action::origin).containsExactly(Origin.AGENCY, Origin.PLAN);
        assertThat(northbeck.as("housing-owner").tasks("update-action", review)).hasSize(2);
    }

    @Test
    void attachedEvidenceIsOpenToWhoeverChecksItAndToNobodyElseOutsideTheBoard() throws IOException {
        Review review = reviewWithAction("2011-05-18", "2011-09-30");
        StoredDocument audit = documents.upload("audit.pdf", "application/pdf", new ByteArrayInputStream("twenty records".getBytes()), "police-owner");
        northbeck.as("police-owner").completes("update-action", review, Map.of("report", "DONE", "progress", "It is done",
            "evidenceFiles", List.of(Map.of("id", audit.id().toString(), "name", "audit.pdf", "size", 14))));

        assertThat(theAction(review).evidence()).extracting(Action.Evidence::document).containsExactly(audit.id());
        assertThat(northbeck.as("verifier").context("verify-action", review).at("/files/0/name").asText()).isEqualTo("audit.pdf");
        StoredDocument filed = documents.get(audit.id());
        assertThat(filed.kind()).isEqualTo(DocumentKind.ACTION_EVIDENCE);
        assertThat(access.mayRead("verifier", filed)).isTrue();
        assertThat(access.mayRead("manager", filed)).isTrue();
        assertThat(access.mayRead("housing-lead", filed)).isFalse();
    }

    @Test
    void evidenceUnderLegalHoldIsNamedToNobodyWhoMayNotReadIt() throws IOException {
        Review review = reviewWithAction("2011-05-18", "2011-09-30");
        StoredDocument statement = documents.upload("Statement-of-a-nurse.txt", "text/plain", new ByteArrayInputStream("seen".getBytes()), "police-owner");
        northbeck.as("police-owner").completes("update-action", review, Map.of("report", "DONE", "progress", "It is done",
            "evidence", List.of(Map.of("what", "An audit of twenty records")),
            "evidenceFiles", List.of(Map.of("id", statement.id().toString(), "name", "Statement-of-a-nurse.txt", "size", 4))));
        assertThat(northbeck.as("verifier").context("verify-action", review).path("evidence").findValuesAsText("what"))
            .containsExactly("An audit of twenty records", "Statement-of-a-nurse.txt");

        documents.hold(statement.id(), true, "legal", "The court asked for it");

        assertThat(northbeck.as("verifier").context("verify-action", review).toString()).contains("An audit of twenty records")
            .doesNotContain("Statement-of-a-nurse", statement.id().toString());
    }

    @Test
    void evidenceIsRecordedUnderTheNameThatItWasStoredUnder() throws IOException {
        Review review = reviewWithAction("2011-05-18", "2011-09-30");
        StoredDocument note = documents.upload("note.txt", "text/plain", new ByteArrayInputStream("seen".getBytes()), "police-owner");
        northbeck.as("police-owner").completes("update-action", review, Map.of("report", "DONE", "progress", "It is done",
            "evidenceFiles", List.of(Map.of("id", note.id().toString(), "name", "Signed audit.pdf", "size", 4_000_000))));

        assertThat(theAction(review).evidence()).extracting(Action.Evidence::what).containsExactly("note.txt");
        assertThat(northbeck.as("verifier").context("verify-action", review).toString()).contains("note.txt").doesNotContain("Signed audit");
    }

    static Map<String, Object> done(String evidence) {
        return Map.of("report", "DONE", "progress", "It is done", "evidence", List.of(Map.of("what", evidence)));
    }

    static Map<String, Object> accepted(String impactCheckOn) {
        return Map.of("checked", "Twenty records", "verdict", "ACCEPTED", "impactCheckOn", impactCheckOn);
    }

    private static Map<String, Object> later(String due) {
        return Map.of("report", "LATER_DATE", "progress", "Half way", "newDue", due, "newDueReason", "The trainer was ill");
    }

    private Review reviewWithAction(String today, String due) {
        northbeck.today(today);
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        agreed.of(review, action(WHAT, "eastshire-police", "police-owner", due));
        northbeck.settle();
        return review;
    }

    private Action theAction(Review review) {
        return actions.ofReview(review.id()).get(0);
    }

    private long running(Review review) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(review.reference()).count();
    }

    private String instance(Review review) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(review.reference()).singleResult().getId();
    }
}
