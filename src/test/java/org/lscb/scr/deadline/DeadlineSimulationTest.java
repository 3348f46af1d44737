package org.lscb.scr.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
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
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.PlainGuidanceTables;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Years of dates on two instances with one database: dates set, extended and met at random, timers that get lost, both instances down for 24 hours
 * each month, every other year just when the clocks change. What should have gone out, and when, is worked out apart from the service, with a list of
 * bank holidays of its own, and compared with what did.
 *
 * <p>The short form runs with all tests. Five years and 10,000 deadlines: {@code mvn test -Dtest=DeadlineSimulationTest -Dsimulation=full}.
 */
@Tag("whole-service")
class DeadlineSimulationTest {

    private static final ZoneId UK = ZoneId.of("Europe/London");
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(14, 0);
    private static final boolean FULL = "full".equals(System.getProperty("simulation"));
    private static final LocalDate FIRST = LocalDate.of(2010, 9, 6);
    private static final LocalDate LAST = FULL ? LocalDate.of(2015, 9, 4) : LocalDate.of(2011, 4, 8);
    private static final int DEADLINES = FULL ? 10_000 : 150;
    private static final int REVIEWS = FULL ? 1_000 : 40;
    private static final Duration AFTER_START = Duration.ofSeconds(90);
    /** While the service runs, the reconciler makes up for a lost timer two minutes later. */
    private static final Duration WHILE_RUNNING = Duration.ofMinutes(3);
    /** Kinds that belong to a review as a whole. */
    private static final List<DeadlineKind> KINDS = List.of(DeadlineKind.D1, DeadlineKind.D2, DeadlineKind.D3, DeadlineKind.D7, DeadlineKind.D9, DeadlineKind.D10,
        DeadlineKind.D11);
    private static final Set<DeadlineKind> BY_RULE = Set.of(DeadlineKind.D1, DeadlineKind.D3, DeadlineKind.D9);
    private static final Set<LocalDate> BANK_HOLIDAYS = Stream.of("""
        2010-12-27 2010-12-28 2011-01-03 2011-04-22 2011-04-25 2011-04-29 2011-05-02 2011-05-30 2011-08-29 2011-12-26 2011-12-27
        2012-01-02 2012-04-06 2012-04-09 2012-05-07 2012-06-04 2012-06-05 2012-08-27 2012-12-25 2012-12-26
        2013-01-01 2013-03-29 2013-04-01 2013-05-06 2013-05-27 2013-08-26 2013-12-25 2013-12-26
        2014-01-01 2014-04-18 2014-04-21 2014-05-05 2014-05-26 2014-08-25 2014-12-25 2014-12-26
        2015-01-01 2015-04-03 2015-04-06 2015-05-04 2015-05-25 2015-08-31 2015-12-25 2015-12-28 2016-01-01 2016-03-25 2016-03-28""".split("\\s+"))
        .map(LocalDate::parse).collect(Collectors.toSet());

