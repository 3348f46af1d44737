package org.lscb.scr.review;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import org.lscb.scr.agency.People;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page of ours has around it: who is signed in, and in the demonstration a word that it is one. */
@ControllerAdvice(assignableTypes = {ReviewPages.class, BasicErrorController.class})
class PageFrame {

    /** Nothing from elsewhere, no scripts in the page itself, never inside somebody else's page. */
    private static final String POLICY =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final People people;
    private final Clock clock;
    private final boolean demo;

    PageFrame(People people, Clock clock, @Value("${scr.demo:false}") boolean demo) {
        this.people = people;
        this.clock = clock;
        this.demo = demo;
    }

    @ModelAttribute
    void frame(Model model, Principal user, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        model.addAttribute("demo", demo);
        model.addAttribute("now", LocalDate.now(clock));
        model.addAttribute("signedIn", user == null ? null : people.name(user.getName()));
    }
}
