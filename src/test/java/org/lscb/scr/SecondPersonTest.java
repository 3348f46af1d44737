package org.lscb.scr;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lscb.scr.agency.Accounts;
import org.lscb.scr.agency.AppointmentsForTests;
import org.lscb.scr.agency.CaseRole;
import org.lscb.scr.agency.Directory;
import org.lscb.scr.agency.Membership;
import org.lscb.scr.agency.StandingRole;
import org.lscb.scr.form.UserTask;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.Owner;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WebPerson;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every task that judges something: whose work it judges, and what keeps that person from it. A new task of the kind, which a model shows by its verb or its form
 * by its fields, has to be added here. {@code FourEyesTest} and those named here play it through.
 */
@ReviewTest
class SecondPersonTest {

    /** Task, and the steps of its process whose doers may not do it. */
    private static final String BY_STEP = """
        agree-correction                | prepare-correction
        approve-annual-report           | write-annual-report
        approve-extension-request       | extension-requested, record-extension-outcome
        approve-further-commission      | further-agency-found
        approve-overview                | propose-action-plan
        approve-reconsideration         | complete-remedial-item
        approve-terms-of-reference      | draft-terms-of-reference
        check-accuracy                  | draft-overview, take-in-accuracy-returns
        confirm-change-of-person        | change-of-person-proposed
        confirm-independence-warnings   | appoint-panel
        decide-disclosure               | disclosure-requested
        decide-on-discontinuation       | discontinuation-proposed
        decide-on-publication           | prepare-publication, redact-documents, check-welfare, review-hold
        decide-on-refusal               | acknowledge-commission
        decide-on-review                | screen-referral
        endorse-actions                 | propose-action-plan
        escalate-refusal                | acknowledge-commission
        escalate-rejected-recommendation| endorse-actions
        scrutinise-chronology           | submit-chronology
        scrutinise-health-overview      | write-health-overview
        scrutinise-overview             | draft-overview, take-in-accuracy-returns
        set-extended-date               | extension-requested
        take-in-accuracy-returns        | check-accuracy
        """;

    /** Task, who may not do it by what the record says, and the test that tries. */
    private static final String BY_RECORD = """
        approve-overview         | who wrote a version of the report                            | IndependenceAtSignOffTest
        check-impact             | who owns or owned the action, or reported on it              | ActionMonitoringTest
        confirm-change-of-person | whom it is about                                             | ChangePersonTest
        confirm-superseded       | who owns or owned the action, or reported on it              | FourEyesTest
        review-monitoring-return | nobody at all, but nobody changes the colour of their own    | FourEyesTest
        scrutinise-imr           | who wrote a version of the report, or signed it              | FourEyesTest
        sign-off-imr             | who wrote a version of the report                            | FourEyesTest
        verify-action            | who owns or owned the action, or reported on it              | FourEyesTest
        """;

    /** Task that sounds or looks like one of them, and why nobody else's work is decided on. */
    private static final String NOT_OF_THE_KIND = """
        acknowledge-commission        | an agency answers for itself; its lead is chosen by another
        check-referral                | where a case belongs, not whether it is right; the Chair decides on the case
        check-welfare                 | records what social care advises; the Chair decides on it
        complete-remedial-item        | the work itself
        confirm-records-secured       | the agency's lead answers for the own agency
        consider-provisional-grades   | Ofsted wrote them
        decide-on-reconsideration     | Ofsted wrote the letter
        escalate-overdue-action       | a reminder; decides nothing
        escalate-late-date            | records what was agreed about a date that has passed; moves nothing
        gather-information            | the work itself
        publish-documents             | does what was decided
        record-extension-outcome      | the Government Office decides; this records it
        record-reassessment           | Ofsted decides; this records it
        review-hold                   | a finding; the Chair decides on it
        screen-referral               | a meeting recommends; the Chair decides, and whoever screened may not
        seek-family-contribution      | the work itself
        submit-imr                    | the work itself
        """;

    private static final Pattern VERB = Pattern.compile(
        "(agree|approve|assess|check|confirm|consider|decide|endorse|escalate|grade|judge|quality|review|scrutinise|screen|sign|verify)-.*");
    private static final Pattern FIELD = Pattern.compile(".*(verdict|decision|approval|outcome|answer|result|agree|accept).*", Pattern.CASE_INSENSITIVE);
    private static final String REFUSAL = "You prepared or proposed what is to be decided here, so somebody else has to decide.";
    private static final String PASSWORD = "northbeck-demo";

