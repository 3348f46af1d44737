package org.lscb.scr.escalation;

import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** Somebody with weight takes up a date that has passed, and records what was agreed. The date itself is moved by an extension only. */
@Component
@Shows(Material.CLOCKS)
class EscalateLateDate implements UserTask<EscalateLateDate.Answers> {

    /** @param expectedOn null if nobody could say */
    record Answers(@NotEmpty List<Escalation.@NotNull Whom> spokenTo, @NotNull @PastOrPresent LocalDate spokenOn, @NotNull Escalation.Channel channel,
                   @NotBlank @Size(max = 200_000) String agreed, @FutureOrPresent LocalDate expectedOn) { }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Escalations escalations;
    private final Deadlines deadlines;
    private final WhoIsTold who;
    private final Agencies agencies;

    EscalateLateDate(Escalations escalations, Deadlines deadlines, WhoIsTold who, Agencies agencies) {
        this.escalations = escalations;
        this.deadlines = deadlines;
        this.who = who;
        this.agencies = agencies;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Escalation escalation = escalation(task);
        Deadline deadline = deadlines.get(escalation.deadlineId());
        Map<String, Object> context = new HashMap<>();
        context.put("what", deadline.kind().title());
        context.put("agency", who.agency(deadline).map(agencies::name).orElse("No agency in particular"));
        context.put("originalDue", DAY.format(deadline.originalDue()));
        context.put("due", DAY.format(deadline.currentDue()));
        context.put("daysLate", deadline.daysLate(escalations.today()));
        context.put("climbedTo", escalation.audience().title());
        context.put("before", escalations.ofDeadline(deadline.id()).stream().filter(Escalation::isRecorded).map(one -> Map.of(
            "on", DAY.format(one.spokenOn()), "whom", one.spokenTo().stream().map(Escalation.Whom::title).collect(Collectors.joining(", ")),
            "how", one.channel().title(), "agreed", one.agreed())).toList());
        return context;
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return Optional.of(new Answers(null, escalations.today(), null, null, null));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(answers.spokenOn().isBefore(escalation(task).due()), "spokenOn", "this must not be before the date was due");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        escalations.record(task.id(EscalationRouting.ESCALATION_ID), new Escalation.Outcome(answers.spokenTo(), answers.spokenOn(), answers.channel(),
            answers.agreed(), answers.expectedOn()), task.userId());
        return Routing.none();
    }

    private Escalation escalation(TaskInHand task) {
        return escalations.get(task.id(EscalationRouting.ESCALATION_ID));
    }
}
