package org.lscb.scr.imr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lscb.scr.imr.CommissionsForTests.QUESTIONS;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.guidance.GuidanceVersion;
import org.lscb.scr.notice.NoticesForTests;
import org.lscb.scr.notice.UserNotice;
import org.lscb.scr.review.Review;
import org.lscb.scr.scoping.Block;
import org.lscb.scr.scoping.Blocks;
import org.lscb.scr.scoping.Product;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What waited for a block has a date again once it is lifted; what did not wait keeps its own. */
@ReviewTest
class LiftedBlockTest {

    private static final String HOSPITAL = "saltmoor-hospitals";
    private static final String POLICE = "eastshire-police";
    private static final String INTERVIEW = "Interview that had to wait for a block";

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private CommissionsForTests commissioned;
    @Autowired
    private Blocks blocks;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private NoticesForTests notices;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService jobs;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aReportThatIsNotSignedYetGetsTimeForTheInterviewAndNoOtherDateMoves() {
        Review review = writing(HOSPITAL, POLICE);
        deadlines.open(review.id(), DeadlineKind.D2, null, day("2010-09-24"), GuidanceVersion.WT2010);
        deadlines.open(review.id(), DeadlineKind.D7, null, day("2010-09-24"), GuidanceVersion.WT2010);
        interviewIsBlocked(review);
        northbeck.today("2010-12-06");

        lift(review, "2010-12-03");

        Deadline report = clock(review, DeadlineKind.D5, HOSPITAL);
        assertThat(report.currentDue()).as("ten working days from Monday 6 December").isEqualTo("2010-12-20");
        assertThat(report.originalDue()).isEqualTo("2010-12-10");
        assertThat(report.revisions()).singleElement().satisfies(moved -> {
            assertThat(moved.from()).isEqualTo("2010-12-10");
            assertThat(moved.reason()).isEqualTo("A block on an interview was lifted on 3 December 2010; time to hold the interview and to write it in");
            assertThat(moved.by()).isEqualTo("manager");
        });
        assertThat(northbeck.as("hospital-author").task("submit-imr", review).due()).isEqualTo("2010-12-20T23:59:00Z");
        assertThat(chaseOf(review, HOSPITAL)).isEqualTo("2010-12-21");
        assertThat(deadlines.ofReview(review.id())).filteredOn(Deadline::isRevised).extracting(Deadline::id).containsExactly(report.id());
        assertThat(deadlines.ofReview(review.id())).filteredOn(one -> one.kind() == DeadlineKind.BLOCK).singleElement()
            .satisfies(looked -> assertThat(looked.metOn()).isEqualTo("2010-12-03"));
        for (String person : List.of("hospital-author", "hospital-lead")) {
            assertThat(told(person, review)).singleElement().satisfies(notice -> assertThat(notice.due()).isEqualTo("2010-12-20"));
        }
        assertThat(told("police-lead", review)).isEmpty();
    }

    @Test
    void theAgencyIsChasedForTheNewDateAndNotForTheOldOne() {
        Review review = writing(HOSPITAL);
        interviewIsBlocked(review);
        northbeck.moveTo("2010-12-06");
        lift(review, "2010-12-06");

        northbeck.moveTo("2010-12-13");
        assertThat(northbeck.openTasks("chase-late-imr", review)).isZero();
        northbeck.moveTo("2010-12-21");
        assertThat(northbeck.openTasks("chase-late-imr", review)).isOne();
    }

    @Test
    void aDateThatLeavesTimeEnoughStays() {
        Review review = writing(HOSPITAL);
        interviewIsBlocked(review);
        northbeck.today("2010-11-01");

        lift(review, "2010-11-01");

        assertThat(clock(review, DeadlineKind.D5, HOSPITAL).isRevised()).isFalse();
        assertThat(told("hospital-author", review)).singleElement().satisfies(notice -> assertThat(notice.due()).isEqualTo("2010-11-15"));
    }

    @Test
    void aReportThatIsSignedAlreadyStaysSignedAndItsAgencyIsTold() {
        Review review = writing(HOSPITAL);
        interviewIsBlocked(review);
        northbeck.today("2010-12-08");
        northbeck.as("hospital-author").completes("submit-imr", review, ImrAnswers.imr(QUESTIONS));
        northbeck.as("hospital-lead").completes("sign-off-imr", review, ImrAnswers.signedOff("2010-12-08"));
        northbeck.today("2011-06-17");

        lift(review, "2011-06-17");

        assertThat(clock(review, DeadlineKind.D5, HOSPITAL)).satisfies(signed -> {
            assertThat(signed.metOn()).isEqualTo("2010-12-08");
            assertThat(signed.isRevised()).isFalse();
        });
        assertThat(told("hospital-lead", review)).hasSize(1);
    }