    @Autowired Northbeck northbeck;
    @Autowired Directory directory;
    @Autowired Membership membership;
    @Autowired Accounts accounts;
    @Autowired AppointmentsForTests appointments;
    @Autowired RuntimeService runtime;
    @Autowired TaskService tasks;
    @Autowired List<UserTask<?>> rules;
    @Autowired Owner owner;
    @Autowired ObjectMapper json;
    @LocalServerPort int port;

    private final String everything = "s" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void somebodyHoldsEveryRole() {
        northbeck.today("2010-10-06");
        directory.take(new Directory.Listing(List.of(), List.of(new Directory.ListedPerson(everything, "Zoe Zander", "Everything", "northbeck-lscb",
            Set.of("eastshire-police"), null, EnumSet.complementOf(EnumSet.of(StandingRole.AUDITOR, StandingRole.OPERATOR)), false))));
        accounts.setPassword(everything, PASSWORD);
    }

    @AfterEach
    void andLeaves() {
        membership.leave(everything, "The test is over");
    }

    @Test
    void everyTaskThatJudgesIsListedWithWhoMayNotDoIt() throws IOException {
        Set<String> all = new TreeSet<>(models().keySet());
        Set<String> judging = all.stream().filter(task -> VERB.matcher(task).matches() || asksForAVerdict(task)).collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = new TreeSet<>(table(BY_STEP).keySet());
        listed.addAll(table(BY_RECORD).keySet());
        assertThat(listed).as("tasks of the models").isSubsetOf(all).doesNotContainAnyElementsOf(table(NOT_OF_THE_KIND).keySet());
        listed.addAll(table(NOT_OF_THE_KIND).keySet());
        assertThat(listed).as("all that judge").containsAll(judging).isSubsetOf(all);
    }

    @Test
    void theTableIsWhatTheClassesSay() {
        Map<String, Set<String>> said = rules.stream().filter(task -> !task.decidesOn().isEmpty())
            .collect(Collectors.toMap(task -> AopUtils.getTargetClass(task).getSimpleName(), UserTask::decidesOn));
        Map<String, Set<String>> expected = new HashMap<>();
        table(BY_STEP).forEach((task, rest) -> expected.put(className(task), steps(rest.get(0))));
        assertThat(said).isEqualTo(expected);
    }

