package org.lscb.scr.scoping;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The legal adviser decides what is disclosed. A regulator upheld the refusal to release a full report in 2010. */
@Component
@Shows(Material.LEGAL)
class DecideDisclosure implements UserTask<DecideDisclosure.Answers> {

    record Answers(@NotNull DisclosureRequest.Decision decision, @NotBlank @Size(max = 200_000) String reasons,
        @NotNull @PastOrPresent LocalDate decidedOn) { }

    private final DisclosureRequests requests;
    private final Clock clock;

    DecideDisclosure(DisclosureRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        DisclosureRequest request = request(task);
        return Map.of("requestedBy", request.requestedBy(), "basis", request.basis().title(), "material", request.material(),
            "receivedOn", InWords.day(request.receivedOn()));
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return Optional.of(new Answers(null, null, LocalDate.now(clock)));
    }

    @Override
    public Set<String> decidesOn() {
        return Set.of("disclosure-requested");
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(answers.decidedOn().isBefore(request(task).receivedOn()), "decidedOn",
            "this must not be before the request came in");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        request(task).decide(answers.decision(), answers.reasons(), task.userId(), answers.decidedOn());
        return Routing.none();
    }

    private DisclosureRequest request(TaskInHand task) {
        return requests.findById(task.id(ScopingRouting.DISCLOSURE_REQUEST_ID)).orElseThrow();
    }
}
