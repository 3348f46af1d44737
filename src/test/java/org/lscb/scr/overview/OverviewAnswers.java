package org.lscb.scr.overview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people type into the forms of the overview report and its approval. Each answer is complete; a test changes what it is about. */
public final class OverviewAnswers {

    private OverviewAnswers() { }

    /** {@code appoint-health-overview-author}. */
    public static Map<String, Object> healthOverviewAuthor(String userId) {
        return answers("author", userId, "directPart", "NO", "independence", "Designated nurse; never met the family.");
    }

    /** {@code write-health-overview}. */
    public static Map<String, Object> healthOverview() {
        return answers("eachAlone", "The trust saw a bruise and wrote it down.", "allTogether", "Nobody put the attendances together.",
            "analysis", "Nobody led, because each service thought another did.",
            "lessons", List.of(answers("text", "Attendances of an infant are read as one.", "theme", "Information sharing")),
            "recommendations", List.of(answers("text", "One record for each infant.", "level", "AGENCY", "addressee", "northbeck-pct",
            "lesson", 1)));
    }

    /** {@code scrutinise-health-overview}: accepted. */
    public static Map<String, Object> healthOverviewAccepted(String on) {
        return answers("panelDate", on, "verdict", "ACCEPTED");
    }

    /** {@code scrutinise-health-overview}: returned. */
    public static Map<String, Object> healthOverviewReturned(String on) {
        return answers("panelDate", on, "verdict", "RETURNED", "reasons", "The family doctor is missing.");
    }

    /** {@code integrate-chronology}: read as one, nothing contradicts. */
    public static Map<String, Object> chronologiesMerged() {
        return answers("merged", true, "clashes", List.of());
    }

    /** {@code integrate-chronology}: two entries contradict each other. */
    public static Map<String, Object> chronologiesClash(String entry, String other) {
        return answers("merged", true, "clashes",
            List.of(answers("first", entry, "second", other, "difference", "Who saw the bruise first.",
            "treatment", "IMR_TO_BE_REWORKED")));
    }

    /** {@code seek-family-contribution}: mother and partner may not be seen, the grandmother was. */
    public static Map<String, Object> familyAsked(String on) {
        return answers("members", List.of(
            answers("member", "Mother of Child QT", "outcome", "BLOCKED", "reason", "Witness in the trial", "tryAgainOn", "2011-06-30"),
            answers("member", "Partner of the mother", "outcome", "BLOCKED", "reason", "Defendant", "tryAgainOn", "2011-06-30"),
            answers("member", "Grandmother", "outcome", "DECLINED", "contactedOn", on, "how", "Letter and telephone")));
    }

    /** Start of {@code record-family-contribution}: somebody gave their views after all. */
    public static Map<String, Object> heardLater(String review, String on) {
        return answers("review", review, "member", "Mother of Child QT", "outcome", "CONTRIBUTED", "contactedOn", on, "how",
            "Visit by the Panel Chair",
            "views", "I asked for help twice.");
    }

    /**
     * The text of a report.
     *
     * @param recommendations how many; the first binds the LSCB, the second Eastshire Police, the last, from three on, the government
     * @param agencies        ids of those about which facts are stated
     */
    public static Map<String, Object> report(int recommendations, List<String> agencies) {
        List<Map<String, Object>> facts = new ArrayList<>(List.of(answers("text", "Child QT was born at home.")));
        agencies.forEach(agency -> facts.add(answers("agency", agency, "paragraph", "4.2", "text",
            "The agency called twice in March 2009.")));
        List<Map<String, Object>> recommended = new ArrayList<>();
        for (int number = 1; number <= recommendations; number++) {
            recommended.add(recommendation(number, recommendations));
        }
        return answers("process", "Seven agencies reported; two members of staff could not be seen.", "family",
            "Mother, Child QT, Child RV.",
            "facts", facts, "analysis", "Nobody asked, because each thought another had.",
            "lessons", List.of(answers("text", "What is seen is asked about.", "theme", "Recognition")), "recommendations", recommended,
            "summary", "Agencies knew more together than any of them alone.");
    }

    private static Map<String, Object> recommendation(int number, int of) {
        Map<String, Object> one = answers("text", "Recommendation " + number + " of the report", "theme", "Recognition", "lesson", 1);
        if (number == 2) {
            one.put("level", "AGENCY");
            one.put("addressee", "eastshire-police");
        } else {
            one.put("level", number == of && number > 2 ? "NATIONAL" : "LSCB");
        }
        return one;
    }

    /** {@code draft-overview}: the first version. */
    public static Map<String, Object> draft(Map<String, Object> report) {
        return answers("report", report);
    }

    /** {@code draft-overview}: a later version. */
    public static Map<String, Object> draft(Map<String, Object> report, String changes) {
        return answers("report", report, "changes", changes);
    }

    /** {@code scrutinise-overview}: accepted. */
    public static Map<String, Object> accepted(String on) {
        return answers("panelDate", on, "saysWhy", "YES", "verdict", "ACCEPTED");
    }

    /** {@code scrutinise-overview}: accepted, though Panel and author disagree. */
    public static Map<String, Object> acceptedWithDisagreement(String on) {
        return with(with(with(accepted(on), "disagreement", true), "panelView", "The Panel sees a failure of supervision."),
            "authorView", "The author sees a failure of the system.");
    }

    /** {@code scrutinise-overview}: returned for more "why". */
    public static Map<String, Object> returned(String on) {
        return answers("panelDate", on, "saysWhy", "NO", "verdict", "RETURNED", "reasons", "Say more about why.");
    }

