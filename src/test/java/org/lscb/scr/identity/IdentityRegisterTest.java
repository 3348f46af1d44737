package org.lscb.scr.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lscb.scr.referral.CaseInHand;
import org.lscb.scr.referral.QtReferral;
import org.lscb.scr.review.RegisterView;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ReviewTest
class IdentityRegisterTest {

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private CaseInHand cases;
    @Autowired
    private IdentityEntries entries;
    @Autowired
    private RegisterView register;
    @Autowired
    private JdbcTemplate database;

    @Test
    void theNamesGivenOnReferralAreInTheRegisterAloneAndNoVariableHoldsOne() {
        northbeck.today("2010-09-06");
        Review review = cases.referredInWhole(QtReferral.caseReferred());

        assertThat(entries.findByReviewIdOrderByPseudonym(review.id())).extracting(IdentityEntry::realName)
            .containsExactly("Amy Barton", "Leo Barton", "Donna Barton", "Craig Nolan");
        assertThat(entries.findByReviewIdOrderByPseudonym(review.id()).get(0)).returns(PersonType.SUBJECT_CHILD, IdentityEntry::personType)
            .doesNotHaveToString("Barton");
        assertThat(register.of(review.reference(), "manager").toString()).doesNotContain("Barton");
        assertThat(database.queryForObject("select count(*) from act_hi_varinst where text_ like '%Barton%' or text2_ like '%Barton%'", Integer.class)).isZero();
        assertThat(database.queryForObject("select count(*) from form_answers where content like '%Barton%'", Integer.class)).isZero();
        assertThat(database.queryForObject("select count(*) from form_answers_version where content like '%Barton%'", Integer.class)).isZero();
        assertThat(database.queryForObject("select count(*) from form_answers where content like '%Child QT%' and content like '%madeSafeBy%'", Integer.class))
            .isPositive();
        assertThat(database.queryForObject("select count(*) from referral where referral::text like '%Barton%'", Integer.class)).isZero();
    }
}
