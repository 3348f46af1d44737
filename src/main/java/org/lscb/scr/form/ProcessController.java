package org.lscb.scr.form;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a person may start, and the forms to start it with. */
@RestController
@RequestMapping("/api/processes")
@Tag(name = "Processes", description = "What I may start")
class ProcessController {

    private final Processes processes;
    private final TaskForms forms;

    ProcessController(Processes processes, TaskForms forms) {
        this.processes = processes;
        this.forms = forms;
    }

    /** {@code businessKey} names the checked draft; the start has to hand it back. */
    record Checked(String businessKey) { }

    /** The reference of the review that was started or acted on. */
    record Begun(String reference) { }

    @GetMapping
    @Operation(summary = "What I may start")
    List<Processes.Startable> list(Principal user) {
        return processes.startable(user.getName());
    }

    @GetMapping("/{key}/form")
    @Operation(summary = "The start form: schema, answers so far, and the facts that it shows")
    TaskForms.OpenForm form(@PathVariable String key, Principal user) {
        return forms.ofStart(key, user.getName());
    }

    @PutMapping("/{key}/answers")
    @Operation(summary = "Save my draft of the start form; 409 if another window saved a newer one")
    TaskController.Saved save(@PathVariable String key, @RequestBody @Valid TaskController.Draft draft, Principal user) {
        return new TaskController.Saved(forms.saveStart(key, user.getName(), draft.version(), draft.answers()));
    }

    @PostMapping("/{key}/answers/check")
    @Operation(summary = "Would the draft do? 422 with a message per field if not")
    Checked check(@PathVariable String key, @RequestBody(required = false) TaskController.Check check, Principal user) {
        return new Checked(forms.checkStart(key, user.getName(), check == null ? null : check.version()));
    }

    @PostMapping("/{key}/start")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Start it, with the answers given or else my stored draft")
    Begun start(@PathVariable String key, @RequestBody(required = false) TaskController.Completion start, Principal user) {
        return new Begun(forms.startProcess(key, user.getName(), start == null ? null : start.answers()));
    }
}
