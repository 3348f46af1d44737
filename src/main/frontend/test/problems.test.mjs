import assert from 'node:assert/strict';
import test from 'node:test';
import { merge } from '../src/problems.js';

const fields = {
  name: { key: 'name', label: 'Name' },
  on: { key: 'on', dateLabel: 'Date of the incident' },
  text: { key: 'text', label: 'What was learned' }
};
const instances = [
  { id: 'name', valuePath: ['name'] },
  { id: 'on', valuePath: ['on'] },
  { id: 'text', valuePath: ['lessons', 0, 'text'], indexes: { lessons: 0 } },
  { id: 'text', valuePath: ['lessons', 1, 'text'], indexes: { lessons: 1 } }
];
const merged = (local, server) => merge({ instances, fieldOf: id => fields[id], local, server });
const texts = ({ lines }) => lines.map(line => line.text);

test('what form-js finds is told with the label of the field', () => {
  const found = merged({ name: ['Field is required.'], on: ['Field must match pattern x.'] }, {});
  assert.deepEqual(texts(found), ['Name: this must be filled in', 'Date of the incident: this must match pattern x']);
});

test('rows of a list are told apart', () => {
  const found = merged({ text: [undefined, ['Field is required.']] }, {});
  assert.deepEqual(texts(found), ['What was learned (row 2): this must be filled in']);
  assert.equal(found.lines[0].instance, instances[3]);
});

test('sentences of the server stand as they are, beside the field and in the summary', () => {
  const found = merged({}, { 'lessons.0.text': 'What was learned, row 1: say why' });
  assert.deepEqual(found.errors, { text: [['What was learned, row 1: say why']] });
  assert.deepEqual(texts(found), ['What was learned, row 1: say why']);
});

test('a field that both find wrong is told once, in the words of the server', () => {
  const found = merged({ name: ['Field is required.'] }, { name: 'Name: this must be filled in, as on the certificate' });
  assert.deepEqual(texts(found), ['Name: this must be filled in, as on the certificate']);
});

test('what belongs to no field on the screen comes first', () => {
  const found = merged({ name: ['Field is required.'] }, { lessons: 'Lessons: at least one is needed' });
  assert.deepEqual(found.lines[0], { path: 'lessons', text: 'Lessons: at least one is needed' });
});

test('the errors of form-js are left as they were', () => {
  const local = { name: ['Field is required.'] };
  merged(local, { on: 'Date of the incident: not in the future' });
  assert.deepEqual(local, { name: ['Field is required.'] });
});
