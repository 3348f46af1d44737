package org.lscb.scr.evaluation;

import java.util.List;
import java.util.Map;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;

/**
 * What the people of Northbeck do and answer in the worked example (domain.md section 7) from Ofsted's provisional letter of 12 August 2011
 * to publication on 1 March 2012, and the feedback beside it. Each method is one thing that one person does, on the day to which the caller
 * has moved the clock; what they type stands beside it by the name of the task.
 */
public final class QtAfterSubmission {

    private final Northbeck northbeck;
    private final Review review;

    public QtAfterSubmission(Northbeck northbeck, Review review) {
        this.northbeck = northbeck;
        this.review = review;
    }

    /** 12 August 2011: overall inadequate; two IMRs and the overview inadequate, two IMRs good, the rest adequate. */
    public void provisionalLetterArrives() {
        northbeck.as("manager").completes("record-ofsted-letter", review, provisionalLetter());
    }

    public static Map<String, Object> provisionalLetter() {
        return letter("PROVISIONAL", "2011-08-12", "ADEQUATE");
    }

    public static Map<String, Object> finalLetter() {
        return letter("FINAL", "2011-09-16", "GOOD");
    }

    private static Map<String, Object> letter(String kind, String date, String housing) {
        return Map.of(
            "letterKind", kind,
            "letterDate", date,
            "overallGrade", "INADEQUATE",
            "grades", List.of(
                grade("TOR_PROCESS", "ADEQUATE"),
                grade("IMR:eastshire-police", "GOOD"),
                grade("IMR:northbeck-social-care", "INADEQUATE"),
                grade("IMR:northbeck-pct", "ADEQUATE"),
                grade("IMR:saltmoor-hospitals", "INADEQUATE"),
                grade("IMR:wendle-mental-health", "ADEQUATE"),
                grade("IMR:eastshire-probation", "GOOD"),
                grade("IMR:fernhill-housing", housing),
                grade("HEALTH_OVERVIEW", "ADEQUATE"),
                grade("OVERVIEW", "INADEQUATE"),
                grade("EXECUTIVE_SUMMARY", "ADEQUATE"),
                grade("ACTION_PLAN", "ADEQUATE")),
            "strengths", "The terms of reference asked the right questions; the police report is open about its own practice.",
            "weaknesses", List.of(
                Map.of("weakness", "The children's social care report describes what was done and does not analyse why."),
                Map.of("weakness", "The hospital report does not examine supervision on the ward."),
                Map.of("weakness", "The family was not heard."),
                Map.of("weakness", "The overview report does not say why signs were missed.")));
    }

    private static Map<String, Object> grade(String document, String grade) {
        return Map.of("document", document, "grade", grade, "comments", "As the letter says.");
    }

    /** 19 August 2011: the Chair asks Ofsted for a meeting. */
    public void chairAsksForMeeting() {
        northbeck.as("chair").completes("consider-provisional-grades", review, considerProvisionalGrades());
    }

    public static Map<String, Object> considerProvisionalGrades() {
        return Map.of(
            "response", "MEETING",
            "decidedOn", "2011-08-19",
            "reasons", "The housing report was graded on a draft that was never submitted.");
    }

    /** 6 September 2011: Ofsted corrects housing to GOOD; the overall grade stays. */
    public void meetingIsHeld() {
        northbeck.as("manager").completes("record-ofsted-meeting", review, recordOfstedMeeting());
    }

    public static Map<String, Object> recordOfstedMeeting() {
        return Map.of(
            "askedOn", "2011-08-19",
            "held", "YES",
            "heldOn", "2011-09-06",
            "present", "LSCB Chair, Panel Chair, business manager; two inspectors",
            "outcome", "The grade of the housing report is corrected. The overall grade is unchanged.",
            "corrections", List.of(Map.of("document", "IMR:fernhill-housing", "grade", "GOOD")));
    }

    /** 16 September 2011: the final letter; D9 is 16 October, D10 16 December. */
    public void finalLetterArrives() {
        northbeck.as("manager").completes("record-ofsted-letter", review, finalLetter());
    }

