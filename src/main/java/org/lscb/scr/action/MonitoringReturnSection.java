package org.lscb.scr.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lscb.scr.access.Material;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.ReviewSection;
import org.springframework.stereotype.Component;

/** What the register shows of the sub-group's quarterly returns: how many actions had which colour. */
@Component
class MonitoringReturnSection implements ReviewSection {

    record Row(LocalDate heldOn, LocalDate dueOn, Map<Colour, Long> colours) { }

    private final MonitoringReturns returns;

    MonitoringReturnSection(MonitoringReturns returns) {
        this.returns = returns;
    }

    @Override
    public String name() {
        return "monitoringReturns";
    }

    @Override
    public Material material() {
        return Material.ACTION_PLAN;
    }

    @Override
    public List<Row> of(Review review) {
        return returns.ofReview(review.id()).stream().map(each -> new Row(each.heldOn(), each.dueOn(), each.counts())).toList();
    }
}
