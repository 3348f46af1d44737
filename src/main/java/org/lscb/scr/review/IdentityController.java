package org.lscb.scr.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.lscb.scr.identity.Identity;
import org.lscb.scr.identity.IdentityRegister;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The names behind the pseudonyms of a review for scripts, which have to say why as people do. */
@RestController
@Tag(name = "Reviews")
class IdentityController {

    private final Reviews reviews;
    private final IdentityRegister identities;

    IdentityController(Reviews reviews, IdentityRegister identities) {
        this.reviews = reviews;
        this.identities = identities;
    }

    record Asked(String reason) { }

    @PostMapping("/api/reviews/{reference}/identity")
    @Operation(summary = "Who is behind the pseudonyms of a review; the reason is kept on record with the reader's name")
    List<Identity> read(@PathVariable String reference, @RequestBody Asked asked, Principal user, HttpServletResponse response) {
        IdentityPages.keepNoCopy(response);
        return identities.read(reviews.findByReference(reference).orElseThrow(UnknownReview::new).id(), user.getName(), asked.reason());
    }
}
