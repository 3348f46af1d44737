package org.lscb.scr.chronology;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.lscb.scr.encryption.EncryptedText;
import org.lscb.scr.imr.FamilyContact;

/** One dated contact or event in one version of an agency's chronology. */
@Entity
@Audited
@Table(name = "chronology_entry")
public class ChronologyEntry {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID chronologyId;
    private UUID reviewId;
    private UUID commissionId;
    private String agency;
    private int sequence;
    private LocalDate startDate;
    private boolean dateUncertain;
    private LocalTime startTime;
    private LocalDate endDate;
    @Convert(converter = EncryptedText.class)
    private String source;
    @Convert(converter = EncryptedText.class)
    private String persons;
    @Convert(converter = EncryptedText.class)
    private String event;
    @Enumerated(EnumType.STRING)
    private FamilyContact.ChildSeen childSeen;
    @Convert(converter = EncryptedText.class)
    private String response;
    @Convert(converter = EncryptedText.class)
    private String decisionMaker;
    @Convert(converter = EncryptedText.class)
    private String comment;
    private boolean missedOpportunity;
    private boolean goodPractice;
    private boolean legalHold;

    protected ChronologyEntry() { }

    ChronologyEntry(Chronology chronology, int sequence, EntryFacts facts) {
        if (facts.source() == null || facts.source().isBlank()) {
            throw new IllegalArgumentException("an entry names its source");
        }
        this.id = UUID.randomUUID();
        this.chronologyId = chronology.id();
        this.reviewId = chronology.reviewId();
        this.commissionId = chronology.commissionId();
        this.agency = chronology.agency();
        this.sequence = sequence;
        this.startDate = facts.startDate();
        this.dateUncertain = Boolean.TRUE.equals(facts.dateUncertain());
        this.startTime = facts.startTime();
        this.endDate = facts.endDate();
        this.source = facts.source();
        this.persons = facts.persons();
        this.event = facts.event();
        this.childSeen = facts.childSeen();
        this.response = facts.response();
        this.decisionMaker = facts.decisionMaker();
        this.comment = facts.comment();
        this.missedOpportunity = Boolean.TRUE.equals(facts.missedOpportunity());
        this.goodPractice = Boolean.TRUE.equals(facts.goodPractice());
        this.legalHold = Boolean.TRUE.equals(facts.legalHold());
    }

    /** As it was typed, for the author to go on from. */
    EntryFacts facts() {
        return new EntryFacts(startDate, dateUncertain, startTime, endDate, source, persons, event, childSeen, response, decisionMaker, comment,
            missedOpportunity, goodPractice, legalHold);
    }

    public UUID id() {
        return id;
    }

    public UUID chronologyId() {
        return chronologyId;
    }

    public UUID reviewId() {
        return reviewId;
    }

    public UUID commissionId() {
        return commissionId;
    }

    /** Id of the agency whose record it is. */
    public String agency() {
        return agency;
    }

    /** Place in the agency's own chronology, from 1. */
    public int sequence() {
        return sequence;
    }

    public LocalDate startDate() {
        return startDate;
    }

    public boolean isDateUncertain() {
        return dateUncertain;
    }

    /** UK time, where it was recorded. */
    public Optional<LocalTime> startTime() {
        return Optional.ofNullable(startTime);
    }

    /** Last day, where it went on for longer than one. */
    public Optional<LocalDate> endDate() {
        return Optional.ofNullable(endDate);
    }

    /** The record that says so; never missing. */
    public String source() {
        return source;
    }

    /** Pseudonyms and job titles; null if nobody is named. */
    public String persons() {
        return persons;
    }

    /** What happened, fact only. */
    public String event() {
        return event;
    }

    /** Null if the author left it open. */
    public FamilyContact.ChildSeen childSeen() {
        return childSeen;
    }

    /** What the agency did; may be null. */
    public String response() {
        return response;
    }

    /** Job title; may be null. */
    public String decisionMaker() {
        return decisionMaker;
    }

    /** The author's own view, never part of the fact; may be null. */
    public String comment() {
        return comment;
    }

    public boolean isMissedOpportunity() {
        return missedOpportunity;
    }

    public boolean isGoodPractice() {
        return goodPractice;
    }

    /** Whether a court, the police or the Crown Prosecution Service asked that it not be shared. */
    public boolean isUnderLegalHold() {
        return legalHold;
    }
}
