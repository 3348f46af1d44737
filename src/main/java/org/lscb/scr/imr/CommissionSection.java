package org.lscb.scr.imr;

import java.time.LocalDate;
import java.util.List;
import org.lscb.scr.access.Material;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.ReviewSection;
import org.lscb.scr.scoping.Product;
import org.springframework.stereotype.Component;

/** What the register shows of each commission: how far it is, and how late. */
@Component
class CommissionSection implements ReviewSection {

    /**
     * @param chronologyDue         as first agreed; null if no chronology is asked for
     * @param chronologyRevisedDue  the date that holds now; null if it was never moved
     * @param chronologyDaysLate    after the date that holds now
     * @param due                   of the signed report, as first agreed; null if none is asked for
     * @param revisedDue            the date that holds now; null if it was never moved
     * @param daysLate              after the date that holds now
     * @param versions              how many versions of the report the agency has handed in
     */
    record Row(String agency, String unit, Product product, CommissionState state, int termsOfReference, LocalDate sentOn,
               LocalDate recordsSecuredOn, LocalDate chronologyDue, LocalDate chronologyRevisedDue, long chronologyDaysLate, LocalDate due,
               LocalDate revisedDue, long daysLate, int versions) { }

    private final Commissions commissions;
    private final Imrs imrs;
    private final CommissionClocks clocks;

    CommissionSection(Commissions commissions, Imrs imrs, CommissionClocks clocks) {
        this.commissions = commissions;
        this.imrs = imrs;
        this.clocks = clocks;
    }

    @Override
    public String name() {
        return "commissions";
    }

    @Override
    public Material material() {
        return Material.COMMISSION;
    }

    @Override
    public List<Row> of(Review review) {
        return commissions.ofReview(review.id()).stream().map(this::row).toList();
    }

    @Override
    public List<Row> of(Review review, Lines own) {
        return commissions.ofReview(review.id()).stream().filter(c -> own.show(c.agency(), c.id())).map(this::row).toList();
    }

    private Row row(Commission c) {
        return new Row(c.agency(), c.unit(), c.product(), c.state(), c.torVersion(), c.sentOn(), c.recordsSecuredOn(), c.chronologyDue(),
            revised(c, DeadlineKind.D4, c.chronologyDue()), clocks.daysLate(c, DeadlineKind.D4), c.due(),
            revised(c, DeadlineKind.D5, c.due()), clocks.daysLate(c, DeadlineKind.D5), imrs.versions(c.id()).size());
    }

    private LocalDate revised(Commission commission, DeadlineKind kind, LocalDate first) {
        LocalDate now = first == null ? null : clocks.current(commission, kind);
        return first == null || first.equals(now) ? null : now;
    }
}
