/** Pairing: two calls that prove to both ends that the officer typed the code of this very service. */

import { checkPairing, fields, refuse } from './answers.js';
import { ServiceError } from './errors.js';
import * as protocol from './protocol.js';

const v = 1;

/**
 * Returns the secret and id of a new pairing, and only after the service has confirmed that it knows the code.
 * @param {(question: object) => Promise<import('./answers.js').Answer>} ask sends to `/v1/pair`
 * @param {protocol.Ends} ends @param {string} typed the code, perhaps with spaces
 * @returns {Promise<{ id: protocol.Bytes, secret: CryptoKey }>} @throws {ServiceError}
 */
export async function pair(ask, ends, typed) {
  const code = typed.replace(/[\s-]/g, '');
  if (!/^[0-9]{8}$/.test(code)) throw new ServiceError('bad_code');
  const own = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits']);
  const { attempt, said } = await introduced(ask, own.publicKey);
  const shared = await protocol.agree(own.privateKey, said.serverPub).catch(refuse);
  const keys = await protocol.pairingKeys(ends, code, shared, said);
  const confirm = protocol.encode64(await protocol.sign(keys.client, keys.transcript));
  const answer = await ask({ v, step: 2, attempt: protocol.encode64(attempt), confirm });
  checkPairing(answer);
  const [proof] = fields(answer, { v, step: 2 }, { confirm: 32 });
  if (!await protocol.proves(keys.server, proof, keys.transcript)) refuse();
  const secret = await protocol.secretKey(keys.secret);
  keys.secret.fill(0);
  return { id: keys.id, secret };
}

/** @param {(question: object) => Promise<import('./answers.js').Answer>} ask @param {CryptoKey} publicKey */
async function introduced(ask, publicKey) {
  const clientPub = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
  const clientNonce = protocol.random(32);
  const answer = await ask({ v, step: 1, pub: protocol.encode64(clientPub), nonce: protocol.encode64(clientNonce) });
  checkPairing(answer);
  const [attempt, serverPub, serverNonce] = fields(answer, { v, step: 1 }, { attempt: 16, pub: 65, nonce: 32 });
  return { attempt, said: { clientPub, clientNonce, serverPub, serverNonce } };
}
