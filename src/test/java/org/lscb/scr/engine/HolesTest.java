package org.lscb.scr.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AddGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.referral.CaseInHand;
import org.lscb.scr.referral.QtReferral;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The known holes of this last release of the engine, each shut in the engine itself, behind the gateway. */
@ReviewTest
class HolesTest {

    /** Evaluated, it leaves a note. */
    private static final String EXPRESSION = "${whoAsks.note()}";

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
    @Autowired private HistoryService history;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private WhoAsks whoAsks;

    @BeforeEach
    void nothingEvaluated() {
        whoAsks.begin(false);
    }

    @AfterEach
    void onlyModelsEvaluate() {
        assertThat(whoAsks.asked()).as("expressions that were evaluated").isEmpty();
    }

    @Test
    @DisplayName("an expression that comes with a person's query is refused before anything looks at it, in alternatives too")
    void expressionsOfPeople() {
        for (var query : List.of(tasks.createTaskQuery().taskAssigneeExpression(EXPRESSION),
            tasks.createTaskQuery().or().dueAfterExpression(EXPRESSION).taskName("x").endOr())) {
            assertThatThrownBy(() -> user.as("police-author", query::count)).isInstanceOf(PersonsCommands.NotForPeople.class).hasMessageContaining("expression");
            assertThatThrownBy(() -> user.as("police-author", () -> query.listPage(0, 1))).isInstanceOf(PersonsCommands.NotForPeople.class);
        }
    }

    @Test
    @DisplayName("the engine knows no expressions in queries, whoever asks")
    void expressionsInQueries() {
        assertThatThrownBy(() -> user.asService(() -> tasks.createTaskQuery().taskAssigneeExpression(EXPRESSION).count()))
            .isInstanceOf(BadUserRequestException.class).hasMessageContaining("Expressions are forbidden in adhoc queries");
    }

    @Test
    @DisplayName("and in alternatives, where it looks for none, it cannot evaluate them")
    void expressionsInAlternatives() {
        assertThatThrownBy(() -> user.asService(() -> tasks.createTaskQuery().or().dueAfterExpression(EXPRESSION).taskName("x").endOr().count()))
            .isInstanceOf(IllegalStateException.class).hasMessage("expressions stand in models only");
    }

    @Test
    @DisplayName("an expression outside a model has no scope and is refused")
    void expressionsOutsideModels() {
        var expressions = configuration().getExpressionManager();
        assertThatThrownBy(() -> inEngine(() -> expressions.createExpression("${1 + 1}").getValue(null))).hasMessage("expressions stand in models only");
    }

    @Test
    @DisplayName("an expression in a model reaches delegates and nothing else of the service")
    void whatExpressionsReach() {
        for (String bean : List.of("environment", "dataSource", "runtimeService", "engineUser", "applicationContext", "personsSteps")) {
            String process = deployed(bean, "${" + bean + ".class}");
            assertThatThrownBy(() -> runtime.startProcessInstanceById(process)).as(bean).isInstanceOf(ProcessEngineException.class);
        }
        assertThatThrownBy(() -> runtime.startProcessInstanceById(deployed("environment", "${environment.getProperty('user.home')}")))
            .hasMessageContaining("Cannot resolve identifier 'environment'");
        runtime.startProcessInstanceById(deployed("delegate", EXPRESSION));
        assertThat(whoAsks.asked()).hasSize(1);
        whoAsks.begin(false);
    }

    @Test
    @DisplayName("a stored list cannot hold an expression")
    void expressionsInStoredLists() {
        assertThatThrownBy(() -> user.asService(() -> filters.saveFilter(filters.newTaskFilter("x")
            .setQuery(tasks.createTaskQuery().taskAssigneeExpression(EXPRESSION))))).isInstanceOf(BadUserRequestException.class)
            .hasMessageContaining("Expressions are forbidden in stored queries");
    }

