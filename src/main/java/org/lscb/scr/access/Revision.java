package org.lscb.scr.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;

/** One transaction that changed the record: by whom and when. Every audited row points to the one that made it so. */
@Entity
@Table(name = "revision")
@RevisionEntity(RevisionAuthor.class)
class Revision {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "revision_seq")
    @SequenceGenerator(name = "revision_seq", sequenceName = "revision_seq", allocationSize = 50)
    @RevisionNumber
    private long rev;
    @RevisionTimestamp
    @Column(name = "at")
    private Instant at;
    private String userId;

    protected Revision() { }

    long number() {
        return rev;
    }

    void by(String author, Instant when) {
        userId = author;
        at = when;
    }
}
