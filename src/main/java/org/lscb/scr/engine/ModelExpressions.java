package org.lscb.scr.engine;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.springframework.context.ApplicationContext;

/**
 * Expressions stand in models, and run on something that a model has started. One without that came with a request (in a query or a
 * stored filter) and would run code on the server in the name of whoever sent it, so it is refused. What expressions can reach is the
 * delegates and nothing else.
 */
final class ModelExpressions extends SpringExpressionManager {

    ModelExpressions(ApplicationContext beans) {
        super(beans, new DelegateBeans(beans));
    }

    @Override
    public ELContext getElContext(VariableScope scope) {
        if (scope == null) {
            throw new IllegalStateException("expressions stand in models only");
        }
        return super.getElContext(scope);
    }
}
