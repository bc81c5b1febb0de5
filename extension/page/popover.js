// Why, advice, safer words. Docked to the composer: its place tells nothing of the words.

const GAP = 6;   // pixels between composer and card
/** @type {Record<Severity, string>} */
const SEVERITIES = { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' };
/** @type {[Verdict, string][]} */
const VERDICTS = [
  ['not_me', 'Not me'], ['public_place', 'Public place'], ['fiction', 'Fiction'],
  ['allowed', 'Allowed'],
];

/**
 * Make an element whose words are generated content: a page could find a text node
 * with `window.find()`.
 * @param {string} tag @param {string} looks @param {string} words
 */
function said(tag, looks, words) {
  const el = document.createElement(tag);
  el.className = looks;
  el.dataset.say = words;
  return el;
}

/** @param {string} looks @param {HTMLElement[]} parts */
function row(looks, ...parts) {
  const div = document.createElement('div');
  div.className = looks;
  div.append(...parts);
  return div;
}

class Popover {
  /** @type {Composer | null} */
  #owner = null;
  /** @type {HTMLElement | null} */
  #card = null;
  /** @type {Map<Element, () => void>} */
  #deeds = new Map();
  /** The warning it tells of. @type {Finding | null} */
  finding = null;

  constructor() {
    paint.dress(CARD);
    listen(['pointerdown'], event => event.isTrusted && this.close());
  }

  /**
   * Tell of one warning; only a keyboard command moves the focus.
   * @param {Composer} owner @param {Finding} finding @param {boolean} byKey
   */
  open(owner, finding, byKey = false) {
    const { title, why, advice, severity } = finding;
    const together = owner.combination(finding);
    const column = this.#raise(owner, `Warning: ${title}`, byKey);
    this.finding = finding;
    column.append(
      row('head', said('span', 'title', title),
        said('span', `severity ${severity}`, SEVERITIES[severity]), this.#closer()),
      said('p', 'why', why),
      said('p', 'advice', advice),
      ...together ? [said('p', 'together', `Adds up: ${together.title}. ${together.why}`)] : [],
      row('foot',
        ...owner.canRewrite(finding) ? [this.#safer(owner, finding)] : [],
        this.#verdicts(owner, finding)),
    );
    if (byKey) this.#focus(0);
  }

  /**
   * Say one thing where the card stands.
   * @param {Composer} owner @param {string} title @param {string} words
   */
  notice(owner, title, words) {
    const column = this.#raise(owner, title, false);
    column.append(row('head', said('span', 'title', title), this.#closer()));
    column.append(said('p', 'advice', words));
  }

  close() {
    if (!this.#card) return;
    const hadFocus = this.#card.contains(paint.hit());
    surface.act = null;
    paint.undock(this.#card);
    if (hadFocus) this.#owner?.el.focus({ preventScroll: true });
    this.#card = this.#owner = this.finding = null;
    this.#deeds.clear();
  }

  /**
   * Open an empty card and return the column for its contents.
   * @param {Composer} owner @param {string} label @param {boolean} byKey
   */
  #raise(owner, label, byKey) {
    this.close();
    // above a modal dialog of the page, all but a modal dialog is inert
    const modal = byKey && document.querySelector(':modal') !== null;
    const card = document.createElement(modal ? 'dialog' : 'div');
    card.className = isDark(owner.el) ? 'card dark' : 'card';
    card.role = 'dialog';
    card.ariaLabel = label;
    const column = row('column');
    card.append(row('view', column));
    [this.#owner, this.#card] = [owner, card];
    surface.act = event => this.#act(event);
    paint.dock(card, () => place(card, owner.el));
    if (card instanceof HTMLDialogElement) card.showModal();
    else Object.assign(card, { popover: 'manual' }).showPopover();
    return column;
  }

  /** @param {string} looks @param {string} words @param {() => void} deed */
  #button(looks, words, deed) {
    const button = said('button', looks, words);
    this.#deeds.set(button, deed);
    return button;
  }

  #closer() {
    return this.#button('close', 'Close', () => this.close());
  }

  /** @param {Composer} owner @param {Finding} finding */
  #safer(owner, finding) {
    const words = `Write “${finding.replacement}” instead`;
    return this.#button('safer', words, () => {
      this.close();
      owner.rewrite(finding);
    });
  }

  /** @param {Composer} owner @param {Finding} finding */
  #verdicts(owner, finding) {
    const buttons = VERDICTS.map(([verdict, words]) => this.#button('verdict', words, () => {
      this.close();
      owner.dismiss(finding, verdict);
    }));
    return row('verdicts', said('span', 'lead', 'Not a problem?'), ...buttons);
  }

  /** Answer for what the officer does on our surface. @param {Event} event trusted */
  #act(event) {
    // the caret stays in the composer
    if (event.type === 'mousedown' || event.type === 'pointerdown') event.preventDefault();
    if (event.type === 'click') this.#press(/** @type {MouseEvent} */ (event));
    if (event.type === 'keydown') this.#key(/** @type {KeyboardEvent} */ (event));
  }

  /** @param {MouseEvent} event */
  #press(event) {
    const button = paint.hit(event);
    if (button) this.#deeds.get(button)?.();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === 'Escape') return this.close();
    if (event.key !== 'Tab') return;
    event.preventDefault();
    const at = [...this.#deeds.keys()].findIndex(button => button === paint.hit());
    this.#focus(at + (event.shiftKey ? -1 : 1));
  }

  /** @param {number} index of a button, round and round */
  #focus(index) {
    const buttons = /** @type {HTMLElement[]} */ ([...this.#deeds.keys()]);
    buttons.at(index % buttons.length)?.focus({ preventScroll: true });
  }
}

/**
 * Set the card below the composer or above it: one size for every text.
 * @param {HTMLElement} card @param {HTMLElement} el
 */
function place(card, el) {
  const { left, top, bottom, width } = el.getBoundingClientRect();
  const wide = Math.min(Math.max(width, 280), 480, innerWidth - 8);
  const tall = Math.min(wide < 400 ? 430 : 296, innerHeight - 8);
  const fits = bottom + GAP + tall <= innerHeight;
  const above = top - GAP - tall >= 0 ? top - GAP - tall : innerHeight - tall - 4;
  const x = Math.round(Math.min(Math.max(left, 4), innerWidth - wide - 4));
  const y = Math.round(fits ? bottom + GAP : above);
  const transform = `translate(${x}px,${y}px)`;
  setStyle(card, {
    ...PLACED, 'pointer-events': 'auto', width: `${wide}px`, height: `${tall}px`, transform,
  });
}

const popover = new Popover();
