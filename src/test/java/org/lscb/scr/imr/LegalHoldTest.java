package org.lscb.scr.imr;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.review.Review;
import org.lscb.scr.scoping.Product;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WebPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A document under legal hold: gone at the next request for all but the legal adviser, the business manager and the Chair, in forms as in downloads (domain.md 3.3). */
@ReviewTest
class LegalHoldTest {

    private static final String NAME = "Police-report.txt";
    private static final List<String> STILL = List.of("legal", "manager", "chair");
    private static final List<String> OTHERS = List.of("panel-chair", "overview-author", "police-lead", "police-author");

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private CommissionsForTests commissioned;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private ObjectMapper json;
    @LocalServerPort
    private int port;

    private final Map<String, WebPerson> signedIn = new HashMap<>();

    @Test
    @DisplayName("it disappears from forms and downloads, lifting brings it back, and both are on record")
    void heldAndLifted() {
        Review review = commissioned.begun(Product.IMR, "eastshire-police");
        commissioned.takenUp(review, "police", "police-author");
        commissioned.chronologyIn(review, "police");
        Map<String, Object> file = person("police-author").uploads(NAME, "What the police knew");
        String document = (String) file.get("id");
        Map<String, Object> report = new HashMap<>(ImrAnswers.imr(CommissionsForTests.QUESTIONS));
        report.put("report", List.of(file));
        person("police-author").completes("submit-imr", review.reference(), report);
        northbeck.settle();
        OTHERS.forEach(reader -> assertThat(downloads(reader, document)).as(reader).isEqualTo(200));
        assertThat(form("police-lead", "sign-off-imr", review)).contains(NAME, document);

        change("legal", document, "HOLD", "The Crown Prosecution Service asked for it on 5 October");

        OTHERS.forEach(reader -> assertThat(downloads(reader, document)).as(reader).isEqualTo(404));
        STILL.forEach(reader -> assertThat(downloads(reader, document)).as(reader).isEqualTo(200));
        assertThat(form("police-lead", "sign-off-imr", review)).doesNotContain(NAME, document);
        northbeck.as("police-lead").completes("sign-off-imr", review, ImrAnswers.signedOff("2010-10-06"));
        assertThat(form("panel-chair", "scrutinise-imr", review)).doesNotContain(NAME, document);
        for (String reader : OTHERS) {
            WebPerson person = person(reader);
            assertThat(person.get("/api/reviews/" + review.reference()).text()).as(reader).doesNotContain(NAME, document);
            assertThat(person.raw("GET", "/reviews/" + review.reference(), null).text()).as(reader).doesNotContain(NAME, document);
            assertThat(person.raw("GET", "/api/documents/" + document + "/state", null).status()).as(reader).isEqualTo(404);
            assertThat(person.get("/api/processes/change-legal-hold/form").text()).as(reader).doesNotContain(NAME, document);
        }
        assertThat(person("legal").get("/api/processes/change-legal-hold/form").text()).contains(document);

        change("manager", document, "LIFT", "The trial is over");

        OTHERS.forEach(reader -> assertThat(downloads(reader, document)).as(reader).isEqualTo(200));
        assertThat(form("panel-chair", "scrutinise-imr", review)).contains(NAME, document);
        assertThat(database.queryForList("select changed_by from legal_hold_change where document_id = cast(? as uuid) and review_id = ? order by held desc",
            String.class, document, review.id())).containsExactly("legal", "manager");
        for (String actor : List.of("legal", "manager")) {
            assertThat(database.queryForObject("select count(*) from access_log where actor = ? and review_id = ? and outcome = 'DONE'"
                + " and replace(lower(object), ' ', '') like '%legalhold%'", Long.class, actor, review.id())).as("%s in the log", actor).isPositive();
        }
        assertThat(database.queryForObject("select count(*) from access_log where action = 'DOWNLOAD' and outcome = 'REFUSED' and object_id = ?", Long.class, document))
            .as("each refusal in the log, of the file and of its state").isEqualTo(2L * OTHERS.size());
    }

    private void change(String who, String document, String change, String reason) {
        person(who).starts("change-legal-hold", Map.of("document", document, "change", change, "reason", reason));
    }

    private int downloads(String userId, String document) {
        return person(userId).raw("GET", "/api/documents/" + document, null).status();
    }

    private String form(String userId, String task, Review review) {
        return person(userId).get("/api/tasks/" + person(userId).tasks(task, review.reference()).get(0).path("id").asText() + "/form").text();
    }

    private WebPerson person(String userId) {
        return signedIn.computeIfAbsent(userId, id -> new WebPerson("http://localhost:" + port, json).signIn(id, "northbeck-demo"));
    }
}
