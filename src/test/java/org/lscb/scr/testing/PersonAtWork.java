package org.lscb.scr.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.lscb.scr.form.AnswersRefused;
import org.lscb.scr.form.FormsForTests;
import org.lscb.scr.form.OfferedTask;
import org.lscb.scr.form.TaskFilter;
import org.lscb.scr.form.Tasks;
import org.lscb.scr.review.Review;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Somebody of Northbeck who finds tasks and completes them, by the same way as Tasklist does. */
public final class PersonAtWork {

    private final Desk desk;
    private final String userId;
    private final Runnable settle;

    PersonAtWork(Desk desk, String userId, Runnable settle) {
        this.desk = desk;
        this.userId = userId;
        this.settle = settle;
    }

    /** The person's open tasks of this key in this review, soonest due first. */
    public List<OfferedTask> tasks(String key, Review review) {
        return desk.tasks.list(userId, new TaskFilter(review.reference(), null, key, null, false, null), 0, 200);
    }

    /** The one open task of this key that the person has in this review. */
    public OfferedTask task(String key, Review review) {
        List<OfferedTask> found = tasks(key, review);
        assertThat(found).as("tasks %s of %s in %s", key, userId, review.reference()).hasSize(1);
        return found.get(0);
    }

    /** What the form of the task shows: facts and choices. */
    public JsonNode context(String key, Review review) {
        return as(() -> desk.forms.context(task(key, review).id(), userId));
    }

    /** What the form of the task is prefilled with. */
    public JsonNode answers(String key, Review review) {
        return as(() -> desk.forms.answers(task(key, review).id(), userId));
    }

    /** Completes the one open task of this key that the person has in this review, and lets the process settle. */
    public void completes(String key, Review review, Map<String, ?> answers) {
        completes(task(key, review), answers);
    }

    public void completes(OfferedTask task, Map<String, ?> answers) {
        as(() -> {
            desk.forms.complete(task.id(), userId, desk.json.valueToTree(answers));
            return null;
        });
        settle.run();
    }

    /** Tries the same and is refused for the answers: path of the field to message. */
    public Map<String, String> isRefused(String key, Review review, Map<String, ?> answers) {
        OfferedTask task = task(key, review);
        return refusal(() -> desk.forms.complete(task.id(), userId, desk.json.valueToTree(answers)));
    }

    /** Starts a process by its start form. @return the reference of the review */
    public String starts(String process, Map<String, ?> answers) {
        String reference = as(() -> desk.forms.start(process, userId, desk.json.valueToTree(answers)));
        settle.run();
        return reference;
    }

    /** Tries to start a process and is refused for the answers: path of the field to message. */
    public Map<String, String> isRefusedToStart(String process, Map<String, ?> answers) {
        return refusal(() -> desk.forms.start(process, userId, desk.json.valueToTree(answers)));
    }

    private Map<String, String> refusal(Runnable attempt) {
        Throwable refusal = catchThrowable(() -> as(() -> {
            attempt.run();
            return null;
        }));
        assertThat(refusal).isInstanceOf(AnswersRefused.class);
        return ((AnswersRefused) refusal).fields();
    }

    private <T> T as(java.util.function.Supplier<T> work) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(userId, null, List.of()));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** What a person works with. */
    @Component
    static class Desk {

        private final Tasks tasks;
        private final FormsForTests forms;
        private final ObjectMapper json;

        Desk(Tasks tasks, FormsForTests forms, ObjectMapper json) {
            this.tasks = tasks;
            this.forms = forms;
            this.json = json;
        }
    }
}
