package org.lscb.scr.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.referral.CaseInHand;
import org.lscb.scr.referral.QtReferral;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The known holes of this last release of the engine, each shut in the engine itself, behind the gateway. */
@ReviewTest
class HolesTest {

    @Autowired private ProcessEngine engine;
    @Autowired private EngineUser user;
    @Autowired private IdentityService identity;
    @Autowired private TaskService tasks;
    @Autowired private FilterService filters;
    @Autowired private RuntimeService runtime;
    @Autowired private RepositoryService repository;
    @Autowired private AuthorizationService authorizations;
    @Autowired private Northbeck northbeck;
    @Autowired private CaseInHand cases;
    @Autowired private TestsOwnRights rights;

    @Test
    @DisplayName("an expression that comes with a query is not evaluated, in alternatives neither")
    void expressionsInQueries() {
        for (var query : List.of(tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"),
            tasks.createTaskQuery().or().taskAssigneeExpression("${currentUser()}").taskName("x").endOr())) {
            assertThatThrownBy(() -> user.as("police-author", query::count)).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    @DisplayName("an expression outside a model has no scope and is refused; within one it reaches delegates alone")
    void expressionsOutsideModels() {
        var expressions = configuration().getExpressionManager();
        assertThatThrownBy(() -> inEngine(() -> expressions.createExpression("${1 + 1}").getValue(null))).hasMessageContaining("in models only");
        assertThat(new DelegateBeans(org.springframework.test.util.ReflectionTestUtils.getField(expressions, "applicationContext")
            instanceof org.springframework.context.ApplicationContext beans ? beans : null).containsKey("runtimeService")).isFalse();
    }

    @Test
    @DisplayName("a stored list cannot hold an expression")
    void expressionsInStoredLists() {
        assertThatThrownBy(() -> user.asService(() -> filters.saveFilter(filters.newTaskFilter("x")
            .setQuery(tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"))))).isInstanceOf(BadUserRequestException.class);
    }

    @Test
    @DisplayName("nobody makes a list of their own")
    void noListsOfOnesOwn() {
        assertThatThrownBy(() -> user.as("manager", () -> filters.saveFilter(filters.newTaskFilter("mine").setQuery(tasks.createTaskQuery()))))
            .isInstanceOf(AuthorizationException.class);
    }

    @Test
    @DisplayName("the group of administrators has its member, so the set-up call finds nothing to set up")
    void setUp() {
        assertThat(user.asService(() -> identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count())).isEqualTo(1);
        assertThat(user.asService(() -> authorizations.createAuthorizationQuery().groupIdIn(Groups.CAMUNDA_ADMIN).list()))
            .as("and no rights but to see itself").allMatch(right -> right.getResourceType() == Resources.GROUP.resourceType());
    }

    @Test
    @DisplayName("who may see a task may not see its variables, nor offer it to others")
    void variables() {
        Review review = referred();
        Task task = tasks.createTaskQuery().taskDefinitionKey("secure-records").processInstanceBusinessKey(review.reference())
            .taskCandidateGroup("eastshire-police").singleResult();
        assertThat(user.<Long>as("police-lead", () -> tasks.createTaskQuery().taskId(task.getId()).count())).isEqualTo(1);
        assertThatThrownBy(() -> user.as("police-lead", () -> tasks.getVariables(task.getId()))).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> user.run("police-lead", () -> tasks.addCandidateGroup(task.getId(), "fernhill-housing")))
            .isInstanceOf(AuthorizationException.class);
        assertThat(user.<Long>as("housing-lead", () -> tasks.createTaskQuery().taskId(task.getId()).count())).isZero();
    }

    @Test
    @DisplayName("nobody may make batches, read history or see running processes, but the operator sees those")
    void rights() {
        for (String person : List.of("manager", "chair", "police-author", "operator", "auditor")) {
            assertThat(user.as(person, () -> authorizations.isUserAuthorized(person, user.groupsOf(person), Permissions.CREATE, Resources.BATCH))).isFalse();
            assertThat(user.as(person, () -> authorizations.isUserAuthorized(person, user.groupsOf(person), Permissions.READ_HISTORY,
                Resources.PROCESS_DEFINITION))).isFalse();
        }
        Review review = referred();
        assertThat(user.<Long>as("police-lead", () -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(review.reference()).count())).isZero();
    }

    @Test
    @DisplayName("a command that nobody asks for is refused, one of the service is not")
    void nobodyAsks() {
        identity.clearAuthentication();
        assertThatThrownBy(() -> runtime.createProcessInstanceQuery().count()).isInstanceOf(EachCommandHasItsUser.NobodyAsks.class);
        assertThat(user.<Long>asService(() -> runtime.createProcessInstanceQuery().count())).isNotNegative();
        rights.begin();
    }

    @Test
    @DisplayName("the service may delete no process and make no batch")
    void theServiceItself() {
        Review review = referred();
        String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(review.reference()).rootProcessInstances().list().get(0).getId();
        assertThatThrownBy(() -> user.asService(() -> {
            runtime.deleteProcessInstance(instance, "test");
            return null;
        })).isInstanceOf(AuthorizationException.class);
    }

    @Test
    @DisplayName("a person's query has an end")
    void limit() {
        assertThatThrownBy(() -> user.as("manager", () -> tasks.createTaskQuery().list())).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> user.as("manager", () -> tasks.createTaskQuery().listPage(0, 101))).isInstanceOf(BadUserRequestException.class);
    }

    @Test
    @DisplayName("there is no script engine but those of decision tables and of the engine's own expressions, and a model with a script is refused")
    void scripts() {
        assertThat(new ScriptEngineManager().getEngineFactories()).allSatisfy(factory ->
            assertThat(factory.getLanguageName().toLowerCase(java.util.Locale.ROOT)).containsAnyOf("feel", "jsp 2.1 el"));
        var scripted = Bpmn.createExecutableProcess("scripted").camundaHistoryTimeToLive(1).startEvent().scriptTask("run").scriptFormat("javascript")
            .scriptText("1").endEvent().done();
        assertThatThrownBy(() -> repository.createDeployment().addModelInstance("scripted.bpmn", scripted).deploy())
            .hasStackTraceContaining("a model holds no scripts");
        assertThat(configuration().getScriptEngineResolver().getScriptEngine("javascript", false)).isNull();
    }

    @Test
    @DisplayName("no Java object is ever read back from a variable")
    void serialization() {
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("add-block", Map.of("x", Variables.serializedObjectValue("rO0ABXA=")
            .serializationDataFormat(Variables.SerializationDataFormats.JAVA).objectTypeName("java.util.ArrayList").create())))
            .isInstanceOf(ProcessEngineException.class).hasMessageContaining("Java serialization");
    }

    private Review referred() {
        northbeck.today("2010-09-06");
        Review review = cases.referred(QtReferral.caseReferred());
        northbeck.as("manager").completes("check-referral", review, QtReferral.checkReferral());
        return review;
    }

    private <T> T inEngine(java.util.function.Supplier<T> work) {
        return configuration().getCommandExecutorTxRequired().execute(context -> work.get());
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
