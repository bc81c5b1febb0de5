/** The extension's own client against the real service, started as an officer would start it. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Client } from '../../extension/client.js';
import { keyStore, ORIGIN } from './stand_in/service.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const python = join(root, '.venv', ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']));
const folder = mkdtempSync(join(tmpdir(), 'plainclothes-'));
const browsersOwnFetch = globalThis.fetch;
const keys = keyStore(undefined);
const client = new Client({ origin: ORIGIN, keys });
let service, port, code;

before(async () => {
  // A browser adds the origin of the extension; node leaves that to us.
  globalThis.fetch = (url, options) => browsersOwnFetch(url, { ...options, headers: { ...options.headers, Origin: ORIGIN } });
  service = spawn(python, ['-u', '-m', 'scanner', 'serve', '--port', '0'], {
    cwd: root, env: { ...process.env, PLAINCLOTHES_HOME: folder }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '', complaints = '';
  service.stderr.on('data', (part) => { complaints += part; });
  for await (const part of service.stdout) {
    said += part;
    port = Number(/ready http:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1]);
    code = /^Pairing code.*(\d{8})$/m.exec(said)?.[1];
    if (port && code) return;
  }
  assert.fail(`the service did not start: ${complaints}`);
}, { timeout: 60_000 });

after(async () => {
  globalThis.fetch = browsersOwnFetch;
  if (service.exitCode === null) {
    service.kill();
    await new Promise((done) => service.once('exit', done));
  }
  rmSync(folder, { recursive: true, force: true });
});

test('a mistyped code is told with the tries that are left', async () => {
  const wrong = code === '00000000' ? '00000001' : '00000000';
  await assert.rejects(client.pair(port, wrong), { code: 'wrong_code', message: /4 tries left/ });
  assert.equal(await keys.load(), undefined);
});

test('the right code pairs, once', async () => {
  await client.pair(port, `${code.slice(0, 4)} ${code.slice(4)}`);
  assert.equal((await client.state(true)).state, 'paired');
  const other = new Client({ origin: ORIGIN, keys: keyStore(undefined) });
  await assert.rejects(other.pair(port, code), { code: 'pairing_closed' });
});

test('the spans of a scan are string indices', async () => {
  const words = '12 Larch Ct, Millbrook', text = `👮👨‍👩‍👧 heading home to ${words} 62711 with the kids`;
  const { findings, complete, unit } = await client.call('/v1/scan', { text, mode: 'compose', locator: 'https://x.test/' });
  assert.ok(complete);
  assert.equal(unit, 'utf-16');
  assert.ok(findings.some(({ start, end }) => text.slice(start, end).startsWith(words)), JSON.stringify(findings));
});

test('the cards say why and what to do', async () => {
  const { cards } = await client.call('/v1/cards', {});
  assert.ok(cards.length >= 20);
  for (const card of cards) for (const field of ['id', 'title', 'why', 'advice']) assert.ok(card[field], `${card.id} ${field}`);
});

test('a question of the wrong shape is refused without its words', async () => {
  await assert.rejects(client.call('/v1/scan', { text: 'x', secretword: 1 }), (error) => {
    assert.equal(error.code, 'invalid');
    assert.ok(!error.message.includes('secretword'));
    return true;
  });
});

test('twelve scans at once are answered or told to wait', async () => {
  const answers = await Promise.allSettled(Array.from({ length: 12 }, () => client.call('/v1/scan', { text: 'Nice weather.', mode: 'compose' })));
  assert.deepEqual(answers.filter(({ status, reason }) => status === 'rejected' && !['busy', 'slow_down'].includes(reason.code)), []);
  assert.ok(answers.some(({ status }) => status === 'fulfilled'));
});
