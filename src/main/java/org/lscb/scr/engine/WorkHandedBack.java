package org.lscb.scr.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.lscb.scr.agency.Appointment;
import org.lscb.scr.agency.Appointments;
import org.lscb.scr.agency.CaseRole;
import org.lscb.scr.agency.OpenWork;
import org.lscb.scr.agency.People;
import org.lscb.scr.agency.Person;
import org.lscb.scr.agency.StandingRole;
import org.lscb.scr.form.CommonRouting;
import org.lscb.scr.form.RoutingVariable;
import org.springframework.stereotype.Component;

/**
 * Keeps every open task with somebody who may do it, when people leave or their roles end. What a model gives to one person by name goes then
 * to the business manager, and beside that to the agency's leads if it is the agency's own work, or to all verifiers if it is theirs.
 */
@Component
class WorkHandedBack implements OpenWork {

    private static final String AGENCY_LEAD = "${agencyLead}";
    private static final String VERIFIER = "${verifier}";
    /** What an agency's people do for their agency. All else that names an agency, such as the Panel's scrutiny, is not for the agency's eyes. */
    private static final Set<String> FOR_THE_AGENCY = Set.of(AGENCY_LEAD, "${imrAuthor}", "${actionOwner}");
    private static final Map<String, CaseRole> APPOINTED = Map.of(AGENCY_LEAD, CaseRole.AGENCY_LEAD, "${imrAuthor}", CaseRole.IMR_AUTHOR,
        "${panelChair}", CaseRole.PANEL_CHAIR, "${overviewAuthor}", CaseRole.OVERVIEW_AUTHOR, "${healthOverviewAuthor}", CaseRole.HEALTH_OVERVIEW_AUTHOR);
    private static final Map<StandingRole, String> STANDING = Map.of(StandingRole.AGENCY_LEAD, AGENCY_LEAD, StandingRole.VERIFIER, VERIFIER);
    /** What an agency's lead and author are appointed for. */
    private static final String COMMISSION = "commissionId";
    /** Names the agency for whose leads a task waits that was handed back. */
    private static final String WAITS_FOR_LEAD_OF = "waitsForLeadOf";

    private final TaskService tasks;
    private final RepositoryService models;
    private final People people;
    private final Appointments appointments;
    private final EngineUser user;
    private final AuthorizationService authorizations;

    WorkHandedBack(TaskService tasks, RepositoryService models, People people, Appointments appointments, EngineUser user, AuthorizationService authorizations) {
        this.authorizations = authorizations;
        this.tasks = tasks;
        this.models = models;
        this.people = people;
        this.appointments = appointments;
        this.user = user;
    }

    @Override
    public void handBack(String userId, Set<String> formerAgencies, Set<StandingRole> formerRoles) {
        user.asService(() -> {
            tasks.createTaskQuery().taskAssignee(userId).list().stream()
                .filter(task -> !mayKeep(task, userId, formerAgencies, formerRoles)).forEach(this::handBack);
            tasks.createTaskQuery().taskInvolvedUser(userId).list().stream().filter(task -> isOfferedByName(task, userId) && !mayBeOffered(task, userId))
                .forEach(task -> tasks.deleteCandidateUser(task.getId(), userId));
            forget(userId);
            return null;
        });
    }

    private boolean isOfferedByName(Task task, String userId) {
        return offers(task).stream().anyMatch(offer -> userId.equals(offer.getUserId()));
    }

    /** Whether the person is still what those are to whom the task was offered by name. */
    private boolean mayBeOffered(Task task, String userId) {
        Set<String> groups = people.groups(userId);
        String agency = (String) tasks.getVariableLocal(task.getId(), WAITS_FOR_LEAD_OF);
        String voters = (String) tasks.getVariableLocal(task.getId(), OfferedToTheOthers.WAITS_FOR_OTHERS);
        return agency != null ? groups.containsAll(Set.of(agency, StandingRole.AGENCY_LEAD.group())) : voters == null || groups.contains(voters);
    }

    /** Whoever once claimed a task keeps a right to look at it, unless we take that away. */
    private void forget(String userId) {
        authorizations.createAuthorizationQuery().resourceType(Resources.TASK).userIdIn(userId).list().stream()
            .filter(right -> !mayLookAt(tasks.createTaskQuery().taskId(right.getResourceId()).singleResult(), userId))
            .forEach(right -> authorizations.deleteAuthorization(right.getId()));
    }

    /** Asked of what is in memory: inside a step of a process the engine's database does not know yet what has just ended. */
    private boolean mayLookAt(Task task, String userId) {
        return task != null && people.isActive(userId) && (userId.equals(task.getAssignee()) || offers(task).stream().anyMatch(offer ->
            offer.getGroupId() == null ? userId.equals(offer.getUserId()) && mayBeOffered(task, userId) : people.groups(userId).contains(offer.getGroupId())));
    }

