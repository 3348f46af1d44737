package org.lscb.scr.agency;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
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
    public record Listing(List<ListedAgency> agencies, List<ListedPerson> people) {

        public Listing {
            agencies = agencies == null ? List.of() : List.copyOf(agencies);
            people = people == null ? List.of() : List.copyOf(people);
        }
    }

    public record ListedAgency(String id, String name, Agency.Kind kind, boolean boardPartner) { }

    /** @param left of somebody who is not here any more; nothing else of the entry counts then */
    public record ListedPerson(String userId, String name, String jobTitle, String agency, Set<String> agencies, String email, Set<StandingRole> roles,
                               boolean left) {

        public ListedPerson {
            agencies = agencies == null ? Set.of() : Set.copyOf(agencies);
            roles = roles == null ? Set.of() : Set.copyOf(roles);
        }
    }

    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9._-]+");
    private static final String CHANGED_BY_LIST = "Changed by the board's list of its people";
    private static final String LEFT_BY_LIST = "Left, by the board's list of its people";

    private final AgencyRepository agencies;
    private final PersonRepository people;
    private final Accounts accounts;
    private final Membership membership;
    private final ApplicationEventPublisher events;

    Directory(AgencyRepository agencies, PersonRepository people, Accounts accounts, Membership membership, ApplicationEventPublisher events) {
        this.agencies = agencies;
        this.people = people;
        this.accounts = accounts;
        this.membership = membership;
        this.events = events;
    }

    /**
     * Adds what is new, changes what is different, and sees off whoever is marked as having left. Who is not in the list stays as they are.
     *
     * @return the accounts that nobody could sign in with before, in alphabetical order
     * @throws ListingRefused if a person belongs to an agency that is not listed and not known, has an address to which no mail can go, or a text
     *                        holds a line break; then nothing is taken in
     */
    @Transactional
    public Set<String> take(Listing listing) {
        listing.people().forEach(this::checkTexts);
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
        if (agency == null || agencies.findById(agency).isEmpty()) {
            throw refused(person, "agency", "there is no such agency in the list or in the service");
        }
    }

    private void checkTexts(ListedPerson person) {
        if (person.userId() == null || !ACCOUNT.matcher(person.userId()).matches()) {
            throw refused(null, "userId", "letters, digits, full stops, hyphens and underscores alone make an account");
        }
        if (person.left()) {
            return;
        }
        checkText(person, "name", person.name());
        checkText(person, "jobTitle", person.jobTitle());
        if (person.email() != null && MailAddress.of(person.email()).isEmpty()) {
            throw refused(person, "email", "this has to be one mail address, without line breaks or anything beside it");
        }
    }

    private void checkText(ListedPerson person, String field, String text) {
        if (text == null || text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
            throw refused(person, field, "this has to be filled in, on one line");
        }
    }

    private ListingRefused refused(ListedPerson person, String field, String what) {
        ListingRefused refused = new ListingRefused(person == null ? null : person.userId(), field, what);
        events.publishEvent(refused.refusal());
        return refused;
    }
}
