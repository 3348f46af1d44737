package org.lscb.scr.scoping;

import java.time.LocalDate;
import org.lscb.scr.access.Material;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.ReviewSection;
import org.springframework.stereotype.Component;

/** The versions of the terms of reference and what the Chair said of each. */
@Component
class TermsOfReferenceSection implements ReviewSection {

    /** How many agencies are asked is left out: an agency reads the terms and is not to count the others. */
    record Version(int version, TermsOfReference.State state, LocalDate proposed, LocalDate decided, LocalDate periodFrom,
                   LocalDate periodTo, int questions) { }

    private final Scoping scoping;

    TermsOfReferenceSection(Scoping scoping) {
        this.scoping = scoping;
    }

    @Override
    public String name() {
        return "termsOfReference";
    }

    @Override
    public Material material() {
        return Material.TERMS;
    }

    @Override
    public Object of(Review review) {
        return scoping.versions(review.id()).stream().map(version -> new Version(version.number(), version.state(), version.proposedOn(),
            version.decidedOn(), version.periodFrom(), version.periodTo(), version.items().size())).toList();
    }
}
