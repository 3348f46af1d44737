package org.lscb.scr.scoping;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.lscb.scr.agency.Appointments;
import org.lscb.scr.agency.CaseRole;
import org.lscb.scr.agency.Declaration;
import org.lscb.scr.review.Review;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Approved terms of reference with their commissions sent, for tests of the stages that follow. */
@Component
public class TermsForTests {

    private static final Terms TERMS = new Terms("What was known, and who knew it", LocalDate.parse("2008-01-01"), LocalDate.parse("2010-09-02"),
        "From the first contact to the death", null, null, null, null, "The mother is asked once the police agree", null, null, null, null);
    private static final List<String> QUESTIONS = List.of("Was the child seen and heard?", "Did agencies share what they knew?");

    private final Scoping scoping;
    private final Appointments appointments;
    private final TransactionTemplate transaction;

    TermsForTests(Scoping scoping, Appointments appointments, TransactionTemplate transaction) {
        this.scoping = scoping;
        this.appointments = appointments;
        this.transaction = transaction;
    }

    /**
     * Two questions, Q1 and Q2, to these agencies: on 6 October 2010, chronologies for 5 November, reports for 10 December.
     * Chair of the Panel is panel-chair.
     */
    public void approved(Review review, Product product, String... agencies) {
        List<AgencyAsked> asked = Arrays.stream(agencies).map(agency -> new AgencyAsked(agency, product, null)).toList();
        transaction.executeWithoutResult(status -> {
            appointments.appoint(review.id(), CaseRole.PANEL_CHAIR, "panel-chair", null, null, Declaration.nothingToDeclare());
            appointments.appoint(review.id(), CaseRole.OVERVIEW_AUTHOR, "overview-author", null, null, Declaration.nothingToDeclare());
            scoping.approve(scoping.propose(review.id(), TERMS, QUESTIONS, asked, List.of(), "panel-chair"), null, "chair");
            scoping.send(review.id(), asked.stream().map(TermsForTests::wanted).toList(), "Agreed in the plan", LocalDate.parse("2010-10-06"));
        });
    }

    /** The commissioning primary care trust is asked for a health overview too. */
    public void healthOverviewAskedFor(Review review) {
        AgencyAsked asked = new AgencyAsked("northbeck-pct", Product.HEALTH_OVERVIEW, null);
        transaction.executeWithoutResult(status -> scoping.send(review.id(), List.of(wanted(asked)), "Agreed in the plan", LocalDate.parse("2010-10-06")));
    }

    private static WantedCommission wanted(AgencyAsked asked) {
        LocalDate chronology = LocalDate.parse("2010-11-05");
        LocalDate report = LocalDate.parse("2010-12-10");
        return switch (asked.product()) {
            case IMR -> new WantedCommission(asked.agency(), asked.product(), null, chronology, report);
            case CHRONOLOGY -> new WantedCommission(asked.agency(), asked.product(), null, chronology, null);
            case SUMMARY_REPORT, HEALTH_OVERVIEW -> new WantedCommission(asked.agency(), asked.product(), null, null, report);
        };
    }
}
