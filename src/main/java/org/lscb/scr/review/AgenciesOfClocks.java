package org.lscb.scr.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.NeedToKnow;
import org.lscb.scr.access.Subject;
import org.lscb.scr.agency.Agencies;
import org.springframework.stereotype.Component;

/**
 * The one place that decides beside which clocks of a review somebody reads the name of an agency. That there is a clock does not tell whom it is
 * about: an agency is named to those alone who may know what it was asked for, or what its staff or family have to wait for.
 */
@Component
public class AgenciesOfClocks {

    private final List<AboutWhom> subjects;
    private final Agencies agencies;

    AgenciesOfClocks(List<AboutWhom> subjects, Agencies agencies) {
        this.subjects = subjects;
        this.agencies = agencies;
    }

    /** Those of one review at this moment. Not to be kept. */
    public OfReview of(UUID reviewId) {
        Map<UUID, AboutWhom.Work> works = new HashMap<>();
        subjects.forEach(each -> works.putAll(each.works(reviewId)));
        return new OfReview(reviewId, works);
    }

    /** The agencies of one review's clocks. */
    public final class OfReview {

        private final UUID reviewId;
        private final Map<UUID, AboutWhom.Work> works;

        private OfReview(UUID reviewId, Map<UUID, AboutWhom.Work> works) {
            this.reviewId = reviewId;
            this.works = works;
        }

        /** The agency that has to keep the date, so that the clock is its own; null if none. A block is looked at again by whoever looks after it. */
        public String keptBy(UUID subject) {
            AboutWhom.Work work = works.get(subject);
            return work != null && work.known() == Material.COMMISSION ? work.agency() : null;
        }

        /** By the commissions and blocks that the person may know of: the agency in words, null where there is none. */
        public Map<UUID, String> named(NeedToKnow.Reader reader) {
            Map<UUID, String> names = new HashMap<>();
            works.forEach((subject, work) -> {
                if (reader.mayRead(work.known(), Subject.of(reviewId).ofAgency(work.agency()).about(subject))) {
                    names.put(subject, name(work));
                }
            });
            return names;
        }
    }

    private String name(AboutWhom.Work work) {
        if (work.agency() == null) {
            return null;
        }
        String agency = agencies.name(work.agency());
        return work.unit() == null || work.unit().isBlank() ? agency : agency + ", " + work.unit();
    }
}
