package org.lscb.scr.action;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.document.DocumentKind;
import org.lscb.scr.document.Documents;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UploadedFile;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** Some time after it was finished: has it lasted, and has it helped? */
@Component
@Shows(extract = Material.ACTION_PLAN)
class CheckImpact implements UserTask<CheckImpact.Answers> {

    enum Result { HELPED, NOT_HELPED }

    record Answers(@NotBlank @Size(max = 200_000) String findings, @Valid List<UploadedFile> auditFiles, @NotNull Result result,
                   LocalDate newDue) {

        List<UploadedFile> files() {
            return auditFiles == null ? List.of() : auditFiles;
        }
    }

    private final Actions actions;
    private final Monitoring monitoring;
    private final ActionFacts facts;
    private final Documents documents;
    private final UkTime ukTime;

    CheckImpact(Actions actions, Monitoring monitoring, ActionFacts facts, Documents documents, UkTime ukTime) {
        this.actions = actions;
        this.monitoring = monitoring;
        this.facts = facts;
        this.documents = documents;
        this.ukTime = ukTime;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        return facts.of(action(task), task.userId());
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(action(task).isOrWasOwner(task.userId()), "result", "nobody checks the action that they own, or owned");
        if (answers.result() == Result.NOT_HELPED) {
            problems.addIf(answers.newDue() == null, "newDue", "this must be filled in");
            problems.addIf(answers.newDue() != null && !answers.newDue().isAfter(ukTime.today()), "newDue", "this must be a day to come");
        }
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        Action action = action(task);
        LocalDate today = ukTime.today();
        answers.files().forEach(file -> documents.file(file, action.reviewId(), DocumentKind.ACTION_EVIDENCE, action.agency(), action.id()));
        if (answers.result() == Result.HELPED) {
            action.helped(today, task.userId(), answers.findings());
        } else {
            action.didNotHelp(today, task.userId(), answers.findings(), answers.newDue());
        }
        return monitoring.people(action).and(ActionRouting.IMPACT, answers.result());
    }

    private Action action(TaskInHand task) {
        return actions.get(task.id(ActionRouting.ACTION_ID));
    }
}
