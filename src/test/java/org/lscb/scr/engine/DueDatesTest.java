package org.lscb.scr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.UserTaskBuilder;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.guidance.GuidanceVersion;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A task is due when the deadline that its model names is due. */
@ReviewTest
class DueDatesTest {

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private TaskService tasks;

    private Review review;
    private String deployment;

    @BeforeEach
    void twoTasksWithAClock() {
        northbeck.today("2010-10-06");
        review = northbeck.review().initiatedOn("2010-09-24").save();
        deployment = repository.createDeployment().addModelInstance("complete-in-time.bpmn", model("complete-in-time", "D2", null))
            .addModelInstance("write-in-time.bpmn", model("write-in-time", "D5", "commissionId")).deploy().getId();
    }

    @AfterEach
    void takeThemAway() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void aNewTaskIsDueWithItsDeadlineAndMovesWithIt() {
        deadlines.open(review.id(), DeadlineKind.D2, null, LocalDate.parse("2010-09-24"), GuidanceVersion.WT2010);
        northbeck.start("complete-in-time", review, Map.of());
        assertThat(due("complete-in-time")).isEqualTo("2011-03-24T23:59:00Z");

        deadlines.revise(review.id(), DeadlineKind.D2, null, LocalDate.parse("2011-05-27"), "More analysis", "manager", null);

        assertThat(due("complete-in-time")).isEqualTo("2011-05-27T22:59:00Z");
    }

    @Test
    void anExtensionMovesTheDueDateAndTheDayOnWhichTheTaskComesUpAgain() {
        deadlines.open(review.id(), DeadlineKind.D2, null, LocalDate.parse("2010-09-24"), GuidanceVersion.WT2010);
        northbeck.start("complete-in-time", review, Map.of());
        assertThat(followUp("complete-in-time")).as("40 working days before the date").isEqualTo("2011-01-27T08:00:00Z");

        northbeck.today("2011-03-08");
        northbeck.as("manager").starts("request-extension", Map.of("review", review.id().toString(), "proposedDue", "2011-05-27",
            "reasons", "The Panel asks for more analysis", "progress", "All IMRs are in", "actionTaken", "The hospital has changed its rota"));
        assertThat(due("complete-in-time")).as("nothing moves before the Chair says so").isEqualTo("2011-03-24T23:59:00Z");
        northbeck.as("chair").completes("set-extended-date", review, Map.of("decision", "SET", "newDue", "2011-05-27", "decidedOn", "2011-03-08"));

        assertThat(due("complete-in-time")).isEqualTo("2011-05-27T22:59:00Z");
        assertThat(followUp("complete-in-time")).isEqualTo("2011-03-28T07:00:00Z");
    }

    @Test
    void aTaskWaitsForItsDeadlineToBeSetAndIsNotDueByOneThatIsMet() {
        northbeck.start("complete-in-time", review, Map.of());
        assertThat(due("complete-in-time")).isNull();

        deadlines.open(review.id(), DeadlineKind.D2, null, LocalDate.parse("2010-09-24"), GuidanceVersion.WT2010);
        assertThat(due("complete-in-time")).isEqualTo("2011-03-24T23:59:00Z");

        deadlines.met(review.id(), DeadlineKind.D2, null, LocalDate.parse("2010-10-06"));
        northbeck.start("complete-in-time", review, Map.of());
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(review.reference()).withoutDueDate().count()).isEqualTo(1);
    }

    @Test
    void onlyTheTaskOfTheSameSubjectAndReviewMoves() {
        UUID police = UUID.randomUUID();
        UUID housing = UUID.randomUUID();
        for (UUID commission : new UUID[] {police, housing}) {
            deadlines.open(review.id(), DeadlineKind.D5, commission, LocalDate.parse("2010-10-06"), GuidanceVersion.WT2010);
            northbeck.start("write-in-time", review, Map.of("commissionId", commission.toString()));
        }

        deadlines.revise(review.id(), DeadlineKind.D5, housing, LocalDate.parse("2011-01-21"), "Author replaced", "manager", null);

        assertThat(tasks.createTaskQuery().processVariableValueEquals("commissionId", police.toString()).singleResult().getDueDate().toInstant())
            .isEqualTo("2010-12-15T23:59:00Z");
        assertThat(tasks.createTaskQuery().processVariableValueEquals("commissionId", housing.toString()).singleResult().getDueDate().toInstant())
            .isEqualTo("2011-01-21T23:59:00Z");
    }

    private Instant followUp(String process) {
        return tasks.createTaskQuery().processDefinitionKey(process).processInstanceBusinessKey(review.reference()).singleResult().getFollowUpDate().toInstant();
    }

    private Instant due(String process) {
        var due = tasks.createTaskQuery().processDefinitionKey(process).processInstanceBusinessKey(review.reference()).singleResult().getDueDate();
        return due == null ? null : due.toInstant();
    }

    private static BpmnModelInstance model(String process, String kind, String subjectVariable) {
        UserTaskBuilder task = Bpmn.createExecutableProcess(process).camundaHistoryTimeToLiveString("P36500D").startEvent()
            .userTask(process + "-task").name("Do it in time").camundaAssignee("manager");
        CamundaProperties properties = task.getElement().getModelInstance().newInstance(CamundaProperties.class);
        add(properties, "deadline", kind);
        if (subjectVariable != null) {
            add(properties, "deadlineSubject", subjectVariable);
        }
        return task.addExtensionElement(properties).endEvent().done();
    }

    private static void add(CamundaProperties properties, String name, String value) {
        CamundaProperty property = ((BpmnModelInstance) properties.getModelInstance()).newInstance(CamundaProperty.class);
        property.setCamundaName(name);
        property.setCamundaValue(value);
        properties.addChildElement(property);
    }
}
