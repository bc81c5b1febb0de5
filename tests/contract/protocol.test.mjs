/** Replays the golden session of pairs/session.json; the Python side replays the same file. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import * as protocol from '../../extension/protocol.js';

const pair = JSON.parse(readFileSync(new URL('pairs/session.json', import.meta.url), 'utf8'));
const ends = { host: pair.host, origin: pair.origin };
const raw = (hex) => new Uint8Array(Buffer.from(hex, 'hex'));
const hex = (bytes) => Buffer.from(bytes).toString('hex');
const flipped = (text, at) => text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);

async function privateKey(scalar, point) {
  const part = (from) => Buffer.from(point.slice(from, from + 64), 'hex').toString('base64url');
  const jwk = { kty: 'EC', crv: 'P-256', d: Buffer.from(scalar, 'hex').toString('base64url'), x: part(2), y: part(66) };
  return crypto.subtle.importKey('jwk', jwk, { name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits']);
}

async function paired() {
  const { pair: p } = pair;
  const shared = await protocol.agree(await privateKey(p.client_private, p.client_public), raw(p.server_public));
  const keys = await protocol.pairingKeys(ends, p.code, shared, {
    clientPub: raw(p.client_public), clientNonce: raw(p.client_nonce),
    serverPub: raw(p.server_public), serverNonce: raw(p.server_nonce),
  });
  return { shared, keys };
}

async function greeted() {
  const { pair: p, hello } = pair;
  return protocol.sessionKeys(ends, await protocol.secretKey(raw(p.secret)), {
    pairing: raw(p.pairing), clientNonce: raw(hello.client_nonce),
    serverNonce: raw(hello.server_nonce), session: raw(hello.session),
  });
}

async function answered() {
  const { keys } = await greeted();
  const label = protocol.responseLabel(pair.request.path, raw(pair.hello.session), pair.request.counter, pair.response.status);
  return { keys: { seal: keys.responseSeal, mac: keys.responseMac }, label };
}

test('both ends of a pairing reach the golden secret', async () => {
  const { shared, keys } = await paired();
  assert.equal(hex(shared), pair.pair.shared);
  assert.equal(hex(keys.transcript), pair.pair.transcript);
  assert.equal(hex(keys.secret), pair.pair.secret);
  assert.equal(hex(keys.id), pair.pair.pairing);
  const other = await protocol.agree(await privateKey(pair.pair.server_private, pair.pair.server_public), raw(pair.pair.client_public));
  assert.equal(hex(other), pair.pair.shared);
});

test('the confirms of client and server are the golden ones', async () => {
  const { keys } = await paired();
  assert.equal(hex(await protocol.sign(keys.client, keys.transcript)), pair.pair.client_confirm);
  assert.ok(await protocol.proves(keys.server, raw(pair.pair.server_confirm), keys.transcript));
  assert.ok(!await protocol.proves(keys.server, raw(pair.pair.client_confirm), keys.transcript));
});

test('a point off the curve is refused', async () => {
  const key = await privateKey(pair.pair.client_private, pair.pair.client_public);
  await assert.rejects(protocol.agree(key, raw(pair.pair.server_public.slice(0, -2) + '00')));
});

test('the proof of a hello is the golden one', async () => {
  const { transcript, keys } = await greeted();
  assert.equal(hex(transcript), pair.hello.transcript);
  assert.ok(await protocol.proves(keys.proof, raw(pair.hello.proof), transcript));
});

test('a request is sealed and signed byte for byte', async () => {
  const { keys } = await greeted();
  const { path, counter, plain, iv, body, mac } = pair.request;
  const label = protocol.requestLabel(ends, path, raw(pair.hello.session), counter);
  const sent = await protocol.enclose({ seal: keys.requestSeal, mac: keys.requestMac }, label, protocol.utf8(plain), raw(iv));
  assert.equal(Buffer.from(sent.body).toString(), body);
  assert.equal(protocol.encode64(sent.mac), mac);
});

test('the golden answer opens', async () => {
  const { keys, label } = await answered();
  const plain = await protocol.disclose(keys, label, protocol.utf8(pair.response.body), pair.response.mac);
  assert.equal(Buffer.from(plain).toString(), pair.response.plain);
});

test('an answer changed in any character of body or MAC stays shut', async () => {
  const { keys, label } = await answered();
  const { body, mac } = pair.response;
  for (let at = 0; at < body.length; at++)
    assert.equal(await protocol.disclose(keys, label, protocol.utf8(flipped(body, at)), mac), null, `body ${at}`);
  for (let at = 0; at < mac.length; at++)
    assert.equal(await protocol.disclose(keys, label, protocol.utf8(body), flipped(mac, at)), null, `mac ${at}`);
  for (const wrong of [null, '', mac + '=', mac + 'A', mac.slice(0, -1)])
    assert.equal(await protocol.disclose(keys, label, protocol.utf8(body), wrong), null);
});

test('an answer to another path, session, counter or status stays shut', async () => {
  const { keys } = await answered();
  const session = raw(pair.hello.session);
  const others = [
    protocol.responseLabel('/v1/cards', session, 7, 200),
    protocol.responseLabel('/v1/scan', raw('00'.repeat(16)), 7, 200),
    protocol.responseLabel('/v1/scan', session, 8, 200),
    protocol.responseLabel('/v1/scan', session, 7, 201),
    protocol.requestLabel(ends, '/v1/scan', session, 7),
  ];
  for (const label of others)
    assert.equal(await protocol.disclose(keys, label, protocol.utf8(pair.response.body), pair.response.mac), null);
});

test('a request does not pass for an answer, although both are ours', async () => {
  const { keys, label } = await answered();
  assert.equal(await protocol.disclose(keys, label, protocol.utf8(pair.request.body), pair.request.mac), null);
});

for (const [why, text] of Object.entries({
  padding: 'AA==', 'another alphabet': '+/+/', 'stray trailing bits': 'AB', 'an impossible length': 'AAAAA', 'a line break': 'AAAA\n',
}))
  test(`base64url with ${why} is refused`, () => assert.throws(() => protocol.decode64(text), TypeError));

test('base64url of the wrong length is refused', () => {
  assert.equal(protocol.decode64('AAAA', 3).length, 3);
  assert.throws(() => protocol.decode64('AAAA', 4), TypeError);
});

test('numbers up to 2^53 - 1 keep every bit', () => {
  assert.equal(hex(protocol.number(Number.MAX_SAFE_INTEGER, 8)), '001fffffffffffff');
  assert.equal(hex(protocol.number(0x10203, 4)), '00010203');
});
