package org.lscb.scr.testing;

import java.time.LocalDate;
import java.util.List;
import org.lscb.scr.guidance.GuidanceVersion;
import org.lscb.scr.review.Child;
import org.lscb.scr.review.Incident;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Builds a review at some point of its life, for a test that begins there. */
public final class ReviewBuilder {

    private static final LocalDate WT2010_FROM = LocalDate.of(2009, 12, 18);
    private static final LocalDate OVERVIEW_PUBLISHED_FROM = LocalDate.of(2010, 6, 10);

    private final Shelf shelf;
    private LocalDate incident = LocalDate.of(2010, 9, 2);
    private Incident.Outcome outcome = Incident.Outcome.DIED;
    private LocalDate initiated;
    private LocalDate submitted;
    private String regime;

    ReviewBuilder(Shelf shelf) {
        this.shelf = shelf;
    }

    public ReviewBuilder incidentOn(String date) {
        incident = LocalDate.parse(date);
        return this;
    }

    public ReviewBuilder outcome(Incident.Outcome what) {
        outcome = what;
        return this;
    }

    /** Pins the guidance of that day. */
    public ReviewBuilder initiatedOn(String date) {
        initiated = LocalDate.parse(date);
        incident = incident.isAfter(initiated) ? initiated.minusWeeks(3) : incident;
        return this;
    }

    public ReviewBuilder submittedOn(String date, String evaluationRegime) {
        submitted = LocalDate.parse(date);
        regime = evaluationRegime;
        return this;
    }

    /** Child QT, 14 months, and the sibling Child RV, 4. */
    public Review save() {
        Review review = Review.referred(
            List.of(new Child("Child QT", true, Child.AgeBand.FROM_1_TO_4, false, false), new Child("Child RV", false, Child.AgeBand.FROM_1_TO_4, false, false)),
            new Incident(incident, outcome, Incident.Abuse.SUSPECTED, List.of(), Incident.Concern.YES, true), "Northbeck LSCB", List.of());
        if (initiated != null) {
            review.initiate(initiated, initiated.isBefore(WT2010_FROM) ? GuidanceVersion.WT2006 : GuidanceVersion.WT2010,
                initiated.isBefore(OVERVIEW_PUBLISHED_FROM) ? "SUMMARY_ONLY" : "OVERVIEW_AND_SUMMARY");
        }
        if (submitted != null) {
            review.submitted(submitted, regime);
        }
        return shelf.transaction.execute(status -> shelf.reviews.add(review));
    }

    /** Where reviews are kept. */
    @Component
    static class Shelf {

        private final Reviews reviews;
        private final TransactionTemplate transaction;

        Shelf(Reviews reviews, TransactionTemplate transaction) {
            this.reviews = reviews;
            this.transaction = transaction;
        }
    }
}
