package org.lscb.scr.feedback;

import java.time.LocalDate;
import java.util.List;
import org.lscb.scr.access.Material;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.ReviewSection;
import org.springframework.stereotype.Component;

/** Who had feedback on a review and when, and the briefings held. */
@Component
class FeedbackSection implements ReviewSection {

    record Shown(List<ShownEntry> given, List<ShownBriefing> briefings) { }

    record ShownEntry(Audience audience, String agency, LocalDate givenOn, Boolean inPerson) { }

    record ShownBriefing(Briefing.Kind kind, LocalDate plannedOn, LocalDate heldOn, Integer attended) { }

    private final Feedback feedback;

    FeedbackSection(Feedback feedback) {
        this.feedback = feedback;
    }

    @Override
    public String name() {
        return "feedback";
    }

    @Override
    public Material material() {
        return Material.FEEDBACK;
    }

    @Override
    public Object of(Review review) {
        List<FeedbackEntry> entries = feedback.entries(review.id());
        List<Briefing> briefings = feedback.briefings(review.id());
        if (entries.isEmpty() && briefings.isEmpty()) {
            return null;
        }
        return new Shown(entries.stream().map(FeedbackSection::shown).toList(),
            briefings.stream().map(briefing -> new ShownBriefing(briefing.kind(), briefing.plannedOn(), briefing.heldOn(), briefing.attended())).toList());
    }

    @Override
    public Object of(Review review, Lines own) {
        return feedback.entries(review.id()).stream().filter(entry -> own.show(entry.agency(), null)).map(FeedbackSection::shown).toList();
    }

    private static ShownEntry shown(FeedbackEntry entry) {
        return new ShownEntry(entry.audience(), entry.agency(), entry.givenOn(), entry.inPerson());
    }
}
