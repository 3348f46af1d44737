package org.lscb.scr.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Camunda Tasklist in a browser, as one person sees it. */
public final class TasklistPage {

    private static final String PASSWORD = "northbeck-demo";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private final Page page;
    private final String home;

    private TasklistPage(Page page, String home) {
        this.page = page;
        this.home = home;
    }

    /** Signs in on our own page and goes on to Tasklist. */
    public static TasklistPage signIn(Page page, String home, String userId) {
        page.navigate(home + "/login");
        page.getByLabel("User name").fill(userId);
        page.getByLabel("Password").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
        assertThat(page.getByText("Sign out")).isVisible();
        page.waitForLoadState();            // whoever leaves a page breaks off what it still asks for
        page.getByRole(AriaRole.NAVIGATION).getByText("Tasks").click();
        assertThat(page.locator(".task-filter").first()).isVisible();
        return new TasklistPage(page, home);
    }

    public Page page() {
        return page;
    }

    /** Opens a list on the left. */
    public TasklistPage list(String name) {
        page.locator(".task-filter .name a").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + name))).click();
        return this;
    }

    /** Chooses the review or the agency whose tasks the list shows; all with "". */
    public TasklistPage narrow(String label, String value) {
        page.locator(".scr-choices").getByLabel(label).selectOption(value);
        return this;
    }

    /** The tasks that the list shows. */
    public Locator cards() {
        return page.locator(".tasks-list li.task");
    }

    /** A line of the table of clocks beside a task. */
    public Locator clock(String what) {
        return page.locator(".scr-clocks tbody tr").filter(new Locator.FilterOptions().setHasText(what));
    }

    /** Opens the first task whose name begins so. */
    public TasklistPage task(String name) {
        page.locator(".tasks-list li.task a").getByText(name).first().click();
        formIsThere();
        return this;
    }

    /** Looks at the first task whose name begins so, which somebody else has. */
    public TasklistPage look(String name) {
        page.locator(".tasks-list li.task a").getByText(name).first().click();
        assertThat(page.locator(".task-card .nav-tabs")).isVisible();
        return this;
    }

    /** Opens one task by its address, as a link in a letter would. */
    public TasklistPage openTask(String id) {
        page.waitForLoadState();
        page.navigate("about:blank");
        page.navigate(home + TASKLIST + "#/?task=" + id);
        formIsThere();
        return this;
    }

    public TasklistPage claim() {
        page.locator("button.claim").click();
        assertThat(page.locator(".scr-state")).not().containsText("claim");
        return this;
    }

    /** Opens the list of what can be started. */
    public Locator processes() {
        page.getByText("Start process").first().click();
        assertThat(page.locator(".modal-dialog .processes li").first()).isVisible();
        return page.locator(".modal-dialog .processes li");
    }

    /** Begins to start a process. */
    public TasklistPage startProcess(String name) {
        processes();
        page.locator(".modal-dialog").getByText(name, new Locator.GetByTextOptions().setExact(true)).click();
        formIsThere();
        return this;
    }

    public TasklistPage tab(String name) {
        page.locator(".task-card .nav-tabs").getByText(name).click();
        return this;
    }

    /** The text field, text area or date of this label. */
    public Locator field(String label) {
        return form().getByLabel(label).and(page.locator("input, textarea")).first();
    }

    public TasklistPage type(String label, String text) {
        field(label).fill(text);
        return this;
    }

    /** @param date as people type it here, such as 24/09/2010 */
    public TasklistPage date(String label, String date) {
        field(label).fill(date);
        field(label).press("Enter");
        return this;
    }

    /** Marks a choice or ticks a box. */
    public TasklistPage tick(String label) {
        form().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).first().check();
        return this;
    }

    /** Marks a choice of the question with this label, where several questions have the same choices. */
    public TasklistPage answer(String question, String choice) {
        form().locator(".fjs-form-field").filter(new Locator.FilterOptions().setHas(page.getByText(question)))
            .last().getByLabel(choice, new Locator.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    /** Chooses from a list that opens. */
    public TasklistPage choose(String label, String option) {
        Locator field = form().locator(".fjs-form-field-select").filter(new Locator.FilterOptions().setHas(page.getByText(label))).first();
        field.locator(".fjs-input-group").click();
        field.locator(".fjs-dropdownlist-item").getByText(option, new Locator.GetByTextOptions().setExact(true)).click();
        return this;
    }

    /** Types part of an option into a list that can be searched, and chooses what it finds. */
    public TasklistPage search(String label, String part) {
        Locator field = form().locator(".fjs-form-field-select").filter(new Locator.FilterOptions().setHas(page.getByText(label))).first();
        field.locator("input").fill(part);
        field.locator(".fjs-dropdownlist-item").getByText(part).click();
        return this;
    }

    public Locator summary() {
        return page.locator(".scr-summary");
    }

    public Locator form() {
        return page.locator(".scr-form .scr-fields");
    }

    public Locator completeButton() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete"));
    }

    public void complete() {
        completeButton().click();
    }

    public Locator startButton() {
        return page.locator(".modal-dialog").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Start").setExact(true));
    }

    /** Waits until the answers have been taken and the form is gone. */
    public void isDone() {
        assertThat(page.locator(".scr-form")).hasCount(0);
    }

    private void formIsThere() {
        assertThat(page.locator(".scr-form .fjs-form")).isVisible();
    }
}
