package org.lscb.scr.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lscb.scr.referral.QtReferral.but;
import static org.lscb.scr.referral.QtReferral.letters;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lscb.scr.notice.Notices;
import org.lscb.scr.notice.Notification;
import org.lscb.scr.notice.Recipient;
import org.lscb.scr.referral.CaseInHand;
import org.lscb.scr.referral.QtReferral;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told of the Chair's decision, and how. The decision is of 6 September 2010. */
@ReviewTest
class DecisionLettersTest {

    private static final List<String> AGENCIES = List.of("eastshire-police", "northbeck-pct");
    private static final Map<String, Object> DIED = but(QtReferral.caseReferred(), "agencies", AGENCIES);
    private static final Map<String, Object> NO_CONCERN = but(DIED, "outcome", "SERIOUSLY_HARMED", "concern", "NO");

    @Autowired Northbeck northbeck;
    @Autowired CaseInHand cases;
    @Autowired Notices notices;

    @BeforeEach
    void itIsTheSixthOfSeptember() {
        northbeck.today("2010-09-06");
    }

    @Test
    void ofADeathEverybodyConcernedHearsAndEachLetterIsOnRecord() {
        Review review = decided(DIED, Map.of("outcome", "INITIATE"));

        JsonNode form = northbeck.as("manager").context("send-decision-letters", review);
        assertThat(form.get("reference").asText()).isEqualTo(review.reference());
        assertThat(form.get("subjects").toString()).contains("Child QT");
        assertThat(form.get("decidedOn").asText()).isEqualTo("6 September 2010");
        assertThat(form.get("decision").asText()).isEqualTo("a serious case review is held; it is due on 6 March 2011");
        assertThat(form.get("regionalContact").asText()).isEqualTo("Government Office");
        assertThat(form.get("recipients").findValuesAsText("value"))
            .startsWith("OFSTED", "GOVERNMENT_OFFICE", "DFE", "PCT", "CDOP", "OTHER_LSCB").contains("AGENCY:millbrook-school");
        assertThat(northbeck.as("manager").answers("send-decision-letters", review).get("letters").findValuesAsText("to"))
            .containsExactly("OFSTED", "GOVERNMENT_OFFICE", "PCT", "AGENCY:eastshire-police", "AGENCY:northbeck-pct", "CDOP");

        Map<String, Object> letters = letters("2010-09-06", "GOVERNMENT_OFFICE", AGENCIES, true);
        assertThat(refused(review, letters("2010-09-06", "GOVERNMENT_OFFICE", AGENCIES, false)).get("letters")).contains("Child death overview panel");
        northbeck.as("manager").completes("send-decision-letters", review, letters);

        assertThat(notices.ofReview(review.id())).filteredOn(notice -> notice.type().equals("DECISION_INITIATE"))
            .extracting(Notification::recipient, Notification::agency, Notification::sentOn, Notification::channel)
            .containsExactlyInAnyOrder(
                tuple(Recipient.OFSTED, null, day("2010-09-06"), "LETTER"), tuple(Recipient.GOVERNMENT_OFFICE, null, day("2010-09-06"), "LETTER"),
                tuple(Recipient.PCT, null, day("2010-09-06"), "LETTER"), tuple(Recipient.CDOP, null, day("2010-09-06"), "LETTER"),
                tuple(Recipient.AGENCY, "eastshire-police", day("2010-09-06"), "LETTER"), tuple(Recipient.AGENCY, "northbeck-pct", day("2010-09-06"), "LETTER"));
    }

    @Test
    void aLetterToSomebodyWhoIsNotInTheListIsRefused() {
        Review review = decided(DIED, Map.of("outcome", "INITIATE"));
        List<Object> letters = new ArrayList<>((List<?>) letters("2010-09-06", "GOVERNMENT_OFFICE", AGENCIES, true).get("letters"));
        letters.add(Map.of("to", "AGENCY:nobody", "sentOn", "2010-09-06", "channel", "LETTER"));

        assertThat(refused(review, Map.of("letters", letters))).containsOnlyKeys("letters.6.to");
    }

