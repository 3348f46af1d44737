// The check of one form: a strict JSON schema, then what a schema cannot say.

import { basename, dirname } from 'node:path';
import { parser } from '@bpmn-io/lezer-feel';
import Ajv from 'ajv';
import schema from './form-schema.mjs';
import { isCamel, isGenerated, isKebab } from './rules/words.mjs';


const ajv = new Ajv({ allErrors: true, strictRequired: false, allowUnionTypes: true, discriminator: true });
const isForm = ajv.compile(schema);
const feel = parser.configure({ top: 'Expression', strict: false });

const INPUTS = new Set(['textfield', 'textarea', 'number', 'datetime', 'select', 'radio', 'checkbox', 'checklist', 'taglist', 'filepicker']);
const SCOPE = ['context', 'this', 'parent', 'i'];

const labelOf = component => component.label ?? component.dateLabel ?? component.timeLabel;
const isList = component => component.type === 'dynamiclist';
const holds = component => Array.isArray(component.components);

/** Each component with the path of the row or group that it stands in. */
function* walk(components, scope = '') {
  for (const component of components ?? []) {
    yield { component, scope };
    if (holds(component)) {
      yield* walk(component.components, [scope, component.path, isList(component) ? '*' : ''].filter(Boolean).join('.'));
    }
  }
}

/** Why a text that begins with "=" is no FEEL expression; null if it is one that speaks of known names alone. */
function misspelt(expression, known) {
  const text = expression.slice(1);
  const bound = new Set();
  const names = [];
  let problem = null;
  feel.parse(text).iterate({
    enter: ({ type, from, to, node }) => {
      const words = text.slice(from, to);
      if (type.isError) problem ??= `not an expression, at "${text.slice(from, from + 20)}"`;
      if (type.name === 'SimplePositiveUnaryTest' && node.parent?.name === 'Comparison') problem ??= `"=" compares, not "==": ${text}`;
      if (type.name === 'Name') bound.add(words);
      if (type.name === 'VariableName' && !(node.parent?.name === 'FunctionInvocation' && node.nextSibling?.name === '(') && !insideFilter(node)) {
        names.push(words);
      }
    }
  });
  const stranger = known && names.find(name => !known.has(name) && !bound.has(name));
  return problem ?? (stranger ? `no field answers "${stranger}"` : null);
}

/** In list[condition] a name may be one of the elements' own. */
function insideFilter(node) {
  for (let at = node; at.parent; at = at.parent) {
    if (at.parent.name === 'FilterExpression' && at.prevSibling) return true;
  }
  return false;
}

