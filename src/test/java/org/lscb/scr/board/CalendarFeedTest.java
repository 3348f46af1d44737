package org.lscb.scr.board;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.imr.CommissionsForTests;
import org.lscb.scr.review.Review;
import org.lscb.scr.scoping.Product;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WebPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A person's dates in a calendar elsewhere, read with a library that is not the one that writes them. */
@ReviewTest
class CalendarFeedTest {

    private static final Pattern REFERENCE = Pattern.compile("SCR-[0-9A-Z]{4}-[0-9A-Z]{2}");

    @Autowired private Northbeck northbeck;
    @Autowired private CommissionsForTests commissions;
    @Autowired private Deadlines deadlines;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private ObjectMapper json;
    @LocalServerPort private int port;

    @AfterEach
    void nobodyIsKeptWaiting() {
        jdbc.update("delete from sign_in_attempts");
        jdbc.update("delete from calendar_feed");
        jdbc.update("update person set left_on = null where user_id = 'hospital-lead'");
    }

    @Test
    @DisplayName("another library reads whole days, references and names of clocks, and knows a moved date again")
    void anotherLibraryReadsIt() {
        Review review = begun();
        String address = make("chair");
        VEvent report = event(address, review, "Signed IMR");
        assertThat(report.getDateStart().getValue().hasTime()).isFalse();
        assertThat(report.getDateStart().getValue().getRawComponents().toString()).contains("2010");
        String calendar = fetch(address).body();
        assertThat(calendar).contains("DTSTART;VALUE=DATE:20101210");
        assertThat(REFERENCE.matcher(calendar).replaceAll("")).as("a reference is drawn by lot and may hold any two letters")
            .doesNotContain("Saltmoor", "Hospital", "Child", "QT");

        deadlines.revise(review.id(), DeadlineKind.D5, commissions.id(review, "saltmoor-hospitals"), LocalDate.parse("2010-12-17"), "More time", "chair", null);
        VEvent moved = event(address, review, "Signed IMR");
        assertThat(moved.getUid().getValue()).isEqualTo(report.getUid().getValue());
        assertThat(moved.getSequence().getValue()).isGreaterThan(report.getSequence().getValue());
        assertThat(fetch(address).body()).contains("DTSTART;VALUE=DATE:20101217");
    }

