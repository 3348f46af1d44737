package org.lscb.scr.overview;

import java.util.List;
import java.util.function.Predicate;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.agency.Agency;
import org.lscb.scr.agency.People;
import org.lscb.scr.form.Problems;
import org.lscb.scr.recommendation.Level;
import org.springframework.stereotype.Component;

/** Rules that hold for every report and plan, beyond what each field must hold. */
@Component
class WhatIsWritten {

    static final String MISSING = "this must be filled in";
    static final String NOT_IN_LIST = "choose one of the answers in the list";

    private final Agencies agencies;
    private final People people;

    WhatIsWritten(Agencies agencies, People people) {
        this.agencies = agencies;
        this.people = people;
    }

    /** @param prefix of the path of the text's fields, such as {@code report.} */
    void check(String prefix, OverviewText text, Problems problems) {
        for (int i = 0; i < text.facts().size(); i++) {
            String agency = text.facts().get(i).agency();
            problems.addIf(agency != null && !isContributor(agency), prefix + "facts." + i + ".agency", NOT_IN_LIST);
        }
        check(prefix, text.recommendations(), text.lessons().size(), problems);
    }

    void check(String prefix, List<Recommended> recommendations, int lessons, Problems problems) {
        for (int i = 0; i < recommendations.size(); i++) {
            Recommended one = recommendations.get(i);
            String row = prefix + "recommendations." + i + ".";
            if (one.level() == Level.AGENCY) {
                problems.addIf(one.addressee() == null, row + "addressee", MISSING);
            }
            problems.addIf(one.addressee() != null && !isContributor(one.addressee()), row + "addressee", NOT_IN_LIST);
            problems.addIf(one.lesson() != null && one.lesson() > lessons, row + "lesson", "there is no lesson of this number");
        }
    }

    /**
     * @param mayLead which agencies can lead an action
     * @param plan    the recommendations that can be answered
     */
    void check(List<PlannedAction> actions, Predicate<String> mayLead, List<PlanRecommendation> plan, Problems problems) {
        List<String> keys = plan.stream().map(PlanRecommendation::key).toList();
        for (int i = 0; i < actions.size(); i++) {
            PlannedAction action = actions.get(i);
            String row = "actions." + i + ".";
            problems.addIf(!keys.containsAll(action.recommendations()), row + "recommendations", NOT_IN_LIST);
            problems.addIf(!mayLead.test(action.leadAgency()), row + "leadAgency", NOT_IN_LIST);
            problems.addIf(action.leadOfficer() != null && !people.takesPartInCases(action.leadOfficer()), row + "leadOfficer", NOT_IN_LIST);
            problems.addIf(action.start() != null && action.due().isBefore(action.start()), row + "due",
                "this must not be before the start");
        }
        plan.stream().filter(PlanRecommendation::isOfOverview).filter(one -> one.level() != Level.NATIONAL)
            .filter(one -> actions.stream().noneMatch(action -> action.answers(one.key()))).findFirst()
            .ifPresent(one -> problems.add("actions", "nothing in the plan answers recommendation " + one.label()));
    }

    private boolean isContributor(String agency) {
        return agencies.find(agency).filter(Agency::isContributor).isPresent();
    }
}
