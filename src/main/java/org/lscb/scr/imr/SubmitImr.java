package org.lscb.scr.imr;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The author hands in the agency's individual management review. Whatever was handed in before stays as it was. */
@Component
@Shows(value = {Material.COMMISSION, Material.OWN_IMR}, extract = Material.TERMS)
class SubmitImr implements UserTask<ImrContent> {

    private final Commissions commissions;
    private final Imrs imrs;
    private final CommissionFacts facts;
    private final ImrAuthors authors;
    private final ReviewQuestions questions;

    SubmitImr(Commissions commissions, Imrs imrs, CommissionFacts facts, ImrAuthors authors, ReviewQuestions questions) {
        this.commissions = commissions;
        this.imrs = imrs;
        this.facts = facts;
        this.authors = authors;
        this.questions = questions;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Commission commission = commissions.get(commissionId(task));
        Map<String, Object> context = facts.withReturn(commission);
        context.put("chronology", "version " + commission.chronologyNumber());
        context.put("items", facts.questions(commission));
        context.put("people", authors.choices(commission.id()));
        return context;
    }

    /** The author's own last version; a new author begins with the questions alone. */
    @Override
    public Optional<ImrContent> prefilled(TaskInHand task) {
        Commission commission = commissions.get(commissionId(task));
        return imrs.latest(commission.id()).filter(imr -> imr.author().equals(commission.author())).map(imr -> withoutFiles(imr.content()))
            .or(() -> Optional.of(empty(commission)));
    }

    @Override
    public void check(TaskInHand task, ImrContent answers, Problems problems) {
        everyQuestionAnswered(commissions.get(commissionId(task)), answers, problems);
        interviewsAccountedFor(answers.interviews(), problems);
        actionsAnswerRecommendations(task, answers, problems);
    }

    @Override
    public Routing complete(TaskInHand task, ImrContent answers) {
        imrs.handedIn(commissionId(task), task.userId(), answers);
        return Routing.none();
    }

    private void everyQuestionAnswered(Commission commission, ImrContent answers, Problems problems) {
        List<String> open = new ArrayList<>(questions.keys(commission.reviewId()));
        Set<String> known = new HashSet<>(open);
        for (int row = 0; row < answers.analysis().size(); row++) {
            String item = answers.analysis().get(row).item();
            problems.addIf(!known.contains(item), "analysis." + row + ".item", "choose a question of the terms of reference");
            problems.addIf(known.contains(item) && !open.remove(item), "analysis." + row + ".item", "this question is answered above already");
        }
        problems.addIf(!open.isEmpty(), "analysis", "answer every question of the terms of reference, one row for each");
    }

    private static void interviewsAccountedFor(List<ImrContent.Interview> interviews, Problems problems) {
        for (int row = 0; row < interviews.size(); row++) {
            ImrContent.Interview interview = interviews.get(row);
            boolean held = interview.outcome() == ImrContent.Interview.Outcome.HELD;
            problems.addIf(held && interview.heldOn() == null, "interviews." + row + ".heldOn", "say when it was held");
            problems.addIf(!held && interview.why() == null, "interviews." + row + ".why", "say why it was not held");
        }
    }

    private void actionsAnswerRecommendations(TaskInHand task, ImrContent answers, Problems problems) {
        int recommendations = answers.recommendations().size();
        for (int row = 0; row < answers.actions().size(); row++) {
            ImrContent.PlannedAction action = answers.actions().get(row);
            LocalDate start = action.start();
            problems.addIf(action.numbers().stream().anyMatch(number -> number < 1 || number > recommendations), "actions." + row + ".recommendations",
                "give the numbers of recommendations above");
            problems.addIf(start != null && action.due().isBefore(start), "actions." + row + ".due", "this must not be before its start");
            problems.addIf(!authors.isOfTheAgency(commissionId(task), action.leadOfficer()), "actions." + row + ".leadOfficer",
                "choose somebody of the agency");
        }
    }

    private ImrContent empty(Commission commission) {
        List<ImrContent.Analysis> analysis = questions.keys(commission.reviewId()).stream().map(key -> new ImrContent.Analysis(key, null)).toList();
        return new ImrContent(commission.authorRole(), null, null, null, null, null, null, null, null, analysis, null, null, null, null, null, null,
            null, null);
    }

    private static ImrContent withoutFiles(ImrContent c) {
        return new ImrContent(c.authorRole(), c.workload(), c.vacancies(), c.supervision(), c.change(), c.recordsSeen(), c.interviews(),
            c.familyDetails(), c.narrative(), c.analysis(), c.childsWishes(), c.dailyLife(), c.diversity(), c.goodPractice(), c.lessons(),
            c.recommendations(), c.actions(), null);
    }

    private static UUID commissionId(TaskInHand task) {
        return task.id(ImrRouting.COMMISSION_ID);
    }
}
