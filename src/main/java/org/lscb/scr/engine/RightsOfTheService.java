package org.lscb.scr.engine;

import static java.util.stream.Collectors.joining;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/**
 * What the service itself may do in the engine, in whose name jobs run too. Nothing is ever deleted of a review, no batch is made, no
 * history is read beyond what a process left behind. Written with the schema, because every later right needs somebody who may give it;
 * written again when this list has changed.
 */
@Component
class RightsOfTheService implements JavaMigration {

    private record Right(Resource resource, List<Permission> permissions) {

        static Right to(Resource resource, Permission... permissions) {
            return new Right(resource, List.of(permissions));
        }

        int bits() {
            return permissions.stream().mapToInt(Permission::getValue).reduce(0, (all, one) -> all | one);
        }
    }

    private static final List<Right> RIGHTS = List.of(
        Right.to(Resources.SYSTEM, SystemPermissions.READ, SystemPermissions.SET),       // the engine's own start
        Right.to(Resources.DEPLOYMENT, Permissions.READ, Permissions.CREATE),
        Right.to(Resources.PROCESS_DEFINITION, ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.CREATE_INSTANCE,
            ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.UPDATE_INSTANCE, ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
            ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.READ_TASK_VARIABLE, ProcessDefinitionPermissions.UPDATE_TASK,
            ProcessDefinitionPermissions.READ_HISTORY, ProcessDefinitionPermissions.RETRY_JOB),
        Right.to(Resources.DECISION_DEFINITION, Permissions.READ, Permissions.CREATE_INSTANCE),
        Right.to(Resources.PROCESS_INSTANCE, Permissions.READ, Permissions.CREATE, Permissions.UPDATE),
        Right.to(Resources.TASK, TaskPermissions.READ, TaskPermissions.READ_VARIABLE, TaskPermissions.UPDATE),
        Right.to(Resources.FILTER, Permissions.READ, Permissions.CREATE, Permissions.UPDATE),
        Right.to(Resources.USER, Permissions.READ, Permissions.CREATE, Permissions.UPDATE, Permissions.DELETE),
        Right.to(Resources.GROUP, Permissions.READ, Permissions.CREATE, Permissions.UPDATE, Permissions.DELETE),
        Right.to(Resources.GROUP_MEMBERSHIP, Permissions.CREATE, Permissions.DELETE),
        Right.to(Resources.AUTHORIZATION, Permissions.READ, Permissions.CREATE, Permissions.UPDATE, Permissions.DELETE));

    @Override
    public void migrate(Context context) throws SQLException {
        try (PreparedStatement old = context.getConnection().prepareStatement("delete from act_ru_authorization where user_id_ = ?")) {
            old.setString(1, EngineUser.SERVICE);
            old.executeUpdate();
        }
        try (PreparedStatement right = context.getConnection().prepareStatement(
            "insert into act_ru_authorization (id_, rev_, type_, user_id_, resource_type_, resource_id_, perms_) values (?, 1, ?, ?, ?, ?, ?)")) {
            for (Right one : RIGHTS) {
                right.setString(1, UUID.randomUUID().toString());
                right.setInt(2, Authorization.AUTH_TYPE_GRANT);
                right.setString(3, EngineUser.SERVICE);
                right.setInt(4, one.resource().resourceType());
                right.setString(5, Authorization.ANY);
                right.setInt(6, one.bits());
                right.executeUpdate();
            }
        }
    }

    /** None, so that it runs after all others and again whenever its checksum changes. */
    @Override
    public MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "Rights of the service";
    }

    @Override
    public Integer getChecksum() {
        return RIGHTS.stream().map(right -> right.resource().resourceName() + right.bits()).collect(joining(",")).hashCode();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
