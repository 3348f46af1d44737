import { camundaProperties, isA, isCamel, isKebab, isPlainReference, rule } from './words.mjs';

export const FORM_KEY = 'embedded:../../../../forms/task.html';
const listed = text => (text ?? '').split(',').map(one => one.trim()).filter(Boolean);
const DEADLINE = /^(D([0-9]|1[0-2]|7_LSCB)|ALTERNATIVE)$/;

/** Rule 10: offered to a group or a person, the common form key, a clock of domain.md 6.5 where there is one. */
export default rule((node, reporter) => {
  const say = text => reporter.report(node.id, text);

  if (isA(node, 'bpmn:StartEvent') && node.get('camunda:formKey') !== undefined) {
    if (node.get('camunda:formKey') !== FORM_KEY) say(`the form key is ${FORM_KEY}`);
    if ((node.eventDefinitions ?? []).length) say('a form belongs to a blank start event');
  }
  if (!isA(node, 'bpmn:UserTask')) {
    return;
  }
  if (node.get('camunda:formKey') !== FORM_KEY) say(`the form key is ${FORM_KEY}`);

  const groups = listed(node.get('camunda:candidateGroups'));
  const people = [...listed(node.get('camunda:candidateUsers')), ...listed(node.get('camunda:assignee'))];
  if (!groups.length && !people.length) say('offered to nobody: camunda:candidateGroups or camunda:assignee is missing');
  groups.filter(group => !isPlainReference(group) && !isKebab(group)).forEach(group => say(`not a group: ${group}`));
  people.filter(person => !isPlainReference(person)).forEach(person => say(`the person comes from a routing variable: ${person}`));

  const due = node.get('camunda:dueDate');
  if (due !== undefined && !isPlainReference(due)) say(`the due date comes from a clock or a routing variable: ${due}`);
  for (const attribute of ['camunda:followUpDate', 'camunda:priority']) {
    if (node.get(attribute) !== undefined) say(`${attribute} is not used here`);
  }
  const { deadline, deadlineSubject } = camundaProperties(node);
  if (deadline !== undefined && !DEADLINE.test(deadline)) say(`no clock of that name: ${deadline}`);
  if (deadlineSubject !== undefined && (deadline === undefined || !isCamel(deadlineSubject))) {
    say('deadlineSubject names the variable that holds what the deadline is for');
  }
  if ((node.name ?? '').includes('${')) say('the engine adds agency and reference to the name by itself');
});
