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
    private final AgenciesOfClocks agencies;
    private final ClocksInWords inWords;

    RegisterView(Reviews reviews, NeedToKnow needToKnow, AccessLog log, List<ReviewSection> sections, Clocks clocks, AgenciesOfClocks agencies,
                 ClocksInWords inWords) {
        this.reviews = reviews;
        this.needToKnow = needToKnow;
        this.log = log;
        this.sections = sections;
        this.clocks = clocks;
        this.agencies = agencies;
        this.inWords = inWords;
    }

    /** The reviews that the person may see, by reference. Of each the read goes on record. */
    public List<Line> lines(String userId) {
        return reviews.all().stream().map(review -> new Seen(review, needToKnow.reader(userId, review.id()))).filter(seen -> seen.shows(Material.REVIEW))
            .map(this::line).toList();
    }

    private Line line(Seen seen) {
        Review review = seen.review();
        boolean progress = seen.shows(Material.PROGRESS);
        log.record(AccessEntry.read(REVIEW, review.id(), null, review.id())
            .because(progress ? words(List.of(Material.REVIEW, Material.PROGRESS)) : words(List.of(Material.REVIEW))));
        return progress
            ? new Line(review.reference(), review.state(), review.subjects(), review.initiatedOn().orElse(null), review.tracks())
            : new Line(review.reference(), review.state(), review.subjects(), null, List.of());
    }

    /** @throws UnknownReview if there is none, or the person may not see it */
    public Map<String, Object> of(String reference, String userId) {
        Seen seen = seen(reference, userId);
        Review review = seen.review();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("reference", review.reference());
        view.put("state", review.state());
        view.put("children", review.children());
        Set<Material> shown = new LinkedHashSet<>(List.of(Material.REVIEW));
        if (seen.shows(Material.PROGRESS)) {
            progress(review, view);
            shown.add(Material.PROGRESS);
        }
        sections.stream().filter(section -> put(section, seen, view)).map(ReviewSection::material).forEach(shown::add);
        log.record(AccessEntry.read(REVIEW, review.id(), null, review.id()).because(words(shown)));
        return view;
    }

    /**
     * The clocks alone, for a table beside a task. An agency is shown those of its own commission, and named to
     * those alone who may know what it was asked for.
     *
     * @throws UnknownReview if there is none, or the person may not see it
     */
    ClockTable clocks(String reference, String userId) {
        Seen seen = seen(reference, userId);
        Review review = seen.review();
        List<Clocks.ClockFace> faces = seen.shows(clocks.material()) ? clocks.of(review) : clocks.of(review, new Own(clocks.material(), seen));
        log.record(AccessEntry.read(REVIEW, review.id(), null, review.id()).because(words(List.of(clocks.material()))));
        return new ClockTable(review.reference(), inWords.of(faces, agencies.of(review.id()).named(seen.reader())));
    }

    private Seen seen(String reference, String userId) {
        Review review = reviews.findByReference(reference).orElseThrow(() -> refused(null));
        Seen seen = new Seen(review, needToKnow.reader(userId, review.id()));
        if (!seen.shows(Material.REVIEW)) {
            throw refused(review.id());
        }
        return seen;
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
    private boolean put(ReviewSection section, Seen seen, Map<String, Object> view) {
        Review review = seen.review();
        if (seen.shows(section.material())) {
            Object whole = section.of(review, (String agency, UUID commission) -> {
                Subject contribution = Subject.of(review.id()).ofAgency(agency).about(commission);
                return needToKnow.isReleased(contribution) || seen.reader().mayRead(Material.OTHER_IMRS, contribution);
            });
            view.put(section.name(), whole);
            return holdsSomething(whole);
        }
        Object part = section.of(review, new Own(section.material(), seen));
        if (holdsSomething(part)) {
            view.put(section.name(), part);
        }
        return holdsSomething(part);
    }

    private static boolean holdsSomething(Object section) {
        return section != null && !(section instanceof Collection<?> lines && lines.isEmpty());
    }

    private UnknownReview refused(UUID reviewId) {
        log.recordApart(AccessEntry.refused(AccessEntry.Action.READ, REVIEW, reviewId, reviewId, null));
        return new UnknownReview();
    }

    /** A review and what one person may see of it at this moment. */
    private record Seen(Review review, NeedToKnow.Reader reader) {

        boolean shows(Material material) {
            return reader.mayRead(material, Subject.of(review.id()));
        }
    }

    /** Of what a person may not see as a whole, the lines of their own agency or about what is theirs. */
    private record Own(Material material, Seen seen) implements ReviewSection.Lines {

        @Override
        public boolean show(String agency, UUID about) {
            return (agency != null || about != null)
                && seen.reader().mayRead(material, Subject.of(seen.review().id()).ofAgency(agency).about(about));
        }

        @Override
        public boolean show(Material other) {
            return seen.shows(other);
        }
    }
}
