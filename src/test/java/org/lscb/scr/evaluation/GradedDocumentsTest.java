package org.lscb.scr.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.review.Review;
import org.lscb.scr.scoping.Product;
import org.lscb.scr.scoping.TermsForTests;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What the form for Ofsted's letter begins with. */
@ReviewTest
class GradedDocumentsTest {

    @Autowired private Northbeck northbeck;
    @Autowired private TermsForTests terms;
    @Autowired private GradedDocuments documents;

    @Test
    @DisplayName("a grade is expected for each agency that was asked for a report, and for a health overview only where one was asked for")
    void asked() {
        northbeck.today("2010-10-06");
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        terms.approved(review, Product.IMR, "eastshire-police");
        assertThat(documents.expected(review.id())).extracting(GradedDocument::key)
            .containsExactly("TOR_PROCESS", new GradedDocument("IMR", "eastshire-police").key(), "OVERVIEW", "EXECUTIVE_SUMMARY", "ACTION_PLAN");
        terms.healthOverviewAskedFor(review);
        assertThat(documents.expected(review.id())).extracting(GradedDocument::key).contains("HEALTH_OVERVIEW");
    }
}
