package org.lscb.scr.agency;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in agencies and people with their accounts, from a file that a board keeps or that comes with the demonstration. */
@Service
public class Directory {

    /**
     * What such a file holds.
     *
     * @param agencies each with id, name, kind and whether it has a statutory seat
     * @param people   each with account, name, job title, main agency, perhaps further agencies, e-mail and standing roles; or marked as having left
     */
    public record Listing(List<ListedAgency> agencies, List<ListedPerson> people) { }

    public record ListedAgency(String id, String name, Agency.Kind kind, boolean boardPartner) { }

    /** @param left of somebody who is not here any more; nothing else of the entry counts then */
    public record ListedPerson(String userId, String name, String jobTitle, String agency, Set<String> agencies, String email, Set<StandingRole> roles,
                               boolean left) {

        public ListedPerson {
            agencies = agencies == null ? Set.of() : Set.copyOf(agencies);
            roles = roles == null ? Set.of() : Set.copyOf(roles);
        }
    }

    private static final String CHANGED_BY_LIST = "Changed by the board's list of its people";
    private static final String LEFT_BY_LIST = "Left, by the board's list of its people";

    private final AgencyRepository agencies;
    private final PersonRepository people;
    private final Accounts accounts;
    private final Membership membership;

    Directory(AgencyRepository agencies, PersonRepository people, Accounts accounts, Membership membership) {
        this.agencies = agencies;
        this.people = people;
        this.accounts = accounts;
        this.membership = membership;
    }

    /**
     * Adds what is new, changes what is different, and sees off whoever is marked as having left. Who is not in the list stays as they are.
     *
     * @return the accounts that nobody could sign in with before, in alphabetical order
     * @throws IllegalArgumentException if a person belongs to an agency that is not listed and not known
     */
    @Transactional
    public Set<String> take(Listing listing) {
        takeAgencies(listing);
        Set<String> fresh = new TreeSet<>();
        for (ListedPerson listed : listing.people()) {
            Optional<Person> known = people.findById(listed.userId());
            if (!listed.left()) {
                take(listed, known.orElseGet(() -> new Person(listed.userId()))).ifPresent(fresh::add);
            } else if (known.filter(Person::isActive).isPresent()) {
                membership.leave(listed.userId(), LEFT_BY_LIST);
            }
        }
        return fresh;
    }

    /**
     * Takes in those whom nobody knows yet, and leaves the others as the board has changed them since.
     *
     * @return as {@link #take}
     */
    @Transactional
    public Set<String> takeNew(Listing listing) {
        List<ListedPerson> unknown = listing.people().stream().filter(listed -> people.findById(listed.userId()).isEmpty()).toList();
        return take(new Listing(listing.agencies(), unknown));
    }

    private void takeAgencies(Listing listing) {
        for (StandingRole role : StandingRole.values()) {
            accounts.putGroup(role.group(), role.title(), false);
        }
        for (ListedAgency agency : listing.agencies()) {
            agencies.save(new Agency(agency.id(), agency.name(), agency.kind(), agency.boardPartner()));
            accounts.putGroup(agency.id(), agency.name(), true);
        }
    }

    private Optional<String> take(ListedPerson listed, Person person) {
        known(listed, listed.agency());
        listed.agencies().forEach(agency -> known(listed, agency));
        boolean fresh = !accounts.exists(listed.userId());
        Set<String> formerAgencies = fresh ? Set.of() : person.agencies();
        Set<StandingRole> formerRoles = fresh ? Set.of() : person.roles();
        person.listed(listed.name(), listed.jobTitle(), listed.agency(), listed.agencies(), listed.email(), listed.roles());
        people.save(person);
        accounts.put(listed.userId(), listed.name(), listed.email(), person.groups());
        membership.ended(listed.userId(), formerAgencies.stream().filter(agency -> !person.worksFor(agency)).collect(Collectors.toSet()),
            formerRoles.stream().filter(role -> !person.holds(role)).collect(Collectors.toSet()), CHANGED_BY_LIST);
        membership.offerToLead(listed.userId());
        return fresh ? Optional.of(listed.userId()) : Optional.empty();
    }

    private void known(ListedPerson person, String agency) {
        if (agencies.findById(agency).isEmpty()) {
            throw new IllegalArgumentException(person.userId() + " belongs to an agency that is not listed: " + agency);
        }
    }
}
