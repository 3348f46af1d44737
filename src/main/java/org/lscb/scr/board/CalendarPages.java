package org.lscb.scr.board;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.lscb.scr.review.Framed;
import org.lscb.scr.web.SecretAddresses;
import org.lscb.scr.web.TooManyAttempts;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A person's dates in the person's own calendar, which fetches them under a secret address and signs in nowhere. */
@Controller
@Framed
class CalendarPages {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFeeds feeds;
    private final CalendarFile file;
    private final ClocksOnRecord clocks;
    private final SecretAddresses addresses;

    CalendarPages(CalendarFeeds feeds, CalendarFile file, ClocksOnRecord clocks, SecretAddresses addresses) {
        this.feeds = feeds;
        this.file = file;
        this.clocks = clocks;
        this.addresses = addresses;
    }

    @GetMapping("/calendar")
    String page(Principal user, Model model) {
        model.addAttribute("made", feeds.madeAt(user.getName()).map(Words::day).orElse(null));
        return "calendar";
    }

    /** The only answer in which the address ever stands. */
    @PostMapping("/calendar/address")
    String make(Principal user, Model model) {
        String secret = feeds.make(user.getName());
        model.addAttribute("address", ServletUriComponentsBuilder.fromCurrentContextPath().pathSegment("calendar", secret + ".ics").toUriString());
        return page(user, model);
    }

    @PostMapping("/calendar/revoke")
    String revoke(Principal user) {
        feeds.revoke(user.getName());
        return "redirect:/calendar";
    }

    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<String> fetch(@PathVariable String secret, HttpServletRequest request) {
        Optional<String> owner;
        try {
            owner = addresses.open("calendar", request.getRemoteAddr(), () -> feeds.owner(secret));
        } catch (TooManyAttempts wait) {
            return refusal(HttpStatus.TOO_MANY_REQUESTS, "Too many calendars were asked for that do not exist. Try again in some minutes.");
        }
        if (owner.isEmpty()) {
            feeds.refused();
            return refusal(HttpStatus.NOT_FOUND, "There is no calendar at this address.");
        }
        return ResponseEntity.ok().contentType(CALENDAR).cacheControl(CacheControl.noStore()).body(inTheNameOf(owner.get()));
    }

    /** The same for whatever is no one's address: never made, withdrawn, mistyped, or of somebody who has left. */
    private static ResponseEntity<String> refusal(HttpStatus status, String words) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).contentType(MediaType.TEXT_PLAIN).body(words);
    }

    /** What is read goes on record as read by the owner, and the database gives what the owner may have. */
    private String inTheNameOf(String userId) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext owners = SecurityContextHolder.createEmptyContext();
        owners.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(userId, null, List.of()));
        try {
            SecurityContextHolder.setContext(owners);
            return file.of(clocks.all(userId));
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