    private final Random chance = new Random(20101006);
    private final List<Story> stories = new ArrayList<>();
    private final List<Story> open = new ArrayList<>();
    private final List<Slot> free = new ArrayList<>();
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
        set(FIRST.atTime(7, 0).atZone(UK).toInstant());
        Northbeck northbeck = one.getBean(Northbeck.class);
        for (int n = 0; n < REVIEWS; n++) {
            UUID review = northbeck.review().save().id();
            KINDS.forEach(kind -> free.add(new Slot(review, kind)));
        }
        for (Map.Entry<Instant, Event> next : course().entrySet()) {
            if (outages.stream().noneMatch(outage -> outage.covers(next.getKey()))) {
                set(next.getKey());
                next.getValue().happen();
            }
        }
        Count count = new Count(stories, outages);
        System.out.println(count);
        assertThat(count.deadlines).isEqualTo(DEADLINES);
        assertThat(count.expected).isGreaterThan(DEADLINES);
        assertThat(count.dueInOutages).isPositive();
        assertThat(count.missed).as("missed").isZero();
        assertThat(count.doubled).as("doubled").isZero();
        assertThat(count.unexpected).as("nobody should have got").isZero();
        assertThat(count.early).as("before their time").isZero();
        assertThat(count.lateAfterStart).as("late after a start").isZero();
        assertThat(count.lateWhileRunning).as("late without an outage").isZero();
    }

    /** All that happens, in the order of time. What would happen during an outage does not. */
    private Map<Instant, Event> course() {
        Map<Instant, Event> course = new TreeMap<>();
        int days = (int) FIRST.datesUntil(LAST.plusDays(1)).filter(DeadlineSimulationTest::isWorkingDay).count();
        int past = 0;
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            course.put(at(day, MORNING.plusSeconds(1)), this::timers);
            course.put(at(day, MORNING.plusMinutes(2)), this::reconcilers);
            if (isWorkingDay(day)) {
                LocalDate today = day;
                int byToday = (int) ((long) DEADLINES * ++past / days);
                course.put(at(day, AFTERNOON), () -> change(today, byToday));
            }
        }
        for (LocalDate month = FIRST.withDayOfMonth(1); month.isBefore(LAST.withDayOfMonth(1)); month = month.plusMonths(1)) {
            Outage outage = outage(month);
            outages.add(outage);
            course.put(outage.until().plusSeconds(5), this::start);
        }
        return course;
    }

    /** 24 hours at any time of any day but, every other year, those in which the clocks go forward or back. */
    private Outage outage(LocalDate month) {
        boolean clocksChange = month.getYear() % 2 == 0 && (month.getMonth() == Month.MARCH || month.getMonth() == Month.OCTOBER);
        LocalDate day = clocksChange ? month.with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY)).minusDays(1)
            : month.plusDays((month.equals(FIRST.withDayOfMonth(1)) ? FIRST.getDayOfMonth() : 0) + chance.nextInt(20));
        Instant from = at(day, LocalTime.of(clocksChange ? 2 + chance.nextInt(22) : chance.nextInt(24), 30));
        return new Outage(from, from.plus(Duration.ofHours(24)));
    }

    private void timers() throws Exception {
        if (chance.nextInt(10) == 0) {
            engines.get(0).loseOneTimer();
        }
        bothAtOnce(instance -> new EngineOfAnInstance(instance).runDueJobs());
    }

    private void reconcilers() throws Exception {
        bothAtOnce(instance -> instance.getBean(Reconciler.class).run(Duration.ofSeconds(30)));
    }

    /** One instance comes to the timers first, the other one to what is overdue, so that they reach for the same. */
    private void start() throws Exception {
        bothAtOnce(instance -> {
            if (instance == one) {
                new EngineOfAnInstance(instance).runDueJobs();
            }
            instance.getBean(Reconciler.class).run(Duration.ZERO);
            if (instance == other) {
                new EngineOfAnInstance(instance).runDueJobs();
            }
        });
    }

    /** Dates are set, extended or brought forward, and met, on both instances. */
    private void change(LocalDate day, int deadlinesByToday) throws Exception {
        Map<ConfigurableApplicationContext, List<Consumer<Deadlines>>> work = Map.of(one, new ArrayList<>(), other, new ArrayList<>());
        int fresh = deadlinesByToday - stories.size();
        Collections.shuffle(open, chance);
        for (Story story : List.copyOf(open.subList(0, Math.min(open.size(), fresh + chance.nextInt(fresh + 1))))) {
            if (chance.nextInt(3) == 0) {
                story.ends(at(day, AFTERNOON));
                open.remove(story);
                free.add(story.slot);
                work.get(either()).add(deadlines -> deadlines.met(story.slot.review(), story.slot.kind(), null, day));
            } else {
                LocalDate to = chance.nextInt(4) == 0 ? story.firstDue() : story.due().plusDays(chance.nextInt(60) - 10);
                if (to.isAfter(story.start)) {
                    story.moves(at(day, AFTERNOON), to);
                    work.get(either()).add(deadlines -> deadlines.revise(story.slot.review(), story.slot.kind(), null, to, "Moved", "manager", null));
                }
            }
        }
        atOnce(work);
        for (int n = 0; n < fresh; n++) {
            Slot slot = free.remove(chance.nextInt(free.size()));
            LocalDate agreed = day.plusDays(5 + chance.nextInt(120));
            Story story = new Story(slot, day);
            stories.add(story);
            open.add(story);
            work.get(either()).add(deadlines -> {
                Deadline set = BY_RULE.contains(slot.kind()) ? deadlines.open(slot.review(), slot.kind(), null, day, GuidanceVersion.WT2010)
                    : deadlines.agree(slot.review(), slot.kind(), null, day, agreed, "Agreed");
                story.begins(set.id(), at(day, AFTERNOON), set.currentDue());
            });
        }
        atOnce(work);
    }

    private ConfigurableApplicationContext either() {
        return chance.nextBoolean() ? one : other;
    }

    private void atOnce(Map<ConfigurableApplicationContext, List<Consumer<Deadlines>>> work) throws Exception {
        bothAtOnce(instance -> work.get(instance).forEach(one -> one.accept(instance.getBean(Deadlines.class))));
        work.values().forEach(List::clear);
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

    private interface Event {
        void happen() throws Exception;
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

    private void set(Instant now) {
        engines.forEach(engine -> engine.set(now));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(UK).toInstant();
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !BANK_HOLIDAYS.contains(day);
    }

    /** Where one clock at a time may run. */
    private record Slot(UUID review, DeadlineKind kind) { }

    private record Outage(Instant from, Instant until) {

        boolean covers(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    /** What happened to one deadline, and what should have gone out because of it. */
    private static final class Story {

        private static final Map<DeadlineKind, List<Map<String, Object>>> ROWS = KINDS.stream()
            .collect(Collectors.toMap(Function.identity(), kind -> new PlainGuidanceTables().collect("reminders", Map.of("kind", kind))));

        private final Slot slot;
        private final LocalDate start;
        private final List<Instant> from = new ArrayList<>();
        private final List<LocalDate> due = new ArrayList<>();
        private UUID deadline;
        private Instant end = at(LAST.plusDays(1), LocalTime.MIDNIGHT);

        private Story(Slot slot, LocalDate start) {
            this.slot = slot;
            this.start = start;
        }

        private void begins(UUID id, Instant at, LocalDate first) {
            deadline = id;
            moves(at, first);
        }

        private void moves(Instant at, LocalDate to) {
            from.add(at);
            due.add(to);
        }

        private void ends(Instant at) {
            end = at;
        }

        private LocalDate firstDue() {
            return due.get(0);
        }

        private LocalDate due() {
            return due.get(due.size() - 1);
        }

        /** By deadline, date and row of the table: when. */
        private Map<String, Instant> expected() {
            Map<String, Instant> expected = new HashMap<>();
            for (int n = 0; n < due.size(); n++) {
                Instant since = from.get(n);
                Instant until = n + 1 < due.size() ? from.get(n + 1) : end;
                for (Map<String, Object> row : ROWS.get(slot.kind())) {
                    Instant at = at(days(due.get(n), (int) row.get("workingDays")), MORNING);
                    if (at.isAfter(since) && at.isBefore(until)) {
                        expected.putIfAbsent(deadline + " " + due.get(n) + " " + row.get("row"), at);
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

    /** What went out, beside what should have. */
    private static final class Count {

        private final int deadlines;
        private final int moved;
        private final int met;
        private final int outages;
        private int expected;
        private int delivered;
        private int missed;
        private int doubled;
        private int unexpected;
        private int early;
        private int dueInOutages;
        private int lateAfterStart;
        private int lateWhileRunning;

        private Count(List<Story> stories, List<Outage> outages) {
            this.deadlines = stories.size();
            this.moved = stories.stream().mapToInt(story -> story.due.size() - 1).sum();
            this.met = (int) stories.stream().filter(story -> !story.end.isAfter(at(LAST, LocalTime.MAX))).count();
            this.outages = outages.size();
            Map<String, Instant> wanted = new HashMap<>();
            stories.forEach(story -> wanted.putAll(story.expected()));
            this.expected = wanted.size();
            Map<String, Instant> came = new HashMap<>();
            Deliveries.ALL.values().forEach(delivery -> {
                delivered += delivery.times.get();
                doubled += delivery.times.get() - 1 + (came.put(delivery.key, delivery.at) == null ? 0 : 1);
            });
            this.unexpected = (int) came.keySet().stream().filter(key -> !wanted.containsKey(key)).count();
            wanted.forEach((key, at) -> compare(at, came.get(key), outages));
        }

        private void compare(Instant wanted, Instant came, List<Outage> outages) {
            Optional<Outage> outage = outages.stream().filter(one -> one.covers(wanted)).findFirst();
            dueInOutages += outage.isPresent() ? 1 : 0;
            if (came == null) {
                missed++;
            } else {
                early += came.isBefore(wanted) ? 1 : 0;
                lateAfterStart += outage.isPresent() && came.isAfter(outage.get().until().plus(AFTER_START)) ? 1 : 0;
                lateWhileRunning += outage.isEmpty() && came.isAfter(wanted.plus(WHILE_RUNNING)) ? 1 : 0;
            }
        }

        private static long changesOfClocks() {
            return Stream.iterate(UK.getRules().nextTransition(at(FIRST, MORNING)), change -> UK.getRules().nextTransition(change.getInstant()))
                .takeWhile(change -> change.getInstant().isBefore(at(LAST, MORNING))).count();
        }

        @Override
        public String toString() {
            return ("%s to %s, two instances, %d changes of the clocks: %d deadlines, %d times moved, %d met; %d reminders and escalations expected, %d delivered; "
                + "missed %d, doubled %d, unexpected %d, early %d; %d outages of 24 hours, %d due in them, late by more than 90 s after start %d; late otherwise %d")
                .formatted(FIRST, LAST, changesOfClocks(), deadlines, moved, met, expected, delivered, missed, doubled, unexpected, early, outages, dueInOutages,
                    lateAfterStart, lateWhileRunning);
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
