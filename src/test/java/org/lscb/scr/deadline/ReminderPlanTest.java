package org.lscb.scr.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lscb.scr.guidance.GuidanceVersion.WT2010;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lscb.scr.guidance.GuidanceTables;
import org.mockito.Mockito;

/** Which reminders a date brings with it, and what becomes of them when the date moves, is kept, or is not wanted any more. */
@DisplayName("Reminders of a date")
class ReminderPlanTest {

    /** The Chair is aware of the case on Monday 6 September 2010 and decides by Wednesday 6 October. */
    private static final LocalDate AWARE = LocalDate.of(2010, 9, 6);

    private final UUID review = UUID.randomUUID();
    private final Diary diary = new Diary("2010-09-06T08:00:00Z");
    private final Deadlines deadlines = diary.deadlines();
    private final Reminders reminders = diary.reminders();

    @DisplayName("Each goes out at 08:00 in the UK, so many working days before or after")
    @ParameterizedTest(name = "{0} due on {1}: {3} working days, to {2}, on {4}")
    @CsvSource(delimiter = '|', textBlock = """
        # clock | due on          | to               | working days | at
        D1      | Wed 6 Oct 2010  | RESPONSIBLE      | -10          | 2010-09-22T07:00:00Z
        D1      | Wed 6 Oct 2010  | LSCB_CHAIR       | -3           | 2010-10-01T07:00:00Z
        D1      | Wed 6 Oct 2010  | LSCB_CHAIR       | 1            | 2010-10-07T07:00:00Z
        D1      | Wed 6 Oct 2010  | BUSINESS_MANAGER | 5            | 2010-10-13T07:00:00Z
        D5      | Fri 24 Dec 2010 | RESPONSIBLE      | -10          | 2010-12-10T08:00:00Z
        D5      | Fri 24 Dec 2010 | RESPONSIBLE      | -3           | 2010-12-21T08:00:00Z
        D5      | Fri 24 Dec 2010 | RESPONSIBLE      | 1            | 2010-12-29T08:00:00Z
        D5      | Fri 24 Dec 2010 | AGENCY_LEAD      | 1            | 2010-12-29T08:00:00Z
        D5      | Fri 24 Dec 2010 | CHIEF_OFFICER    | 10           | 2011-01-12T08:00:00Z
        D5      | Fri 24 Dec 2010 | LSCB_CHAIR       | 20           | 2011-01-26T08:00:00Z
        D2      | Thu 24 Mar 2011 | CHILDRENS_TRUST  | 20           | 2011-04-21T07:00:00Z
        BLOCK   | Tue 3 May 2011  | RESPONSIBLE      | -3           | 2011-04-26T07:00:00Z
        """)
    void eachGoesOutAtEight(DeadlineKind clock, @Day LocalDate due, Audience to, int workingDays, Instant at) {
        assertThat(reminders.planned(clock, due)).contains(new Reminders.Planned(workingDays, to, at));
    }

    @Test
    void theyAreListedInTheOrderInWhichTheyGoOut() {
        assertThat(reminders.planned(DeadlineKind.D5, LocalDate.of(2010, 12, 10))).extracting(Reminders.Planned::at).hasSize(6).isSorted();
    }

    @Test
    void theTaskIsLookedAtAgainWhenTheFirstGoesOut() {
        assertThat(reminders.firstBefore(decision())).contains(Instant.parse("2010-09-22T07:00:00Z"));
    }

    @Test
    void whereABoardWantsToHearOfLatenessAloneNobodyLooksAtTheTaskBefore() {
        GuidanceTables ofTheBoard = Mockito.mock(GuidanceTables.class);
        Mockito.when(ofTheBoard.collect(Mockito.eq("reminders"), Mockito.anyMap()))
            .thenReturn(List.of(row("D1-a", 0), row("D1-b", 1))).thenReturn(List.of(row("D1-a", 1), row("D1-b", -5), row("D1-c", -2)));
        Reminders theirs = new Reminders(new RemindersInMemory(), new DeadlinesInMemory(), ofTheBoard, new WorkingDays(), event -> { }, diary);

        assertThat(theirs.firstBefore(decision())).isEmpty();
        assertThat(theirs.firstBefore(decisionOf(UUID.randomUUID()))).as("the earliest, wherever it stands in the table").contains(Instant.parse("2010-09-29T07:00:00Z"));
    }

    @Test
    void ofstedsLetterIsRemindedOfByItsOwnModelAndNotHere() {
        Deadline wait = deadlines.open(review, DeadlineKind.D8, null, LocalDate.of(2011, 5, 20), WT2010);

        assertThat(reminders.of(wait.id())).isEmpty();
        assertThat(reminders.next(wait.id())).isEmpty();
    }

    @Test
    void aNewDateHasAllItsRemindersToCome() {
        Deadline decision = decision();

        assertThat(diary.waiting(decision)).containsExactly("D1-1 at 2010-09-22T07:00:00Z", "D1-2 at 2010-10-01T07:00:00Z", "D1-3 at 2010-10-07T07:00:00Z",
            "D1-4 at 2010-10-13T07:00:00Z");
        assertThat(diary.told(RemindersChanged.class)).containsExactly(new RemindersChanged(decision.id(), review, Instant.parse("2010-09-22T07:00:00Z"), true));
    }