function expressionsIn(component) {
  const texts = Object.entries({ ...component, ...component.validate, hide: component.conditional?.hide })
    .filter(([, value]) => typeof value === 'string' && value.startsWith('='));
  const templates = ['content', 'label', 'description'].flatMap(key =>
    [...String(component[key] ?? '').matchAll(/\{\{([^{}]*)\}\}/g)]
      .map(match => match[1].trim())
      .filter(text => !/^([#/]|parent|this$)/.test(text))
      .map(text => [key, '=' + text]));
  return [...texts, ...templates];
}

function schemaErrors(form) {
  if (isForm(form)) {
    return [];
  }
  return isForm.errors
    .filter(error => error.keyword !== 'if')
    .map(({ instancePath, keyword, message, params }) => ({
      id: componentAt(form, instancePath),
      message: keyword === 'discriminator' ? `a component of type "${params.tagValue}" is not used here` : `${instancePath || '/'} ${message}${params.additionalProperty ? `: ${params.additionalProperty}` : ''}${params.allowedValues ? `: ${params.allowedValues.join(', ')}` : ''}${'allowedValue' in params ? `: ${params.allowedValue}` : ''}`,
      rule: 'form-schema'
    }));
}

function componentAt(form, path) {
  let at = form;
  let id = form.id;
  for (const step of path.split('/').slice(1)) {
    at = at?.[step];
    id = at?.id ?? id;
  }
  return id;
}

function visible(component, say) {
  const { type, id } = component;
  if (INPUTS.has(type) || isList(component)) {
    if (!labelOf(component)?.trim()) say(id, type === 'datetime' ? 'has no dateLabel' : 'has no label');
    if (component.disabled) say(id, 'what cannot be answered is no field: show it with "table" or "html"');
  }
  if (type === 'datetime' && component.subtype !== 'time' && !component.dateLabel) say(id, 'a date is labelled by "dateLabel"');
  if (type === 'datetime' && component.subtype === 'datetime' && !component.timeLabel) say(id, 'a time is labelled by "timeLabel"');
  if (type === 'datetime' && component.subtype !== 'date' && component.timeSerializingFormat !== 'no_timezone') {
    say(id, '"timeSerializingFormat": "no_timezone" is missing: times are UK times');
  }
  if (['select', 'radio', 'checklist', 'taglist'].includes(type)) {
    const sources = ['values', 'valuesKey', 'valuesExpression'].filter(key => component[key] !== undefined);
    if (sources.length !== 1) say(id, 'its options come from one of "values", "valuesExpression"');
    if (component.valuesExpression && !component.valuesExpression.startsWith('=context.')) {
      say(id, 'options from the data are "=context.something"');
    }
    const values = (component.values ?? []).map(option => option.value);
    if (new Set(values).size !== values.length) say(id, 'two options have the same value');
  }
  if (isList(component)) {
    if (component.isRepeating !== true) say(id, 'a list repeats only with "isRepeating": true');
    if (!component.components?.length) say(id, 'a row without fields');
  }
  if (type === 'text' && component.text.includes('{{')) {
    say(id, 'facts belong in "html" or "table", which escape them; "text" reads them as Markdown');
  }
  if (type === 'html' && /<script|\son\w+=|javascript:|<iframe|<form/i.test(component.content)) say(id, 'no scripts or forms in "html"');
}

/** What is wrong with one form: [{ id, message, rule }]. */
export function check(file, text) {
  const found = [];
  const say = (id, message) => found.push({ id, message, rule: 'scr/forms' });
  let form;
  try {
    form = JSON.parse(text);
  } catch (error) {
    return [{ id: '', message: error.message, rule: 'json' }];
  }
  found.push(...schemaErrors(form));
  if (found.length) {
    return found;
  }

  const name = basename(file, '.form');
  if (form.id !== name) say(form.id, `the id is the file's name: ${name}`);
  if (!isKebab(name) || !isKebab(basename(dirname(file)))) say(form.id, 'file and folder are named in kebab-case');

  const all = [...walk(form.components)];
  const known = new Set([...SCOPE, ...all.flatMap(({ component }) => [component.key, component.path?.split('.')[0]])]);
  const ids = new Set();
  const keys = new Set();
  for (const { component, scope } of all) {
    const { id, key, path } = component;
    if (ids.has(id)) say(id, 'two components have this id');
    ids.add(id);
    if (isGenerated(id)) say(id, 'the id was made up by a modeler: say what it is, such as Field_' + (key ?? 'what'));

    for (const part of [key, path].filter(Boolean)) {
      if (!isCamel(part)) say(id, `"${part}" is not in camelCase`);
      if (!scope && SCOPE.includes(part)) say(id, `"${part}" is taken`);
      const whole = `${scope}.${part}`;
      if (keys.has(whole)) say(id, `two fields answer "${part}"`);
      keys.add(whole);
    }
    for (const [where, expression] of expressionsIn(component)) {
      const why = misspelt(expression, String(component.content).includes('{{#loop') ? null : known);
      if (why) say(id, `${where}: ${why}`);
    }
    visible(component, say);
  }
  const first = form.components[0];
  if (first?.type !== 'text') {
    say(form.id, 'begins with a short "text": what to do, why and by when');
  }
  return found;
}
