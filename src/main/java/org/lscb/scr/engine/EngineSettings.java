package org.lscb.scr.engine;

import java.util.List;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** How this engine differs from one out of the box. */
@Component
@Order(Ordering.DEFAULT_ORDER + 1)
class EngineSettings extends AbstractCamundaConfiguration {

    static final int MOST_ROWS_OF_A_QUERY = 100;    // of a person's; the gateway lets Tasklist ask for 50

    /** Soon, because most jobs that fail met another one; then for a hundred minutes; then a person has to look. */
    private static final String TRIED_AGAIN_AFTER = "PT5S,PT1M" + ",PT10M".repeat(10);

    private final ApplicationContext beans;
    private final TaskListeners listeners;

    EngineSettings(ApplicationContext beans, TaskListeners listeners) {
        this.beans = beans;
        this.listeners = listeners;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        engine.setExpressionManager(new ModelExpressions(beans));
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setCustomPreCommandInterceptorsTxRequired(List.of(new EachCommandHasItsUser(engine)));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(List.of(new EachCommandHasItsUser(engine)));
        engine.setCustomSessionFactories(List.of(TasksForPeople.factory()));
        engine.setPasswordEncryptor(new Bcrypt());
        engine.setSaltGenerator(() -> "");                     // bcrypt makes and keeps a salt of its own
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        engine.setEnforceSpecificVariablePermission(true);
        engine.setResourceAuthorizationProvider(new FewRights());
        engine.setFailedJobRetryTimeCycle(TRIED_AGAIN_AFTER);
        engine.setQueryMaxResultsLimit(MOST_ROWS_OF_A_QUERY);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);  // variables are words and lists of words
        engine.setDeserializationAllowedPackages("java.util");
        engine.setScriptEngineResolver(new NoScriptEngines());
        engine.setHistoryCleanupBatchWindowStartTime(null);    // reviews are kept
        engine.setHistoryCleanupEnabled(false);
        engine.setDmnEngineConfiguration(FeelAlone.configuration());
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.getCustomPreBPMNParseListeners().add(new NoScripts());
        engine.getCustomPreBPMNParseListeners().add(listeners);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.setEnablePasswordPolicy(false);                 // our own command asks for long ones, the demonstration's is on the README
    }

    /**
     * The rights that the engine deals out by itself. Who may see a task may not see its variables, and with them those of the whole process; nobody
     * may change the own account, which would be to set a password without being asked for the old one.
     */
    private static final class FewRights extends DefaultAuthorizationProvider {

        @Override
        public AuthorizationEntity[] newUser(User user) {
            return new AuthorizationEntity[] {createGrantAuthorization(user.getId(), null, Resources.USER, user.getId(), Permissions.READ)};
        }

        @Override
        protected boolean isEnforceSpecificVariablePermission() {
            return false;
        }
    }

    /**
     * Knows no script engine and looks for none. The class path holds three that cannot go, because they are in the same jars as the engine itself
     * and the FEEL that decision tables speak; nothing asks for them by the name of a language, except what would come to this resolver.
     */
    private static final class NoScriptEngines implements ScriptEngineResolver {

        @Override
        public void addScriptEngineFactory(ScriptEngineFactory factory) {
            throw new UnsupportedOperationException("there are no scripts");
        }

        @Override
        public ScriptEngineManager getScriptEngineManager() {
            throw new UnsupportedOperationException("there are no scripts");
        }

        @Override
        public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
            return null;
        }
    }

    private static final class Bcrypt implements PasswordEncryptor {

        private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder();

        @Override
        public String encrypt(String password) {
            return encoder.encode(password);
        }

        @Override
        public boolean check(String password, String encrypted) {
            return encoder.matches(password, encrypted);
        }

        @Override
        public String hashAlgorithmName() {
            return "bcrypt";
        }
    }
}
