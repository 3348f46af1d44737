package org.lscb.scr.engine.gateway;

import java.util.Set;
import org.lscb.scr.agency.StandingRole;

/**
 * Who is at the gate.
 *
 * @param groups agencies and standing roles, as they are at this moment
 */
public record Caller(String userId, Set<String> groups) {

    boolean isOperator() {
        return groups.contains(StandingRole.OPERATOR.group());
    }
}
