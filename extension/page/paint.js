// Alone adds to the page: one plain <div> with a closed root, alike whatever is marked.

class Painter {
  #host = document.createElement('div');
  #root = this.#host.attachShadow({ mode: 'closed' });
  #voice = document.createElement('div');
  /** @type {CSSStyleSheet[]} */
  #sheets = [];
  /** @type {Map<Element, Cover>} */
  #covers = new Map();
  /** Sets the card in its place. @type {(() => void) | null} */
  #place = null;
  #planned = 0;
  #losses = 0;
  /** The page fights the marks: the panel alone serves. */
  off = false;

  constructor() {
    this.dress(MARKS);
    surface.host = this.#host;
    listen(['scroll', 'resize'], () => this.plan());
    listen(['input'], event => this.#edited(event));
    const children = new MutationObserver(() => this.#stay());
    children.observe(document.documentElement, { childList: true });
    lifetime.signal.addEventListener('abort', () => {
      children.disconnect();
      this.clear();
    });
  }

  /** @param {string} css */
  dress(css) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.#sheets.push(sheet);
    this.#root.adoptedStyleSheets = this.#sheets;
  }

  /** @param {Element} el */
  cover(el) {
    return this.#covers.get(el);
  }

  /**
   * Lay a new cover over an element; it goes when the element leaves the document.
   * @template {Cover} C
   * @param {C} cover
   */
  lay(cover) {
    this.cover(cover.el)?.remove();
    this.#covers.set(cover.el, cover);
    this.plan();
    return cover;
  }

  /** @param {Element} el @param {Finding[]} findings @param {string} text */
  show(el, findings, text) {
    if (this.off) return;
    const cover = this.cover(el) ?? this.lay(new Cover(el));
    Object.assign(cover, { findings, text, reading: null });
    this.plan();
  }

  /** @param {Element} el */
  detach(el) {
    this.#covers.get(el)?.remove();
    this.#covers.delete(el);
    this.#leave();
  }

  clear() {
    popover.close();
    for (const el of [...this.#covers.keys()]) this.detach(el);
  }

  /**
   * Return a new flat element of the top layer, where no z-index and no transform of
   * the page matters.
   * @param {string} looks class names
   */
  layer(looks) {
    const div = document.createElement('div');
    div.className = looks;
    div.ariaHidden = 'true';
    div.popover = 'manual';
    setStyle(div, FLAT);
    this.add(div);
    div.showPopover();
    return div;
  }

  /** @param {HTMLElement} el */
  add(el) {
    this.#root.append(el);
    if (!this.#host.isConnected) document.documentElement.append(this.#host);
  }

  /** Come before a modal dialog that has opened since. @param {Element} el */
  front(el) {
    const layer = this.cover(el)?.layer;
    layer?.hidePopover();
    layer?.showPopover();
  }

  /** @param {HTMLElement} card @param {() => void} place called in every frame of ours */
  dock(card, place) {
    this.add(card);
    this.#place = place;
    place();
  }

  /** @param {HTMLElement} card */
  undock(card) {
    card.remove();
    this.#place = null;
    this.#leave();
  }

  /**
   * Return what of our own the event hits; by key, or without one, what has the focus.
   * @param {MouseEvent} [event]
   */
  hit(event) {
    if (!event?.detail) return this.#root.activeElement;
    return this.#root.elementFromPoint(event.clientX, event.clientY);
  }

  /** Speak to a screen reader, where the browser can. @param {string} words */
  tell(words) {
    if (!this.#voice.isConnected) this.#root.append(this.#voice);
    this.#voice.ariaNotify?.(words);
  }

  plan() {
    this.#planned ||= requestAnimationFrame(() => this.layout());
  }

  /** Bring every mark to its words, at once. */
  layout() {
    this.#planned = 0;
    for (const el of [...this.#covers.keys()]) if (!el.isConnected) this.detach(el);
    const covers = [...this.#covers.values()];
    for (const cover of covers) cover.follow();
    const seen = covers.map(cover => cover.measure());   // all reads, then all writes
    covers.forEach((cover, i) => cover.draw(seen[i]));
    this.#place?.();
  }

  /** @param {Event} event */
  #edited(event) {
    const target = /** @type {Node} */ (event.composedPath()[0]);
    for (const cover of this.#covers.values()) if (cover.el.contains(target)) cover.reread();
  }

  #leave() {
    if (!this.#covers.size && !this.#place) this.#host.remove();
  }

  /** Removed: back three times. Moved: gone for good, and nothing left to measure. */
  #stay() {
    const at = this.#host.parentNode;
    if (!this.#covers.size || at === document.documentElement) return;
    popover.close();
    if (at || ++this.#losses > 3) {
      this.off = true;
      this.clear();
      this.#root.replaceChildren();
      return;
    }
    document.documentElement.append(this.#host);
    for (const cover of this.#covers.values()) cover.layer.showPopover();
    this.plan();
  }
}

const paint = new Painter();
