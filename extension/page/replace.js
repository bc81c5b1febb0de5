// Safer words into an editor's own model: act, read again, stop at the first change.

const FIREFOX = chrome.runtime.getURL('').startsWith('moz-');
/** The step that worked last, by composer. @type {WeakMap<Element, string>} */
const routes = new WeakMap();

/** @param {number} ms */
const pause = ms => new Promise(done => setTimeout(done, ms));
/** @param {string} text */
const flat = text => plainSpaces(text).replaceAll('\n', '');

/**
 * Tell whether these words can be exchanged: not across paragraphs, links or mentions.
 * @param {Element} el @param {number} start @param {number} end
 */
function isReplaceable(el, start, end) {
  const reading = readText(el);
  if (reading.text.slice(start, end).includes('\n')) return false;
  if (isField(el)) return !el.readOnly && !el.disabled;
  const range = reading.range(start, end);
  const ends = [range?.startContainer, range?.endContainer];
  return ends.every(node => {
    const parent = /** @type {HTMLElement | null} */ (node?.parentElement ?? null);
    return parent?.isContentEditable && !parent.closest('a[href]');
  });
}

/**
 * Replace words and leave the caret behind them.
 * @param {HTMLElement} el @param {number} start @param {number} end
 * @param {string} words
 * @returns {Promise<boolean>} whether the editor now holds exactly the new text
 */
async function replace(el, start, end, words) {
  if (isField(el)) return replaceInField(el, start, end, words);
  const before = textNow(el);
  const wanted = before.slice(0, start) + plainSpaces(words) + before.slice(end);
  for (const step of stepsFor(el)) {
    const range = await select(el, start, end, before);
    if (!range) return false;
    STEPS[step](el, words, range);
    const now = await settled(el, before, wanted);
    if (now === wanted) routes.set(el, step);
    if (now !== before) return now === wanted;   // never a second step after a change
  }
  return false;
}

/** @param {Field} el @param {number} start @param {number} end @param {string} words */
function replaceInField(el, start, end, words) {
  const wanted = el.value.slice(0, start) + words + el.value.slice(end);
  el.focus({ preventScroll: true });
  el.setSelectionRange(start, end);
  document.execCommand('insertText', false, words);
  return el.value === wanted;
}

/** @param {Element} el */
function textNow(el) {
  return plainSpaces(readText(el).text);
}

/** @param {Element} el @returns {(keyof typeof STEPS)[]} */
function stepsFor(el) {
  // a synthetic DataTransfer arrives empty in Firefox pages: no paste there
  /** @type {(keyof typeof STEPS)[]} */
  const steps = FIREFOX ? ['beforeinput', 'exec'] : ['beforeinput', 'paste', 'exec'];
  const known = steps.filter(step => step === routes.get(el));
  return [...known, ...steps.filter(step => !known.includes(step))];
}

/**
 * @param {HTMLElement} el @param {number} start @param {number} end
 * @param {string} text what the composer is believed to hold
 */
async function select(el, start, end, text) {
  const range = readText(el).range(start, end);
  if (!range || flat(range.toString()) !== flat(text.slice(start, end))) return null;
  const root = /** @type {{getSelection?: () => Selection | null}} */ (el.getRootNode());
  const selection = root.getSelection?.() ?? getSelection();
  el.focus({ preventScroll: true });
  selection?.removeAllRanges();
  selection?.addRange(range);
  await pause(30);   // editors follow the selection in an asynchronous selectionchange
  return range;
}

const HOW = { bubbles: true, cancelable: true, composed: true };
const STEPS = {
  /** @param {Element} el @param {string} words @param {Range} range */
  beforeinput(el, words, range) {
    const targetRanges = [new StaticRange(range)];
    const inputType = 'insertReplacementText';
    const how = { ...HOW, inputType, data: words, targetRanges };
    el.dispatchEvent(new InputEvent('beforeinput', how));
  },
  /** @param {Element} el @param {string} words */
  paste(el, words) {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', words);
    el.dispatchEvent(new ClipboardEvent('paste', { ...HOW, clipboardData }));
  },
  /** @param {Element} _el @param {string} words */
  exec(_el, words) {
    document.execCommand('insertText', false, words);
  },
};

/** @param {Element} el @param {string} before @param {string} wanted */
async function settled(el, before, wanted) {
  for (let tries = 0; tries < 10; tries++) {
    await pause(15);
    const now = textNow(el);
    if (now === wanted || (now !== before && tries > 4)) return now;
  }
  return textNow(el);
}
