package org.lscb.scr.action;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.agency.People;
import org.lscb.scr.agency.Person;
import org.lscb.scr.agency.StandingRole;
import org.lscb.scr.document.DocumentKind;
import org.lscb.scr.document.Documents;
import org.lscb.scr.form.Option;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UploadedFile;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The owner tells how the action goes, and asks for what it needs. */
@Component
@Shows(extract = Material.ACTION_PLAN)
class UpdateAction implements UserTask<UpdateAction.Answers> {

    enum Report { PROGRESS, DONE, LATER_DATE, OTHER_OWNER, SUPERSEDED }

    record EvidenceItem(@NotBlank @Size(max = 200_000) String what) {
    }

    record Answers(@NotBlank @Size(max = 200_000) String progress, @Valid List<Milestone> milestones, @NotNull Report report,
                   @Valid List<EvidenceItem> evidence, @Valid List<UploadedFile> evidenceFiles,
                   LocalDate newDue, @Size(max = 200_000) String newDueReason, String newOwner,
                   @Size(max = 200_000) String handOverReason, @Size(max = 200_000) String supersededReason) {

        List<EvidenceItem> evidenceItems() {
            return evidence == null ? List.of() : evidence;
        }

        List<UploadedFile> files() {
            return evidenceFiles == null ? List.of() : evidenceFiles;
        }
    }

    private final Actions actions;
    private final Monitoring monitoring;
    private final ActionFacts facts;
    private final People people;
    private final Agencies agencies;
    private final Documents documents;
    private final UkTime ukTime;

    UpdateAction(Actions actions, Monitoring monitoring, ActionFacts facts, People people, Agencies agencies, Documents documents, UkTime ukTime) {
        this.actions = actions;
        this.monitoring = monitoring;
        this.facts = facts;
        this.people = people;
        this.agencies = agencies;
        this.documents = documents;
        this.ukTime = ukTime;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Action action = action(task);
        Map<String, Object> context = new HashMap<>(facts.of(action, task.userId()));
        context.put("people", choices(action));
        return context;
    }

    /** The people of the agency by name; of any other agency its lead alone, who can hand the action on there. */
    private List<Option> choices(Action action) {
        List<Option> choices = new ArrayList<>(people.options(others(action).filter(person -> person.worksFor(action.agency())).toList()));
        others(action).filter(person -> !person.worksFor(action.agency()))
            .forEach(lead -> choices.add(new Option(lead.userId(), agencies.name(lead.agency()) + ", agency lead")));
        return choices;
    }

    private Stream<Person> others(Action action) {
        return mayOwn(action).filter(person -> !person.userId().equals(action.owner()) && !person.userId().equals(action.verifier()));
    }

    private Stream<Person> mayOwn(Action action) {
        return people.all().stream().filter(person -> person.worksFor(action.agency()) || person.holds(StandingRole.AGENCY_LEAD));
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return Optional.of(new Answers(null, action(task).milestones(), null, null, null, null, null, null, null, null));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        Action action = action(task);
        LocalDate today = ukTime.today();
        switch (answers.report()) {
            case PROGRESS -> { }
            case DONE -> problems.addIf(answers.evidenceItems().isEmpty() && answers.files().isEmpty(), "evidence",
                "describe or attach at least one thing that shows that it is done");
            case LATER_DATE -> {
                problems.addIf(answers.newDue() == null, "newDue", "this must be filled in");
                problems.addIf(answers.newDue() != null && !answers.newDue().isAfter(action.currentDue()), "newDue",
                    "this must be after the present date, " + ActionFacts.day(action.currentDue()));
                problems.addIf(answers.newDue() != null && answers.newDue().isBefore(today), "newDue", "this day has passed");
                problems.addIf(answers.newDueReason() == null, "newDueReason", "this must be filled in");
            }
            case OTHER_OWNER -> {
                problems.addIf(mayOwn(action).noneMatch(person -> person.userId().equals(answers.newOwner()))
                    && !action.verifier().equals(answers.newOwner()), "newOwner", "choose one of the people in the list");
                problems.addIf(action.owner().equals(answers.newOwner()), "newOwner", "this person owns the action already");
                problems.addIf(action.verifier().equals(answers.newOwner()), "newOwner",
                    "this person checks the evidence and cannot own the action as well");
                problems.addIf(answers.handOverReason() == null, "handOverReason", "this must be filled in");
            }
            case SUPERSEDED -> problems.addIf(answers.supersededReason() == null, "supersededReason", "this must be filled in");
        }
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        Action action = action(task);
        LocalDate today = ukTime.today();
        action.report(today, task.userId(), answers.progress(), answers.milestones() == null ? List.of() : answers.milestones());
        return switch (answers.report()) {
            case PROGRESS -> monitoring.people(action).and(ActionRouting.OWNER_REPORT, "PROGRESS");
            case DONE -> {
                answers.evidenceItems().forEach(item -> action.addEvidence(today, task.userId(), item.what(), null));
                for (UploadedFile file : answers.files()) {
                    String name = documents.file(file, action.reviewId(), DocumentKind.ACTION_EVIDENCE, action.agency(), action.id()).name();
                    action.addEvidence(today, task.userId(), name, file.id());
                }
                action.claimDone(today);
                yield monitoring.toVerify(action).and(ActionRouting.OWNER_REPORT, "DONE");
            }
            case LATER_DATE -> {
                action.moveDue(today, task.userId(), answers.newDue(), answers.newDueReason());
                yield monitoring.people(action).and(ActionRouting.OWNER_REPORT, "PROGRESS");
            }
            case OTHER_OWNER -> {
                action.handOver(today, task.userId(), answers.newOwner(), people.get(answers.newOwner()).agency(), answers.handOverReason());
                yield monitoring.people(action).and(ActionRouting.OWNER_REPORT, "PROGRESS");
            }
            case SUPERSEDED -> {
                action.proposeSuperseded(today, task.userId(), answers.supersededReason());
                yield monitoring.people(action).and(ActionRouting.OWNER_REPORT, "SUPERSEDED");
            }
        };
    }

    private Action action(TaskInHand task) {
        return actions.get(task.id(ActionRouting.ACTION_ID));
    }
}
