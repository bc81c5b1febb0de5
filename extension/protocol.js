/** Bytes of the request contract: pairing, session, MAC and seal. No network, no storage. */

const encoder = new TextEncoder();

/** @typedef {Uint8Array<ArrayBuffer>} Bytes */
/** @typedef {{ host: string, origin: string }} Ends the service's `127.0.0.1:<port>`, our own origin */
/**
 * @typedef {object} SessionKeys
 * @property {CryptoKey} proof HMAC: the service's own proof
 * @property {CryptoKey} requestMac
 * @property {CryptoKey} responseMac
 * @property {CryptoKey} requestSeal AES-GCM
 * @property {CryptoKey} responseSeal
 */

/** @param {string} text @returns {Bytes} UTF-8 */
export const utf8 = (text) => /** @type {Bytes} */ (encoder.encode(text));

/** @param {number} length in bytes @returns {Bytes} */
export const random = (length) => crypto.getRandomValues(new Uint8Array(length));

/** @param {...Uint8Array} parts @returns {Bytes} */
export function join(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Prefixes each part with its length as u32; strings as UTF-8. @param {...(string | Uint8Array)} parts */
export function lp(...parts) {
  return join(...parts.flatMap((part) => {
    const bytes = typeof part === 'string' ? utf8(part) : part;
    return [number(bytes.length, 4), bytes];
  }));
}

/** @param {number} value up to 2^53 - 1 @param {number} width in bytes @returns {Bytes} big-endian */
export function number(value, width) {
  const bytes = new Uint8Array(width);
  for (let i = width - 1, rest = value; i >= 0; i--, rest = Math.floor(rest / 256)) bytes[i] = rest % 256;
  return bytes;
}

/** @param {Uint8Array} bytes @returns {string} base64url without padding */
export function encode64(bytes) {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/**
 * Refuses padding, other alphabets, stray trailing bits and wrong lengths.
 * @param {unknown} text @param {number} [length] in bytes @returns {Bytes} @throws {TypeError}
 */
export function decode64(text, length) {
  if (typeof text !== 'string' || !/^[\w-]*$/.test(text) || text.length % 4 === 1) throw new TypeError('base64url');
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (c) => c.charCodeAt(0));
  if (encode64(bytes) !== text || (length !== undefined && bytes.length !== length)) throw new TypeError('base64url');
  return bytes;
}

/** @param {Bytes} bytes @returns {Promise<Bytes>} SHA-256 */
const hash = async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/** @param {CryptoKey} key @param {Bytes} salt @param {string} info @param {number} length in bytes */
async function hkdf(key, salt, info, length) {
  const how = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8(info) };
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, length * 8));
}

/** @param {Bytes} bytes @returns {Promise<CryptoKey>} never leaves the browser again */
export const secretKey = (bytes) => crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveBits']);

/** @param {Bytes} bytes */
const macKey = (bytes) =>
  crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);

/** @param {Bytes} bytes */
const sealKey = (bytes) => crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);

/** @param {CryptoKey} key @param {Bytes} bytes @returns {Promise<Bytes>} HMAC-SHA256 */
export const sign = async (key, bytes) => new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes));

/** @param {CryptoKey} key @param {Bytes} mac @param {Bytes} bytes @returns {Promise<boolean>} in constant time */
export const proves = (key, mac, bytes) => crypto.subtle.verify('HMAC', key, mac, bytes);

/** @param {CryptoKey} privateKey P-256 @param {Bytes} pub the other side's point @returns {Promise<Bytes>} Z */
export async function agree(privateKey, pub) {
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  const other = await crypto.subtle.importKey('raw', pub, curve, false, []);   // throws off the curve
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, privateKey, 256));
}

/**
 * The keys of one pairing. `secret` and `id` are worth nothing before `Ks` has confirmed `transcript`.
 * @param {Ends} ends @param {string} code 8 digits @param {Bytes} shared Z
 * @param {{ clientPub: Bytes, clientNonce: Bytes, serverPub: Bytes, serverNonce: Bytes }} said
 */
