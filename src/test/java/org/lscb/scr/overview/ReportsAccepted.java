package org.lscb.scr.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.decision.ReviewInitiated;
import org.lscb.scr.guidance.GuidanceVersion;
import org.lscb.scr.imr.CommissionsForTests;
import org.lscb.scr.imr.ImrAnswers;
import org.lscb.scr.review.Review;
import org.lscb.scr.scoping.Product;
import org.lscb.scr.scoping.TermsForTests;
import org.lscb.scr.testing.Northbeck;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reviews whose agencies have reported, for tests that begin there. */
@Component
class ReportsAccepted {

    static final String ON = "2011-01-21";

    private final Northbeck northbeck;
    private final CommissionsForTests commissioned;
    private final TermsForTests terms;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ReportsAccepted(Northbeck northbeck, CommissionsForTests commissioned, TermsForTests terms, Deadlines deadlines,
                    ApplicationEventPublisher events,
                    TransactionTemplate transaction) {
        this.northbeck = northbeck;
        this.commissioned = commissioned;
        this.terms = terms;
        this.deadlines = deadlines;
        this.events = events;
        this.transaction = transaction;
    }

    /** The Panel has accepted the reports of these agencies on 21 January 2011; the clocks run from the decision of 24 September 2010. */
    Review of(Map<String, String> agencies) {
        return accepted(commissioned.review(Product.IMR, agencies.values().toArray(String[]::new)), agencies);
    }

    /** As above, and a health overview is asked for beside the reports. */
    Review withHealthOverviewAskedFor(Map<String, String> agencies) {
        Review review = commissioned.review(Product.IMR, agencies.values().toArray(String[]::new));
        terms.healthOverviewAskedFor(review);
        return accepted(review, agencies);
    }

    private Review accepted(Review review, Map<String, String> agencies) {
        transaction.executeWithoutResult(status -> {
            LocalDate decided = LocalDate.parse("2010-09-24");
            deadlines.open(review.id(), DeadlineKind.D2, null, decided, GuidanceVersion.WT2010);
            events.publishEvent(new ReviewInitiated(review.id(), decided, GuidanceVersion.WT2010));
        });
        commissioned.begin(review);
        agencies.keySet().forEach(who -> {
            commissioned.takenUp(review, who, who + "-author");
            commissioned.chronologyIn(review, who);
        });
        northbeck.today(ON);
        agencies.forEach((who, agency) -> {
            commissioned.submitted(review, who, who + "-author", ON);
            northbeck.as("panel-chair").completes(commissioned.scrutiny(review, agency), ImrAnswers.accepted(ON));
        });
        return review;
    }

    /** The report's model begins. */
    void begin(Review review) {
        northbeck.start("overview-report", review, Map.of("panelChair", "panel-chair", "overviewAuthor", "overview-author"));
    }

    /** The police alone have reported, and all material is there for the author. */
    Review withAuthor() {
        Review review = of(Map.of("police", "eastshire-police"));
        begin(review);
        northbeck.as("manager").completes("integrate-chronology", review, OverviewAnswers.chronologiesMerged());
        return review;
    }

    /** The Panel has the first version, of three recommendations, the second to the police and the third to the government. */
    Review withPanel() {
        Review review = withAuthor();
        northbeck.as("overview-author").completes("draft-overview", review, OverviewAnswers.draft(report()));
        return review;
    }

    /** The Panel has accepted, and the police have confirmed the facts. */
    Review toBePlanned() {
        Review review = withPanel();
        northbeck.as("panel-chair").completes("scrutinise-overview", review, OverviewAnswers.accepted(ON));
        northbeck.as("police-lead").completes("check-accuracy", review, OverviewAnswers.factsConfirmed());
        return review;
    }

    /** The police have endorsed a plan of two actions, one of the board and one of theirs. */
    Review withLscb() {
        Review review = toBePlanned();
        northbeck.as("manager").completes("propose-action-plan", review, OverviewAnswers.plan(actions()));
        northbeck.as("police-lead").completes("endorse-actions", review, OverviewAnswers.endorsed(ON));
        return review;
    }

    static Map<String, Object> report() {
        return OverviewAnswers.report(3, List.of("eastshire-police"));
    }

    static List<Map<String, Object>> actions() {
        return List.of(OverviewAnswers.action("Hold joint training", "northbeck-lscb", "manager", "2011-12-31", "R1"),
            OverviewAnswers.action("Brief all officers", "eastshire-police", "police-owner", "2011-09-30", "R1", "R2"));
    }
}
