package org.lscb.scr.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A delegate that notes in whose name it runs, and that can be told to fail. An expression that is evaluated can do no less. */
@Component
public class WhoAsks implements JavaDelegate {

    private final ObjectProvider<IdentityService> identity;
    private final List<String> asked = new ArrayList<>();
    private boolean failing;

    WhoAsks(ObjectProvider<IdentityService> identity) {
        this.identity = identity;
    }

    @Override
    public void execute(DelegateExecution execution) {
        note();
        if (failing) {
            throw new IllegalStateException("told to fail");
        }
    }

    /** For expressions. */
    public String note() {
        asked.add(identity.getObject().getCurrentAuthentication().getUserId());
        return "noted";
    }

    void begin(boolean fail) {
        asked.clear();
        failing = fail;
    }

    List<String> asked() {
        return List.copyOf(asked);
    }
}
