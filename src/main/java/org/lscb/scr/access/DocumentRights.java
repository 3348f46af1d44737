package org.lscb.scr.access;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lscb.scr.agency.Appointments;
import org.lscb.scr.agency.People;
import org.lscb.scr.document.DocumentAccess;
import org.lscb.scr.document.DocumentKind;
import org.lscb.scr.document.StoredDocument;
import org.springframework.stereotype.Component;

/** Documents as the need-to-know table has them: what each kind is, whose it is, and whether this version is final. */
@Component
class DocumentRights implements DocumentAccess {

    private static final String DOCUMENT = "document";
    private static final Map<DocumentKind, Material> MATERIAL = Map.ofEntries(
        Map.entry(DocumentKind.REFERRAL, Material.REFERRAL),
        Map.entry(DocumentKind.AGENCY_INFORMATION, Material.REFERRAL),
        Map.entry(DocumentKind.SCREENING_MINUTES, Material.REFERRAL),
        Map.entry(DocumentKind.ALTERNATIVE_REVIEW_REPORT, Material.REFERRAL),
        Map.entry(DocumentKind.DECISION_LETTER, Material.DECISION),
        Map.entry(DocumentKind.TERMS_OF_REFERENCE, Material.TERMS),
        Map.entry(DocumentKind.PROJECT_PLAN, Material.TERMS),
        Map.entry(DocumentKind.COMMISSION_LETTER, Material.COMMISSION),
        Map.entry(DocumentKind.AUTHOR_CONTRACT, Material.APPOINTMENTS),
        Map.entry(DocumentKind.CHRONOLOGY, Material.OTHER_IMRS),
        Map.entry(DocumentKind.IMR, Material.OTHER_IMRS),
        Map.entry(DocumentKind.SUMMARY_REPORT, Material.OTHER_IMRS),
        Map.entry(DocumentKind.HEALTH_OVERVIEW, Material.HEALTH_OVERVIEW),
        Map.entry(DocumentKind.INTEGRATED_CHRONOLOGY, Material.INTEGRATED_CHRONOLOGY),
        Map.entry(DocumentKind.FAMILY_RECORD, Material.FAMILY_RECORD),
        Map.entry(DocumentKind.OVERVIEW, Material.OVERVIEW_DRAFTS),
        Map.entry(DocumentKind.ACCURACY_RETURN, Material.OVERVIEW_DRAFTS),
        Map.entry(DocumentKind.RECONSIDERATION, Material.OVERVIEW_DRAFTS),
        Map.entry(DocumentKind.EXECUTIVE_SUMMARY, Material.SUMMARY),
        Map.entry(DocumentKind.ACTION_PLAN, Material.ACTION_PLAN),
        Map.entry(DocumentKind.ACTION_EVIDENCE, Material.ACTION_EVIDENCE),
        Map.entry(DocumentKind.LSCB_MINUTES, Material.LSCB_PAPERS),
        Map.entry(DocumentKind.SUBMISSION, Material.LSCB_PAPERS),
        Map.entry(DocumentKind.OFSTED_LETTER, Material.OFSTED_LETTERS),
        Map.entry(DocumentKind.REDACTED_OVERVIEW, Material.PUBLICATION),
        Map.entry(DocumentKind.REDACTED_SUMMARY, Material.PUBLICATION),
        Map.entry(DocumentKind.PUBLISHED_ACTION_PLAN, Material.PUBLICATION),
        Map.entry(DocumentKind.LEGAL_ADVICE, Material.LEGAL),
        Map.entry(DocumentKind.DISCLOSURE, Material.LEGAL),
        Map.entry(DocumentKind.ANNUAL_REPORT, Material.ANNUAL_REPORT));
    /** Of these the final version is a material of its own, and the newest one may lie before the LSCB. */
    private static final Set<DocumentKind> REPORTS = Set.of(DocumentKind.OVERVIEW, DocumentKind.RECONSIDERATION);

    private final NeedToKnow needToKnow;
    private final Appointments appointments;
    private final People people;
    private final AccessLog log;

    DocumentRights(NeedToKnow needToKnow, Appointments appointments, People people, AccessLog log) {
        this.needToKnow = needToKnow;
        this.appointments = appointments;
        this.people = people;
        this.log = log;
    }

    /** A file that is not filed yet is its uploader's alone; once filed it is the review's, and the uploader needs a right to it like others. */
    @Override
    public boolean mayRead(String userId, StoredDocument document) {
        if (!document.isFiled()) {
            return document.uploadedBy().equals(userId) && people.isActive(userId);
        }
        Subject subject = subject(document);
        Material material = MATERIAL.get(document.kind());
        boolean isFinal = subject.given().contains(Condition.FINAL);
        return !(isFinal && REPORTS.contains(document.kind())) && needToKnow.mayRead(userId, material, subject)
            || REPORTS.contains(document.kind()) && (isFinal || isBeforeTheBoard(subject)) && needToKnow.mayRead(userId, Material.FINAL_OVERVIEW, subject);
    }

    @Override
    public boolean open(String userId, StoredDocument document) {
        boolean granted = mayRead(userId, document);
        if (granted) {
            log.record(AccessEntry.done(AccessEntry.Action.DOWNLOAD, DOCUMENT, document.id(), document.versionNumber(), document.reviewId()));
        }
        return granted;
    }

    /** Of which review it is stays out: the database may not have let the person see it. */
    @Override
    public void refused(UUID documentId) {
        log.recordApart(AccessEntry.refused(AccessEntry.Action.DOWNLOAD, DOCUMENT, documentId, null, null));
    }

    private boolean isBeforeTheBoard(Subject subject) {
        return needToKnow.isMet(Condition.PACK, Material.FINAL_OVERVIEW, subject);
    }

    private Subject subject(StoredDocument document) {
        Subject subject = Subject.of(document.reviewId()).ofAgency(document.agency()).about(about(document)).version(document.versionNumber())
            .onLegalHold(document.isOnLegalHold());
        return document.frozenAt().isPresent() ? subject.given(Condition.FINAL, Condition.PACK) : subject;
    }

    /** The commission or action; what belongs to something else, such as an item of remedial work, is the agency's as a whole. */
    private UUID about(StoredDocument document) {
        boolean known = document.subject() != null && (document.kind() == DocumentKind.ACTION_EVIDENCE || document.reviewId() != null
            && appointments.ofReview(document.reviewId()).stream().anyMatch(held -> document.subject().equals(held.subject())));
        return known ? document.subject() : null;
    }
}
