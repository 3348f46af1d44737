package org.lscb.scr.engine;

import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.AbstractVariableQueryImpl;
import org.camunda.bpm.engine.impl.ActivityStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.DeploymentQueryImpl;
import org.camunda.bpm.engine.impl.IncidentQueryImpl;
import org.camunda.bpm.engine.impl.JobDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.ProcessDefinitionStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AuthorizationCheckCmd;
import org.camunda.bpm.engine.impl.cmd.CreateGroupQueryCmd;
import org.camunda.bpm.engine.impl.cmd.CreateUserQueryCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterCountCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterListPageCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentBpmnModelInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentProcessModelCmd;
import org.camunda.bpm.engine.impl.cmd.GetFilterCmd;
import org.camunda.bpm.engine.impl.cmd.GetIdentityLinksForTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetJobExceptionStacktraceCmd;
import org.camunda.bpm.engine.impl.cmd.GetStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.IsIdentityServiceReadOnlyCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmmn.entity.repository.CaseDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.filter.FilterQueryImpl;
import org.camunda.bpm.engine.impl.identity.db.DbGroupQueryImpl;
import org.camunda.bpm.engine.impl.identity.db.DbUserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;

/**
 * All that the engine does in a person's own name, if the person's rights reach there too: what Tasklist and, for the operator, Cockpit ask for,
 * and the three steps of {@link PersonsSteps}. Whatever else the engine can do, and that is some 260 commands of which nobody mends the faults,
 * the service alone asks of it. So a person who found a way around the gateway would still neither read nor write a variable, reassign a task
 * or change an account, however far the rights go that the engine deals out by itself.
 */
final class PersonsCommands {

    private static final Set<Class<?>> TO_SEE = Set.of(TaskQueryImpl.class, GetIdentityLinksForTaskCmd.class, FilterQueryImpl.class, GetFilterCmd.class,
        ExecuteFilterCountCmd.class, ExecuteFilterListPageCmd.class, ProcessDefinitionQueryImpl.class, GetDeployedProcessDefinitionCmd.class,
        GetDeploymentBpmnModelInstanceCmd.class, GetDeploymentProcessModelCmd.class, GetStartFormCmd.class, CreateUserQueryCmd.class,
        DbUserQueryImpl.class, CreateGroupQueryCmd.class, DbGroupQueryImpl.class, AuthorizationCheckCmd.class, IsIdentityServiceReadOnlyCmd.class);

    private static final Set<Class<?>> TO_WORK = Set.of(PersonsSteps.Claim.class, PersonsSteps.Complete.class, PersonsSteps.Start.class);

    /** Only the operator's rights reach there. */
    private static final Set<Class<?>> TO_OPERATE = Set.of(ProcessInstanceQueryImpl.class, IncidentQueryImpl.class, JobQueryImpl.class,
        JobDefinitionQueryImpl.class, DeploymentQueryImpl.class, DecisionDefinitionQueryImpl.class, CaseDefinitionQueryImpl.class, ProcessDefinitionStatisticsQueryImpl.class,
        ActivityStatisticsQueryImpl.class, GetJobExceptionStacktraceCmd.class, SetJobRetriesCmd.class);

    private PersonsCommands() { }

    /** @throws NotForPeople if the engine does this for the service alone */
    static void check(Command<?> command) {
        if (!isOpen(command.getClass())) {
            throw new NotForPeople(command.getClass().getName());
        }
        if (command instanceof AbstractQuery<?, ?> query) {
            checkQuery(query);
        }
    }

    static boolean isOpen(Class<?> command) {
        return Stream.of(TO_SEE, TO_WORK, TO_OPERATE).anyMatch(open -> open.contains(command));
    }

    /**
     * Whoever may ask for tasks by their variables, or have them sorted so, is told by the answer what the variables are, and with an expression even
     * runs code.
     */
    static void checkQuery(AbstractQuery<?, ?> query) {
        if (!query.getExpressions().isEmpty()) {
            throw new NotForPeople("an expression in a query");
        }
        if (query.getOrderingProperties().stream().map(QueryOrderingProperty::getRelation).anyMatch(QueryOrderingProperty.RELATION_VARIABLE::equals)) {
            throw new NotForPeople("a query sorted by a variable");
        }
        if (query instanceof AbstractVariableQueryImpl<?, ?> byVariable && !byVariable.getQueryVariableValues().isEmpty()
            || query instanceof TaskQueryImpl tasks && !tasks.getVariables().isEmpty()) {
            throw new NotForPeople("a query by a variable");
        }
        if (query instanceof TaskQueryImpl tasks) {
            tasks.getQueries().stream().filter(alternative -> alternative != tasks).forEach(PersonsCommands::checkQuery);
        } else if (query instanceof ProcessInstanceQueryImpl instances) {
            instances.getQueries().stream().filter(alternative -> alternative != instances).forEach(PersonsCommands::checkQuery);
        }
    }

    /** To the web applications and our own code the same as a missing right. */
    static final class NotForPeople extends AuthorizationException {

        private static final long serialVersionUID = 1L;

        NotForPeople(String asked) {
            super("people may not ask for " + asked);
        }
    }
}
