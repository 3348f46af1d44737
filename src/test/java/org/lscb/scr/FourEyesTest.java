package org.lscb.scr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lscb.scr.action.Actions;
import org.lscb.scr.action.AgreedActions;
import org.lscb.scr.agency.Directory;
import org.lscb.scr.agency.Membership;
import org.lscb.scr.agency.People;
import org.lscb.scr.agency.StandingRole;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.evaluation.QtAfterSubmission;
import org.lscb.scr.form.NotAllowedNow;
import org.lscb.scr.form.UserTask;
import org.lscb.scr.guidance.GuidanceVersion;
import org.lscb.scr.imr.CommissionsForTests;
import org.lscb.scr.imr.ImrAnswers;
import org.lscb.scr.referral.CaseInHand;
import org.lscb.scr.referral.QtReferral;
import org.lscb.scr.review.Review;
import org.lscb.scr.scoping.Product;
import org.lscb.scr.scoping.SetUpAnswers;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Somebody who holds every role of the board that sees cases at once, and works for the police beside it, tries to decide on what they prepared or proposed
 * themselves. The check is on the person, not on the role.
 */
@ReviewTest
class FourEyesTest {

    @Autowired Northbeck northbeck;
    @Autowired Directory directory;
    @Autowired Membership membership;
    @Autowired People people;
    @Autowired Deadlines deadlines;
    @Autowired CommissionsForTests commissioned;
    @Autowired CaseInHand cases;
    @Autowired Actions actions;
    @Autowired AgreedActions agreed;
    @Autowired RepositoryService models;
    @Autowired TaskService engine;
    @Autowired List<UserTask<?>> tasks;

    private final String everything = "p" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void somebodyHoldsEveryRole() {
        take(everything, "northbeck-lscb", Set.of("eastshire-police"),
            EnumSet.complementOf(EnumSet.of(StandingRole.AUDITOR, StandingRole.OPERATOR)).toArray(StandingRole[]::new));
    }

    @AfterEach
    void andLeaves() {
        membership.leave(everything, "The test is over");
    }

