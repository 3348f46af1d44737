package org.lscb.scr.form;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of one user task. The class bears the task's name ({@code sign-off-imr} is {@code SignOffImr}), and so does its form.
 *
 * @param <A> the answers; each component is a field of the form, of the same name
 */
public interface UserTask<A extends Record> {

    /** Facts and lists to choose from that the form shows and nobody can change in it, by name ({@code =context.name} in the form). */
    default Map<String, Object> context(TaskInHand task) {
        return Map.of();
    }

    /** Answers that the form begins with when nobody has typed any; they need not be complete. */
    default Optional<A> prefilled(TaskInHand task) {
        return Optional.empty();
    }

    /**
     * Ids of the steps of the same process, tasks and start event alike, on whose outcome this task decides. Whoever did one of them may not do
     * this one as well, whatever roles they hold: the check is on the person (domain.md 3.1).
     */
    default Set<String> decidesOn() {
        return Set.of();
    }

    /** Rules of the domain beyond what the answers' own annotations say. Changes nothing. */
    default void check(TaskInHand task, A answers, Problems problems) { }

    /**
     * Applies valid answers, in the transaction in which the task is completed.
     *
     * @return which way the process goes on
     */
    Routing complete(TaskInHand task, A answers);
}
