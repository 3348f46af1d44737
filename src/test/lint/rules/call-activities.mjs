import { extensions, isA, isCamel, rule } from './words.mjs';

const REFERENCE = '#{execution.processBusinessKey}';

/** Rule 11: same deployment, business key handed on, variables in and out one by one. */
export default rule((node, reporter) => {
  if (!isA(node, 'bpmn:CallActivity')) {
    return;
  }
  const say = text => reporter.report(node.id, text);
  if (!node.calledElement || node.calledElement.includes('{')) {
    say('calledElement names one process');
  }
  if (node.get('camunda:calledElementBinding') !== 'deployment') {
    say('camunda:calledElementBinding="deployment" is missing');
  }
  const handedIn = extensions(node, 'camunda:In');
  const handedOut = extensions(node, 'camunda:Out');
  if (!handedIn.some(one => one.businessKey === REFERENCE)) {
    say(`hand on the reference: <camunda:in businessKey="${REFERENCE}"/>`);
  }
  for (const one of [...handedIn, ...handedOut]) {
    if (one.businessKey) {
      continue;
    }
    if (one.variables) {
      say('variables="all" hands on everything: name them one by one');
    } else if (!one.source || !one.target) {
      say('a variable handed on has a source and a target, no expression');
    } else if (!isCamel(one.source) || !isCamel(one.target)) {
      say(`variables are written in camelCase: ${one.source}, ${one.target}`);
    }
  }
});
