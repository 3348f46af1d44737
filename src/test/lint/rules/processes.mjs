import { isA, isKebab, rule } from './words.mjs';

/** Rule 4, and what every process says about itself. */
export default rule((node, reporter) => {
  if (isA(node, 'bpmn:Definitions')) {
    if (node.$attrs['modeler:executionPlatform'] !== 'Camunda Platform' || !/^7\.24\./.test(node.$attrs['modeler:executionPlatformVersion'] ?? '')) {
      reporter.report(node.id ?? 'definitions', 'modeler:executionPlatform="Camunda Platform" and version 7.24.0 are missing');
    }
  }
  if (!isA(node, 'bpmn:Process')) {
    return;
  }
  const say = text => reporter.report(node.id, text);
  if (!node.isExecutable) say('isExecutable="true" is missing');
  if (!/^\d+\.\d+$/.test(node.get('camunda:versionTag') ?? '')) say('camunda:versionTag="1.0" is missing');
  if (node.get('camunda:historyTimeToLive') !== 'P36500D') say('reviews are never removed: camunda:historyTimeToLive="P36500D"');

  const starters = node.get('camunda:candidateStarterGroups');
  const offered = node.get('camunda:isStartableInTasklist');
  const form = (node.flowElements ?? []).find(one => isA(one, 'bpmn:StartEvent') && one.get('camunda:formKey'));
  if (node.get('camunda:candidateStarterUsers')) say('whoever may start a process is a group');
  if (starters && !starters.split(',').every(group => isKebab(group.trim()))) say(`not groups: ${starters}`);
  if (offered === false && starters) say('nobody starts it by hand, yet it names starters');
  if (offered !== false && !starters) say('say who may start it (camunda:candidateStarterGroups), or camunda:isStartableInTasklist="false"');
  if (offered !== false && !form) say('whoever starts it needs a form on its blank start event');
});