    @Test
    void whatWouldHaveHadToGoOutUpToThisMomentIsNotMadeUpFor() {
        diary.at("2010-10-01T07:00:00Z");

        assertThat(diary.waiting(decision())).containsExactly("D1-3 at 2010-10-07T07:00:00Z", "D1-4 at 2010-10-13T07:00:00Z");
    }

    @Test
    void whatIsDueNowGoesOutOnceAndSaysWhatItIsAbout() {
        Deadline decision = decision();
        diary.morningOf("2010-10-07");
        diary.forgetWhatWasTold();

        reminders.sendDue(decision.id(), Reminder.Sender.TIMER);
        reminders.sendDue(decision.id(), Reminder.Sender.RECONCILER);

        assertThat(diary.sent()).containsExactly("D1-1 to RESPONSIBLE", "D1-2 to LSCB_CHAIR", "D1-3 to LSCB_CHAIR");
        assertThat(diary.told(ReminderDue.class)).allSatisfy(due -> assertThat(due)
            .returns(decision.id(), ReminderDue::deadlineId).returns(review, ReminderDue::reviewId).returns(DeadlineKind.D1, ReminderDue::kind)
            .returns(LocalDate.of(2010, 10, 6), ReminderDue::due).returns(true, ReminderDue::byMail));
        assertThat(diary.told(ReminderDue.class)).extracting(ReminderDue::workingDays).containsExactly(-10, -3, 1);
        assertThat(diary.told(ReminderDue.class)).as("the date has passed").extracting(ReminderDue::isLate).containsExactly(false, false, true);
        assertThat(diary.told(ReminderDue.class)).as("lateness is a task as well").extracting(ReminderDue::byTask).containsExactly(false, false, true);
        assertThat(reminders.of(decision.id())).extracting(Reminders.ReminderLine::sentAt)
            .containsExactly(diary.instant(), diary.instant(), diary.instant(), null);
        assertThat(reminders.next(decision.id())).contains(Instant.parse("2010-10-13T07:00:00Z"));
    }

    @Test
    void aReminderThatIsATaskAloneIsNoMail() {
        Deadline imr = deadlines.agree(review, DeadlineKind.D5, UUID.randomUUID(), LocalDate.of(2010, 10, 6), LocalDate.of(2010, 12, 10), "Agreed in the plan");
        diary.morningOf("2010-12-24");

        reminders.sendDue(imr.id(), Reminder.Sender.TIMER);

        assertThat(diary.told(ReminderDue.class)).filteredOn(due -> due.audience() == Audience.CHIEF_OFFICER).singleElement()
            .returns(false, ReminderDue::byMail).returns(true, ReminderDue::byTask).returns(imr.subject(), ReminderDue::subject);
    }

    @Test
    void aReminderOnTheDayItselfIsNotYetLate() {
        ReminderDue onTheDay = new ReminderDue(UUID.randomUUID(), UUID.randomUUID(), review, DeadlineKind.D1, null, AWARE, 0, "D1-0", Audience.LSCB_CHAIR, true, false);

        assertThat(onTheDay.isLate()).isFalse();
        assertThat(new ReminderRule("D1-0", 0, Audience.LSCB_CHAIR, ReminderRule.Channel.MAIL).at(LocalDate.of(2010, 10, 6), new WorkingDays()))
            .isEqualTo("2010-10-06T07:00:00Z");
    }

    @Test
    void noneGoesOutBeforeItsTimeAndNoneTwice() {
        Deadline decision = decision();
        UUID first = reminders.of(decision.id()).get(0).id();
        diary.at("2010-09-22T06:59:59Z");
        assertThat(reminders.send(first, Reminder.Sender.TIMER)).isFalse();

        diary.at("2010-09-22T07:00:00Z");
        assertThat(reminders.send(first, Reminder.Sender.TIMER)).isTrue();
        assertThat(reminders.send(first, Reminder.Sender.RECONCILER)).isFalse();
        assertThat(diary.sent()).containsExactly("D1-1 to RESPONSIBLE");
    }

    @Test
    void aMovedDateDropsWhatWasToComeAndPlansItsOwnWhileWhatWentOutStaysOnRecord() {
        Deadline decision = decision();
        diary.morningOf("2010-09-22");
        reminders.sendDue(decision.id(), Reminder.Sender.TIMER);

        move("2010-11-08");

        assertThat(diary.waiting(decision)).containsExactly("D1-1 at 2010-10-25T07:00:00Z", "D1-2 at 2010-11-03T08:00:00Z", "D1-3 at 2010-11-09T08:00:00Z",
            "D1-4 at 2010-11-15T08:00:00Z");
        assertThat(reminders.of(decision.id())).filteredOn(line -> line.sentAt() != null).singleElement()
            .returns("D1-1", Reminders.ReminderLine::row).returns(LocalDate.of(2010, 10, 6), Reminders.ReminderLine::due);
    }

