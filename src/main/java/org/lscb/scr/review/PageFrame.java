package org.lscb.scr.review;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import org.lscb.scr.access.AccessLogPages;
import org.lscb.scr.agency.People;
import org.lscb.scr.notice.NoticePages;
import org.lscb.scr.notice.UserNotices;
import org.lscb.scr.web.ErrorAnswers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page of ours has around it: who is signed in, and in the demonstration a word that it is one. */
@ControllerAdvice(assignableTypes = {ReviewPages.class, IdentityPages.class, AccessLogPages.class, NoticePages.class, ErrorAnswers.class},
    annotations = Framed.class)
class PageFrame {

    private final People people;
    private final UserNotices notices;
    private final Clock clock;
    private final boolean demo;

    PageFrame(People people, UserNotices notices, Clock clock, @Value("${scr.demo:false}") boolean demo) {
        this.people = people;
        this.notices = notices;
        this.clock = clock;
        this.demo = demo;
    }

    @ModelAttribute
    void frame(Model model, Principal user) {
        model.addAttribute("demo", demo);
        model.addAttribute("now", LocalDate.now(clock));
        model.addAttribute("signedIn", user == null ? null : people.name(user.getName()));
        model.addAttribute("unread", user == null ? 0 : notices.unread(user.getName()));
    }
}
