/** The only file with fetch(): the service proves itself, then signed and sealed requests, one retry. */

import { checkStatus, fields, refuse, unwrapped } from './answers.js';
import { ServiceError } from './errors.js';
import { pair } from './pairing.js';
import * as protocol from './protocol.js';

/** @typedef {import('./protocol.js').Bytes} Bytes */
/** @typedef {import('./keys.js').Pairing} Pairing */
/** @typedef {{ load: () => Promise<Pairing | undefined>, save: (pairing: Pairing) => Promise<unknown> }} Keys */
/** @typedef {{ id: Bytes, keys: protocol.SessionKeys, ends: protocol.Ends, port: number, counter: number }} Session */

const PATIENCE = 5_000, SHORTEST = 500, LONGEST = 30_000;   // milliseconds
const LARGEST = 1_000_000;                                  // bytes of JSON before sealing

/** Speaks for one browser to one service; may lose its session at any time and then greets anew. */
export class Client {
  /** @type {Promise<Session> | null} */
  #greeting = null;
  /** @type {ServiceError | null} */
  #failure = null;
  #wait = 0;
  #until = 0;

  /** Whether the last scan went on without the protected facts. */
  locked = false;

  /** @param {{ origin: string, keys: Keys }} how our own origin as the browser sends it; where the pairing lies */
  constructor({ origin, keys }) {
    this.origin = origin;
    this.keys = keys;
  }

  /**
   * Asks one of the signed routes.
   * @param {string} path @param {object} question @param {number} [patience] in milliseconds
   * @returns {Promise<any>} @throws {ServiceError}
   */
  async call(path, question, patience = PATIENCE) {
    const plain = json(question);
    if (plain.length > LARGEST) throw new ServiceError('too_long');
    const answer = await this.#noting(() => this.#ask(path, plain, patience));
    if (typeof answer.facts === 'string') this.locked = answer.facts === 'locked';
    return answer;
  }

  /**
   * Tells how things stand; `now` greets the service again, whatever went wrong before.
   * @param {boolean} now @returns {Promise<StateAnswer>}
   */
  async state(now) {
    const port = (await this.keys.load())?.port;
    try {
      if (now) this.#greeting = null;
      if (now) this.#until = 0;
      await this.#noting(() => this.#greeted());
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      return { state: error.code === 'unpaired' ? 'unpaired' : 'offline', message: error.message, port };
    }
    return this.locked
      ? { state: 'locked', message: 'Paired. Your protected facts are locked; posts are checked without them.', port }
      : { state: 'paired', message: 'Paired. Plainclothes is running.', port };
  }

  /** @param {number} port @param {string} code as typed @throws {ServiceError} and then the old pairing stays */
  async pair(port, code) {
    const made = await pair((question) => post(port, '/v1/pair', json(question)), this.#ends(port), code);
    await this.keys.save({ ...made, port });
    this.startAfresh();
  }

  /** After the pairing or its port has changed; the pairing itself stays. */
  startAfresh() {
    this.#greeting = this.#failure = null;
    this.#wait = this.#until = 0;
  }

  /** @param {number} port @returns {protocol.Ends} */
  #ends(port) {
    return { host: `127.0.0.1:${port}`, origin: this.origin };
  }

  /** @template T @param {() => Promise<T>} act */
  async #noting(act) {
    if (this.#failure && performance.now() < this.#until) throw this.#failure;
    try {
      const outcome = await act();
      this.#failure = null;
      this.#wait = 0;
      return outcome;
    } catch (error) {
      if (error instanceof ServiceError) this.#failed(error);
      throw error;
    }
  }

  /** Keeps silent after a failure: 0.5, 1, 2 … 30 s, or as long as was asked. @param {ServiceError} error */
  #failed(error) {
    const asked = Math.min(error.wait * 1000, LONGEST);
    if (error.code === 'unpaired' || !(error.offline || asked)) return;
    this.#failure = error;
    if (performance.now() < this.#until) return;   // several in flight failed together: one step
    this.#wait = Math.min(Math.max(this.#wait * 2, SHORTEST), LONGEST);
    this.#until = performance.now() + (asked || this.#wait);
  }

  /** @param {string} path @param {Bytes} plain @param {number} patience */
  async #ask(path, plain, patience) {
    for (let last = false; ; last = true) {
      const greeting = this.#greeted();
      const { answer, opened } = await exchange(await greeting, path, plain, patience);
      if (opened && (answer.status !== 409 || last)) return unwrapped(answer, opened);
      if (opened) continue;
      if (last || answer.status !== 401) checkStatus(answer);
      if (answer.status !== 401) refuse();
      if (this.#greeting === greeting) this.#greeting = null;
    }
  }

  /** One hello for all who wait for it. @returns {Promise<Session>} */
  #greeted() {
    if (this.#greeting) return this.#greeting;
    const greeting = this.#greeting = this.#hello();
    greeting.catch(() => { if (this.#greeting === greeting) this.#greeting = null; });
    return greeting;
  }

  /** @returns {Promise<Session>} only after the service has proved itself */
  async #hello() {
    const pairing = await this.keys.load();
    if (!pairing) throw new ServiceError('unpaired');
    const v = 1, nonce = protocol.random(32), ends = this.#ends(pairing.port);
    const question = { v, pairing: protocol.encode64(pairing.id), nonce: protocol.encode64(nonce) };
    const answer = await post(pairing.port, '/v1/hello', json(question));
    checkStatus(answer);
    const [session, serverNonce, proof] = fields(answer, { v }, { session: 16, nonce: 32, proof: 32 });
    const said = { pairing: pairing.id, clientNonce: nonce, serverNonce, session };
    const { transcript, keys } = await protocol.sessionKeys(ends, pairing.secret, said);
    if (!await protocol.proves(keys.proof, proof, transcript)) refuse();
    return { id: session, keys, ends, port: pairing.port, counter: 0 };
  }
}

/** @param {object} value */
const json = (value) => protocol.utf8(JSON.stringify(value));

/**
 * Sends one signed request under a fresh counter; `opened` is null unless the answer is the service's.
 * @param {Session} session @param {string} path @param {Bytes} plain @param {number} patience
 */
async function exchange(session, path, plain, patience) {
  const counter = ++session.counter, { keys, ends, id } = session;
  const label = protocol.requestLabel(ends, path, id, counter);
  const ours = { seal: keys.requestSeal, mac: keys.requestMac };
  const sent = await protocol.enclose(ours, label, plain, protocol.random(12));
  const answer = await post(session.port, path, sent.body, {
    'X-Plainclothes-Session': protocol.encode64(id),
    'X-Plainclothes-Counter': String(counter),
    'X-Plainclothes-MAC': protocol.encode64(sent.mac),
  }, patience);
  const theirs = { seal: keys.responseSeal, mac: keys.responseMac };
  const expected = protocol.responseLabel(path, id, counter, answer.status);
  const opened = await protocol.disclose(theirs, expected, answer.body, answer.mac);
  return { answer, opened };
}

/**
 * @param {number} port @param {string} path @param {Bytes} body @param {Record<string, string>} [headers]
 * @param {number} [patience] in milliseconds
 * @returns {Promise<import('./answers.js').Answer>} @throws {ServiceError} offline
 */
async function post(port, path, body, headers = {}, patience = PATIENCE) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body,
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patience),
    });
    return {
      status: response.status,
      body: new Uint8Array(await response.arrayBuffer()),
      mac: response.headers.get('X-Plainclothes-MAC'),
      retryAfter: Number(response.headers.get('Retry-After')) || 0,
    };
  } catch {
    throw new ServiceError('offline');
  }
}
