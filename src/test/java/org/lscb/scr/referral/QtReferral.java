package org.lscb.scr.referral;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people enter from the incident of 2 September 2010 to the letters of 24 September in the case of Child QT (domain.md section 7). */
public final class QtReferral {

    /** The five agencies known when the case was referred. */
    public static final List<String> AGENCIES =
        List.of("eastshire-police", "northbeck-social-care", "northbeck-pct", "saltmoor-hospitals", "fernhill-housing");
    /** Who answers for each of them. */
    public static final Map<String, String> LEADS = Map.of("eastshire-police", "police-lead", "northbeck-social-care", "social-care-lead",
        "northbeck-pct", "pct-lead", "saltmoor-hospitals", "hospital-lead", "fernhill-housing", "housing-lead");

    private QtReferral() { }

    /** Start of {@code serious-case-review}, 6 September 2010, by the business manager. */
    public static Map<String, Object> caseReferred() {
        Map<String, Object> answers = new HashMap<>();
        answers.put("children", List.of(
            Map.of("pseudonym", "Child QT", "part", "SUBJECT", "ageBand", "FROM_1_TO_4", "realName", "Amy Barton", "dateOfBirth", "2009-07-01"),
            Map.of("pseudonym", "Child RV", "part", "OTHER_CHILD", "ageBand", "FROM_1_TO_4", "realName", "Leo Barton")));
        answers.put("adults", List.of(
            Map.of("pseudonym", "Mother", "relationship", "MOTHER", "realName", "Donna Barton"),
            Map.of("pseudonym", "Partner of mother", "relationship", "STEP_PARENT_OR_PARTNER", "realName", "Craig Nolan")));
        answers.put("incidentDate", "2010-09-02");
        answers.put("incidentKnownOn", "2010-09-02");
        answers.put("outcome", "DIED");
        answers.put("abuse", "SUSPECTED");
        answers.put("special", List.of());
        answers.put("concern", "YES");
        answers.put("facts", "Child QT, 14 months, died of a head injury on 2 September. The partner of the mother was held by the police the next day.");
        answers.put("otherChildren", "SAFE");
        answers.put("madeSafeBy", "Northbeck Children's Social Care, duty team manager");
        answers.put("madeSafeOn", "2010-09-03");
        answers.put("residence", "OUR_AREA");
        answers.put("referrerRole", "AGENCY");
        answers.put("referrerAgency", "northbeck-social-care");
        answers.put("receivedOn", "2010-09-06");
        answers.put("chairAwareDate", "2010-09-06");
        answers.put("agencies", AGENCIES);
        return answers;
    }

    /** {@code check-referral}, 6 September, by the business manager. */
    public static Map<String, Object> checkReferral() {
        return Map.of("whoseCase", "OURS", "agencies", AGENCIES);
    }

    /** {@code record-ofsted-notice}: the council told Ofsted on 3 September. */
    public static Map<String, Object> recordOfstedNotice() {
        return Map.of("noticeType", "SCR_POSSIBLE", "sentOn", "2010-09-03", "channel", "ONLINE_FORM");
    }

    /** {@code tell-cdop}: the panel was told on 3 September. */
    public static Map<String, Object> tellCdop() {
        return Map.of("sentOn", "2010-09-03", "channel", "EMAIL", "cdopReference", "CDOP-2010-31");
    }

    /** {@code secure-records}, 8 September, by each of the five. */
    public static Map<String, Object> secureRecords() {
        return Map.of("securedOn", "2010-09-08", "securedBy", "Head of records",
            "records", List.of(Map.of("what", "Case record system and paper file", "copied", true, "sealed", true, "logReference", "Log 1")));
    }

    /** {@code return-agency-information}, by each of the five. */
    public static Map<String, Object> returnAgencyInformation() {
        return Map.of("contact", "CHILD", "contactFrom", "2009-07-20", "contactTo", "2010-08-27",
            "summary", "Routine contact since birth; bruises were seen twice and explained by the mother.",
            "concern", "YES", "concernText", "What was seen was not passed on.", "returnedBy", "Named professional");
    }

    /** {@code call-sub-group}, by the business manager once all five have answered. */
    public static Map<String, Object> callSubGroup() {
        return Map.of("meetingOn", "2010-09-22");
    }

    /** {@code screen-referral}, 22 September, by the chair of the sub-group: Q1, Q6 and Q9 yes, recommends a review. */
    public static Map<String, Object> screenReferral() {
        return Map.of("meetingOn", "2010-09-22",
            "present", List.of("subgroup-chair", "subgroup-police", "subgroup-health", "subgroup-education", "subgroup-social-care"),
            "represented", List.of("POLICE", "HEALTH", "EDUCATION", "SOCIAL_CARE"),
            "indicators", List.of("Q1", "Q6", "Q9"),
            "recommendation", "SCR",
            "reasons", "A child died and abuse is suspected. Bruises were seen by two agencies and not passed on.");
    }

    /** {@code decide-on-review}, 24 September, by the Chair. */
    public static Map<String, Object> decideOnReview() {
        return Map.of("decidedOn", "2010-09-24", "outcome", "INITIATE", "reasons", "The child died and abuse is suspected; the criteria leave no choice.");
    }

    /** {@code send-decision-letters}, 24 September, by the business manager. */
    public static Map<String, Object> sendDecisionLetters() {
        return letters("2010-09-24", "GOVERNMENT_OFFICE", AGENCIES, true);
    }

    /** Letters of one day to everybody who must hear of a decision. */
    public static Map<String, Object> letters(String on, String regionalContact, List<String> agencies, boolean died) {
        var to = new java.util.ArrayList<>(List.of("OFSTED", regionalContact, "PCT"));
        agencies.forEach(agency -> to.add("AGENCY:" + agency));
        if (died) {
            to.add("CDOP");
        }
        return Map.of("letters", to.stream().map(recipient -> Map.of("to", recipient, "sentOn", on, "channel", "LETTER")).toList());
    }

    /** The same answers with some of them changed; a null takes an answer away. */
    public static Map<String, Object> but(Map<String, Object> answers, Object... changes) {
        Map<String, Object> changed = new HashMap<>(answers);
        for (int at = 0; at < changes.length; at += 2) {
            changed.put((String) changes[at], changes[at + 1]);
        }
        changed.values().removeIf(java.util.Objects::isNull);
        return changed;
    }
}
