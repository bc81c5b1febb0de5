// What lies over one composer: where its words are, and the boxes that mark them.

const LIMIT = 100;   // boxes a cover
const GRAVE = ['critical', 'high', 'medium'];
const STEADY = Array.from({ length: 1001 }, (_, i) => i / 1000);

/** @typedef {{finding: Finding, rect: DOMRect}} Stretch a line of a finding's words */

class Cover {
  /** @type {Finding[]} */
  findings = [];
  text = '';
  /** @type {Reading | null} */
  reading = null;
  /** What the last frame showed. @type {Stretch[]} */
  stretches = [];
  /** @type {HTMLElement[]} */
  #boxes = [];
  #size = new ResizeObserver(() => paint.plan());
  #edits = new MutationObserver(() => this.reread());
  /** @type {IntersectionObserver | null} */
  #still = null;
  /** @type {Mirror | null} */
  #mirror = null;

  /** @param {Element} el */
  constructor(el) {
    this.el = el;
    this.clips = clipsOf(el);
    this.layer = paint.layer(isDark(el) ? 'layer dark' : 'layer');
    if (isField(el) && !el.createValueRange) this.#mirror = new Mirror(el);
    if (this.#mirror) this.layer.append(this.#mirror.div);
    this.#size.observe(el);
    this.observe();
  }

  observe() {
    const all = { childList: true, characterData: true, subtree: true };
    if (!isField(this.el)) this.#edits.observe(this.el, all);
  }

  remove() {
    for (const observer of [this.#size, this.#edits, this.#still]) observer?.disconnect();
    this.layer.remove();
  }

  reread() {
    this.reading = null;
    paint.plan();
  }

  /** Take in what the composer holds now; findings move with their words. */
  follow() {
    this.#mirror?.sync();
    if (this.reading && !isField(this.el)) return;
    const { text } = this.reading = readText(this.el);
    if (text === this.text) return;
    const carried = this.findings.map(finding => carry(finding, this.text, text));
    this.findings = carried.filter(finding => finding !== null);
    this.text = text;
  }

  /** @returns {Edges} */
  edges() {
    return seenThrough([this.el, ...this.clips]);
  }

  /** @param {Part} part @param {Edges} seen @returns {DOMRect[]} */
  rects({ start, end }, seen) {
    const rects = this.#mirror?.rects(start, end)
      ?? [...this.reading?.range(start, end)?.getClientRects() ?? []];
    return rects.filter(({ width, left, right, top, bottom }) => width > 0.5
      && bottom > seen.top && top < seen.bottom && right > seen.left && left < seen.right);
  }

  /** The findings that get a mark, the gravest first. */
  get told() {
    const told = this.findings.filter(({ severity }) => severity !== 'low');
    return told.sort((a, b) => GRAVE.indexOf(a.severity) - GRAVE.indexOf(b.severity));
  }

  /** Find out where all the words are; writes nothing. @returns {Edges} */
  measure() {
    const seen = this.edges();
    this.stretches = [];
    if (seen.right <= seen.left || seen.bottom <= seen.top) return seen;
    for (const part of uncovered(this.told)) {
      if (this.stretches.length >= LIMIT) break;
      const rects = this.rects(part, seen);
      this.stretches.push(...rects.map(rect => ({ finding: part.finding, rect })));
    }
    return seen;
  }

  /** Put the layer and its boxes where `measure` found the words. @param {Edges} seen */
  draw(seen) {
    const { left, top } = seen;
    const width = `${Math.max(0, seen.right - left)}px`;
    const height = `${Math.max(0, seen.bottom - top)}px`;
    setStyle(this.layer, { width, height, transform: `translate(${left}px,${top}px)` });
    const marks = this.stretches.slice(0, LIMIT);
    marks.forEach((stretch, i) => this.#mark(this.#box(i), stretch, seen));
    for (const box of this.#boxes.slice(marks.length)) setStyle(box, { display: 'none' });
    this.settle(seen);
  }

  /**
   * Return the finding whose words lie at a point of the window.
   * @param {number} x @param {number} y
   */
  at(x, y) {
    const held = this.stretches.find(({ rect }) =>
      x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom);
    return held?.finding;
  }

  /** @param {HTMLElement} box @param {Stretch} stretch @param {Edges} seen */
  #mark(box, stretch, { left, top }) {
    const shape = this.shape(stretch);
    const [width, height] = [`${stretch.rect.width}px`, `${shape.height}px`];
    const transform = `translate(${stretch.rect.x - left}px,${shape.top - top}px)`;
    box.className = shape.looks;
    setStyle(box, { display: 'block', width, height, transform });
  }

  /** @param {Stretch} stretch */
  shape({ finding, rect }) {
    return { looks: `mark ${finding.severity}`, top: rect.bottom - 3, height: 4 };
  }

  /** @param {number} index */
  #box(index) {
    return this.#boxes[index] ??= this.layer.appendChild(document.createElement('div'));
  }

  /**
   * Be told, without polling, when the page pushes the composer about.
   * @param {Edges} seen
   */
  settle({ left, top, right, bottom }) {
    this.#still?.disconnect();
    if (right <= left || bottom <= top) return;
    const { clientWidth, clientHeight } = document.documentElement;
    const margins = [top, clientWidth - right, clientHeight - bottom, left];
    const rootMargin = margins.map(margin => `${-Math.floor(margin)}px`).join(' ');
    let known = false;
    this.#still = new IntersectionObserver(() => {
      if (known) paint.plan();
      known = true;
    }, { rootMargin, threshold: STEADY });
    this.#still.observe(this.el);
  }
}