    @Test
    void whatIsMissingIsNamed() {
        Review review = decided(DIED, Map.of("outcome", "INITIATE"));
        Map<String, Object> ofstedAlone = Map.of("letters", List.of(Map.of("to", "OFSTED", "sentOn", "2010-09-06", "channel", "LETTER")));

        assertThat(refused(review, ofstedAlone).get("letters"))
            .endsWith("a letter is missing to: Government Office, Primary Care Trust, for the health regulators, Eastshire Police, Northbeck Primary Care Trust, "
                + "Child death overview panel");
    }

    @Test
    void theLettersSayThatNoReviewIsHeld() {
        Review review = decided(NO_CONCERN, Map.of("outcome", "DECLINE"), "recommendation", "NO_REVIEW");
        assertThat(northbeck.as("manager").context("send-decision-letters", review).get("decision").asText()).isEqualTo("no serious case review");
        assertThat(northbeck.as("manager").answers("send-decision-letters", review).get("letters").findValuesAsText("to")).as("nobody died").doesNotContain("CDOP");
    }

    @Test
    void theLettersSayThatAReviewOfAnotherKindIsHeldAndItsReportIsFiledByWhoeverLeadsIt() {
        Review review = decided(NO_CONCERN, Map.of("outcome", "DECLINE", "alternativeReview", true, "alternativeLead", "northbeck-pct", "alternativeKind", "AGENCY_REVIEW",
            "alternativeDue", "2010-12-01"), "recommendation", "ALTERNATIVE_REVIEW");
        assertThat(northbeck.as("manager").context("send-decision-letters", review).get("decision").asText())
            .isEqualTo("no serious case review, but a review of another kind");

        northbeck.as("manager").completes("send-decision-letters", review, letters("2010-09-06", "GOVERNMENT_OFFICE", AGENCIES, false));

        assertThat(notices.ofReview(review.id())).extracting(Notification::type).contains("DECISION_ALTERNATIVE_REVIEW");
        JsonNode report = northbeck.as("manager").context("report-alternative-review", review);
        assertThat(report.get("kind").asText()).isEqualTo("Agency review");
        assertThat(report.get("due").asText()).isEqualTo("1 December 2010");
        northbeck.as("manager").completes("report-alternative-review", review, Map.of("reportedOn", "2010-09-06", "findings", "One visit was missed.", "lessons", "None."));
    }

    @Test
    void whileTheRoleMovesEitherRegionalContactHearsByTheDayOfItsLetter() {
        northbeck.today("2011-02-18");
        Review review = cases.screened(but(DIED, "receivedOn", "2011-02-18", "chairAwareDate", "2011-02-18"), "2011-02-18");
        northbeck.as("chair").completes("decide-on-review", review, Map.of("decidedOn", "2011-02-18", "outcome", "INITIATE", "reasons", "As minuted."));
        northbeck.moveTo("2011-02-21");

        northbeck.as("manager").completes("send-decision-letters", review, letters("2011-02-20", "GOVERNMENT_OFFICE", AGENCIES, true));

        assertThat(notices.ofReview(review.id())).extracting(Notification::recipient).contains(Recipient.GOVERNMENT_OFFICE).doesNotContain(Recipient.DFE);
    }

    private Review decided(Map<String, Object> referral, Map<String, Object> decision, Object... screening) {
        Review review = cases.screened(referral, "2010-09-06", screening);
        northbeck.as("chair").completes("decide-on-review", review, but(decision, "decidedOn", "2010-09-06", "reasons", "As minuted."));
        return review;
    }

    private Map<String, String> refused(Review review, Map<String, Object> letters) {
        return northbeck.as("manager").isRefused("send-decision-letters", review, letters);
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
