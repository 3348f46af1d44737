package org.lscb.scr.engine;

import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * As long as nobody is in the engine's own group of administrators, its web applications send everybody to a page that makes the first one.
 * We make ours by a command and keep that page shut, so the group gets one member that nobody can sign in as and that has no rights.
 */
@Component
@Order(Models.FIRST)
class SetUpClosed implements ApplicationRunner {

    private static final String NOBODY = "nobody";

    private final IdentityService identity;
    private final EngineUser user;

    SetUpClosed(IdentityService identity, EngineUser user) {
        this.identity = identity;
        this.user = user;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        user.asService(() -> {
            if (identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() == 0) {
                putNobody();
            }
            return null;
        });
    }

    private void putNobody() {
        if (identity.createGroupQuery().groupId(Groups.CAMUNDA_ADMIN).count() == 0) {
            Group administrators = identity.newGroup(Groups.CAMUNDA_ADMIN);
            administrators.setName("Engine administrators");
            administrators.setType(Groups.GROUP_TYPE_SYSTEM);
            identity.saveGroup(administrators);
        }
        if (identity.createUserQuery().userId(NOBODY).count() == 0) {
            User nobody = identity.newUser(NOBODY);
            nobody.setLastName("Nobody");
            nobody.setPassword(UUID.randomUUID().toString() + UUID.randomUUID());
            identity.saveUser(nobody);
        }
        identity.createMembership(NOBODY, Groups.CAMUNDA_ADMIN);
    }
}
