package org.lscb.scr.form;

import java.util.List;
import java.util.Optional;

/** Port to the processes that a person may start. */
public interface Processes {

    /**
     * @param key        id of the process
     * @param startEvent id of its start event, which names the start form
     */
    record Startable(String key, String name, String startEvent) { }

    List<Startable> startable(String userId);

    Optional<Startable> find(String key, String userId);

    /**
     * Starts the process; on the way the engine calls {@link AnswersApplied} in the same transaction.
     *
     * @return the reference of what was started, its business key
     */
    String start(String key, String draft, String userId);
}
