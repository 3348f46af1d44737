package org.lscb.scr.board;

import java.time.Clock;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.lscb.scr.deadline.Deadline;
import org.springframework.stereotype.Component;

/**
 * Dates as calendars read them: one event of a whole day for each clock that is running, which keeps its identity when it is moved. It leaves the
 * service for places that the board does not look after, so it holds references and the names of clocks and nothing else.
 */
@Component
class CalendarFile {

    private final Clock clock;

    CalendarFile(Clock clock) {
        this.clock = clock;
    }

    String of(VisibleClocks.Seen seen) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Serious case reviews//Deadlines//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", "Serious case reviews"));
        seen.reviews().forEach(one -> one.clocks().stream().map(VisibleClocks.Visible::deadline)
            .filter(deadline -> deadline.isOpen() && deadline.currentDue() != null)
            .forEach(deadline -> calendar.add(event(one.review().reference(), deadline))));
        seen.years().forEach(one -> calendar.add(event(one.name(), one.deadline())));
        return calendar.toString();
    }

    private VEvent event(String reference, Deadline deadline) {
        VEvent event = new VEvent(false);
        event.add(new Uid(deadline.id() + "@deadlines.serious-case-reviews"));
        event.add(new DtStamp(clock.instant()));
        event.add(new DtStart<>(deadline.currentDue()));
        event.add(new Summary(reference + ": " + deadline.kind().title()));
        event.add(new Sequence(deadline.revisions().size()));
        event.add(ImmutableTransp.TRANSPARENT);
        event.add(ImmutableClazz.PRIVATE);
        return event;
    }
}
