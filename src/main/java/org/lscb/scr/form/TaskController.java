package org.lscb.scr.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tasks and their forms, for the form in Tasklist and for scripts alike. */
@RestController
@RequestMapping("/api/tasks")
@Tag(name = "Tasks", description = "My tasks and those on offer to my agency and roles")
class TaskController {

    private final Tasks tasks;
    private final TaskForms forms;

    TaskController(Tasks tasks, TaskForms forms) {
        this.tasks = tasks;
        this.forms = forms;
    }

    /** A page of tasks. {@code total} counts all that the filter finds. */
    record TaskPage(List<OfferedTask> tasks, long total, int page, int size) { }

    /** A draft: all fields of the form, and the version number that the last answer gave (0 for the first). */
    record Draft(@NotNull @Min(0) Long version, @NotNull ObjectNode answers) { }

    /** The version that is stored now. */
    record Saved(long version) { }

    /** Which draft to check; without a number, the newest. */
    record Check(Long version) { }

    /** Answers that replace the draft before the task is completed; none to complete with what is stored. */
    record Completion(ObjectNode answers) { }

    record Nothing() { }

    @GetMapping
    @Operation(summary = "My tasks and those on offer to me, soonest due first")
    TaskPage list(@RequestParam(required = false) String reference, @RequestParam(required = false) String process,
                  @RequestParam(required = false) String key, @RequestParam(required = false) String agency,
                  @RequestParam(defaultValue = "false") boolean assignedToMe, @RequestParam(required = false) Instant dueBefore,
                  @RequestParam(defaultValue = "0") @Min(0) @Max(10_000_000) int page, @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size,
                  Principal user) {
        TaskFilter filter = new TaskFilter(reference, process, key, agency, assignedToMe, dueBefore);
        return new TaskPage(tasks.list(user.getName(), filter, page * size, size), tasks.count(user.getName(), filter), page, size);
    }

    @GetMapping("/{id}/form")
    @Operation(summary = "The form of a task: schema, answers so far, and the facts that it shows")
    TaskForms.OpenForm form(@PathVariable String id, Principal user) {
        return forms.ofTask(id, user.getName());
    }

    @PutMapping("/{id}/answers")
    @Operation(summary = "Save a draft; 409 if another window saved a newer one")
    Saved save(@PathVariable String id, @RequestBody @Valid Draft draft, Principal user) {
        return new Saved(forms.saveTask(id, user.getName(), draft.version(), draft.answers()));
    }

    @PostMapping("/{id}/answers/check")
    @Operation(summary = "Would the draft do? 422 with a message per field if not")
    Nothing check(@PathVariable String id, @RequestBody(required = false) Check check, Principal user) {
        forms.checkTask(id, user.getName(), check == null ? null : check.version());
        return new Nothing();
    }

    @PostMapping("/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a task that is on offer")
    void claim(@PathVariable String id, Principal user) {
        tasks.claim(id, user.getName());
    }

    @PostMapping("/{id}/unclaim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give a task back")
    void unclaim(@PathVariable String id, Principal user) {
        tasks.unclaim(id, user.getName());
    }

    @PostMapping("/{id}/complete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Complete a task, with the answers given or else those stored")
    void complete(@PathVariable String id, @RequestBody(required = false) Completion completion, Principal user) {
        forms.completeTask(id, user.getName(), completion == null ? null : completion.answers());
    }
}
