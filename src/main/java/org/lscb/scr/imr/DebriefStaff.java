package org.lscb.scr.imr;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The agency's lead tells the staff what the accepted report says, and records who was told, when and by whom. */
@Component
@Shows(Material.COMMISSION)
class DebriefStaff implements UserTask<DebriefStaff.Answers> {

    record Answers(@NotEmpty List<@NotNull @Valid Feedback> feedback) { }

    /** @param staff by job title or team, as is {@code givenBy} */
    record Feedback(@NotBlank @Size(max = 500) String staff, @NotNull @PastOrPresent LocalDate givenOn, @NotBlank @Size(max = 500) String givenBy,
                    @Size(max = 200_000) String note) { }

    private final Commissions commissions;
    private final Imrs imrs;
    private final StaffDebriefs debriefs;
    private final Agencies agencies;

    DebriefStaff(Commissions commissions, Imrs imrs, StaffDebriefs debriefs, Agencies agencies) {
        this.commissions = commissions;
        this.imrs = imrs;
        this.debriefs = debriefs;
        this.agencies = agencies;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        return Map.of("agency", agencies.name(commission(task).agency()), "acceptedOn", InWords.date(acceptedOn(task)));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        LocalDate accepted = acceptedOn(task);
        for (int row = 0; row < answers.feedback().size(); row++) {
            problems.addIf(accepted != null && answers.feedback().get(row).givenOn().isBefore(accepted), "feedback." + row + ".givenOn",
                "this must not be before the Panel accepted the report");
        }
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        Commission commission = commission(task);
        answers.feedback().forEach(given -> debriefs.record(new StaffFeedback(commission, given.staff(), given.givenOn(), given.givenBy(), given.note())));
        return Routing.none();
    }

    private LocalDate acceptedOn(TaskInHand task) {
        return imrs.acceptedOn(commission(task).id());
    }

    private Commission commission(TaskInHand task) {
        return commissions.get(task.id(ImrRouting.COMMISSION_ID));
    }
}
