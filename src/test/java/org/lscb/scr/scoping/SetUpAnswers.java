package org.lscb.scr.scoping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the people of Northbeck typed in the set-up of the review of Child QT (domain.md section 7), by task. */
public final class SetUpAnswers {

    /** The seven agencies that each write a management review. */
    public static final List<String> IMR_AGENCIES = List.of("eastshire-police", "northbeck-social-care", "northbeck-pct", "saltmoor-hospitals",
        "wendle-mental-health", "eastshire-probation", "fernhill-housing");

    /** The agency that writes the health overview. */
    public static final String HEALTH_OVERVIEW_AGENCY = "northbeck-pct";

    private SetUpAnswers() { }

    /** 4 October 2010, manager: appoint-panel. */
    public static Map<String, Object> panel() {
        return panel("panel-chair", "overview-author");
    }

    /** appoint-panel with others in the chair and as author. */
    public static Map<String, Object> panel(String chair, String author) {
        return Map.of(
            "panelChair", Map.of("person", chair, "statement", "Has never worked for an agency in Northbeck."),
            "authorFree", "YES",
            "overviewAuthor", Map.of("person", author, "statement", "Has never worked for an agency in Northbeck."),
            "members", List.of(
                Map.of("person", "panel-member"),
                Map.of("person", "subgroup-health"),
                Map.of("person", "subgroup-social-care"),
                Map.of("person", "subgroup-education")));
    }

    /** appoint-panel while no independent author is free. */
    public static Map<String, Object> panelWithoutAuthor(String why) {
        Map<String, Object> answers = new HashMap<>(panel());
        answers.put("authorFree", "NO");
        answers.put("whyNoAuthor", why);
        answers.remove("overviewAuthor");
        return answers;
    }

    /** 4 October 2010, panel-chair: draft-terms-of-reference. Seven IMRs and the health overview, 1 January 2008 to 2 September 2010. */
    public static Map<String, Object> terms() {
        Map<String, Object> answers = new HashMap<>();
        answers.put("keyIssues", "A child of 14 months died of a head injury while several agencies were in touch with the family.");
        answers.put("questions", List.of(
            Map.of("text", "What was known of the mother's partner, and who knew it?"),
            Map.of("text", "Were signs of harm seen, shared and acted on?"),
            Map.of("text", "Was the daily life of each child understood?")));
        answers.put("periodFrom", "2008-01-01");
        answers.put("periodTo", "2010-09-02");
        answers.put("whyPeriod", "From the first contact of the mother with midwifery for the older child to the death of Child QT.");
        answers.put("familyBackground", "A short summary of what agencies knew of both adults before 2008.");
        answers.put("agencies", agencies());
        answers.put("outsideExperts", "A paediatrician from another area on the injuries.");
        answers.put("independentBodies", "The children's centre, through the council.");
        answers.put("familyContribution", "Mother and grandmother are invited once the police agree; the family link worker keeps in touch.");
        answers.put("parallelProcesses", "Police, prosecutors and coroner meet the board on 14 October.");
        answers.put("legalAdvice", "The board's solicitor advises on disclosure.");
        answers.put("mediaPlan", "One statement, agreed with the police, if asked.");
        answers.put("diversityNeeds", "Language and culture of the mother's family.");
        answers.put("timetable", List.of(
            Map.of("what", "Chronologies", "by", "2010-11-05"),
            Map.of("what", "Management reviews", "by", "2010-12-10"),
            Map.of("what", "Submission", "by", "2011-03-24")));
        return answers;
    }

    /** 4 October 2010, chair: approve-terms-of-reference. */
    public static Map<String, Object> approval() {
        return Map.of("verdict", "APPROVED");
    }

    /** 6 October 2010, manager: send-commissions. Chronologies due 5 November, IMRs 10 December, as agreed. */
    public static Map<String, Object> commissions() {
        List<Map<String, Object>> rows = new java.util.ArrayList<>(IMR_AGENCIES.stream().map(agency -> Map.<String, Object>of("agency", agency,
            "product", "IMR", "chronologyDue", "2010-11-05", "due", "2010-12-10")).toList());
        rows.add(Map.of("agency", HEALTH_OVERVIEW_AGENCY, "product", "HEALTH_OVERVIEW", "due", "2011-01-05"));
        return Map.of("sentOn", "2010-10-06", "commissions", rows, "datesBecause", "Agreed in the plan with the Panel on 4 October 2010");
    }

    /** 14 October 2010, manager: hold-parallel-processes-meeting. Two staff and the partner are not to be seen yet. */
    public static Map<String, Object> meeting() {
        return Map.of(
            "heldOn", "2010-10-14",
            "present", "Senior investigating officer, reviewing lawyer of the CPS, coroner's officer, board's solicitor, business manager",
            "processes", List.of(
                Map.of("type", "POLICE", "liaisonName", "DI Warren Pike", "liaisonJobTitle", "Senior investigating officer"),
                Map.of("type", "CPS", "liaisonJobTitle", "Reviewing lawyer", "expectedOn", "2011-06-06", "effect", "No contact with the partner before the trial"),
                Map.of("type", "CORONER", "liaisonJobTitle", "Coroner's officer", "effect", "The inquest waits for the trial")),
            "interviews", "All staff may be seen now but for two who are witnesses.",
            "sharing", "Chronologies may be seen by the police on request; IMRs after the trial.",
            "blocks", List.of(
                block("INTERVIEW", "Staff nurse 2, children's ward", "saltmoor-hospitals"),
                block("INTERVIEW", "Social worker 1, duty team", "northbeck-social-care"),
                block("FAMILY_CONTACT", "Partner of the mother", null)));
    }

    /** 17 June 2011, manager: starts lift-block, with the ids of the blocks that stand and of the prosecution. */
    public static Map<String, Object> trialEnded(UUID review, List<UUID> blocks, UUID prosecution) {
        return Map.of("review", review, "blocks", blocks, "liftedOn", "2011-06-17", "reason", "The trial has ended",
            "endedProcess", prosecution, "outcome", "Conviction");
    }

    private static Map<String, Object> block(String kind, String what, String agency) {
        Map<String, Object> block = new HashMap<>(Map.of("kind", kind, "what", what, "basis", "TRIAL", "reason", "A witness in the criminal case",
            "owner", "legal", "reviewOn", "2011-01-14"));
        if (agency != null) {
            block.put("agency", agency);
        }
        return block;
    }

    private static List<Map<String, Object>> agencies() {
        List<Map<String, Object>> rows = new java.util.ArrayList<>(IMR_AGENCIES.stream()
            .map(agency -> Map.<String, Object>of("agency", agency, "product", "IMR")).toList());
        rows.add(Map.of("agency", HEALTH_OVERVIEW_AGENCY, "product", "HEALTH_OVERVIEW"));
        return rows;
    }
}
