package org.lscb.scr.agency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lscb.scr.form.Option;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.StartForm;
import org.lscb.scr.form.Started;
import org.lscb.scr.form.Starter;
import org.springframework.stereotype.Component;

/** A business manager or the LSCB Chair ends a role, an agency or all of somebody's work at once, or proposes a new role or agency. */
@Component
class ChangeOfPersonProposed implements StartForm<ChangeOfPersonProposed.Answers> {

    record Answers(@NotBlank String person, @NotNull PersonChange.Kind change, StandingRole role, String agency,
                   @NotBlank @Size(max = 20_000) String reason) { }

    private final PersonChanges changes;
    private final People people;
    private final Agencies agencies;

    ChangeOfPersonProposed(PersonChanges changes, People people, Agencies agencies) {
        this.changes = changes;
        this.people = people;
        this.agencies = agencies;
    }

    @Override
    public Map<String, Object> context(Starter starter) {
        return Map.of("people", people.all().stream().filter(person -> !person.userId().equals(starter.userId())).map(this::option).toList(),
            "roles", Arrays.stream(StandingRole.values()).map(role -> new Option(role.name(), role.title())).toList(),
            "agencies", agencies.all().stream().map(agency -> new Option(agency.id(), agency.name())).toList());
    }

    private Option option(Person person) {
        Option plain = people.options(List.of(person)).get(0);
        String roles = rolesOf(person);
        return roles.isEmpty() ? plain : new Option(plain.value(), plain.label() + " (" + roles + ")");
    }

    static String rolesOf(Person person) {
        return person.roles().stream().sorted(Comparator.naturalOrder()).map(StandingRole::title).collect(Collectors.joining(", "));
    }

    @Override
    public void check(Starter starter, Answers answers, Problems problems) {
        if (!people.isActive(answers.person())) {
            problems.add("person", "choose somebody from the list");
            return;
        }
        problems.addIf(answers.person().equals(starter.userId()), "person", "nobody changes their own roles or agencies; ask somebody else to");
        Person person = people.get(answers.person());
        if (answers.change().concernsRole()) {
            checkRole(person, answers, problems);
        }
        if (answers.change().concernsAgency()) {
            checkAgency(person, answers, problems);
        }
    }

    private static void checkRole(Person person, Answers answers, Problems problems) {
        if (answers.role() == null) {
            problems.add("role", "this must be filled in");
            return;
        }
        boolean held = person.holds(answers.role());
        problems.addIf(answers.change() == PersonChange.Kind.GRANT_ROLE && held, "role", "this person holds the role already");
        problems.addIf(answers.change() == PersonChange.Kind.END_ROLE && !held, "role", "this person does not hold the role");
    }

    private void checkAgency(Person person, Answers answers, Problems problems) {
        if (!agencies.exists(answers.agency())) {
            problems.add("agency", "choose an agency from the list");
            return;
        }
        boolean worksFor = person.worksFor(answers.agency());
        boolean ends = answers.change() == PersonChange.Kind.PART_FROM_AGENCY;
        problems.addIf(!ends && worksFor, "agency", "this person works for the agency already");
        problems.addIf(ends && !worksFor, "agency", "this person does not work for the agency");
        problems.addIf(ends && worksFor && person.agencies().size() == 1, "agency",
            "this person works for no other agency; say that the person leaves instead");
    }

    @Override
    public Started start(Starter starter, Answers answers) {
        PersonChange change = changes.propose(answers.person(), answers.change(), answers.change().concernsRole() ? answers.role() : null,
            answers.change().concernsAgency() ? answers.agency() : null, answers.reason(), starter.userId());
        return new Started(change.reference(), Routing.of(AgencyRouting.PERSON_CHANGE_ID, change.id())
            .and(AgencyRouting.CONFIRMATION_NEEDED, change.kind().adds()));
    }
}
