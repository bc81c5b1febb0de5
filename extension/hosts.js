/** Which sites are switched on. The browser's own list of grants decides; no second list is kept. */

const NOT_OURS_TO_READ = ['http://127.0.0.1/*', 'https://127.0.0.1/*'];

export const FIRST = ['page/guard.js'];
export const REST = [
  'page/text.js', 'page/looks.js', 'page/geometry.js', 'page/mirror.js', 'page/cover.js', 'page/paint.js',
  'page/replace.js', 'page/popover.js', 'page/composer.js', 'page/compose.js', 'page/pagetext.js',
  'page/pagecover.js', 'page/audit.js',
];

let queue = Promise.resolve();

/** @returns {Promise<string[]>} match patterns, our own service's left out */
export async function switchedOn() {
  const { origins = [] } = await chrome.permissions.getAll();
  return origins.filter((pattern) => !/^[a-z*]+:\/\/127\.0\.0\.1[:/]/.test(pattern)).sort();
}

/**
 * Tells whether page scripts may scan what is typed there.
 * @param {string} url of a frame, or its origin @returns {Promise<boolean>}
 */
export async function isOn(url) {
  try {
    const { protocol, hostname } = new URL(url);
    if (hostname === '127.0.0.1') return false;
    return await chrome.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
  } catch {
    return false;   // about:blank, blob: and the like match no pattern
  }
}

/** Makes the registered page scripts follow the grants; calls are taken one after the other. */
export function follow() {
  queue = queue.then(registered).catch(() => {});   // the browser is closing, or the next wake mends it
  return queue;
}

async function registered() {
  const known = await chrome.scripting.getRegisteredContentScripts();
  const wanted = entries(await switchedOn());
  if (told(known) === told(wanted)) return;
  if (known.length) await chrome.scripting.unregisterContentScripts();
  if (wanted.length) await chrome.scripting.registerContentScripts(wanted);
}

/** @param {string[]} matches @returns {chrome.scripting.RegisteredContentScript[]} */
function entries(matches) {
  if (!matches.length) return [];
  const where = { matches, excludeMatches: NOT_OURS_TO_READ, allFrames: true, matchOriginAsFallback: true };
  return [
    { id: 'first', js: FIRST, runAt: 'document_start', ...where },
    { id: 'rest', js: REST, runAt: 'document_idle', ...where },
  ];
}

/** @param {chrome.scripting.RegisteredContentScript[]} scripts */
function told(scripts) {
  return JSON.stringify(scripts.map(({ id, js, matches = [] }) => [id, js, matches.toSorted()]).sort());
}
