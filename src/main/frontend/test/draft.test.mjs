import assert from 'node:assert/strict';
import test, { beforeEach, mock } from 'node:test';
import { Draft } from '../src/draft.js';

const letServerAnswer = async () => { for (let i = 0; i < 10; i++) await Promise.resolve(); };

/** A screen, and a server that answers when it is told to. */
function desk({ version = 1, text = 'as loaded' } = {}) {
  const screen = { text };
  const calls = [];
  const states = [];
  const server = { version, refuse: null, wait: null };
  const draft = new Draft({
    version,
    read: () => ({ ...screen }),
    put: async (sent, answers, options) => {
      calls.push({ version: sent, text: answers.text, keepalive: options?.keepalive ?? false });
      await server.wait;
      if (server.refuse) throw server.refuse;
      return { version: ++server.version };
    },
    tell: state => states.push(state.kind)
  });
  draft.settle();
  const type = words => { screen.text = words; draft.changed(); };
  return { draft, screen, calls, states, server, type };
}

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout', 'Date'] });
});

test('what has only been opened is not saved', async () => {
  const { draft, calls } = desk();
  draft.changed();
  mock.timers.tick(60_000);
  await draft.save();
  assert.equal(draft.dirty, false);
  assert.deepEqual(calls, []);
});

test('a draft is saved after a pause in the typing, once', async () => {
  const { calls, type, draft } = desk();
  type('a');
  mock.timers.tick(300);
  type('ab');
  mock.timers.tick(499);
  assert.equal(calls.length, 0);
  mock.timers.tick(1);
  await letServerAnswer();
  assert.deepEqual(calls, [{ version: 1, text: 'ab', keepalive: false }]);
  assert.equal(draft.version, 2);
  assert.equal(draft.dirty, false);
});

test('someone who never pauses is saved as well', async () => {
  const { calls, type } = desk();
  for (let i = 0; i < 30; i++) {
    type('x'.repeat(i + 1));
    mock.timers.tick(200);
    await letServerAnswer();
  }
  assert.equal(calls.length, 1);
});

test('saves run one after another, each with the version of the one before', async () => {
  const { draft, calls, screen, server } = desk();
  let answer;
  server.wait = new Promise(resolve => { answer = resolve; });
  screen.text = 'first';
  draft.save();
  screen.text = 'second';
  const second = draft.save();
  await letServerAnswer();
  assert.equal(calls.length, 1);
  answer();
  await second;
  assert.deepEqual(calls.map(({ version, text }) => [version, text]), [[1, 'first'], [2, 'second']]);
});

test('a server out of reach is tried again until it answers', async () => {
  const { draft, calls, type, server, states } = desk();
  server.refuse = Object.assign(new Error('away'), { passing: true });
  type('kept');
  mock.timers.tick(500);
  await letServerAnswer();
  assert.equal(draft.problem.message, 'away');
  mock.timers.tick(2_000);
  await letServerAnswer();
  server.refuse = null;
  mock.timers.tick(5_000);
  await letServerAnswer();
  assert.equal(calls.length, 3);
  assert.equal(draft.dirty, false);
  assert.equal(draft.problem, null);
  assert.equal(states.at(-1), 'saved');
});

test('after a conflict nothing is saved until somebody says which version shall stand', async () => {
  const { draft, calls, type, server } = desk();
  server.refuse = Object.assign(new Error('stale'), { conflict: true });
  type('mine');
  mock.timers.tick(500);
  await letServerAnswer();
  type('mine, longer');
  mock.timers.tick(60_000);
  await letServerAnswer();
  assert.equal(calls.length, 1);
  server.refuse = null;
  await draft.replace(7);
  assert.deepEqual(calls.at(-1), { version: 7, text: 'mine, longer', keepalive: false });
});

test('leaving the page sends the last words along', async () => {
  const { draft, calls, screen } = desk();
  screen.text = 'last words';
  assert.equal(draft.leave(), true);
  assert.deepEqual(calls, [{ version: 1, text: 'last words', keepalive: true }]);
  assert.equal(draft.leave(), true, 'they are on their way');
  assert.equal(calls.length, 1);
});

test('answers too long for a page that is gone hold the person back, and are saved meanwhile', async () => {
  const { draft, calls, screen } = desk();
  screen.text = 'ŵ'.repeat(40_000);
  assert.equal(draft.leave(), false);
  await letServerAnswer();
  assert.deepEqual(calls.map(({ keepalive, text }) => [keepalive, text.length]), [[false, 40_000]]);
  assert.equal(draft.leave(), true);
});

test('words typed while a save is under way hold the person back', async () => {
  const { draft, screen, server } = desk();
  let answer;
  server.wait = new Promise(resolve => { answer = resolve; });
  screen.text = 'first';
  draft.save();
  await letServerAnswer();
  screen.text = 'second';
  assert.equal(draft.leave(), false);
  answer();
  await letServerAnswer();
  await letServerAnswer();
  assert.equal(draft.dirty, false);
});

test('leaving with nothing new asks nothing', () => {
  assert.equal(desk().draft.leave(), true);
});

test('once the answers have been taken nothing is saved', async () => {
  const { draft, calls, screen } = desk();
  screen.text = 'too late';
  draft.stop();
  assert.equal(draft.dirty, false);
  assert.equal(draft.leave(), true);
  assert.deepEqual(calls, []);
});

test('completing saves even what the server should have', async () => {
  const { draft, calls } = desk({ version: 0 });
  await draft.save({ always: true });
  assert.deepEqual(calls, [{ version: 0, text: 'as loaded', keepalive: false }]);
});
