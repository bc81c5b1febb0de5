/** Messages in, answers out; nothing is remembered here but the session with the service. */

import { showCount, showReachable } from './badge.js';
import { Client } from './client.js';
import { all, dismiss, undo, without } from './decisions.js';
import { ServiceError } from './errors.js';
import { FIRST, REST, follow, isOn } from './hosts.js';
import * as keys from './keys.js';
import { Lanes } from './lanes.js';
import { isMessage, speaker } from './messages.js';

/** @typedef {chrome.runtime.MessageSender} Sender */

const PATIENCE = { compose: 5_000, audit: 12_000 };   // milliseconds; the service gives itself 1.5 and 10 seconds
const ROOT = chrome.runtime.getURL('');
const SERVICE = { origins: ['http://127.0.0.1/*'] };

const client = new Client({ origin: ROOT.slice(0, -1), keys });
const lanes = new Lanes();
/** @type {Map<string, Card>} */
const cards = new Map();

/** @type {Record<string, (message: any, sender: Sender) => Promise<unknown>>} */
const ACTS = {
  scan,
  card: ({ exposure }) => card(exposure),
  badge: async ({ count }, { tab }) => showCount(tab?.id ?? -1, count),
  decide: async (message) => { await dismiss(message); return { ok: true }; },
  undo: async ({ id }) => { await undo(id); return { ok: true }; },
  dismissed: all,
  state: async (_, sender) => state(speaker(sender, chrome.runtime.id, ROOT) === 'us'),
  pair: async ({ port, code }) => { await client.pair(port, code); return state(true); },
  port: async ({ port }) => move(port),
  check: async ({ tabId }) => check(tabId),
};

chrome.runtime.onMessage.addListener((message, sender, answer) => {
  if (!isMessage(message, speaker(sender, chrome.runtime.id, ROOT))) return;
  const act = /** @type {(typeof ACTS)[string]} */ (ACTS[message.kind]);
  act(message, sender).then(answer, (error) => answer(failure(error)));
  return true;
});

chrome.action.onClicked.addListener((tab) => invoked(tab, false));
chrome.commands.onCommand.addListener((command, tab) => {
  if (!tab?.id) return;
  if (command === 'open-panel' || command === 'check-page') return invoked(tab, command === 'check-page');
  const kind = command === 'next-warning' ? 'next' : 'open';
  chrome.tabs.sendMessage(tab.id, { kind }).catch(() => {});   // not a site that is switched on
});
chrome.permissions.onAdded.addListener(follow);
chrome.permissions.onRemoved.addListener(follow);
chrome.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') chrome.runtime.openOptionsPage();
});
chrome.tabs.onRemoved.addListener((id) => lanes.drop(id));
follow();
state(false);

/**
 * Opens the panel while the gesture lasts; the panel hears that the browser lets us see this tab now.
 * @param {chrome.tabs.Tab} tab @param {boolean} checked whether the page shall be checked at once
 */
function invoked({ id, windowId }, checked) {
  if (chrome.sidePanel) chrome.sidePanel.open({ windowId }).catch(() => {});
  else chrome.sidebarAction.open().catch(() => {});
  chrome.storage.session.set({ invoked: { tabId: id, check: checked, at: Date.now() } });
}

/** @param {string} path @param {object} question @param {number} [patience] */
async function ask(path, question, patience) {
  try {
    const answer = await client.call(path, question, patience);
    await showReachable(true);
    return answer;
  } catch (error) {
    if (error instanceof ServiceError && error.offline) await showReachable(false, error.message);
    throw error;
  }
}

/**
 * @param {{ text: string, mode: Mode, audience?: string }} message @param {Sender} sender
 * @returns {Promise<ScanAnswer>}
 */
async function scan({ text, mode, audience }, sender) {
  const place = placeOf(sender), tab = sender.tab?.id ?? -1;
  if (!place || (mode === 'compose' && !await isOn(place.href))) throw new ServiceError('site_off');
  const question = { text, mode, locator: place.origin + place.pathname, ...(audience ? { audience } : {}) };
  const send = () => ask('/v1/scan', question, PATIENCE[mode]);
  if (mode === 'compose') return without(await lanes.newest(tab, send));
  lanes.take(tab);
  return without(await send());
}

/** @param {string} exposure @returns {Promise<Card>} */
async function card(exposure) {
  if (!cards.has(exposure))
    for (const one of (await ask('/v1/cards', {})).cards) cards.set(one.id, one);
  const found = cards.get(exposure);
  if (!found) throw new ServiceError('unknown_card');
  return found;
}

/** @param {boolean} now whether one of our own pages asks @returns {Promise<StateAnswer>} */
async function state(now) {
  const told = await client.state(now);
  const blocked = told.state === 'offline' && !await chrome.permissions.contains(SERVICE);
  if (blocked) told.message = new ServiceError('not_allowed').message;
  await showReachable(told.state === 'paired' || told.state === 'locked', told.message);
  return told;
}

/** @param {number} port that the service has moved to */
async function move(port) {
  const pairing = await keys.load();
  if (pairing) await keys.save({ ...pairing, port });
  client.startAfresh();
  return state(true);
}

/** Audits the page a tab shows, once. @param {number} tabId @returns {Promise<AuditAnswer | Offline>} */
async function check(tabId) {
  const now = await state(true);
  if (now.state === 'unpaired' || now.state === 'offline') return { offline: true, ...now };
  const audit = () => chrome.tabs.sendMessage(tabId, { kind: 'audit' }, { frameId: 0 });
  try {
    return await audit() ?? failure(new ServiceError('reload'));
  } catch (error) {
    if (!/Receiving end does not exist/.test(String(error))) throw new ServiceError('reload');
  }
  await chrome.scripting.executeScript({ target: { tabId }, files: [...FIRST, ...REST] }).catch((error) => {
    throw new ServiceError(/permission|Cannot access contents/.test(String(error)) ? 'no_access' : 'closed_page');
  });
  return await audit() ?? failure(new ServiceError('reload'));
}

/** Where a page script stands; a frame without an address counts as its parent's. @param {Sender} sender */
function placeOf({ url, origin, tab }) {
  const place = [url, origin, tab?.url].find((one) => one?.startsWith('http'));
  return place ? new URL(place) : null;
}

/** @param {unknown} error @returns {any} what the asker is told; only our own sentences */
function failure(error) {
  const known = error instanceof ServiceError ? error : new ServiceError('internal');
  if (!known.offline) return { error: { code: known.code, message: known.message } };
  return { offline: true, state: known.code === 'unpaired' ? 'unpaired' : 'offline', message: known.message };
}
