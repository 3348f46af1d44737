package org.lscb.scr.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lscb.scr.agency.Appointments;
import org.lscb.scr.agency.CaseRole;
import org.lscb.scr.agency.Declaration;
import org.lscb.scr.agency.People;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Notices of 6 October 2010, at nine, and the mails that are made of them. */
@ReviewTest
class MailTest {

    @Autowired Northbeck northbeck;
    @Autowired UserNotices notices;
    @Autowired Mailbag bag;
    @Autowired MailWords words;
    @Autowired People people;
    @Autowired Appointments appointments;
    @Autowired JdbcClient jdbc;
    @Autowired Environment environment;
    @Autowired ThreadPoolTaskScheduler scheduler;

    private GreenMail server;

    @BeforeEach
    void nothingIsWaiting() {
        jdbc.sql("update notice set read_at = made_at where read_at is null").update();
        jdbc.sql("update mail set state = 'SENT', sent_at = made_at where state <> 'SENT'").update();
        jdbc.sql("delete from notice_preference").update();
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        northbeck.today("2010-10-06");
    }

    @AfterEach
    void stop() {
        server.stop();
        jdbc.sql("update person set email = 'chair@northbeck.example' where user_id = 'chair'").update();
    }

    @Test
    void whatIsNewComesInOneMailADayWithNothingButReferencesAndDates() throws MessagingException {
        tell("chair", "SCR-AAAA-01", "Chair's decision", Topic.DATE_NEAR);
        tell("chair", "SCR-AAAA-02", "Overview and action plan submitted", Topic.DATE_PASSED);
        postman().goRound();
        assertThat(server.getReceivedMessages()).as("today's mail went out at half past eight").isEmpty();

        northbeck.today("2010-10-07");
        postman().goRound();
        postman().goRound();

        MimeMessage mail = theOnlyMail();
        assertThat(mail.getSubject()).isEqualTo("2 dates that need you");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("chair@northbeck.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(text(mail)).contains("These dates have passed", "SCR-AAAA-02: Overview and action plan submitted", "SCR-AAAA-01: Chair's decision",
            "was due on 6 October 2010, 1 day ago", "text/plain", "text/html").doesNotContain("Barton", "${", "th:text", "th:each", "[(");
    }

    @Test
    void whoeverWantsItAtOnceGetsItAtOnceAndWhoeverWantsNoneGetsNone() throws MessagingException {
        notices.wishes("chair", Wish.AT_ONCE);
        notices.wishes("manager", Wish.NEVER);
        long unread = notices.unread("manager");
        tell("chair", "SCR-AAAA-01", "Chair's decision", Topic.DATE_NEAR);
        tell("manager", "SCR-AAAA-01", "Chair's decision", Topic.DATE_NEAR);

        postman().goRound();
        northbeck.today("2010-10-08");
        postman().goRound();

        assertThat(theOnlyMail().getSubject()).isEqualTo("SCR-AAAA-01: a date that needs you");
        assertThat(notices.unread("manager")).as("it is there to read").isEqualTo(unread + 1);
    }

    @Test
    void whoeverIsToldOfTheSameGetsAMailOfTheirOwn() throws MessagingException {
        List.of("chair", "manager", "legal").forEach(person -> {
            notices.wishes(person, Wish.AT_ONCE);
            tell(person, "SCR-AAAA-01", "Chair's decision", Topic.DATE_NEAR);
        });
        postman().goRound();

        assertThat(server.getReceivedMessages()).hasSize(3).allSatisfy(mail -> assertThat(mail.getAllRecipients()).hasSize(1));
        assertThat(server.getReceivedMessages()).extracting(mail -> mail.getAllRecipients()[0].toString())
            .containsExactlyInAnyOrder("chair@northbeck.example", "manager@northbeck.example", "legal@northbeck.example");
        assertThat(server.getReceivedMessages()).extracting(MimeMessage::getMessageID).doesNotHaveDuplicates();
    }

    @Test
    void aMailSaysWhatItIsAboutAlsoWhereThereIsNoDate() throws MessagingException {
        notices.wishes("chair", Wish.AT_ONCE);
        notices.tell("chair", Topic.DATE_PASSED, null, "SCR-AAAA-01", "Chair's decision", null, 1);
        postman().goRound();

        assertThat(text(theOnlyMail())).contains("SCR-AAAA-01: Chair's decision");
    }

