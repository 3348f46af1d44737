package org.lscb.scr.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;

@ReviewTest
@DisplayName("Recommendations")
class RecommendationsTest {

    @Autowired
    Northbeck northbeck;
    @Autowired
    Recommendations recommendations;
    @Autowired
    RecommendationSection section;

    @Test
    void areKeptInTheOrderInWhichTheyWereMadeAndFollowFromLessons() {
        northbeck.today("2011-05-18");
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        Lesson lesson = recommendations.learn(review.id(), Source.OVERVIEW, null, "5.12", "Nobody told the health visitor of the move", "communication");
        Recommendation first = recommendations.make(lesson, "6.1", "Tell the health visitor of every move", Level.AGENCY, "northbeck-social-care");
        Recommendation second = recommendations.make(review.id(), Source.OVERVIEW, null, "6.2", "Hold joint training", "training", Level.LSCB, null);

        assertThat(recommendations.lessonsOfReview(review.id())).extracting(Lesson::text).containsExactly("Nobody told the health visitor of the move");
        assertThat(recommendations.ofReview(review.id())).extracting(Recommendation::id).containsExactly(first.id(), second.id());
        Recommendation kept = recommendations.get(first.id());
        assertThat(kept.lessonId()).isEqualTo(lesson.id());
        assertThat(kept.theme()).isEqualTo("communication");
        assertThat(kept.madeOn()).isEqualTo(LocalDate.of(2011, 5, 18));
        assertThat(kept.accepted()).as("nobody has answered").isNull();
    }

    @Test
    void anAgencyMayRefuseAndThinkAgainAndEveryAnswerIsKept() {
        northbeck.today("2011-05-18");
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        Recommendation asked = recommendations.make(review.id(), Source.OVERVIEW, null, "6.3", "Sit in one building", null, Level.LSCB, null);

        recommendations.accept(asked.id(), "northbeck-pct", null);
        recommendations.refuse(asked.id(), "eastshire-police", "There is no room in the station");
        assertThat(recommendations.get(asked.id()).accepted()).isFalse();
        assertThat(recommendations.get(asked.id()).refusedBy()).containsExactly("eastshire-police");

        northbeck.today("2011-06-20");
        recommendations.accept(asked.id(), "eastshire-police", "A room was found");
        Recommendation settled = recommendations.get(asked.id());
        assertThat(settled.accepted()).isTrue();
        assertThat(settled.refusedBy()).isEmpty();
        assertThat(settled.responses()).extracting(Recommendation.Response::on)
            .containsExactly(LocalDate.of(2011, 5, 18), LocalDate.of(2011, 5, 18), LocalDate.of(2011, 6, 20));
    }

    @Test
    void oneToAnAgencyNamesItAndARefusalGivesItsReasons() {
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        assertThatThrownBy(() -> recommendations.make(review.id(), Source.IMR, null, null, "Train all staff", null, Level.AGENCY, null))
            .isInstanceOf(IllegalArgumentException.class);
        Recommendation asked = recommendations.make(review.id(), Source.IMR, null, null, "Train all staff", null, Level.AGENCY, "fernhill-housing");
        assertThatThrownBy(() -> recommendations.refuse(asked.id(), "fernhill-housing", null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void theRegisterShowsWhoMustActAndWhoAgreedButNoText() {
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        Recommendation asked = recommendations.make(review.id(), Source.OVERVIEW, null, "6.4", "Do better", null, Level.AGENCY, "fernhill-housing");
        recommendations.accept(asked.id(), "fernhill-housing", null);

        assertThat(section.name()).isEqualTo("recommendations");
        assertThat(section.of(review)).isEqualTo(List.of(new RecommendationSection.Row(asked.id(), Source.OVERVIEW, "6.4", Level.AGENCY,
            "fernhill-housing", true, List.of())));
    }
}
