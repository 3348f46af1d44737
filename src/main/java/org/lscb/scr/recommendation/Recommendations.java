package org.lscb.scr.recommendation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lessons and recommendations of all reviews. */
@Service
@Transactional
public class Recommendations {

    private final LessonRecords lessons;
    private final RecommendationRecords recommendations;
    private final Clock clock;

    Recommendations(LessonRecords lessons, RecommendationRecords recommendations, Clock clock) {
        this.lessons = lessons;
        this.recommendations = recommendations;
        this.clock = clock;
    }

    /**
     * Records what was learned.
     *
     * @param subject   the commission, or whatever else of the source it belongs to; may be null
     * @param paragraph where it stands in the source document; may be null
     * @param theme     to group lessons by; may be null
     */
    public Lesson learn(UUID reviewId, Source source, UUID subject, String paragraph, String text, String theme) {
        return lessons.save(new Lesson(reviewId, source, subject, paragraph, text, theme, today(), lessons.nextPosition()));
    }

    /**
     * Makes a recommendation that follows from no recorded lesson.
     *
     * @param subject   the commission, or whatever else of the source it belongs to; may be null
     * @param paragraph where it stands in the source document; may be null
     * @param theme     to group recommendations by; may be null
     * @param addressee id of the agency that must act; needed for {@link Level#AGENCY}, otherwise may be null
     * @throws IllegalArgumentException for a recommendation to an agency that names none
     */
    public Recommendation make(UUID reviewId, Source source, UUID subject, String paragraph, String text, String theme,
                               Level level, String addressee) {
        return recommendations.save(new Recommendation(reviewId, null, source, subject, paragraph, text, theme, level,
                addressee, today(), lessons.nextPosition()));
    }

    /**
     * Makes a recommendation that follows from a lesson and shares its review, source, subject and theme.
     *
     * @param addressee id of the agency that must act; needed for {@link Level#AGENCY}, otherwise may be null
     * @throws IllegalArgumentException for a recommendation to an agency that names none
     */
    public Recommendation make(Lesson lesson, String paragraph, String text, Level level, String addressee) {
        return recommendations.save(new Recommendation(lesson.reviewId(), lesson.id(), lesson.source(), lesson.subjectId(),
                paragraph, text, lesson.theme(), level, addressee, today(), lessons.nextPosition()));
    }

    /**
     * Records that an agency accepts a recommendation.
     *
     * @param reasons what it said; may be null
     * @throws IllegalArgumentException if there is no such recommendation
     */
    public void accept(UUID recommendationId, String agency, String reasons) {
        get(recommendationId).accept(agency, reasons, today());
    }

    /**
     * Records that an agency refuses a recommendation. It stays in force: the board takes the refusal up (domain 4, S8).
     *
     * @param reasons why; never null
     * @throws IllegalArgumentException if there is no such recommendation
     */
    public void refuse(UUID recommendationId, String agency, String reasons) {
        get(recommendationId).refuse(agency, reasons, today());
    }

    /** @throws IllegalArgumentException if there is no such recommendation */
    @Transactional(readOnly = true)
    public Recommendation get(UUID recommendationId) {
        return recommendations.findById(recommendationId)
                .orElseThrow(() -> new IllegalArgumentException("no recommendation " + recommendationId));
    }

    /** All recommendations of a review, the oldest first. */
    @Transactional(readOnly = true)
    public List<Recommendation> ofReview(UUID reviewId) {
        return recommendations.findByReviewIdOrderByPosition(reviewId);
    }

    /** All lessons of a review, the oldest first. */
    @Transactional(readOnly = true)
    public List<Lesson> lessonsOfReview(UUID reviewId) {
        return lessons.findByReviewIdOrderByPosition(reviewId);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
