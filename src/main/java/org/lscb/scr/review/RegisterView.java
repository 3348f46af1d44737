package org.lscb.scr.review;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lscb.scr.access.CaseTeam;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reviews as a person may see them: their own facts, and a section from each stage. */
@Service
@Transactional(readOnly = true)
public class RegisterView {

    /** One line of the register. */
    public record Line(String reference, Review.State state, String subjects, LocalDate initiatedOn, List<TrackState> tracks) { }

    private final Reviews reviews;
    private final CaseTeam team;
    private final List<ReviewSection> sections;

    RegisterView(Reviews reviews, CaseTeam team, List<ReviewSection> sections) {
        this.reviews = reviews;
        this.team = team;
        this.sections = sections;
    }

    /** The reviews that the person may see, by reference. */
    public List<Line> lines(String userId) {
        return reviews.all().stream().filter(review -> team.maySee(userId, review.id())).map(review ->
            new Line(review.reference(), review.state(), review.subjects(), review.initiatedOn().orElse(null), review.tracks())).toList();
    }

    /** @throws UnknownReview if there is none, or the person may not see it */
    public Map<String, Object> of(String reference, String userId) {
        Review review = reviews.findByReference(reference).filter(found -> team.maySee(userId, found.id())).orElseThrow(UnknownReview::new);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("reference", review.reference());
        view.put("state", review.state());
        view.put("children", review.children());
        view.put("incident", review.incident());
        view.put("leadLscb", review.leadLscb());
        view.put("otherLscbs", review.otherLscbs());
        view.put("guidanceVersion", review.guidanceVersion().orElse(null));
        view.put("publicationRule", review.publicationRule());
        view.put("evaluationRegime", review.evaluationRegime());
        view.put("initiatedOn", review.initiatedOn().orElse(null));
        view.put("submittedOn", review.submittedOn().orElse(null));
        view.put("closedOn", review.closedOn().orElse(null));
        view.put("retentionReviewOn", review.retentionReviewOn().orElse(null));
        view.put("tracks", review.tracks());
        sections.forEach(section -> view.put(section.name(), section.of(review)));
        return view;
    }
}
