package org.lscb.scr.engine;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.lscb.scr.agency.Accounts;
import org.lscb.scr.web.AccountStanding;
import org.springframework.stereotype.Component;

/** Accounts in the engine's identity service, passwords as bcrypt hashes. */
@Component
class CamundaAccounts implements Accounts, AccountStanding {

    private final IdentityService identity;
    private final EngineUser user;

    CamundaAccounts(IdentityService identity, EngineUser user) {
        this.identity = identity;
        this.user = user;
    }

    @Override
    public void put(String userId, String name, String email, Set<String> groups) {
        user.asService(() -> {
            User account = find(userId);
            boolean known = account != null;
            account = known ? account : identity.newUser(userId);
            int space = name.lastIndexOf(' ');
            account.setFirstName(space < 0 ? "" : name.substring(0, space));
            account.setLastName(name.substring(space + 1));
            account.setEmail(email);
            identity.saveUser(account);
            Set<String> before = new HashSet<>(user.groupsOf(userId));
            groups.stream().filter(group -> !before.contains(group)).forEach(group -> identity.createMembership(userId, group));
            before.stream().filter(group -> !groups.contains(group)).forEach(group -> identity.deleteMembership(userId, group));
            return null;
        });
    }

    @Override
    public void close(String userId) {
        user.asService(() -> {
            identity.deleteUser(userId);
            return null;
        });
    }

    @Override
    public boolean exists(String userId) {
        return user.asService(() -> find(userId) != null);
    }

    @Override
    public boolean mayBeUsed(String userId) {
        return exists(userId);
    }

    @Override
    public void setPassword(String userId, String password) {
        user.asService(() -> {
            User account = find(userId);
            account.setPassword(password);
            identity.saveUser(account);
            return null;
        });
    }

    @Override
    public void putGroup(String id, String name, boolean agency) {
        user.asService(() -> {
            Group group = identity.createGroupQuery().groupId(id).singleResult();
            group = group != null ? group : identity.newGroup(id);
            group.setName(name);
            group.setType(agency ? "AGENCY" : "ROLE");
            identity.saveGroup(group);
            return null;
        });
    }

    private User find(String userId) {
        return identity.createUserQuery().userId(userId).singleResult();
    }
}
