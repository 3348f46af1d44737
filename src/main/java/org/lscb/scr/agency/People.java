package org.lscb.scr.agency;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** All who work on reviews today, by name. */
    public List<Person> all() {
        return everybody().stream().filter(Person::isActive).toList();
    }

    /** All who are or were here, by name. */
    public List<Person> everybody() {
        return people.findAllByOrderByName();
    }

    /**
     * Somebody by the account, also who has left.
     *
     * @throws IllegalArgumentException if nobody ever had this account
     */
    public Person get(String userId) {
        return find(userId).orElseThrow(() -> new IllegalArgumentException("nobody has the account " + userId));
    }

    public Optional<Person> find(String userId) {
        return userId == null ? Optional.empty() : people.findById(userId);
    }

    /** Whether somebody works under this account today. Asked anew on every request, because people leave between two of them. */
    public boolean isActive(String userId) {
        return find(userId).filter(Person::isActive).isPresent();
    }

    /** Ids of the agencies and standing roles of the account at this moment; none for one that is unknown or of somebody who has left. */
    public Set<String> groups(String userId) {
        return find(userId).map(Person::groups).orElse(Set.of());
    }

    /** The person's name, or the account itself if nothing is known of it. */
    public String name(String userId) {
        return find(userId).map(Person::name).orElse(userId);
    }

    public List<Person> withRole(StandingRole role) {
        return all().stream().filter(person -> person.holds(role)).toList();
    }

    /** All who work for an agency today, also beside another one. */
    public List<Person> inAgency(String agency) {
        return all().stream().filter(person -> person.worksFor(agency)).toList();
    }

    /** Who speaks for an agency unless a review names another. */
    public Optional<Person> standingLead(String agency) {
        return inAgency(agency).stream().filter(person -> person.holds(StandingRole.AGENCY_LEAD)).findFirst();
    }

    /** These people as choices of a form: "Ann Field, Designated nurse, Northbeck PCT". */
    public List<Option> options(List<Person> some) {
        return some.stream().map(person -> new Option(person.userId(), String.join(", ", person.name(), person.jobTitle(),
            employers(person)))).toList();
    }

    private String employers(Person person) {
        Set<String> of = person.isActive() ? person.agencies() : Set.of(person.agency());
        return of.stream().map(agency -> agencies.findById(agency).map(Agency::name).orElse(agency)).collect(Collectors.joining(" and "));
    }

    /** Everybody who can be given work on a case, as choices of a form. */
    public List<Option> options() {
        return options(all().stream().filter(Person::takesPartInCases).toList());
    }

    /** Whether somebody works under this account today who can be given work on a case. */
    public boolean takesPartInCases(String userId) {
        return find(userId).filter(Person::takesPartInCases).isPresent();
    }

    /** The people of one agency, as choices of a form. */
    public List<Option> optionsIn(String agency) {
        return options(inAgency(agency));
    }
}
