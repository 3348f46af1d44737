package org.lscb.scr.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.agency.Appointments;
import org.lscb.scr.agency.CaseRole;
import org.lscb.scr.agency.Declaration;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.guidance.GuidanceVersion;
import org.lscb.scr.imr.CommissionsForTests;
import org.lscb.scr.referral.CaseInHand;
import org.lscb.scr.referral.QtReferral;
import org.lscb.scr.review.Review;
import org.lscb.scr.scoping.Block;
import org.lscb.scr.scoping.Blocks;
import org.lscb.scr.scoping.Product;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WebPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody was told of a review is theirs to read while they may know of the review. Who is reminded of a date may. */
@ReviewTest
class ToldWhileTheRoleLastsTest {

    private static final String AUTHOR = "second-overview-author";
    private static final String NO_PART = "second-panel-chair";

    @Autowired private Northbeck northbeck;
    @Autowired private CommissionsForTests commissions;
    @Autowired private CaseInHand cases;
    @Autowired private Appointments appointments;
    @Autowired private Deadlines deadlines;
    @Autowired private Blocks blocks;
    @Autowired private UserNotices notices;
    @Autowired private OpenReviews open;
    @Autowired private JdbcClient jdbc;
    @Autowired private ObjectMapper json;
    @LocalServerPort private int port;

    @BeforeEach
    void allIsRead() {
        northbeck.today("2010-10-06");
        jdbc.sql("update notice set read_at = made_at where read_at is null").update();
    }

    @Test
    @DisplayName("when a role ends, what was told of the review is neither shown nor counted, and what is about no review stays")
    void endsWithTheRole() {
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        UUID role = appointed(review);
        northbeck.today("2030-10-07");
        notices.tell(AUTHOR, Topic.DATE_NEAR, review.id(), review.reference(), "Overview report before the Panel", LocalDate.of(2030, 10, 10), -3);
        notices.tell(AUTHOR, Topic.DATE_NEAR, null, "Annual report", "Published annual report", LocalDate.of(2030, 10, 11), -4);
        assertThat(page()).contains(review.reference(), "10 October 2030", "11 October 2030");
        assertThat(notices.unread(AUTHOR)).isEqualTo(2);

        appointments.end(role, LocalDate.of(2030, 10, 7), "The contract has ended");

        assertThat(page()).contains("11 October 2030").doesNotContain(review.reference(), "10 October 2030");
        assertThat(notices.unread(AUTHOR)).isEqualTo(1);
    }

    @Test
    @DisplayName("what somebody was not shown does not count as read: appointed again they find it as new")
    void appointedAgain() {
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        UUID role = appointed(review);
        notices.tell(AUTHOR, Topic.DATE_NEAR, review.id(), review.reference(), "Overview report before the Panel", LocalDate.of(2010, 10, 8), -2);
        appointments.end(role, LocalDate.of(2010, 10, 6), "Ill");
        notices.readAll(AUTHOR);
        assertThat(notices.unread(AUTHOR)).isZero();

        appointed(review);

        assertThat(notices.unread(AUTHOR)).isEqualTo(1);
        notices.readAll(AUTHOR);
        assertThat(notices.unread(AUTHOR)).isZero();
    }

    @Test
    @DisplayName("before the decision the board's officers see what they are reminded of, and so may the agencies that are asked")
    void beforeTheDecision() {
        northbeck.today("2010-09-06");
        Review review = cases.referredInWhole(QtReferral.caseReferred());
        northbeck.as("manager").completes("check-referral", review, QtReferral.checkReferral());
        List.of("2010-09-14", "2010-09-24", "2010-10-06", "2010-10-18").forEach(northbeck::moveTo);
        assertThat(toldOf(review)).contains("manager", "chair");
        everybodyToldSees(review);
        assertThat(QtReferral.LEADS.values()).allSatisfy(lead -> assertThat(open.among(List.of(review.id()), lead)).as(lead).isNotEmpty());
    }

