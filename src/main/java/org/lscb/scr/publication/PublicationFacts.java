package org.lscb.scr.publication;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lscb.scr.evaluation.InWords;
import org.lscb.scr.form.Option;
import org.springframework.stereotype.Component;

/** What the forms of publication show of the record. */
@Component
class PublicationFacts {

    private final Publications publications;
    private final StandingBlocks blocks;

    PublicationFacts(Publications publications, StandingBlocks blocks) {
        this.publications = publications;
        this.blocks = blocks;
    }

    /** Decisions so far, and what stands against publication now. */
    Map<String, Object> of(UUID reviewId) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("blocks", blocks.on(reviewId).stream().map(block -> Map.of("what", block.what(), "until", InWords.date(block.reviewOn()))).toList());
        Optional<Publication> publication = publications.find(reviewId);
        facts.put("decisions", publication.map(Publication::decisions).orElse(List.of()).stream().map(decision -> Map.of("on", InWords.date(decision.on()),
            "decision", decision.kind().title(), "reasons", decision.reasons())).toList());
        publication.flatMap(Publication::decision).ifPresent(decision -> {
            facts.put("decision", sentence(decision, publication.get()));
            facts.put("reasons", decision.reasons());
        });
        return facts;
    }

    private static String sentence(PublicationDecision decision, Publication publication) {
        String items = titles(decision.items());
        String when = publication.plannedOn() == null ? "" : " Planned for " + InWords.date(publication.plannedOn()) + ".";
        return decision.kind().title() + ", decided on " + InWords.date(decision.on()) + "." + (items.isEmpty() ? "" : " " + items + ".")
            + (decision.kind().publishes() ? " " + publication.plannedLocation() + "." + when : "");
    }

    static String titles(Collection<PublicationItem> items) {
        return items.stream().sorted().map(PublicationItem::title).collect(Collectors.joining(", "));
    }

    static List<Option> options(Collection<PublicationItem> items) {
        return items.stream().sorted().map(item -> new Option(item.name(), item.title())).toList();
    }

    static List<Map<String, String>> rows(Collection<PublicationItem> items) {
        return items.stream().sorted().map(item -> Map.of("document", item.title())).toList();
    }
}
