package org.lscb.scr.imr;

import java.util.Set;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.agency.Agency;
import org.lscb.scr.agency.Appointment;
import org.lscb.scr.agency.Appointments;
import org.lscb.scr.document.DocumentGrant;
import org.lscb.scr.document.DocumentKind;
import org.lscb.scr.document.StoredDocument;
import org.springframework.stereotype.Component;

/**
 * What an agency hands in is open to its own lead and author, to the Panel Chair and the overview author, and, if it is a health body, to the
 * author of the health overview (domain 3.3). No agency sees what another hands in; whoever's role has ended sees nothing any more.
 */
@Component
class ContributionReaders implements DocumentGrant {

    private static final Set<DocumentKind> CONTRIBUTIONS = Set.of(DocumentKind.CHRONOLOGY, DocumentKind.IMR, DocumentKind.SUMMARY_REPORT);

    private final Appointments appointments;
    private final Agencies agencies;

    ContributionReaders(Appointments appointments, Agencies agencies) {
        this.appointments = appointments;
        this.agencies = agencies;
    }

    @Override
    public boolean opens(StoredDocument document, String userId) {
        return CONTRIBUTIONS.contains(document.kind())
            && appointments.current(document.reviewId()).stream().anyMatch(held -> held.userId().equals(userId) && opens(document, held));
    }

    private boolean opens(StoredDocument document, Appointment held) {
        return switch (held.role()) {
            case PANEL_CHAIR, OVERVIEW_AUTHOR -> true;
            case AGENCY_LEAD, IMR_AUTHOR -> document.subject().equals(held.subject());
            case HEALTH_OVERVIEW_AUTHOR -> agencies.find(document.agency()).filter(Agency::isHealthBody).isPresent();
            default -> false;
        };
    }
}