    @Test
    @DisplayName("an agency that writes sees what its author and lead are reminded of")
    void writing() {
        Review review = commissions.begun(Product.IMR, "saltmoor-hospitals");
        commissions.takenUp(review, "hospital", "hospital-author");
        northbeck.moveTo("2010-11-09");
        commissions.chronologyIn(review, "hospital");
        northbeck.moveTo("2010-12-14");
        assertThat(toldOf(review)).contains("hospital-author", "hospital-lead");
        everybodyToldSees(review);
    }

    @Test
    @DisplayName("the panel's and the board's people see what they are reminded of")
    void panelAndBoard() {
        northbeck.today("2010-09-24");
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        LocalDate from = LocalDate.of(2010, 9, 24);
        List.of(DeadlineKind.D2, DeadlineKind.D7).forEach(kind -> deadlines.open(review.id(), kind, null, from, GuidanceVersion.WT2010));
        deadlines.agree(review.id(), DeadlineKind.D11, null, from, LocalDate.of(2011, 1, 14), "Quarterly");
        northbeck.start("set-up-review", review, Map.of("panelChair", "panel-chair", "overviewAuthor", "overview-author"));
        northbeck.moveTo("2011-04-20");
        assertThat(toldOf(review)).contains("manager", "chair", "subgroup-chair");
        everybodyToldSees(review);
    }

    @Test
    @DisplayName("whoever looks after a block is told of it, also without another part in the review, until the block is lifted")
    void blockOwner() {
        Review review = commissions.review(Product.IMR, "saltmoor-hospitals");
        block(review, "INTERVIEW", "saltmoor-hospitals", NO_PART);
        northbeck.moveTo("2011-01-12");
        assertThat(toldOf(review)).contains(NO_PART);
        everybodyToldSees(review);

        lift(review, "2011-01-12");

        assertThat(open.among(List.of(review.id()), NO_PART)).isEmpty();
    }

    @Test
    @DisplayName("when a block is lifted, those whose interview or contact may be held see it")
    void liftedBlock() {
        Review review = commissions.begun(Product.IMR, "saltmoor-hospitals");
        commissions.takenUp(review, "hospital", "hospital-author");
        block(review, "INTERVIEW", "saltmoor-hospitals", "legal");
        block(review, "FAMILY_CONTACT", null, "legal");
        northbeck.today("2010-12-06");
        lift(review, "2010-12-06");
        assertThat(toldOf(review)).contains("hospital-author", "hospital-lead", "family-link");
        everybodyToldSees(review);
    }

    private void everybodyToldSees(Review review) {
        assertThat(toldOf(review)).allSatisfy(person -> assertThat(open.among(List.of(review.id()), person)).as(person).containsExactly(review.id()));
    }

    private List<String> toldOf(Review review) {
        return jdbc.sql("select distinct user_id from notice where review_id = ?").param(review.id()).query(String.class).list();
    }

    private UUID appointed(Review review) {
        return appointments.appoint(review.id(), CaseRole.OVERVIEW_AUTHOR, AUTHOR, null, null, Declaration.nothingToDeclare()).id();
    }

    private void block(Review review, String kind, String agency, String owner) {
        Map<String, Object> block = new HashMap<>(Map.of("kind", kind, "what", "Staff nurse 2", "basis", "TRIAL", "reason", "A witness", "owner", owner,
            "reviewOn", "2011-01-14"));
        if (agency != null) {
            block.put("agency", agency);
        }
        northbeck.as("legal").starts("add-block", Map.of("review", review.id(), "block", block));
    }

    private void lift(Review review, String on) {
        List<UUID> standing = blocks.active(review.id()).stream().map(Block::id).toList();
        northbeck.as("manager").starts("lift-block", Map.of("review", review.id(), "blocks", standing, "liftedOn", on, "reason", "The trial has ended"));
    }

    private String page() {
        return new WebPerson("http://localhost:" + port, json).signIn(AUTHOR, "northbeck-demo").get("/notices").text();
    }
}
