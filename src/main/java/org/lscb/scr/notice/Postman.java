package org.lscb.scr.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.lscb.scr.agency.MailAddress;
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
 * task. A mail that cannot be sent is put aside alone. Without one configured ({@code spring.mail.host}) nothing is mailed, and people read their notices in the service.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int MOST_IN_A_ROUND = 500;

    private final Mailbag bag;
    private final MailWords words;
    private final People people;
    private final ObjectProvider<JavaMailSender> server;
    private final InternetAddress from;

    /** @throws IllegalArgumentException if what the service is to send from is no mail address */
    Postman(Mailbag bag, MailWords words, People people, ObjectProvider<JavaMailSender> server, @Value("${scr.mail.from}") String from) {
        this.bag = bag;
        this.words = words;
        this.people = people;
        this.server = server;
        this.from = sender(from);
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
            if (!deliver(next.get(), sender)) {
                return;             // nor would it take the others, each of which would wait as long for nothing
            }
        }
    }

    /** @return whether there is any sense in going on to the next one now */
    private boolean deliver(Mailbag.Letter letter, JavaMailSender sender) {
        Optional<Person> person = people.find(letter.userId()).filter(Person::isActive);
        if (person.isEmpty()) {
            bag.park(letter, "The person has left");
            return true;
        }
        List<MailLine> lines = bag.lines(letter);
        if (lines.isEmpty()) {
            bag.takeBack(letter);
            return true;
        }
        Optional<InternetAddress> address = MailAddress.of(person.get().email());
        if (address.isEmpty()) {
            bag.park(letter, "No valid address");
            return true;
        }
        try {
            sender.send(message(letter, lines, address.get(), sender));
        } catch (MailSendException e) {
            return settle(letter, e);
        } catch (MailException | MessagingException e) {
            LOG.warn("Mail {} did not go out and will be tried again: {}", letter.id(), e.getClass().getName());
            bag.failed(letter, e instanceof MailAuthenticationException ? "The mail server does not let the service in" : "The mail server did not answer");
            return false;
        } catch (RuntimeException e) {
            LOG.error("Mail {} cannot be written and is put aside", letter.id(), e);
            bag.park(letter, "The service cannot write it");
            return true;
        }
        bag.sent(letter);
        return true;
    }

    private boolean settle(Mailbag.Letter letter, MailSendException e) {
        OptionalInt reply = e.getFailedMessages().values().stream().flatMapToInt(Postman::replies).findFirst();
        boolean refused = e.getFailedMessages().values().stream().anyMatch(Postman::isRefusedForGood);
        LOG.warn("Mail {} did not go out: {}", letter.id(), refused ? "the address was refused" : e.getClass().getName());
        if (refused) {
            bag.park(letter, "The mail server refuses the address");
        } else {
            bag.failed(letter, "The mail server did not take it");
        }
        return reply.isPresent();
    }

    /** With a status from 500 on, trying again will not help. */
    private static boolean isRefusedForGood(Exception failure) {
        return chain(failure).anyMatch(one -> one instanceof SMTPAddressFailedException address && address.getReturnCode() >= 500);
    }

    /** With what status the mail server answered; with none if it is not there, or was gone before its answer. */
    private static IntStream replies(Exception failure) {
        return chain(failure).mapToInt(one -> {
            if (one instanceof SMTPAddressFailedException address) {
                return address.getReturnCode();
            }
            return one instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
        }).filter(status -> status > 0);
    }

    private static Stream<Throwable> chain(Exception failure) {
        return Stream.iterate((Throwable) failure, Objects::nonNull,
            one -> one instanceof MessagingException mail && mail.getNextException() != null ? mail.getNextException() : one.getCause());
    }

    private static InternetAddress sender(String from) {
        try {
            if (from.chars().noneMatch(Character::isISOControl)) {
                InternetAddress address = new InternetAddress(from, true);
                address.validate();
                return address;
            }
        } catch (AddressException e) {
            LOG.debug("no address to send from: {}", e.getClass().getName());
        }
        throw new IllegalArgumentException("scr.mail.from has to be one mail address, on one line");
    }

    private MimeMessage message(Mailbag.Letter letter, List<MailLine> lines, InternetAddress to, JavaMailSender sender) throws MessagingException {
        MailWords.Words text = words.of(lines);
        MimeMessage message = new SameId(sender.createMimeMessage(), "<" + letter.id() + "@" + domain() + ">");
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(to);
        helper.setSubject(text.subject());
        helper.setText(text.text(), text.html());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(new java.util.Date());
        return message;
    }

    private String domain() {
        return from.getAddress().substring(from.getAddress().indexOf('@') + 1);
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