    /** {@code scrutinise-overview}: a report contradicts the chronology. */
    public static Map<String, Object> returnedToImr(String on, String commission, String reworkDue) {
        return answers("panelDate", on, "saysWhy", "YES", "verdict", "RETURN_TO_IMR", "reasons",
            "The report says the call came in May, the chronology in March.",
            "commission", commission, "reworkDue", reworkDue);
    }

    /** {@code check-accuracy}: all is right. */
    public static Map<String, Object> factsConfirmed() {
        return answers("outcome", "CONFIRMED", "checkedBy", "Head of safeguarding");
    }

    /** {@code check-accuracy}: one correction. */
    public static Map<String, Object> factsCorrected() {
        return answers("outcome", "CORRECTIONS", "checkedBy", "Head of safeguarding", "corrections", List.of(answers("paragraph", "4.2",
            "asWritten", "called twice in March 2009", "asItWas", "called twice in April 2009", "source", "Incident log, 14 April 2009")));
    }

    /** {@code take-in-accuracy-returns}. @param corrections keys of the corrections, all taken in but the last of several */
    public static Map<String, Object> correctionsTakenIn(List<String> corrections, Map<String, Object> report) {
        List<Map<String, Object>> responses = new ArrayList<>();
        for (int i = 0; i < corrections.size(); i++) {
            responses.add(i > 0 && i == corrections.size() - 1
                ? answers("correction", corrections.get(i), "answer", "NOT_TAKEN_IN", "reason", "The log of the ambulance says otherwise.")
                : answers("correction", corrections.get(i), "answer", "TAKEN_IN"));
        }
        return answers("responses", responses, "report", report, "changes", "Facts corrected as the agencies showed.");
    }

    /** Start of {@code replace-overview-author}. */
    public static Map<String, Object> authorWithdrew(String review, String on) {
        return answers("review", review, "withdrewOn", on, "reason", "Ill for some months.");
    }

    /** {@code appoint-overview-author}. */
    public static Map<String, Object> newAuthor(String userId) {
        return answers("author", userId, "statement", "Has never worked for any of the agencies.");
    }

    /** One action of a plan. @param recommendations keys such as R1 */
    public static Map<String, Object> action(String what, String agency, String officer, String due, String... recommendations) {
        return answers("recommendations", List.of(recommendations), "what", what, "leadAgency", agency, "leadOfficer", officer, "due", due,
            "intendedOutcome", "Children are seen and heard", "evidenceRequired", "An audit of twenty records",
            "measureOfImpact", "A repeat of the audit in 2013");
    }

    /** {@code propose-action-plan}. */
    public static Map<String, Object> plan(List<Map<String, Object>> actions) {
        return answers("actions", actions);
    }

    /** {@code endorse-actions}: all of it. */
    public static Map<String, Object> endorsed(String on) {
        return answers("answer", "ENDORSED", "endorsedBy", "Chief executive", "endorsedOn", on);
    }

    /** {@code endorse-actions}: one recommendation rejected. */
    public static Map<String, Object> rejected(String recommendation, String on) {
        return answers("answer", "REJECTED", "endorsedBy", "Chief constable", "endorsedOn", on,
            "refusals", List.of(answers("recommendation", recommendation, "reasons", "It would bind officers who are needed elsewhere.")));
    }

    /** {@code escalate-rejected-recommendation}. @param outcome TAKEN_UP or STAYS_REFUSED */
    public static Map<String, Object> rejectionTakenUp(String refusal, String on, String outcome) {
        return answers("outcomes", List.of(answers("refusal", refusal, "spokeTo", "Chief constable", "on", on, "outcome", outcome,
            "note", "Spoke for an hour.")));
    }

    /** {@code approve-overview}. @param overview decision on the report; likewise summary and plan */
    public static Map<String, Object> decided(String on, String overview, String summary, String plan) {
        Map<String, Object> decided = answers("meetingDate", on, "present", List.of("chair", "lscb-member", "lay-member"), "alsoPresent",
            "Lead Member",
            "conflicts", List.of(answers("person", "lscb-member", "item", "ACTION_PLAN", "reason", "Leads an action of the plan.")));
        Map.of("overview", overview, "summary", summary, "plan", plan).forEach((document, decision) -> {
            decided.put(document + "Decision", decision);
            if (!decision.equals("APPROVED")) {
                decided.put(document + "Reasons", "Name the source in paragraph 3.");
            }
        });
        return decided;
    }

    /** {@code approve-overview}: all approved. */
    public static Map<String, Object> approved(String on) {
        return decided(on, "APPROVED", "APPROVED", "APPROVED");
    }

    /** {@code make-agreed-changes}. @param report null if only the plan was to be changed; likewise actions */
    public static Map<String, Object> changesMade(Map<String, Object> report, List<Map<String, Object>> actions) {
        Map<String, Object> changed = answers("changes", "Source named in paragraph 3.");
        if (report != null) {
            changed.put("report", report);
        }
        if (actions != null) {
            changed.put("actions", actions);
        }
        return changed;
    }

    /** {@code submit-to-ofsted}. @param items such as OVERVIEW */
    public static Map<String, Object> sent(String on, String... items) {
        return answers("sentOn", on, "items", List.of(items), "channel", "Secure e-mail", "copyToRegionalContactOn", on, "copyToHealthOn",
            on);
    }

    /** Start of {@code send-further-consignment}. */
    public static Map<String, Object> sentLater(String review, String on, String... items) {
        return answers("review", review, "sentOn", on, "items", List.of(items), "channel", "Courier", "note",
            "As announced in the first letter.");
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
