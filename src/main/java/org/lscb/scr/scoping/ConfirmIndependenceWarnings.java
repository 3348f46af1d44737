package org.lscb.scr.scoping;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.Appointment;
import org.lscb.scr.agency.People;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The LSCB Chair accepts, with a written reason, that somebody is appointed in spite of a warning, or has somebody else appointed. */
@Component
@Shows(Material.APPOINTMENTS)
class ConfirmIndependenceWarnings implements UserTask<ConfirmIndependenceWarnings.Answers> {

    enum Verdict { ACCEPTED, REFUSED }

    record Answers(@NotNull Verdict verdict, @NotBlank @Size(max = 200_000) String reason) { }

    private final Panels panels;
    private final People people;

    ConfirmIndependenceWarnings(Panels panels, People people) {
        this.panels = panels;
        this.people = people;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        return Map.of("warnings", panels.awaitingReason(task.reviewId()).stream().flatMap(this::warnings).toList());
    }

    private Stream<Map<String, String>> warnings(Appointment held) {
        return held.warnings().stream().map(warning -> Map.of("who", people.name(held.userId()), "role", held.role().title(),
            "warning", warning.told(), "statement", InWords.orDash(held.declaration().statement())));
    }

    @Override
    public Set<String> decidesOn() {
        return Set.of("appoint-panel");
    }

    /** Nobody decides on their own independence: then a deputy does. */
    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        List<String> concerned = panels.awaitingReason(task.reviewId()).stream().map(Appointment::userId).toList();
        problems.addIf(concerned.contains(task.userId()), "verdict",
            "this is about your own appointment, so somebody else who chairs the LSCB has to decide");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        if (answers.verdict() == Verdict.ACCEPTED) {
            panels.allow(task.reviewId(), answers.reason(), task.userId());
        } else {
            panels.refuseDoubtful(task.reviewId(), answers.reason());
        }
        return Routing.of(ScopingRouting.WARNINGS_VERDICT, answers.verdict());
    }
}
