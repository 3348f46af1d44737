package org.lscb.scr.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, keeps, checks and applies the answers of forms, those of tasks and those that start a process. */
@Service
class TaskForms implements AnswersApplied {

    private static final String NOT_YOURS = "There is no such task for you. It may have been completed, it may no longer be needed, or it is not yours.";
    private static final String SECOND_PERSON = "You prepared or proposed what is to be decided here, so somebody else has to decide. Give the task back.";
    private static final String NO_START = "There is no such process for you to start.";

    private final Tasks tasks;
    private final Processes processes;
    private final FormRules rules;
    private final FormSchemas schemas;
    private final AnswerBinder binder;
    private final StoredAnswersRepository stored;
    private final DraftLimits limits;
    private final FormFiles files;
    private final FormAccess access;
    private final int draftsKeptDays;
    private final ObjectMapper json;
    private final Clock clock;

    TaskForms(Tasks tasks, Processes processes, FormRules rules, FormSchemas schemas, AnswerBinder binder, StoredAnswersRepository stored,
              DraftLimits limits, FormFiles files, FormAccess access, @Value("${scr.drafts.kept-days}") int draftsKeptDays, ObjectMapper json, Clock clock) {
        this.tasks = tasks;
        this.processes = processes;
        this.rules = rules;
        this.schemas = schemas;
        this.binder = binder;
        this.stored = stored;
        this.limits = limits;
        this.files = files;
        this.access = access;
        this.draftsKeptDays = draftsKeptDays;
        this.json = json;
        this.clock = clock;
    }

    /** What a form needs to be shown: its schema, the answers so far with their version number, and the facts that it displays. */
    record OpenForm(JsonNode schema, JsonNode answers, long version, JsonNode context) { }

    @Transactional
    OpenForm ofTask(String taskId, String userId) {
        return open(taskInHand(taskId, userId));
    }

    @Transactional
    OpenForm ofStart(String process, String userId) {
        return open(startInHand(process, userId));
    }

    @Transactional
    long saveTask(String taskId, String userId, long version, JsonNode answers) {
        notTakenByAnother(taskId, userId);
        return save(task(taskId, userId), userId, version, answers);
    }

    @Transactional
    long saveStart(String process, String userId, long version, JsonNode answers) {
        return save(start(process, userId), userId, version, answers);
    }

    /** @throws AnswersRefused with what is wrong, by field */
    @Transactional(readOnly = true)
    void checkTask(String taskId, String userId, Long version) {
        Form<?> form = task(taskId, userId);
        StoredAnswers draft = sameVersion(form, version);
        checked(form, content(form), draft, userId);
    }

    /** @return the draft's key, which the start of the process has to name */
    @Transactional(readOnly = true)
    String checkStart(String process, String userId, Long version) {
        Form<?> form = start(process, userId);
        StoredAnswers draft = sameVersion(form, version);
        checked(form, content(form), draft, userId);
        if (draft == null) {
            throw new AnswersRefused(Map.of());
        }
        return draft.id().toString();
    }

    /** Completes a task, with the answers given or else those stored. */
    @Transactional
    void completeTask(String taskId, String userId, JsonNode answers) {
        OfferedTask offered = notTakenByAnother(taskId, userId);
        if (answers != null) {
            overwrite(task(taskId, userId), userId, answers);
        }
        if (offered.assignee() == null) {
            tasks.claim(taskId, userId);
        }
        tasks.complete(taskId, userId);
    }

    /** @return the reference of what was started */
    @Transactional
    String startProcess(String process, String userId, JsonNode answers) {
        Form<?> form = start(process, userId);
        if (answers != null) {
            overwrite(form, userId, answers);
        }
        StoredAnswers draft = stored.lockBySubject(form.subject()).orElseThrow(() -> new AnswersRefused(Map.of()));
        return processes.start(process, draft.id().toString(), userId);
    }

