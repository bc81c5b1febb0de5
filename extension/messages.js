/** What may be said to the worker, and by whom. Anything else gets no answer. */

/** @typedef {(value: unknown) => boolean} Test */
/** @typedef {Record<string, Test>} Shape a trailing `?` marks what may be absent */

/** @param {number} most UTF-16 units @returns {Test} */
const words = (most) => (value) => typeof value === 'string' && value.length <= most;
/** @param {...string} choices @returns {Test} */
const oneOf = (...choices) => (value) => typeof value === 'string' && choices.includes(value);
/** @param {number} least @param {number} most @returns {Test} */
const whole = (least, most) => (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
/** @type {Test} */
const count = (value) => value === null || whole(0, 100_000)(value);
/** @type {Test} */
const exposure = (value) => typeof value === 'string' && /^[a-z][a-z0-9_]{0,63}$/.test(value);
/** @type {Test} */
const id = (value) => typeof value === 'string' && /^[\w-]{1,128}$/.test(value);

/** @type {Record<string, Shape>} */
const BY_ANYONE = { card: { exposure }, undo: { id }, state: {} };

/** @type {Record<string, Shape>} */
const BY_PAGES = {
  ...BY_ANYONE,
  scan: { text: words(100_000), mode: oneOf('compose', 'audit'), 'audience?': words(40) },
  badge: { count },
  decide: { id, exposure, verdict: oneOf('not_me', 'public_place', 'fiction', 'allowed') },
};

/** @type {Record<string, Shape>} */
const BY_US = {
  ...BY_ANYONE,
  check: { tabId: whole(0, 2 ** 31) },
  pair: { port: whole(1, 65_535), code: words(40) },
  port: { port: whole(1, 65_535) },
  dismissed: {},
};

/** @param {unknown} message @param {Shape} shape */
function fits(message, shape) {
  const given = new Set(Object.keys(/** @type {object} */ (message)));
  given.delete('kind');
  for (const [name, test] of Object.entries(shape)) {
    const key = name.replace('?', '');
    const value = /** @type {Record<string, unknown>} */ (message)[key];
    if (!given.delete(key) || value === undefined ? !name.endsWith('?') : !test(value)) return false;
  }
  return given.size === 0;
}

/**
 * Tells who speaks: one of our own pages, a page script of ours in a tab, or somebody with no business here.
 * @param {{ id?: string, url?: string, tab?: { id?: number } }} sender
 * @param {string} own id of this extension @param {string} root its origin and a slash
 * @returns {'us' | 'page' | null}
 */
export function speaker(sender, own, root) {
  if (sender.id !== own) return null;
  if (sender.url?.startsWith(root)) return 'us';
  return sender.tab?.id === undefined ? null : 'page';
}

/**
 * @param {unknown} message @param {'us' | 'page' | null} from
 * @returns {message is PageMessage | OwnMessage} whether it is one of ours, whole and with nothing added
 */
export function isMessage(message, from) {
  if (!from || typeof message !== 'object' || message === null || !('kind' in message)) return false;
  const shapes = from === 'us' ? BY_US : BY_PAGES, kind = message.kind;
  return typeof kind === 'string' && Object.hasOwn(shapes, kind) && fits(message, /** @type {Shape} */ (shapes[kind]));
}
