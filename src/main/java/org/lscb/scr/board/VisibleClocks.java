package org.lscb.scr.board;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.NeedToKnow;
import org.lscb.scr.access.Subject;
import org.lscb.scr.annualreport.AnnualReports;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.review.AgenciesOfClocks;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.scoping.Block;
import org.lscb.scr.scoping.Blocks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks that a person may see at this moment, by the need-to-know table: all of a review, or of an agency its own. Beside which of them an
 * agency is named, {@link AgenciesOfClocks} says. Reads alone, so that many reviews are read quickly; that somebody looked is recorded by
 * {@link ClocksOnRecord}, which the pages ask.
 */
@Service
@Transactional(readOnly = true)
class VisibleClocks {

    private static final Comparator<Visible> BY_KIND_AND_AGENCY = Comparator.comparing((Visible one) -> one.deadline().kind())
        .thenComparing(Visible::agency, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Reviews reviews;
    private final Deadlines deadlines;
    private final Blocks blocks;
    private final AgenciesOfClocks agencies;
    private final AnnualReports annualReports;
    private final NeedToKnow needToKnow;

    VisibleClocks(Reviews reviews, Deadlines deadlines, Blocks blocks, AgenciesOfClocks agencies, AnnualReports annualReports, NeedToKnow needToKnow) {
        this.reviews = reviews;
        this.deadlines = deadlines;
        this.blocks = blocks;
        this.agencies = agencies;
        this.annualReports = annualReports;
        this.needToKnow = needToKnow;
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

    /**
     * The clock of an annual report, which belongs to no review.
     *
     * @param name such as "Annual report 2010-11"
     */
    record OfYear(String name, Deadline deadline) { }

    /**
     * All that a person may see.
     *
     * @param reviews each review under way of which the person may see a clock, by reference
     * @param years   each annual report that is not published yet, the oldest first
     */
    record Seen(List<OfReview> reviews, List<OfYear> years) { }

    Seen all(String userId) {
        return new Seen(reviews.inProgress().stream().map(review -> seen(review, userId)).flatMap(Optional::stream).toList(), years(userId));
    }

    /** Empty if the person may see none of its clocks. */
    Optional<OfReview> of(Review review, String userId) {
        return seen(review, userId);
    }

    /** Whether the person may see something else of the review as well. */
    boolean sees(String userId, Material material, Review review) {
        return needToKnow.mayRead(userId, material, Subject.of(review.id()));
    }

    /** What has or had to wait on the review, as far as the person may know of it. */
    List<Block> blocks(String userId, Review review) {
        Set<UUID> known = agencies.of(review.id()).named(needToKnow.reader(userId, review.id())).keySet();
        return blocks.ofReview(review.id()).stream().filter(block -> known.contains(block.id())).toList();
    }

    private List<OfYear> years(String userId) {
        if (!needToKnow.mayRead(userId, Material.ANNUAL_REPORT, Subject.of(null))) {
            return List.of();
        }
        return annualReports.all().stream().flatMap(report -> deadlines.find(null, DeadlineKind.D12, report.id()).filter(Deadline::isOpen)
            .map(clock -> new OfYear("Annual report " + report.year(), clock)).stream()).toList();
    }

    private Optional<OfReview> seen(Review review, String userId) {
        NeedToKnow.Reader reader = needToKnow.reader(userId, review.id());
        Subject all = Subject.of(review.id());
        if (!reader.mayRead(Material.REVIEW, all)) {
            return Optional.empty();
        }
        boolean whole = reader.mayRead(Material.CLOCKS, all);
        AgenciesOfClocks.OfReview about = agencies.of(review.id());
        List<Deadline> shown = deadlines.ofReview(review.id()).stream().filter(one -> whole || one.subject() != null
            && reader.mayRead(Material.CLOCKS, all.ofAgency(about.keptBy(one.subject())).about(one.subject()))).toList();
        if (!whole && shown.isEmpty()) {
            return Optional.empty();
        }
        Map<UUID, String> named = about.named(reader);
        boolean decisions = reader.mayRead(Material.DECISION, all);
        return Optional.of(new OfReview(review, whole, shown.stream().map(one -> new Visible(one, named.get(one.subject()),
            one.subject() == null ? decisions : named.containsKey(one.subject()))).sorted(BY_KIND_AND_AGENCY).toList()));
    }
}