    @Override
    @Transactional
    public Routing toTask(TaskInHand task) {
        Form<?> form = used(rules.of(task));
        StoredAnswers answers = stored.lockBySubject(form.subject()).orElseGet(() -> untouched(form, task.userId()));
        answers.refuseIfApplied();          // another window was faster
        return apply(form, answers, task.userId());
    }

    @Override
    @Transactional
    public Started toStart(Starter starter, String startEvent, String draft) {
        StoredAnswers answers = stored.lockById(draftId(draft))
            .filter(a -> !a.isApplied() && a.process().equals(starter.process()) && starter.userId().equals(a.savedBy()))
            .orElseThrow(() -> new AnswersRefused(Map.of()));
        Form<?> form = used(rules.of(starter, startEvent));
        return begin(form, answers, starter.userId());
    }

    private void applied(Form<?> form, StoredAnswers answers, Record bound, String userId) {
        files.applied(answers.id(), binder.files(bound).values());
        if (binder.forgetsSome(form.answerType())) {
            answers.applied(binder.kept(binder.read(answers.content()), form.answerType()).toString(), userId, clock.instant());
            stored.forgetVersions(answers.id());
        } else {
            if (!userId.equals(answers.savedBy())) {
                stored.keepVersion(answers.id());           // who typed it stays known beside who handed it in
            }
            answers.applied(answers.content(), userId, clock.instant());
        }
        stored.saveAndFlush(answers);
    }

    private <A extends Record> Routing apply(Form<A> form, StoredAnswers answers, String userId) {
        A bound = checked(form, binder.read(answers.content()), answers, userId);
        Routing routing = form.complete(bound);
        applied(form, answers, bound, userId);
        return routing;
    }

    private <A extends Record> Started begin(Form<A> form, StoredAnswers answers, String userId) {
        A bound = checked(form, binder.read(answers.content()), answers, userId);
        Started started = form.start(bound);
        applied(form, answers, bound, userId);
        return started;
    }

    /** A form that nobody typed into is completed with what it was prefilled with. */
    private StoredAnswers untouched(Form<?> form, String userId) {
        return newDraft(form, userId, content(form));
    }

    /** @param draft under which the content is stored, or null if it is not */
    private <A extends Record> A checked(Form<A> form, JsonNode content, StoredAnswers draft, String userId) {
        bySecondPerson(form);
        A answers = binder.bind(withOwnFiles(form, content, draft, userId), form.answerType(), form.process(), form.element());
        Problems problems = binder.validate(answers);
        if (problems.isEmpty() || form.checksUnfinished()) {
            form.check(answers, problems);
        }
        if (!problems.isEmpty()) {
            throw new AnswersRefused(binder.sentences(problems, form.process(), form.element()));
        }
        return answers;
    }

    private void bySecondPerson(Form<?> form) {
        if (form.decidesOn().isEmpty()) {
            return;
        }
        if (tasks.doers(form.subject(), form.decidesOn()).contains(form.userId()) || typedInto(tasks.done(form.subject(), form.decidesOn()), form.userId())) {
            throw new NotAllowedNow(SECOND_PERSON);
        }
    }

    /** A draft may be one person's and be handed in by another: both wrote it. */
    private boolean typedInto(Set<String> done, String userId) {
        return !done.isEmpty() && stored.isTypist(done, userId);
    }

    /** The answers, in which each file is the person's to hand in and goes by the name under which it was uploaded. */
    private JsonNode withOwnFiles(Form<?> form, JsonNode answers, StoredAnswers draft, String userId) {
        Map<String, UploadedFile> found = binder.files(binder.bind(answers, form.answerType(), form.process(), form.element()));
        Problems problems = files.check(draft == null ? null : draft.id(), userId, found);
        if (!problems.isEmpty()) {
            throw new AnswersRefused(binder.sentences(problems, form.process(), form.element()));
        }
        return binder.with(files.asUploaded(found), answers);
    }

