package org.lscb.scr.engine;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.lscb.scr.form.NotThere;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What time it is for the service; in the demonstration, also a way to move it. */
@RestController
@RequestMapping("/api/clock")
@Tag(name = "Clock", description = "The time by which the service runs")
class ClockController {

    private final Clock clock;
    private final boolean demo;
    private final ObjectProvider<Rehearsal> rehearsal;

    ClockController(Clock clock, @Value("${scr.demo:false}") boolean demo, ObjectProvider<Rehearsal> rehearsal) {
        this.clock = clock;
        this.demo = demo;
        this.rehearsal = rehearsal;
    }

    /**
     * @param now   the instant, in UTC
     * @param today the day in the UK
     * @param demo  whether this is the demonstration
     */
    record Time(Instant now, LocalDate today, boolean demo) { }

    /** @param now the instant to move to; not in the past */
    record Move(@NotNull Instant now) { }

    @GetMapping
    @Operation(summary = "What time it is for the service")
    Time now() {
        return new Time(clock.instant(), LocalDate.now(clock), demo);
    }

    @PutMapping
    @Operation(summary = "Demonstration only: move time forward; what falls due on the way happens")
    Time move(@RequestBody @Valid Move to) {
        rehearsal.stream().findFirst().orElseThrow(() -> new NotThere("The clock can be moved in the demonstration only.")).moveTo(to.now());
        return now();
    }
}
