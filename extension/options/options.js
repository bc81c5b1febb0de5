/** Pairing, the sites that are switched on, and the warnings that were waved through. */

import { switchedOn } from '../hosts.js';

/** @type {Record<string, string>} */
const SUGGESTED = {
  X: 'x.com', Facebook: 'www.facebook.com', Instagram: 'www.instagram.com', Threads: 'www.threads.com',
  LinkedIn: 'www.linkedin.com', Reddit: 'www.reddit.com', TikTok: 'www.tiktok.com', Nextdoor: 'nextdoor.com',
};
const SERVICE = { origins: ['http://127.0.0.1/*'] };
/** @type {Record<Verdict, string>} */
const VERDICTS = { not_me: 'not me', public_place: 'a public place', fiction: 'fiction', allowed: 'allowed' };

/** @param {string} id @returns {HTMLElement} */
const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
/** @param {string} id @returns {HTMLInputElement} */
const field = (id) => /** @type {HTMLInputElement} */ (document.getElementById(id));
/** @param {OwnMessage} message @returns {Promise<any>} */
const ask = (message) => chrome.runtime.sendMessage(message);
/** @param {string} id @param {(event: Event) => void} act */
const onSubmit = (id, act) => part(id).addEventListener('submit', (event) => { event.preventDefault(); act(event); });

/** @param {string} tag @param {string} words */
function made(tag, words) {
  const element = document.createElement(tag);
  element.textContent = words;
  return element;
}

/**
 * @param {string} words @param {string | null} label for screen readers, where the words alone say too little
 * @param {() => void} act
 */
function button(words, label, act) {
  const made_ = document.createElement('button');
  made_.type = 'button';
  made_.textContent = words;
  if (label) made_.ariaLabel = label;
  made_.addEventListener('click', act);
  return made_;
}

/** @param {string} id of a list @param {HTMLElement[]} rows @param {string} [none] id of what stands there otherwise */
function fill(id, rows, none) {
  part(id).replaceChildren(...rows);
  if (none) part(none).hidden = rows.length > 0;
}

/** @param {...HTMLElement} parts */
function row(...parts) {
  const element = document.createElement('li');
  element.append(...parts);
  return element;
}

/** @param {StateAnswer} told */
function showState({ state, message, port }) {
  part('status').dataset.state = state;
  part('status').textContent = message;
  if (port && document.activeElement !== part('port')) field('port').value = String(port);
}

async function look() {
  showState(await ask({ kind: 'state' }));
  part('allow-hint').hidden = await chrome.permissions.contains(SERVICE);
}

/** @param {string} words why it failed, or nothing */
const trouble = (words) => { part('trouble').textContent = words; };

async function pair() {
  const button_ = /** @type {HTMLButtonElement} */ (part('pair'));
  trouble('');
  button_.disabled = true;
  try {
    const answer = await ask({ kind: 'pair', port: Number(field('port').value), code: field('code').value });
    if (!answer || answer.error || answer.offline) return trouble(answer?.error?.message ?? answer?.message ?? '');
    field('code').value = '';
    showState(answer);
  } finally {
    button_.disabled = false;
  }
}

async function movePort() {
  if (part('status').dataset.state === 'unpaired' || !field('port').checkValidity()) return;
  showState(await ask({ kind: 'port', port: Number(field('port').value) }));
}

/** @param {string} pattern @returns {string} what an officer calls it */
const nameOf = (pattern) => pattern.replace(/^.*:\/\//, '').replace(/\/\*$/, '');

/** @param {string[]} hosts must run inside a click */
async function switchOn(hosts) {
  part('site-trouble').textContent = '';
  const origins = hosts.map((host) => `https://${host}/*`);
  const granted = await chrome.permissions.request({ origins }).catch(() => false);
  if (!granted) part('site-trouble').textContent = 'The browser did not switch this site on.';
  await showSites();
}

/** @param {string} typed @returns {string[]} hosts; none if it names no site */
function hostsOf(typed) {
  try {
    const { hostname } = new URL(typed.includes('://') ? typed : `https://${typed}`);
    if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(hostname)) return [];
    return hostname.split('.').length === 2 ? [hostname, `www.${hostname}`] : [hostname];
  } catch {
    return [];
  }
}

async function showSites() {
  const on = await switchedOn(), fixed = chrome.runtime.getManifest().host_permissions ?? [];
  fill('sites', on.map((pattern) => {
    const name = nameOf(pattern), off = () => { chrome.permissions.remove({ origins: [pattern] }); };
    const last = fixed.includes(pattern) ? made('span', 'always on') : button('Switch off', `Switch off ${name}`, off);
    const element = row(made('span', name), last);
    element.dataset.host = name;
    return element;
  }), 'no-sites');
  const names = new Set(on.map(nameOf));
  fill('suggested', Object.entries(SUGGESTED).filter(([, host]) => !names.has(host))
    .map(([name, host]) => row(button(`Switch on ${name}`, null, () => switchOn([host])))));
}

/** @param {Dismissal} dismissal */
async function dismissalRow({ id, exposure, verdict, at }) {
  const { title = exposure.replaceAll('_', ' ') } = await ask({ kind: 'card', exposure });
  const when = new Date(at).toLocaleDateString(undefined, { dateStyle: 'medium' });
  const undo = async () => { await ask({ kind: 'undo', id }); await showDismissed(); };
  const again = button('Warn me again', `Warn me again: ${title}`, undo);
  return row(made('span', title), made('span', `${VERDICTS[verdict]}, ${when}`), again);
}

async function showDismissed() {
  /** @type {Dismissal[]} */
  const dismissed = await ask({ kind: 'dismissed' });
  fill('dismissed', await Promise.all(dismissed.map(dismissalRow)), 'no-dismissed');
}

async function showCommands() {
  for (const { description = '', shortcut } of await chrome.commands.getAll()) {
    if (!description) continue;
    const term = document.createElement('dt');
    term.append(made('kbd', shortcut || 'not set'));
    part('commands').append(term, made('dd', description));
  }
}

onSubmit('pairing', pair);
onSubmit('adding', () => {
  const hosts = hostsOf(field('site').value.trim().toLowerCase());
  if (hosts.length) switchOn(hosts);
  else part('site-trouble').textContent = 'Type the name of a site, such as example.com.';
});
part('port').addEventListener('change', movePort);
part('allow').addEventListener('click', async () => { await chrome.permissions.request(SERVICE); await look(); });
chrome.permissions.onAdded.addListener(showSites);
chrome.permissions.onRemoved.addListener(showSites);
chrome.storage.local.onChanged.addListener(showDismissed);
addEventListener('focus', look);
look();
showSites();
showDismissed();
showCommands();
