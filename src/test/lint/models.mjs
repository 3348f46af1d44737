// The rules for one BPMN model: bpmnlint's own, Camunda 7's, and those of this project.

import { createRequire } from 'node:module';
import { BpmnModdle } from 'bpmn-moddle';
import callActivities from './rules/call-activities.mjs';
import conditions from './rules/conditions.mjs';
import ids from './rules/ids.mjs';
import implementation from './rules/implementation.mjs';
import knownAttributes from './rules/known-attributes.mjs';
import labels from './rules/labels.mjs';
import namesOnce from './rules/names-once.mjs';
import processes from './rules/processes.mjs';
import savePoints from './rules/save-points.mjs';
import timers from './rules/timers.mjs';
import userTasks from './rules/user-tasks.mjs';
import { isA } from './rules/words.mjs';

const require = createRequire(import.meta.url);
const { Linter } = require('bpmnlint');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver.js');
const camunda = require('camunda-bpmn-moddle/resources/camunda.json');

const OWN_RULES = {
  'call-activities': callActivities,
  conditions,
  ids,
  implementation,
  'known-attributes': knownAttributes,
  labels,
  'names-once': namesOnce,
  processes,
  'save-points': savePoints,
  timers,
  'user-tasks': userTasks
};

const config = {
  extends: [
    'bpmnlint:recommended',
    'plugin:camunda-compat/camunda-platform-7-24',
    'plugin:camunda/recommended'
  ],
  rules: {
    'fake-join': 'error',
    global: 'error',
    'no-inclusive-gateway': 'error',
    'no-overlapping-elements': 'error',
    'standard-size': 'error',
    'superfluous-gateway': 'error',
    'superfluous-label': 'error',
    'superfluous-termination': 'error',
    'camunda-compat/history-time-to-live': 'error',
    'camunda/avoid-lanes': 'off',
    'camunda/implementation': 'off',
    ...Object.fromEntries(Object.keys(OWN_RULES).map(name => [`scr/${name}`, 'error']))
  }
};

/** Finds the rules of this project here, all others among the installed packages. */
class Resolver extends NodeResolver {
  resolveRule(pkg, name) {
    return pkg === 'bpmnlint-plugin-scr' ? OWN_RULES[name] : super.resolveRule(pkg, name);
  }
}

export async function read(xml) {
  const { rootElement, elementsById, warnings } = await new BpmnModdle({ camunda }).fromXML(xml);
  connect(Object.values(elementsById));
  return { definitions: rootElement, warnings };
}

/** The rules look at what comes in and goes out of an element; the engine takes that from the sequence flows, and so do we. */
function connect(elements) {
  const flows = elements.filter(element => isA(element, 'bpmn:SequenceFlow'));
  for (const node of elements.filter(element => isA(element, 'bpmn:FlowNode'))) {
    node.incoming = flows.filter(flow => flow.targetRef === node);
    node.outgoing = flows.filter(flow => flow.sourceRef === node);
  }
}

/** What is wrong with one model: [{ id, message, rule }]. */
export async function check({ definitions, warnings }) {
  const linter = new Linter({ config, resolver: new Resolver({ require }) });
  const reports = await linter.lint(definitions);
  return [
    ...warnings.map(({ element, message }) => ({ id: element?.id ?? '', message, rule: 'import' })),
    ...Object.entries(reports).flatMap(([rule, found]) => found.map(({ id, message }) => ({ id, message, rule })))
  ];
}