    /** 28 September 2011: a new independent chair, and a plan for each criticism. */
    public void remedialWorkIsPlanned() {
        northbeck.as("chair").completes("plan-remedial-work", review, remedialPlan());
    }

    public static Map<String, Object> remedialPlan() {
        return Map.of(
            "meetingDate", "2011-09-28",
            "independentChair", "second-panel-chair",
            "independenceConfirmed", true,
            "items", List.of(
                Map.of("kind", "IMR_ADDENDUM", "criticism", "1", "what", "Analyse why the plan of protection was not followed up.",
                    "agency", "northbeck-social-care", "due", "2011-11-14"),
                Map.of("kind", "IMR_ADDENDUM", "criticism", "2", "what", "Examine supervision on the ward.",
                    "agency", "saltmoor-hospitals", "due", "2011-11-14"),
                Map.of("kind", "NEW_INTERVIEW", "criticism", "3", "what", "See the mother and the grandmother.",
                    "person", "family-link", "due", "2011-11-30"),
                Map.of("kind", "OVERVIEW_ADDENDUM", "criticism", "4", "what", "Say why signs were missed, with what the addenda and the family add.",
                    "person", "overview-author", "due", "2011-11-30")));
    }

    /** 14 November 2011: the Panel accepts the two agencies' addenda. */
    public void agenciesAddendaAreAccepted() {
        northbeck.as("social-care-lead").completes("complete-remedial-item", review, addendum("2011-11-07", "2011-11-14"));
        northbeck.as("hospital-lead").completes("complete-remedial-item", review, addendum("2011-11-09", "2011-11-14"));
    }

    /** 30 November 2011: mother and grandmother have been seen, the overview's addendum is accepted. */
    public void familyIsSeenAndOverviewAddendumAccepted() {
        northbeck.as("family-link").completes("complete-remedial-item", review, Map.of(
            "outcome", "DONE",
            "doneOn", "2011-11-23",
            "doneBy", "Family link worker",
            "account", "Mother and grandmother were seen at the grandmother's home. Both had asked for help twice."));
        northbeck.as("overview-author").completes("complete-remedial-item", review, addendum("2011-11-28", "2011-11-30"));
    }

    private static Map<String, Object> addendum(String done, String accepted) {
        return Map.of(
            "outcome", "DONE",
            "doneOn", done,
            "acceptedOn", accepted,
            "doneBy", "Author of the report",
            "account", "The addendum says why, and what has changed since.");
    }

    /** 14 December 2011: approved with three extra recommendations and five actions. */
    public void lscbApprovesReconsideration() {
        northbeck.as("chair").completes("approve-reconsideration", review, approval());
    }

    public static Map<String, Object> approval() {
        return Map.of(
            "approval", "APPROVED",
            "decidedOn", "2011-12-14",
            "recommendations", List.of(
                Map.of("text", "Children's social care should check that each plan of protection is followed up.", "theme", "Supervision", "paragraph", "R1",
                    "level", "AGENCY", "addressee", "northbeck-social-care"),
                Map.of("text", "The hospital trust should supervise ward staff who see injured infants.", "theme", "Supervision", "paragraph", "R2",
                    "level", "AGENCY", "addressee", "saltmoor-hospitals"),
                Map.of("text", "The LSCB should hear families in every review.", "theme", "Family", "paragraph", "R3", "level", "LSCB")),
            "actions", List.of(
                action("1", "Audit of follow-up in fifty plans", "northbeck-social-care", "social-care-owner", "2012-06-29"),
                action("1", "Team managers review each plan monthly", "northbeck-social-care", "social-care-owner", "2012-03-30"),
                action("2", "Weekly supervision on the children's wards", "saltmoor-hospitals", "hospital-owner", "2012-03-30"),
                action("2", "Training in injuries to infants", "saltmoor-hospitals", "hospital-owner", "2012-09-28"),
                action("3", "Guide to hearing families", "northbeck-social-care", "social-care-owner", "2012-09-28")));
    }

