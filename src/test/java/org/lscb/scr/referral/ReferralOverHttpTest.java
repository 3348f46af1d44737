package org.lscb.scr.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lscb.scr.referral.QtReferral.but;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WebPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A referral as Tasklist sends it, by the API. */
@ReviewTest
class ReferralOverHttpTest {

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private ObjectMapper json;
    @LocalServerPort
    private int port;

    @Test
    void theFormOffersACodeAndCanBeSavedAsItIsOffered() {
        northbeck.today("2010-09-06");
        WebPerson police = person("police-lead");
        JsonNode offered = police.get("/api/processes/serious-case-review/form").body();
        assertThat(offered.at("/answers/children/0/pseudonym").asText()).startsWith("Child ");
        assertThat(offered.at("/answers/receivedOn").asText()).isEqualTo("2010-09-06");
        assertThat(police.put("/api/processes/serious-case-review/answers", Map.of("version", 0, "answers", offered.get("answers"))).status()).isEqualTo(200);
    }

    @Test
    void whoeverRefersSeesEachFieldThatIsWrongAndTheRegisterOnlyAsAnOfficer() {
        northbeck.today("2010-09-06");
        WebPerson police = person("police-lead");
        WebPerson.Answer refused = police.post("/api/processes/serious-case-review/start",
            Map.of("answers", but(QtReferral.caseReferred(), "incidentDate", "2010-09-31")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/fields/incidentDate").asText()).startsWith("Date of the incident");

        String reference = police.starts("serious-case-review", QtReferral.caseReferred());
        northbeck.settle();
        WebPerson.Answer asAgency = police.get("/api/reviews/" + reference);
        assertThat(asAgency.status()).isEqualTo(200);
        assertThat(asAgency.body().has("referral")).isFalse();
        assertThat(asAgency.body().toString()).contains("Child QT").doesNotContain("Barton", "Nolan", "head injury");
        assertThat(person("school-lead").get("/api/reviews/" + reference).status()).isEqualTo(404);
        ObjectNode seen = (ObjectNode) person("manager").get("/api/reviews/" + reference).body();
        assertThat(seen.at("/referral/chairAwareDate").asText()).isEqualTo("2010-09-06");
        assertThat(seen.toString()).doesNotContain("Barton");
    }

    private WebPerson person(String userId) {
        return new WebPerson("http://localhost:" + port, json).signIn(userId, "northbeck-demo");
    }
}
