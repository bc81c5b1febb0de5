/** A service that keeps the contract until a test tells it to break it; remembers every byte it was sent. */
import { createServer } from 'node:http';
import * as protocol from '../../../extension/protocol.js';

export const ORIGIN = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';

/** A key store as keys.js is one, in memory. */
export function keyStore(pairing) {
  return { load: async () => pairing, save: async (made) => { pairing = made; } };
}

export class StandIn {
  sessions = new Map();
  heard = [];
  calls = [];
  hellos = 0;
  /** What to do instead of keeping the contract: `(call, keep) => answer`, call = {path, headers, body}. */
  twist = null;

  constructor() {
    this.id = protocol.random(16);
    this.secretBytes = protocol.random(32);
    this.server = createServer((request, response) => this.#serve(request, response));
  }

  async start(port = 0) {
    this.secret = await protocol.secretKey(this.secretBytes);
    await new Promise((ready) => this.server.listen(port, '127.0.0.1', ready));
    this.port = this.server.address().port;
    return this;
  }

  async stop() {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  get pairing() {
    return { id: this.id, secret: this.secret, port: this.port };
  }

  get ends() {
    return { host: `127.0.0.1:${this.port}`, origin: ORIGIN };
  }

  async #serve(request, response) {
    const parts = [];
    for await (const part of request) parts.push(part);
    const body = new Uint8Array(Buffer.concat(parts));
    this.heard.push(JSON.stringify(request.headers), Buffer.from(body).toString('latin1'));
    const call = { path: request.url, headers: request.headers, body };
    this.calls.push(call);
    const keep = () => call.path === '/v1/hello' ? this.hello(call) : this.sealed(call);
    const { status = 200, headers = {}, body: told = '' } = await (this.twist?.(call, keep) ?? keep());
    response.writeHead(status, headers).end(told);
  }

  async hello({ body }) {
    this.hellos += 1;
    const asked = JSON.parse(Buffer.from(body).toString());
    const session = protocol.random(16), nonce = protocol.random(32);
    const { transcript, keys } = await protocol.sessionKeys(this.ends, this.secret, {
      pairing: this.id, clientNonce: protocol.decode64(asked.nonce, 32), serverNonce: nonce, session,
    });
    this.sessions.set(protocol.encode64(session), { session, keys, seen: new Set() });
    const proof = await protocol.sign(keys.proof, transcript);
    return { body: JSON.stringify({
      v: 1, session: protocol.encode64(session), nonce: protocol.encode64(nonce), proof: protocol.encode64(proof),
    }) };
  }

  /** Opens a request and answers `{"echo": question}`, or `told` under `status`. */
  async sealed({ path, headers, body }, { status = 200, told, more = {} } = {}) {
    const known = this.sessions.get(headers['x-plainclothes-session']);
    if (!known) return { status: 401 };
    const counter = Number(headers['x-plainclothes-counter']), { session, keys, seen } = known;
    const label = protocol.requestLabel(this.ends, path, session, counter);
    const plain = await protocol.disclose(
      { seal: keys.requestSeal, mac: keys.requestMac }, label, body, headers['x-plainclothes-mac']);
    if (!plain) return { status: 401 };
    if (seen.has(counter)) [status, told] = [409, { error: { code: 'replayed', message: 'seen' } }];
    seen.add(counter);
    const answer = told ?? { echo: JSON.parse(Buffer.from(plain).toString()) };
    const sent = await protocol.enclose({ seal: keys.responseSeal, mac: keys.responseMac },
      protocol.responseLabel(path, session, counter, status), protocol.utf8(JSON.stringify(answer)), protocol.random(12));
    return { status, body: Buffer.from(sent.body), headers: { 'X-Plainclothes-MAC': protocol.encode64(sent.mac), ...more } };
  }
}
