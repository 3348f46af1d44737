package org.lscb.scr.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.referral.CaseInHand;
import org.lscb.scr.referral.QtReferral;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** What somebody can do to the engine who has a task, an account and a way around the gateway. */
@ReviewTest
class PersonsCommandsTest {

    private static final String LEAD = "police-lead";

    @Autowired private EngineUser user;
    @Autowired private TaskService tasks;
    @Autowired private RuntimeService runtime;
    @Autowired private FormService forms;
    @Autowired private FilterService filters;
    @Autowired private HistoryService history;
    @Autowired private IdentityService identity;
    @Autowired private RepositoryService repository;
    @Autowired private AuthorizationService authorizations;
    @Autowired private PersonsSteps steps;
    @Autowired private Northbeck northbeck;
    @Autowired private CaseInHand cases;

    private Review review;
    private String task;

    @BeforeEach
    void aTaskOfThePolice() {
        northbeck.today("2010-09-06");
        review = cases.referred(QtReferral.caseReferred());
        northbeck.as("manager").completes("check-referral", review, QtReferral.checkReferral());
        task = found().getId();
    }

    @Test
    @DisplayName("whom a task is offered to, or who has claimed it, may see it and work on it; no other right comes with it")
    void taskWork() {
        assertThat(rightsToTheTask(LEAD)).containsExactlyInAnyOrder(TaskPermissions.READ, TaskPermissions.TASK_WORK);
        user.run(LEAD, () -> steps.claim(task));
        assertThat(found().getAssignee()).isEqualTo(LEAD);
        assertThat(rightsToTheTask(LEAD)).containsExactlyInAnyOrder(TaskPermissions.READ, TaskPermissions.TASK_WORK);
        assertThat(rightsToTheTask("housing-lead")).isEmpty();
        assertThatThrownBy(() -> user.run("housing-lead", () -> steps.complete(task))).isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class);
    }

    @Test
    @DisplayName("a person with a task does not give it to others, move its dates, rename or delete it")
    void notReassigned() {
        user.run(LEAD, () -> steps.claim(task));
        Map<String, ThrowingCallable> attempts = new LinkedHashMap<>();
        attempts.put("claim for somebody else", () -> tasks.claim(task, "housing-lead"));
        attempts.put("throw off who has claimed it", () -> tasks.claim(task, null));
        attempts.put("reassign", () -> tasks.setAssignee(task, "housing-lead"));
        attempts.put("delegate", () -> tasks.delegateTask(task, "housing-lead"));
        attempts.put("owner", () -> tasks.setOwner(task, "housing-lead"));
        attempts.put("offer to a person", () -> tasks.addCandidateUser(task, "housing-lead"));
        attempts.put("offer to a group", () -> tasks.addCandidateGroup(task, "fernhill-housing"));
        attempts.put("take from a group", () -> tasks.deleteCandidateGroup(task, "eastshire-police"));
        attempts.put("priority", () -> tasks.setPriority(task, 100));
        attempts.put("name", () -> tasks.setName(task, "x"));
        attempts.put("description", () -> tasks.setDescription(task, "x"));
        attempts.put("due date", () -> tasks.setDueDate(task, new Date(0)));
        attempts.put("follow-up date", () -> tasks.setFollowUpDate(task, new Date(0)));
        attempts.put("save", () -> {
            Task changed = user.asService(this::found);
            changed.setDueDate(new Date(0));
            tasks.saveTask(changed);
        });
        attempts.put("delete", () -> tasks.deleteTask(task, true));
        attempts.put("a task of one's own", () -> tasks.saveTask(new TaskEntity("made-up")));
        attempts.put("a fault", () -> tasks.handleBpmnError(task, "x"));
        attempts.put("an escalation", () -> tasks.handleEscalation(task, "x"));
        Task before = found();
        refused(attempts);
        assertThat(found()).usingRecursiveComparison().comparingOnlyFields("assignee", "owner", "name", "description", "dueDate", "followUpDate", "priority")
            .isEqualTo(before);
        assertThat(tasks.getIdentityLinksForTask(task)).noneMatch(link -> "housing-lead".equals(link.getUserId()) || "fernhill-housing".equals(link.getGroupId()));
    }

    @Test
    @DisplayName("a person with a task reads no variable and writes none, neither with the completion nor with a start")
    void variables() {
        user.run(LEAD, () -> steps.claim(task));
        Map<String, Object> others = Map.of("agency", "fernhill-housing");
        String execution = found().getExecutionId();
        Map<String, ThrowingCallable> attempts = new LinkedHashMap<>();
        attempts.put("all", () -> tasks.getVariables(task));
        attempts.put("one", () -> tasks.getVariable(task, "agency"));
        attempts.put("local ones", () -> tasks.getVariablesLocal(task));
        attempts.put("of the process", () -> runtime.getVariables(execution));
        attempts.put("search", () -> runtime.createVariableInstanceQuery().list());
        attempts.put("of the form", () -> forms.getTaskFormVariables(task));
        attempts.put("rendered form", () -> forms.getRenderedTaskForm(task));
        attempts.put("deployed form", () -> forms.getDeployedTaskForm(task));
        attempts.put("deployed start form", () -> forms.getDeployedStartForm(found().getProcessDefinitionId()));
        attempts.put("history", () -> history.createHistoricVariableInstanceQuery().list());
        attempts.put("detail", () -> history.createHistoricDetailQuery().list());
        attempts.put("write", () -> tasks.setVariables(task, others));
        attempts.put("write local", () -> tasks.setVariableLocal(task, "agency", "fernhill-housing"));
        attempts.put("remove", () -> tasks.removeVariable(task, "agency"));
        attempts.put("write to the process", () -> runtime.setVariables(execution, others));
        attempts.put("complete with variables", () -> tasks.complete(task, others));
        attempts.put("complete and be told", () -> tasks.completeWithVariablesInReturn(task, Map.of(), true));
        attempts.put("complete past our own step", () -> tasks.complete(task));
        attempts.put("submit", () -> forms.submitTaskForm(task, others));
        attempts.put("submit and be told", () -> forms.submitTaskFormWithVariablesInReturn(task, others, true));
        attempts.put("resolve", () -> tasks.resolveTask(task, others));
        attempts.put("fault with variables", () -> tasks.handleBpmnError(task, "x", "x", others));
        attempts.put("start with variables", () -> runtime.startProcessInstanceByKey("add-block", review.reference(), others));
        attempts.put("start and be told", () -> runtime.createProcessInstanceByKey("add-block").executeWithVariablesInReturn());
        attempts.put("start elsewhere", () -> runtime.createProcessInstanceByKey("add-block").startBeforeActivity("x").execute());
        attempts.put("start form", () -> forms.submitStartForm(found().getProcessDefinitionId(), others));
        attempts.put("message", () -> runtime.createMessageCorrelation("block-lifted").setVariables(others).correlateAll());
        attempts.put("signal", () -> runtime.signalEventReceived("x", others));
        attempts.put("trigger", () -> runtime.signal(execution, others));
        attempts.put("modify", () -> runtime.createProcessInstanceModification(found().getProcessInstanceId()).cancelAllForActivity("x").execute());
        Map<String, Object> before = tasks.getVariables(task);
        refused(attempts);
        assertThat(tasks.getVariables(task)).isEqualTo(before);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    @Test
    @DisplayName("a person cannot ask yes or no about variables, nor have tasks sorted by them, also not inside a stored list")
    void questionsAboutVariables() {
        String list = user.asService(() -> filters.createTaskFilterQuery().filterName("My agency's and group's tasks").singleResult()).getId();
        Map<String, Supplier<TaskQuery>> questions = new LinkedHashMap<>();
        questions.put("process variable", () -> query().processVariableValueEquals("agency", "eastshire-police"));
        questions.put("task variable", () -> query().taskVariableValueEquals("reviewReference", review.reference()));
        questions.put("like", () -> query().processVariableValueLike("agency", "east%"));
        questions.put("in an alternative", () -> query().or().processVariableValueEquals("agency", "eastshire-police").taskName("x").endOr());
        questions.put("sorted by a process variable", () -> query().orderByProcessVariable("agency", org.camunda.bpm.engine.variable.type.ValueType.STRING).asc());
        questions.put("sorted by a task variable", () -> query().orderByTaskVariable("reviewReference", org.camunda.bpm.engine.variable.type.ValueType.STRING).asc());
        questions.forEach((question, asked) -> {
            refused(Map.of(question, () -> asked.get().listPage(0, 10), question + " counted", () -> asked.get().count(),
                question + " in a list", () -> filters.listPage(list, asked.get(), 0, 10)));
            if (!question.startsWith("sorted")) {          // the count of a list leaves the order away
                refused(Map.of(question + " in the count of a list", () -> filters.count(list, asked.get())));
            }
        });
        assertThatThrownBy(() -> user.as("operator", () -> runtime.createProcessInstanceQuery().variableValueEquals("agency", "x").count()))
            .isInstanceOf(PersonsCommands.NotForPeople.class);
        assertThat(user.as(LEAD, () -> filters.count(list, tasks.createTaskQuery().taskNameLike("%" + review.reference() + "%")))).isPositive();
    }

    @Test
    @DisplayName("comments, attachments, accounts, rights, models, batches and history are nobody's to ask for, whatever rights the engine deals out by itself")
    void everythingElse() {
        Map<String, ThrowingCallable> attempts = new LinkedHashMap<>();
        String process = found().getProcessInstanceId();
        attempts.put("comment", () -> tasks.createComment(task, process, "x"));
        attempts.put("comments", () -> tasks.getTaskComments(task));
        attempts.put("attach", () -> tasks.createAttachment("x", task, process, "x", "x", "http://x"));
        attempts.put("attachments", () -> tasks.getTaskAttachments(task));
        attempts.put("attachment of another's task", () -> tasks.getTaskAttachment(task, "x"));
        attempts.put("events of a task", () -> tasks.getTaskEvents(task));
        attempts.put("own password", () -> {
            var account = user.asService(() -> identity.createUserQuery().userId(LEAD).singleResult());
            account.setPassword("changed by the back door");
            identity.saveUser(account);
        });
        attempts.put("own account", () -> identity.deleteUser(LEAD));
        attempts.put("facts of an account", () -> identity.getUserInfo(LEAD, "x"));
        attempts.put("picture of an account", () -> identity.getUserPicture("housing-lead"));
        attempts.put("group", () -> identity.createMembership(LEAD, "operator"));
        attempts.put("unlock", () -> identity.unlockUser(LEAD));
        attempts.put("rights", () -> authorizations.createAuthorizationQuery().list());
        attempts.put("a right", () -> authorizations.createNewAuthorization(1));
        attempts.put("own list", () -> filters.saveFilter(filters.newTaskFilter("mine").setQuery(tasks.createTaskQuery())));
        attempts.put("deploy", () -> repository.createDeployment().addString("x.bpmn", "x").deploy());
        attempts.put("delete models", () -> repository.deleteDeployment("x", true));
        attempts.put("native query", () -> tasks.createNativeTaskQuery().sql("select * from act_ru_task").list());
        attempts.put("native history", () -> history.createNativeHistoricTaskInstanceQuery().sql("select * from act_hi_taskinst").list());
        attempts.put("who did what", () -> history.createUserOperationLogQuery().list());
        attempts.put("history of tasks", () -> history.createHistoricTaskInstanceQuery().list());
        attempts.put("history of processes", () -> history.createHistoricProcessInstanceQuery().list());
        attempts.put("executions", () -> runtime.createExecutionQuery().list());
        attempts.put("delete", () -> runtime.deleteProcessInstance(process, "x"));
        attempts.put("batch", () -> runtime.deleteProcessInstancesAsync(List.of(process), "x"));
        attempts.put("suspend", () -> runtime.suspendProcessInstanceById(process));
        refused(attempts);
    }

    @Test
    @DisplayName("of all the commands that the engine has, a person's are those that Tasklist and Cockpit need")
    void allCommands() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Command.class));
        List<String> open = scanner.findCandidateComponents("org.camunda.bpm.engine.impl").stream().map(BeanDefinition::getBeanClassName)
            .filter(PersonsCommandsTest::isOpen).map(name -> name.substring(name.lastIndexOf('.') + 1)).sorted().toList();
        assertThat(open).containsExactly("ActivityStatisticsQueryImpl", "AuthorizationCheckCmd", "CaseDefinitionQueryImpl", "CreateGroupQueryCmd",
            "CreateUserQueryCmd", "DbGroupQueryImpl", "DbUserQueryImpl", "DecisionDefinitionQueryImpl", "DeploymentQueryImpl", "ExecuteFilterCountCmd",
            "ExecuteFilterListPageCmd", "FilterQueryImpl", "GetDeployedProcessDefinitionCmd", "GetDeploymentBpmnModelInstanceCmd",
            "GetDeploymentProcessModelCmd", "GetFilterCmd", "GetIdentityLinksForTaskCmd", "GetJobExceptionStacktraceCmd", "GetStartFormCmd",
            "IncidentQueryImpl", "IsIdentityServiceReadOnlyCmd", "JobDefinitionQueryImpl", "JobQueryImpl", "ProcessDefinitionQueryImpl",
            "ProcessDefinitionStatisticsQueryImpl", "ProcessInstanceQueryImpl", "SetJobRetriesCmd", "TaskQueryImpl");
    }

    private static boolean isOpen(String command) {
        try {
            return PersonsCommands.isOpen(Class.forName(command));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private void refused(Map<String, ThrowingCallable> attempts) {
        attempts.forEach((what, attempt) -> assertThat(user.<Throwable>as(LEAD, () -> catchThrowable(attempt))).as(what)
            .isInstanceOf(PersonsCommands.NotForPeople.class));
    }

    private Set<TaskPermissions> rightsToTheTask(String person) {
        List<String> groups = user.groupsOf(person);
        return user.asService(() -> Stream.of(TaskPermissions.values()).filter(right -> right != TaskPermissions.NONE && right != TaskPermissions.ALL)
            .filter(right -> authorizations.isUserAuthorized(person, groups, right, Resources.TASK, task)).collect(Collectors.toSet()));
    }

    private TaskQuery query() {
        return tasks.createTaskQuery();
    }

    private Task found() {
        return tasks.createTaskQuery().taskDefinitionKey("secure-records").processInstanceBusinessKey(review.reference())
            .taskCandidateGroup("eastshire-police").includeAssignedTasks().singleResult();
    }
}