    @Override
    public void offerToLead(String userId) {
        user.asService(() -> {
            people.get(userId).agencies().forEach(agency -> tasks.createTaskQuery().taskUnassigned().taskVariableValueEquals(WAITS_FOR_LEAD_OF, agency)
                .list().forEach(task -> tasks.addCandidateUser(task.getId(), userId)));
            return null;
        });
    }

    @Override
    public void passOn(RoutingVariable variable, UUID value, StandingRole role, String to) {
        user.asService(() -> {
            tasks.createTaskQuery().processVariableValueEquals(variable.key(), value.toString()).list().stream()
                .filter(task -> STANDING.get(role).equals(giver(task.getProcessDefinitionId(), task.getTaskDefinitionKey())))
                .forEach(task -> tasks.setAssignee(task.getId(), to));
            return null;
        });
    }

    /** A new task that its model gives to nobody, or to somebody who has left, or whose appointment has ended, meanwhile. */
    void offerInsteadOf(DelegateTask task) {
        String giver = giver(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        if (giver != null && (task.getAssignee() == null || !people.isActive(task.getAssignee())
            || appointmentHasEnded(giver, task.getAssignee(), task::getVariable))) {
            task.setAssignee(null);
            String agency = agency(giver, task::getVariable);
            leads(agency).forEach(task::addCandidateUser);
            groups(giver).forEach(task::addCandidateGroup);
            task.setVariableLocal(WAITS_FOR_LEAD_OF, agency);
        }
    }

    private void handBack(Task task) {
        tasks.setAssignee(task.getId(), null);
        if (offers(task).isEmpty()) {
            String giver = giver(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
            String agency = agency(giver, name -> tasks.getVariable(task.getId(), name));
            leads(agency).forEach(lead -> tasks.addCandidateUser(task.getId(), lead));
            groups(giver).forEach(group -> tasks.addCandidateGroup(task.getId(), group));
            tasks.setVariableLocal(task.getId(), WAITS_FOR_LEAD_OF, agency);
        }
    }

    private boolean mayKeep(Task task, String userId, Set<String> formerAgencies, Set<StandingRole> formerRoles) {
        if (!people.isActive(userId)) {
            return false;
        }
        List<IdentityLink> offers = offers(task);
        if (!offers.isEmpty()) {
            return offers.stream().anyMatch(offer -> userId.equals(offer.getUserId()) || people.groups(userId).contains(offer.getGroupId()));
        }
        String giver = giver(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        Function<String, Object> variables = name -> tasks.getVariable(task.getId(), name);
        String agency = giver == null ? null : agency(giver, variables);
        return giver == null || formerRoles.stream().map(STANDING::get).noneMatch(giver::equals) && (agency == null || !formerAgencies.contains(agency))
            && !appointmentHasEnded(giver, userId, variables);
    }

    private List<IdentityLink> offers(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType())).toList();
    }

    /** The expression by which the model names one person for the task; null if it names none. */
    private String giver(String model, String task) {
        return ((UserTask) models.getBpmnModelInstance(model).getModelElementById(task)).getCamundaAssignee();
    }

    /** The agency whose own work the task is; null for the board's, even where it is about an agency. */
    private static String agency(String giver, Function<String, Object> variables) {
        return FOR_THE_AGENCY.contains(giver) ? (String) variables.apply(CommonRouting.AGENCY.key()) : null;
    }

    private List<String> leads(String agency) {
        return agency == null ? List.of() : people.inAgency(agency).stream().filter(person -> person.holds(StandingRole.AGENCY_LEAD))
            .map(Person::userId).toList();
    }

    private static List<String> groups(String giver) {
        Stream<StandingRole> roles = VERIFIER.equals(giver) ? Stream.of(StandingRole.VERIFIER, StandingRole.BUSINESS_MANAGER)
            : Stream.of(StandingRole.BUSINESS_MANAGER);
        return roles.map(StandingRole::group).toList();
    }

    /** Somebody once appointed by name does the work only while appointed. Who was never appointed is named by the model's own start alone. */
    private boolean appointmentHasEnded(String giver, String userId, Function<String, Object> variables) {
        CaseRole role = APPOINTED.get(giver);
        Object review = variables.apply(CommonRouting.REVIEW_ID.key());
        if (role == null || review == null) {
            return false;
        }
        Object subject = agency(giver, variables) == null ? null : variables.apply(COMMISSION);
        List<Appointment> held = appointments.ofReview(UUID.fromString((String) review)).stream().filter(one -> one.role() == role
            && one.userId().equals(userId) && (subject == null || subject.equals(String.valueOf(one.subject())))).toList();
        return !held.isEmpty() && held.stream().noneMatch(Appointment::isCurrent);
    }
}
