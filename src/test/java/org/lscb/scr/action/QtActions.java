package org.lscb.scr.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.lscb.scr.recommendation.ProposedAction;

/** The actions of the worked example (domain 7), and what people of Northbeck answer about them. */
public final class QtActions {

    /** One row of a plan, as agencies and the board word it. */
    public record Row(String what, String agency, String owner, String due) {

        public ProposedAction proposed() {
            return new ProposedAction(List.of(), what, agency, owner, null, LocalDate.parse(due), "Children are seen and heard",
                "An audit of twenty records", "A repeat of the audit in 2013");
        }
    }

    public static final String IMPACT_AUDIT = "2013-05-31";

    /** What agencies begin when they sign off their own reviews; six are finished by August 2011, housing's is late. */
    public static final List<Row> OF_AGENCIES = List.of(
        new Row("Brief all response officers on children in the household", "eastshire-police", "police-owner", "2011-07-31"),
        new Row("Supervise every case with a child under two each month", "northbeck-social-care", "social-care-owner", "2011-07-31"),
        new Row("Let health visitors see every move of a family", "northbeck-pct", "pct-owner", "2011-07-31"),
        new Row("Have a senior doctor see every injured infant", "saltmoor-hospitals", "hospital-owner", "2011-07-31"),
        new Row("Ask every parent in treatment about children", "wendle-mental-health", "mental-health-owner", "2011-07-31"),
        new Row("Note children on every risk assessment", "eastshire-probation", "probation-owner", "2011-07-31"),
        new Row("Train visiting officers to notice children", "fernhill-housing", "housing-owner", "2011-08-15"));

    /** The two that are at risk on 31 August 2011. */
    public static final List<Row> AT_RISK = List.of(
        new Row("Agree one form for referrals", "northbeck-social-care", "social-care-owner", "2011-09-20"),
        new Row("Share households with children between teams each day", "eastshire-police", "police-owner", "2011-09-20"));

    /** The plan that the LSCB approves on 18 May 2011: 23 actions, those that agencies have begun included. */
    public static final List<Row> PLAN = Stream.of(OF_AGENCIES, AT_RISK, List.of(
        later("Hold joint training", "northbeck-lscb", "manager"),
        later("Publish how concerns are escalated", "northbeck-lscb", "manager"),
        later("Agree how confidential information is shared, with schools too", "northbeck-lscb", "manager"),
        later("Hear children and parents after each plan ends", "northbeck-social-care", "social-care-owner"),
        later("Record how each family prefers to be reached", "northbeck-social-care", "social-care-owner"),
        later("Free social workers' time for families", "northbeck-social-care", "social-care-owner"),
        later("Have family doctors take part in case conferences", "northbeck-pct", "pct-owner"),
        later("Monitor attendance of doctors and tell them", "northbeck-pct", "pct-owner"),
        later("Pay cover so that doctors can attend", "northbeck-pct", "pct-owner"),
        later("Tell health visitors of every attendance of an infant", "saltmoor-hospitals", "hospital-owner"),
        later("Review discharge of infants with bruises", "saltmoor-hospitals", "hospital-owner"),
        later("Join case conferences on parents in treatment", "wendle-mental-health", "mental-health-owner"),
        later("Tell social care of every breach in a household with children", "eastshire-probation", "probation-owner"),
        later("Tie absence to the safeguarding lead", "millbrook-school", "school-owner"))).flatMap(List::stream).toList();

    /** What is agreed with the reconsideration on 14 December 2011. */
    public static final List<Row> REMEDIAL = List.of(
        later("Repeat the analysis of home visits", "northbeck-social-care", "social-care-owner"),
        later("Audit supervision of the emergency department", "saltmoor-hospitals", "hospital-owner"),
        later("Ask families at the end of every review", "northbeck-lscb", "manager"),
        later("Check drafts for why, not only what", "northbeck-lscb", "manager"),
        later("Teach managers to write analysis", "northbeck-lscb", "manager"));

    private QtActions() { }

    private static Row later(String what, String agency, String owner) {
        return new Row(what, agency, owner, "2012-10-31");
    }

    /** For {@code update-action}: one of three milestones, which is too few shortly before the date. */
    public static Map<String, Object> slowProgress() {
        return Map.of("report", "PROGRESS", "progress", "Work has begun", "milestones", List.of(
            Map.of("what", "Draft", "due", "2011-07-01", "doneOn", "2011-07-01"), Map.of("what", "Try it out", "due", "2011-08-15"),
            Map.of("what", "Bring it in", "due", "2011-09-20")));
    }

    /** For {@code update-action}. */
    public static Map<String, Object> done() {
        return Map.of("report", "DONE", "progress", "It is done", "evidence", List.of(Map.of("what", "An audit of twenty records, all in order")));
    }

    /** For {@code verify-action}: all impact checks come together. */
    public static Map<String, Object> accepted() {
        return Map.of("checked", "The audit, and five records of our own choice", "verdict", "ACCEPTED", "impactCheckOn", IMPACT_AUDIT);
    }

    /** For {@code explain-overdue-action}, of housing's lead on 16 August 2011. */
    public static Map<String, Object> explained() {
        return Map.of("agreed", "The trainer was ill; a new one begins in September", "lookAgainOn", "2011-09-15");
    }

    /** For {@code review-monitoring-return}: each red action with what was agreed. */
    public static Map<String, Object> monitoringReturn(String meetingOn, String nextReturnDue, List<UUID> red) {
        return Map.of("meetingOn", meetingOn, "nextReturnDue", nextReturnDue, "note", "Reported to the LSCB",
            "escalations", red.stream().map(id -> Map.of("action", id.toString(), "agreed", "The agency's chief officer reports by October")).toList());
    }

    /** For {@code check-impact} on 31 May 2013. */
    public static Map<String, Object> helped() {
        return Map.of("findings", "The impact audit was reported; two repeat checks pass", "result", "HELPED");
    }

    /** For the start of {@code annual-report}. */
    public static Map<String, Object> yearTo(String end) {
        return Map.of("year", end);
    }

    /** For {@code write-annual-report}; the impact plan is wanted from the year on in which the review is completed. */
    public static Map<String, Object> annualReport(List<String> references) {
        return Map.of("introduction", "The board met four times.", "entries", references.stream().map(reference -> Map.of("reference", reference,
            "progress", "Agencies began their own actions in January 2011.", "impactPlan", "A repeat audit in May 2013")).toList());
    }

    /** For {@code approve-annual-report}. */
    public static Map<String, Object> approvedReport() {
        return Map.of("verdict", "APPROVED");
    }

    /** For {@code publish-annual-report}. */
    public static Map<String, Object> publishedReport(String on) {
        return Map.of("publishedOn", on, "location", "The board's page", "sentOn", on);
    }
}
