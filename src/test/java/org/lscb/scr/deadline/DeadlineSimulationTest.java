package org.lscb.scr.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lscb.scr.SeriousCaseReviews;
import org.lscb.scr.encryption.DemonstrationKey;
import org.lscb.scr.engine.EngineOfAnInstance;
import org.lscb.scr.guidance.GuidanceVersion;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.PlainGuidanceTables;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Years of dates on two instances with one database: dates set, moved and met at random, timers that get lost, both instances down for a day each
 * month. What should have gone out is worked out apart from the service, with a list of bank holidays of its own, and compared with what did.
 *
 * <p>The short form runs with all tests. Five years and 10,000 deadlines: {@code mvn test -Dtest=DeadlineSimulationTest -Dsimulation=full}.
 */
@Tag("whole-service")
class DeadlineSimulationTest {

    private static final ZoneId UK = ZoneId.of("Europe/London");
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final boolean FULL = "full".equals(System.getProperty("simulation"));
    private static final LocalDate FIRST = LocalDate.of(2010, 9, 6);
    private static final LocalDate LAST = FULL ? LocalDate.of(2015, 9, 4) : LocalDate.of(2011, 4, 8);
    private static final int DEADLINES = FULL ? 10_000 : 150;
    private static final int REVIEWS = FULL ? 400 : 20;
    private static final Duration AFTER_START = Duration.ofSeconds(90);
    /** Kinds that belong to a review as a whole. */
    private static final List<DeadlineKind> KINDS = List.of(DeadlineKind.D1, DeadlineKind.D2, DeadlineKind.D3, DeadlineKind.D7, DeadlineKind.D9, DeadlineKind.D10,
        DeadlineKind.D11);
    private static final Set<LocalDate> BANK_HOLIDAYS = Stream.of("""
        2010-12-27 2010-12-28 2011-01-03 2011-04-22 2011-04-25 2011-04-29 2011-05-02 2011-05-30 2011-08-29 2011-12-26 2011-12-27
        2012-01-02 2012-04-06 2012-04-09 2012-05-07 2012-06-04 2012-06-05 2012-08-27 2012-12-25 2012-12-26
        2013-01-01 2013-03-29 2013-04-01 2013-05-06 2013-05-27 2013-08-26 2013-12-25 2013-12-26
        2014-01-01 2014-04-18 2014-04-21 2014-05-05 2014-05-26 2014-08-25 2014-12-25 2014-12-26
        2015-01-01 2015-04-03 2015-04-06 2015-05-04 2015-05-25 2015-08-31 2015-12-25 2015-12-28 2016-01-01 2016-03-25 2016-03-28""".split("\\s+"))
        .map(LocalDate::parse).collect(Collectors.toSet());

    private final Random chance = new Random(20101006);
    private final Map<UUID, Story> stories = new HashMap<>();
    private final List<Outage> outages = new ArrayList<>();
    private final ExecutorService atOnce = Executors.newFixedThreadPool(2);
    private final ProcessEngine before = ProcessEngines.getProcessEngine("default");
    private ConfigurableApplicationContext one;
    private ConfigurableApplicationContext other;
    private List<EngineOfAnInstance> engines;

    @AfterEach
    void stop() {
        atOnce.shutdownNow();
        Stream.of(other, one).filter(java.util.Objects::nonNull).forEach(ConfigurableApplicationContext::close);
        if (before != null) {
            ProcessEngines.registerProcessEngine(before);
        }
    }

