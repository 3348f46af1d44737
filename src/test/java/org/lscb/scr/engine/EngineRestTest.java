package org.lscb.scr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WebPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The engine's own REST API where the board's operator has opened it; {@code SweepTest} shows that it is not there otherwise. */
@ReviewTest
@TestPropertySource(properties = "scr.engine-rest.enabled=true")
class EngineRestTest {

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private ObjectMapper json;
    @LocalServerPort
    private int port;

    @Test
    @DisplayName("the operator sees the models there but no task, variable or history of a case, and nobody else finds anything")
    void forTheOperatorAlone() {
        northbeck.today("2010-10-06");
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        northbeck.start("incident-notices", review, java.util.Map.of());

        WebPerson operator = signedIn("operator");
        assertThat(operator.raw("GET", "/engine-rest/engine", null).status()).isEqualTo(200);
        for (String path : List.of("/engine-rest/task", "/engine-rest/variable-instance", "/engine-rest/history/variable-instance", "/engine-rest/history/task",
            "/engine-rest/authorization", "/engine-rest/user")) {
            assertThat(operator.raw("GET", path, null).text()).as(path).doesNotContain(review.reference()).doesNotContain(review.id().toString());
        }
        for (String person : List.of("manager", "chair", "police-lead", "auditor")) {
            assertThat(signedIn(person).raw("GET", "/engine-rest/engine", null).status()).as(person).isEqualTo(404);
        }
        assertThat(new WebPerson("http://localhost:" + port, json).raw("GET", "/engine-rest/engine", null).status()).isEqualTo(401);
    }

    private WebPerson signedIn(String person) {
        return new WebPerson("http://localhost:" + port, json).signIn(person, "northbeck-demo");
    }
}
