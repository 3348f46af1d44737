import assert from 'node:assert/strict';
import test from 'node:test';
import { stateWords, watch } from '../src/file-state.js';
import { acceptOf, guidanceOf } from '../src/file-types.js';

test('a field offers all kinds that the server takes', () => {
  assert.equal(acceptOf({}), '.pdf,.docx,.xlsx,.txt,.csv,.png,.jpg,.jpeg');
  assert.equal(guidanceOf({}),
    'PDF (.pdf), Word (.docx), Excel (.xlsx), text (.txt, .csv) or a picture (.png, .jpg, .jpeg), without macros or a password, up to 100 MB.');
});

test('a field that takes fewer kinds says so', () => {
  assert.equal(acceptOf({ accept: '.xlsx, .CSV' }), '.xlsx,.csv');
  assert.equal(guidanceOf({ accept: '.xlsx,.csv' }), 'Excel (.xlsx) or text (.csv), without macros or a password, up to 100 MB.');
  assert.equal(guidanceOf({ accept: '.pdf' }), 'PDF (.pdf), without macros or a password, up to 100 MB.');
});

test('only what is out of the ordinary has words', () => {
  assert.equal(stateWords('WAITING_FOR_VIRUS_CHECK'), 'waiting for the virus check');
  assert.match(stateWords('HELD_BACK'), /did not pass/);
  assert.equal(stateWords('READY'), undefined);
  assert.equal(stateWords(undefined), undefined);
});

test('a file that waits is asked about until it does not', async () => {
  const answers = { a: ['WAITING_FOR_VIRUS_CHECK', 'READY'], b: ['READY'] };
  const told = [];
  await new Promise(done => {
    watch(['a', 'b'], async id => ({ state: answers[id].shift() }), (id, state) => {
      told.push(`${id} ${state}`);
      if (told.length === 3) done();
    }, 1);
  });
  assert.deepEqual(told, ['a WAITING_FOR_VIRUS_CHECK', 'b READY', 'a READY']);
});

test('a server that does not say is not told of', async () => {
  const told = [];
  watch(['a'], async () => { throw new Error('404'); }, (id, state) => told.push(state), 1);
  await new Promise(done => setTimeout(done, 10));
  assert.deepEqual(told, []);
});

test('nothing is told after the end', async () => {
  const told = [];
  const end = watch(['a'], async () => ({ state: 'READY' }), (id, state) => told.push(state), 1);
  end();
  await new Promise(done => setTimeout(done, 10));
  assert.deepEqual(told, []);
});
