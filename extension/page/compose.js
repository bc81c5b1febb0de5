// Finds the composer by its focus, and hands it the officer's own keys and pointer.

const REST = 600;      // ms the pointer rests on a mark
const LINGER = 2000;   // ms a composer keeps its marks without the focus

/**
 * Return the composer that holds this node; none where a person only looks or searches.
 * @param {EventTarget | null} node @returns {HTMLElement | null}
 */
function composerAt(node) {
  if (!(node instanceof HTMLElement)) return null;
  const inner = innerRoot(node)?.activeElement;
  if (inner) return composerAt(inner);
  if (node.tagName === 'TEXTAREA') return node;
  if (node instanceof HTMLInputElement) {
    return node.type === 'text' && !/search|combo/.test(node.role ?? '') ? node : null;
  }
  let host = node.isContentEditable ? node : null;
  while (host?.parentElement?.isContentEditable) host = host.parentElement;
  return host;
}

/** Return a root of the page's own, closed or not. @param {HTMLElement} el */
function innerRoot(el) {
  if (el === surface.host) return null;
  // a property in Firefox, a function in Chromium
  const inFirefox = 'openOrClosedShadowRoot' in el;
  const root = inFirefox ? el.openOrClosedShadowRoot : chrome.dom.openOrClosedShadowRoot(el);
  return /** @type {ShadowRoot | null} */ (root ?? null);
}

class Compose {
  /** @type {Composer | null} */
  #now = null;
  /** @type {WeakMap<Element, Composer>} */
  #known = new WeakMap();
  #leaving = 0;
  #resting = 0;
  /** The warning under the pointer. @type {string | undefined} */
  #over;

  constructor() {
    listen(['focusin'], event => event.isTrusted && this.#enter(event.composedPath()[0]));
    listen(['focusout'], event => event.isTrusted && this.#leave());
    listen(['keydown', 'beforeinput', 'paste', 'cut', 'drop'], event => this.#typed(event));
    listen(['compositionstart', 'compositionend'], event => this.#composed(event));
    listen(['pointermove'], event => this.#pointed(event));
    chrome.runtime.onMessage.addListener(message => this.#told(message));
    this.#enter(document.activeElement);
  }

  /** @param {EventTarget | null} node */
  #enter(node) {
    const el = composerAt(node);
    if (!el) return;
    clearTimeout(this.#leaving);
    if (this.#now?.el !== el) this.#now?.release();
    const composer = this.#known.get(el) ?? new Composer(el);
    this.#known.set(el, composer);
    this.#now = composer;
    composer.show();
    paint.front(el);
  }

  #leave() {
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => {
      if (popover.finding) return this.#leave();
      if (this.#now?.el.matches(':focus')) return;
      this.#now?.release();
      this.#now = null;
    }, LINGER);
  }

  /**
   * Only what the officer does starts a check; a page's own input tells it nothing.
   * @param {Event} event
   */
  #typed(event) {
    if (!event.isTrusted || !this.#now?.el.matches(':focus')) return;
    if (event.type !== 'keydown') popover.close();
    this.#now.typed();
  }

  /**
   * Chromium does not trust its own `compositionend`: alone it starts nothing.
   * @param {Event} event
   */
  #composed(event) {
    if (this.#now?.el.matches(':focus')) this.#now.compose(event.type === 'compositionstart');
  }

  /** @param {PointerEvent} event */
  #pointed(event) {
    if (!event.isTrusted || !this.#now) return;
    const { el } = this.#now;
    const target = /** @type {Node} */ (event.composedPath()[0]);
    const inside = !event.buttons && el.contains(target);
    const finding = inside ? paint.cover(el)?.at(event.clientX, event.clientY) : undefined;
    if (finding?.id === this.#over) return;
    this.#over = finding?.id;
    clearTimeout(this.#resting);
    if (finding) this.#resting = setTimeout(() => this.#open(finding), REST);
  }

  /** @param {Finding} finding @param {boolean} [byKey] */
  #open(finding, byKey) {
    const told = finding.id === popover.finding?.id;
    if (this.#now && (byKey || !told)) popover.open(this.#now, finding, byKey);
  }

  /** Follow a keyboard command: the next warning, or into the card. @param {TabMessage} message */
  #told({ kind }) {
    const marked = this.#now?.marked ?? [];
    if (!marked.length || (kind !== 'next' && kind !== 'open')) return;
    const told = marked.findIndex(({ id }) => id === popover.finding?.id);
    const held = marked.findIndex(finding => this.#now?.hasCaretIn(finding));
    const next = told < 0 && held >= 0 ? held : told + 1;
    this.#open(marked[(kind === 'open' && told >= 0 ? told : next) % marked.length], true);
  }
}

const compose = new Compose();
