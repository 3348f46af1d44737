package org.lscb.scr.agency;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.envers.Audited;
import org.lscb.scr.form.NotAllowedNow;

/**
 * Someone who works on reviews: a member of staff, a board member, a contractor. Never a child or a relative; those are in the identity register.
 * Somebody who leaves stays in the record by name, without roles, agencies or account.
 */
@Entity
@Audited
@Table(name = "person")
public class Person {

    @Id
    private String userId;
    @Version
    private long version;
    private String name;
    private String jobTitle;
    private String agency;
    private String email;
    private LocalDate leftOn;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "person_agency", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "agency")
    private Set<String> otherAgencies = new TreeSet<>();
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<StandingRole> roles = EnumSet.noneOf(StandingRole.class);

    protected Person() { }

    Person(String userId) {
        this.userId = userId;
    }

    /** As a board's list of its people has it; somebody who had left is back by it. */
    void listed(String asName, String asJobTitle, String mainAgency, Set<String> others, String asEmail, Set<StandingRole> asRoles) {
        name = asName;
        jobTitle = asJobTitle;
        agency = mainAgency;
        email = asEmail;
        leftOn = null;
        replace(otherAgencies, others);
        otherAgencies.remove(mainAgency);
        replace(roles, asRoles);
    }

    private static <T> void replace(Set<T> kept, Set<T> by) {
        kept.retainAll(by);
        kept.addAll(by);
    }

    void take(StandingRole role) {
        here();
        roles.add(role);
    }

    /** @throws NotAllowedNow if the person does not hold the role */
    void giveUp(StandingRole role) {
        here();
        if (!roles.remove(role)) {
            throw new NotAllowedNow(name + " does not hold this role.");
        }
    }

    void join(String another) {
        here();
        if (!another.equals(agency)) {
            otherAgencies.add(another);
        }
    }

    /**
     * Of two agencies the other remains, as the main one.
     *
     * @throws NotAllowedNow if the person does not work for it, or for no other
     */
    void part(String from) {
        here();
        if (!agencies().contains(from)) {
            throw new NotAllowedNow(name + " does not work for this agency.");
        }
        if (otherAgencies.isEmpty()) {
            throw new NotAllowedNow("This is the only agency that " + name + " works for. Whoever parts from it leaves.");
        }
        if (from.equals(agency)) {
            agency = otherAgencies.iterator().next();
            otherAgencies.remove(agency);
        } else {
            otherAgencies.remove(from);
        }
    }

    /** @throws NotAllowedNow if the person has left before */
    void leave(LocalDate on) {
        here();
        leftOn = on;
        otherAgencies.clear();
        roles.clear();
    }

    private void here() {
        if (!isActive()) {
            throw new NotAllowedNow(name + " has left.");
        }
    }

    /** The account to sign in with. */
    public String userId() {
        return userId;
    }

    public String name() {
        return name;
    }

    public String jobTitle() {
        return jobTitle;
    }

    /** Id of the main agency: the one that employs the person, or did until the person left. What counts today is {@link #agencies()}. */
    public String agency() {
        return agency;
    }

    /** Ids of all agencies that the person works for today, the main one included; none for somebody who has left. */
    public Set<String> agencies() {
        Set<String> all = new TreeSet<>();
        if (isActive()) {
            all.add(agency);
            all.addAll(otherAgencies);
        }
        return all;
    }

    public boolean worksFor(String oneAgency) {
        return oneAgency != null && agencies().contains(oneAgency);
    }

    public String email() {
        return email;
    }

    /** None for somebody who has left. */
    public Set<StandingRole> roles() {
        return Set.copyOf(roles);
    }

    public boolean holds(StandingRole role) {
        return roles.contains(role);
    }

    /** Ids of the groups whose tasks are offered to the person today: agencies and standing roles; none for somebody who has left. */
    public Set<String> groups() {
        Set<String> groups = agencies();
        roles.stream().map(StandingRole::group).forEach(groups::add);
        return groups;
    }

    /** Works here today, and neither audits nor operates the service: who does so sees no case and is given no work on one (domain.md 3.3). */
    public boolean takesPartInCases() {
        return isActive() && !holds(StandingRole.AUDITOR) && !holds(StandingRole.OPERATOR);
    }

    /** Whether the person still works on reviews, and so can sign in. */
    public boolean isActive() {
        return leftOn == null;
    }

    /** Null while the person is here. */
    public LocalDate leftOn() {
        return leftOn;
    }
}
