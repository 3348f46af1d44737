package org.lscb.scr.imr;

import java.util.List;
import java.util.UUID;
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.Option;
import org.lscb.scr.scoping.Scoping;
import org.lscb.scr.scoping.TermsOfReference;
import org.springframework.stereotype.Component;

/** The questions of the terms of reference, which every report has to answer. */
@Component
class ReviewQuestions {

    private final Scoping scoping;

    ReviewQuestions(Scoping scoping) {
        this.scoping = scoping;
    }

    /** As choices of a form. */
    List<Option> options(UUID reviewId) {
        return terms(reviewId).items().stream().map(item -> new Option(item.key(), item.text())).toList();
    }

    List<String> keys(UUID reviewId) {
        return options(reviewId).stream().map(Option::value).toList();
    }

    /** The question itself, or its key where a later version of the terms has dropped it. */
    String text(UUID reviewId, String key) {
        return options(reviewId).stream().filter(option -> option.value().equals(key)).map(Option::label).findFirst().orElse(key);
    }

    /** Such as "1 January 2008 to 2 September 2010". */
    String period(UUID reviewId) {
        TermsOfReference terms = terms(reviewId);
        return InWords.date(terms.periodFrom()) + " to " + InWords.date(terms.periodTo());
    }

    /** What the review is about, as the terms say it. */
    String keyIssues(UUID reviewId) {
        return InWords.text(terms(reviewId).terms().keyIssues());
    }

    private TermsOfReference terms(UUID reviewId) {
        return scoping.termsOfReference(reviewId).orElseThrow(() -> new IllegalStateException("no terms of reference: " + reviewId));
    }
}
