package org.lscb.scr.scoping;

import java.time.LocalDate;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.ReviewSection;
import org.springframework.stereotype.Component;

/** The versions of the terms of reference and what the Chair said of each. */
@Component
class TermsOfReferenceSection implements ReviewSection {

    record Version(int version, TermsOfReference.State state, LocalDate proposed, LocalDate decided, LocalDate periodFrom,
                   LocalDate periodTo, int questions, int agencies) { }

    private final Scoping scoping;

    TermsOfReferenceSection(Scoping scoping) {
        this.scoping = scoping;
    }

    @Override
    public String name() {
        return "termsOfReference";
    }

    @Override
    public Object of(Review review) {
        return scoping.versions(review.id()).stream().map(version -> new Version(version.number(), version.state(), version.proposedOn(),
            version.decidedOn(), version.periodFrom(), version.periodTo(), version.items().size(), version.agencies().size())).toList();
    }
}
