package org.lscb.scr.engine;

import org.camunda.bpm.engine.OptimisticLockingException;

/**
 * A failure as it may be kept and shown to the operator: what kind it was and where it happened, without the messages, because a database
 * or a parser quotes in them what people typed.
 */
final class WordlessFailure extends RuntimeException {

    private final String kind;

    private WordlessFailure(Throwable failure) {
        super(kinds(failure), failure.getCause() == null || failure.getCause() == failure ? null : new WordlessFailure(failure.getCause()), false, true);
        kind = failure.getClass().getName();
        setStackTrace(failure.getStackTrace());
    }

    /** The engine counts this one kind of failure not as a try, so it stays what it is; its message names tables and ids. */
    static Throwable of(Throwable failure) {
        return failure == null || failure instanceof OptimisticLockingException ? failure : new WordlessFailure(failure);
    }

    private static String kinds(Throwable failure) {
        String first = failure.getClass().getSimpleName();
        return failure.getCause() == null || failure.getCause() == failure ? first : first + " because of " + kinds(failure.getCause());
    }

    @Override
    public String toString() {
        return kind;
    }
}
