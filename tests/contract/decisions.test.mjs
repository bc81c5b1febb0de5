/** What an answer still says once the officer has waved findings through. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { remaining } from '../../extension/decisions.js';

const finding = (id, exposure, severity, combination = null) => ({ id, exposure, severity, combination });
const ANSWER = {
  findings: [finding('a', 'child_school', 'high', 'school_run'), finding('b', 'shift_schedule', 'medium', 'school_run'), finding('c', 'phone_number', 'low')],
  combinations: [{ id: 'school_run', severity: 'critical', parts: ['a', 'b'], remove_first: 'a' }],
  risk: { level: 'critical', because: ['school_run', 'child_school'] },
  hold: { action: 'interrupt', offer: ['edit', 'post_anyway'], needs: [] },
  complete: true,
};
const without = (...ids) => remaining(ANSWER, new Set(ids));

test('nothing changes when nothing was waved through', () => assert.equal(without('zz'), ANSWER));

test('a combination falls with any of its parts, and the rest stands alone', () => {
  const { findings, combinations, risk } = without('b');
  assert.deepEqual(findings.map(({ id, combination }) => [id, combination]), [['a', null], ['c', null]]);
  assert.deepEqual(combinations, []);
  assert.deepEqual(risk, { level: 'high', because: ['child_school'] });
});

test('the risk never rises', () => {
  const calm = { ...ANSWER, risk: { level: 'low', because: [] } };
  assert.equal(remaining(calm, new Set(['c'])).risk.level, 'low');
});

test('a post is held as long as anything is left', () => assert.deepEqual(without('a', 'b').hold, ANSWER.hold));

test('with everything waved through nothing interrupts the post', () => {
  const { findings, risk, hold } = without('a', 'b', 'c');
  assert.deepEqual([findings, risk, hold], [[], { level: 'none', because: [] }, null]);
});

test("a department's hold outlives every dismissal", () => {
  const held = { ...ANSWER, hold: { action: 'hold', offer: [], needs: ['approver'] } };
  assert.deepEqual(remaining(held, new Set(['a', 'b', 'c'])).hold, held.hold);
});
