package org.lscb.scr.engine;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What Tasklist shows beside the tasks that it lists, and cannot know itself. */
@RestController
@RequestMapping("/api/tasks")
@Tag(name = "Tasks")
class CardController {

    /** As many as a list of Tasklist has at once. */
    private static final int MOST = 50;

    private final CardsInWords cards;

    CardController(CardsInWords cards) {
        this.cards = cards;
    }

    @GetMapping("/cards")
    @Operation(summary = "Review, agency and date in words of these tasks, as far as I may see them")
    List<CardsInWords.Card> cards(@RequestParam @Size(min = 1, max = MOST) List<@Pattern(regexp = "[A-Za-z0-9-]{1,64}") String> ids, Principal user) {
        return cards.of(ids, user.getName());
    }

    @GetMapping("/choices")
    @Operation(summary = "The reviews and agencies of the tasks that I may see, to narrow a list by")
    CardsInWords.Choices choices(Principal user) {
        return cards.choices(user.getName());
    }
}
