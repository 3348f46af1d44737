package org.lscb.scr.imr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people type into the forms of a commission. Each answer is complete; a test changes what it is about. */
public final class ImrAnswers {

    private ImrAnswers() { }

    /** {@code acknowledge-commission}: the agency takes part. */
    public static Map<String, Object> takesPart(String lead) {
        return answers("answer", "ACCEPTED", "lead", lead);
    }

    /** {@code acknowledge-commission}: a single contact. */
    public static Map<String, Object> singleContact(String lead) {
        return answers("answer", "SINGLE_CONTACT", "lead", lead, "reasons", "One visit to a walk-in centre, 3 May 2009.");
    }

    /** {@code acknowledge-commission}: nothing found. */
    public static Map<String, Object> noTrace() {
        return answers("answer", "NIL_RETURN", "reasons", "All records searched under every name in the letter; nothing found.");
    }

    /** {@code acknowledge-commission}: refused. */
    public static Map<String, Object> refuses() {
        return answers("answer", "REFUSED", "reasons", "We are not a Board partner and have no staff to spare.");
    }

    /** {@code escalate-refusal}. @param outcome TAKEN_UP or TO_CHAIR */
    public static Map<String, Object> spokenTo(String on, String outcome) {
        return answers("spokeTo", "Head of service", "spokeOn", on, "said", "Explained what is asked and why.", "outcome", outcome);
    }

    /** {@code decide-on-refusal}. @param outcome TAKEN_UP or WAIVED */
    public static Map<String, Object> takenUpWithTheHead(String on, String outcome) {
        return answers("tookUpWith", "Chief executive", "tookUpOn", on, "outcome", outcome, "decisionReasons", "As agreed with the chief executive.");
    }

    /** {@code confirm-records-secured}. */
    public static Map<String, Object> recordsSecured(String on) {
        return answers("securedOn", on, "copiedSealedLogged", true);
    }

    /** {@code appoint-imr-author}. */
    public static Map<String, Object> author(String userId) {
        return answers("author", userId, "authorRole", "Senior manager, quality", "directPart", "NO", "lineManager", "NO",
            "independenceStatement", "Works in another district and has never met the family or supervised the staff.");
    }

    /** {@code replace-imr-author}. */
    public static Map<String, Object> newAuthor(String userId, String newDue) {
        return with(author(userId), "newDue", newDue);
    }

    /** {@code submit-chronology}: two entries of this agency. */
    public static Map<String, Object> chronology() {
        return answers("entries", List.of(
            answers("startDate", "2009-03-02", "startTime", "14:30", "source", "Contact record, page 4", "persons", "Child QT, mother", "event",
                "Visit at home; bruise seen on the arm.", "childSeen", "YES", "response", "Advice given.", "decisionMaker", "Duty worker",
                "comment", "Nobody asked how the bruise came about.", "missedOpportunity", true),
            answers("startDate", "2010-06-14", "dateUncertain", true, "source", "E-mail of the team", "event", "Telephone call from a neighbour.",
                "childSeen", "NO")));
    }

    /** {@code scrutinise-chronology}: accepted. */
    public static Map<String, Object> chronologyAccepted() {
        return answers("verdict", "ACCEPTED");
    }

    /** {@code scrutinise-chronology}: returned. */
    public static Map<String, Object> chronologyReturned(String newDue) {
        return answers("verdict", "RETURNED", "reasons", "The first half of 2009 is missing.", "newDue", newDue);
    }

    /**
     * {@code submit-imr}: every question analysed, no recommendation.
     *
     * @param questions keys of the questions of the terms of reference
     */
    public static Map<String, Object> imr(List<String> questions) {
        List<Map<String, Object>> analysis = new ArrayList<>();
        questions.forEach(question -> analysis.add(answers("item", question, "analysis", "Staff saw this and did not ask why, because nobody led.")));
        return answers("authorRole", "Senior manager, quality", "workload", "Above the agreed number of cases.", "supervision", "Monthly, often cancelled.",
            "recordsSeen", List.of(answers("record", "Case file", "period", "2008 to 2010")),
            "interviews", List.of(answers("person", "Team manager", "outcome", "HELD", "heldOn", "2010-10-06"),
                answers("person", "Duty worker", "outcome", "BLOCKED", "why", "Police ask to wait")),
            "familyDetails", "Mother, Child QT, Child RV.", "narrative", "From the first visit to the day of the injury.", "analysis", analysis,
            "childsWishes", "Child QT was seen to cling to the mother.", "dailyLife", "Mostly at home, in a cold flat.",
            "diversity", "English spoken at home; the mother's learning difficulty was not taken into account.",
            "goodPractice", "The health visitor called again unasked.");
    }