    @Test
    @DisplayName("an expression that got into a stored list by the database is not evaluated")
    void expressionsStoredBehindTheService() {
        Filter list = user.asService(() -> filters.saveFilter(filters.newTaskFilter("tampered").setQuery(tasks.createTaskQuery())));
        try {
            jdbc.update("update act_ru_filter set query_ = ? where id_ = ?", "{\"assigneeExpression\": \"" + EXPRESSION + "\"}", list.getId());
            assertThatThrownBy(() -> user.asService(() -> filters.count(list.getId()))).hasStackTraceContaining("xpressions");
            jdbc.update("update act_ru_filter set query_ = ? where id_ = ?", "{\"orQueries\": [{\"assigneeExpression\": \"" + EXPRESSION + "\"}]}", list.getId());
            assertThatThrownBy(() -> user.asService(() -> filters.count(list.getId()))).hasStackTraceContaining("xpressions");
        } finally {
            filters.deleteFilter(list.getId());
        }
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
    @DisplayName("the right to see a task is not one to see its variables, nor to offer it to others, even for somebody inside the engine")
    void variables() {
        Review review = referred();
        Task task = tasks.createTaskQuery().taskDefinitionKey("secure-records").processInstanceBusinessKey(review.reference())
            .taskCandidateGroup("eastshire-police").singleResult();
        assertThat(user.<Long>as("police-lead", () -> tasks.createTaskQuery().taskId(task.getId()).count())).isEqualTo(1);
        assertThat(user.<Long>as("housing-lead", () -> tasks.createTaskQuery().taskId(task.getId()).count())).isZero();
        for (Command<?> command : List.of(new GetTaskVariablesCmd(task.getId(), null, false, false),
            new SetTaskVariablesCmd(task.getId(), Map.of("agency", "fernhill-housing"), false), new AssignTaskCmd(task.getId(), "housing-lead"),
            new AddGroupIdentityLinkCmd(task.getId(), "fernhill-housing", "candidate"))) {
            assertThatThrownBy(() -> pastTheWall("police-lead", command)).as(command.getClass().getSimpleName()).isInstanceOf(AuthorizationException.class)
                .isNotInstanceOf(PersonsCommands.NotForPeople.class);
        }
        assertThat(pastTheWall("police-lead", new ClaimTaskCmd(task.getId(), "police-lead"))).isNull();
    }

    @Test
    @DisplayName("nobody may change the own account behind the pages that ask for the old password")
    void ownAccount() {
        for (Permissions right : List.of(Permissions.UPDATE, Permissions.DELETE)) {
            assertThat(user.<Boolean>asService(() -> authorizations.isUserAuthorized("police-lead", List.of(), right, Resources.USER, "police-lead"))).isFalse();
        }
    }

    @Test
    @DisplayName("passwords are kept as bcrypt hashes, each with its own salt")
    void passwords() {
        assertThat(jdbc.queryForList("select pwd_ from act_id_user where pwd_ is not null", String.class)).isNotEmpty().doesNotHaveDuplicates()
            .allMatch(hash -> hash.matches("\\{bcrypt}\\$2a\\$1\\d\\$.{53}"));
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
        assertThatThrownBy(() -> configuration().getCommandExecutorTxRequiresNew().execute(context -> "also in a transaction of its own"))
            .isInstanceOf(EachCommandHasItsUser.NobodyAsks.class);
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
        for (Resource resource : List.of(Resources.PROCESS_INSTANCE, Resources.TASK, Resources.DEPLOYMENT, Resources.FILTER)) {
            assertThat(serviceMay(Permissions.DELETE, resource)).as(resource.resourceName()).isFalse();
        }
        assertThat(serviceMay(Permissions.CREATE, Resources.BATCH)).isFalse();
        assertThat(serviceMay(ProcessDefinitionPermissions.DELETE_HISTORY, Resources.PROCESS_DEFINITION)).isFalse();
        assertThat(serviceMay(ProcessDefinitionPermissions.DELETE_INSTANCE, Resources.PROCESS_DEFINITION)).isFalse();
    }

    @Test
    @DisplayName("nothing ever cleans up the history of reviews")
    void historyStays() {
        assertThatThrownBy(() -> history.cleanUpHistoryAsync(true)).isInstanceOf(BadUserRequestException.class).hasMessageContaining("History cleanup is disabled");
    }

    @Test
    @DisplayName("a person's query has an end")
    void limit() {
        assertThatThrownBy(() -> user.as("manager", () -> tasks.createTaskQuery().list())).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> user.as("manager", () -> tasks.createTaskQuery().listPage(0, 101))).isInstanceOf(BadUserRequestException.class);
    }

