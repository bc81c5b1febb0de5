/** The client against a service that breaks the contract in every way we know of. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { Client } from '../../extension/client.js';
import * as protocol from '../../extension/protocol.js';
import { keyStore, ORIGIN, StandIn } from './stand_in/service.mjs';

const CANARY = 'home to 12 Larch Ct with Emma 👮';
const ENCODINGS = ['utf8', 'utf16le', 'hex', 'base64', 'base64url'];

async function meeting(t, twist = null) {
  const service = await new StandIn().start();
  t.after(() => service.stop());
  service.twist = twist;
  const keys = keyStore(service.pairing);
  return { service, keys, client: new Client({ origin: ORIGIN, keys }) };
}

const scan = (client) => client.call('/v1/scan', { text: CANARY });
const failsWith = (promise, code) => assert.rejects(promise, (error) => {
  assert.equal(error.code, code, error.stack);
  return true;
});

function assertDeaf(service) {
  const heard = service.heard.join('\n').toLowerCase();
  for (const encoding of ENCODINGS)
    assert.ok(!heard.includes(Buffer.from(CANARY).toString(encoding).slice(0, 24).toLowerCase()), encoding);
}

test('one hello serves many requests, each under its own counter', async (t) => {
  const { service, client } = await meeting(t);
  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => client.call('/v1/scan', { n })));
  assert.deepEqual(answers.map((answer) => answer.echo.n), Array.from({ length: 20 }, (_, n) => n));
  assert.equal(service.hellos, 1);
  const counters = service.calls.slice(1).map((call) => Number(call.headers['x-plainclothes-counter']));
  assert.deepEqual(counters.sort((a, b) => a - b), Array.from({ length: 20 }, (_, n) => n + 1));
});

test('what is sent can be read by nobody without the session keys', async (t) => {
  const { service, client } = await meeting(t);
  assert.equal((await scan(client)).echo.text, CANARY);
  assertDeaf(service);
});

for (const [name, twist] of Object.entries({
  'a web page': () => ({ body: '<!doctype html><title>Hi</title>' }),
  'a directory that is not there': () => ({ status: 404 }),
  'a wrong proof': async (_, keep) => {
    const answer = await keep(), told = JSON.parse(answer.body);
    return { body: JSON.stringify({ ...told, proof: protocol.encode64(protocol.random(32)) }) };
  },
  'our own nonce back as the proof': async ({ body }, keep) => {
    const told = JSON.parse((await keep()).body);
    return { body: JSON.stringify({ ...told, proof: JSON.parse(Buffer.from(body)).nonce }) };
  },
  'a right proof and one field more': async (_, keep) => ({ body: JSON.stringify({ ...JSON.parse((await keep()).body), text: '' }) }),
  'a right proof of another version': async (_, keep) => ({ body: JSON.stringify({ ...JSON.parse((await keep()).body), v: 2 }) }),
}))
  test(`whoever answers a hello with ${name} is another program and gets no text`, async (t) => {
    const { service, client, keys } = await meeting(t, twist);
    await failsWith(scan(client), 'other_program');
    assert.equal(service.calls.length, 1);
    assertDeaf(service);
    assert.ok(await keys.load(), 'the pairing stays');
    assert.match((await client.state(true)).message, /^Another program answers on this port/);
  });

for (const [name, twist] of Object.entries({
  'no MAC': async (_, keep) => ({ ...await keep(), headers: {} }),
  'the MAC of other bytes': async (_, keep) => ({ ...await keep(), body: '{"box":"AAAA"}' }),
  'another status': async (_, keep) => ({ ...await keep(), status: 207 }),
  'a plain error': () => ({ status: 422, body: '{"error":{"code":"invalid","message":"x"}}' }),
}))
  test(`an answer with ${name} is not believed`, async (t) => {
    const { client, keys } = await meeting(t, (call, keep) => call.path === '/v1/hello' ? keep() : twist(call, keep));
    await failsWith(scan(client), 'other_program');
    assert.ok(await keys.load(), 'the pairing stays');
  });

test('a program that takes the port after the proof reads nothing', async (t) => {
  const { service, client } = await meeting(t);
  await scan(client);
  const { port } = service;
  await service.stop();
  const thief = await new StandIn().start(port);
  t.after(() => thief.stop());
  await assert.rejects(scan(client));
  assertDeaf(thief);
});

test('after a restart the client greets anew and asks once more', async (t) => {
  const { service, client } = await meeting(t);
  await scan(client);
  service.sessions.clear();
  assert.equal((await scan(client)).echo.text, CANARY);
  assert.equal(service.hellos, 2);
});

test('two unknown sessions in a row are enough', async (t) => {
  const { service, client, keys } = await meeting(t, (call, keep) => call.path === '/v1/hello' ? keep() : { status: 401 });
  await failsWith(scan(client), 'unrecognised');
  assert.equal(service.hellos, 2);
  assert.equal(service.calls.length, 4);
  assert.ok(await keys.load(), 'the pairing stays');
});

test('a hello that is refused does not cost the pairing', async (t) => {
  const { client, keys } = await meeting(t, () => ({ status: 401 }));
  await failsWith(scan(client), 'unrecognised');
  assert.equal((await client.state(true)).state, 'offline');
  assert.ok(await keys.load());
});

test('a replayed request is repeated once under a new counter', async (t) => {
  let refused = 0;
  const { service, client } = await meeting(t, (call, keep) =>
    call.path === '/v1/hello' || refused++ ? keep() : service.sealed(call, { status: 409, told: { error: { code: 'replayed', message: '' } } }));
  assert.equal((await scan(client)).echo.text, CANARY);
  assert.deepEqual(service.calls.slice(1).map((call) => call.headers['x-plainclothes-counter']), ['1', '2']);
});

test('a refusal of the service itself is told with its code and words', async (t) => {
  const told = { error: { code: 'invalid', message: 'text: too long' } };
  const { service, client } = await meeting(t, (call, keep) => call.path === '/v1/hello' ? keep() : service.sealed(call, { status: 422, told }));
  await assert.rejects(scan(client), { code: 'invalid', message: 'text: too long' });
  await assert.rejects(scan(client), { code: 'invalid' }, 'and asked again at once');
});

test('while the service asks for patience nobody is asked', async (t) => {
  const told = { error: { code: 'slow_down', message: 'Slow down.' } };
  const { service, client } = await meeting(t, (call, keep) =>
    call.path === '/v1/hello' ? keep() : service.sealed(call, { status: 429, told, more: { 'Retry-After': '1' } }));
  await failsWith(scan(client), 'slow_down');
  const calls = service.calls.length;
  await failsWith(scan(client), 'slow_down');
  assert.equal(service.calls.length, calls);
});

test('without a service the client is offline at once, and silent for a while', async (t) => {
  const { service, client } = await meeting(t);
  await service.stop();
  await failsWith(scan(client), 'offline');
  await service.start(service.port);
  await failsWith(scan(client), 'offline');
  assert.equal(service.calls.length, 0, 'half a second of silence');
  await new Promise((done) => setTimeout(done, 600));
  assert.equal((await scan(client)).echo.text, CANARY);
});

test('an officer who looks does not wait for the silence to end', async (t) => {
  const { service, client } = await meeting(t);
  await service.stop();
  assert.equal((await client.state(true)).state, 'offline');
  await service.start(service.port);
  assert.equal((await client.state(false)).state, 'offline');
  assert.equal((await client.state(true)).state, 'paired');
});

test('requests that fail together cost one step of silence', async (t) => {
  const { service, client } = await meeting(t);
  await service.stop();
  await Promise.allSettled(Array.from({ length: 8 }, () => scan(client)));
  await service.start(service.port);
  await new Promise((done) => setTimeout(done, 600));
  assert.equal((await scan(client)).echo.text, CANARY);
});

test('an unpaired browser sends nothing', async (t) => {
  const { service } = await meeting(t);
  const client = new Client({ origin: ORIGIN, keys: keyStore(undefined) });
  await failsWith(scan(client), 'unpaired');
  assert.equal((await client.state(true)).state, 'unpaired');
  assert.equal(service.calls.length, 0);
});

test('locked facts are a state of their own', async (t) => {
  let facts = 'locked';
  const { service, client } = await meeting(t, (call, keep) => call.path === '/v1/hello' ? keep() : service.sealed(call, { told: { facts } }));
  await scan(client);
  assert.equal((await client.state(false)).state, 'locked');
  facts = 'unlocked';
  await scan(client);
  assert.equal((await client.state(false)).state, 'paired');
});

test('a redirect is not followed', async (t) => {
  const { service, client } = await meeting(t, (call) => call.path === '/there' ? { body: '{}' } : { status: 303, headers: { Location: '/there' } });
  await failsWith(scan(client), 'offline');
  assert.deepEqual(service.calls.map((call) => call.path), ['/v1/hello']);
});

test('a text that is too long is refused before it is sent', async (t) => {
  const { service, client } = await meeting(t);
  await failsWith(client.call('/v1/scan', { text: 'x'.repeat(1_000_001) }), 'too_long');
  assert.equal(service.calls.length, 0);
});

for (const typed of ['', '1234567', '123456789', '1234567a', '١٢٣٤٥٦٧٨'])
  test(`“${typed}” is no pairing code and nothing is sent`, async (t) => {
    const { service, client } = await meeting(t);
    await failsWith(client.pair(service.port, typed), 'bad_code');
    assert.equal(service.calls.length, 0);
  });

test('a stranger who cannot confirm the code gets no pairing out of us', async (t) => {
  const key = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  const pub = protocol.encode64(new Uint8Array(await crypto.subtle.exportKey('raw', key.publicKey)));
  const random = (n) => protocol.encode64(protocol.random(n));
  const { service, client, keys } = await meeting(t, ({ body }) => {
    const { step } = JSON.parse(Buffer.from(body));
    const rest = step === 1 ? { attempt: random(16), pub, nonce: random(32) } : { confirm: random(32) };
    return { body: JSON.stringify({ v: 1, step, ...rest }) };
  });
  const before = await keys.load();
  await failsWith(client.pair(service.port, '4829 1376'), 'other_program');
  assert.equal(await keys.load(), before);
  assert.ok(!service.heard.join().includes('48291376'), 'the code never travels');
});

for (const [name, answer, code, words] of [
  ['a wrong code', { status: 403, body: '{"error":{"code":"wrong_code","message":"<b>x</b>","tries_left":3}}' }, 'wrong_code', /^That code is not right\. 3 tries left\.$/],
  ['the last wrong code but one', { status: 403, body: '{"error":{"code":"wrong_code","message":"x","tries_left":1}}' }, 'wrong_code', /1 try left/],
  ['a closed window', { status: 403, body: '{"error":{"code":"pairing_closed","message":"x"}}' }, 'pairing_closed', /plainclothes pair/],
  ['an empty refusal', { status: 403 }, 'other_program', /Another program/],
  ['an attempt that is forgotten', { status: 401 }, 'pairing_stale', /too long/],
  ['a web page', { body: '<html>' }, 'other_program', /Another program/],
])
  test(`pairing tells of ${name} in our own words`, async (t) => {
    const { service, client } = await meeting(t, () => answer);
    await assert.rejects(client.pair(service.port, '48291376'), (error) => {
      assert.equal(error.code, code);
      assert.match(error.message, words);
      return true;
    });
  });

test('a service that stopped an instant ago is not said to run', async (t) => {
  const { service, client } = await meeting(t);
  assert.equal((await client.state(true)).state, 'paired');
  await service.stop();
  assert.equal((await client.state(true)).state, 'offline');
});
