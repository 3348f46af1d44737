package org.lscb.scr.scoping;

import java.time.LocalDate;
import org.lscb.scr.access.Material;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.ReviewSection;
import org.springframework.stereotype.Component;

/** The disclosure log: what was asked for on which basis, and what was decided. */
@Component
class DisclosureRequestsSection implements ReviewSection {

    record Request(DisclosureRequest.Basis basis, LocalDate receivedOn, DisclosureRequest.Decision decision, LocalDate decidedOn) { }

    private final DisclosureRequests requests;

    DisclosureRequestsSection(DisclosureRequests requests) {
        this.requests = requests;
    }

    @Override
    public String name() {
        return "disclosureRequests";
    }

    @Override
    public Material material() {
        return Material.LEGAL;
    }

    @Override
    public Object of(Review review) {
        return requests.findByReviewIdOrderByReceivedOn(review.id()).stream()
            .map(request -> new Request(request.basis(), request.receivedOn(),
            request.decision(), request.decidedOn())).toList();
    }
}
