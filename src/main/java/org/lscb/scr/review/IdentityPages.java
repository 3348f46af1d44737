package org.lscb.scr.review;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.lscb.scr.form.AnswersRefused;
import org.lscb.scr.identity.Identity;
import org.lscb.scr.identity.IdentityRegister;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The names behind the pseudonyms of a review: asks first why the reader has to know, then shows them, once, and keeps no copy anywhere. */
@Controller
class IdentityPages {

    private final Reviews reviews;
    private final IdentityRegister identities;

    IdentityPages(Reviews reviews, IdentityRegister identities) {
        this.reviews = reviews;
        this.identities = identities;
    }

    /** Who somebody is, as a page shows it. */
    record Line(String pseudonym, String part, String name, String born, String relationship) {

        static Line of(Identity identity, PlainWords words) {
            return new Line(identity.pseudonym(), words.of(identity.type()), identity.realName() == null ? "" : identity.realName(),
                words.of(identity.dateOfBirth()), words.of(identity.relationship()));
        }
    }

    /** Whether the page is open to the person. */
    boolean areOpen(String reference, String userId) {
        return reviews.findByReference(reference).map(review -> identities.mayRead(userId, review.id())).orElse(false);
    }

    @GetMapping("/reviews/{reference}/identity")
    String ask(@PathVariable String reference, Principal user, Model model, HttpServletResponse response) {
        identities.requireReader(review(reference).id(), user.getName());
        return page(reference, model, response);
    }

    @PostMapping("/reviews/{reference}/identity")
    String show(@PathVariable String reference, @RequestParam(defaultValue = "") String reason, Principal user, Model model, HttpServletResponse response) {
        try {
            PlainWords words = new PlainWords(java.util.Map.of());
            model.addAttribute("lines", identities.read(review(reference).id(), user.getName(), reason).stream().map(one -> Line.of(one, words)).toList());
        } catch (AnswersRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("problem", refused.fields().get("reason"));
            model.addAttribute("reason", reason);
        }
        return page(reference, model, response);
    }

    private static String page(String reference, Model model, HttpServletResponse response) {
        keepNoCopy(response);
        model.addAttribute("reference", reference);
        return "identity";
    }

    static void keepNoCopy(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    }

    private Review review(String reference) {
        return reviews.findByReference(reference).orElseThrow(UnknownReview::new);
    }
}
