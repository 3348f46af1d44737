package org.lscb.scr.imr;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The business manager chases an agency that is late, step by step up to the LSCB Chair, and records it. The agency's work goes on beside it. */
@Component
@Shows(Material.COMMISSION)
class ChaseLateImr implements UserTask<ChaseLateImr.Answers> {

    /**
     * @param newDue       null unless another date was agreed with the agency
     * @param chaseAgainOn null if once is enough
     */
    record Answers(@NotEmpty List<Chase.@NotNull Whom> chased, @NotNull @PastOrPresent LocalDate chasedOn, @NotNull Chase.Channel channel,
                   @NotBlank @Size(max = 200_000) String said, @FutureOrPresent LocalDate newDue, @Future LocalDate chaseAgainOn) { }

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Commissions commissions;
    private final CommissionFacts facts;
    private final CommissionClocks clocks;

    ChaseLateImr(Commissions commissions, CommissionFacts facts, CommissionClocks clocks) {
        this.commissions = commissions;
        this.facts = facts;
        this.clocks = clocks;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Commission commission = commission(task);
        DeadlineKind late = commissions.clockBefore(commission);
        Map<String, Object> context = facts.of(commission);
        context.put("outstanding", late == DeadlineKind.D4 ? "Chronology" : "Signed report");
        context.put("due", InWords.date(clocks.current(commission, late)));
        context.put("daysLate", clocks.daysLate(commission, late));
        context.put("chases", commission.chases().stream().map(chase -> Map.of("on", InWords.date(chase.on()),
            "whom", chase.whom().stream().map(Chase.Whom::title).collect(Collectors.joining(", ")), "channel", chase.channel().title(),
            "said", chase.said())).toList());
        return context;
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return Optional.of(new Answers(null, clocks.today(), null, null, null, null));
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        Commission commission = commission(task);
        commissions.chased(commission.id(), new Chase(answers.chasedOn(), List.copyOf(answers.chased()), answers.channel(), answers.said(),
            commission.state(), task.userId()));
        if (answers.newDue() != null) {
            commissions.newDate(commission.id(), answers.newDue(), answers.said(), task.userId());
        }
        String again = again(answers);
        return Routing.of(ImrRouting.CHASE_AGAIN, again != null).and(ImrRouting.CHASE_AGAIN_AT, again);
    }

    /** When to be reminded: on the day asked for, or else when the new date has passed; null for not at all. */
    private String again(Answers answers) {
        if (answers.chaseAgainOn() != null) {
            return clocks.at(answers.chaseAgainOn(), MORNING);
        }
        return answers.newDue() == null ? null : clocks.passedAt(answers.newDue());
    }

    private Commission commission(TaskInHand task) {
        return commissions.get(task.id(ImrRouting.COMMISSION_ID));
    }
}
