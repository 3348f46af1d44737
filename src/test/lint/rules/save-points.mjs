import { isA, rule } from './words.mjs';

/** Rule 9: where the engine must have saved what came before. */
export default rule((node, reporter) => {
  if (!isA(node, 'bpmn:FlowNode')) {
    return;
  }
  const say = text => reporter.report(node.id, text);
  const savedBefore = node.get('camunda:asyncBefore') === true;
  const joins = isA(node, 'bpmn:ParallelGateway') && (node.incoming ?? []).length > 1;

  if (isA(node, 'bpmn:CallActivity') && !(savedBefore || node.loopCharacteristics?.get('camunda:asyncBefore'))) {
    say('a call activity has a save point before it: camunda:asyncBefore="true"');
  }
  if (joins && !savedBefore) {
    say('a parallel join has a save point before it: camunda:asyncBefore="true"');
  }
  if (isA(node, 'bpmn:SendTask') && !savedBefore) {
    say('what leaves the database has a save point before it: camunda:asyncBefore="true"');
  }
  if (node.get('camunda:exclusive') === false && !node.documentation?.length) {
    say('camunda:exclusive="false" needs its reason in <bpmn:documentation>');
  }
});
