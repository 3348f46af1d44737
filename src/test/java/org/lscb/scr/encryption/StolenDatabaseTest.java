package org.lscb.scr.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.referral.CaseInHand;
import org.lscb.scr.referral.QtReferral;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WebPerson;
import org.lscb.scr.testing.WholeDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever steals the database without the key reads nothing that anybody typed or handed in, while the service shows it to those who may see it. */
@ReviewTest
class StolenDatabaseTest {

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private CaseInHand cases;
    @Autowired
    private WholeDatabase database;
    @Autowired
    private Encryption encryption;
    @Autowired
    private ObjectMapper json;
    @LocalServerPort
    private int port;

    private final List<String> canaries = new ArrayList<>();
    private WebPerson manager;

    @BeforeEach
    void signIn() {
        northbeck.today("2010-09-06");
        manager = new WebPerson("http://localhost:" + port, json).signIn("manager", "northbeck-demo");
    }

    @Test
    @DisplayName("what is typed into forms, drafts and reasons, and the names and contents of files, is nowhere in the database")
    void typedTextAndFiles() {
        String file = canary("filename") + ".txt";
        Map<String, Object> upload = manager.uploads(file, "Letter about " + canary("content"));
        String reference = manager.starts("serious-case-review", referral());
        northbeck.settle();
        Map<String, Object> checked = new HashMap<>(QtReferral.checkReferral());
        checked.put("because", "We knew the child as " + canary("because"));
        manager.completes("check-referral", reference, checked);
        northbeck.settle();
        JsonNode task = manager.tasks("record-ofsted-notice", reference).get(0);
        String path = "/api/tasks/" + task.path("id").asText();
        manager.post(path + "/claim", null);
        for (int version = 0; version < 2; version++) {
            assertThat(manager.put(path + "/answers", Map.of("version", version, "answers", Map.of("reference", canary("draft")))).status()).isEqualTo(200);
        }
        northbeck.settle();
        JsonNode names = manager.post("/api/reviews/" + reference + "/identity", Map.of("reason", "To check " + canary("reason") + " today")).body();

        assertThat(database.rows()).isPositive();
        assertThat(database.placesOf(canaries)).isEmpty();
        assertThat(names.toString()).contains(canaries.stream().filter(word -> word.startsWith("realname")).toList());
        assertThat(manager.get(path + "/form").body().toString()).contains(canaries.stream().filter(word -> word.startsWith("draft")).reduce((a, b) -> b).orElseThrow());
        assertThat(new String(manager.get("/api/documents/" + upload.get("id")).response().body())).startsWith("Letter about content");
    }

    @Test
    @DisplayName("the search finds a word in a text, in JSON, in bytes, in hexadecimal and in Base64, so that finding nothing means something")
    void theSearchItself() {
        Review review = cases.referredInWhole(QtReferral.caseReferred());
        assertThat(database.placesOf(List.of(review.reference().toLowerCase(java.util.Locale.ROOT)))).anyMatch(place -> place.startsWith("review.reference"))
            .anyMatch(place -> place.startsWith("act_hi_procinst"));
        assertThat(database.placesOf(List.of("eastshire-police"))).anyMatch(place -> place.startsWith("act_"));
        String primary = encryption.keys().primary();
        assertThat(database.placesOf(List.of("enc:" + primary))).anyMatch(place -> place.startsWith("review.children"))
            .anyMatch(place -> place.startsWith("referral_aud.facts"));
    }

    private Map<String, Object> referral() {
        Map<String, Object> answers = new HashMap<>(QtReferral.caseReferred());
        answers.put("children", List.of(Map.of("pseudonym", canary("pseudonym"), "part", "SUBJECT", "ageBand", "FROM_1_TO_4", "realName", canary("realname"),
            "dateOfBirth", "2009-07-01")));
        answers.put("adults", List.of(Map.of("pseudonym", canary("adult"), "relationship", "MOTHER", "realName", canary("realname"))));
        answers.put("facts", "The child " + canary("facts") + " was found \u00fc\u00f6 'quoted' \"twice\"\n" + canary("facts"));
        answers.put("madeSafeBy", canary("safe"));
        answers.put("cdopReference", canary("cdop"));
        answers.put("residence", "ANOTHER_AREA");
        answers.put("residenceLscb", canary("board"));
        answers.put("otherLscbs", List.of(Map.of("name", canary("otherboard"))));
        return answers;
    }

    private String canary(String kind) {
        String word = kind + "kanarie" + Long.toString(System.nanoTime(), 36) + canaries.size();
        canaries.add(word);
        return word;
    }
}
