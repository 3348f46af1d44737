package org.lscb.scr.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lscb.scr.encryption.NotDecryptable;
import org.lscb.scr.form.AnswersRefused;
import org.lscb.scr.form.NotThere;
import org.lscb.scr.referral.CaseInHand;
import org.lscb.scr.referral.QtReferral;
import org.lscb.scr.review.RegisterView;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WholeDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ReviewTest
class IdentityRegisterTest {

    private static final String REASON = "Checking a date of birth with the hospital";

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private CaseInHand cases;
    @Autowired
    private IdentityRegister identities;
    @Autowired
    private IdentityReadings readings;
    @Autowired
    private RegisterView register;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private WholeDatabase whole;

    private Review review;

    @BeforeEach
    void caseReferred() {
        northbeck.today("2010-09-06");
        review = cases.referredInWhole(QtReferral.caseReferred());
    }

    @Test
    void theNamesGivenOnReferralAreInTheRegisterAloneAndThereEncrypted() {
        List<Identity> read = identities.read(review.id(), "manager", REASON);
        assertThat(read).extracting(Identity::realName).containsExactly("Amy Barton", "Leo Barton", "Donna Barton", "Craig Nolan");
        assertThat(read.get(0)).returns(PersonType.SUBJECT_CHILD, Identity::type).doesNotHaveToString("Barton");
        assertThat(register.of(review.reference(), "manager").toString()).doesNotContain("Barton");
        assertThat(whole.placesOf(List.of("Amy Barton", "Leo Barton", "Donna Barton", "Craig Nolan"))).isEmpty();
    }

    @Test
    void eachReadingIsKeptWithItsReason() {
        identities.read(review.id(), "manager", REASON);
        assertThat(readings.findByReviewIdOrderByReadAt(review.id())).singleElement()
            .returns("manager", IdentityReading::readBy).returns(REASON, IdentityReading::reason);
        assertThat(whole.placesOf(List.of(REASON))).isEmpty();
    }

    @Test
    void whoGivesNoReasonReadsNothing() {
        for (String reason : new String[] {null, "", "   ", "why not", "x\0y z a"}) {
            assertThatThrownBy(() -> identities.read(review.id(), "manager", reason)).isInstanceOf(AnswersRefused.class);
        }
        assertThat(readings.findByReviewIdOrderByReadAt(review.id())).isEmpty();
    }

    @Test
    void whoMayNotReadGetsTheSameAnswerAsForWhatIsNotThere() {
        for (String nobody : List.of("police-author", "lscb-member", "lead-member", "comms", "operator", "auditor", "nobody")) {
            assertThatThrownBy(() -> identities.read(review.id(), nobody, REASON)).as(nobody).isInstanceOf(NotThere.class);
        }
        assertThat(readings.findByReviewIdOrderByReadAt(review.id())).isEmpty();
    }

    @Test
    void aNameMovedToAnotherPersonOrColumnCannotBeRead() {
        List<UUID> rows = database.queryForList("select id from identity_entry where review_id = ? and real_name is not null", UUID.class, review.id());
        List<String> names = rows.stream().map(row -> database.queryForObject("select real_name from identity_entry where id = ?", String.class, row)).toList();
        put("real_name", names.get(1), rows.get(0));
        assertThatThrownBy(() -> identities.read(review.id(), "manager", REASON)).isInstanceOf(NotDecryptable.class);
        put("real_name", names.get(0), rows.get(0));
        String relationship = database.queryForObject("select relationship from identity_entry where id = ?", String.class, rows.get(0));
        put("relationship", names.get(0), rows.get(0));
        assertThatThrownBy(() -> identities.read(review.id(), "manager", REASON)).isInstanceOf(NotDecryptable.class);
        put("relationship", relationship, rows.get(0));
        assertThat(identities.read(review.id(), "manager", REASON)).hasSize(4);
    }

    private void put(String column, String value, UUID row) {
        database.update("update identity_entry set " + column + " = ? where id = ?", value, row);
    }
}
