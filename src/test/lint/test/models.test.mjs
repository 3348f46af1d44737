import assert from 'node:assert/strict';
import test from 'node:test';
import { spoilt } from '../sample/sample.mjs';

const TEA = 'bpmn/tea-round.bpmn';

test('a model that keeps the rules passes', async () => {
  assert.deepEqual(await spoilt(), []);
});

const faults = [
  ['a generated id', 'id="tea-round-definitions"', 'id="Activity_0a1b2c3"', /made up by a modeler.*scr\/ids/],
  ['an id that is not kebab-case', 'id="tea-overdue-timer"', 'id="teaOverdue"', /not in kebab-case.*scr\/ids/],
  ['a flow not named by its ends', 'bpmn:sequenceFlow id="is-milk-wanted-to-tea-served-black"', 'bpmn:sequenceFlow id="no-milk"', /named by its ends: is-milk-wanted-to-tea-served-black/],
  ['a label that says nothing', 'name="Tea wanted"', 'name="Start"', /says nothing about the review/],
  ['a technical word', 'name="Buy milk"', 'name="Set the milk variable"', /not a word of a board/, 'bpmn/milk-run.bpmn'],
  ['title case', 'name="Choose a tea"', 'name="Choose A Lovely Tea"', /sentence case: "Lovely"/],
  ['a deciding gateway without question mark', 'name="Milk wanted?"', 'name="Milk wanted"', /ends in "\?"/],
  ['a question that is not a deciding gateway', 'name="Choose a tea"', 'name="Which tea?"', /only a deciding gateway is a question/],
  ['a task named by a noun', 'name="Buy milk"', 'name="Acquisition of milk"', /begins with a verb/, 'bpmn/milk-run.bpmn'],
  ['a way out without its answer', 'name="No" sourceRef', 'sourceRef', /carries the answer/],
  ['an unlabelled task', 'name="Choose a tea" ', '', /missing label.*label-required/],
  ['a call activity with another binding', 'camunda:calledElementBinding="deployment" ', '', /calledElementBinding/],
  ['a call activity without save point', 'camunda:calledElementBinding="deployment" camunda:asyncBefore="true"', 'camunda:calledElementBinding="deployment"', /save point/],
  ['a call activity that keeps the reference', '<camunda:in businessKey="#{execution.processBusinessKey}" />', '', /hand on the reference/],
  ['a call activity that hands on everything', '<camunda:in source="reviewId" target="reviewId" />', '<camunda:in variables="all" />', /hands on everything/],
  ['a call of no process', 'calledElement="milk-run"', 'calledElement="goat-run"', /there is no bpmn\/goat-run\.bpmn/],
  ['a class as implementation', 'camunda:delegateExpression="${buyMilk}"', 'camunda:class="org.lscb.BuyMilk"', /delegateExpression.*missing/, 'bpmn/milk-run.bpmn'],
  ['logic in an expression', '"${buyMilk}"', '"${milk.buy(2)}"', /delegateExpression.*missing/, 'bpmn/milk-run.bpmn'],
  ['a condition that calls', "${milk == 'WANTED'}", "${milk.equals('WANTED')}", /compares a routing variable/],
  ['a gateway without default', ' default="is-milk-wanted-to-tea-served-black"', '', /One way out is the default/],
  ['another form key', 'camunda:formKey="embedded:../../../../forms/task.html" camunda:candidateGroups', 'camunda:formKey="embedded:app:task.html" camunda:candidateGroups', /the form key is/],
  ['a task offered to nobody', ' camunda:candidateGroups="${agency}"', '', /offered to nobody/],
  ['a task offered by an expression with logic', '"${agency}"', '"${agency.lead}"', /not a group/],
  ['a person written into the model', 'camunda:candidateGroups="${agency}"', 'camunda:assignee="mary"', /comes from a routing variable/],
  ['a clock that there is not', 'value="D5"', 'value="D15"', /no clock of that name: D15/],
  ['a timer that ends the work', ' cancelActivity="false"', '', /a timer only reminds/],
  ['a timer that is no duration', '>P3D<', '>3 days<', /ISO duration/],
  ['a process that is forgotten', 'camunda:historyTimeToLive="P36500D"', 'camunda:historyTimeToLive="P30D"', /never removed/],
  ['a process anyone may start', ' camunda:candidateStarterGroups="business-manager"', '', /who may start it/],
  ['a misspelt attribute', 'camunda:versionTag="1.0"', 'camunda:versionTag="1.0" camunda:isStartable="true"', /unknown attribute camunda:isStartable/],
  ['a process not named as its file', 'process id="milk-run"', 'process id="milk-walk"', /named as its file: milk-run/, 'bpmn/milk-run.bpmn'],
];

for (const [name, from, to, expected, file = TEA] of faults) {
  test(`finds ${name}`, async () => {
    const found = await spoilt(file, from, to);
    assert.ok(found.some(line => expected.test(line)), `expected ${expected} in\n${found.join('\n')}`);
  });
}

test('finds a timer that repeats', async () => {
  const found = await spoilt(TEA, '<bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P3D</bpmn:timeDuration>',
    '<bpmn:timeCycle xsi:type="bpmn:tFormalExpression">R/P3D</bpmn:timeCycle>');
  assert.match(found.join('\n'), /compute the next date/);
});