    @Test
    @DisplayName("over the years nothing is missed, nothing comes twice, and after a day without the service all is made up for within 90 seconds")
    void overTheYears() throws Exception {
        startBoth();
        Northbeck northbeck = one.getBean(Northbeck.class);
        set(FIRST, LocalTime.of(7, 0));
        List<Review> reviews = new ArrayList<>();
        for (int n = 0; n < REVIEWS; n++) {
            reviews.add(northbeck.review().save());
        }
        LocalDate next = FIRST;
        int days = (int) FIRST.datesUntil(LAST.plusDays(1)).filter(DeadlineSimulationTest::isWorkingDay).count();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            boolean up = !day.equals(next.withDayOfMonth(15));
            if (!up) {
                outages.add(new Outage(day, day.plusDays(1)));
                next = next.plusMonths(1);
                continue;
            }
            boolean backUp = !outages.isEmpty() && outages.get(outages.size() - 1).until().equals(day);
            if (backUp) {
                set(day, LocalTime.of(0, 0, 5));
                bothAtOnce(instance -> instance.getBean(Reconciler.class).run(Duration.ZERO));
            }
            morning(day);
            if (isWorkingDay(day)) {
                change(day, reviews, 2 * DEADLINES / days + 1);
            }
        }
        Count count = count();
        System.out.println(count);
        assertThat(count.expected).isGreaterThan(DEADLINES);
        assertThat(count.missed).as("missed").isZero();
        assertThat(count.doubled).as("doubled").isZero();
        assertThat(count.unexpected).as("nobody should have got").isZero();
        assertThat(count.lateAfterStart).as("late after a start").isZero();
    }

    /** At eight the timers are due; two minutes later the reconcilers look. */
    private void morning(LocalDate day) throws Exception {
        set(day, MORNING.plusSeconds(1));
        if (chance.nextInt(10) == 0) {
            engines.get(0).loseOneTimer();
        }
        bothAtOnce(instance -> new EngineOfAnInstance(instance).runDueJobs());
        set(day, MORNING.plusMinutes(2));
        bothAtOnce(instance -> instance.getBean(Reconciler.class).run(Duration.ofSeconds(30)));
    }

    /** In the afternoon dates are set, moved and met. */
    private void change(LocalDate day, List<Review> reviews, int most) {
        set(day, LocalTime.of(14, 0));
        Deadlines deadlines = (chance.nextBoolean() ? one : other).getBean(Deadlines.class);
        for (int n = 0; n < most; n++) {
            Review review = reviews.get(chance.nextInt(reviews.size()));
            DeadlineKind kind = KINDS.get(chance.nextInt(KINDS.size()));
            Deadline open = deadlines.find(review.id(), kind, null).filter(Deadline::isOpen).orElse(null);
            if (open == null && stories.size() < DEADLINES) {
                boolean byRule = kind == DeadlineKind.D1 || kind == DeadlineKind.D3 || kind == DeadlineKind.D9;
                Deadline set = byRule ? deadlines.open(review.id(), kind, null, day, GuidanceVersion.WT2010)
                    : deadlines.agree(review.id(), kind, null, day, day.plusDays(5 + chance.nextInt(120)), "Agreed");
                stories.put(set.id(), new Story(kind, now(day), set.currentDue()));
            } else if (open != null && chance.nextInt(3) == 0) {
                deadlines.met(review.id(), kind, null, day);
                stories.get(open.id()).ends(now(day));
            } else if (open != null) {
                LocalDate to = chance.nextInt(4) == 0 ? open.originalDue() : open.currentDue().plusDays(chance.nextInt(60) - 10);
                if (to.isAfter(open.startsOn())) {
                    deadlines.revise(review.id(), kind, null, to, "Moved", "manager", null);
                    stories.get(open.id()).moves(now(day), to);
                }
            }
        }
    }

    private Count count() {
        Count count = new Count();
        Map<String, Deliveries.Delivery> delivered = new HashMap<>();
        Deliveries.ALL.forEach((reminder, delivery) -> {
            count.delivered++;
            count.doubled += delivery.times.get() - 1;
            count.doubled += delivered.put(delivery.key, delivery) == null ? 0 : 1;
        });
        Set<String> expected = new TreeSet<>();
        stories.forEach((deadline, story) -> story.expected().forEach((key, at) -> {
            expected.add(deadline + key);
            Deliveries.Delivery delivery = delivered.get(deadline + key);
            if (delivery == null) {
                count.missed++;
            } else {
                outages.stream().filter(outage -> outage.covers(at)).findFirst().ifPresent(outage -> {
                    count.inOutages++;
                    count.lateAfterStart += delivery.at.isAfter(outage.up().plus(AFTER_START)) ? 1 : 0;
                });
            }
        }));
        count.deadlines = stories.size();
        count.expected = expected.size();
        count.unexpected = (int) delivered.keySet().stream().filter(key -> !expected.contains(key)).count();
        count.outages = outages.size();
        return count;
    }

    private void startBoth() {
        Deliveries.ALL.clear();
        String key = DemonstrationKey.inWriting();
        one = start("scr.encryption.key=" + key);
        HikariDataSource database = one.getBean(HikariDataSource.class);
        other = start("scr.encryption.key=" + key, "spring.datasource.url=" + database.getJdbcUrl(), "spring.datasource.username=" + database.getUsername(),
            "spring.datasource.password=" + database.getPassword(), "spring.profiles.active=demo");
        engines = Stream.of(one, other).map(EngineOfAnInstance::new).toList();
    }

    private static ConfigurableApplicationContext start(String... properties) {
        return new SpringApplicationBuilder(SeriousCaseReviews.class, Deliveries.class).run(Stream.concat(Stream.of(properties), Stream.of("scr.database.keep=false", "server.port=0",
            "management.server.port=0", "camunda.bpm.job-execution.enabled=false", "scr.reminders.first-after=100d", "spring.datasource.hikari.maximum-pool-size=8",
            "spring.jmx.enabled=false",
            "spring.autoconfigure.exclude=org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration")).map(property -> "--" + property).toArray(String[]::new));
    }

    private interface Work {
        void on(ConfigurableApplicationContext instance);
    }

    private void bothAtOnce(Work work) throws Exception {
        List<Future<?>> running = new ArrayList<>();
        for (ConfigurableApplicationContext instance : List.of(one, other)) {
            running.add(atOnce.submit(() -> work.on(instance)));
        }
        for (Future<?> each : running) {
            each.get();
        }
    }

    private void set(LocalDate day, LocalTime time) {
        Instant to = day.atTime(time).atZone(UK).toInstant();
        engines.forEach(engine -> engine.set(to));
    }

    private static Instant now(LocalDate day) {
        return day.atTime(14, 0).atZone(UK).toInstant();
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !BANK_HOLIDAYS.contains(day);
    }

    private record Outage(LocalDate from, LocalDate until) {

        boolean covers(Instant at) {
            LocalDate day = at.atZone(UK).toLocalDate();
            return !day.isBefore(from) && day.isBefore(until);
        }

        Instant up() {
            return until.atStartOfDay(UK).toInstant();
        }
    }

    /** What happened to one deadline, and what should have gone out because of it. */
    private static final class Story {

        private static final PlainGuidanceTables TABLES = new PlainGuidanceTables();

        private final DeadlineKind kind;
        private final List<Instant> from = new ArrayList<>();
        private final List<LocalDate> due = new ArrayList<>();
        private Instant end = LAST.plusDays(1).atStartOfDay(UK).toInstant();

        private Story(DeadlineKind kind, Instant at, LocalDate first) {
            this.kind = kind;
            from.add(at);
            due.add(first);
        }

        private void moves(Instant at, LocalDate to) {
            from.add(at);
            due.add(to);
        }

        private void ends(Instant at) {
            end = at;
        }

        /** By date and row of the table: when. */
        private Map<String, Instant> expected() {
            Map<String, Instant> expected = new HashMap<>();
            for (int n = 0; n < due.size(); n++) {
                Instant since = from.get(n);
                Instant until = n + 1 < due.size() ? from.get(n + 1) : end;
                for (Map<String, Object> row : TABLES.collect("reminders", Map.of("kind", kind))) {
                    Instant at = days(due.get(n), (int) row.get("workingDays")).atTime(MORNING).atZone(UK).toInstant();
                    if (at.isAfter(since) && at.isBefore(until)) {
                        expected.putIfAbsent(" " + due.get(n) + " " + row.get("row"), at);
                    }
                }
            }
            return expected;
        }

        private static LocalDate days(LocalDate day, int away) {
            LocalDate there = day;
            for (int left = Math.abs(away); left > 0; left -= isWorkingDay(there) ? 1 : 0) {
                there = there.plusDays(Integer.signum(away));
            }
            return there;
        }
    }

    private static final class Count {

        private int deadlines;
        private int expected;
        private int delivered;
        private int missed;
        private int doubled;
        private int unexpected;
        private int outages;
        private int inOutages;
        private int lateAfterStart;

        @Override
        public String toString() {
            return "%s to %s, two instances: %d deadlines, %d reminders and escalations expected, %d delivered, missed %d, doubled %d, unexpected %d; %d outages of 24 hours, %d due in them, late by more than 90 s after start %d"
                .formatted(FIRST, LAST, deadlines, expected, delivered, missed, doubled, unexpected, outages, inOutages, lateAfterStart);
        }
    }

    /** What really went out: what was committed, on any instance. */
    static class Deliveries {

        private static final Map<UUID, Delivery> ALL = new ConcurrentHashMap<>();

        private final java.time.Clock clock;

        Deliveries(java.time.Clock clock) {
            this.clock = clock;
        }

        private record Delivery(String key, Instant at, AtomicInteger times) { }

        @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
        void delivered(ReminderDue reminder) {
            ALL.computeIfAbsent(reminder.reminderId(), id -> new Delivery(reminder.deadlineId() + " " + reminder.due() + " " + reminder.row(), clock.instant(),
                new AtomicInteger())).times.incrementAndGet();
        }
    }
}
