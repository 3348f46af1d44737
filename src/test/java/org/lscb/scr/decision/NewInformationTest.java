package org.lscb.scr.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.lscb.scr.referral.QtReferral.but;
import static org.lscb.scr.referral.QtReferral.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.form.Starter;
import org.lscb.scr.notice.Notices;
import org.lscb.scr.notice.Notification;
import org.lscb.scr.notice.Recipient;
import org.lscb.scr.referral.CaseInHand;
import org.lscb.scr.referral.QtReferral;
import org.lscb.scr.referral.Referrals;
import org.lscb.scr.review.Incident;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Track;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** New facts on a case, referred and declined on 6 September 2010: what they add, and when they open it again. */
@ReviewTest
class NewInformationTest {

    private static final List<String> AGENCIES = List.of("eastshire-police", "northbeck-pct");
    private static final Map<String, Object> HARMED = but(QtReferral.caseReferred(), "outcome", "SERIOUSLY_HARMED", "concern", "NO", "agencies", AGENCIES);
    private static final Starter MANAGER = new Starter("manager", "record-new-information");

    @Autowired Northbeck northbeck;
    @Autowired CaseInHand cases;
    @Autowired Decisions decisions;
    @Autowired NewInformationReceived form;
    @Autowired Deadlines deadlines;
    @Autowired Referrals referrals;
    @Autowired Notices notices;

    @BeforeEach
    void itIsTheSixthOfSeptember() {
        northbeck.today("2010-09-06");
    }

    @Test
    void theFormOffersTheCasesThatTakeInformationAndToday() {
        Review running = cases.referred(HARMED);
        Review withoutReferral = northbeck.review().save();

        assertThat(form.context(MANAGER).get("cases").toString()).contains(running.reference()).doesNotContain(withoutReferral.reference());
        assertThat(form.context(MANAGER).get("agencies").toString()).contains("fernhill-housing");
        assertThat(form.prefilled(MANAGER)).get().extracting(NewInformationReceived.Answers::receivedOn).isEqualTo(LocalDate.of(2010, 9, 6));
    }

    @Test
    void itIsReceivedOnTheDayOfTheReferralAtTheEarliestAndNamesAgenciesOfTheList() {
        Review review = cases.referred(HARMED);
        assertThat(refused(but(information(review), "receivedOn", "2010-09-05"))).containsOnlyKeys("receivedOn");
        assertThat(refused(but(information(review), "agencies", List.of("eastshire-police", "nobody")))).containsOnlyKeys("agencies");
        assertThat(refused(but(information(review), "agencies", List.of("northbeck-lscb")))).as("the whole board").containsOnlyKeys("agencies");

        northbeck.as("manager").starts("record-new-information", information(review));

        assertThat(referrals.of(review.id()).addedFacts()).singleElement().returns("Saltmoor Hospitals", added -> added.source())
            .returns("More is known now.", added -> added.text()).returns(LocalDate.of(2010, 9, 6), added -> added.on());
    }

    @Test
    void whatTheFormLeavesEmptyStaysAsItWasKnown() {
        Review review = cases.referred(but(HARMED, "special", List.of("LIFE_THREATENING")));

        northbeck.as("manager").starts("record-new-information", but(information(review), "special", List.of("LIFE_THREATENING", "SEXUAL_ABUSE"), "agencies", AGENCIES));

        assertThat(cases.again(review).incident()).returns(Incident.Outcome.SERIOUSLY_HARMED, Incident::outcome).returns(Incident.Abuse.SUSPECTED, Incident::abuse)
            .returns(Incident.Concern.NO, Incident::concern).returns(LocalDate.of(2010, 9, 2), Incident::incidentDate)
            .returns(List.of(Incident.Special.LIFE_THREATENING, Incident.Special.SEXUAL_ABUSE), Incident::special);
        assertThat(referrals.of(review.id()).agencies()).containsExactlyInAnyOrderElementsOf(AGENCIES);
    }

