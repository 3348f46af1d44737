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
import java.util.EnumSet;
import java.util.Set;
import org.hibernate.envers.Audited;

/** Someone who works on reviews: a member of staff, a board member, a contractor. Never a child or a relative; those are in the identity register. */
@Entity
@Audited
@Table(name = "person")
public class Person {

    @Id
    private String userId;
    private String name;
    private String jobTitle;
    private String agency;
    private String email;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<StandingRole> roles = EnumSet.noneOf(StandingRole.class);

    protected Person() { }

    Person(String userId, String name, String jobTitle, String agency, String email, Set<StandingRole> roles) {
        this.userId = userId;
        this.name = name;
        this.jobTitle = jobTitle;
        this.agency = agency;
        this.email = email;
        this.roles.addAll(roles);
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

    /** Id of the agency that employs the person. */
    public String agency() {
        return agency;
    }

    public String email() {
        return email;
    }

    public Set<StandingRole> roles() {
        return Set.copyOf(roles);
    }

    public boolean holds(StandingRole role) {
        return roles.contains(role);
    }
}
