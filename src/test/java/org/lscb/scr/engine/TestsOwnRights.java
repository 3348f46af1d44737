package org.lscb.scr.engine;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/** Tests ask the engine in a name of their own that may do everything, as no person and not even the service may. */
@Component
public class TestsOwnRights {

    private static final String TEST = EngineUser.technical("test");

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final EngineUser user;

    TestsOwnRights(IdentityService identity, AuthorizationService authorizations, EngineUser user) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.user = user;
    }

    /** From now on this thread asks in the test's name. */
    public void begin() {
        user.asService(() -> {
            if (authorizations.createAuthorizationQuery().userIdIn(TEST).count() == 0) {
                for (Resource resource : Resources.values()) {
                    Authorization all = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
                    all.setUserId(TEST);
                    all.setResource(resource);
                    all.setResourceId(Authorization.ANY);
                    all.addPermission(Permissions.ALL);
                    authorizations.saveAuthorization(all);
                }
            }
            return null;
        });
        identity.setAuthentication(TEST, null);
    }

    public void end() {
        identity.clearAuthentication();
    }

    /** Runs the work as the service, as a job runs. */
    public void asService(Runnable work) {
        user.asService(() -> {
            work.run();
            return null;
        });
    }
}