    private OpenForm open(Form<?> form) {
        access.opens(form.inHand());
        ObjectNode context = json.valueToTree(form.context());
        if (form.inHand().task() == null) {
            context.put("draftKeptDays", draftsKeptDays);
        }
        context.retain(schemas.facts(form.process(), form.element()));      // what the form does not show is not sent either
        return new OpenForm(schemas.schema(form.process(), form.element()), content(form),
            stored.findBySubject(form.subject()).map(StoredAnswers::draft).orElse(0L), context);
    }

    private JsonNode content(Form<?> form) {
        return stored.findBySubject(form.subject()).map(answers -> binder.read(answers.content()))
            .orElseGet(() -> form.prefilled().map(this::withoutNulls).orElseGet(json::createObjectNode));
    }

    private JsonNode withoutNulls(Record prefilled) {
        ObjectNode node = (ObjectNode) binder.toJson(prefilled);
        node.properties().removeIf(field -> field.getValue().isNull());
        return node;
    }

    private long save(Form<?> form, String userId, long version, JsonNode typed) {
        limits.fits(typed.toString());
        StoredAnswers draft = stored.lockBySubject(form.subject()).orElse(null);
        JsonNode answers = withOwnFiles(form, typed, draft, userId);
        Record bound = binder.bind(answers, form.answerType(), form.process(), form.element());
        if (draft == null) {
            if (version != 0) {
                throw new Conflict("This form has changed. Open it again to see the newest version.");
            }
            StoredAnswers fresh = newDraft(form, userId, answers);
            files.hold(fresh.id(), binder.files(bound).values());
            return fresh.draft();
        }
        limits.keepVersion(draft.id());
        draft.save(version, answers.toString(), userId, clock.instant());
        files.hold(draft.id(), binder.files(bound).values());
        return stored.saveAndFlush(draft).draft();
    }

    private void overwrite(Form<?> form, String userId, JsonNode answers) {
        save(form, userId, stored.lockBySubject(form.subject()).map(StoredAnswers::draft).orElse(0L), answers);
    }

    private StoredAnswers newDraft(Form<?> form, String userId, JsonNode content) {
        try {
            return stored.saveAndFlush(
                new StoredAnswers(form.subject(), form.process(), form.element(), content.toString(), userId, clock.instant()));
        } catch (DataIntegrityViolationException anotherDraftMeanwhile) {
            throw new Conflict("This form was saved in another window at the same moment. Open it again to see the newest version.");
        }
    }

    private StoredAnswers sameVersion(Form<?> form, Long version) {
        StoredAnswers draft = stored.findBySubject(form.subject()).orElse(null);
        if (version != null && version != (draft == null ? 0 : draft.draft())) {
            throw new Conflict("Someone changed this form in another window. Open it again to see the newest version.");
        }
        return draft;
    }

    private Form<?> task(String taskId, String userId) {
        return used(taskInHand(taskId, userId));
    }

    private Form<?> start(String process, String userId) {
        return used(startInHand(process, userId));
    }

    private Form<?> used(Form<?> form) {
        access.uses(form.inHand());
        return form;
    }

    private Form<?> taskInHand(String taskId, String userId) {
        return rules.of(tasks.inHand(taskId, userId).orElseThrow(() -> new NotThere(NOT_YOURS)));
    }

    private Form<?> startInHand(String process, String userId) {
        Processes.Startable startable = processes.find(process, userId).orElseThrow(() -> new NotThere(NO_START));
        return rules.of(new Starter(userId, process), startable.startEvent());
    }

    private OfferedTask notTakenByAnother(String taskId, String userId) {
        OfferedTask offered = tasks.find(taskId, userId).orElseThrow(() -> new NotThere(NOT_YOURS));
        if (offered.assignee() != null && !offered.assignee().equals(userId)) {
            throw new Conflict("Someone else has claimed this task.");
        }
        return offered;
    }

    private static java.util.UUID draftId(String draft) {
        try {
            return java.util.UUID.fromString(String.valueOf(draft));
        } catch (IllegalArgumentException e) {
            throw new AnswersRefused(Map.of());
        }
    }
}
