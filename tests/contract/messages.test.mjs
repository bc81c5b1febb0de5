/** Who may say what to the worker; everything else is left without an answer. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { isMessage, speaker } from '../../extension/messages.js';

const OWN = 'abcdefghijklmnopabcdefghijklmnop', ROOT = `chrome-extension://${OWN}/`;
const scan = { kind: 'scan', text: 'x', mode: 'compose' };
const decide = { kind: 'decide', id: 'f3c9-_A', exposure: 'child_school', verdict: 'not_me' };

test('our own pages and our scripts in tabs are told apart', () => {
  assert.equal(speaker({ id: OWN, url: `${ROOT}options/options.html`, tab: { id: 3 } }, OWN, ROOT), 'us');
  assert.equal(speaker({ id: OWN, url: `${ROOT}panel/panel.html` }, OWN, ROOT), 'us');
  assert.equal(speaker({ id: OWN, url: 'https://x.com/', tab: { id: 3 } }, OWN, ROOT), 'page');
});

test('nobody else is listened to', () => {
  const strangers = [
    {}, { id: 'other', url: `${ROOT}panel/panel.html` }, { url: ROOT, tab: { id: 3 } },
    { id: OWN, url: 'https://x.com/' }, { id: OWN, url: `https://x.com/?${ROOT}` },
  ];
  for (const sender of strangers) assert.equal(speaker(sender, OWN, ROOT), null, JSON.stringify(sender));
  assert.ok(!isMessage(scan, null));
});

for (const message of [
  scan, { ...scan, audience: 'public' }, decide, { kind: 'badge', count: 3 }, { kind: 'badge', count: null },
  { kind: 'card', exposure: 'child_school' }, { kind: 'undo', id: 'f3' }, { kind: 'state' },
])
  test(`a page script may say ${JSON.stringify(message)}`, () => assert.ok(isMessage(message, 'page')));

for (const message of [
  { kind: 'check', tabId: 7 }, { kind: 'pair', port: 8975, code: '1234 5678' }, { kind: 'port', port: 1 },
  { kind: 'dismissed' }, { kind: 'state' }, { kind: 'undo', id: 'f3' }, { kind: 'card', exposure: 'kin' },
])
  test(`our own pages may say ${JSON.stringify(message)}`, () => assert.ok(isMessage(message, 'us')));

for (const kind of ['check', 'pair', 'port', 'dismissed'])
  test(`a page script may not say ${kind}`, () => {
    for (const rest of [{}, { tabId: 7 }, { port: 1, code: '12345678' }, { port: 1 }]) assert.ok(!isMessage({ kind, ...rest }, 'page'));
  });

for (const [name, message] of Object.entries({
  'no object': 'scan', 'nothing': null, 'no kind': { text: 'x' }, 'a kind of the prototype': { kind: 'constructor' },
  'a kind that is no word': { kind: ['scan'], text: 'x', mode: 'compose' },
  'a field more': { ...scan, extra: 1 }, 'a field less': { kind: 'scan', text: 'x' },
  'another mode': { ...scan, mode: 'bulk' }, 'a text that is no text': { ...scan, text: ['x'] },
  'a text beyond the limit': { ...scan, text: 'x'.repeat(100_001) }, 'an audience that is no word': { ...scan, audience: 3 },
  'half a warning': { kind: 'badge', count: 1.5 }, 'a count below nothing': { kind: 'badge', count: -1 },
  'another verdict': { ...decide, verdict: 'delete' }, 'an id with words in it': { ...decide, id: 'my home' },
  'an exposure with words in it': { ...decide, exposure: '12 Larch Ct' },
}))
  test(`a message with ${name} is no message`, () => assert.ok(!isMessage(message, 'page')));
