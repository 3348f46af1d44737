package org.lscb.scr.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Says to the engine who is asking. Without it the engine checks no right at all. */
@Component
class EngineUser {

    private final IdentityService identity;

    EngineUser(IdentityService identity) {
        this.identity = identity;
    }

    List<String> groupsOf(String userId) {
        return asService(() -> identity.createGroupQuery().groupMember(userId).list().stream().map(Group::getId).toList());
    }

    <T> T as(String userId, Supplier<T> work) {
        return with(new Authentication(userId, groupsOf(userId)), work);
    }

    void run(String userId, Runnable work) {
        as(userId, () -> {
            work.run();
            return null;
        });
    }

    /** Work of the service itself, for which our own code has made sure that the person may see the outcome. */
    <T> T asService(Supplier<T> work) {
        return with(null, work);
    }

    private <T> T with(Authentication user, Supplier<T> work) {
        Authentication before = identity.getCurrentAuthentication();
        try {
            identity.setAuthentication(user);
            return work.get();
        } finally {
            identity.setAuthentication(before);
        }
    }
}
