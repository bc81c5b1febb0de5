/** The number on the toolbar button: warnings of the focused composer, or `off`. */

const OFF = 'off', GREY = '#5f6368', RED = '#b3261e';

/** @param {number} tabId @param {number | null} count */
export async function showCount(tabId, count) {
  if (await chrome.action.getBadgeText({}) === OFF) return;
  await chrome.action.setBadgeBackgroundColor({ tabId, color: RED });
  await chrome.action.setBadgeText({ tabId, text: count ? String(Math.min(count, 999)) : '' });
}

/**
 * Says `off` on every tab while nothing can be checked, and takes it back.
 * @param {boolean} on @param {string} [why]
 */
export async function showReachable(on, why) {
  const text = on ? '' : OFF;
  if (await chrome.action.getBadgeText({}) === text) return;
  await chrome.action.setTitle({ title: why ? `Plainclothes. ${why}` : 'Plainclothes' });
  await chrome.action.setBadgeBackgroundColor({ color: GREY });
  await chrome.action.setBadgeText({ text });
  if (!on) await Promise.allSettled((await chrome.tabs.query({})).map(forgetCount));
}

/** @param {chrome.tabs.Tab} tab so that the text for all tabs shows again */
function forgetCount({ id }) {
  const text = /** @type {any} */ (null);   // the types know no null, both browsers do
  return chrome.action.setBadgeText({ tabId: id, text });
}
