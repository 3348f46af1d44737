package org.lscb.scr.form;

/** What the engine asks for when a task is being completed or a process is being started, inside its own transaction. */
public interface AnswersApplied {

    /**
     * Applies the stored answers of a task.
     *
     * @throws AnswersRefused if they are missing or do not do; then nothing has happened
     */
    Routing toTask(TaskInHand task);

    /**
     * Applies the stored answers of a start form.
     *
     * @param startEvent id of the start event
     * @param draft      the key that the form was given when it was checked
     * @throws AnswersRefused if there is no such draft of this person, or it does not do; then nothing has happened
     */
    Started toStart(Starter starter, String startEvent, String draft);
}