    @Test
    @DisplayName("what the calendar gets is what the person may see at this moment, on record, and nothing once they have left")
    void whatThePersonMaySee() {
        Review review = begun();
        commissionsOfPolice(review);
        String address = make("hospital-lead");
        assertThat(events(address, review)).hasSize(2);
        assertThat(jdbc.queryForList("select actor from access_log where review_id = ? and action = 'READ' and reason = 'saw register entry, clocks'",
            String.class, review.id())).contains("hospital-lead");
        jdbc.update("update person set left_on = current_date - 1 where user_id = 'hospital-lead'");
        assertThat(fetch(address).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("an address is shown once and kept as a fingerprint; a new one or none at all ends the one before")
    void shownOnceAndWithdrawn() {
        WebPerson chair = person("chair");
        String first = make(chair);
        assertThat(chair.get("/calendar").text()).doesNotContain(".ics");
        assertThat(jdbc.queryForList("select * from calendar_feed").toString()).doesNotContain(secret(first));
        String second = make(chair);
        assertThat(fetch(first).statusCode()).isEqualTo(404);
        HttpResponse<String> answer = fetch(second);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(answer.headers().allValues("Set-Cookie").toString()).doesNotContain("SCR-SESSION");
        chair.post("/calendar/revoke", null);
        assertThat(fetch(second).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("who guesses addresses gets the answer that every unknown one gets, is on record, and has to wait")
    void guessed() {
        String address = make("chair");
        String wrong = address.replace(secret(address), "A".repeat(43));
        HttpResponse<String> guessed = fetch(wrong);
        assertThat(guessed.statusCode()).isEqualTo(404);
        assertThat(guessed.body()).isEqualTo("There is no calendar at this address.");
        assertThat(jdbc.queryForObject("select count(*) from access_log where object = 'calendar address' and outcome = 'REFUSED'", Long.class)).isPositive();
        person("chair").post("/calendar/revoke", null);
        for (String unknown : List.of(address, address.replace(secret(address), "short"), address.replace(secret(address), "B".repeat(400)))) {
            HttpResponse<String> answer = fetch(unknown);
            assertThat(answer.statusCode() + answer.body()).as(unknown).isEqualTo(guessed.statusCode() + guessed.body());
            assertThat(headers(answer)).as(unknown).isEqualTo(headers(guessed));
        }
        assertThat(fetch(address.replace(secret(address), "..%2F")).statusCode()).isBetween(400, 404);
        List<HttpResponse<String>> answers = IntStream.range(0, 15).mapToObj(at -> fetch(wrong)).toList();
        assertThat(answers).extracting(HttpResponse::statusCode).contains(429).containsOnly(404, 429);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 429)
            .allSatisfy(answer -> assertThat(answer.body()).startsWith("Too many calendars were asked for that do not exist."));
    }

    @Test
    @DisplayName("a guesser keeps out nobody: calendars behind the same network address are fetched, and people sign in from there")
    void aGuesserKeepsOutNobody() {
        String address = make("chair");
        String wrong = address.replace(secret(address), "A".repeat(43));
        assertThat(IntStream.range(0, 40).mapToObj(at -> fetch(wrong).statusCode()).toList()).contains(429);
        aSecondIsAnHour();
        assertThat(fetch(address).statusCode()).isEqualTo(200);
        assertThat(fetch(make("manager")).statusCode()).isEqualTo(200);
        assertThat(fetch(wrong).statusCode()).as("and the guesser still waits").isEqualTo(429);
        assertThat(jdbc.queryForObject("select count(*) from sign_in_attempts where scope <> 'ACCOUNT_AT_ADDRESS' and failures > 0", Long.class)).isZero();
    }

    /** Whoever has to wait does so for longer than what a test does meanwhile can take. */
    private void aSecondIsAnHour() {
        jdbc.update("update sign_in_attempts set blocked_until = blocked_until + interval '1 hour' where blocked_until > last_attempt");
    }

    private Review begun() {
        Review review = commissions.begun(Product.IMR, "saltmoor-hospitals");
        northbeck.today("2010-11-26");
        return review;
    }

    private void commissionsOfPolice(Review review) {
        deadlines.agree(review.id(), DeadlineKind.D2, null, LocalDate.parse("2010-09-24"), LocalDate.parse("2011-03-24"), "Nobody else's");
    }

    private VEvent event(String address, Review review, String what) {
        return events(address, review).stream().filter(one -> one.getSummary().getValue().endsWith(what)).findFirst().orElseThrow();
    }

    private List<VEvent> events(String address, Review review) {
        ICalendar calendar = Biweekly.parse(fetch(address).body()).first();
        return calendar.getEvents().stream().filter(one -> one.getSummary().getValue().startsWith(review.reference() + ": ")).toList();
    }

    private String make(String userId) {
        return make(person(userId));
    }

    private String make(WebPerson person) {
        Matcher address = Pattern.compile("http://localhost:\\d+/calendar/[A-Za-z0-9_-]{43}\\.ics").matcher(person.post("/calendar/address", null).text());
        assertThat(address.find()).isTrue();
        return address.group();
    }

    private static String secret(String address) {
        return address.replaceFirst(".*/", "").replace(".ics", "");
    }

    private static HttpResponse<String> fetch(String address) {
        try {
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address)).GET().build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeIf(name -> name.equalsIgnoreCase("date") || name.equalsIgnoreCase("x-request-id") || name.equalsIgnoreCase("set-cookie"));
        return headers;
    }

    private WebPerson person(String userId) {
        return new WebPerson("http://localhost:" + port, json).signIn(userId, "northbeck-demo");
    }
}
