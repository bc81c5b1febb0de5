/** Reads what comes back, strictly; nothing that is not proved is believed or shown. */

import { ServiceError } from './errors.js';
import { decode64 } from './protocol.js';

/** @typedef {import('./protocol.js').Bytes} Bytes */
/** @typedef {{ status: number, body: Bytes, mac: string | null, retryAfter: number }} Answer retryAfter in seconds */

/** @returns {never} @throws {ServiceError} whoever holds the port is not the one we paired with */
export function refuse() {
  throw new ServiceError('other_program');
}

/**
 * Reads an unsealed answer: these constants, byte fields of these lengths, nothing else.
 * @param {Answer} answer @param {Record<string, number>} constants @param {Record<string, number>} lengths in bytes
 * @returns {Bytes[]} in the order of `lengths` @throws {ServiceError}
 */
export function fields(answer, constants, lengths) {
  try {
    if (answer.status !== 200) refuse();
    const said = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(answer.body));
    if (Object.keys(said).length !== Object.keys({ ...constants, ...lengths }).length) refuse();
    for (const [name, value] of Object.entries(constants)) if (said[name] !== value) refuse();
    return Object.entries(lengths).map(([name, length]) => decode64(said[name], length));
  } catch {
    return refuse();
  }
}

/**
 * What an authenticated answer says.
 * @param {Answer} answer @param {Bytes} opened @returns {any} @throws {ServiceError}
 */
export function unwrapped(answer, opened) {
  const said = JSON.parse(new TextDecoder().decode(opened));
  if (answer.status === 200) return said;
  const { code = 'internal', message } = said.error ?? {};
  return thrown(answer.status === 503 ? 'busy' : code, { message, wait: answer.retryAfter });
}

/** Tells why an unsealed answer is none. @param {Answer} answer @throws {ServiceError} */
export function checkStatus(answer) {
  if (answer.status === 401) thrown('unrecognised');
  if (answer.status === 503) thrown('busy');
  if (answer.status === 429) thrown('slow_down', { wait: answer.retryAfter });
}

/** Tells why a pairing failed, in our own words only. @param {Answer} answer @throws {ServiceError} */
export function checkPairing(answer) {
  if (answer.status === 401) thrown('pairing_stale');
  checkStatus(answer);
  if (answer.status !== 403) return;
  const [code, left] = wordsOf(answer);
  if (code === 'pairing_closed') thrown(code);
  if (code !== 'wrong_code') refuse();
  if (!Number.isInteger(left)) thrown(code);
  thrown(code, { message: `That code is not right. ${left} ${left === 1 ? 'try' : 'tries'} left.` });
}

/** @param {Answer} answer @returns {[unknown, unknown]} code and tries left, as claimed */
function wordsOf(answer) {
  try {
    const { code, tries_left: left } = JSON.parse(new TextDecoder().decode(answer.body)).error;
    return [code, left];
  } catch {
    return [null, null];
  }
}

/** @param {string} code @param {{ message?: string, wait?: number }} [more] @returns {never} */
function thrown(code, more) {
  throw new ServiceError(code, more);
}
