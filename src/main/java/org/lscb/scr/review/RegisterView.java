package org.lscb.scr.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lscb.scr.access.AccessEntry;
import org.lscb.scr.access.AccessLog;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.NeedToKnow;
import org.lscb.scr.access.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reviews as a person may see them: as much of their own facts, and of a section from each stage, as the need-to-know table gives. */
@Service
@Transactional
public class RegisterView {

    /**
     * One line of the register.
     *
     * @param initiatedOn null before, and for whoever may not see how far the review has come
     * @param tracks      none likewise
     */
    public record Line(String reference, Review.State state, String subjects, LocalDate initiatedOn, List<TrackState> tracks) { }

    /**
     * How the clocks of a review stand.
     *
     * @param clocks those that the person may see; none if there are none
     */
    record ClockTable(String reference, List<ClocksInWords.Line> clocks) { }

    private static final String REVIEW = "review";

    private final Reviews reviews;
    private final NeedToKnow needToKnow;
    private final AccessLog log;
    private final List<ReviewSection> sections;
    private final Clocks clocks;
    private final ClocksInWords inWords;

    RegisterView(Reviews reviews, NeedToKnow needToKnow, AccessLog log, List<ReviewSection> sections, Clocks clocks, ClocksInWords inWords) {
        this.reviews = reviews;
        this.needToKnow = needToKnow;
        this.log = log;
        this.sections = sections;
        this.clocks = clocks;
        this.inWords = inWords;
    }

    /** The reviews that the person may see, by reference. Of each the read goes on record. */
    public List<Line> lines(String userId) {
        return reviews.all().stream().filter(review -> sees(userId, Material.REVIEW, review)).map(review -> line(userId, review)).toList();
    }

    private Line line(String userId, Review review) {
        boolean progress = sees(userId, Material.PROGRESS, review);
        log.record(AccessEntry.read(REVIEW, review.id(), null, review.id())
            .because(progress ? words(List.of(Material.REVIEW, Material.PROGRESS)) : words(List.of(Material.REVIEW))));
        return progress
            ? new Line(review.reference(), review.state(), review.subjects(), review.initiatedOn().orElse(null), review.tracks())
            : new Line(review.reference(), review.state(), review.subjects(), null, List.of());
    }

    /** @throws UnknownReview if there is none, or the person may not see it */
    public Map<String, Object> of(String reference, String userId) {
        Review review = seen(reference, userId);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("reference", review.reference());
        view.put("state", review.state());
        view.put("children", review.children());
        Set<Material> shown = new LinkedHashSet<>(List.of(Material.REVIEW));
        if (sees(userId, Material.PROGRESS, review)) {
            progress(review, view);
            shown.add(Material.PROGRESS);
        }
        sections.stream().filter(section -> put(section, review, userId, view)).map(ReviewSection::material).forEach(shown::add);
        log.record(AccessEntry.read(REVIEW, review.id(), null, review.id()).because(words(shown)));
        return view;
    }

    /**
     * The clocks alone, for a table beside a task. An agency is shown those of its own commission.
     *
     * @throws UnknownReview if there is none, or the person may not see it
     */
    ClockTable clocks(String reference, String userId) {
        Review review = seen(reference, userId);
        List<Clocks.ClockFace> faces = sees(userId, clocks.material(), review) ? clocks.of(review) : clocks.of(review, new Own(clocks.material(), review, userId));
        log.record(AccessEntry.read(REVIEW, review.id(), null, review.id()).because(words(List.of(clocks.material()))));
        return new ClockTable(review.reference(), inWords.of(review.id(), faces));
    }

    private Review seen(String reference, String userId) {
        Review review = reviews.findByReference(reference).orElseThrow(() -> refused(null));
        if (!sees(userId, Material.REVIEW, review)) {
            throw refused(review.id());
        }
        return review;
    }

    /** What was shown, by the headings of the need-to-know table. */
    private static String words(Collection<Material> shown) {
        return shown.stream().map(Material::title).map(title -> title.toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ", "saw ", ""));
    }

    private static void progress(Review review, Map<String, Object> view) {
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
    }

    /**
     * Whoever sees nothing of a section does not learn either that it has begun.
     *
     * @return whether there is anything of it to be seen
     */
    private boolean put(ReviewSection section, Review review, String userId, Map<String, Object> view) {
        if (sees(userId, section.material(), review)) {
            Object whole = section.of(review, (String agency, UUID commission) -> {
                Subject contribution = Subject.of(review.id()).ofAgency(agency).about(commission);
                return needToKnow.isReleased(contribution) || needToKnow.mayRead(userId, Material.OTHER_IMRS, contribution);
            });
            view.put(section.name(), whole);
            return holdsSomething(whole);
        }
        Object part = section.of(review, new Own(section.material(), review, userId));
        if (holdsSomething(part)) {
            view.put(section.name(), part);
        }
        return holdsSomething(part);
    }

    private static boolean holdsSomething(Object section) {
        return section != null && !(section instanceof Collection<?> lines && lines.isEmpty());
    }

    private boolean sees(String userId, Material material, Review review) {
        return needToKnow.mayRead(userId, material, Subject.of(review.id()));
    }

    private UnknownReview refused(UUID reviewId) {
        log.recordApart(AccessEntry.refused(AccessEntry.Action.READ, REVIEW, reviewId, reviewId, null));
        return new UnknownReview();
    }

    private final class Own implements ReviewSection.Lines {

        private final Material material;
        private final Review review;
        private final String userId;

        private Own(Material material, Review review, String userId) {
            this.material = material;
            this.review = review;
            this.userId = userId;
        }

        @Override
        public boolean show(String agency, UUID about) {
            return (agency != null || about != null)
                && needToKnow.mayRead(userId, material, Subject.of(review.id()).ofAgency(agency).about(about));
        }

        @Override
        public boolean show(Material other) {
            return sees(userId, other, review);
        }
    }
}
