package org.lscb.scr.agency;

import java.util.List;
import java.util.Optional;
import org.lscb.scr.form.Option;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who work on reviews. */
@Service
@Transactional(readOnly = true)
public class People {

    private final PersonRepository people;
    private final AgencyRepository agencies;

    People(PersonRepository people, AgencyRepository agencies) {
        this.people = people;
        this.agencies = agencies;
    }

    /** All, by name. */
    public List<Person> all() {
        return people.findAllByOrderByName();
    }

    /** @throws IllegalArgumentException if nobody has this account */
    public Person get(String userId) {
        return find(userId).orElseThrow(() -> new IllegalArgumentException("nobody has the account " + userId));
    }

    public Optional<Person> find(String userId) {
        return userId == null ? Optional.empty() : people.findById(userId);
    }

    /** The person's name, or the account itself if nothing is known of it. */
    public String name(String userId) {
        return find(userId).map(Person::name).orElse(userId);
    }

    public List<Person> withRole(StandingRole role) {
        return all().stream().filter(person -> person.holds(role)).toList();
    }

    public List<Person> inAgency(String agency) {
        return all().stream().filter(person -> person.agency().equals(agency)).toList();
    }

    /** Who speaks for an agency unless a review names another. */
    public Optional<Person> standingLead(String agency) {
        return inAgency(agency).stream().filter(person -> person.holds(StandingRole.AGENCY_LEAD)).findFirst();
    }

    /** These people as choices of a form: "Ann Field, Designated nurse, Northbeck PCT". */
    public List<Option> options(List<Person> some) {
        return some.stream().map(person -> new Option(person.userId(), String.join(", ", person.name(), person.jobTitle(),
            agencies.findById(person.agency()).map(Agency::name).orElse(person.agency())))).toList();
    }

    /** Everybody, as choices of a form. */
    public List<Option> options() {
        return options(all());
    }

    /** The people of one agency, as choices of a form. */
    public List<Option> optionsIn(String agency) {
        return options(inAgency(agency));
    }
}
