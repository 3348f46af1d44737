package org.lscb.scr.scoping;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.document.Documents;
import org.lscb.scr.document.StoredDocument;
import org.lscb.scr.form.CommonRouting;
import org.lscb.scr.form.Option;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.StartForm;
import org.lscb.scr.form.Started;
import org.lscb.scr.form.Starter;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.springframework.stereotype.Component;

/** A court or the Crown Prosecution Service stops the use of a document, or lets it be used again (domain.md 3.3). */
@Component
@Shows({Material.REVIEW, Material.LEGAL})
class LegalHoldChanged implements StartForm<LegalHoldChanged.Answers> {

    enum Change { HOLD, LIFT }

    record Answers(@NotNull UUID document, @NotNull Change change, @NotBlank @Size(max = 2_000) String reason) { }

    private final Documents documents;
    private final Reviews reviews;
    private final ReviewChoice choice;
    private final Agencies agencies;

    LegalHoldChanged(Documents documents, Reviews reviews, ReviewChoice choice, Agencies agencies) {
        this.documents = documents;
        this.reviews = reviews;
        this.choice = choice;
        this.agencies = agencies;
    }

    /** By what each document is and not by its file name, which may say more than it should. */
    @Override
    public Map<String, Object> context(Starter starter) {
        return Map.of("documents", known(starter).flatMap(this::options).toList());
    }

    private Stream<Review> known(Starter starter) {
        return reviews.all().stream().filter(review -> choice.isKnownTo(starter.userId(), review.id()));
    }

    private Stream<Option> options(Review review) {
        return filed(review).stream().map(document -> new Option(document.id().toString(), Stream.of(review.reference(), title(document),
            document.agency() == null ? null : agencies.name(document.agency()), "version " + document.versionNumber(),
            document.isOnLegalHold() ? "under legal hold" : null).filter(Objects::nonNull).collect(Collectors.joining(", "))));
    }

    private List<StoredDocument> filed(Review review) {
        return documents.ofReview(review.id());
    }

    private static String title(StoredDocument document) {
        String words = document.kind().name().toLowerCase(java.util.Locale.UK).replace('_', ' ');
        return words.equals("imr") ? "IMR" : words;
    }

    @Override
    public void check(Starter starter, Answers answers, Problems problems) {
        StoredDocument chosen = known(starter).flatMap(review -> filed(review).stream())
            .filter(document -> document.id().equals(answers.document())).findFirst().orElse(null);
        if (chosen == null) {
            problems.add("document", "choose a document of the list");
        } else if (chosen.isOnLegalHold() == (answers.change() == Change.HOLD)) {
            problems.add("change", chosen.isOnLegalHold() ? "this document is under legal hold already" : "this document is not under legal hold");
        }
    }

    @Override
    public Started start(Starter starter, Answers answers) {
        documents.hold(answers.document(), answers.change() == Change.HOLD, starter.userId(), answers.reason());
        UUID review = documents.get(answers.document()).reviewId();
        return new Started(reviews.get(review).reference(), Routing.of(CommonRouting.REVIEW_ID, review));
    }
}
