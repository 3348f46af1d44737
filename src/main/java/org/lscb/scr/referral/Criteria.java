package org.lscb.scr.referral;

import java.time.LocalDate;
import java.util.Map;
import org.lscb.scr.guidance.GuidanceTables;
import org.lscb.scr.guidance.GuidanceVersion;
import org.lscb.scr.guidance.GuidanceVersions;
import org.lscb.scr.review.Incident;
import org.springframework.stereotype.Component;

/** Asks the decision table what the criteria of the day say (domain.md 6.1). */
@Component
public class Criteria {

    private final GuidanceTables tables;
    private final GuidanceVersions versions;

    Criteria(GuidanceTables tables, GuidanceVersions versions) {
        this.tables = tables;
        this.versions = versions;
    }

    /** @param on the day whose edition of the guidance is asked: that of the decision, provisionally today */
    public CriteriaAdvice adviseOn(Incident incident, LocalDate on) {
        GuidanceVersion version = versions.on(on);
        Map<String, Object> row = tables.first("scr-criteria", Map.of(
            "version", version,
            "childUnder18", incident.childUnder18(),
            "outcome", incident.outcome(),
            "abuse", incident.abuse(),
            "special", incident.special().stream().map(Enum::name).toList(),
            "jointWorkingConcern", incident.concern()))
            .orElseThrow(() -> new IllegalStateException("the criteria have no row for this case"));
        return new CriteriaAdvice(on, version, (String) row.get("row"), CriteriaResult.valueOf((String) row.get("result")), (String) row.get("because"));
    }
}
