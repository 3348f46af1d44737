package org.lscb.scr.imr;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.agency.Appointments;
import org.lscb.scr.agency.CaseRole;
import org.lscb.scr.agency.Declaration;
import org.lscb.scr.review.Review;
import org.lscb.scr.scoping.Product;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WebPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Hospital and housing each write a report, and an interview at the hospital has to wait. Who sees the clocks does not by that learn of whom. */
@ReviewTest
class AgenciesBesideClocksTest {

    private static final List<String> DATES_ALONE = List.of("subgroup-chair", "panel-member", "subgroup-health");

    @Autowired private Northbeck northbeck;
    @Autowired private CommissionsForTests commissions;
    @Autowired private Appointments appointments;
    @Autowired private ObjectMapper json;
    @LocalServerPort private int port;

    private Review review;

    @BeforeEach
    void twoAgenciesWriteAndAnInterviewWaits() {
        review = commissions.begun(Product.IMR, "saltmoor-hospitals", "fernhill-housing");
        for (String who : List.of("hospital", "housing")) {
            commissions.takenUp(review, who, who + "-author");
            commissions.chronologyIn(review, who);
        }
        appointments.appoint(review.id(), CaseRole.PANEL_MEMBER, "panel-member", "eastshire-police", null, Declaration.nothingToDeclare());
        appointments.appoint(review.id(), CaseRole.PANEL_MEMBER, "subgroup-health", "northbeck-pct", null, Declaration.nothingToDeclare());
        northbeck.as("legal").starts("add-block", Map.of("review", review.id(), "block", Map.of("kind", "INTERVIEW", "what", "Staff nurse 2",
            "basis", "TRIAL", "reason", "A witness", "owner", "legal", "reviewOn", "2011-01-14", "agency", "saltmoor-hospitals")));
    }

    @Test
    @DisplayName("who may know the dates and not the agencies reads the same dates without a name, beside a task as on the page of dates")
    void withoutNames() {
        for (String reader : DATES_ALONE) {
            assertThat(clocks(reader)).as(reader).containsExactlyInAnyOrder("Chronology: null", "Chronology: null", "Signed IMR: null", "Signed IMR: null",
                "Block looked at again: null");
            assertThat(person(reader).get(path("/reviews/", "/deadlines")).text()).as(reader).contains("Signed IMR")
                .doesNotContain("Saltmoor", "Fernhill");
        }
    }

    @Test
    @DisplayName("the clocks of the review's own page name nobody, and no card beside a task that is not theirs either")
    void noOtherWayRound() {
        for (String reader : DATES_ALONE) {
            JsonNode shown = person(reader).get(path("/api/reviews/", "")).body();
            assertThat(shown.path("clocks").toString()).as(reader).contains("Signed IMR").doesNotContainIgnoringCase("saltmoor").doesNotContainIgnoringCase("fernhill");
            String tasks = List.of("hospital", "housing").stream().map(who -> northbeck.as(who + "-author").task("submit-imr", review).id())
                .collect(Collectors.joining(","));
            assertThat(person(reader).get("/api/tasks/cards?ids=" + tasks).body()).as(reader).isEmpty();
        }
    }

    @Test
    @DisplayName("who may know them reads the names; a panel member that of an agency whose report the Panel has released")
    void withNames() {
        for (String reader : List.of("chair", "manager", "panel-chair", "legal")) {
            assertThat(clocks(reader)).as(reader).contains("Signed IMR: Saltmoor Hospitals", "Signed IMR: Fernhill Housing",
                "Block looked at again: Saltmoor Hospitals");
        }
        assertThat(clocks("hospital-lead")).contains("Signed IMR: Saltmoor Hospitals").noneMatch(line -> line.contains("Fernhill"));

        commissions.submitted(review, "housing", "housing-author", "2010-10-06");
        northbeck.as("panel-chair").completes(commissions.scrutiny(review, "fernhill-housing"), ImrAnswers.accepted("2010-10-06"));

        assertThat(clocks("panel-member")).contains("Signed IMR: Fernhill Housing", "Signed IMR: null", "Block looked at again: null");
        assertThat(clocks("subgroup-chair")).allMatch(line -> line.endsWith(": null"));
    }

    private List<String> clocks(String userId) {
        WebPerson.Answer answer = person(userId).get(path("/api/reviews/", "/clocks"));
        assertThat(answer.status()).as(userId).isEqualTo(200);
        return StreamSupport.stream(answer.body().path("clocks").spliterator(), false)
            .map(line -> line.path("what").asText() + ": " + line.path("agency").asText()).toList();
    }

    private String path(String before, String after) {
        return before + review.reference() + after;
    }

    private WebPerson person(String userId) {
        return new WebPerson("http://localhost:" + port, json).signIn(userId, "northbeck-demo");
    }
}
