package org.lscb.scr.extension;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lscb.scr.access.Material;
import org.lscb.scr.guidance.ExtensionMode;
import org.lscb.scr.guidance.RegionalContact;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.ReviewSection;
import org.springframework.stereotype.Component;

/** The requests for a later completion date, as the page of a review shows them. */
@Component
class ExtensionSection implements ReviewSection {

    /**
     * @param approvedOn  when the Chair approved that the contact is asked; null if the Chair has not, or sets the date without asking anybody
     * @param approvedDue the latest date that the Chair approved; null likewise
     * @param consultedOn when the contact was told of a date that the LSCB set; null if it has not been, or the date was agreed with it
     */
    record Line(ExtensionMode mode, Extension.State state, LocalDate requestedOn, LocalDate proposedDue, LocalDate approvedOn,
                LocalDate approvedDue, LocalDate decidedOn, LocalDate newDue, RegionalContact contact, LocalDate consultedOn) { }

    private final Extensions extensions;

    ExtensionSection(Extensions extensions) {
        this.extensions = extensions;
    }

    @Override
    public String name() {
        return "extensions";
    }

    @Override
    public Material material() {
        return Material.DECISION;
    }

    @Override
    public List<Line> of(Review review) {
        return extensions.ofReview(review.id()).stream().map(ExtensionSection::line).toList();
    }

    private static Line line(Extension one) {
        Optional<Approval> approval = one.approvals().stream().filter(word -> word.approved() != null).reduce((earlier, later) -> later);
        return new Line(one.mode(), one.state(), one.requestedOn(), one.proposedDue(), approval.map(Approval::on).orElse(null),
            approval.map(Approval::approved).orElse(null), one.decidedOn(), one.newDue(), one.contact(), one.consultedOn());
    }
}