    @Test
    void theTestsThatAreNamedExist() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(file -> file.getFileName().toString().replace(".java", "")).collect(Collectors.toSet());
        }
        assertThat(tests).containsAll(table(BY_RECORD).values().stream().map(row -> row.get(1)).toList());
    }

    static Stream<String> judgedTasks() {
        return table(BY_STEP).keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("judgedTasks")
    void whoeverDidTheStepIsRefusedWithTheReasonWhateverRolesTheyHold(String task) throws IOException {
        for (String step : steps(table(BY_STEP).get(task).get(0))) {
            String open = opened(task, step, everything);
            WebPerson person = new WebPerson("http://localhost:" + port, json).signIn(everything, PASSWORD);
            for (WebPerson.Answer answer : List.of(person.post("/api/tasks/" + open + "/answers/check", null),
                person.post("/api/tasks/" + open + "/complete", Map.of("answers", Map.of())))) {
                assertThat(answer.status()).as("%s after %s", task, step).isEqualTo(409);
                assertThat(answer.body().path("detail").asText()).contains(REFUSAL);
            }
            WebPerson.Raw tasklist = person.raw("POST", "/camunda/api/engine/engine/default/task/" + open + "/complete", "{}");
            assertThat(tasklist.status()).as("Tasklist's own button").isBetween(400, 499);
            assertThat(tasks.createTaskQuery().taskId(open).count()).as("still open").isOne();

            String another = opened(task, step, "somebody-else");
            WebPerson.Answer onlyIncomplete = person.post("/api/tasks/" + another + "/answers/check", null);
            assertThat(onlyIncomplete.body().toString()).as("%s after %s by another", task, step).doesNotContain(REFUSAL);
            assertThat(onlyIncomplete.status()).as("%s after %s by another: %s", task, step, onlyIncomplete.body()).isEqualTo(422);
        }
    }

    @Test
    void whoeverTypedADraftThatAnotherHandedInWroteItToo() throws IOException {
        String open = opened("approve-annual-report", "write-annual-report", "somebody-else");
        String written = tasks.createTaskQuery().taskId(open).singleResult().getProcessInstanceId() + "-write-annual-report";
        UUID answers = UUID.randomUUID();
        owner.jdbc().update("insert into form_answers (id, subject, process, element, state, draft, content, saved_by, saved_at)"
            + " values (?, ?, 'annual-report', 'write-annual-report', 'APPLIED', 2, 'sealed', 'somebody-else', now())", answers, written);
        owner.jdbc().update("insert into form_answers_version (answers_id, draft, content, saved_by, saved_at) values (?, 1, 'sealed', ?, now())",
            answers, everything);
        WebPerson person = new WebPerson("http://localhost:" + port, json).signIn(everything, PASSWORD);
        WebPerson.Answer answer = person.post("/api/tasks/" + open + "/answers/check", null);
        owner.jdbc().update("delete from form_answers_version where answers_id = ?", answers);
        owner.jdbc().update("delete from form_answers where id = ?", answers);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("detail").asText()).contains(REFUSAL);
    }

    /** The process stands at the task, and its record says who did the step. The draft of the task is empty. */
    private String opened(String task, String step, String doer) throws IOException {
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        for (CaseRole role : List.of(CaseRole.PANEL_CHAIR, CaseRole.OVERVIEW_AUTHOR)) {
            appointments.hold(review.id(), role, everything);
        }
        Map<String, Object> routing = new HashMap<>(Map.of("reviewId", review.id().toString(), "agency", "eastshire-police", "panelChair", everything,
            "overviewAuthor", everything, "agencyLead", everything, "commissionId", UUID.randomUUID().toString(), "agencies", List.of("eastshire-police"),
            "chronologyOverdueAt", "2030-01-01T00:00:00Z", "decisionReminderOn", "2030-01-01T00:00:00Z"));
        routing.put("decisionDue", null);
        String process = runtime.createProcessInstanceByKey(models().get(task)).businessKey(review.reference()).setVariables(routing)
            .startBeforeActivity(task).execute().getId();
        if (models().containsKey(step)) {
            owner.jdbc().update("insert into act_hi_taskinst (id_, task_def_key_, proc_inst_id_, root_proc_inst_id_, assignee_, delete_reason_, start_time_, end_time_)"
                + " values (?, ?, ?, ?, ?, 'completed', now(), now())", process + "-" + step, step, process, process, doer);
        } else {
            owner.jdbc().update("update act_hi_procinst set start_act_id_ = ?, start_user_id_ = ? where proc_inst_id_ = ?", step, doer, process);
        }
        String open = tasks.createTaskQuery().processInstanceId(process).taskDefinitionKey(task).singleResult().getId();
        tasks.setAssignee(open, everything);
        WebPerson person = new WebPerson("http://localhost:" + port, json).signIn(everything, PASSWORD);
        WebPerson.Answer saved = person.put("/api/tasks/" + open + "/answers", Map.of("version", 0, "answers", Map.of()));
        assertThat(saved.status()).as("%s: %s", task, saved.body()).isEqualTo(200);
        return open;
    }

    /** Task to its process. */
    private static Map<String, String> models() throws IOException {
        Map<String, String> models = new HashMap<>();
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            files.filter(file -> file.toString().endsWith(".bpmn")).forEach(file -> Bpmn.readModelFromFile(file.toFile())
                .getModelElementsByType(org.camunda.bpm.model.bpmn.instance.UserTask.class)
                .forEach(task -> models.put(task.getId(), file.getFileName().toString().replace(".bpmn", ""))));
        }
        return models;
    }

    private boolean asksForAVerdict(String task) {
        try {
            JsonNode form = json.readTree(Path.of("forms", models().get(task), task + ".form").toFile());
            return choices(form).anyMatch(key -> FIELD.matcher(key).matches());
        } catch (IOException e) {
            throw new AssertionError("no form of " + task, e);
        }
    }

    private static Stream<String> choices(JsonNode component) {
        Stream<String> own = Set.of("select", "radio", "checkbox").contains(component.path("type").asText()) ? Stream.of(component.path("key").asText()) : Stream.of();
        return Stream.concat(own, StreamSupport.stream(component.path("components").spliterator(), false).flatMap(SecondPersonTest::choices));
    }

    private static Map<String, List<String>> table(String rows) {
        return rows.lines().map(row -> row.split("\\|")).collect(Collectors.toMap(row -> row[0].strip(),
            row -> Arrays.stream(row).skip(1).map(String::strip).toList(), (one, other) -> one, java.util.TreeMap::new));
    }

    private static Set<String> steps(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).collect(Collectors.toSet());
    }

    private static String className(String element) {
        return Arrays.stream(element.split("-")).map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1)).collect(Collectors.joining());
    }
}
