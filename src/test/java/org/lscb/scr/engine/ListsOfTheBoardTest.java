package org.lscb.scr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.guidance.GuidanceVersion;
import org.lscb.scr.imr.CommissionsForTests;
import org.lscb.scr.referral.CaseInHand;
import org.lscb.scr.referral.QtReferral;
import org.lscb.scr.review.Review;
import org.lscb.scr.scoping.Product;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WebPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The lists of the Chair and the business manager: the police's report is due on Friday 10 December 2010. */
@ReviewTest
class ListsOfTheBoardTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final List<String> OF_THE_BOARD = List.of("All open tasks", "All overdue tasks", "All tasks at risk", "All due this week",
        "All due this month", "Waiting for others");

    @Autowired Northbeck northbeck;
    @Autowired CommissionsForTests commissions;
    @Autowired Deadlines deadlines;
    @Autowired CaseInHand cases;
    @Autowired TaskService tasks;
    @Autowired ObjectMapper json;
    @LocalServerPort int port;

    private Review review;
    private WebPerson chair;

    @BeforeEach
    void theAuthorIsAtWork() {
        review = commissions.begun(Product.IMR, "eastshire-police");
        commissions.takenUp(review, "police", "police-author");
        commissions.chronologyIn(review, "police");
        chair = person("chair");
    }

    @Test
    @DisplayName("a report is at risk ten working days before its date, due this month and this week, and overdue from the day after")
    void byDate() {
        northbeck.today("2010-11-09");
        assertThat(listsWithTheReport()).containsExactly("All open tasks", "Waiting for others");
        northbeck.today("2010-11-10");
        assertThat(listsWithTheReport()).containsExactly("All open tasks", "All due this month", "Waiting for others");
        northbeck.today("2010-11-26");
        assertThat(listsWithTheReport()).containsExactly("All open tasks", "All tasks at risk", "All due this month", "Waiting for others");
        northbeck.today("2010-12-03");
        assertThat(listsWithTheReport()).containsExactly("All open tasks", "All tasks at risk", "All due this week", "All due this month", "Waiting for others");
        northbeck.today("2010-12-10");
        assertThat(listsWithTheReport()).containsExactly("All open tasks", "All tasks at risk", "All due this week", "All due this month", "Waiting for others");
        northbeck.today("2010-12-11");
        assertThat(listsWithTheReport()).containsExactly("All open tasks", "All overdue tasks", "Waiting for others");
    }

    @Test
    @DisplayName("what waits for others is neither the person's nor on offer to the person, whatever the search says")
    void waitingForOthers() {
        northbeck.today("2011-03-08");
        Review other = northbeck.review().initiatedOn("2010-09-24").save();
        deadlines.open(other.id(), DeadlineKind.D2, null, LocalDate.parse("2010-09-24"), GuidanceVersion.WT2010);
        northbeck.as("manager").starts("request-extension", Map.of("review", other.id().toString(), "proposedDue", "2011-05-27",
            "reasons", "The Panel asks for more analysis", "progress", "All IMRs are in", "actionTaken", "The hospital has changed its rota"));
        assertThat(steps(chair, "Waiting for others", other)).isEmpty();
        assertThat(steps(person("manager"), "Waiting for others", other)).containsExactly("set-extended-date");
        assertThat(steps(chair, "All open tasks", other)).containsExactly("set-extended-date");
        tasks.claim(northbeck.as("chair").task("set-extended-date", other).id(), "chair");
        assertThat(steps(chair, "Waiting for others", other)).isEmpty();
        assertThat(steps(person("deputy-chair"), "Waiting for others", other)).containsExactly("set-extended-date");
        Map<String, Object> any = new HashMap<>(Map.of("orQueries", List.of(Map.of("nameLike", "%" + other.reference() + "%"))));
        assertThat(found(chair, "Waiting for others", any)).isEmpty();
        assertThat(found(person("manager"), "Waiting for others", any)).hasSize(1);
    }

    @Test
    @DisplayName("what is on offer to the person as well as to others waits for nobody else")
    void onOfferToSeveral() {
        Review referred = cases.referred(QtReferral.caseReferred());
        assertThat(steps(person("manager"), "All open tasks", referred)).contains("tell-cdop");
        assertThat(steps(person("manager"), "Waiting for others", referred)).doesNotContain("tell-cdop");
        assertThat(steps(chair, "Waiting for others", referred)).contains("tell-cdop");
    }

    @Test
    @DisplayName("these lists are there for those who run reviews and for nobody else")
    void forWhom() {
        assertThat(lists(chair).keySet()).containsAll(OF_THE_BOARD);
        assertThat(lists(person("manager")).keySet()).containsAll(OF_THE_BOARD);
        for (String userId : List.of("police-lead", "police-author", "panel-chair", "lscb-member", "auditor", "operator")) {
            WebPerson other = person(userId);
            assertThat(lists(other).keySet()).as(userId).doesNotContainAnyElementsOf(OF_THE_BOARD);
            for (String list : OF_THE_BOARD) {
                assertThat(other.post(ENGINE + "/filter/" + lists(chair).get(list) + "/list", Map.of()).status()).as(userId + ": " + list).isEqualTo(404);
            }
        }
    }

    @Test
    @DisplayName("within a list, agency and review are found by the end of the task's name")
    void byAgencyAndReview() {
        assertThat(found(chair, "All open tasks", Map.of("nameLike", "%Eastshire Police, " + review.reference() + "%")))
            .allSatisfy(task -> assertThat(task.path("name").asText()).endsWith(": Eastshire Police, " + review.reference())).isNotEmpty();
        assertThat(found(chair, "All open tasks", Map.of("nameLike", "%Fernhill Housing, " + review.reference() + "%"))).isEmpty();
    }

    private List<String> listsWithTheReport() {
        return OF_THE_BOARD.stream().filter(list -> steps(chair, list, review).contains("submit-imr")).toList();
    }

    private List<String> steps(WebPerson person, String list, Review of) {
        return found(person, list, Map.of("nameLike", "%" + of.reference() + "%")).stream().map(task -> task.path("taskDefinitionKey").asText()).toList();
    }

    private List<JsonNode> found(WebPerson person, String list, Map<String, ?> search) {
        WebPerson.Answer answer = person.post(ENGINE + "/filter/" + lists(person).get(list) + "/list?firstResult=0&maxResults=50", search);
        assertThat(answer.status()).as(list).isEqualTo(200);
        return StreamSupport.stream(answer.body().spliterator(), false).toList();
    }

    private static Map<String, String> lists(WebPerson person) {
        Map<String, String> names = new HashMap<>();
        person.get(ENGINE + "/filter?firstResult=0&maxResults=2000&itemCount=false&resourceType=Task").body()
            .forEach(list -> names.put(list.path("name").asText(), list.path("id").asText()));
        return names;
    }

    private WebPerson person(String userId) {
        return new WebPerson("http://localhost:" + port, json).signIn(userId, "northbeck-demo");
    }
}