    @Test
    @DisplayName("a model with a script is refused, wherever in it the script stands")
    void scriptsInModels() {
        var scripted = Bpmn.createExecutableProcess("scripted").camundaHistoryTimeToLive(1).startEvent().scriptTask("run").scriptFormat("juel")
            .scriptText(EXPRESSION).endEvent().done();
        var mapped = Bpmn.convertToString(Bpmn.createExecutableProcess("scripted").camundaHistoryTimeToLive(1).startEvent().serviceTask("run")
                .camundaDelegateExpression("${whoAsks}").camundaInputParameter("x", "SCRIPT").endEvent().done())
            .replace("SCRIPT", "<camunda:script scriptFormat=\"juel\">1</camunda:script>");
        var listening = Bpmn.convertToString(Bpmn.createExecutableProcess("scripted").camundaHistoryTimeToLive(1).startEvent().serviceTask("run")
                .camundaDelegateExpression("${whoAsks}").camundaExecutionListenerClass("start", "SCRIPT").endEvent().done())
            .replaceAll("<camunda:executionListener [^>]*/>", "<camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"juel\">1</camunda:script></camunda:executionListener>");
        var conditional = Bpmn.convertToString(Bpmn.createExecutableProcess("scripted").camundaHistoryTimeToLive(1).startEvent().serviceTask("run")
                .camundaDelegateExpression("${whoAsks}").condition("x", "1").endEvent().done())
            .replaceAll("<conditionExpression ", "<conditionExpression xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"tFormalExpression\" language=\"juel\" ");
        for (String model : List.of(Bpmn.convertToString(scripted), mapped, listening, conditional)) {
            assertThatThrownBy(() -> repository.createDeployment().addString("scripted.bpmn", model).deploy()).as(model)
                .hasStackTraceContaining("a model holds no scripts");
        }
    }

    @Test
    @DisplayName("and if one were deployed, no script engine would be found for it, nor one be looked for among those on the class path")
    void scriptEngines() {
        for (String language : List.of("juel", "JSP 2.1 EL", "feel", "feel-unary-tests", "javascript", "groovy")) {
            assertThatThrownBy(() -> inEngine(() -> configuration().getScriptingEngines().getScriptEngineForLanguage(language))).as(language)
                .hasMessageContaining("Can't find scripting engine");
        }
        assertThatThrownBy(() -> configuration().getScriptingEngines().getScriptEngineManager()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(configuration().isEnableFetchScriptEngineFromProcessApplication()).isFalse();
    }

    @Test
    @DisplayName("no script engine is on the class path but those in the jars of the engine itself and of the FEEL of decision tables")
    void scriptEnginesOnTheClassPath() {
        assertThat(new ScriptEngineManager().getEngineFactories()).extracting(factory -> factory.getClass().getName()).containsExactlyInAnyOrder(
            "org.camunda.bpm.engine.impl.scripting.engine.JuelScriptEngineFactory", "org.camunda.feel.impl.script.FeelScriptEngineFactory",
            "org.camunda.feel.impl.script.FeelUnaryTestsScriptEngineFactory");
    }

    @Test
    @DisplayName("a decision table speaks FEEL: one in another language is refused, and would not be evaluated")
    void otherLanguagesInTables() {
        for (String language : List.of("juel", "javascript", "groovy", "feel-unary-tests")) {
            assertThatThrownBy(() -> repository.createDeployment().addString("other.dmn", table(language)).deploy()).as(language)
                .hasStackTraceContaining("a decision table speaks FEEL and not " + language);
        }
        var unguarded = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        for (String language : List.of("juel", "javascript", "groovy", "feel-unary-tests")) {
            var table = unguarded.parseDecision("other", Dmn.readModelFromStream(stream(table(language))));
            assertThatThrownBy(() -> new DmnGuidanceTables(name -> table).first("other", Map.of("x", "y"))).as(language)
                .satisfiesAnyOf(e -> assertThat(e).hasStackTraceContaining("a decision table speaks FEEL"),
                    e -> assertThat(e).hasMessageContaining("Unable to find script engine"));
        }
        repository.createDeployment().addString("other.dmn", table("feel")).deploy();
    }

    @Test
    @DisplayName("a model or table that names a file outside itself is refused, and the file not read")
    void entitiesInModels() throws IOException {
        Path secret = Files.writeString(Files.createTempFile("secret", ".txt"), "canary-of-the-file");
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        String model = Bpmn.convertToString(Bpmn.createExecutableProcess("entity").name("NAME").camundaHistoryTimeToLive(1).startEvent().endEvent().done());
        for (var resource : Map.of("entity.bpmn", model, "entity.dmn", table("feel")).entrySet()) {
            String text = resource.getValue().replaceFirst("\\?>", "?>" + entity).replace("NAME", "&e;");
            assertThatThrownBy(() -> repository.createDeployment().addString(resource.getKey(), text).deploy()).as(resource.getKey())
                .hasStackTraceContaining("DOCTYPE").satisfies(e -> assertThat(String.valueOf(e.getMessage())).doesNotContain("canary-of-the-file"));
        }
        Files.delete(secret);
    }

    @Test
    @DisplayName("no Java object is ever read back from a variable")
    void serialization() {
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("add-block", Map.of("x", Variables.serializedObjectValue("rO0ABXA=")
            .serializationDataFormat(Variables.SerializationDataFormats.JAVA).objectTypeName("java.util.ArrayList").create())))
            .isInstanceOf(ProcessEngineException.class).hasMessageContaining("Java serialization");
    }

