package org.lscb.scr.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.referral.CaseInHand;
import org.lscb.scr.referral.QtReferral;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WebPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every way to see something of a case leaves an entry in the access log, and no way is forgotten: access/reads.txt names them all. */
@ReviewTest
class ReadsOnRecordTest {

    private static final String REASON = "To match the hospital's record";

    @Autowired Northbeck northbeck;
    @Autowired CaseInHand cases;
    @Autowired ApplicationContext service;
    @Autowired JdbcTemplate jdbc;
    @Autowired ObjectMapper json;
    @LocalServerPort int port;

    private Review review;
    private WebPerson manager;
    private Map<String, String> ids;

    /** @param shows headings of the need-to-know table, or "any"; none if nothing of a case is shown */
    private record Way(String door, Set<String> shows, String entry) {

        String method() {
            return door.split(" ")[0];
        }

        String path() {
            return door.split(" ")[1];
        }
    }

    @BeforeEach
    void theHospitalHasAnsweredAndAYearIsReported() {
        northbeck.today("2010-09-06");
        review = cases.referred(QtReferral.caseReferred());
        northbeck.as("manager").completes("check-referral", review, QtReferral.checkReferral());
        northbeck.today("2010-09-08");
        northbeck.as("hospital-lead").completes("secure-records", review, QtReferral.secureRecords());
        WebPerson author = person("hospital-author");
        Map<String, Object> answers = new HashMap<>(QtReferral.returnAgencyInformation());
        Map<String, Object> paper = author.uploads("records.txt", "Seen on the ward");
        answers.put("papers", List.of(paper));
        author.completes("return-agency-information", review.reference(), answers);
        jdbc.update("delete from annual_report_entry");
        jdbc.update("delete from annual_report");
        northbeck.today("2011-03-30");
        northbeck.as("manager").starts("annual-report", Map.of("year", "2011-03-31"));
        manager = person("manager");
        Matcher address = Pattern.compile("/calendar/([^/]+)\\.ics").matcher(manager.post("/calendar/address", null).text());
        assertThat(address.find()).isTrue();
        ids = Map.of("{reference}", review.reference(), "{secret}", address.group(1), "{year}", "2010-11", "{key}", "serious-case-review",
            "documents/{id}", "documents/" + paper.get("id"),
            "tasks/{id}", "tasks/" + manager.tasks("record-ofsted-notice", review.reference()).get(0).path("id").asText());
    }

    @AfterEach
    void noAddressIsLeft() {
        manager.post("/calendar/revoke", null);
    }

    @Test
    @DisplayName("each mapping of ours stands in the table of reads, and what it shows are headings of the need-to-know table")
    void complete() throws IOException {
        List<Way> ways = ways();
        assertThat(ways.stream().map(Way::door).toList()).as("access/reads.txt").doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(mappings());
        Set<String> headings = Arrays.stream(Material.values()).map(Material::title).collect(Collectors.toSet());
        headings.add("any");
        assertThat(ways).allSatisfy(way -> {
            assertThat(headings).as(way.door()).containsAll(way.shows());
            assertThat(way.entry()).as(way.door()).matches(way.shows().isEmpty() ? ".+" : "(READ|DOWNLOAD|EXPORT) [a-z ]+");
        });
    }

    @Test
    @DisplayName("each read of a case is on record with who, what, of which review, and when by the machine's clock")
    void eachReadIsRecorded() throws IOException {
        for (Way way : ways().stream().filter(one -> !one.shows().isEmpty()).toList()) {
            long before = last();
            Instant asked = Instant.now();
            WebPerson.Answer answer = send(way);
            assertThat(answer.status()).as(way.door()).isEqualTo(200);
            assertThat(entriesAfter(before)).as(way.door()).anySatisfy(entry -> {
                assertThat(entry.get("action") + " " + entry.get("object")).isEqualTo(way.entry());
                assertThat(entry).containsEntry("outcome", "DONE");
                assertThat(entry.get("object_id")).isNotNull();
                if (!way.entry().endsWith("annual report") && !way.path().contains("{key}")) {
                    assertThat(entry).containsEntry("review_id", review.id());
                }
            }).allSatisfy(entry -> assertThat((Instant) entry.get("when")).isBetween(asked.minus(Duration.ofMinutes(1)), asked.plus(Duration.ofMinutes(1))));
        }
    }

    @Test
    @DisplayName("the entry says which parts of a review were shown, and no more than were")
    void whatWasSeen() {
        long before = last();
        manager.get("/api/reviews/" + review.reference());
        assertThat(reasons(before)).singleElement().asString().startsWith("saw register entry, ").contains("progress", "clocks", "referral");
        long then = last();
        WebPerson hospital = person("hospital-lead");
        assertThat(hospital.get("/api/reviews/" + review.reference()).status()).isEqualTo(200);
        assertThat(reasons(then)).singleElement().asString().startsWith("saw register entry").doesNotContain("family record", "identity");
        String all = Arrays.stream(Material.values()).map(Material::title).collect(Collectors.joining(", ", "saw ", ""));
        assertThat(AccessEntry.read("review", "1", null, null).because(all)).as("there is room for all of them").isNotNull();
    }

    private WebPerson.Answer send(Way way) {
        String path = way.path();
        for (Map.Entry<String, String> id : ids.entrySet()) {
            path = path.replace(id.getKey(), id.getValue());
        }
        if (way.method().equals("GET")) {
            return manager.get(path);
        }
        return path.startsWith("/api/") ? manager.post(path, Map.of("reason", REASON))
            : manager.post(path + "?reason=" + REASON.replace(" ", "+").replace("'", "%27"), null);
    }

    private long last() {
        return Objects.requireNonNull(jdbc.queryForObject("select max(sequence) from access_log", Long.class));
    }

    private List<Map<String, Object>> entriesAfter(long sequence) {
        return jdbc.query("select * from access_log where sequence > ? and actor = 'manager' order by sequence", (row, at) -> {
            Map<String, Object> entry = new HashMap<>();
            for (String column : List.of("action", "object", "object_id", "outcome", "review_id", "reason")) {
                entry.put(column, row.getObject(column));
            }
            entry.put("when", row.getObject("at", OffsetDateTime.class).toInstant());
            return entry;
        }, sequence);
    }

    private List<String> reasons(long after) {
        return jdbc.queryForList("select reason from access_log where sequence > ? and object = 'review' and review_id = ?", String.class, after, review.id());
    }

    private Set<String> mappings() {
        Set<String> doors = new TreeSet<>();
        service.getBeansOfType(RequestMappingHandlerMapping.class).values().stream().flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
            .filter(mapping -> mapping.getValue().getBeanType().getName().startsWith("org.lscb.")).map(Map.Entry::getKey)
            .forEach(mapping -> mapping.getPatternValues().forEach(path -> methods(mapping).forEach(method -> doors.add(method + " " + path))));
        return doors;
    }

    private static Set<RequestMethod> methods(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods;
    }

    private static List<Way> ways() throws IOException {
        try (InputStream table = ReadsOnRecordTest.class.getResourceAsStream("/access/reads.txt")) {
            List<Way> ways = new ArrayList<>();
            new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s*\\|\\s*")).forEach(cells -> ways.add(new Way(cells[0],
                    cells[1].equals("-") ? Set.of() : Set.of(cells[1].split(", ")), cells[2].strip())));
            return ways;
        }
    }

    private WebPerson person(String userId) {
        return new WebPerson("http://localhost:" + port, json).signIn(userId, "northbeck-demo");
    }
}