    @Test
    void everyStepThatATaskDecidesOnStandsInItsModel() {
        Map<String, Set<String>> steps = tasks.stream().collect(Collectors.toMap(task -> AopUtils.getTargetClass(task).getSimpleName(), UserTask::decidesOn));
        steps.values().removeIf(Set::isEmpty);
        assertThat(steps).hasSizeGreaterThan(10);
        models.createProcessDefinitionQuery().latestVersion().list().forEach(definition -> {
            BpmnModelInstance model = models.getBpmnModelInstance(definition.getId());
            model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.UserTask.class).forEach(task ->
                steps.getOrDefault(className(task.getId()), Set.of()).forEach(step ->
                    assertThat((Object) model.getModelElementById(step)).as("%s, on which %s decides", step, task.getId()).isNotNull()));
        });
    }

    @Test
    void aLaterCompletionDate() {
        Review review = initiated();
        deadlines.open(review.id(), DeadlineKind.D2, null, LocalDate.parse("2010-09-24"), GuidanceVersion.WT2010);
        northbeck.today("2011-03-08");
        northbeck.as(everything).starts("request-extension", Map.of("review", review.id().toString(), "proposedDue", "2011-05-27",
            "reasons", "More analysis", "progress", "All in", "actionTaken", "A new rota"));
        Map<String, Object> set = Map.of("decision", "SET", "newDue", "2011-05-27", "decidedOn", "2011-03-08");

        refused("set-extended-date", review, set);
        northbeck.as("chair").completes("set-extended-date", review, set);
    }

    @Test
    void askingTheGovernmentOfficeForALaterDate() {
        northbeck.today("2009-10-30");
        Review review = northbeck.review().initiatedOn("2009-10-30").save();
        deadlines.open(review.id(), DeadlineKind.D2, null, LocalDate.parse("2009-10-30"), GuidanceVersion.WT2006);
        northbeck.today("2010-02-01");
        northbeck.as(everything).starts("request-extension", Map.of("review", review.id().toString(), "proposedDue", "2010-04-30",
            "reasons", "More analysis", "progress", "All in", "actionTaken", "A new rota"));
        Map<String, Object> approval = Map.of("decision", "APPROVED", "approvedDue", "2010-04-30", "decidedOn", "2010-02-01");

        refused("approve-extension-request", review, approval);
        northbeck.as("chair").completes("approve-extension-request", review, approval);
        northbeck.as(everything).completes("record-extension-outcome", review, Map.of("discussedOn", "2010-02-01", "spokenTo", "Adviser",
            "outcome", "NOT_AGREED", "said", "Too early", "next", "ASK_AGAIN", "nextProposal", "2010-05-28"));
        Map<String, Object> another = Map.of("decision", "APPROVED", "approvedDue", "2010-05-28", "decidedOn", "2010-02-01");
        refused("approve-extension-request", review, another);
        northbeck.as("deputy-chair").completes("approve-extension-request", review, another);
    }

    @Test
    void theEndOfAReviewBeforeItsReport() {
        Review review = initiated();
        northbeck.today("2011-01-10");
        northbeck.as(everything).starts("discontinue-review", Map.of("review", review.id().toString(), "reasons", "Another LSCB", "lessons", "None yet"));
        Map<String, Object> decision = Map.of("decision", "CONTINUED", "decidedOn", "2011-01-10", "reasons", "It goes on");

        refused("decide-on-discontinuation", review, decision);
        northbeck.as("deputy-chair").completes("decide-on-discontinuation", review, decision);
    }

    @Test
    void termsOfReferenceAndTheIndependenceOfThePanel() {
        Review review = initiated();
        northbeck.start("set-up-review", review, Map.of());
        northbeck.today("2010-10-04");
        northbeck.as(everything).completes("appoint-panel", review, SetUpAnswers.panel("chair", "overview-author"));
        Map<String, Object> allowed = Map.of("verdict", "ACCEPTED", "reason", "No other chair is free");

        refused("confirm-independence-warnings", review, allowed);
        northbeck.as("deputy-chair").completes("confirm-independence-warnings", review, allowed);
        northbeck.as("chair").completes("draft-terms-of-reference", review, SetUpAnswers.terms());
        refused("chair", "approve-terms-of-reference", review, SetUpAnswers.approval());
        northbeck.as("deputy-chair").completes("approve-terms-of-reference", review, SetUpAnswers.approval());
    }

    @Test
    void nobodyTakesASeatByTheirOwnHand() {
        Review review = initiated();
        northbeck.start("set-up-review", review, Map.of());

        assertThat(northbeck.as(everything).isRefused("appoint-panel", review, SetUpAnswers.panel(everything, "overview-author")))
            .extractingByKey("panelChair.person").asString().contains("nobody appoints themselves");
        assertThat(northbeck.as(everything).isRefused("appoint-panel", review, SetUpAnswers.panel("panel-chair", everything)))
            .extractingByKey("overviewAuthor.person").asString().contains("nobody appoints themselves");
        Map<String, Object> member = new HashMap<>(SetUpAnswers.panel());
        member.put("members", List.of(Map.of("person", everything)));
        assertThat(northbeck.as(everything).isRefused("appoint-panel", review, member))
            .extractingByKey("members.0.person").asString().contains("nobody appoints themselves");
    }

    @Test
    void theDecisionOnAReviewThatTheyScreened() {
        northbeck.today("2010-09-06");
        Review review = cases.referred(QtReferral.but(QtReferral.caseReferred(), "agencies", List.of("eastshire-police", "northbeck-pct")));
        cases.upToScreening(review, "2010-09-06");
        northbeck.as(everything).completes("screen-referral", review,
            QtReferral.but(QtReferral.screenReferral(), "meetingOn", "2010-09-06", "recommendation", "SCR"));
        Map<String, Object> decision = Map.of("decidedOn", "2010-09-06", "outcome", "INITIATE", "reasons", "As minuted.");

        refused("decide-on-review", review, decision);
        northbeck.as("chair").completes("decide-on-review", review, decision);
    }

    @Test
    void theRefusalOfTheirOwnAgency() {
        Review review = commissioned.begun(Product.IMR, "eastshire-police");
        northbeck.as(everything).completes("acknowledge-commission", review, ImrAnswers.refuses());
        northbeck.as("manager").completes("escalate-refusal", review, ImrAnswers.spokenTo("2010-10-06", "TO_CHAIR"));

        refused("decide-on-refusal", review, ImrAnswers.takenUpWithTheHead("2010-10-06", "WAIVED"));
        northbeck.as("chair").completes("decide-on-refusal", review, ImrAnswers.takenUpWithTheHead("2010-10-06", "WAIVED"));
    }

    @Test
    void aFurtherCommissionThatTheyAskedFor() {
        Review review = commissioned.review(Product.IMR, "eastshire-police");
        northbeck.today("2010-11-22");
        northbeck.as(everything).starts("commission-further-imr", Map.of("review", review.id(), "why", "The school is named.", "agency", "millbrook-school",
            "product", "IMR", "questions", List.of(Map.of("text", "What did the school know?"))));

        refused("approve-further-commission", review, Map.of("verdict", "REFUSED", "reasons", "No"));
        northbeck.as("chair").completes("approve-further-commission", review, Map.of("verdict", "REFUSED", "reasons", "No"));
    }

    @Test
    void publicationThatTheyPreparedOrRedacted() {
        northbeck.today("2011-05-20");
        Review review = northbeck.review().initiatedOn("2010-09-24").submittedOn("2011-05-20", "OFSTED_REVISED").save();
        QtAfterSubmission qt = new QtAfterSubmission(northbeck, review);
        northbeck.start("ofsted-evaluation", review, Map.of("panelChair", "panel-chair"));
        northbeck.start("publication", review, Map.of());
        northbeck.moveTo("2011-06-01");
        northbeck.as(everything).completes("prepare-publication", review, QtAfterSubmission.preparePublication());
        qt.redactionsAreSignedOff("2011-06-01");
        qt.welfareIsChecked("2011-06-01");
        Map<String, Object> held = QtAfterSubmission.holdPublication("2011-06-01", "2011-09-30", "Ofsted has not graded it.");

        refused("decide-on-publication", review, held);
        northbeck.as("chair").completes("decide-on-publication", review, held);
    }

    @Test
    void workForTheReconsiderationThatTheyDidOrLed() {
        northbeck.today("2011-05-20");
        Review review = northbeck.review().initiatedOn("2010-09-24").submittedOn("2011-05-20", "OFSTED_REVISED").save();
        QtAfterSubmission qt = new QtAfterSubmission(northbeck, review);
        northbeck.start("ofsted-evaluation", review, Map.of("panelChair", "panel-chair"));
        northbeck.moveTo("2011-09-16");
        qt.finalLetterArrives();
        northbeck.moveTo("2011-09-28");
        Map<String, Object> plan = new HashMap<>(QtAfterSubmission.remedialPlan());
        plan.put("independentChair", everything);
        assertThat(northbeck.as(everything).isRefused("plan-remedial-work", review, plan)).extractingByKey("independentChair").asString()
            .contains("nobody appoints themselves");
        plan.put("independentChair", "second-panel-chair");
        List<Object> items = new ArrayList<>((List<?>) plan.get("items"));
        items.replaceAll(item -> {
            Map<Object, Object> changed = new HashMap<>((Map<?, ?>) item);
            changed.replace("person", "family-link", everything);
            return changed;
        });
        plan.put("items", items);
        northbeck.as("chair").completes("plan-remedial-work", review, plan);
        northbeck.moveTo("2011-11-14");
        qt.agenciesAddendaAreAccepted();
        northbeck.moveTo("2011-11-30");
        northbeck.as(everything).completes("complete-remedial-item", review, Map.of("outcome", "DONE", "doneOn", "2011-11-23", "doneBy", "Link worker",
            "account", "Both were seen."));
        northbeck.as("overview-author").completes("complete-remedial-item", review, Map.of("outcome", "DONE", "doneOn", "2011-11-28",
            "acceptedOn", "2011-11-30", "doneBy", "Author of the report", "account", "Added."));
        northbeck.moveTo("2011-12-14");

        refused("approve-reconsideration", review, QtAfterSubmission.approval());
        northbeck.as("chair").completes("approve-reconsideration", review, QtAfterSubmission.approval());
    }

    @Test
    void aReportIsSignedByNobodyWhoWroteItNorBySomebodyOutsideTheAgency() {
        String lead = "l" + UUID.randomUUID().toString().substring(0, 8);
        String author = "a" + UUID.randomUUID().toString().substring(0, 8);
        take(lead, "eastshire-police", Set.of());
        take(author, "eastshire-police", Set.of());
        Review review = commissioned.begun(Product.IMR, "eastshire-police");
        northbeck.as("police-lead").completes("acknowledge-commission", review, ImrAnswers.takesPart(lead));
        northbeck.as(lead).completes("confirm-records-secured", review, ImrAnswers.recordsSecured("2010-10-06"));
        assertThat(northbeck.as(lead).isRefused("appoint-imr-author", review, ImrAnswers.author(lead))).containsOnlyKeys("author");
        northbeck.as(lead).completes("appoint-imr-author", review, ImrAnswers.author(author));
        northbeck.as(author).completes("submit-chronology", review, ImrAnswers.chronology());
        northbeck.as(author).completes("submit-imr", review, ImrAnswers.imr(CommissionsForTests.QUESTIONS));

        membership.grant(author, StandingRole.AGENCY_LEAD);
        membership.leave(lead, "Left in the middle of it");

        Map<String, Object> signed = ImrAnswers.signedOff("2010-10-06");
        assertThat(northbeck.as(author).isRefused("sign-off-imr", review, signed)).extractingByKey("outcome").asString()
            .contains("nobody signs off the report that they wrote");
        assertThat(northbeck.as("manager").isRefused("sign-off-imr", review, signed)).extractingByKey("outcome").asString()
            .contains("only somebody of the agency");
        northbeck.as("police-lead").completes("sign-off-imr", review, signed);

        for (String writerOrSigner : List.of(author, "police-lead")) {
            engine.setAssignee(engine.createTaskQuery().processInstanceBusinessKey(review.reference()).taskDefinitionKey("scrutinise-imr").singleResult().getId(),
                writerOrSigner);
            assertThat(northbeck.as(writerOrSigner).isRefused("scrutinise-imr", review, ImrAnswers.accepted("2010-10-06"))).extractingByKey("verdict")
                .asString().contains("nobody gives the Panel's verdict on a report that they wrote or signed off");
        }
        membership.leave(author, "The test is over");
    }

    @Test
    void nobodyMakesThemselvesTheLeadOfTheirAgency() {
        Review review = commissioned.begun(Product.IMR, "eastshire-police");

        assertThat(northbeck.as("police-owner").isRefused("acknowledge-commission", review, ImrAnswers.takesPart("police-owner")))
            .containsOnlyKeys("lead");
    }

    @Test
    void anActionThatTheyOwnedOrReportedOn() {
        northbeck.today("2011-05-18");
        Review review = initiated();
        northbeck.today("2011-05-18");
        agreed.of(review, AgreedActions.action("Train", "eastshire-police", everything, "2011-09-30"));
        northbeck.settle();
        northbeck.as(everything).completes("update-action", review, Map.of("report", "SUPERSEDED", "progress", "Overtaken", "supersededReason", "New law"));
        assertThat(northbeck.as(everything).isRefused("confirm-superseded", review, Map.of("decision", "AGREED", "reasons", "Yes"))).containsOnlyKeys("decision");
        northbeck.as("subgroup-chair").completes("confirm-superseded", review, Map.of("decision", "REFUSED", "reasons", "Still needed"));
        northbeck.as(everything).completes("update-action", review, Map.of("report", "DONE", "progress", "Done", "evidence", List.of(Map.of("what", "An audit"))));

        String action = actions.ofReview(review.id()).get(0).id().toString();
        assertThat(northbeck.as(everything).isRefusedToStart("change-action", Map.of("action", action, "change", "VERIFIER", "verifier", "subgroup-health",
            "reason", "Free"))).extractingByKey("change").asString().contains("nobody chooses who checks the action that they own");
        northbeck.as("manager").starts("change-action", Map.of("action", action, "change", "OWNER", "owner", "police-owner", "reason", "Another post"));
        assertThat(northbeck.as("manager").isRefusedToStart("change-action", Map.of("action", action, "change", "VERIFIER", "verifier", everything,
            "reason", "Free"))).containsOnlyKeys("verifier");
        assertThat(northbeck.as("subgroup-chair").isRefusedToStart("change-action", Map.of("action", action, "change", "VERIFIER",
            "verifier", "subgroup-chair", "reason", "Free"))).containsOnlyKeys("verifier");
        membership.end("verifier", StandingRole.VERIFIER, "The test");
        try {
            assertThat(northbeck.as(everything).isRefused("verify-action", review, Map.of("checked", "All", "verdict", "ACCEPTED", "impactCheckOn", "2012-05-31")))
                .containsOnlyKeys("verdict");
        } finally {
            membership.grant("verifier", StandingRole.VERIFIER);
        }
        northbeck.as("verifier").completes("verify-action", review, Map.of("checked", "All", "verdict", "ACCEPTED", "impactCheckOn", "2012-05-31"));
    }

    @Test
    void theColourOfTheirOwnAction() {
        northbeck.today("2011-05-18");
        Review review = initiated();
        northbeck.today("2011-05-18");
        agreed.of(review, AgreedActions.action("Train", "eastshire-police", everything, "2011-06-30"));
        northbeck.start("action-plan-monitoring", review, Map.of());
        northbeck.moveTo("2011-08-31");
        String action = actions.ofReview(review.id()).get(0).id().toString();
        Map<String, Object> green = Map.of("meetingOn", "2011-08-31", "nextReturnDue", "2011-11-30",
            "overrides", List.of(Map.of("action", action, "colour", "GREEN", "reason", "It is nearly done")));

        assertThat(northbeck.as(everything).isRefused("review-monitoring-return", review, green)).extractingByKey("overrides.0.action").asString()
            .contains("nobody sets the colour of the action that they own");
        northbeck.as("subgroup-chair").completes("review-monitoring-return", review, green);
    }

    @Test
    void nobodyWhoHasLeftIsAppointed() {
        String gone = "g" + UUID.randomUUID().toString().substring(0, 8);
        take(gone, "independent", Set.of());
        membership.leave(gone, "Left");
        Review review = initiated();
        northbeck.start("set-up-review", review, Map.of());

        assertThat(northbeck.as("manager").isRefused("appoint-panel", review, SetUpAnswers.panel(gone, "overview-author"))).containsOnlyKeys("panelChair.person");
    }

    private Review initiated() {
        northbeck.today("2010-09-24");
        return northbeck.review().initiatedOn("2010-09-24").save();
    }

    private void refused(String task, Review review, Map<String, Object> answers) {
        refused(everything, task, review, answers);
    }

    private void refused(String who, String task, Review review, Map<String, Object> answers) {
        assertThatThrownBy(() -> northbeck.as(who).completes(task, review, answers)).as(task).isInstanceOf(NotAllowedNow.class)
            .hasMessageContaining("somebody else has to decide");
        assertThat(northbeck.openTasks(task, review)).isOne();
    }

    private void take(String userId, String agency, Set<String> others, StandingRole... roles) {
        directory.take(new Directory.Listing(List.of(), List.of(
            new Directory.ListedPerson(userId, "Zoe Zander", "Everything", agency, others, null, Set.of(roles), false))));
    }

    private static String className(String element) {
        return Arrays.stream(element.split("-")).map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1)).collect(Collectors.joining());
    }
}
