package org.lscb.scr.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.imr.CommissionsForTests;
import org.lscb.scr.imr.ImrAnswers;
import org.lscb.scr.review.Review;
import org.lscb.scr.scoping.Product;
import org.lscb.scr.testing.Canaries;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.Owner;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WebPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/**
 * Tries every door that anybody wrote down, as nobody and as one person of each role, with the ids of what belongs to Eastshire Police.
 * Each text, file and file name of the police holds a word that exists nowhere else; not one comes back to anybody but those whom the
 * need-to-know table lets read a management review, nothing changes, and nothing breaks. It has a service and a database of its own: each list is
 * asked for some hundred times, and should not be as long as all other tests together make it.
 */
@ReviewTest
@TestPropertySource(properties = "spring.application.name=sweep")
class SweepTest {

    /** One of each role; the hospital's people stand for any other agency. */
    private static final List<String> NOT_OF_THE_POLICE = List.of("hospital-lead", "hospital-author", "hospital-owner", "subgroup-chair",
        "subgroup-health", "lscb-member", "lay-member", "lead-member", "comms", "family-link", "cdop", "verifier", "auditor", "operator",
        "second-panel-chair", "second-overview-author", "health-overview-author");
    /** The table lets them read every management review; for them nothing may break or change. */
    private static final List<String> READERS = List.of("manager", "chair", "panel-chair", "legal");
    /** They see more of a review than others, but no report of an agency. */
    private static final Set<String> RUN_REVIEWS = Set.of("subgroup-chair");
    private static final String NOBODY = "nobody";
    private static final Set<String> ENDS_THE_SESSION = Set.of("POST /logout", "POST /camunda/api/admin/auth/user/{engine}/logout",
        "GET /camunda/api/admin/auth/user/{engine}/logout");
    private static final Set<String> POLICE = Set.of("police-lead", "police-author");

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private CommissionsForTests commissions;
    @Autowired
    private ApplicationContext service;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private Owner database;
    @LocalServerPort
    private int port;

    private final Canaries canaries = new Canaries();
    private final Map<String, Set<String>> opened = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private int requests;
    private int refusals;

    @Test
    @DisplayName("nobody outside the police and those who may read its report finds a word of it through any door, and nothing changes")
    void everyDoorIsTried() throws IOException {
        Ids police = whatThePoliceHave();
        Set<Door> ours = Doors.ofTheApplication(service);
        Set<Door> webApplications = Doors.ofTheWebApplications();
        Set<Door> engine = Doors.ofTheEngine(json);
        assertThat(engine).as("operations of the engine").hasSizeGreaterThan(380);
        assertThat(webApplications).as("resources of the web applications").hasSizeGreaterThan(40);
        assertThat(ours).as("our mappings").hasSizeGreaterThan(15);

        Map<String, String> before = DatabaseState.of(database.jdbc());
        List<Visitor> visitors = visitors();
        for (Visitor visitor : visitors) {
            ours.forEach(door -> tryDoor(visitor, door, "", police));
            webApplications.forEach(door -> tryDoor(visitor, door, "", police));
            engine.forEach(door -> tryDoor(visitor, door, "/camunda/api/engine/engine/default", police));
            if (visitor.triesAllPrefixes()) {
                engine.forEach(door -> tryDoor(visitor, door, "/engine-rest", police));
                engine.forEach(door -> tryDoor(visitor, door, "/camunda/api/engine", police));
            }
        }
        Map<String, String> after = DatabaseState.of(database.jdbc());

        System.out.printf("sweep: %d requests by %d visitors through %d doors, %d refusals, %d faults%n", requests, visitors.size(),
            ours.size() + webApplications.size() + engine.size(), refusals, faults.size());
        assertThat(faults).isEmpty();
        assertThat(after).as("what is in the database").isEqualTo(before);
        Map<String, String> rules = rules();
        Set<String> named = new TreeSet<>(opened.keySet());
        ours.forEach(door -> named.add(door.toString()));
        named.removeAll(ENDS_THE_SESSION);
        assertThat(rules.keySet()).as("doors that are ours or that open; each is named in sweep/open-doors.txt with its rule").isEqualTo(named);
        assertThat(opened).allSatisfy((door, who) -> assertThat(who).as("for whom %s opens", door).allMatch(person -> mayOpen(rules.get(door), person)));
    }

