package org.lscb.scr;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.guidance.GuidanceVersion;
import org.lscb.scr.imr.CommissionsForTests;
import org.lscb.scr.referral.CaseInHand;
import org.lscb.scr.referral.QtReferral;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.scoping.Product;
import org.lscb.scr.testing.Browser;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.SampleFiles;
import org.lscb.scr.testing.TasklistPage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people do in Camunda Tasklist, in a real browser against the whole service. */
@ReviewTest
class TasklistBrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private CaseInHand cases;
    @Autowired
    private CommissionsForTests commissions;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private Reviews reviews;
    @Autowired
    private ObjectMapper json;
    @LocalServerPort
    private int port;

    @Test
    @DisplayName("an officer signs in, refers a case with Start process, and the review is in the register")
    void anOfficerStartsAReview() {
        northbeck.today("2010-09-06");
        Set<String> before = references();
        TasklistPage officer = signIn("manager").startProcess("Serious case review");

        officer.startButton().click();
        assertThat(officer.summary()).containsText("Date of the incident: this must be filled in");

        officer.type("What this child is called in all papers", "Child QT")
            .tick("The case is about this child").choose("Age at the incident", "1 to 4")
            .date("Date of the incident", "02/09/2010").date("Date on which it became known", "02/09/2010")
            .tick("The child died").tick("It is suspected")
            .answer("Is there concern about how agencies worked together?", "Yes")
            .type("The facts as you know them", "Died of a head injury. Marwolaeth. 👶 وفاة")
            .tick("There are no other children").tick("In the area of our board")
            .choose("Who refers the case?", "The Chair of the board")
            .date("Date on which the board received the referral", "06/09/2010")
            .date("Date on which the Chair of the board was made aware", "06/09/2010")
            .tick("Eastshire Police");
        removeEmptyRows(officer);
        officer.startButton().click();
        officer.isDone();

        Set<String> after = references();
        after.removeAll(before);
        assertThat(after).hasSize(1);
        assertThat(officer.page().locator(".notifications .alert").first())
            .containsText("Started for " + after.iterator().next() + ".");
        Review review = reviews.findByReference(after.iterator().next()).orElseThrow();
        assertThat(review.subjects()).isEqualTo("Child QT");
        northbeck.settle();
        assertThat(northbeck.openTasks("check-referral", review)).isEqualTo(1);
    }

    @Test
    @DisplayName("the Chair finds the case among the group's tasks, claims it and decides; a double click decides once")
    void theChairDecides() {
        northbeck.today("2010-09-06");
        Review review = cases.referred(QtReferral.caseReferred());
        northbeck.today("2010-09-22");
        cases.upToScreening(review, "2010-09-22");
        northbeck.as("subgroup-chair").completes("screen-referral", review, QtReferral.screenReferral());
        northbeck.today("2010-09-24");

        TasklistPage chair = signIn("chair").list("My agency's and group's tasks").task("Decide on a serious case review: " + review.reference());
        assertThat(chair.form().getByText("Child QT").first()).isVisible();
        chair.claim().date("Date of the decision", "24/09/2010").tick("Hold a serious case review").type("Reasons", "The criteria leave no choice.");
        List<String> completions = submissions(chair.page());
        chair.completeButton().dblclick();
        chair.isDone();

        assertThat(completions).containsExactly("{\"variables\":{}}");
        assertThat(cases.again(review).initiatedOn()).hasValueSatisfying(day -> assertThat(day).isEqualTo("2010-09-24"));
    }

    @Test
    @DisplayName("a police author types, switches tab, task and page and comes back with nothing lost, uploads the report and completes")
    void aPoliceAuthorWritesTheReport() {
        Review review = commissions.begun(Product.IMR, "eastshire-police");
        commissions.takenUp(review, "police", "police-author");
        commissions.chronologyIn(review, "police");

        TasklistPage author = signIn("police-author").list("My tasks").task("Submit the IMR: Eastshire Police");
        assertThat(author.page().locator("button.unclaim")).isHidden();
        String narrative = "Seen twice. Gwelwyd. 🚓 زيارة. ".repeat(3_000);
        author.type("Your job title and place in the agency", "Detective superintendent").type("What happened", narrative).tab("Diagram");
        author.tab("Form");
        assertThat(author.field("What happened")).hasValue(narrative);

        author.type("The family as your agency knew it", "Mother, Child QT, Child RV").list("Overdue").list("My tasks")
            .task("Submit the IMR: Eastshire Police");
        assertThat(author.field("The family as your agency knew it")).hasValue("Mother, Child QT, Child RV");

        author.field("Report as a document").setInputFiles(new FilePayload("imr police.pdf", "application/pdf", SampleFiles.pdf("The report")));
        assertThat(author.form().locator(".scr-files a")).hasText("imr police.pdf");
        author.page().reload();
        assertThat(author.field("What happened")).hasValue(narrative);
        assertThat(author.form().locator(".scr-files a")).hasText("imr police.pdf");
        APIResponse file = author.page().request().get(author.form().locator(".scr-files a").evaluate("link => link.href").toString());
        assertThat(file.headers().get("content-disposition")).contains("imr%20police.pdf");
        org.assertj.core.api.Assertions.assertThat(file.body()).isEqualTo(SampleFiles.pdf("The report"));

        author.complete();
        assertThat(author.summary()).containsText("The child’s daily life: this must be filled in");
        author.type("Record", "Case file").type("The child’s wishes and feelings", "Clung to the mother").type("The child’s daily life", "Mostly at home")
            .type("Race, culture, language, disability", "English at home");
        for (int row = 0; row < CommissionsForTests.QUESTIONS.size(); row++) {
            author.form().getByLabel("Your analysis").nth(row).fill("Nobody led, so nobody asked why.");
        }
        author.complete();
        author.isDone();
        assertThat(northbeck.as("police-lead").tasks("sign-off-imr", review)).hasSize(1);
    }

    @Test
    @DisplayName("what is typed stays out of the engine and out of the browser's storage")
    void whatIsTypedStaysWithUs() throws IOException {
        Review review = referredToAgencies();
        TasklistPage police = signIn("police-lead").list("My agency's and group's tasks").task("Secure the records: Eastshire Police");
        police.claim().type("Who secured them", "A name that must not wander");
        assertThat(police.page().locator(".scr-state")).containsText("Draft saved");
        assertThat(police.page().evaluate("JSON.stringify(localStorage) + JSON.stringify(sessionStorage)").toString()).doesNotContain("wander");
        String task = northbeck.as("police-lead").tasks("secure-records", review).get(0).id();
        JsonNode variables = json.readTree(police.page().request().get(home() + "/camunda/api/engine/engine/default/task/" + task + "/form-variables").text());
        assertThat(variables.toString()).doesNotContain("wander");
        assertThat(cases.again(review)).isNotNull();
    }

    @Test
    @DisplayName("the second of two windows is told, and nothing is lost in either")
    void twoWindows() {
        Review review = referredToAgencies();
        TasklistPage first = signIn("police-lead").list("My agency's and group's tasks").task("Secure the records: Eastshire Police").claim();
        TasklistPage second = signIn("police-lead").list("My tasks").task("Secure the records: Eastshire Police");
        first.type("Who secured them", "First window");
        assertThat(first.page().locator(".scr-state")).containsText("Draft saved");
        second.type("Who secured them", "Second window");
        assertThat(second.summary()).containsText("changed in another window");
        assertThat(second.field("Who secured them")).hasValue("Second window");
        second.summary().getByText("Keep what is on this screen").click();
        assertThat(second.summary()).isHidden();
        first.page().reload();
        assertThat(first.field("Who secured them")).hasValue("Second window");
        assertThat(cases.again(review)).isNotNull();
    }

    @Test
    @DisplayName("whoever is signed out in the middle of a sentence signs in again in another window, and the sentence is saved")
    void signedOutInTheMiddle() {
        referredToAgencies();
        TasklistPage police = signIn("police-lead").list("My agency's and group's tasks").task("Secure the records: Eastshire Police").claim();
        police.page().context().clearCookies();
        police.type("Who secured them", "Typed after the session ended");
        assertThat(police.summary()).containsText("You have been signed out");
        Page other = police.page().context().newPage();
        TasklistPage.signIn(other, home(), "police-lead");
        police.page().bringToFront();
        police.page().evaluate("window.dispatchEvent(new Event('focus'))");
        assertThat(police.summary()).isHidden();
        police.page().reload();
        assertThat(police.field("Who secured them")).hasValue("Typed after the session ended");
    }

    @Test
    @DisplayName("the Chair finds the late report in four clicks, reads how late it is, and sees beside it the first and the new date for completion")
    void theChairFindsTheLateReport() {
        Review review = commissions.begun(Product.IMR, "eastshire-police");
        deadlines.open(review.id(), DeadlineKind.D2, null, LocalDate.parse("2010-09-24"), GuidanceVersion.WT2010);
        commissions.takenUp(review, "police", "police-author");
        commissions.chronologyIn(review, "police");
        northbeck.today("2010-12-22");
        northbeck.as("manager").starts("request-extension", Map.of("review", review.id().toString(), "proposedDue", "2011-05-27",
            "reasons", "The report of the police is late", "progress", "All others are in", "actionTaken", "The police have changed their rota"));
        northbeck.as("chair").completes("set-extended-date", review, Map.of("decision", "SET", "newDue", "2011-05-27", "decidedOn", "2010-12-22"));

        TasklistPage chair = signIn("chair").list("All overdue tasks").narrow("Review", review.reference());
        assertThat(chair.cards()).hasCount(1);
        assertThat(chair.cards().first()).containsText("Submit the IMR: Eastshire Police");
        assertThat(chair.cards().first().locator(".scr-due")).hasText("12 days late, 10 December 2010");
        assertThat(chair.cards().first().locator(".scr-about")).hasText("Review " + review.reference() + ", Eastshire Police");
        chair.look("Submit the IMR: Eastshire Police").tab("Review");

        assertThat(chair.clock("Signed IMR")).containsText("Eastshire Police");
        assertThat(chair.clock("Signed IMR").locator(".scr-stands")).hasText("12 days late");
        assertThat(chair.clock("Overview and action plan submitted").locator(".scr-original")).hasText("24 March 2011");
        assertThat(chair.clock("Overview and action plan submitted").locator(".scr-now")).containsText("27 May 2011");
        assertThat(serious(chair, ".scr-review")).isEmpty();
        assertThat(serious(chair, ".scr-choices")).isEmpty();
        assertThat(serious(chair, ".scr-card")).isEmpty();
        chair.page().getByText("Open the page of " + review.reference()).click();
        assertThat(chair.page()).hasURL(home() + "/reviews/" + review.reference());
    }

    @Test
    @DisplayName("an author of the police reads the date in words and, beside the task, the clocks of the police alone")
    void theClocksOfAnAgency() {
        Review review = commissions.begun(Product.IMR, "eastshire-police", "fernhill-housing");
        commissions.takenUp(review, "police", "police-author");
        commissions.chronologyIn(review, "police");
        northbeck.today("2010-12-07");

        TasklistPage author = signIn("police-author").list("My tasks").narrow("Review", review.reference());
        assertThat(author.cards().first().locator(".scr-due")).hasText("At risk due in 3 working days, 10 December 2010");
        assertThat(author.cards().first().locator(".due-date")).isHidden();
        author.task("Submit the IMR: Eastshire Police").tab("Review");
        assertThat(author.page().locator(".task-details .due-date .scr-words")).hasText("due in 3 working days");
        assertThat(author.page().locator(".task-details .due-date [am-time-ago]")).isHidden();
        assertThat(author.clock("Signed IMR")).hasCount(1);
        assertThat(author.clock("Signed IMR")).containsText("At risk due in 3 working days");
        assertThat(author.page().locator(".scr-review")).not().containsText("Fernhill");
        author.tab("Form");
        assertThat(author.form()).isVisible();
        author.narrow("Review", "");
        assertThat(author.page().locator(".scr-choices").getByLabel("Agency").locator("option")).hasText(new String[] {"All agencies", "Eastshire Police"});
    }

    @Test
    @DisplayName("a form that waits to be claimed and one with problems can be used by everybody")
    void everybodyCanUseTheForm() {
        referredToAgencies();
        TasklistPage police = signIn("police-lead").list("My agency's and group's tasks").task("Secure the records: Eastshire Police");
        assertThat(serious(police)).isEmpty();
        police.claim().complete();
        assertThat(police.summary()).isFocused();
        assertThat(serious(police)).isEmpty();
    }

    @Test
    @DisplayName("Tasklist bears our title, says that this is a demonstration, and offers nothing that nobody here needs")
    void tasklistIsOurs() {
        northbeck.today("2010-09-24");
        TasklistPage officer = signIn("manager");
        assertThat(officer.page()).hasTitle("LSCB Serious case reviews");
        assertThat(officer.page().locator(".scr-demonstration")).hasText("Demonstration: invented people and places. Clock: 24 September 2010");
        assertThat(officer.page().locator(".sort-by")).hasText("Due date");
        for (String gone : List.of(".ce-eol-banner", ".create-task-action", ".shortcut-help", ".task-filter .actions")) {
            assertThat(officer.page().locator(gone).first()).isHidden();
        }
        officer.page().locator(".sections-menu").getByText("Reviews").click();
        assertThat(officer.page()).hasURL(home() + "/reviews");
    }

    @Test
    @DisplayName("an officer finds on one page all that can be started, a review first")
    void whatCanBeStarted() {
        TasklistPage officer = signIn("manager");
        int startable = officer.page().request().get(home() + "/api/processes").text().split("\"key\"").length - 1;
        assertThat(officer.processes()).hasCount(startable);
        assertThat(officer.processes().first()).hasText("Serious case review");
        assertThat(officer.page().locator(".modal-dialog .pagination")).isHidden();
    }

    @Test
    @DisplayName("an officer sees who has another's task and by when, and nothing that could be tried there in vain")
    void theTaskOfSomebodyElse() {
        referredToAgencies();
        TasklistPage officer = signIn("manager");
        List<String> refused = new ArrayList<>();
        officer.page().onResponse(answer -> {
            if (answer.status() >= 400 && answer.url().contains("/camunda/")) {
                refused.add(answer.url());
            }
        });
        officer.list("All open tasks").page().locator(".tasks-list li.task a").getByText("Secure the records: Eastshire Police").first().click();
        Locator card = officer.page().locator(".task-card");
        assertThat(card.locator(".scr-state")).containsText("somebody else");
        assertThat(card.locator(".groups")).containsText("Eastshire Police");
        for (String shown : List.of(".groups span", ".due-date", ".nav-tabs")) {
            for (Locator each : card.locator(shown).all()) {
                if (each.isVisible()) {
                    each.click();
                    officer.page().keyboard().press("Enter");
                }
            }
        }
        assertThat(officer.page().locator(".modal-dialog")).hasCount(0);
        assertThat(card.locator("input[type=text]:visible, button.claim:visible, button.unclaim:visible, .reset-assignee:visible, .reset-due-date:visible"))
            .hasCount(0);
        assertThat(officer.completeButton()).isHidden();
        officer.tab("Diagram");
        assertThat(card.locator(".diagram-pane .djs-container svg").first()).isVisible();
        assertThat(refused).isEmpty();
    }

    @Test
    @DisplayName("an agency sees the diagram of the task on offer to it")
    void theDiagramOfAnAgency() {
        referredToAgencies();
        TasklistPage police = signIn("police-lead").list("My agency's and group's tasks").task("Secure the records: Eastshire Police").tab("Diagram");
        assertThat(police.page().locator(".task-card .diagram-pane").getByText("Secure the").first()).isVisible();
    }

    @Test
    @DisplayName("whoever signs out of Tasklist is out of everything")
    void signOut() {
        TasklistPage officer = signIn("manager");
        officer.page().locator("li.account > a").click();
        officer.page().getByText("Sign out").click();
        assertThat(officer.page().getByLabel("User name")).isVisible();
        assertThat(officer.page().request().get(home() + "/api/tasks").status()).isEqualTo(401);
    }

    private Review referredToAgencies() {
        northbeck.today("2010-09-06");
        Review review = cases.referred(QtReferral.caseReferred());
        northbeck.as("manager").completes("check-referral", review, QtReferral.checkReferral());
        northbeck.today("2010-09-08");
        return review;
    }

    /** Lists that a person has nothing to say to begin with one empty row. */
    private static void removeEmptyRows(TasklistPage officer) {
        while (officer.form().getByLabel("What this person is called in all papers").count() > 0) {
            officer.form().locator(".fjs-repeat-row-container").filter(new com.microsoft.playwright.Locator.FilterOptions()
                .setHas(officer.page().getByLabel("What this person is called in all papers"))).locator(".fjs-repeat-row-remove").click();
        }
        while (officer.form().getByLabel("Name of the board").count() > 0) {
            officer.form().locator(".fjs-repeat-row-container").filter(new com.microsoft.playwright.Locator.FilterOptions()
                .setHas(officer.page().getByLabel("Name of the board"))).locator(".fjs-repeat-row-remove").click();
        }
    }

    private static List<String> submissions(Page page) {
        List<String> bodies = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().endsWith("/submit-form")) {
                bodies.add(request.postData());
            }
        });
        return bodies;
    }

    private static List<String> serious(TasklistPage person) {
        return serious(person, ".scr-form");
    }

    private static List<String> serious(TasklistPage person, String part) {
        return Browser.seriousBarriers(person.page(), part);
    }

    private Set<String> references() {
        return reviews.all().stream().map(Review::reference).collect(java.util.stream.Collectors.toSet());
    }

    private TasklistPage signIn(String userId) {
        return TasklistPage.signIn(browser.newPage(), home(), userId);
    }

    private String home() {
        return "http://localhost:" + port;
    }
}