export async function pairingKeys({ host, origin }, code, shared, said) {
  const transcript = await hash(lp('plainclothes/1 pair', host, origin,
    said.clientPub, said.clientNonce, said.serverPub, said.serverNonce));
  const typed = await crypto.subtle.importKey('raw', utf8(code), 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: transcript, iterations: 600_000 };
  const stretched = new Uint8Array(await crypto.subtle.deriveBits(how, typed, 256));
  const both = await secretKey(join(shared, stretched));
  const keys = await hkdf(both, transcript, 'plainclothes/1 pair keys', 112);
  return {
    transcript,
    client: await macKey(keys.slice(0, 32)),
    server: await macKey(keys.slice(32, 64)),
    secret: keys.slice(64, 96),
    id: keys.slice(96, 112),
  };
}

/**
 * The keys of one session, and the bytes that the service's proof covers.
 * @param {Ends} ends @param {CryptoKey} secret of the pairing
 * @param {{ pairing: Bytes, clientNonce: Bytes, serverNonce: Bytes, session: Bytes }} said
 * @returns {Promise<{ transcript: Bytes, keys: SessionKeys }>}
 */
export async function sessionKeys({ host, origin }, secret, said) {
  const transcript = await hash(lp('plainclothes/1 hello', host, origin,
    said.pairing, said.clientNonce, said.serverNonce, said.session));
  const bits = await hkdf(secret, transcript, 'plainclothes/1 session keys', 160);
  const [proof, requestMac, responseMac] =
    await Promise.all([0, 32, 64].map((at) => macKey(bits.slice(at, at + 32))));
  const [requestSeal, responseSeal] =
    await Promise.all([96, 128].map((at) => sealKey(bits.slice(at, at + 32))));
  return { transcript, keys: { proof, requestMac, responseMac, requestSeal, responseSeal } };
}

/**
 * What a request's MAC and seal cover.
 * @param {Ends} ends @param {string} path @param {Bytes} session @param {number} counter
 */
export const requestLabel = ({ host, origin }, path, session, counter) =>
  join(lp('plainclothes/1 request', 'POST', path, host, origin, session), number(counter, 8));

/**
 * What an answer's MAC and seal cover; `counter` is the request's.
 * @param {string} path @param {Bytes} session @param {number} counter @param {number} status
 */
export const responseLabel = (path, session, counter, status) =>
  join(lp('plainclothes/1 response', path, session), number(counter, 8), number(status, 2));

/**
 * @param {{ seal: CryptoKey, mac: CryptoKey }} keys
 * @param {Bytes} label @param {Bytes} plain @param {Bytes} iv 12 bytes, never used twice
 * @returns {Promise<{ body: Bytes, mac: Bytes }>} the sealed body, and the MAC over it
 */
export async function enclose(keys, label, plain, iv) {
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: label }, keys.seal, plain);
  const body = utf8(`{"box":"${encode64(join(iv, new Uint8Array(sealed)))}"}`);
  return { body, mac: await sign(keys.mac, join(label, await hash(body))) };
}

/**
 * Checks the MAC before it looks at anything else.
 * @param {{ seal: CryptoKey, mac: CryptoKey }} keys
 * @param {Bytes} label @param {Bytes} body @param {string | null} mac
 * @returns {Promise<Bytes | null>} null when these bytes are not the other side's
 */
export async function disclose(keys, label, body, mac) {
  try {
    if (!await proves(keys.mac, decode64(mac, 32), join(label, await hash(body)))) return null;
    const { box, ...rest } = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    const bytes = decode64(box);
    if (Object.keys(rest).length || bytes.length < 28) return null;
    const how = { name: 'AES-GCM', iv: bytes.slice(0, 12), additionalData: label };
    return new Uint8Array(await crypto.subtle.decrypt(how, keys.seal, bytes.slice(12)));
  } catch {
    return null;
  }
}
