package org.lscb.scr.publication;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lscb.scr.evaluation.InWords;
import org.springframework.stereotype.Component;

/** What the forms about a correction or leak show. */
@Component
class FaultFacts {

    private final Publications publications;

    FaultFacts(Publications publications) {
        this.publications = publications;
    }

    Map<String, Object> of(UUID faultId) {
        PublicationFault fault = publications.fault(faultId);
        Optional<PublishedVersion> current = current(fault);
        Map<String, Object> facts = new HashMap<>();
        facts.put("kind", fault.kind().title());
        facts.put("foundOn", InWords.date(fault.foundOn()));
        facts.put("description", fault.description());
        facts.put("changes", InWords.text(fault.changes()));
        facts.put("items", PublicationFacts.rows(fault.items()));
        facts.put("version", current.map(version -> "Public now: version " + version.number() + " of " + InWords.date(version.publishedOn()) + ".")
            .orElse("Nothing of this review is public."));
        return facts;
    }

    Optional<PublishedVersion> current(PublicationFault fault) {
        return publications.find(fault.reviewId()).flatMap(Publication::current);
    }
}
