/** One question in flight a tab, the newest waits, and nobody may flood the service. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { Lanes } from '../../extension/lanes.js';

function slow() {
  const answers = [];
  const ask = (name) => () => new Promise((resolve) => answers.push(() => resolve(name)));
  return { ask, answer: async () => { answers.shift()(); await new Promise(setImmediate); }, running: () => answers.length };
}

test('of three drafts the second is overtaken and the third answered', async () => {
  const lanes = new Lanes(), { ask, answer, running } = slow();
  const first = lanes.newest(1, ask('first')), second = lanes.newest(1, ask('second')), third = lanes.newest(1, ask('third'));
  await assert.rejects(second, { code: 'overtaken' });
  assert.equal(running(), 1);
  await answer();
  assert.equal(await first, 'first');
  assert.equal(running(), 1);
  await answer();
  assert.equal(await third, 'third');
});

test('a question that fails lets the next one through', async () => {
  const lanes = new Lanes();
  const failing = lanes.newest(1, () => Promise.reject(new Error('x'))), next = lanes.newest(1, async () => 'next');
  await assert.rejects(failing, { message: 'x' });
  assert.equal(await next, 'next');
});

test('tabs do not wait for each other', async () => {
  const lanes = new Lanes(), { ask, answer, running } = slow();
  const both = [lanes.newest(1, ask('one')), lanes.newest(2, ask('two'))];
  assert.equal(running(), 2);
  await answer();
  await answer();
  assert.deepEqual(await Promise.all(both), ['one', 'two']);
});

test('a tab that floods is told to slow down, and heard again later', () => {
  let now = 0;
  const lanes = new Lanes(() => now);
  const asked = () => { try { lanes.take(1); return true; } catch (error) { assert.equal(error.code, 'slow_down'); return false; } };
  assert.equal(Array.from({ length: 1000 }, asked).filter(Boolean).length, 20);
  assert.doesNotThrow(() => lanes.take(2));
  now += 1000;
  assert.equal(Array.from({ length: 1000 }, asked).filter(Boolean).length, 5);
});
