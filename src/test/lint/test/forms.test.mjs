import assert from 'node:assert/strict';
import test from 'node:test';
import { spoilt } from '../sample/sample.mjs';

const FORM = 'forms/tea-round/choose-a-tea.form';

const faults = [
  ['no JSON', '"schemaVersion": 19,', '"schemaVersion": 19', /json/],
  ['an id that is not the file name', '"id": "choose-a-tea"', '"id": "choose-tea"', /the id is the file's name: choose-a-tea/],
  ['another platform', '"Camunda Platform"', '"Camunda Cloud"', /executionPlatform/],
  ['a misspelt property', '"decimalDigits"', '"decimalDigit"', /decimalDigit/],
  ['a type that is not used here', '"type": "html", "content"', '"type": "iframe", "content"', /"iframe" is not used here/],
  ['a field without label', '"label": "Milk", ', '', /Field_milk: has no label/],
  ['a date with "label"', '"dateLabel": "Poured on"', '"label": "Poured on"', /Field_pouredAt/],
  ['a time of another zone', '"no_timezone"', '"utc_offset"', /Field_pouredAt/],
  ['two components of one id', 'Field_drops', 'Field_milk', /two components have this id/],
  ['two fields of one key', '"key": "drops"', '"key": "milk"', /two fields answer "milk"/],
  ['a key that is taken', '"key": "tea"', '"key": "context"', /"context" is taken/],
  ['a key that Java cannot say', '"key": "drops"', '"key": "drops-of-milk"', /not in camelCase/],
  ['an id made up by a modeler', 'Field_drops', 'Field_0ab1c2d', /made up by a modeler/],
  ['options from nowhere', '"valuesExpression": "=context.teas", ', '', /its options come from one of/],
  ['an expression that is none', '=milk != \\"WANTED\\"', '=milk != \\"WANTED\\" and', /not an expression/],
  ['a comparison as in Java', '=milk != \\"WANTED\\"', '=milk == \\"WANTED\\"', /"=" compares/],
  ['a condition on no field', '=milk != \\"WANTED\\"', '=cream != \\"WANTED\\"', /no field answers "cream"/],
  ['a template that is none', '{{context.guest}}', '{{context.guest +}}', /not an expression/],
  ['facts in Markdown', 'Choose a tea for the guest', 'Choose a tea for {{context.guest}}', /escape them/],
  ['a list that does not repeat', '"isRepeating": true, ', '', /repeats only with/],
  ['a form that begins without a word', '"type": "text", "text": "Choose a tea for the guest before the kettle boils."', '"type": "separator"', /begins with a short "text"/]
];

for (const [name, from, to, expected] of faults) {
  test(`finds ${name}`, async () => {
    const found = await spoilt(FORM, from, to);
    assert.ok(found.some(line => expected.test(line)), `expected ${expected} in\n${found.join('\n')}`);
  });
}

test('finds a task without its form, and a form without its task', async () => {
  const found = (await spoilt('bpmn/tea-round.bpmn', 'userTask id="choose-a-tea"', 'userTask id="pick-a-tea"')).join('\n');
  assert.match(found, /there is no forms\/tea-round\/pick-a-tea\.form/);
  assert.match(found, /tea-round asks for no form of this name/);
});
