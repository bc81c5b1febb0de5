/** All warnings of the page, worst first; the one place that works without marks. */

const ORDER = ['critical', 'high', 'medium', 'low'];
/** @type {Record<Severity, string>} */
const WORDS = { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' };
const CLOSED = 'Browser pages, such as settings or a store, can never be checked.';

/** @typedef {AuditAnswer | Offline | Refused} Told */

/** What was found, by tab, until the tab shows another page. @type {Map<number, AuditAnswer>} */
const results = new Map();
/** The tab that shall be checked as soon as the browser lets us see it. @type {number | null} */
let wanted = null;

/** @param {string} id @returns {HTMLElement} */
const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
/** @param {OwnMessage} message @returns {Promise<any>} */
const ask = (message) => chrome.runtime.sendMessage(message);

/** @param {string} tag @param {string} words @param {string} [name] of its class */
function made(tag, words, name = '') {
  const element = document.createElement(tag);
  element.textContent = words;
  element.className = name;
  return element;
}

/** @param {string} words @param {() => void} act */
function button(words, act) {
  const element = made('button', words);
  element.addEventListener('click', act);
  return element;
}

async function tabHere() {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** @param {TabMessage} message to the page of this tab */
async function tell(message) {
  const tab = await tabHere();
  if (tab?.id !== undefined) await chrome.tabs.sendMessage(tab.id, message, { frameId: 0 }).catch(() => {});
}

/** @param {...HTMLElement} lines nothing clears it */
function notice(...lines) {
  const box = document.createElement('div');
  box.className = 'box firm';
  box.append(...lines);
  part('notice').replaceChildren(...(lines.length ? [box] : []));
}

/** @param {StateAnswer} told */
function showState({ state, message }) {
  part('state').dataset.state = state;
  part('state').textContent = message;
}

/** @param {Offline} told */
function showOffline(told) {
  showState(told);
  const how = told.state === 'unpaired'
    ? [button('Open the options to pair', () => chrome.runtime.openOptionsPage())]
    : [made('p', 'To start it, open a terminal and run:'), made('code', 'plainclothes serve')];
  notice(made('strong', `Not checked. ${told.message}`), ...how);
}

/** @param {Refused['error']} error @param {number} tabId */
async function showRefusal({ code, message }, tabId) {
  if (code !== 'no_access') return notice(made('strong', `Not checked. ${message}`));
  wanted = tabId;
  const commands = await chrome.commands.getAll();
  const keys = commands.find(({ name }) => name === 'check-page')?.shortcut, press = keys ? `, or press ${keys}` : '';
  notice(made('strong', `Not checked. ${message}`),
    made('p', `Click the Plainclothes button in the browser's toolbar${press}. The page is then checked, this once.`),
    made('p', CLOSED, 'soft'));
}

async function check() {
  const tab = await tabHere(), button_ = part('check');
  if (tab?.id === undefined || button_.ariaDisabled === 'true') return;
  wanted = null;
  notice(made('span', 'Checking this page…'));
  button_.ariaDisabled = 'true';
  results.delete(tab.id);
  await show();
  /** @type {Told | undefined} */
  const told = await ask({ kind: 'check', tabId: tab.id }).catch(() => undefined);
  button_.ariaDisabled = 'false';
  notice();
  if (told && 'findings' in told) results.set(tab.id, told);
  await show();
  if (!told) notice(made('strong', 'Not checked. Please try again.'));
  else if ('error' in told) await showRefusal(told.error, tab.id);
  else if (told.offline) showOffline(told.offline === true ? /** @type {Offline} */ (told) : told.offline);
  else part('verdict').focus();
}

/** @param {AuditAnswer['findings'][number]} finding */
function warning({ title, why, advice, severity, index }) {
  const heading = document.createElement('h2'), item = document.createElement('li');
  heading.append(button(title, () => tell({ kind: 'show', index })));
  item.className = 'warning';
  item.append(made('p', WORDS[severity], `severity ${severity}`), heading, made('p', why), made('p', advice, 'advice'));
  return item;
}

/** @param {Combination} combination @param {AuditAnswer['findings']} findings */
function combined({ title, why, advice, severity, remove_first: first }, findings) {
  const item = document.createElement('li'), finding = findings.find(({ id }) => id === first);
  item.className = 'combination';
  item.append(made('p', WORDS[severity], `severity ${severity}`), made('strong', title));
  item.append(made('p', why), made('p', advice, 'advice'));
  if (finding) {
    const go = button(`Remove first: ${finding.title}`, () => tell({ kind: 'show', index: finding.index }));
    go.className = 'quiet';
    item.append(go);
  }
  return item;
}

/** @template {{ severity: Severity }} T @param {T[]} parts @returns {T[]} */
const worstFirst = (parts) => parts.toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));

/** @param {AuditAnswer} answer */
function verdict({ findings, complete }) {
  if (!findings.length) return complete ? 'Nothing found on this page.' : 'Nothing found in what could be checked.';
  return findings.length === 1 ? '1 warning on this page' : `${findings.length} warnings on this page`;
}

/** Shows what is known of the tab in front. */
async function show() {
  const tab = await tabHere(), answer = tab?.id === undefined ? undefined : results.get(tab.id);
  part('result').hidden = !answer;
  await offerSite(tab);
  if (!answer) return;
  part('verdict').textContent = verdict(answer);
  part('partial').hidden = answer.complete || !answer.findings.length;
  part('together').hidden = !answer.combinations.length;
  part('combinations').replaceChildren(...worstFirst(answer.combinations).map((one) => combined(one, answer.findings)));
  part('warnings').replaceChildren(...worstFirst(answer.findings).map(warning));
  part('clear').hidden = !answer.findings.length;
}

/** Offers to switch this site on, where the browser tells us its name. @param {chrome.tabs.Tab | undefined} tab */
async function offerSite(tab) {
  const { protocol, hostname } = new URL(tab?.url ?? 'about:blank'), origins = [`https://${hostname}/*`];
  const here = part('switch-on');
  part('site').hidden = protocol !== 'https:' || await chrome.permissions.contains({ origins });
  here.textContent = `Warn me while I write on ${hostname}`;
  here.onclick = () => chrome.permissions.request({ origins }).then(show, () => {});
}

/** The toolbar button or the command was used: the browser now lets us see that tab. */
async function invoked() {
  const known = await chrome.storage.session.get('invoked');
  const call = /** @type {{ tabId: number, check: boolean } | undefined} */ (known.invoked);
  if (!call) return;
  await chrome.storage.session.remove('invoked');
  const tab = await tabHere();
  if (call.tabId === tab?.id && (call.check || wanted === call.tabId)) await check();
  else await show();
}

/** @param {number} tabId that shows another page now, or none */
function forget(tabId) {
  if (wanted === tabId) wanted = null;
  if (results.delete(tabId)) show();
}

const look = async () => showState(await ask({ kind: 'state' }));

part('check').addEventListener('click', check);
part('options').addEventListener('click', () => chrome.runtime.openOptionsPage());
part('clear').addEventListener('click', async () => {
  await tell({ kind: 'clear' });
  const tab = await tabHere();
  if (tab?.id !== undefined) forget(tab.id);
});
chrome.tabs.onActivated.addListener(() => { notice(); show(); });
chrome.tabs.onRemoved.addListener(forget);
chrome.tabs.onUpdated.addListener((tabId, { status, url }) => { if (status === 'loading' || url) forget(tabId); });
chrome.storage.session.onChanged.addListener(({ invoked: call }) => { if (call?.newValue) invoked(); });
addEventListener('focus', look);
look();
show();
invoked();
