package org.lscb.scr.engine.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** What stands behind the gateway, as far as the gateway has to ask it before it lets a call through, or does the call itself. */
public interface Behind {

    /**
     * A process that has been started.
     *
     * @param instance  its id in the engine
     * @param reference of the review that was started or acted on
     */
    record Begun(String instance, String reference) { }

    /** The agencies and standing roles of the person at this moment; none for an account that is gone. */
    Set<String> groupsOf(String userId);

    /** Whether the person may see this open task. */
    boolean seesTask(Caller caller, String taskId);

    /** Whether this is the model of a task that the person may see, or of a process that the person may start. */
    boolean mayOpenModel(Caller caller, String definitionId);

    /**
     * Narrows a search in a list of Tasklist to what the list is about: the person's own tasks, those of the person's groups, what is late by
     * the service's clock.
     *
     * @return false if there is no such list for this person
     */
    boolean narrow(String listId, Caller caller, ObjectNode search);

    void claim(String taskId, Caller caller);

    void giveBack(String taskId, Caller caller);

    /** Completes a task that the person has claimed, with the answers that the form has stored. */
    void complete(String taskId, Caller caller);

    /**
     * Starts a process with the answers that its form has stored.
     *
     * @param draft the key of those answers
     */
    Begun start(String definitionId, String draft, Caller caller);

    /** Gives a job that failed for good one more try. */
    void tryAgain(String jobId, Caller caller);
}