    @Test
    void whatTheFormSaysTakesThePlaceOfWhatWasKnown() {
        Review review = cases.referred(HARMED);

        northbeck.as("manager").starts("record-new-information", but(information(review), "abuse", "KNOWN", "concern", "UNKNOWN"));

        assertThat(cases.again(review).incident()).returns(Incident.Abuse.KNOWN, Incident::abuse).returns(Incident.Concern.UNKNOWN, Incident::concern);
        assertThat(notices.ofReview(review.id())).as("nobody died").extracting(Notification::recipient).doesNotContain(Recipient.CDOP);
    }

    @Test
    void ofADeathSinceThenOfstedAndThePanelAreToldAndOfADeathKnownBeforeNotAgain() {
        Review review = cases.referred(HARMED);
        Map<String, Object> died = but(information(review), "outcome", "DIED");
        assertThat(refused(but(died, "ofstedToldOn", "2010-09-06"))).containsOnlyKeys("cdopToldOn");
        assertThat(refused(but(died, "cdopToldOn", "2010-09-06"))).containsOnlyKeys("ofstedToldOn");

        northbeck.as("manager").starts("record-new-information", but(died, "ofstedToldOn", "2010-09-05", "cdopToldOn", "2010-09-06"));
        northbeck.as("manager").starts("record-new-information", died);

        assertThat(notices.ofReview(review.id())).extracting(Notification::recipient, Notification::sentOn)
            .containsExactlyInAnyOrder(tuple(Recipient.OFSTED, LocalDate.of(2010, 9, 5)), tuple(Recipient.CDOP, LocalDate.of(2010, 9, 6)));
    }

    @Test
    void aDeclinedCaseIsOpenedAgainFromTheDayOfTheDecisionAtTheEarliest() {
        Review review = declined();
        assertThat(form.context(MANAGER).get("cases").toString()).contains(review.reference());
        assertThat(decisions.isDeclined(cases.again(review))).isTrue();
        assertThat(refused(information(review))).containsOnlyKeys("chairAwareDate");
        assertThat(refused(but(information(review), "chairAwareDate", "2010-09-05"))).containsOnlyKeys("chairAwareDate");

        northbeck.as("manager").starts("record-new-information", but(information(review), "concern", "YES", "chairAwareDate", "2010-09-06"));

        assertThat(cases.again(review)).returns(Review.State.REFERRED, Review::state).returns("REOPENED", opened -> opened.on(Track.DECISION));
        assertThat(deadlines.find(review.id(), DeadlineKind.D1, null)).get().returns(true, Deadline::isOpen).returns(LocalDate.of(2010, 10, 6), Deadline::currentDue);
        assertThat(referrals.of(review.id()).consideration()).isEqualTo(2);
        assertThat(decisions.isDeclined(cases.again(review))).isFalse();
        assertThat(decisions.latest(review.id())).get().extracting(Decision::outcome).isEqualTo(Decision.Outcome.DECLINE);
    }

    @Test
    void aReportIsAwaitedOnlyWhereOneWasAskedFor() {
        Review review = declined();

        assertThatThrownBy(() -> decisions.awaitingReport(review.id())).isInstanceOf(IllegalStateException.class);
        assertThat(decisions.latest(northbeck.review().save().id())).isEqualTo(Optional.empty());
    }

    private Review declined() {
        Review review = cases.screened(HARMED, "2010-09-06", "recommendation", "NO_REVIEW");
        northbeck.as("chair").completes("decide-on-review", review, Map.of("decidedOn", "2010-09-06", "outcome", "DECLINE", "reasons", "As minuted."));
        northbeck.as("manager").completes("send-decision-letters", review, letters("2010-09-06", "GOVERNMENT_OFFICE", AGENCIES, false));
        return review;
    }

    private Map<String, String> refused(Map<String, Object> answers) {
        return northbeck.as("manager").isRefusedToStart("record-new-information", answers);
    }

    private static Map<String, Object> information(Review review) {
        return Map.of("reviewId", review.id().toString(), "receivedOn", "2010-09-06", "source", "Saltmoor Hospitals", "information", "More is known now.");
    }
}
