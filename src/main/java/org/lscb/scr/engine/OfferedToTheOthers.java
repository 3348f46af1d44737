package org.lscb.scr.engine;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.lscb.scr.agency.People;
import org.lscb.scr.agency.Person;
import org.lscb.scr.agency.RightChanged;
import org.lscb.scr.agency.StandingRole;
import org.lscb.scr.form.CommonRouting;
import org.lscb.scr.form.WithdrawnVoters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What the sub-group's chair does in a case is not even offered to one who withdrew from it (rule I10): neither list nor count shows it to them. A group
 * cannot leave out one of its own, so that such a task is offered to the others by name, and to the business manager where there are none.
 */
@Component
class OfferedToTheOthers {

    private static final StandingRole VOTER = StandingRole.SUBGROUP_CHAIR;
    /** Names the group to whose other members a task is offered. */
    static final String WAITS_FOR_OTHERS = "waitsForOthersOf";

    private final TaskService tasks;
    private final People people;
    private final ObjectProvider<WithdrawnVoters> withdrawals;
    private final EngineUser user;

    OfferedToTheOthers(TaskService tasks, People people, ObjectProvider<WithdrawnVoters> withdrawals, EngineUser user) {
        this.tasks = tasks;
        this.people = people;
        this.withdrawals = withdrawals;
        this.user = user;
    }

    /** A new task that its model offers to the group. */
    void offer(DelegateTask task) {
        Object review = task.getVariable(CommonRouting.REVIEW_ID.key());
        if (review == null || task.getCandidates().stream().map(IdentityLink::getGroupId).noneMatch(VOTER.group()::equals)) {
            return;
        }
        Set<String> withdrawn = withdrawn(review);
        List<String> all = people.withRole(VOTER).stream().map(Person::userId).toList();
        if (all.stream().noneMatch(withdrawn::contains)) {
            return;
        }
        takeBack((TaskEntity) task);
        all.stream().filter(member -> !withdrawn.contains(member)).forEach(task::addCandidateUser);
        if (withdrawn.containsAll(all)) {
            task.addCandidateGroup(StandingRole.BUSINESS_MANAGER.group());
        }
        task.setVariableLocal(WAITS_FOR_OTHERS, VOTER.group());
    }

    /** The offer and the right that goes with it stand in the engine's memory alone as yet, where its own commands do not look for them. */
    private static void takeBack(TaskEntity task) {
        DbEntityManager notWrittenYet = Context.getCommandContext().getDbEntityManager();
        List.copyOf(task.getIdentityLinks()).stream().filter(link -> VOTER.group().equals(link.getGroupId())).forEach(link -> {
            task.getIdentityLinks().remove(link);
            notWrittenYet.delete(link);
        });
        notWrittenYet.getCachedEntitiesByType(AuthorizationEntity.class).stream()
            .filter(right -> task.getId().equals(right.getResourceId()) && VOTER.group().equals(right.getGroupId())).forEach(notWrittenYet::delete);
    }

    /** Whoever takes the role later is offered it too. */
    @EventListener
    void on(RightChanged right) {
        if (right.granted() && VOTER.group().equals(right.group())) {
            user.asService(() -> {
                tasks.createTaskQuery().taskVariableValueEquals(WAITS_FOR_OTHERS, VOTER.group()).list().stream()
                    .filter(task -> !withdrawn(tasks.getVariable(task.getId(), CommonRouting.REVIEW_ID.key())).contains(right.userId()))
                    .forEach(task -> tasks.addCandidateUser(task.getId(), right.userId()));
                return null;
            });
        }
    }

    private Set<String> withdrawn(Object review) {
        return withdrawals.stream().flatMap(source -> source.from(UUID.fromString((String) review)).stream()).collect(java.util.stream.Collectors.toSet());
    }
}
