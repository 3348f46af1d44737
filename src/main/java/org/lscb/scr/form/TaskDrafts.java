package org.lscb.scr.form;

/** What the engine tells when a task ends because nobody is to do it any more: the process moved on, or its review was ended. */
public interface TaskDrafts {

    /** Clears what was typed into the task and the files that it alone holds, in the running transaction. What was applied stays. */
    void drop(String taskId);
}
