package org.lscb.scr.engine;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRequirementsGraph;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransformListener;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.DomElement;

/**
 * Decision tables speak FEEL. A table in another language, which could be that of a script or of the engine's expressions and then run code, is
 * refused when it is deployed, and no engine for such a language is found when it is evaluated.
 */
final class FeelAlone implements DmnTransformListener {

    /** For every engine that reads decision tables. */
    static DefaultDmnEngineConfiguration configuration() {
        var tables = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        tables.getTransformer().getTransformListeners().add(new FeelAlone());
        tables.setScriptEngineResolver(language -> null);
        tables.setElProvider(expression -> {
            throw new OtherLanguage("juel");
        });
        return tables;
    }

    /** From here the whole file is looked through, because expressions stand in many of its elements. */
    @Override
    public void transformDecision(Decision decision, DmnDecision read) {
        refuseOthers(decision.getModelInstance().getDocument().getRootElement());
    }

    @Override
    public void transformDecisionTableInput(Input input, DmnDecisionTableInputImpl read) { }

    @Override
    public void transformDecisionTableOutput(Output output, DmnDecisionTableOutputImpl read) { }

    @Override
    public void transformDecisionTableRule(Rule rule, DmnDecisionTableRuleImpl read) { }

    @Override
    public void transformDecisionRequirementsGraph(Definitions definitions, DmnDecisionRequirementsGraph read) { }

    private static void refuseOthers(DomElement element) {
        String language = element.getAttribute("expressionLanguage");
        if (language != null && !language.equalsIgnoreCase("feel") && !language.matches("https?://www\\.omg\\.org/spec/.*FEEL.*")) {
            throw new OtherLanguage(language);
        }
        element.getChildElements().forEach(FeelAlone::refuseOthers);
    }

    /** The table is at fault. */
    static final class OtherLanguage extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        OtherLanguage(String language) {
            super("a decision table speaks FEEL and not " + language);
        }
    }
}
