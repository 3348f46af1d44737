package org.lscb.scr.scoping;

import java.time.LocalDate;
import org.lscb.scr.access.Material;
import org.lscb.scr.agency.CaseRole;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.ReviewSection;
import org.springframework.stereotype.Component;

/** The Panel and the overview author, by job title and employer and not by name (domain.md 6.7). */
@Component
class PanelSection implements ReviewSection {

    record Seat(CaseRole role, String jobTitle, String employer, LocalDate since) { }

    private final Panels panels;

    PanelSection(Panels panels) {
        this.panels = panels;
    }

    @Override
    public String name() {
        return "panel";
    }

    @Override
    public Material material() {
        return Material.TERMS;
    }

    @Override
    public Object of(Review review) {
        return panels.listed(review.id());
    }
}
