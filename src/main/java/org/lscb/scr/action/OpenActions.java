package org.lscb.scr.action;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lscb.scr.form.Routed;
import org.lscb.scr.form.Routing;

/** Opens the actions that one product of a review proposes; from then on each is followed on its own, for as long as it takes. */
abstract class OpenActions implements JavaDelegate {

    /** Opens them. @return the routing variables of one new process per action */
    abstract List<Routing> open(Routed routed);

    @Override
    public final void execute(DelegateExecution execution) {
        for (Routing action : open(Routed.by(execution::getVariable))) {
            execution.getProcessEngineServices().getRuntimeService().createMessageCorrelation("action-agreed")
                .processInstanceBusinessKey(execution.getProcessBusinessKey()).setVariables(action.values()).correlateStartMessage();
        }
    }
}
