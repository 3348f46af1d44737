package org.lscb.scr.referral;

import java.util.Map;
import java.util.Optional;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.agency.Agency;
import org.lscb.scr.guidance.GuidanceTables;
import org.lscb.scr.review.Child;
import org.lscb.scr.review.Review;
import org.springframework.stereotype.Component;

/** Which board leads when several have an interest (domain.md 6.3). The business manager decides; this says what the table says. */
@Component
class LeadLscb {

    /**
     * @param board   the board that leads
     * @param ours    whether that is us
     * @param because the row of the table in plain words
     */
    record Advice(String board, boolean ours, String because) { }

    private final GuidanceTables tables;
    private final Agencies agencies;

    LeadLscb(GuidanceTables tables, Agencies agencies) {
        this.tables = tables;
        this.agencies = agencies;
    }

    Advice adviseOn(Review review, Referral referral) {
        Map<String, Object> row = tables.first("lead-lscb", Map.of(
            "lookedAfter", review.children().stream().anyMatch(child -> child.subject() && child.lookedAfter()),
            "residenceAgreed", referral.residence() != Referral.Residence.DISPUTED_OR_UNKNOWN))
            .orElseThrow(() -> new IllegalStateException("the table of lead boards has no row for this case"));
        Optional<String> other = switch ((String) row.get("lead")) {
            case "RESPONSIBLE_AUTHORITY" -> Optional.ofNullable(referral.responsibleLscb());
            case "NORMAL_RESIDENCE" -> Optional.ofNullable(referral.residenceLscb());
            default -> Optional.empty();
        };
        return new Advice(other.orElseGet(this::ourName), other.isEmpty(), row.get("because") + " (row " + row.get("row") + " of our table of who leads)");
    }

    /** The name of the board that runs this service. */
    String ourName() {
        return us().name();
    }

    /** Its id, also the group of its own staff. */
    String ourId() {
        return us().id();
    }

    private Agency us() {
        return agencies.all().stream().filter(agency -> agency.kind() == Agency.Kind.LSCB).findFirst()
            .orElseThrow(() -> new IllegalStateException("no agency is the LSCB itself"));
    }
}
