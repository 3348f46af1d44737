package org.lscb.scr.notice;

import java.security.Principal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.lscb.scr.agency.People;
import org.lscb.scr.agency.StandingRole;
import org.lscb.scr.form.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What a person was told, how they want to be mailed, and for those who look after the service the mails that got stuck. Public, so that the
 * frame of all pages can be put around it.
 */
@Controller
public class NoticePages {

    private static final ZoneId UK = ZoneId.of("Europe/London");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final UserNotices notices;
    private final Mailbag bag;
    private final Postman postman;
    private final People people;

    NoticePages(UserNotices notices, Mailbag bag, Postman postman, People people) {
        this.notices = notices;
        this.bag = bag;
        this.postman = postman;
        this.people = people;
    }

    /** A notice in words. */
    record Line(String told, String reference, boolean review, String subject, String due, boolean passed, boolean unread) { }

    /** A choice of how to be mailed. */
    record Choice(String value, String words, boolean chosen) { }

    /** A stuck mail in words. */
    record StuckLine(UUID id, String to, String made, int attempts, String failure) { }

    @GetMapping("/notices")
    String list(Principal user, Model model) {
        Wish wish = notices.wish(user.getName());
        model.addAttribute("lines", notices.of(user.getName()).stream().map(NoticePages::line).toList());
        model.addAttribute("wishes", List.of(Wish.values()).stream().map(one -> new Choice(one.name(), one.title(), one == wish)).toList());
        model.addAttribute("mailed", postman.isConfigured());
        model.addAttribute("seesMails", seesMails(user));
        return "notices";
    }

    @PostMapping("/notices/read")
    String read(Principal user) {
        notices.readAll(user.getName());
        return "redirect:/notices";
    }

    @PostMapping("/notices/wish")
    String wish(@RequestParam Wish wish, Principal user) {
        notices.wishes(user.getName(), wish);
        return "redirect:/notices";
    }

    @GetMapping("/mails")
    String mails(Principal user, Model model) {
        checkSeesMails(user);
        model.addAttribute("configured", postman.isConfigured());
        model.addAttribute("waiting", bag.waiting());
        model.addAttribute("stuck", bag.stuck().stream().map(one -> new StuckLine(one.id(), people.name(one.userId()), TIME.format(one.madeAt()),
            one.attempts(), one.failure())).toList());
        return "mails";
    }

    @PostMapping("/mails/{id}/try-again")
    String tryAgain(@PathVariable UUID id, Principal user) {
        checkSeesMails(user);
        if (!bag.tryAgain(id)) {
            throw new NotThere("There is no such mail.");
        }
        return "redirect:/mails";
    }

    private void checkSeesMails(Principal user) {
        if (!seesMails(user)) {
            throw new NotThere("There is no such page.");
        }
    }

    private boolean seesMails(Principal user) {
        return people.find(user.getName()).filter(person -> person.isActive()
            && (person.holds(StandingRole.BUSINESS_MANAGER) || person.holds(StandingRole.OPERATOR))).isPresent();
    }

    private static Line line(UserNotice notice) {
        return new Line(TIME.format(notice.madeAt()), notice.reference(), notice.reviewId() != null, notice.subject(),
            notice.due() == null ? "" : DAY.format(notice.due()), notice.topic() == Topic.DATE_PASSED, notice.readAt() == null);
    }
}
