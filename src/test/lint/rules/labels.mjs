import { decides, isA, rule } from './words.mjs';

// Names and titles that domain.md writes with a capital. Acronyms (IMR, LSCB) need no entry.
const CAPITALISED = new Set(`
  Chair Panel Ofsted Board Government Office Secretary State Lead Member Crown Prosecution Service Department Education
  Health Legal Children Trust Council Coroner Child Death Overview Working Together Cafcass December April June March
`.trim().split(/\s+/));

const TECHNICAL = /\b(bpmn|dmn|api|json|xml|http|database|delegates?|variables?|sub-?process(es)?|timers?|gateways?|services? tasks?|user tasks?|null|true|false|boolean|execut\w*|instances?|loop|async|correlat\w*|persist\w*|trigger\w*)\b/i;
const EMPTY_WORDS = /^(start|end|begin|finish|finished|done|stop|completed?|task|event|gateway)( (event|task|process))?$/i;
const NOUN_FIRST = /^(\w+(tion|ment|sion|ance)|\w+ing)$/i;

const words = name => name.split(/[\s/]+/).filter(Boolean);

function wronglyCapitalised(name) {
  return words(name).slice(1).find(word => {
    const bare = word.replace(/^[("'‘“]+|[)"',;:?!.’”]+$/g, '').replace(/['’]s$/, '');
    return /^[A-Z][a-z]/.test(bare) && !CAPITALISED.has(bare);
  });
}

function complaints(node, name) {
  const found = [];
  const say = text => found.push(`"${name}": ${text}`);
  if (name !== node.name) say('spaces before or after the label');
  if (!isA(node, 'bpmn:SequenceFlow') && EMPTY_WORDS.test(name)) say('says nothing about the review');
  if (TECHNICAL.test(name)) say(`"${name.match(TECHNICAL)[0]}" is not a word of a board`);
  if (name.endsWith('.')) say('no full stop');
  if (!isA(node, 'bpmn:SequenceFlow') && /^[a-z]/.test(name)) say('begins with a capital');
  const capital = wronglyCapitalised(name);
  if (capital) say(`sentence case: "${capital}" is no name or title of domain.md`);
  if (decides(node)) {
    if (!name.endsWith('?')) say('a deciding gateway is a question and ends in "?"');
  } else if (name.endsWith('?')) {
    say('only a deciding gateway is a question');
  }
  if (isA(node, 'bpmn:Task', 'bpmn:CallActivity')) {
    if (words(name).length < 2) say('a task is named "Verb object"');
    if (isA(node, 'bpmn:Task') && NOUN_FIRST.test(words(name)[0])) say('a task begins with a verb');
  }
  if (isA(node, 'bpmn:Event') && words(name).length < 2) say('an event is named "Object + state"');
  return found;
}

/** Labels in the words of a board: rule 2 of the rules for the models. */
export default rule((node, reporter) => {
  if (!isA(node, 'bpmn:FlowNode', 'bpmn:SequenceFlow', 'bpmn:Lane', 'bpmn:Participant', 'bpmn:Process')) {
    return;
  }
  const name = (node.name ?? '').trim();
  if (name) {
    complaints(node, name).forEach(text => reporter.report(node.id, text));
  } else if (isA(node, 'bpmn:SequenceFlow') && node.sourceRef && decides(node.sourceRef)) {
    reporter.report(node.id, 'A way out of a deciding gateway carries the answer');
  } else if (isA(node, 'bpmn:Process')) {
    reporter.report(node.id, 'The process has no name');
  }
});