    @Test
    void aLineBreakNeverBeginsAHeaderOfItsOwn() throws MessagingException {
        notices.wishes("chair", Wish.AT_ONCE);
        tell("chair", "SCR-AAAA-01\r\nBcc: legal@northbeck.example\r\n\r\nHello", "Chair's decision", Topic.DATE_NEAR);
        postman().goRound();

        assertThat(theOnlyMail().getHeader("Bcc")).isNull();
        assertThat(theOnlyMail().getAllRecipients()).hasSize(1);
        assertThat(theOnlyMail().getSubject()).startsWith("SCR-AAAA-01 Bcc: legal@northbeck.example Hello: ");
    }

    @Test
    void theServiceDoesNotStartWithASenderThatIsNoAddress() {
        for (String from : List.of("no-reply@northbeck.example\r\nBcc: legal@northbeck.example", "no-reply", "", "a@northbeck.example, b@northbeck.example")) {
            assertThatThrownBy(() -> new Postman(bag, words, people, noServer(), from)).as(from).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("scr.mail.from");
        }
        assertThatCode(() -> new Postman(bag, words, people, noServer(), "Northbeck LSCB <no-reply@northbeck.example>")).doesNotThrowAnyException();
    }

    @Test
    void aPersonWithoutAnAddressHoldsUpNobody() throws MessagingException {
        jdbc.sql("update person set email = 'at-home' where user_id = 'chair'").update();
        notices.wishes("chair", Wish.AT_ONCE);
        notices.wishes("manager", Wish.AT_ONCE);
        tell("chair", "SCR-AAAA-01", "Chair's decision", Topic.DATE_NEAR);
        tell("manager", "SCR-AAAA-01", "Chair's decision", Topic.DATE_NEAR);
        postman().goRound();

        assertThat(theOnlyMail().getAllRecipients()[0]).hasToString("manager@northbeck.example");
        assertThat(bag.stuck()).extracting(Mailbag.Stuck::userId, Mailbag.Stuck::failure).containsExactly(tuple("chair", "No valid address"));
    }

    @Test
    void whatTheServiceCannotWriteIsPutAsideAlone() throws MessagingException {
        notices.wishes("chair", Wish.AT_ONCE);
        notices.wishes("manager", Wish.AT_ONCE);
        tell("chair", "SCR-AAAA-01", "Poison", Topic.DATE_NEAR);
        tell("manager", "SCR-AAAA-01", "Chair's decision", Topic.DATE_NEAR);
        MailWords choking = new MailWords(null, null, "") {
            @Override
            Words of(List<MailLine> lines) {
                if (lines.get(0).subject().equals("Poison")) {
                    throw new IllegalStateException("cannot be put into words");
                }
                return words.of(lines);
            }
        };
        new Postman(bag, choking, people, serverAt(server.getSmtp().getPort(), 5_000), "no-reply@northbeck.example").goRound();

        assertThat(theOnlyMail().getAllRecipients()[0]).hasToString("manager@northbeck.example");
        assertThat(bag.stuck()).extracting(Mailbag.Stuck::userId, Mailbag.Stuck::failure).containsExactly(tuple("chair", "The service cannot write it"));
        assertThat(bag.waiting()).isZero();
    }

