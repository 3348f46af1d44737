package org.lscb.scr.scoping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.lscb.scr.agency.CaseKnowledge;
import org.lscb.scr.guidance.GuidanceVersion;
import org.lscb.scr.guidance.GuidanceVersions;
import org.lscb.scr.review.Reviews;
import org.springframework.stereotype.Component;

/** What the rules of independence have to know of a review. */
@Component
class KnownOfCase implements CaseKnowledge {

    private final Reviews reviews;
    private final GuidanceVersions versions;
    private final Clock clock;

    KnownOfCase(Reviews reviews, GuidanceVersions versions, Clock clock) {
        this.reviews = reviews;
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    public GuidanceVersion guidance(UUID reviewId) {
        return reviews.get(reviewId).guidanceVersion().orElseGet(() -> versions.on(LocalDate.now(clock)));
    }

    @Override
    public Set<String> contributingAgencies(UUID reviewId) {
        return Set.of();
    }
}
