package org.lscb.scr.agency;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.envers.Audited;

/** An organisation that has, or may have had, contact with a child or family. */
@Entity
@Audited
@Table(name = "agency")
public class Agency {

    /** What kind of body it is; decides which rules of the guidance speak of it. */
    public enum Kind { LSCB, POLICE, SOCIAL_CARE, HEALTH, EDUCATION, PROBATION, HOUSING, VOLUNTARY, OTHER, INDEPENDENT }

    @Id
    private String id;
    private String name;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private boolean boardPartner;

    protected Agency() { }

    Agency(String id, String name, Kind kind, boolean boardPartner) {
        this.id = id;
        this.name = name;
        this.kind = kind;
        this.boardPartner = boardPartner;
    }

    /** Short id in kebab case, also the group to which the agency's tasks are offered. */
    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** Has a statutory seat on the LSCB. Not every contributing agency has one. */
    public boolean isBoardPartner() {
        return boardPartner;
    }

    /** Whether the health overview report has to cover it. */
    public boolean isHealthBody() {
        return kind == Kind.HEALTH;
    }

    /** Whether it can be asked to contribute to a review: the board itself and its independent contractors are not. */
    public boolean isContributor() {
        return kind != Kind.LSCB && kind != Kind.INDEPENDENT;
    }
}