    @Test
    void whatWasReadInTheServiceIsNotMailed() {
        tell("chair", "SCR-AAAA-01", "Chair's decision", Topic.DATE_NEAR);
        notices.readAll("chair");
        northbeck.today("2010-10-07");
        postman().goRound();

        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void ofAReviewThatSomebodyMayNotKnowOfAnyMoreNothingIsMailed() throws MessagingException {
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        String author = "second-overview-author";
        UUID role = appointments.appoint(review.id(), CaseRole.OVERVIEW_AUTHOR, author, null, null, Declaration.nothingToDeclare()).id();
        notices.wishes(author, Wish.AT_ONCE);
        tellOf(review, author, "Overview report before the Panel");
        bag.gather();
        assertThat(bag.waiting()).as("it waits for the mail server").isEqualTo(1);
        appointments.end(role, LocalDate.of(2010, 10, 6), "The contract has ended");
        tellOf(review, author, "Overview report before the LSCB");

        postman().goRound();
        postman().goRound();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(bag.waiting()).isZero();
        assertThat(bag.stuck()).isEmpty();

        tell(author, "Annual report", "Published annual report", Topic.DATE_NEAR);
        postman().goRound();
        assertThat(text(theOnlyMail())).contains("Published annual report").doesNotContain(review.reference());
    }

    @Test
    void aServerThatIsDownForADayGetsTheMailWhenItIsBack() throws IOException, MessagingException {
        notices.wishes("chair", Wish.AT_ONCE);
        tell("chair", "SCR-AAAA-01", "Chair's decision", Topic.DATE_NEAR);
        Postman atAClosedDoor = postman(closedPort());
        atAClosedDoor.goRound();
        northbeck.today("2010-10-07");
        atAClosedDoor.goRound();
        assertThat(bag.waiting()).isEqualTo(1);

        northbeck.today("2010-10-08");
        postman().goRound();

        assertThat(theOnlyMail().getSubject()).startsWith("SCR-AAAA-01");
        assertThat(bag.waiting()).isZero();
    }

    @Test
    void aServerThatIsDownForDaysLeavesAMailForAPersonToLookAt() throws IOException {
        notices.wishes("chair", Wish.AT_ONCE);
        tell("chair", "SCR-AAAA-01", "Chair's decision", Topic.DATE_NEAR);
        Postman atAClosedDoor = postman(closedPort());
        List.of("2010-10-06", "2010-10-07", "2010-10-08", "2010-10-09", "2010-10-10", "2010-10-11").forEach(day -> {
            northbeck.today(day);
            atAClosedDoor.goRound();
        });

        assertThat(bag.stuck()).singleElement().satisfies(mail -> {
            assertThat(mail.userId()).isEqualTo("chair");
            assertThat(mail.failure()).isEqualTo("The mail server did not take it");
        });
    }

    @Test
    void aServerThatSaysNothingIsGivenUpAndHoldsUpNobodysWork() throws Exception {
        notices.wishes("chair", Wish.AT_ONCE);
        notices.wishes("manager", Wish.AT_ONCE);
        tell("chair", "SCR-AAAA-01", "Chair's decision", Topic.DATE_NEAR);
        tell("manager", "SCR-AAAA-01", "Chair's decision", Topic.DATE_NEAR);
        try (FaultySmtp silent = new FaultySmtp(FaultySmtp.Fault.SAYS_NOTHING, "")) {
            Thread round = new Thread(new Postman(bag, words, people, serverAt(silent.port(), 3_000), "no-reply@northbeck.example")::goRound);
            round.start();
            silent.awaitCaller();
            Review review = northbeck.review().initiatedOn("2010-09-24").save();
            northbeck.start("set-up-review", review, Map.of());
            tell("legal", "SCR-AAAA-01", "Chair's decision", Topic.DATE_NEAR);
            assertThat(notices.unread("legal")).isEqualTo(1);
            assertThat(northbeck.openTasks("appoint-panel", review)).isEqualTo(1);
            round.join();
        }
        assertThat(bag.waiting()).isEqualTo(2);
        assertThat(jdbc.sql("select attempts from mail where state = 'WAITING' order by attempts").query(Integer.class).list())
            .as("the server is asked once, not once for each mail").containsExactly(0, 1);
        northbeck.today("2010-10-07");
        postman().goRound();
        assertThat(server.getReceivedMessages()).extracting(mail -> mail.getAllRecipients()[0].toString()).contains("chair@northbeck.example",
            "manager@northbeck.example");
    }

    @Test
    void allTimeOutsAreSetAndTogetherShorterThanAMailIsHeld() {
        long together = Stream.of("connectiontimeout", "timeout", "writetimeout")
            .mapToLong(limit -> environment.getRequiredProperty("spring.mail.properties.mail.smtp." + limit, Long.class))
            .peek(limit -> assertThat(limit).isPositive()).sum();
        assertThat(Duration.ofMillis(together)).isLessThan(Duration.ofMinutes(1));
        assertThat(scheduler.getPoolSize()).as("what hangs on a mail server holds up nothing else").isGreaterThan(1);
    }

    @Test
    void aServerThatDiesBeforeItsAnswerGetsTheSameMailAgainUnderTheSameId() throws MessagingException {
        notices.wishes("chair", Wish.AT_ONCE);
        tell("chair", "SCR-AAAA-01", "Chair's decision", Topic.DATE_NEAR);
        String first;
        try (FaultySmtp dying = new FaultySmtp(FaultySmtp.Fault.DIES_BEFORE_ITS_ANSWER, "")) {
            postman(dying.port()).goRound();
            first = dying.received().stream().filter(line -> line.startsWith("Message-ID:")).findFirst().orElseThrow();
        }
        northbeck.today("2010-10-07");
        postman().goRound();

        assertThat(first).isEqualTo("Message-ID: " + theOnlyMail().getMessageID());
    }

    @Test
    void anAddressThatIsRefusedIsPutAsideAloneAndGoesOutWhenSomebodyTriesAgain() throws MessagingException {
        notices.wishes("chair", Wish.AT_ONCE);
        notices.wishes("manager", Wish.AT_ONCE);
        tell("chair", "SCR-AAAA-01", "Chair's decision", Topic.DATE_NEAR);
        tell("manager", "SCR-AAAA-01", "Chair's decision", Topic.DATE_NEAR);
        try (FaultySmtp picky = new FaultySmtp(FaultySmtp.Fault.REFUSES_THE_ADDRESS, "chair@")) {
            postman(picky.port()).goRound();
            assertThat(picky.received()).anyMatch(line -> line.equals("To: manager@northbeck.example"));
        }
        assertThat(bag.waiting()).isZero();
        Mailbag.Stuck stuck = bag.stuck().get(0);
        assertThat(bag.stuck()).singleElement().isEqualTo(stuck);
        assertThat(stuck.failure()).isEqualTo("The mail server refuses the address");

        assertThat(bag.tryAgain(stuck.id())).isTrue();
        assertThat(bag.tryAgain(stuck.id())).isFalse();
        postman().goRound();

        assertThat(theOnlyMail().getRecipients(Message.RecipientType.TO)).extracting(Object::toString).containsExactly("chair@northbeck.example");
    }

    @Test
    void aMailThatADeadInstanceHadTakenUpIsTakenUpByAnother() {
        notices.wishes("chair", Wish.AT_ONCE);
        tell("chair", "SCR-AAAA-01", "Chair's decision", Topic.DATE_NEAR);
        bag.gather();
        assertThat(bag.take()).isPresent();
        assertThat(bag.take()).as("it is in somebody's hands").isEmpty();

        northbeck.today("2010-10-07");

        assertThat(bag.take()).isPresent();
    }

    @Test
    void withoutAMailServerTheNoticesWaitHere() {
        tell("chair", "SCR-AAAA-01", "Chair's decision", Topic.DATE_NEAR);
        northbeck.today("2010-10-07");
        new Postman(bag, words, people, noServer(), "no-reply@northbeck.example").goRound();

        assertThat(bag.waiting()).isZero();
        assertThat(notices.unread("chair")).isEqualTo(1);
    }

    private void tellOf(Review review, String person, String subject) {
        notices.tell(person, Topic.DATE_NEAR, review.id(), review.reference(), subject, LocalDate.of(2010, 10, 8), -2);
    }

    private void tell(String person, String reference, String subject, Topic topic) {
        notices.tell(person, topic, null, reference, subject, LocalDate.of(2010, 10, 6), topic == Topic.DATE_NEAR ? -3 : 1);
    }

    private Postman postman() {
        return postman(server.getSmtp().getPort());
    }

    private Postman postman(int port) {
        return new Postman(bag, words, people, serverAt(port, 5_000), "no-reply@northbeck.example");
    }

    private static ObjectProvider<JavaMailSender> serverAt(int port, int millis) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        Properties limits = sender.getJavaMailProperties();
        limits.put("mail.smtp.connectiontimeout", millis);
        limits.put("mail.smtp.timeout", millis);
        limits.put("mail.smtp.localhost", "localhost");
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return beans.getBeanProvider(JavaMailSender.class);
    }

    private static ObjectProvider<JavaMailSender> noServer() {
        return new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class);
    }

    private MimeMessage theOnlyMail() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private static String text(MimeMessage mail) {
        return GreenMailUtil.getWholeMessage(mail);
    }

    private static int closedPort() throws IOException {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return door.getLocalPort();
        }
    }
}
