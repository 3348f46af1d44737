import { eventDefinitions, isA, isKebab, isPlainReference, rule } from './words.mjs';

const DECLARED = ['bpmn:Message', 'bpmn:Signal'];

/** Rule 12: messages and signals are named in kebab-case by what has happened. */
export default rule((node, reporter) => {
  if (isA(node, ...DECLARED)) {
    if (!isKebab(node.name ?? '')) reporter.report(node.id, `the name is not in kebab-case: ${node.name}`);
    return;
  }
  const repeated = node.loopCharacteristics;
  if (isA(repeated ?? {}, 'bpmn:MultiInstanceLoopCharacteristics')) {
    const collection = repeated.get('camunda:collection');
    const one = repeated.get('camunda:elementVariable');
    if (!collection || !one || !(/^[a-z][A-Za-z0-9]*$/.test(collection) || isPlainReference(collection))) {
      reporter.report(node.id, 'camunda:collection="commissionIds" and camunda:elementVariable="commissionId" are missing');
    }
    if (repeated.loopCardinality || (repeated.completionCondition && !/^\$\{[a-z][A-Za-z0-9]*\}$/.test(repeated.completionCondition.body ?? ''))) {
      reporter.report(node.id, 'one branch for each element, until all are through');
    }
  }
});
