package org.lscb.scr.agency;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in agencies and people with their accounts, from a file that a board keeps or that comes with the demonstration. */
@Service
public class Directory {

    /**
     * What such a file holds.
     *
     * @param agencies each with id, name, kind and whether it has a statutory seat
     * @param people   each with account, name, job title, agency, e-mail and standing roles
     */
    public record Listing(List<ListedAgency> agencies, List<ListedPerson> people) { }

    public record ListedAgency(String id, String name, Agency.Kind kind, boolean boardPartner) { }

    public record ListedPerson(String userId, String name, String jobTitle, String agency, String email, Set<StandingRole> roles) { }

    private final AgencyRepository agencies;
    private final PersonRepository people;
    private final Accounts accounts;

    Directory(AgencyRepository agencies, PersonRepository people, Accounts accounts) {
        this.agencies = agencies;
        this.people = people;
        this.accounts = accounts;
    }

    /**
     * Adds what is new and changes what is different; removes nothing.
     *
     * @return the accounts that nobody could sign in with before, in alphabetical order
     * @throws IllegalArgumentException if a person belongs to an agency that is not listed and not known
     */
    @Transactional
    public Set<String> take(Listing listing) {
        for (StandingRole role : StandingRole.values()) {
            accounts.putGroup(role.group(), role.title(), false);
        }
        for (ListedAgency agency : listing.agencies()) {
            agencies.save(new Agency(agency.id(), agency.name(), agency.kind(), agency.boardPartner()));
            accounts.putGroup(agency.id(), agency.name(), true);
        }
        Set<String> fresh = new TreeSet<>();
        for (ListedPerson person : listing.people()) {
            if (agencies.findById(person.agency()).isEmpty()) {
                throw new IllegalArgumentException(person.userId() + " belongs to an agency that is not listed: " + person.agency());
            }
            people.save(new Person(person.userId(), person.name(), person.jobTitle(), person.agency(), person.email(), person.roles()));
            if (!accounts.exists(person.userId())) {
                fresh.add(person.userId());
            }
            accounts.put(person.userId(), person.name(), person.email(), groups(person));
        }
        return fresh;
    }

    private static Set<String> groups(ListedPerson person) {
        Set<String> groups = new TreeSet<>();
        groups.add(person.agency());
        person.roles().stream().map(StandingRole::group).forEach(groups::add);
        return groups;
    }
}
