import assert from 'node:assert/strict';
import test, { afterEach, mock } from 'node:test';
import { call, Problem } from '../src/api.js';
import { startForm, taskForm } from '../src/endpoint.js';
import { sizeOf } from '../src/size.js';

const answers = (status, body, type = 'application/json') =>
  mock.method(globalThis, 'fetch', async () => new Response(body === null ? null : JSON.stringify(body), { status, headers: body === null ? {} : { 'Content-Type': type } }));

afterEach(() => {
  mock.restoreAll();
  delete globalThis.document;
});

test('a draft goes out as JSON with the token of the cookie', async () => {
  globalThis.document = { cookie: 'other=1; SCR-CSRF=a%2Bb' };
  const fetched = answers(200, { version: 3 });
  assert.deepEqual(await taskForm('t-1').put(2, { name: 'QT' }), { version: 3 });
  const [url, options] = fetched.mock.calls[0].arguments;
  assert.match(url, /\/api\/tasks\/t-1\/answers$/);
  assert.equal(options.method, 'PUT');
  assert.equal(options.headers['X-SCR-CSRF'], 'a+b');
  assert.equal(options.body, '{"version":2,"answers":{"name":"QT"}}');
});

test('a start form is found by the key of its process', async () => {
  const fetched = answers(200, {});
  await startForm('serious-case-review:4:9f').load();
  assert.match(fetched.mock.calls[0].arguments[0], /\/api\/processes\/serious-case-review\/form$/);
});

test('a file says what it is for', async () => {
  const fetched = answers(201, { id: 'd', name: 'imr.pdf', size: 3 });
  await taskForm('t-1').upload('report', new File(['abc'], 'imr.pdf'));
  const { body, headers } = fetched.mock.calls[0].arguments[1];
  assert.deepEqual([body.get('task'), body.get('field'), body.get('file').name], ['t-1', 'report', 'imr.pdf']);
  assert.equal(headers['Content-Type'], undefined);
});

test('problem details are told as they are', async () => {
  answers(422, { detail: 'See the message for each field.', fields: { name: 'Name: missing' } }, 'application/problem+json');
  await assert.rejects(call('POST', 'x', {}), { status: 422, message: 'See the message for each field.', fields: { name: 'Name: missing' } });
});

test('a server out of reach is a problem that passes', async () => {
  mock.method(globalThis, 'fetch', async () => { throw new TypeError('Failed to fetch'); });
  const problem = await call('GET', 'x').catch(e => e);
  assert.ok(problem instanceof Problem && problem.passing);
});

test('an ended session is told from a refusal', async () => {
  answers(403, null);
  globalThis.document = { cookie: '' };
  assert.equal((await call('PUT', 'x', {}).catch(e => e)).signedOut, true);
  globalThis.document = { cookie: 'SCR-CSRF=x' };
  assert.equal((await call('PUT', 'x', {}).catch(e => e)).signedOut, false);
  assert.equal(new Problem(401).signedOut, true);
});

test('an empty answer is null', async () => {
  answers(204, null);
  assert.equal(await call('POST', 'x'), null);
});

test('sizes are told as people say them', () => {
  assert.deepEqual([17, 1_400, 2_345_678].map(sizeOf), ['17 bytes', '1 kB', '2.3 MB']);
});