    private void tryDoor(Visitor visitor, Door door, String prefix, Ids ids) {
        if (ENDS_THE_SESSION.contains(door.toString())) {
            return;
        }
        for (String path : ids.in(prefix + door.path())) {
            for (String body : Ids.bodiesFor(door, visitor.name())) {
                String sent = door.method() + " " + path + " as " + visitor.name();
                WebPerson.Raw answer = visitor.sends(door.method(), path, body);
                requests++;
                if (answer.status() < 300) {
                    opened.computeIfAbsent(door.method() + " " + prefix + door.path(), key -> new TreeSet<>()).add(visitor.name());
                }
                if (answer.status() >= 400) {
                    refusals++;
                }
                if (answer.status() >= 500) {
                    faults.add(sent + ": " + answer.status());
                }
                if (!visitor.mayRead()) {
                    canaries.typedBy(POLICE).stream().filter(canary -> answer.text().contains(canary.word()))
                        .forEach(canary -> faults.add(sent + " gives away " + canary.where()));
                }
            }
        }
    }

    private static boolean mayOpen(String rule, String person) {
        return switch (rule) {
            case "anybody" -> true;
            case "people" -> !person.equals(NOBODY);
            case "readers" -> READERS.contains(person) || RUN_REVIEWS.contains(person);
            case "involved" -> !Set.of(NOBODY, "auditor", "operator").contains(person);
            case "models" -> READERS.contains(person) || person.equals("operator");
            case "auditor", "operator" -> person.equals(rule);
            default -> false;
        };
    }

    /** Each door that somebody named, with who gets an answer there. */
    private static Map<String, String> rules() throws IOException {
        try (InputStream file = SweepTest.class.getResourceAsStream("/sweep/open-doors.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|")).collect(Collectors.toMap(parts -> parts[0].trim(), parts -> parts[1].trim(), (first, same) -> first, TreeMap::new));
        }
    }

    private List<Visitor> visitors() {
        List<Visitor> visitors = new ArrayList<>();
        visitors.add(new Visitor(NOBODY, new WebPerson(home(), json), false));
        NOT_OF_THE_POLICE.forEach(person -> visitors.add(new Visitor(person, signedIn(person), false)));
        READERS.forEach(person -> visitors.add(new Visitor(person, signedIn(person), true)));
        return visitors;
    }

    private WebPerson signedIn(String person) {
        WebPerson signedIn = new WebPerson(home(), json).signIn(person, "northbeck-demo");
        signedIn.get("/camunda/app/tasklist/default/");
        return signedIn;
    }

    /** A report handed in and waiting for its sign-off, with a chronology, two files, and a draft that nobody has sent. */
    private Ids whatThePoliceHave() {
        Review review = commissions.begun(Product.IMR, "eastshire-police", "saltmoor-hospitals");
        Northbeck typing = northbeck.overHttp(home(), json, canaries);
        WebPerson lead = signedIn("police-lead");
        WebPerson author = signedIn("police-author");
        typing.as("police-lead").completes("acknowledge-commission", review, ImrAnswers.takesPart("police-lead"));
        typing.as("police-lead").completes("confirm-records-secured", review, ImrAnswers.recordsSecured("2010-09-08"));
        typing.as("police-lead").completes("appoint-imr-author", review, ImrAnswers.author("police-author"));
        typing.as("police-author").completes("submit-chronology", review, ImrAnswers.chronology());
        Map<String, Object> file = author.uploads("note " + canaries.word("police-author", "file name") + ".txt", canaries.word("police-author", "file"));
        Map<String, Object> report = new TreeMap<>(ImrAnswers.imr(CommissionsForTests.QUESTIONS));
        report.put("report", List.of(file));
        typing.as("police-author").completes("submit-imr", review, report);
        String task = lead.tasks("sign-off-imr", review.reference()).get(0).path("id").asText();
        lead.put("/api/tasks/" + task + "/answers", Map.of("version", 0, "answers",
            Map.of("reasons", canaries.word("police-lead", "draft"))));
        assertThat(lead.get("/api/tasks/" + task + "/form").text()).contains(canaries.typedBy(Set.of("police-lead")).get(0).word().substring(0, 2));
        assertThat(canaries.typedBy(POLICE)).hasSizeGreaterThan(10);
        return Ids.of(service, task, review, file.get("id").toString());
    }

    private String home() {
        return "http://localhost:" + port;
    }

    /** Somebody at the doors. */
    private record Visitor(String name, WebPerson person, boolean mayRead) {

        boolean triesAllPrefixes() {
            return Set.of(NOBODY, "operator", "hospital-lead", "manager").contains(name);
        }

        WebPerson.Raw sends(String method, String path, String body) {
            return person.raw(method, path, body);
        }
    }
}
