package org.lscb.scr.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lscb.scr.agency.People;
import org.lscb.scr.agency.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes mails to the mail server, one recipient each, outside every transaction: a mail server that is slow, dead or picky never holds up a
 * task. Without one configured ({@code spring.mail.host}) nothing is mailed, and people read their notices in the service.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int MOST_IN_A_ROUND = 500;

    private final Mailbag bag;
    private final MailWords words;
    private final People people;
    private final ObjectProvider<JavaMailSender> server;
    private final String from;

    Postman(Mailbag bag, MailWords words, People people, ObjectProvider<JavaMailSender> server, @Value("${scr.mail.from}") String from) {
        this.bag = bag;
        this.words = words;
        this.people = people;
        this.server = server;
        this.from = from;
    }

    /** Whether there is a mail server. */
    boolean isConfigured() {
        return server.getIfAvailable() != null;
    }

    @Scheduled(fixedDelayString = "${scr.mail.every}", initialDelayString = "${scr.mail.every}")
    void goRound() {
        JavaMailSender sender = server.getIfAvailable();
        if (sender == null) {
            return;
        }
        bag.gather();
        for (int sent = 0; sent < MOST_IN_A_ROUND; sent++) {
            Optional<Mailbag.Letter> next = bag.take();
            if (next.isEmpty()) {
                return;
            }
            deliver(next.get(), sender);
        }
    }

    private void deliver(Mailbag.Letter letter, JavaMailSender sender) {
        try {
            Optional<Person> person = people.find(letter.userId()).filter(Person::isActive);
            if (person.isEmpty()) {
                bag.park(letter, "The person has left");
                return;
            }
            sender.send(message(letter, address(person.get()), sender));
            bag.sent(letter);
        } catch (AddressException e) {
            bag.park(letter, "No valid address");
        } catch (MailSendException e) {
            settle(letter, e);
        } catch (MailException | MessagingException e) {
            LOG.warn("Mail {} did not go out and will be tried again: {}", letter.id(), e.getClass().getName());
            bag.failed(letter, e instanceof MailAuthenticationException ? "The mail server does not let the service in" : "The mail server did not answer");
        }
    }

    private void settle(Mailbag.Letter letter, MailSendException e) {
        boolean refused = e.getFailedMessages().values().stream().anyMatch(Postman::isRefusedForGood);
        LOG.warn("Mail {} did not go out: {}", letter.id(), refused ? "the address was refused" : e.getClass().getName());
        if (refused) {
            bag.park(letter, "The mail server refuses the address");
        } else {
            bag.failed(letter, "The mail server did not take it");
        }
    }

    /** With a status from 500 on, trying again will not help. */
    private static boolean isRefusedForGood(Exception failure) {
        for (Throwable one = failure; one != null; one = one instanceof MessagingException mail && mail.getNextException() != null
            ? mail.getNextException() : one.getCause()) {
            if (one instanceof org.eclipse.angus.mail.smtp.SMTPAddressFailedException address && address.getReturnCode() >= 500) {
                return true;
            }
        }
        return false;
    }

    private MimeMessage message(Mailbag.Letter letter, InternetAddress to, JavaMailSender sender) throws MessagingException {
        MailWords.Words text = words.of(bag.lines(letter.id()));
        MimeMessage message = new SameId(sender.createMimeMessage(), "<" + letter.id() + "@" + domain() + ">");
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(new InternetAddress(from, true));
        helper.setTo(to);
        helper.setSubject(text.subject());
        helper.setText(text.text(), text.html());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(new java.util.Date());
        return message;
    }

    /** One address and nothing else: what holds a line break or a second one is none. */
    private static InternetAddress address(Person person) throws AddressException {
        String email = person.email();
        if (email == null || email.isBlank() || email.chars().anyMatch(Character::isISOControl)) {
            throw new AddressException("no address");
        }
        InternetAddress address = new InternetAddress(email, true);
        address.validate();
        return address;
    }

    private String domain() {
        return from.substring(from.indexOf('@') + 1).replace(">", "");
    }

    /** Keeps its own {@code Message-ID}, which mail programs know a second copy by. */
    private static final class SameId extends MimeMessage {

        private final String id;

        SameId(MimeMessage message, String id) throws MessagingException {
            super(message.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
