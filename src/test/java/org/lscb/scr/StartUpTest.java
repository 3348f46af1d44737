package org.lscb.scr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.agency.Agency;
import org.lscb.scr.agency.People;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;

@ReviewTest
class StartUpTest {

    @Autowired Agencies agencies;
    @Autowired People people;
    @Autowired Reviews reviews;
    @Autowired Northbeck northbeck;

    @Test
    void theDemonstrationStartsWithItsAgenciesAndPeople() {
        assertThat(agencies.contributors()).extracting(Agency::id).as("other tests add agencies of their own").contains("eastshire-police",
            "northbeck-social-care", "northbeck-pct", "saltmoor-hospitals", "wendle-mental-health", "eastshire-probation", "fernhill-housing",
            "millbrook-school");
        assertThat(people.get("chair").name()).isEqualTo("Margaret Hale");
    }

    @Test
    void aReviewIsKeptWithItsChildrenAndTracks() {
        northbeck.today("2010-09-24");
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        assertThat(reviews.get(review.id()).children()).isEqualTo(review.children());
    }
}
