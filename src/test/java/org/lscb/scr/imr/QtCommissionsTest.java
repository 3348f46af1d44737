package org.lscb.scr.imr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lscb.scr.review.Review;
import org.lscb.scr.scoping.Product;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Seven management reviews from 6 October 2010 to 21 January 2011, as in the worked example. */
@ReviewTest
class QtCommissionsTest {

    private static final Map<String, String> AGENCIES = new java.util.TreeMap<>(Map.of(
        "police", "eastshire-police", "social-care", "northbeck-social-care", "pct", "northbeck-pct", "hospital", "saltmoor-hospitals",
        "mental-health", "wendle-mental-health", "probation", "eastshire-probation", "housing", "fernhill-housing"));

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private CommissionsForTests commissioned;
    @Autowired
    private Commissions commissions;
    @Autowired
    private Imrs imrs;
    @Autowired
    private CommissionSection section;

    @Test
    void sevenAgenciesReportAndTheTwoThatAreBehindHoldUpNobodyElse() {
        Review review = commissioned.begun(Product.IMR, AGENCIES.values().toArray(String[]::new));
        AGENCIES.keySet().forEach(who -> commissioned.takenUp(review, who, who + "-author"));

        northbeck.moveTo("2010-11-05");
        AGENCIES.keySet().stream().filter(who -> !who.equals("housing")).forEach(who -> commissioned.chronologyIn(review, who));
        northbeck.moveTo("2010-11-06");
        assertThat(northbeck.openTasks("chase-late-imr", review)).isOne();
        northbeck.as("manager").completes("chase-late-imr", review, ImrAnswers.chased("2010-11-06", null));
        northbeck.moveTo("2010-11-15");
        commissioned.chronologyIn(review, "housing");
        assertThat(row(review, "fernhill-housing").chronologyDaysLate()).isEqualTo(10);
        assertThat(row(review, "eastshire-police").chronologyDaysLate()).isZero();

        northbeck.moveTo("2010-12-10");
        AGENCIES.keySet().forEach(who -> commissioned.submitted(review, who, who + "-author", "2010-12-10"));
        for (String agency : List.of("eastshire-police", "northbeck-pct", "wendle-mental-health", "eastshire-probation", "fernhill-housing")) {
            northbeck.as("panel-chair").completes(commissioned.scrutiny(review, agency), ImrAnswers.accepted("2010-12-10"));
        }
        northbeck.as("panel-chair").completes(commissioned.scrutiny(review, "northbeck-social-care"), ImrAnswers.returned("2010-12-10", "Q1", "2011-01-07"));
        northbeck.as("panel-chair").completes(commissioned.scrutiny(review, "saltmoor-hospitals"), ImrAnswers.conflictFound("2010-12-10"));
        assertThat(imrs.accepted(review.id())).hasSize(5);
        assertThat(row(review, "northbeck-social-care").state()).isEqualTo(CommissionState.RETURNED);
        assertThat(row(review, "saltmoor-hospitals").state()).isEqualTo(CommissionState.AUTHOR_IN_CONFLICT);

        northbeck.moveTo("2010-12-13");
        assertThat(northbeck.openTasks("chase-late-imr", review)).as("both have new dates, or nothing to hand in yet").isZero();
        northbeck.as("hospital-lead").completes("replace-imr-author", review, ImrAnswers.newAuthor("hospital-author-2", "2011-01-21"));

        northbeck.moveTo("2011-01-07");
        commissioned.submitted(review, "social-care", "social-care-author", "2011-01-07");
        northbeck.as("panel-chair").completes("scrutinise-imr", review, ImrAnswers.accepted("2011-01-07"));
        assertThat(commissions.allSettled(review.id())).isFalse();

        northbeck.moveTo("2011-01-21");
        commissioned.submitted(review, "hospital", "hospital-author-2", "2011-01-21");
        northbeck.as("panel-chair").completes("scrutinise-imr", review, ImrAnswers.accepted("2011-01-21"));
        assertThat(commissions.allSettled(review.id())).isTrue();
        assertThat(imrs.accepted(review.id())).extracting(Imr::agency, Imr::number).contains(
            tuple("northbeck-social-care", 2), tuple("saltmoor-hospitals", 2)).hasSize(7);
        assertThat(section.of(review)).allSatisfy(row -> {
            assertThat(row.state()).isEqualTo(CommissionState.ACCEPTED);
            assertThat(row.due()).isEqualTo("2010-12-10");
            assertThat(row.daysLate()).isZero();
        });
        assertThat(row(review, "saltmoor-hospitals").revisedDue()).isEqualTo(LocalDate.parse("2011-01-21"));
        assertThat(row(review, "northbeck-social-care").revisedDue()).isEqualTo(LocalDate.parse("2011-01-07"));
        assertThat(northbeck.openTasks("debrief-staff", review)).isEqualTo(7);
    }

    private CommissionSection.Row row(Review review, String agency) {
        return section.of(review).stream().filter(row -> row.agency().equals(agency)).findFirst().orElseThrow();
    }
}
