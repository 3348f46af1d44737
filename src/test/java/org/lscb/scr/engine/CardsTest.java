package org.lscb.scr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.imr.CommissionsForTests;
import org.lscb.scr.review.Review;
import org.lscb.scr.scoping.Product;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WebPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two agencies write reports that are due on 10 December 2010. Each hears of its own task; who runs reviews hears of both. */
@ReviewTest
class CardsTest {

    @Autowired Northbeck northbeck;
    @Autowired CommissionsForTests commissions;
    @Autowired ObjectMapper json;
    @LocalServerPort int port;

    private Review review;
    private String police;
    private String housing;

    @BeforeEach
    void bothAuthorsAreAtWork() {
        review = commissions.begun(Product.IMR, "eastshire-police", "fernhill-housing");
        police = report("police");
        housing = report("housing");
    }

    @Test
    @DisplayName("a card says review, agency and date in words, with a word for how it stands")
    void inWords() {
        northbeck.today("2010-12-22");
        assertThat(cards("police-author", police)).singleElement().satisfies(card -> {
            assertThat(card.path("task").asText()).isEqualTo(police);
            assertThat(card.path("reference").asText()).isEqualTo(review.reference());
            assertThat(card.path("agency").asText()).isEqualTo("Eastshire Police");
            assertThat(card.path("due").asText()).isEqualTo("2010-12-10");
            assertThat(card.path("standing").asText()).isEqualTo("LATE");
            assertThat(card.path("title").asText()).isEqualTo("Late");
            assertThat(card.path("words").asText()).isEqualTo("12 days late");
        });
        northbeck.today("2010-12-07");
        assertThat(cards("police-author", police)).extracting(card -> card.path("title").asText() + ": " + card.path("words").asText())
            .containsExactly("At risk: due in 3 working days");
        northbeck.today("2010-12-10");
        assertThat(cards("police-author", police)).extracting(card -> card.path("words").asText()).containsExactly("due today");
    }

    @Test
    @DisplayName("of the task of another agency, and of one that is not there, nothing is told")
    void onlyOnesOwn() {
        String both = police + "," + housing + ",00000000-0000-4000-8000-000000000000";
        assertThat(cards("police-author", both)).extracting(card -> card.path("task").asText()).containsExactly(police);
        assertThat(cards("police-author", housing)).isEmpty();
        assertThat(cards("hospital-author", both)).isEmpty();
        assertThat(cards("operator", both)).isEmpty();
        assertThat(cards("auditor", both)).isEmpty();
        assertThat(cards("chair", both)).extracting(card -> card.path("task").asText()).containsExactlyInAnyOrder(police, housing);
    }

    @Test
    @DisplayName("too many tasks, none, or ids that are none get a plain refusal")
    void refused() {
        WebPerson author = person("police-author");
        String many = IntStream.rangeClosed(1, 51).mapToObj(number -> "task-" + number).collect(Collectors.joining(","));
        for (String asked : List.of("", "?ids=", "?ids=" + many, "?ids=%24%7BcurrentUser()%7D", "?ids=a%00b", "?ids=" + "a".repeat(65))) {
            assertThat(author.get("/api/tasks/cards" + asked).status()).as(asked).isEqualTo(400);
        }
    }

    @Test
    @DisplayName("a list can be narrowed to the reviews and agencies of the tasks that the person sees")
    void choices() {
        JsonNode own = person("police-author").get("/api/tasks/choices").body();
        assertThat(texts(own.path("reviews"))).contains(review.reference());
        assertThat(texts(own.path("agencies"))).containsExactly("Eastshire Police");
        JsonNode all = person("chair").get("/api/tasks/choices").body();
        assertThat(texts(all.path("reviews"))).contains(review.reference());
        assertThat(texts(all.path("agencies"))).contains("Eastshire Police", "Fernhill Housing");
        assertThat(texts(person("operator").get("/api/tasks/choices").body().path("reviews"))).isEmpty();
    }

    @Test
    @DisplayName("the clocks beside a task: the board's officers see all, an agency its own, another agency none")
    void clocks() {
        northbeck.today("2010-12-22");
        assertThat(clocks("chair")).contains("Signed IMR, Eastshire Police: 10 December 2010, 10 December 2010, 12 days late, 12 days",
            "Signed IMR, Fernhill Housing: 10 December 2010, 10 December 2010, 12 days late, 12 days");
        assertThat(clocks("police-author")).contains("Signed IMR, Eastshire Police: 10 December 2010, 10 December 2010, 12 days late, 12 days")
            .noneMatch(line -> line.contains("Fernhill"));
        assertThat(person("hospital-author").get("/api/reviews/" + review.reference() + "/clocks").status()).isEqualTo(404);
        assertThat(person("chair").get("/api/reviews/SCR-0000-00/clocks").status()).isEqualTo(404);
    }

    private List<String> clocks(String userId) {
        WebPerson.Answer answer = person(userId).get("/api/reviews/" + review.reference() + "/clocks");
        assertThat(answer.status()).isEqualTo(200);
        return StreamSupport.stream(answer.body().path("clocks").spliterator(), false).map(line -> line.path("what").asText() + ", "
            + line.path("agency").asText() + ": " + line.path("originalDue").asText() + ", " + line.path("due").asText() + ", " + line.path("words").asText()
            + ", " + line.path("lateBy").asText()).toList();
    }

    /** @return the id of the author's task */
    private String report(String agency) {
        commissions.takenUp(review, agency, agency + "-author");
        commissions.chronologyIn(review, agency);
        return northbeck.as(agency + "-author").task("submit-imr", review).id();
    }

    private List<JsonNode> cards(String userId, String ids) {
        WebPerson.Answer answer = person(userId).get("/api/tasks/cards?ids=" + ids);
        assertThat(answer.status()).isEqualTo(200);
        return StreamSupport.stream(answer.body().spliterator(), false).toList();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }

    private WebPerson person(String userId) {
        return new WebPerson("http://localhost:" + port, json).signIn(userId, "northbeck-demo");
    }
}
