package org.lscb.scr.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Says to the engine who is asking. Without it the engine would check no right at all, so a command that nobody asks for is refused
 * ({@link EachCommandHasItsUser}).
 */
@Component
class EngineUser {

    /** No account can have such an id, so nobody can sign in as the service. Its rights: {@link RightsOfTheService}. */
    static final String SERVICE = technical("service");

    private final IdentityService identity;

    EngineUser(IdentityService identity) {
        this.identity = identity;
    }

    /** The ids of all groups that the person is in at this moment: agencies and standing roles. */
    List<String> groupsOf(String userId) {
        return asService(() -> identity.createGroupQuery().groupMember(userId).list().stream().map(Group::getId).toList());
    }

    /** Does the work with the rights that the person has at this moment. */
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
        return with(service(), work);
    }

    static Authentication service() {
        return new Authentication(SERVICE, List.of());
    }

    /** The id of a user that is a program: it holds a character that the engine accepts in no account. */
    static String technical(String name) {
        return "scr:" + name;
    }

    static boolean isTechnical(String userId) {
        return userId.startsWith("scr:");
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
