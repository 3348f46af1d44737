package org.lscb.scr.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.lscb.scr.access.AccessEntry.Action;
import org.lscb.scr.access.AccessEntry.Outcome;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.agency.Agency;
import org.lscb.scr.agency.People;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The page on which an auditor reads the access log. Public, so that the frame of all pages can be put around it. */
@Controller
public class AccessLogPages {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss", Locale.UK).withZone(ZoneOffset.UTC);

    private final AccessLogReading reading;
    private final People people;
    private final Agencies agencies;

    AccessLogPages(AccessLogReading reading, People people, Agencies agencies) {
        this.reading = reading;
        this.people = people;
        this.agencies = agencies;
    }

    /** An entry in words. */
    record Line(long number, String time, String person, String agency, String action, String object, String which, String review, String outcome,
                String colour, String reason) { }

    /** A choice of the filter. */
    record Choice(String value, String words) { }

    @GetMapping("/access-log")
    String list(@Valid @ModelAttribute("filter") AccessLogFilter filter, @RequestParam(defaultValue = "0") @Min(0) @Max(10_000_000) int page,
                Principal user, Model model) {
        AccessLogReading.Page found = reading.page(user.getName(), filter, page);
        model.addAttribute("lines", found.lines().stream().map(this::line).toList());
        model.addAttribute("total", found.total());
        model.addAttribute("first", found.lines().isEmpty() ? 0 : (long) page * AccessLogReading.PAGE_SIZE + 1);
        model.addAttribute("last", (long) page * AccessLogReading.PAGE_SIZE + found.lines().size());
        model.addAttribute("newer", page == 0 ? null : address("/access-log", filter, page - 1));
        model.addAttribute("older", found.hasNext() ? address("/access-log", filter, page + 1) : null);
        model.addAttribute("export", address("/api/access-log/export", filter, 0));
        model.addAttribute("persons", people.all().stream().map(person -> new Choice(person.userId(), person.name() + " (" + person.userId() + ")")).toList());
        model.addAttribute("actions", List.of(Action.values()).stream().map(action -> new Choice(action.name(), words(action.name()))).toList());
        model.addAttribute("outcomes", List.of(Outcome.values()).stream().map(outcome -> new Choice(outcome.name(), words(outcome.name()))).toList());
        return "access-log";
    }

    @GetMapping("/access-log/check")
    String check(Principal user, Model model) {
        model.addAttribute("finding", reading.verify(user.getName()));
        return "access-log-check";
    }

    private Line line(AccessLogReading.Line line) {
        LoggedEntry entry = line.entry();
        String which = entry.objectId() == null ? "" : entry.objectId() + (entry.version() == null ? "" : ", version " + entry.version());
        String person = entry.actor().equals(AccessLog.SERVICE) || entry.actor().equals(AccessLog.NOBODY) ? words(entry.actor()) : people.name(entry.actor());
        return new Line(entry.sequence(), TIME.format(entry.at()), person, entry.agency() == null ? "" : agencies.find(entry.agency()).map(Agency::name).orElse(entry.agency()),
            words(entry.action()), entry.object(), which, line.review(), words(entry.outcome()), "DONE".equals(entry.outcome()) ? "green" : "red",
            entry.reason());
    }

    /** "SIGN_IN" becomes "Sign in". */
    private static String words(String constant) {
        String words = constant.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String address(String path, AccessLogFilter filter, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "person", filter.person());
        add(address, "review", filter.review());
        add(address, "from", filter.from());
        add(address, "to", filter.to());
        add(address, "action", filter.action());
        add(address, "outcome", filter.outcome());
        add(address, "page", page == 0 ? null : page);
        return address.build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, Object value) {
        if (value != null && !value.toString().isBlank()) {
            address.queryParam(name, value);
        }
    }
}