    @Test
    void whileABlockStandsTheRestRunsOn() {
        Review review = writing(HOSPITAL);
        interviewIsBlocked(review);

        assertThat(deadlines.ofReview(review.id())).filteredOn(one -> one.kind() != DeadlineKind.BLOCK).noneMatch(Deadline::isRevised);
        northbeck.today("2010-12-08");
        northbeck.as("hospital-author").completes("submit-imr", review, ImrAnswers.imr(QUESTIONS));
        assertThat(northbeck.openTasks("sign-off-imr", review)).isOne();
    }

    @Test
    void whoeverKeepsTheFamilysContactHasADateAgain() {
        Review review = commissioned.review(Product.IMR, HOSPITAL);
        northbeck.today("2011-06-10");
        northbeck.start("feedback", review, Map.of());
        block(review, "FAMILY_CONTACT", "Partner of the mother", null);
        assertThat(northbeck.as("family-link").task("give-family-feedback", review).due()).isNull();
        northbeck.today("2011-06-17");

        lift(review, "2011-06-17");

        assertThat(northbeck.as("family-link").task("give-family-feedback", review).due()).isEqualTo("2011-07-01T22:59:00Z");
        assertThat(notices.of("family-link", review.id())).singleElement()
            .satisfies(notice -> assertThat(notice.subject()).isEqualTo("Contact with the family that had to wait for a block"));
        assertThat(deadlines.ofReview(review.id())).filteredOn(Deadline::isRevised).isEmpty();
    }

    @Test
    void eitherAllThatWaitedIsRecalculatedOrTheBlockStillStands() {
        Review review = writing(HOSPITAL);
        interviewIsBlocked(review);
        northbeck.today("2010-12-06");

        transaction.executeWithoutResult(status -> {
            lift(review, "2010-12-06");
            assertThat(clock(review, DeadlineKind.D5, HOSPITAL).currentDue()).isEqualTo("2010-12-20");
            status.setRollbackOnly();
        });

        assertThat(blocks.active(review.id())).hasSize(1);
        assertThat(clock(review, DeadlineKind.D5, HOSPITAL).isRevised()).isFalse();
        assertThat(northbeck.as("hospital-author").task("submit-imr", review).due()).isEqualTo("2010-12-10T23:59:00Z");
        assertThat(chaseOf(review, HOSPITAL)).isEqualTo("2010-12-11");
        assertThat(told("hospital-author", review)).isEmpty();
    }

    @Test
    void aBlockHasAReminderOfItsOwnThatGoesWithIt() {
        Review review = writing(HOSPITAL);
        interviewIsBlocked(review);
        northbeck.moveTo("2011-01-12");

        assertThat(notices.of("legal", review.id())).singleElement()
            .satisfies(notice -> assertThat(notice.due()).isEqualTo("2011-01-14"));
        lift(review, "2011-01-12");
        northbeck.moveTo("2011-02-01");
        assertThat(notices.of("legal", review.id())).as("the date has passed, the block has gone").hasSize(1);
    }

    /** The reports of these agencies are being written; the chronologies are in. */
    private Review writing(String... agencies) {
        Review review = commissioned.begun(Product.IMR, agencies);
        for (String agency : agencies) {
            String who = agency.equals(HOSPITAL) ? "hospital" : "police";
            commissioned.takenUp(review, who, who + "-author");
            commissioned.chronologyIn(review, who);
        }
        return review;
    }

    private void interviewIsBlocked(Review review) {
        northbeck.today("2010-10-14");
        block(review, "INTERVIEW", "Staff nurse 2", HOSPITAL);
    }

    private void block(Review review, String kind, String what, String agency) {
        Map<String, Object> block = new HashMap<>(Map.of("kind", kind, "what", what, "basis", "TRIAL", "reason", "A witness", "owner", "legal",
            "reviewOn", agency == null ? "2011-09-01" : "2011-01-14"));
        if (agency != null) {
            block.put("agency", agency);
        }
        northbeck.as("legal").starts("add-block", Map.of("review", review.id(), "block", block));
    }

    private void lift(Review review, String on) {
        List<UUID> standing = blocks.active(review.id()).stream().map(Block::id).toList();
        northbeck.as("manager").starts("lift-block", Map.of("review", review.id(), "blocks", standing, "liftedOn", on, "reason", "The trial has ended"));
    }

    private Deadline clock(Review review, DeadlineKind kind, String agency) {
        return deadlines.find(review.id(), kind, commissioned.of(review, agency).id()).orElseThrow();
    }

    /** The day on which the timer that has the agency's report chased goes off. */
    private LocalDate chaseOf(Review review, String agency) {
        String process = runtime.createProcessInstanceQuery().processDefinitionKey("write-imr")
            .variableValueEquals("commissionId", commissioned.of(review, agency).id().toString()).singleResult().getId();
        return jobs.createJobQuery().processInstanceId(process).activityId("imr-overdue").singleResult().getDuedate().toInstant()
            .atZone(java.time.ZoneId.of("Europe/London")).toLocalDate();
    }

    private List<UserNotice> told(String person, Review review) {
        return notices.of(person, review.id()).stream().filter(notice -> notice.subject().equals(INTERVIEW)).toList();
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
