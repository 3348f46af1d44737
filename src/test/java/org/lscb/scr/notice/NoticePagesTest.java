package org.lscb.scr.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WebPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people read without any mail server, how they choose to be mailed, and what those who look after the service see of stuck mails. */
@ReviewTest
class NoticePagesTest {

    @Autowired Northbeck northbeck;
    @Autowired UserNotices notices;
    @Autowired Mailbag bag;
    @Autowired JdbcClient jdbc;
    @Autowired ObjectMapper json;
    @LocalServerPort int port;

    private UUID stuck;

    @BeforeEach
    void oneMailGotStuck() {
        jdbc.sql("update mail set state = 'SENT', sent_at = made_at where state <> 'SENT'").update();
        jdbc.sql("update notice set read_at = made_at where read_at is null").update();
        northbeck.today("2010-10-06");
        notices.wishes("police-lead", Wish.AT_ONCE);
        notices.tell("police-lead", Topic.DATE_NEAR, null, "SCR-AAAA-01", "Signed IMR", LocalDate.of(2010, 10, 8), -2);
        bag.gather();
        Mailbag.Letter letter = bag.take().orElseThrow();
        bag.park(letter, "The mail server refuses the address");
        stuck = letter.id();
    }

    @AfterEach
    void nothingIsWaiting() {
        jdbc.sql("update mail set state = 'SENT', sent_at = made_at where state <> 'SENT'").update();
        jdbc.sql("update notice set read_at = made_at where read_at is null").update();
        jdbc.sql("delete from notice_preference").update();
    }

    @Test
    void withoutAMailServerPeopleReadTheirNoticesInTheService() {
        assertThat(person("police-lead").get("/notices").text()).contains("SCR-AAAA-01", "Signed IMR", "8 October 2010", "New",
            "This service has no mail server yet");
        assertThat(person("pct-lead").get("/notices").text()).doesNotContain("SCR-AAAA-01");
    }

    @Test
    void aStuckMailIsShownToWhoeverLooksAfterTheServiceAndGoesBackByAButton() {
        for (String userId : new String[] {"manager", "operator"}) {
            assertThat(person(userId).get("/mails").text()).as(userId).contains("Ann Field", "The mail server refuses the address", "Try again",
                "/mails/" + stuck + "/try-again").doesNotContain("SCR-AAAA-01");
        }
        WebPerson manager = person("manager");
        assertThat(manager.post("/mails/" + stuck + "/try-again", null).status()).isEqualTo(302);
        assertThat(bag.stuck()).isEmpty();
        assertThat(bag.waiting()).isEqualTo(1);
        assertThat(manager.get("/mails").text()).contains("No mail is stuck.");
        assertThat(manager.post("/mails/" + stuck + "/try-again", null).status()).as("once").isEqualTo(404);
    }

    @Test
    void nobodyElseSeesMailsOrSendsThemAgain() {
        WebPerson chair = person("chair");
        assertThat(chair.get("/mails").status()).isEqualTo(404);
        assertThat(chair.post("/mails/" + stuck + "/try-again", null).status()).isEqualTo(404);
        assertThat(bag.stuck()).hasSize(1);
    }

    @Test
    void everybodyChoosesForThemselvesHowToBeMailed() {
        WebPerson chair = person("chair");
        assertThat(notices.wish("chair")).isEqualTo(Wish.DAILY);
        assertThat(chair.post("/notices/wish?wish=NEVER", null).status()).isEqualTo(302);
        assertThat(notices.wish("chair")).isEqualTo(Wish.NEVER);
        assertThat(chair.post("/notices/wish?wish=HOURLY", null).status()).isEqualTo(400);
        assertThat(chair.post("/notices/wish", null).status()).isEqualTo(400);
        assertThat(notices.wish("chair")).isEqualTo(Wish.NEVER);
    }

    private WebPerson person(String userId) {
        return new WebPerson("http://localhost:" + port, json).signIn(userId, "northbeck-demo");
    }
}