    @Test
    @DisplayName("words that say which class they are to become are not made into one, except a list")
    void deserialization() {
        String process = runtime.startProcessInstanceById(deployed("variable", start -> start.userTask("wait").endEvent()), Map.of("list",
            Variables.serializedObjectValue("[\"a\"]").serializationDataFormat("application/json").objectTypeName("java.util.ArrayList<java.lang.String>").create(),
            "other", Variables.serializedObjectValue("{\"concurrency\": 1008}").serializationDataFormat("application/json").objectTypeName("javax.sql.rowset.BaseRowSet").create())).getId();
        assertThat(runtime.getVariable(process, "list")).isEqualTo(List.of("a"));
        assertThatThrownBy(() -> runtime.getVariable(process, "other")).hasStackTraceContaining("not whitelisted for deserialization");
    }

    private static String table(String language) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="others" name="NAME" namespace="x">
              <decision id="other" name="Other" camunda:historyTimeToLive="1"><decisionTable id="t">
                <input id="i"><inputExpression id="ie" typeRef="string"><text>x</text></inputExpression></input><output id="o" name="o" typeRef="string"/>
                <rule id="r"><inputEntry id="e"><text>-</text></inputEntry><outputEntry id="oe" expressionLanguage="%s"><text>"1"</text></outputEntry></rule>
              </decisionTable></decision>
            </definitions>""".formatted(language);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private String deployed(String name, String expression) {
        return deployed(name, start -> start.serviceTask("run").camundaExpression(expression).endEvent());
    }

    private String deployed(String name, Consumer<StartEventBuilder> steps) {
        StartEventBuilder start = Bpmn.createExecutableProcess("holes-" + name).camundaHistoryTimeToLive(1).startEvent();
        steps.accept(start);
        String deployment = repository.createDeployment().addModelInstance("holes-" + name + ".bpmn", start.done()).deploy().getId();
        return repository.createProcessDefinitionQuery().deploymentId(deployment).singleResult().getId();
    }

    private boolean serviceMay(Permission permission, Resource resource) {
        return user.asService(() -> authorizations.isUserAuthorized(EngineUser.SERVICE, List.of(), permission, resource));
    }

    /** Runs the command as the person where no interceptor sees it, so that nothing but the person's rights stand in its way. */
    private <T> T pastTheWall(String person, Command<T> command) {
        List<String> groups = user.groupsOf(person);
        return configuration().getCommandExecutorTxRequired().execute(context -> {
            identity.setAuthentication(person, groups);
            try {
                return command.execute(context);
            } finally {
                rights.begin();
            }
        });
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
