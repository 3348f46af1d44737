package org.lscb.scr.agency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WebPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody sits at an open page with a claimed task when the role ends or the account closes: the next request of the same session is refused, at each door. */
@ReviewTest
class RemovedThisMinuteTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String PASSWORD = "northbeck-demo";

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private Directory directory;
    @Autowired
    private Accounts accounts;
    @Autowired
    private TaskService tasks;
    @Autowired
    private ObjectMapper json;
    @LocalServerPort
    private int port;

    private final String someone = "r" + UUID.randomUUID().toString().substring(0, 8);
    private Review review;
    private WebPerson atWork;
    private String claimed;

    @BeforeEach
    void somebodyHasClaimedATask() {
        northbeck.today("2010-10-06");
        directory.take(new Directory.Listing(List.of(), List.of(new Directory.ListedPerson(someone, "Some Body", "Officer", "northbeck-lscb", Set.of(), null,
            Set.of(StandingRole.BUSINESS_MANAGER), false))));
        accounts.setPassword(someone, PASSWORD);
        review = northbeck.review().initiatedOn("2010-09-24").save();
        northbeck.start("set-up-review", review, Map.of());
        atWork = new WebPerson("http://localhost:" + port, json).signIn(someone, PASSWORD);
        claimed = atWork.tasks("appoint-panel", review.reference()).get(0).path("id").asText();
        assertThat(atWork.post("/api/tasks/" + claimed + "/claim", null).status()).isBetween(200, 299);
        assertThat(atWork.put("/api/tasks/" + claimed + "/answers", Map.of("version", 0, "answers", Map.of())).status()).isEqualTo(200);
        atWork.get("/camunda/app/tasklist/default/");
        assertThat(atWork.raw("GET", ENGINE + "/task/" + claimed, null).status()).isEqualTo(200);
        assertThat(atWork.raw("GET", "/reviews/" + review.reference(), null).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("a role that ends takes page, form, answers, completion and Tasklist's own calls with it, and the claimed task goes back")
    void aRoleEnds() {
        changed(Map.of("person", someone, "change", "END_ROLE", "role", "BUSINESS_MANAGER", "reason", "Another post"));

        for (String path : List.of("/reviews/" + review.reference(), "/api/reviews/" + review.reference(), "/api/tasks/" + claimed + "/form", ENGINE + "/task/" + claimed,
            ENGINE + "/task/" + claimed + "/form")) {
            assertThat(atWork.raw("GET", path, null).status()).as(path).isEqualTo(404);
        }
        nothingIsDone(404);
        assertThat(atWork.get("/api/tasks?size=200").body().toString()).doesNotContain(review.reference());
        assertThat(atWork.get("/api/reviews").body().toString()).doesNotContain(review.reference());
        assertThat(atWork.get("/api/processes").body().toString()).doesNotContain("request-extension");
        assertThat(atWork.get("/api/processes/change-person/form").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("whoever leaves is signed out at each door, and does not get in again")
    void leaves() {
        changed(Map.of("person", someone, "change", "LEAVE", "reason", "Dismissed"));

        for (String path : List.of("/api/reviews/" + review.reference(), "/api/tasks", "/api/tasks/" + claimed + "/form", "/api/processes")) {
            assertThat(atWork.get(path).status()).as(path).isEqualTo(401);
        }
        WebPerson.Raw page = atWork.raw("GET", "/reviews/" + review.reference(), null);
        assertThat(page.status()).isIn(302, 401);
        assertThat(page.text()).doesNotContain("Child QT");
        for (String call : List.of("/task/" + claimed, "/task?assignee=" + someone + "&maxResults=15", "/filter?itemCount=false&resourceType=Task")) {
            assertThat(atWork.raw("GET", ENGINE + call, null).status()).as(call).isIn(401, 404);
        }
        nothingIsDone(401);
        WebPerson.Raw again = new WebPerson("http://localhost:" + port, json).raw("GET", "/api/tasks", null);
        assertThat(again.status()).isEqualTo(401);
    }

    private void nothingIsDone(int status) {
        Map<String, Object> answers = Map.of("version", 1, "answers", Map.of());
        assertThat(atWork.put("/api/tasks/" + claimed + "/answers", answers).status()).isIn(status, 403);
        assertThat(atWork.post("/api/tasks/" + claimed + "/answers/check", null).status()).isIn(status, 403);
        assertThat(atWork.post("/api/tasks/" + claimed + "/complete", null).status()).isIn(status, 403);
        assertThat(atWork.post("/api/tasks/" + claimed + "/unclaim", null).status()).isIn(status, 403);
        assertThat(atWork.raw("POST", ENGINE + "/task/" + claimed + "/complete", "{}").status()).isIn(401, 403, 404);
        assertThat(atWork.tryToUpload("note.txt", "A note").status()).isNotIn(500, 502);
        assertThat(tasks.createTaskQuery().taskId(claimed).taskUnassigned().count()).as("open, and on offer to others again").isOne();
    }

    private void changed(Map<String, Object> answers) {
        new WebPerson("http://localhost:" + port, json).signIn("manager", PASSWORD).starts("change-person", answers);
    }
}
