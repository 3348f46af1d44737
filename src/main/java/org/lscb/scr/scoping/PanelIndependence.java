package org.lscb.scr.scoping;

import java.util.List;
import java.util.UUID;
import org.lscb.scr.agency.Finding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether the Panel of a review is still independent when its work is to be signed off (domain.md 3.2: on appointment and again at sign-off). */
@Service
@Transactional(readOnly = true)
public class PanelIndependence {

    private final Panels panels;

    PanelIndependence(Panels panels) {
        this.panels = panels;
    }

    /** What keeps one of them from the seat with what is known by now, in plain words that name roles and rules; empty if nothing does. */
    public List<String> blocksNow(UUID reviewId) {
        return panels.doubts(reviewId).stream().flatMap(doubt -> doubt.findings().stream().filter(Finding::blocks)
            .map(finding -> doubt.held().role().title() + ": " + finding.told())).distinct().toList();
    }
}
