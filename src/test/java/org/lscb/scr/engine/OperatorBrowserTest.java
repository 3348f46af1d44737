package org.lscb.scr.engine;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobListener;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lscb.scr.referral.QtReferral;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.testing.Browser;
import org.lscb.scr.testing.Canaries;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WebPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the operator does in Camunda Cockpit, in a real browser against the whole service: looks after the machine without seeing a case. */
@ReviewTest
class OperatorBrowserTest {

    private static final String COCKPIT = "/camunda/app/cockpit/default/";
    /** What the rest of Tasklist's people may ask as well. */
    private static final String FOR_ALL = ".*/camunda/(lib|assets|favicon|api/engine/engine/$|api/admin/auth/user/default).*|.*/profile|.*/process-definition/count\\?latest=true";

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired private Northbeck northbeck;
    @Autowired private Reviews reviews;
    @Autowired private RuntimeService runtime;
    @Autowired private ManagementService jobs;
    @Autowired private ProcessEngine engine;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private ObjectMapper json;
    @LocalServerPort private int port;

    private final Canaries canaries = new Canaries();
    private final List<String> complaints = new ArrayList<>();
    private final List<Request> asked = new ArrayList<>();
    private final List<Response> answered = new ArrayList<>();

    @Test
    @DisplayName("the operator opens the dashboard and a model, sees what failed and why, tries the job again, and sees nothing of the case")
    void theOperatorTriesAgain() {
        northbeck.today("2010-09-06");
        Northbeck typing = northbeck.overHttp(home(), json, canaries);
        Review review = reviews.findByReference(typing.as("manager").starts("serious-case-review", QtReferral.caseReferred())).orElseThrow();
        String job = jobThatFailed(review);
        List<String> seen = new ArrayList<>();

        Page page = signIn("operator");
        page.navigate(home() + COCKPIT);
        assertThat(page.locator(".open-incidents .value")).not().hasText("0");
        seen.add(page.content());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Processes").setExact(true)).click();
        page.locator(".process-definitions-list").getByText("Serious case review", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".djs-overlays[data-container-id='overview-report'] .instance-incidents:visible")).hasText("1");
        assertThat(page.locator(".process-instances .business-key").getByText(review.reference()).first()).isVisible();
        for (String hidden : List.of(".process-instances .instance-id", "a[href*='process-instance/']", "[cam-widget-search]", ".ce-eol-banner", ".deployment-id",
            ".history-time-to-live")) {
            page.locator(hidden).all().forEach(part -> assertThat(part).isHidden());
        }
        seen.add(page.content());
        page.getByText("Job Definitions").click();
        assertThat(page.locator(".job-definition tbody tr").first()).isVisible();
        page.getByText("Incidents", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("td.message")).hasText("java.lang.IllegalArgumentException");
        page.locator("td.message a").click();
        assertThat(page.locator(".modal-body textarea")).hasValue(Pattern.compile("OperatorBrowserTest"));
        seen.add(page.locator(".modal-body textarea").inputValue());
        page.locator(".modal-footer button").click();
        seen.add(page.content());
        page.locator("td.action button, td.action a").first().click();
        page.locator(".modal-footer .btn-primary:visible").click();
        assertThat(page.locator(".modal-body [ng-show*='finished']:visible")).containsText("incremented successfully");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("OK").setExact(true)).click();
        assertThat(page.locator("td.message")).hasCount(0);

        assertThat(complaints).isEmpty();
        assertThat(jobs.createJobQuery().jobId(job).singleResult().getRetries()).isEqualTo(1);
        assertThat(runtime.createIncidentQuery().processInstanceId(instance(job)).count()).isZero();
        assertThat(jdbc.queryForObject("select count(*) from access_log where actor = 'operator' and object = 'job' and object_id = ? and outcome = 'DONE'",
            Long.class, job)).isEqualTo(1);
        List.copyOf(answered).stream().filter(answer -> answer.url().contains("/api/") && answer.status() == 200).forEach(answer -> seen.add(answer.text()));
        assertThat(canaries.planted()).hasSizeGreaterThan(3);
        assertThat(seen).hasSizeGreaterThan(15).allSatisfy(text -> {
            canaries.planted().forEach(canary -> assertThat(text).as(canary.where()).doesNotContain(canary.word()));
            assertThat(text).doesNotContain(review.id().toString()).doesNotContain("Child QT").doesNotContain("Barton");
        });
        othersFindNothing();
    }

    @Test
    @DisplayName("Admin says that people are kept elsewhere, and whoever signs out in Cockpit comes to our own page for signing in")
    void adminAndOut() {
        Page page = signIn("operator");
        page.navigate(home() + "/camunda/app/admin/default/");
        assertThat(page.locator("h1")).hasText("People are kept elsewhere");
        page.getByText("Go to Cockpit").click();
        assertThat(page.locator(".open-incidents")).isVisible();
        assertThat(complaints).isEmpty();
        page.locator(".account .dropdown-toggle").click();
        page.locator(".account .logout a").click();
        assertThat(page.getByLabel("Password")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
    }

    /** Whatever the operator's browser asked, the same question of anybody else is about nothing that is there. */
    private void othersFindNothing() {
        List<Request> forTheOperator = List.copyOf(asked).stream().filter(request -> request.url().contains("/camunda/") && !request.url().matches(FOR_ALL)).toList();
        assertThat(forTheOperator).hasSizeGreaterThan(20);
        for (String person : List.of("manager", "police-lead", "auditor")) {
            WebPerson other = new WebPerson(home(), json).signIn(person, "northbeck-demo");
            other.get("/camunda/app/tasklist/default/");
            for (Request request : forTheOperator) {
                String path = request.url().substring(home().length());
                boolean aModel = path.endsWith("/xml");     // who sees a task of a model sees its diagram
                assertThat(other.raw(request.method(), path, request.postData()).status()).as("%s %s as %s", request.method(), path, person)
                    .isIn(aModel ? Set.of(200, 404) : Set.of(404));
            }
        }
    }

    /** A step of the review that fails for good, with a word that was typed in what it says. */
    private String jobThatFailed(Review review) {
        String started = runtime.createProcessInstanceByKey("serious-case-review").businessKey(review.reference())
            .setVariable("reviewId", review.id().toString()).startBeforeActivity("overview-report").execute().getId();
        Job job = jobs.createJobQuery().processInstanceId(started).singleResult();
        CommandExecutor commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
        for (int time = 0; time < 2; time++) {        // the first failure sets how often it is tried
            jobs.setJobRetries(job.getId(), 1);
            JobFailureCollector failed = new JobFailureCollector(job.getId());
            failed.setFailure(new IllegalArgumentException("Child QT " + canaries.word("manager", "message of a failure")));
            commands.execute(new FailedJobListener(commands, failed));
        }
        assertThat(runtime.createIncidentQuery().processInstanceId(started).count()).isEqualTo(1);
        return job.getId();
    }

    private String instance(String job) {
        return jobs.createJobQuery().jobId(job).singleResult().getProcessInstanceId();
    }

    private Page signIn(String userId) {
        Page page = browser.signedIn(home(), userId);
        page.onRequest(asked::add);
        page.onResponse(answer -> {
            answered.add(answer);
            if (answer.status() >= 400) {
                complaints.add(answer.status() + " " + answer.request().method() + " " + answer.url());
            }
        });
        page.onPageError(error -> complaints.add("uncaught: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    private String home() {
        return "http://localhost:" + port;
    }
}
