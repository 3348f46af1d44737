package org.lscb.scr.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Puts a mail into words, as plain text and as HTML. */
@Component
class MailWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final ITemplateEngine templates;
    private final Clock clock;
    private final String home;

    MailWords(ITemplateEngine templates, Clock clock, @Value("${scr.mail.home}") String home) {
        this.templates = templates;
        this.clock = clock;
        this.home = home;
    }

    /** @param when due in words, such as "was due on 6 October 2010, 3 days ago"; empty if it is about no date */
    record Sentence(String reference, String subject, String when) { }

    record Words(String subject, String text, String html) { }

    Words of(List<MailLine> lines) {
        Context context = new Context(Locale.UK);
        context.setVariable("near", sentences(lines, Topic.DATE_NEAR));
        context.setVariable("passed", sentences(lines, Topic.DATE_PASSED));
        context.setVariable("home", home);
        return new Words(subject(lines), templates.process("mail/dates.txt", context), templates.process("mail/dates", context));
    }

    /** On one line, whatever the reference holds. */
    private String subject(List<MailLine> lines) {
        String subject = lines.size() == 1 ? lines.get(0).reference() + ": a date that needs you" : lines.size() + " dates that need you";
        return subject.replaceAll("\\p{Cntrl}+", " ");
    }

    private List<Sentence> sentences(List<MailLine> lines, Topic topic) {
        return lines.stream().filter(line -> line.topic() == topic).map(line -> new Sentence(line.reference(), line.subject(), when(line.due()))).toList();
    }

    private String when(LocalDate due) {
        if (due == null) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(LocalDate.now(clock), due);
        String day = DAY.format(due);
        if (days == 0) {
            return "due today, " + day;
        }
        return days > 0 ? "due on " + day + ", in " + days(days) : "was due on " + day + ", " + days(-days) + " ago";
    }

    private static String days(long days) {
        return days == 1 ? "1 day" : days + " days";
    }
}
