package org.lscb.scr.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Models hold no scripts: one that does is refused when it is deployed. What a model does is a delegate of ours, which is tested. */
final class NoScripts extends AbstractBpmnParseListener {

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> processes) {
        refuseScripts(root);
    }

    private static void refuseScripts(Element element) {
        boolean isScript = element.getTagName().endsWith("script") || element.getTagName().endsWith("scriptTask");
        boolean isScriptedCondition = element.getTagName().endsWith("conditionExpression") && element.attribute("language") != null;
        if (isScript || isScriptedCondition) {
            throw new ScriptInModel(element.getLine());
        }
        element.elements().forEach(NoScripts::refuseScripts);
    }

    /** The model is at fault. */
    static final class ScriptInModel extends IllegalArgumentException {

        ScriptInModel(int line) {
            super("a model holds no scripts; there is one in line " + line);
        }
    }
}
