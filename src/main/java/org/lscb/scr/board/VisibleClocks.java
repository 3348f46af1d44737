package org.lscb.scr.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lscb.scr.access.AccessEntry;
import org.lscb.scr.access.AccessLog;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.NeedToKnow;
import org.lscb.scr.access.Subject;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.imr.Commission;
import org.lscb.scr.imr.Commissions;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.UnknownReview;
import org.lscb.scr.scoping.Block;
import org.lscb.scr.scoping.Blocks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks that a person may see at this moment, by the need-to-know table: all of a review, or of an agency its own. An agency is named beside
 * a clock only to those who may know what that agency was asked for. Every look goes on record.
 */
@Service
@Transactional
class VisibleClocks {

    private static final String REVIEW = "review";
    private static final String SAW = "saw register entry, clocks";

    private final Reviews reviews;
    private final Deadlines deadlines;
    private final Commissions commissions;
    private final Blocks blocks;
    private final Agencies agencies;
    private final NeedToKnow needToKnow;
    private final AccessLog log;

    VisibleClocks(Reviews reviews, Deadlines deadlines, Commissions commissions, Blocks blocks, Agencies agencies, NeedToKnow needToKnow, AccessLog log) {
        this.reviews = reviews;
        this.deadlines = deadlines;
        this.commissions = commissions;
        this.blocks = blocks;
        this.agencies = agencies;
        this.needToKnow = needToKnow;
        this.log = log;
    }

    /**
     * A clock that the person may see.
     *
     * @param agency  whose work it is about, as a name; null if about none, or none that the person may know
     * @param reasons whether the person may also read why it was moved
     */
    record Visible(Deadline deadline, String agency, boolean reasons) { }

    /**
     * What the person may see of one review's clocks.
     *
     * @param whole whether that is all of them
     */
    record OfReview(Review review, boolean whole, List<Visible> clocks) { }

    /** Of each review under way of which the person may see a clock, by reference. */
    List<OfReview> all(String userId) {
        return underWay(userId).peek(one -> record(one, AccessEntry.Action.READ)).toList();
    }

    /** The same, to be taken away as a file. */
    List<OfReview> toExport(String userId) {
        return underWay(userId).peek(one -> record(one, AccessEntry.Action.EXPORT)).toList();
    }

    /** @throws UnknownReview if there is none, or the person may see none of its clocks */
    OfReview of(String reference, String userId) {
        Review review = reviews.findByReference(reference).orElseThrow(() -> refused(null));
        OfReview seen = seen(review, userId).orElseThrow(() -> refused(review.id()));
        record(seen, AccessEntry.Action.READ);
        return seen;
    }

    /** Whether the person may see something else of the review as well. */
    boolean sees(String userId, Material material, Review review) {
        return needToKnow.mayRead(userId, material, Subject.of(review.id()));
    }

    /** What has or had to wait on the review, as far as the person may know of it. */
    List<Block> blocks(String userId, Review review) {
        return blocks.ofReview(review.id()).stream().filter(block -> seesBlock(userId, block)).toList();
    }

    private Stream<OfReview> underWay(String userId) {
        return reviews.inProgress().stream().map(review -> seen(review, userId)).flatMap(Optional::stream);
    }

    private Optional<OfReview> seen(Review review, String userId) {
        if (!sees(userId, Material.REVIEW, review)) {
            return Optional.empty();
        }
        boolean whole = sees(userId, Material.CLOCKS, review);
        Map<UUID, String> asked = commissions.ofReview(review.id()).stream().collect(Collectors.toMap(Commission::id, Commission::agency));
        List<Deadline> shown = deadlines.ofReview(review.id()).stream().filter(one -> whole || one.subject() != null && needToKnow.mayRead(userId,
            Material.CLOCKS, Subject.of(review.id()).ofAgency(asked.get(one.subject())).about(one.subject()))).toList();
        if (!whole && shown.isEmpty()) {
            return Optional.empty();
        }
        Map<UUID, String> named = named(userId, review);
        boolean decisions = sees(userId, Material.DECISION, review);
        return Optional.of(new OfReview(review, whole, shown.stream().map(one -> new Visible(one, named.get(one.subject()),
            one.subject() == null ? decisions : named.containsKey(one.subject()))).toList()));
    }

    /** By commission and block of which the person may know: the agency, null where there is none. */
    private Map<UUID, String> named(String userId, Review review) {
        Map<UUID, String> names = new HashMap<>();
        commissions.ofReview(review.id()).stream()
            .filter(one -> needToKnow.mayRead(userId, Material.COMMISSION, Subject.of(review.id()).ofAgency(one.agency()).about(one.id())))
            .forEach(one -> names.put(one.id(), name(one)));
        blocks(userId, review).forEach(one -> names.put(one.id(), one.agency() == null ? null : agencies.name(one.agency())));
        return names;
    }

    private String name(Commission commission) {
        String agency = agencies.name(commission.agency());
        return commission.unit() == null || commission.unit().isBlank() ? agency : agency + ", " + commission.unit();
    }

    private boolean seesBlock(String userId, Block block) {
        return sees(userId, block.reviewId()) || block.agency() != null
            && needToKnow.mayRead(userId, Material.LEGAL, Subject.of(block.reviewId()).ofAgency(block.agency()));
    }

    private boolean sees(String userId, UUID reviewId) {
        return needToKnow.mayRead(userId, Material.LEGAL, Subject.of(reviewId));
    }

    private void record(OfReview seen, AccessEntry.Action action) {
        UUID id = seen.review().id();
        log.record(AccessEntry.done(action, REVIEW, id, null, id).because(SAW));
    }

    private UnknownReview refused(UUID reviewId) {
        log.recordApart(AccessEntry.refused(AccessEntry.Action.READ, REVIEW, reviewId, reviewId, null));
        return new UnknownReview();
    }
}
