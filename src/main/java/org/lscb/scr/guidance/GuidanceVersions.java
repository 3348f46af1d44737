package org.lscb.scr.guidance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which edition of the guidance rules a review, and what that edition says. */
@Component
public class GuidanceVersions {

    private final GuidanceTables tables;
    private final boolean useNewestKnown;

    /** @param useNewestKnown {@code scr.guidance.use-newest-known}: whether a later edition gives way to the newest one built */
    public GuidanceVersions(GuidanceTables tables, @Value("${scr.guidance.use-newest-known:true}") boolean useNewestKnown) {
        this.tables = tables;
        this.useNewestKnown = useNewestKnown;
    }

    /**
     * The edition that rules a review decided on this day; before there is a decision, today gives it provisionally.
     *
     * @throws GuidanceNotBuilt if a later edition was in force and {@code scr.guidance.use-newest-known} is false
     */
    public GuidanceVersion on(LocalDate decision) {
        String inForce = Lookup.text(tables, "guidance-version", Map.of("decidedOn", decision), "version");
        return Arrays.stream(GuidanceVersion.values())
                .filter(version -> version.name().equals(inForce))
                .findFirst()
                .orElseGet(() -> newestKnownInsteadOf(inForce));
    }

    /** What an edition says, put together from the tables. */
    public GuidanceTerms terms(GuidanceVersion version) {
        Map<String, Object> terms = Lookup.row(tables, "guidance-terms", Map.of("version", version));
        return new GuidanceTerms(
                version,
                (String) terms.get("criteriaTable"),
                months("D1", version),
                months("D2", version),
                ExtensionMode.valueOf(Lookup.text(tables, "extension-path", Map.of("version", version), "path")),
                GuidanceTerms.Methodology.valueOf((String) terms.get("methodology")),
                (boolean) terms.get("imrRequired"),
                (Integer) terms.get("healthBodiesForOverview"),
                GuidanceTerms.Finding.valueOf((String) terms.get("panelIndependence")),
                (int) terms.get("notificationDays"),
                (Integer) terms.get("screeningDays"));
    }

    private int months(String clock, GuidanceVersion version) {
        return (int) Lookup.row(tables, "deadlines", Map.of("kind", clock, "version", version)).get("amount");
    }

    private GuidanceVersion newestKnownInsteadOf(String edition) {
        if (!useNewestKnown) {
            throw new GuidanceNotBuilt(edition);
        }
        GuidanceVersion[] known = GuidanceVersion.values();
        return known[known.length - 1];
    }
}
