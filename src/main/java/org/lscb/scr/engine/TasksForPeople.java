package org.lscb.scr.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/** Where every search for tasks ends, so also one that came inside another command, to narrow a stored list. */
final class TasksForPeople extends TaskManager {

    @Override
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
        check(query);
        return super.findTasksByQueryCriteria(query);
    }

    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        check(query);
        return super.findTaskCountByQueryCriteria(query);
    }

    private static void check(TaskQueryImpl query) {
        String userId = Context.getCommandContext().getAuthenticatedUserId();
        if (userId != null && !EngineUser.isTechnical(userId) && !EachCommandHasItsUser.isStepOfModel()) {
            PersonsCommands.checkQuery(query);
        }
    }

    static SessionFactory factory() {
        return new SessionFactory() {

            @Override
            public Class<?> getSessionType() {
                return TaskManager.class;
            }

            @Override
            public Session openSession() {
                return new TasksForPeople();
            }
        };
    }
}
