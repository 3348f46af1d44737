package org.lscb.scr.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.lscb.scr.agency.OpenWork;
import org.lscb.scr.agency.People;
import org.lscb.scr.agency.Person;
import org.lscb.scr.agency.StandingRole;
import org.lscb.scr.form.CommonRouting;
import org.springframework.stereotype.Component;

/** Keeps every open task within reach of somebody who may do it, when people leave or their roles end. */
@Component
class WorkHandedBack implements OpenWork {

    private final TaskService tasks;
    private final People people;
    private final EngineUser user;

    WorkHandedBack(TaskService tasks, People people, EngineUser user) {
        this.tasks = tasks;
        this.people = people;
        this.user = user;
    }

    @Override
    public void handBack(String userId, Set<String> formerAgencies) {
        user.asService(() -> {
            tasks.createTaskQuery().taskAssignee(userId).list().forEach(task -> handBack(task, userId, formerAgencies));
            return null;
        });
    }

    /** A new task that its model gives to somebody who has left meanwhile. */
    void offerInsteadOf(DelegateTask task) {
        String userId = task.getAssignee();
        if (userId != null && !people.isActive(userId)) {
            task.setAssignee(null);
            lead((String) task.getVariable(CommonRouting.AGENCY.key())).ifPresent(task::addCandidateUser);
            task.addCandidateGroup(StandingRole.BUSINESS_MANAGER.group());
        }
    }

    private void handBack(Task task, String userId, Set<String> formerAgencies) {
        List<IdentityLink> offers = tasks.getIdentityLinksForTask(task.getId()).stream()
            .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType())).toList();
        String agency = (String) tasks.getVariable(task.getId(), CommonRouting.AGENCY.key());
        if (!offers.isEmpty()) {
            if (offers.stream().noneMatch(offer -> reaches(offer, userId))) {
                tasks.setAssignee(task.getId(), null);
            }
        } else if (!people.isActive(userId) || agency != null && formerAgencies.contains(agency)) {
            tasks.setAssignee(task.getId(), null);
            lead(agency).filter(lead -> !lead.equals(userId)).ifPresent(lead -> tasks.addCandidateUser(task.getId(), lead));
            tasks.addCandidateGroup(task.getId(), StandingRole.BUSINESS_MANAGER.group());
        }
    }

    private boolean reaches(IdentityLink offer, String userId) {
        return people.isActive(userId) && (userId.equals(offer.getUserId()) || people.groups(userId).contains(offer.getGroupId()));
    }

    private Optional<String> lead(String agency) {
        return agency == null ? Optional.empty() : people.standingLead(agency).map(Person::userId);
    }
}