    private static Map<String, Object> action(String recommendations, String what, String agency, String officer, String due) {
        return Map.of("recommendations", recommendations, "what", what, "leadAgency", agency, "leadOfficer", officer, "start", "2012-01-02", "due", due,
            "intendedOutcome", "Signs are seen and passed on.", "evidenceRequired", "Audit report", "measureOfImpact", "Repeat audit after a year");
    }

    /** 15 December 2011: sent to Ofsted and the Department for Education, a day before D10. */
    public void reconsiderationIsSent() {
        northbeck.as("manager").completes("submit-reconsideration", review, submitReconsideration());
    }

    public static Map<String, Object> submitReconsideration() {
        return Map.of(
            "sentOn", "2011-12-15",
            "recipients", List.of("OFSTED", "DFE"),
            "reference", "LSCB/RECON/1");
    }

    /** 8 February 2012: faults addressed, the grade not changed. */
    public void faultsAreAddressed() {
        northbeck.as("manager").completes("record-reassessment", review, recordReassessment());
    }

    public static Map<String, Object> recordReassessment() {
        return Map.of(
            "letterDate", "2012-02-08",
            "result", "ADDRESSED",
            "comments", "The weaknesses have been addressed. The grade is not changed.");
    }

    /** Any day before the decision: what is to be published, and where. */
    public void publicationIsPrepared() {
        northbeck.as("manager").completes("prepare-publication", review, preparePublication());
    }

    public static Map<String, Object> preparePublication() {
        return Map.of(
            "items", List.of("OVERVIEW", "EXECUTIVE_SUMMARY", "ACTION_PLAN"),
            "location", "https://northbeck-lscb.example/reviews",
            "plannedOn", "2012-03-01",
            "mediaPlan", "The Chair speaks for the board.");
    }

    /** @param day on which Legal signs off */
    public void redactionsAreSignedOff(String day) {
        northbeck.as("legal").completes("redact-documents", review, redactDocuments(day));
    }

    public static Map<String, Object> redactDocuments(String day) {
        return Map.of(
            "redactions", List.of(
                Map.of("document", "OVERVIEW", "place", "page 12", "reason", "Names the street", "by", "Solicitor to the board"),
                Map.of("document", "OVERVIEW", "place", "page 31", "reason", "Health of the mother", "by", "Solicitor to the board")),
            "namesChecked", true,
            "signedOffOn", day,
            "advice", "With these redactions nothing stands against publication.");
    }

    /** @param day of the check of the sibling's welfare */
    public void welfareIsChecked(String day) {
        northbeck.as("manager").completes("check-welfare", review, checkWelfare(day));
    }

    public static Map<String, Object> checkWelfare(String day) {
        return Map.of(
            "checkedOn", day,
            "agency", "northbeck-social-care",
            "advisedBy", "Team manager, children in care",
            "advice", "Child RV is settled. The carers will be told a week before.",
            "compellingReason", "NO");
    }

    /** The Chair puts publication on hold. */
    public void publicationIsHeld(String day, String until, String why) {
        northbeck.as("chair").completes("decide-on-publication", review, holdPublication(day, until, why));
    }

    public static Map<String, Object> holdPublication(String day, String until, String why) {
        return Map.of("decision", "HOLD", "decidedOn", day, "reasons", why, "holdUntil", until);
    }

    /** The hold is looked at; documents and checks are done again, because the reconsideration has added to them. */
    public void holdIsReviewedAndPreparationBeginsAgain(String day) {
        northbeck.as("manager").completes("review-hold", review, reviewHold(day));
    }

    public static Map<String, Object> reviewHold(String day) {
        return Map.of("reviewedOn", day,
            "finding", "The reconsideration is over; its addenda have to be redacted as well.", "prepareAgain", "YES");
    }

    /** 22 February 2012: row 6. */
    public void lscbDecidesToPublish() {
        northbeck.as("chair").completes("decide-on-publication", review, decideOnPublication());
    }

