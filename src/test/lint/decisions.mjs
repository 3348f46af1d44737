// What one decision table must say about itself. Its rows are evaluated one by one in the Java tests.

import { DmnModdle } from 'dmn-moddle';
import { createRequire } from 'node:module';
import { isKebab } from './rules/words.mjs';

const require = createRequire(import.meta.url);
const camunda = require('camunda-dmn-moddle/resources/camunda.json');

export async function read(xml) {
  const { rootElement, warnings } = await new DmnModdle({ camunda }).fromXML(xml, 'dmn:Definitions');
  return { definitions: rootElement, warnings, xml };
}

export function decisionsOf(definitions) {
  return (definitions.drgElement ?? []).filter(element => element.$instanceOf('dmn:Decision'));
}

/** What is wrong with one file of decisions: [{ id, message, rule }]. */
export function check({ definitions, warnings, xml }) {
  const found = warnings.map(({ message }) => ({ id: '', message, rule: 'import' }));
  const say = (id, message) => found.push({ id, message, rule: 'scr/decisions' });

  if (!xml.includes('https://www.omg.org/spec/DMN/20191111/MODEL/')) say(definitions.id, 'the tables are read as DMN 1.3');
  for (const decision of decisionsOf(definitions)) {
    const table = decision.decisionLogic;
    if (!isKebab(decision.id)) say(decision.id, 'The id is not in kebab-case');
    if (!decision.name) say(decision.id, 'The decision has no name');
    if (decision.get('camunda:historyTimeToLive') !== 'P36500D') say(decision.id, 'camunda:historyTimeToLive="P36500D" is missing');
    if (!table?.$instanceOf('dmn:DecisionTable')) {
      say(decision.id, 'not a table');
      continue;
    }
    if (!/hitPolicy=/.test(xml)) say(decision.id, 'say the hit policy');
    for (const [at, input] of (table.input ?? []).entries()) {
      const readsList = (table.rule ?? []).some(row => row.inputEntry[at]?.text?.includes('list contains('));   // a list has no type in DMN 1.3
      if (!input.inputExpression?.typeRef && !readsList) say(decision.id, `input "${input.label ?? input.id}" has no type`);
    }
    for (const output of table.output ?? []) {
      if (!output.name || !output.typeRef) say(decision.id, `output "${output.label ?? output.id}" has no name or no type`);
    }
  }
  return found;
}
