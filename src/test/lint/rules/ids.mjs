import { isA, isGenerated, isKebab, rule } from './words.mjs';

/** Ids say what they are, in kebab-case; a sequence flow is named by its two ends. */
export default rule((node, reporter) => {
  if (!isA(node, 'bpmn:BaseElement') || !node.id) {
    return;
  }
  if (isGenerated(node.id)) {
    reporter.report(node.id, 'The id was made up by a modeler: say what it is');
  } else if (!isKebab(node.id) && !isA(node, 'bpmn:Definitions')) {
    reporter.report(node.id, 'The id is not in kebab-case');
  }
  if (isA(node, 'bpmn:SequenceFlow') && node.sourceRef && node.targetRef) {
    const expected = `${node.sourceRef.id}-to-${node.targetRef.id}`;
    if (node.id !== expected) {
      reporter.report(node.id, `A sequence flow is named by its ends: ${expected}`);
    }
  }
});
