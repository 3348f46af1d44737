package org.lscb.scr.engine;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.lscb.scr.agency.StandingRole;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What the engine lets whom do; all else is denied. Everybody signed in may open Tasklist and sees there the tasks offered to them.
 * Those who run reviews see all open tasks. Who may start what is said in the models. The operator alone has Cockpit and Admin.
 */
@Component
@Order(Models.FIRST + 1)
class Grants implements ApplicationRunner {

    /** Roles that look after all reviews, and so see all open tasks. */
    static final List<String> RUN_REVIEWS = Stream.of(StandingRole.BUSINESS_MANAGER, StandingRole.LSCB_CHAIR).map(StandingRole::group).toList();

    private final AuthorizationService authorizations;
    private final RepositoryService repository;
    private final EngineUser user;

    Grants(AuthorizationService authorizations, RepositoryService repository, EngineUser user) {
        this.authorizations = authorizations;
        this.repository = repository;
        this.user = user;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        user.asService(() -> {
            toAll(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            toAll(Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ);       // the models themselves, which hold nothing of a case
            RUN_REVIEWS.forEach(group -> {
                toGroup(group, Resources.TASK, Authorization.ANY, Permissions.READ);
                toGroup(group, Resources.USER, Authorization.ANY, Permissions.READ);        // names instead of accounts beside those tasks
                toGroup(group, Resources.GROUP, Authorization.ANY, Permissions.READ);
            });
            for (ProcessDefinition process : repository.createProcessDefinitionQuery().latestVersion().startableInTasklist().list()) {
                repository.getIdentityLinksForProcessDefinition(process.getId()).stream().map(IdentityLink::getGroupId)
                    .forEach(group -> start(group, process.getKey()));
            }
            toGroup(StandingRole.OPERATOR.group(), Resources.APPLICATION, "cockpit", Permissions.ACCESS);
            toGroup(StandingRole.OPERATOR.group(), Resources.APPLICATION, "admin", Permissions.ACCESS);
            toGroup(StandingRole.OPERATOR.group(), Resources.PROCESS_DEFINITION, Authorization.ANY, ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.RETRY_JOB);
            return null;
        });
    }

    private void start(String group, String process) {
        toGroup(group, Resources.PROCESS_DEFINITION, process, Permissions.READ, Permissions.CREATE_INSTANCE);
        toGroup(group, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
    }

    private void toAll(Resource resource, String id, Permission... permissions) {
        if (authorizations.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GLOBAL).resourceType(resource).resourceId(id).count() == 0) {
            save(authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL), resource, id, permissions);
        }
    }

    private void toGroup(String group, Resource resource, String id, Permission... permissions) {
        if (authorizations.createAuthorizationQuery().groupIdIn(group).resourceType(resource).resourceId(id).count() == 0) {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            save(grant, resource, id, permissions);
        }
    }

    private void save(Authorization grant, Resource resource, String id, Permission... permissions) {
        if (grant.getAuthorizationType() == Authorization.AUTH_TYPE_GLOBAL) {
            grant.setUserId(Authorization.ANY);
        }
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }
}
