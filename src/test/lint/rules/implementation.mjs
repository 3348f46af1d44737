import { eventDefinitions, extensions, isA, isPlainReference, rule } from './words.mjs';

const FORBIDDEN = ['camunda:class', 'camunda:expression', 'camunda:type', 'camunda:topic'];

/** Rule 8: one delegate named by an expression without logic; no class, no script, no connector. */
export default rule((node, reporter) => {
  const say = text => reporter.report(node.id, text);

  if (isA(node, 'bpmn:ScriptTask')) {
    say('no scripts in a model: use a delegate');
  }
  if (isA(node, 'bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:BusinessRuleTask')) {
    const delegate = node.get('camunda:delegateExpression');
    const decision = isA(node, 'bpmn:BusinessRuleTask') && node.get('camunda:decisionRef');
    if (decision) {
      if (node.get('camunda:decisionRefBinding') !== 'deployment') say('camunda:decisionRefBinding="deployment" is missing');
      if (!node.get('camunda:resultVariable') || !node.get('camunda:mapDecisionResult')) {
        say('a decision says camunda:resultVariable and camunda:mapDecisionResult');
      }
    } else if (!delegate || !isPlainReference(delegate)) {
      say('camunda:delegateExpression="${oneDelegate}" is missing');
    }
    for (const attribute of FORBIDDEN) {
      if (node.get(attribute) !== undefined) say(`${attribute} is not used here: name a delegate`);
    }
  }
  if (isA(node, 'bpmn:ThrowEvent')) {
    for (const message of eventDefinitions(node, 'bpmn:MessageEventDefinition')) {
      if (!isPlainReference(message.get('camunda:delegateExpression') ?? '')) say('a message is sent by a delegate');
    }
  }
  if (!isA(node, 'bpmn:BaseElement')) {
    return;
  }
  for (const listener of [...extensions(node, 'camunda:ExecutionListener'), ...extensions(node, 'camunda:TaskListener')]) {
    if (listener.class || listener.expression || listener.script || !isPlainReference(listener.delegateExpression ?? '')) {
      say('a listener names one delegate: camunda:delegateExpression="${oneDelegate}"');
    }
  }
  if (extensions(node, 'camunda:Connector').length || extensions(node, 'camunda:InputOutput').length) {
    say('no connectors and no input/output mappings: hand variables on by name');
  }
});
