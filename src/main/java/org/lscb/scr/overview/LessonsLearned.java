package org.lscb.scr.overview;

import java.util.List;
import java.util.UUID;
import org.lscb.scr.recommendation.Lesson;
import org.lscb.scr.recommendation.Recommendation;
import org.lscb.scr.recommendation.Recommendations;
import org.lscb.scr.recommendation.Source;
import org.springframework.stereotype.Component;

/** Puts what a report learned and recommends into the record, once the report stands. */
@Component
class LessonsLearned {

    private final Recommendations recommendations;

    LessonsLearned(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    /** @return the recommendations made, in the order of the report */
    List<Recommendation> record(UUID reviewId, Source source, UUID subject, List<LessonLearned> lessons, List<Recommended> recommended) {
        List<Lesson> learned = lessons.stream()
            .map(lesson -> recommendations.learn(reviewId, source, subject, null, lesson.text(), lesson.theme())).toList();
        return recommended.stream().map(one -> one.lesson() == null
            ? recommendations.make(reviewId, source, subject, one.paragraph(), one.text(), one.theme(), one.level(), one.addressee())
            : recommendations.make(learned.get(one.lesson() - 1), one.paragraph(), one.text(), one.level(), one.addressee())).toList();
    }
}
