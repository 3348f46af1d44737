package org.lscb.scr.agency;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** A second person confirms that somebody gets a role or an agency, or refuses it. */
@Component
class ConfirmChangeOfPerson implements UserTask<ConfirmChangeOfPerson.Answers> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    enum Verdict { CONFIRMED, REFUSED }

    record Answers(@NotNull Verdict verdict, @Size(max = 20_000) String reason) { }

    private final PersonChanges changes;
    private final People people;
    private final Agencies agencies;

    ConfirmChangeOfPerson(PersonChanges changes, People people, Agencies agencies) {
        this.changes = changes;
        this.people = people;
        this.agencies = agencies;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        PersonChange change = change(task);
        Person person = people.get(change.person());
        String roles = ChangeOfPersonProposed.rolesOf(person);
        return Map.of("person", people.options(List.of(person)).get(0).label(), "roles", roles.isEmpty() ? "None" : roles,
            "change", change.kind().title() + ": " + (change.kind().concernsRole() ? change.role().title() : agencies.name(change.agency())),
            "reason", change.reason(), "proposedBy", people.name(change.proposedBy()), "proposedOn", DAY.format(change.proposedOn()));
    }

    @Override
    public Set<String> decidesOn() {
        return Set.of("change-of-person-proposed");
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(change(task).mayNotDecide(task.userId()), "verdict", "this is about your own roles, so somebody else has to decide");
        problems.addIf(answers.verdict() == Verdict.REFUSED && answers.reason() == null, "reason", "this must be filled in");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        PersonChange change = change(task);
        switch (answers.verdict()) {
            case CONFIRMED -> changes.confirm(change.id(), task.userId(), answers.reason());
            case REFUSED -> changes.refuse(change.id(), task.userId(), answers.reason());
        }
        return Routing.of(AgencyRouting.PERSON_CHANGE_VERDICT, answers.verdict());
    }

    private PersonChange change(TaskInHand task) {
        return changes.get(task.id(AgencyRouting.PERSON_CHANGE_ID));
    }
}
