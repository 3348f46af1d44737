package org.lscb.scr.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.lscb.scr.form.AnswersRefused;
import org.lscb.scr.form.OfferedTask;
import org.lscb.scr.review.Review;

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
        return tasks(key, review.reference());
    }

    public List<OfferedTask> tasks(String key, String reference) {
        return desk.tasks(userId, key, reference);
    }

    /** The one open task of this key that the person has in this review. */
    public OfferedTask task(String key, Review review) {
        return task(key, review.reference());
    }

    public OfferedTask task(String key, String reference) {
        List<OfferedTask> found = tasks(key, reference);
        assertThat(found).as("tasks %s of %s in %s", key, userId, reference).hasSize(1);
        return found.get(0);
    }

    /** What the form of the task shows: facts and choices. */
    public JsonNode context(String key, Review review) {
        return desk.context(userId, task(key, review).id());
    }

    public JsonNode context(OfferedTask task) {
        return desk.context(userId, task.id());
    }

    /** What the form of the task is prefilled with. */
    public JsonNode answers(String key, Review review) {
        return desk.answers(userId, task(key, review).id());
    }

    public JsonNode answers(OfferedTask task) {
        return desk.answers(userId, task.id());
    }

    /** Completes the one open task of this key that the person has in this review, and lets the process settle. */
    public void completes(String key, Review review, Map<String, ?> answers) {
        completes(task(key, review), answers);
    }

    public void completes(String key, String reference, Map<String, ?> answers) {
        completes(task(key, reference), answers);
    }

    public void completes(OfferedTask task, Map<String, ?> answers) {
        try {
            desk.complete(userId, task.id(), answers);
        } catch (AnswersRefused e) {
            throw new AssertionError(userId + " is refused " + task.key() + ": " + e.fields(), e);
        }
        settle.run();
    }

    /** Tries the same and is refused for the answers: path of the field to message. */
    public Map<String, String> isRefused(String key, Review review, Map<String, ?> answers) {
        return isRefused(task(key, review), answers);
    }

    public Map<String, String> isRefused(OfferedTask task, Map<String, ?> answers) {
        return refusal(() -> desk.complete(userId, task.id(), answers));
    }

    /** Starts a process by its start form. @return the reference of the review */
    public String starts(String process, Map<String, ?> answers) {
        String reference;
        try {
            reference = desk.start(userId, process, answers);
        } catch (AnswersRefused e) {
            throw new AssertionError(userId + " is refused to start " + process + ": " + e.fields(), e);
        }
        settle.run();
        return reference;
    }

    /** Tries to start a process and is refused for the answers: path of the field to message. */
    public Map<String, String> isRefusedToStart(String process, Map<String, ?> answers) {
        return refusal(() -> desk.start(userId, process, answers));
    }

    private static Map<String, String> refusal(Runnable attempt) {
        Throwable refusal = catchThrowable(attempt::run);
        assertThat(refusal).isInstanceOf(AnswersRefused.class);
        return ((AnswersRefused) refusal).fields();
    }
}
