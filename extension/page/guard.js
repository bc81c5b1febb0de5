// Stands first on window, so that nothing that happens on our own surface reaches the page.

/** Ends every listener and takes all down, once the extension was updated under us. */
const lifetime = new AbortController();

/**
 * Our one element on the page, and who answers for it while a card is open.
 * @type {{host: HTMLElement | null, act: ((event: Event) => void) | null}}
 */
const surface = { host: null, act: null };

/** @type {(keyof WindowEventMap)[]} */
const ACTIVE = [
  'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'touchend',
  'keydown', 'keypress', 'keyup', 'submit',
];
/** Wheel and touchmove must not block scrolling. @type {(keyof WindowEventMap)[]} */
const PASSIVE = [
  'pointermove', 'pointerover', 'pointerout', 'mousemove', 'mouseover', 'mouseout',
  'wheel', 'touchstart', 'touchmove', 'dblclick', 'auxclick', 'contextmenu',
  'focusin', 'focusout', 'focus', 'blur',
];

/**
 * Listen on window, before the page's own elements.
 * @template {keyof WindowEventMap} T
 * @param {T[]} types @param {(event: WindowEventMap[T]) => void} deed
 * @param {boolean} passive
 */
function listen(types, deed, passive = true) {
  const how = { capture: true, passive, signal: lifetime.signal };
  for (const type of types) addEventListener(type, deed, how);
}

/** @param {Event} event */
function keepOurs(event) {
  // a closed root retargets: all of it looks like the host
  const ours = surface.host !== null && event.target === surface.host;
  if (!ours && !(surface.act && isEscape(event))) return;
  event.stopImmediatePropagation();
  if (event.isTrusted) surface.act?.(event);
}

/** @param {Event} event */
function isEscape(event) {
  return event instanceof KeyboardEvent && event.key === 'Escape' && event.isTrusted;
}

/**
 * Ask the worker; once more if it ended in the middle of an answer.
 * @param {PageMessage} message
 * @returns {Promise<any>} the answer of that kind, `Offline` or `Refused`
 */
async function askWorker(message) {
  for (let tries = 0; ; tries++) {
    try {
      return await chrome.runtime.sendMessage(message);
    } catch (error) {
      if (!chrome.runtime?.id) lifetime.abort();
      if (lifetime.signal.aborted || tries) throw error;
    }
  }
}

listen(ACTIVE, keepOurs, false);
listen(PASSIVE, keepOurs);
