/** Replays pairs/offsets.json: the spans of the wire are string indices here, code points in Python. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

const pairs = JSON.parse(readFileSync(new URL('pairs/offsets.json', import.meta.url), 'utf8'));

for (const { name, text, words, code_points, utf16 } of pairs)
  test(`both spans cut out the same words: ${name}`, () => {
    assert.equal(text.slice(...utf16), words);
    assert.equal([...text].slice(...code_points).join(''), words);
    assert.deepEqual(utf16.map((at) => [...text.slice(0, at)].length), code_points);
  });
