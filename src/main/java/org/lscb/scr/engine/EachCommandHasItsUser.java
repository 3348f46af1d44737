package org.lscb.scr.engine;

import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.BootstrapEngineCommand;
import org.camunda.bpm.engine.impl.HistoryLevelSetupCommand;
import org.camunda.bpm.engine.impl.SchemaOperationsProcessEngineBuild;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.cmd.CreateUserQueryCmd;
import org.camunda.bpm.engine.impl.cmd.DetermineHistoryLevelCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetProcessApplicationForDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.UnlockJobCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * With no user on the thread the engine checks no right at all. Here it does nothing then, except its own housekeeping and the jobs, and
 * those it does as the service. For a person it does what {@link PersonsCommands} names.
 */
final class EachCommandHasItsUser extends CommandInterceptor {

    private static final Set<String> HOUSEKEEPING = Set.of(SchemaOperationsProcessEngineBuild.class.getName(),
        HistoryLevelSetupCommand.class.getName(), DetermineHistoryLevelCmd.class.getName(), BootstrapEngineCommand.class.getName(),
        "org.camunda.bpm.engine.impl.SchemaOperationProcessEngineClose", AcquireJobsCmd.class.getName(), UnlockJobCmd.class.getName());

    private final ProcessEngineConfigurationImpl engine;

    EachCommandHasItsUser(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
        IdentityService identity = engine.getIdentityService();
        Authentication user = identity.getCurrentAuthentication();
        if (user != null && user.getUserId() != null) {
            if (EngineUser.isTechnical(user.getUserId())) {
                return next.execute(unlimited(command));
            }
            if (!isStepOfModel()) {
                PersonsCommands.check(command);
            }
            return next.execute(command);
        }
        if (HOUSEKEEPING.contains(command.getClass().getName()) || Context.getJobExecutorContext() != null || isQuestionOfTheWebApplications(command)) {
            return asService(identity, command);
        }
        throw new NobodyAsks(command);
    }

    /** A delegate of ours on the way of a process that a person has moved on; the engine checks no rights there either. */
    static boolean isStepOfModel() {
        CommandContext outer = Context.getCommandContext();
        return outer != null && !outer.isAuthorizationCheckEnabled();
    }

    private <T> T asService(IdentityService identity, Command<T> command) {
        identity.setAuthentication(EngineUser.service());
        try {
            return next.execute(unlimited(command));
        } finally {
            identity.clearAuthentication();
        }
    }

    /** The limit to the rows of a query is for people. */
    private static <T> Command<T> unlimited(Command<T> command) {
        if (command instanceof AbstractQuery<?, ?> query) {
            query.disableMaxResultsLimit();
        }
        return command;
    }

    /**
     * They ask three things in nobody's name: before each page, whether there is an administrator (the answer is a number), and before each
     * form, for its model and whether another application has deployed it (here none has).
     */
    private static boolean isQuestionOfTheWebApplications(Command<?> command) {
        return command instanceof CreateUserQueryCmd || command instanceof UserQueryImpl query && Groups.CAMUNDA_ADMIN.equals(query.getGroupId())
            || command instanceof GetDeployedProcessDefinitionCmd || command instanceof GetProcessApplicationForDeploymentCmd;
    }

    /** A fault of ours: a call to the engine that does not say who is asking. */
    static final class NobodyAsks extends IllegalStateException {

        NobodyAsks(Command<?> command) {
            super("nobody asks for " + command.getClass().getName() + "; say who with EngineUser");
        }
    }
}
