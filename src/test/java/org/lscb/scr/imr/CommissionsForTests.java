package org.lscb.scr.imr;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lscb.scr.form.OfferedTask;
import org.lscb.scr.review.Review;
import org.lscb.scr.scoping.Product;
import org.lscb.scr.scoping.TermsForTests;
import org.lscb.scr.testing.Northbeck;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Commissions under way, for tests that begin there. */
@Component
public class CommissionsForTests {

    /** Keys of the questions of the terms of reference. */
    public static final List<String> QUESTIONS = List.of("Q1", "Q2");

    private final Northbeck northbeck;
    private final TermsForTests terms;
    private final Commissions commissions;
    private final TransactionTemplate transaction;

    CommissionsForTests(Northbeck northbeck, TermsForTests terms, Commissions commissions, TransactionTemplate transaction) {
        this.northbeck = northbeck;
        this.terms = terms;
        this.commissions = commissions;
        this.transaction = transaction;
    }

    /** A review whose terms of reference ask these agencies for a product: chronologies due 5 November, reports 10 December 2010. */
    public Review review(Product product, String... agencies) {
        northbeck.today("2010-10-06");
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        terms.approved(review, product, agencies);
        return review;
    }

    /** Opens the commissions of the review. @return their ids */
    List<String> open(Review review) {
        return transaction.execute(status -> commissions.openRequested(review.id())).stream().map(commission -> commission.id().toString()).toList();
    }

    /** Opens the commissions of the review and starts a branch for each. */
    public void begin(Review review) {
        open(review).forEach(commission -> northbeck.start("individual-management-review", review,
            Map.of("commissionId", commission, "panelChair", "panel-chair")));
    }

    public Review begun(Product product, String... agencies) {
        Review review = review(product, agencies);
        begin(review);
        return review;
    }

    /** The only commission of the review, or that of the agency. */
    Commission of(Review review, String agency) {
        return commissions.ofReview(review.id()).stream().filter(commission -> commission.agency().equals(agency)).findFirst().orElseThrow();
    }

    public UUID id(Review review, String agency) {
        return of(review, agency).id();
    }

    /** As far as that the author can begin. */
    public void takenUp(Review review, String who, String author) {
        northbeck.as(who + "-lead").completes("acknowledge-commission", review, ImrAnswers.takesPart(who + "-lead"));
        northbeck.as(who + "-lead").completes("confirm-records-secured", review, ImrAnswers.recordsSecured("2010-09-08"));
        northbeck.as(who + "-lead").completes("appoint-imr-author", review, ImrAnswers.author(author));
    }

    /** The chronology handed in. */
    public void chronologyIn(Review review, String who) {
        northbeck.as(who + "-author").completes("submit-chronology", review, ImrAnswers.chronology());
    }

    /** The report with the Panel, signed off today. */
    public void submitted(Review review, String who, String author, String today) {
        northbeck.as(author).completes("submit-imr", review, ImrAnswers.imr(QUESTIONS));
        northbeck.as(who + "-lead").completes("sign-off-imr", review, ImrAnswers.signedOff(today));
    }

    /** The panel chair's task on the report of one agency. */
    public OfferedTask scrutiny(Review review, String agency) {
        return northbeck.as("panel-chair").tasks("scrutinise-imr", review).stream().filter(task -> agency.equals(task.agency())).findFirst().orElseThrow();
    }
}
