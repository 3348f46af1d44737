// What holds between the files: a task has its form, a call activity its process, an id one meaning.

import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { decisionsOf } from './decisions.mjs';
import { isA } from './rules/words.mjs';

function* inside(element) {
  for (const one of element.flowElements ?? []) {
    yield one;
    yield* inside(one);
  }
}

const processesOf = definitions => (definitions.rootElements ?? []).filter(one => isA(one, 'bpmn:Process'));

/** What is wrong between the files of a project: [{ file, id, message, rule }]. */
export function check(project, { models, decisions, forms }) {
  const found = [];
  const say = (file, id, message) => found.push({ file, id, message, rule: 'scr/together' });
  const processes = new Map(models.flatMap(({ file, definitions }) => processesOf(definitions).map(process => [process.id, file])));
  const tables = new Set(decisions.flatMap(({ definitions }) => decisionsOf(definitions).map(decision => decision.id)));
  const withForm = new Set();
  const seen = new Map();

  for (const { file, definitions } of models) {
    const own = processesOf(definitions);
    if (own.length !== 1) say(file, definitions.id, 'one file holds one process');
    for (const process of own) {
      if (process.id !== basename(file, '.bpmn')) say(file, process.id, `the process is named as its file: ${basename(file, '.bpmn')}`);

      for (const element of inside(process)) {
        const called = element.calledElement;
        if (called && !processes.has(called)) say(file, element.id, `there is no bpmn/${called}.bpmn`);

        const decision = isA(element, 'bpmn:BusinessRuleTask') && element.get('camunda:decisionRef');
        if (decision && !tables.has(decision)) say(file, element.id, `there is no decision ${decision}`);

        const asks = isA(element, 'bpmn:UserTask') || (isA(element, 'bpmn:StartEvent') && element.get('camunda:formKey'));
        if (!asks) {
          continue;
        }
        if (seen.has(element.id)) say(file, element.id, `${basename(seen.get(element.id))} has a task of the same id`);
        seen.set(element.id, file);

        const form = join(project, 'forms', process.id, `${element.id}.form`);
        withForm.add(form);
        if (!existsSync(form)) say(file, element.id, `there is no forms/${process.id}/${element.id}.form`);
      }
    }
  }
  for (const { file } of decisions) {
    if (!tables.has(basename(file, '.dmn'))) say(file, '', `the decision is named as its file: ${basename(file, '.dmn')}`);
  }
  for (const { file } of forms) {
    const process = basename(dirname(file));
    if (!processes.has(process)) say(file, '', `the folder is named as a process; there is no bpmn/${process}.bpmn`);
    else if (!withForm.has(file)) say(file, '', `${process} asks for no form of this name`);
  }
  return found;
}
