package org.lscb.scr.form;

import java.util.Map;
import java.util.Optional;

/**
 * The rules of a process's start form. The class bears the name of the start event, and so does its form.
 *
 * @param <A> the answers; each component is a field of the form, of the same name
 */
public interface StartForm<A extends Record> {

    /** Facts and lists to choose from that the form shows and nobody can change in it. */
    default Map<String, Object> context(Starter starter) {
        return Map.of();
    }

    /** Answers that the form begins with; they need not be complete. */
    default Optional<A> prefilled(Starter starter) {
        return Optional.empty();
    }

    /** Rules of the domain beyond what the answers' own annotations say. Changes nothing. */
    default void check(Starter starter, A answers, Problems problems) { }

    /**
     * Whether {@link #check} takes answers in which what is required is missing, so that people hear at once of everything that is wrong.
     * Otherwise it is asked only when nothing is missing.
     */
    default boolean checksUnfinished() {
        return false;
    }

    /** Applies valid answers, in the transaction in which the process starts. */
    Started start(Starter starter, A answers);
}
