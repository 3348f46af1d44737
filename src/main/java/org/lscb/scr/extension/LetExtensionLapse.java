package org.lscb.scr.extension;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lscb.scr.form.Routed;
import org.springframework.stereotype.Component;

/** A review that has been discontinued needs no later date. */
@Component
class LetExtensionLapse implements JavaDelegate {

    private final Extensions extensions;

    LetExtensionLapse(Extensions extensions) {
        this.extensions = extensions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        extensions.lapse(Routed.by(execution::getVariable).id(ExtensionRouting.EXTENSION_ID));
    }
}
