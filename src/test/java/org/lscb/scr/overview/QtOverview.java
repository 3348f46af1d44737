package org.lscb.scr.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lscb.scr.action.QtActions;
import org.lscb.scr.form.OfferedTask;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;

/**
 * What the people of Northbeck do and answer in the worked example (domain.md section 7) from the health overview, accepted on 28 January
 * 2011, to the pack of 20 May 2011. Each method is one thing that one person, or each of the agencies, does; the caller moves the clock to
 * the day before. Dates are those on which the caller is to call.
 */
public final class QtOverview {

    /** The seven agencies that reported. */
    public static final List<String> AGENCIES = List.of("eastshire-police", "eastshire-probation", "fernhill-housing", "northbeck-pct",
        "northbeck-social-care", "saltmoor-hospitals", "wendle-mental-health");

    private static final int RECOMMENDATIONS = 14;
    private static final Map<String, String> LEADS = Map.of("eastshire-police", "police-lead", "eastshire-probation", "probation-lead",
        "fernhill-housing", "housing-lead", "northbeck-pct", "pct-lead", "northbeck-social-care", "social-care-lead", "saltmoor-hospitals",
        "hospital-lead", "wendle-mental-health", "mental-health-lead", "millbrook-school", "school-lead");

    private final Northbeck northbeck;
    private final Review review;

    public QtOverview(Northbeck northbeck, Review review) {
        this.northbeck = northbeck;
        this.review = review;
    }

    /** From 21 January on, unless the set-up of the review has appointed somebody. */
    public void healthOverviewAuthorIsAppointed() {
        northbeck.as("manager").completes("appoint-health-overview-author", review,
            OverviewAnswers.healthOverviewAuthor("health-overview-author"));
    }

    /** Between 21 and 28 January. */
    public void healthOverviewIsWritten() {
        northbeck.as("health-overview-author").completes("write-health-overview", review, OverviewAnswers.healthOverview());
    }

    /** 28 January 2011. */
    public void panelAcceptsHealthOverview() {
        northbeck.as("panel-chair").completes("scrutinise-health-overview", review, OverviewAnswers.healthOverviewAccepted("2011-01-28"));
    }

    /** Between 21 January and 1 March. */
    public void chronologiesAreMerged() {
        northbeck.as("manager").completes("integrate-chronology", review, OverviewAnswers.chronologiesMerged());
    }

    /** Between 21 January and 20 May: mother and partner may not be seen before the trial. @param today the day on which this is done */
    public void familyIsAsked(String today) {
        northbeck.as("family-link").completes("seek-family-contribution", review, OverviewAnswers.familyAsked(today));
    }

    /** By 24 February 2011, due before the Panel (D7). */
    public void firstVersionIsHandedIn() {
        northbeck.as("overview-author").completes("draft-overview", review, OverviewAnswers.draft(report()));
    }

    /** 1 March 2011: the Panel asks for more "why". */
    public void panelReturnsFirstVersion() {
        northbeck.as("panel-chair").completes("scrutinise-overview", review, OverviewAnswers.returned("2011-03-01"));
    }

    /** By 20 April 2011. */
    public void secondVersionIsHandedIn() {
        northbeck.as("overview-author").completes("draft-overview", review,
            OverviewAnswers.draft(report(), "More about why nobody asked."));
    }

    /** 20 April 2011. */
    public void panelAcceptsSecondVersion() {
        northbeck.as("panel-chair").completes("scrutinise-overview", review, OverviewAnswers.accepted("2011-04-20"));
    }

    /** From 20 April 2011: the police correct a date, the others confirm. */
    public void agenciesCheckTheFacts() {
        AGENCIES.forEach(agency -> northbeck.as(LEADS.get(agency)).completes(taskOf(agency, "check-accuracy"),
            agency.equals("eastshire-police") ? OverviewAnswers.factsCorrected() : OverviewAnswers.factsConfirmed()));
    }

    /** Before 18 May 2011: version 3. */
    public void thirdVersionTakesInTheCorrections() {
        northbeck.as("overview-author").completes("take-in-accuracy-returns", review,
            OverviewAnswers.correctionsTakenIn(List.of("eastshire-police:1"), report()));
    }

    /** Before 18 May 2011: 23 actions for 14 recommendations. */
    public void planIsProposed() {
        northbeck.as("manager").completes("propose-action-plan", review, OverviewAnswers.plan(actions()));
    }

    /** Before 18 May 2011, by the seven agencies and the school. @param today the day on which this is done */
    public void agenciesEndorseTheirActions(String today) {
        LEADS.keySet().stream().sorted().forEach(agency ->
            northbeck.as(LEADS.get(agency)).completes(taskOf(agency, "endorse-actions"), OverviewAnswers.endorsed(today)));
    }

    /** 18 May 2011. */
    public void lscbApproves() {
        northbeck.as("chair").completes("approve-overview", review, OverviewAnswers.approved("2011-05-18"));
    }

    /** Friday 20 May 2011: the full pack. */
    public void packIsSent() {
        northbeck.as("manager").completes("submit-to-ofsted", review,
            OverviewAnswers.sent("2011-05-20", "TERMS_OF_REFERENCE", "IMRS", "CHRONOLOGY",
            "HEALTH_OVERVIEW", "OVERVIEW", "EXECUTIVE_SUMMARY", "ACTION_PLAN"));
    }

    private static Map<String, Object> report() {
        return OverviewAnswers.report(RECOMMENDATIONS, AGENCIES);
    }

    /** The plan's actions, with those that agencies began in January in the same words; the last recommendation is for the government. */
    private static List<Map<String, Object>> actions() {
        List<Map<String, Object>> actions = new ArrayList<>();
        for (QtActions.Row row : QtActions.PLAN) {
            actions.add(OverviewAnswers.action(row.what(), row.agency(), row.owner(), row.due(),
                "R" + (actions.size() % (RECOMMENDATIONS - 1) + 1)));
        }
        return actions;
    }

    private OfferedTask taskOf(String agency, String key) {
        return northbeck.as(LEADS.get(agency)).task(key, review);
    }
}