    public static Map<String, Object> decideOnPublication() {
        return Map.of(
            "decision", "PUBLISH",
            "decidedOn", "2012-02-22",
            "reasons", "Nothing stands against it, and others can learn from it.");
    }

    /** 27 February 2012. */
    public void familyIsTold() {
        northbeck.as("family-link").completes("tell-family", review, tellFamily());
    }

    public static Map<String, Object> tellFamily() {
        return Map.of("told", List.of(
            Map.of("who", "mother", "toldOn", "2012-02-27", "by", "Family link worker", "inPerson", "YES"),
            Map.of("who", "grandmother", "toldOn", "2012-02-27", "by", "Family link worker", "inPerson", "YES")));
    }

    /** 28 February 2012: second staff feedback. */
    public void staffAreTold() {
        northbeck.as("manager").completes("tell-staff", review, tellStaff());
    }

    public static Map<String, Object> tellStaff() {
        return Map.of("told", List.of(
            Map.of("agency", "northbeck-social-care", "toldOn", "2012-02-28", "by", "Head of service"),
            Map.of("agency", "saltmoor-hospitals", "toldOn", "2012-02-28", "by", "Director of nursing")));
    }

    /** 1 March 2012. */
    public void documentsArePublished() {
        northbeck.as("manager").completes("publish-documents", review, publishDocuments());
    }

    public static Map<String, Object> publishDocuments() {
        return Map.of(
            "outcome", "PUBLISHED",
            "publishedOn", "2012-03-01",
            "location", "https://northbeck-lscb.example/reviews",
            "items", List.of("OVERVIEW", "EXECUTIVE_SUMMARY", "ACTION_PLAN"));
    }

    /** After 17 June 2011, when the blocks are lifted: mother and grandmother hear what the review found. */
    public void familyHearsWhatTheReviewFound() {
        northbeck.as("family-link").completes("give-family-feedback", review, giveFamilyFeedback());
    }

    public static Map<String, Object> giveFamilyFeedback() {
        return Map.of("given", List.of(
            Map.of("who", "mother", "givenOn", "2011-06-30", "by", "Family link worker", "inPerson", "YES", "views", "She had asked for help twice."),
            Map.of("who", "grandmother", "givenOn", "2011-06-30", "by", "Family link worker", "inPerson", "YES")));
    }

    /** The agencies tell their staff. @param leads accounts of the leads of the agencies that contributed */
    public void staffHearWhatTheReviewFound(List<String> leads) {
        leads.forEach(lead -> northbeck.as(lead).completes("give-staff-feedback", review, giveStaffFeedback()));
    }

    public static Map<String, Object> giveStaffFeedback() {
        return Map.of("given", List.of(
            Map.of("staff", "Staff who were interviewed and their managers", "givenOn", "2011-06-30", "by", "Agency lead", "people", 9)));
    }

    public void briefingsArePlanned() {
        northbeck.as("manager").completes("plan-briefings", review, planBriefings());
    }

    public static Map<String, Object> planBriefings() {
        return Map.of("briefings", List.of(
            Map.of("kind", "BRIEFING", "audience", "All who work with infants", "lessons", "Injuries in infants who do not move yet",
                "plannedOn", "2011-07-13", "lead", "Designated nurse"),
            Map.of("kind", "TRAINING", "audience", "New staff", "lessons", "Who is in the household?", "plannedOn", "2011-10-05", "lead", "Business manager")));
    }

    public void briefingsHaveBeenHeld() {
        northbeck.as("manager").completes("record-learning-briefings", review, recordLearningBriefings());
    }

    public static Map<String, Object> recordLearningBriefings() {
        return Map.of("briefings", List.of(
            Map.of("kind", "BRIEFING", "audience", "All who work with infants", "heldOn", "2011-07-13", "by", "Designated nurse", "attended", 84),
            Map.of("kind", "TRAINING", "audience", "New staff", "heldOn", "2011-10-05", "by", "Business manager", "attended", 22)));
    }
}
