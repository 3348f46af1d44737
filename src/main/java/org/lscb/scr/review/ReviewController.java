package org.lscb.scr.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register of reviews for scripts and pages. */
@RestController
@RequestMapping("/api/reviews")
@Tag(name = "Reviews", description = "The register: state of each track, clocks, commissions, history of decisions")
class ReviewController {

    private final RegisterView register;

    ReviewController(RegisterView register) {
        this.register = register;
    }

    @GetMapping
    @Operation(summary = "The reviews that I may see")
    List<RegisterView.Line> list(Principal user) {
        return register.lines(user.getName());
    }

    @GetMapping("/{reference}")
    @Operation(summary = "One review: state of each track, clocks, commissions, history of decisions")
    Map<String, Object> one(@PathVariable String reference, Principal user) {
        return register.of(reference, user.getName());
    }

    @GetMapping("/{reference}/clocks")
    @Operation(summary = "The clocks of one review in words: first date, date of now, how each stands and by how much it is late")
    RegisterView.ClockTable clocks(@PathVariable String reference, Principal user) {
        return register.clocks(reference, user.getName());
    }
}
