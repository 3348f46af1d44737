package org.lscb.scr.review;

import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.agency.Agency;
import org.lscb.scr.agency.People;
import org.lscb.scr.agency.Person;
import org.lscb.scr.agency.StandingRole;
import org.lscb.scr.form.Processes;
import org.lscb.scr.guidance.IndicatorQuestions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages beside Tasklist, for what a list of tasks cannot show. */
@Controller
class ReviewPages {

    private final RegisterView register;
    private final IdentityPages identities;
    private final Processes processes;
    private final People people;
    private final Agencies agencies;
    private final IndicatorQuestions questions;

    ReviewPages(RegisterView register, IdentityPages identities, Processes processes, People people, Agencies agencies, IndicatorQuestions questions) {
        this.register = register;
        this.identities = identities;
        this.processes = processes;
        this.people = people;
        this.agencies = agencies;
        this.questions = questions;
    }

    @GetMapping("/login")
    String login(Principal user) {
        return user == null ? "login" : "redirect:/";
    }

    @GetMapping("/")
    String start(Principal user, Model model) {
        Person person = people.find(user.getName()).orElse(null);
        model.addAttribute("person", person);
        model.addAttribute("auditor", person != null && person.holds(StandingRole.AUDITOR));
        model.addAttribute("startable", processes.startable(user.getName()));
        return "start";
    }

    @GetMapping("/reviews")
    String reviews(Principal user, Model model) {
        PlainWords words = words();
        model.addAttribute("lines", register.lines(user.getName()).stream().map(line -> ReviewLine.of(line, words)).toList());
        return "reviews";
    }

    @GetMapping("/reviews/{reference}")
    String review(@PathVariable String reference, Principal user, Model model) {
        model.addAttribute("review", ReviewPage.of(register.of(reference, user.getName()), words()));
        model.addAttribute("identities", identities.areOpen(reference, user.getName()));
        return "review";
    }

    /** A line of the register as a person reads it. */
    record ReviewLine(String reference, String subjects, String state, String initiatedOn, List<String> tracks) {

        static ReviewLine of(RegisterView.Line line, PlainWords words) {
            return new ReviewLine(line.reference(), line.subjects(), words.of(line.state()), words.of(line.initiatedOn()),
                line.tracks().stream().map(track -> track.track().title() + ": " + words.of(track.state())).toList());
        }
    }

    private PlainWords words() {
        Map<String, String> names = new HashMap<>();
        for (Agency agency : agencies.all()) {
            names.put(agency.id(), agency.name());
        }
        for (Person person : people.everybody()) {
            names.put(person.userId(), person.name() + ", " + person.jobTitle());
        }
        for (StandingRole role : StandingRole.values()) {
            names.put(role.group(), role.title());
        }
        names.putAll(questions.all());
        return new PlainWords(names);
    }
}