    @Test
    void aDateThatComesBackHasItsRemindersBackExceptThoseThatWentOutOrWhoseTimeHasPassed() {
        Deadline decision = decision();
        diary.morningOf("2010-09-22");
        reminders.sendDue(decision.id(), Reminder.Sender.TIMER);
        move("2010-11-08");
        diary.morningOf("2010-10-01");

        move("2010-10-06");

        assertThat(diary.waiting(decision)).containsExactly("D1-3 at 2010-10-07T07:00:00Z", "D1-4 at 2010-10-13T07:00:00Z");
        diary.morningOf("2010-10-31");
        reminders.sendDue(decision.id(), Reminder.Sender.TIMER);
        assertThat(diary.sent()).containsExactly("D1-1 to RESPONSIBLE", "D1-3 to LSCB_CHAIR", "D1-4 to BUSINESS_MANAGER");
    }

    @Test
    void nothingIsToComeOnceTheDateIsMet() {
        Deadline decision = decision();
        deadlines.met(review, DeadlineKind.D1, null, LocalDate.of(2010, 9, 24));

        assertNothingToCome(decision);
    }

    @Test
    void nothingIsToComeOnceTheDateIsNotWantedAnyMore() {
        Deadline decision = decision();
        deadlines.lapse(review, DeadlineKind.D1, null, LocalDate.of(2010, 9, 24), "Another board's case");

        assertNothingToCome(decision);
    }

    @Test
    void nothingIsToComeOnceTheReviewHasEndedAndItsDatesStayAsTheyStand() {
        Deadline decision = decision();
        Deadline notice = deadlines.open(review, DeadlineKind.D0, null, LocalDate.of(2010, 9, 2), WT2010);
        deadlines.met(review, DeadlineKind.D0, null, LocalDate.of(2010, 9, 3));
        diary.forgetWhatWasTold();

        reminders.stop(review);

        assertNothingToCome(decision);
        assertThat(decision.isOpen()).isTrue();
        assertThat(diary.told(RemindersChanged.class)).as("not told of again").noneMatch(changed -> changed.deadlineId().equals(notice.id()));
    }

    @Test
    void theReconcilerAsksForTheLongestWaitingFirst() {
        Deadline decision = decision();
        diary.morningOf("2010-10-13");

        assertThat(reminders.overdue(diary.instant(), 2)).containsExactlyElementsOf(reminders.of(decision.id()).stream().map(Reminders.ReminderLine::id).limit(2).toList());
        assertThat(reminders.overdue(diary.instant(), 100)).hasSize(4);
        assertThat(reminders.overdue(Instant.parse("2010-10-06T07:00:00Z"), 100)).hasSize(2);
    }

    @Test
    void theWatchOverADateLearnsWhenTheNextGoesOutAndSendsIt() {
        Deadline decision = decision();
        Map<String, Object> routing = new HashMap<>(Map.of("deadlineId", decision.id().toString()));
        DelegateExecution watch = watch(routing);

        new FindNextReminder(reminders).execute(watch);
        assertThat(routing).containsEntry("reminderAt", "2010-09-22T07:00:00Z").containsEntry("reminderToCome", true);

        diary.morningOf("2010-09-22");
        new SendReminder(reminders).execute(watch);
        assertThat(diary.sent()).containsExactly("D1-1 to RESPONSIBLE");

        deadlines.met(review, DeadlineKind.D1, null, LocalDate.of(2010, 9, 24));
        new FindNextReminder(reminders).execute(watch);
        assertThat(routing).containsEntry("reminderAt", null).containsEntry("reminderToCome", false);
    }

    private static Map<String, Object> row(String name, int workingDays) {
        return Map.of("row", name, "workingDays", workingDays, "audience", "LSCB_CHAIR", "channel", "MAIL");
    }

    private static DelegateExecution watch(Map<String, Object> routing) {
        DelegateExecution watch = Mockito.mock(DelegateExecution.class);
        Mockito.when(watch.getVariable(Mockito.anyString())).thenAnswer(call -> routing.get(call.<String>getArgument(0)));
        Mockito.doAnswer(call -> routing.put(call.getArgument(0), call.getArgument(1))).when(watch).setVariable(Mockito.anyString(), Mockito.any());
        return watch;
    }

    private void assertNothingToCome(Deadline deadline) {
        assertThat(diary.waiting(deadline)).isEmpty();
        assertThat(reminders.next(deadline.id())).isEmpty();
        assertThat(diary.told(RemindersChanged.class)).endsWith(new RemindersChanged(deadline.id(), review, null, false));
        diary.morningOf("2011-10-13");
        reminders.sendDue(deadline.id(), Reminder.Sender.TIMER);
        assertThat(diary.sent()).isEmpty();
    }

    private Deadline decision() {
        return decisionOf(review);
    }

    private Deadline decisionOf(UUID which) {
        return deadlines.open(which, DeadlineKind.D1, null, AWARE, WT2010);
    }

    private void move(String to) {
        deadlines.revise(review, DeadlineKind.D1, null, LocalDate.parse(to), "New facts", "manager", null);
    }
}
