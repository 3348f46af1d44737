package org.lscb.scr.action;

import java.util.List;
import java.util.UUID;
import org.lscb.scr.form.Routed;
import org.lscb.scr.form.Routing;
import org.lscb.scr.imr.ImrRouting;
import org.lscb.scr.imr.Imrs;
import org.springframework.stereotype.Component;

/** Opens what an agency will do about its own report, once its lead has signed it. After a report signed anew, only what is new. */
@Component
class OpenAgencyActions extends OpenActions {

    private final Monitoring monitoring;
    private final Imrs imrs;

    OpenAgencyActions(Monitoring monitoring, Imrs imrs) {
        this.monitoring = monitoring;
        this.imrs = imrs;
    }

    @Override
    List<Routing> open(Routed routed) {
        UUID commission = routed.id(ImrRouting.COMMISSION_ID);
        return monitoring.open(routed.reviewId(), Origin.AGENCY, commission, imrs.proposedActions(commission));
    }
}