    /** {@code submit-imr}: as {@link #imr}, with a lesson, a recommendation and an action that answers it. */
    public static Map<String, Object> imrWithAction(List<String> questions, String leadOfficer, String due) {
        Map<String, Object> imr = imr(questions);
        imr.put("lessons", List.of(answers("text", "Bruises in babies are not explained away.", "theme", "Recognition")));
        imr.put("recommendations", List.of(answers("text", "Every bruise in a baby is seen by a paediatrician.", "theme", "Recognition")));
        imr.put("actions", List.of(answers("recommendations", "1", "what", "Change the procedure and train all teams.", "leadOfficer", leadOfficer,
            "due", due, "intendedOutcome", "No unexplained bruise without an examination.", "evidenceRequired", "Procedure and training record",
            "measureOfImpact", "Audit of twenty cases")));
        return imr;
    }

    /** {@code submit-summary-report}. */
    public static Map<String, Object> summaryReport() {
        return answers("authorRole", "Practice nurse lead", "recordsSeen", List.of(answers("record", "Attendance record")),
            "contacts", List.of(answers("startDate", "2009-05-03", "source", "Attendance record, entry 12", "persons", "Child QT, mother",
                "event", "Brought with a cold.", "childSeen", "YES", "response", "Advice given.")),
            "narrative", "Treated as usual; no question about home was asked.", "lessons", List.of(answers("text", "Ask about home.")));
    }

    /** {@code sign-off-imr}: signed. */
    public static Map<String, Object> signedOff(String on) {
        return answers("outcome", "SIGNED_OFF", "signatoryRole", "Director", "signedOffOn", on, "authorIndependent", true);
    }

    /** {@code sign-off-imr}: given back. */
    public static Map<String, Object> backToAuthor() {
        return answers("outcome", "BACK_TO_AUTHOR", "reasons", "The part on supervision is too thin.");
    }

    /** {@code sign-off-imr}: the author has to be replaced. */
    public static Map<String, Object> conflictBeforeSignOff() {
        return answers("outcome", "CONFLICT_FOUND", "conflict", "I1", "reasons", "The author had advised the team by telephone.");
    }

    /** {@code scrutinise-imr}: accepted. */
    public static Map<String, Object> accepted(String on) {
        return answers("panelOn", on, "verdict", "ACCEPTED");
    }

    /** {@code scrutinise-imr}: returned, with what is missing on one question. */
    public static Map<String, Object> returned(String on, String question, String newDue) {
        return answers("panelOn", on, "verdict", "RETURNED", "reasons", "Description without analysis.",
            "reasonsByItem", List.of(answers("item", question, "reason", "Say why, not only what.")), "newDue", newDue);
    }

    /** {@code scrutinise-imr}: waived. */
    public static Map<String, Object> waived(String on) {
        return answers("panelOn", on, "verdict", "WAIVED", "reasons", "The agency no longer exists.");
    }

    /** {@code scrutinise-imr}: the author supervised staff involved. */
    public static Map<String, Object> conflictFound(String on) {
        return answers("panelOn", on, "verdict", "CONFLICT_FOUND", "conflict", "I2", "reasons", "The author had supervised a nurse who was involved.");
    }

    /** {@code chase-late-imr}. @param again when to be reminded again; null if once is enough */
    public static Map<String, Object> chased(String on, String again) {
        return with(answers("chased", List.of("AGENCY_LEAD", "CHIEF_OFFICER"), "chasedOn", on, "channel", "PHONE", "said",
            "The author was ill; it comes next week."), "chaseAgainOn", again);
    }

    /** {@code debrief-staff}. */
    public static Map<String, Object> debriefed(String on) {
        return answers("feedback", List.of(answers("staff", "Duty team", "givenOn", on, "givenBy", "Agency lead", "note", "Questions about supervision.")));
    }

    /** The answers with one field changed; null takes it out. */
    public static Map<String, Object> with(Map<String, Object> answers, String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(answers);
        if (value == null) {
            changed.remove(field);
        } else {
            changed.put(field, value);
        }
        return changed;
    }

    private static Map<String, Object> answers(Object... fieldsAndValues) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            answers.put((String) fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return answers;
    }
}
