// Marks on the page itself: the words nearest to what is seen, and those that were chosen.

class PageCover extends Cover {
  /** @type {Finding | null} */
  #chosen = null;
  /** @type {Finding[]} */
  #all = [];
  /** Where words stand on the page, in pixels. @type {Map<Finding, number>} */
  #tops = new Map();
  /** What cuts words off. @type {Map<Finding, Element[]>} */
  #clips = new Map();

  /** @param {Reading} reading */
  constructor(reading) {
    super(document.body);
    this.reading = reading;
    this.text = reading.text;
  }

  /** Find the place of every finding. @param {Finding[]} findings */
  async locate(findings) {
    this.#all = findings;
    await inSlices(findings, finding => {
      const range = this.#range(finding);
      if (!range) return;
      this.#tops.set(finding, range.getBoundingClientRect().top + scrollY);
      this.#clips.set(finding, clipsOf(/** @type {Text} */ (range.startContainer)));
    });
    this.findings = [...this.#tops.keys()];
    paint.plan();
  }

  /** Scroll to a finding and frame its words. @param {number} index of the answer */
  choose(index) {
    this.#chosen = this.#all[index] ?? null;
    const range = this.#chosen && this.#range(this.#chosen);
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { top = 0, bottom = 0 } = range?.getBoundingClientRect() ?? {};
    const away = top - innerHeight / 2;
    if (top < 0 || bottom > innerHeight) scrollBy({ top: away, behavior: 'instant' });
    paint.plan();
  }

  /** @param {Finding} finding */
  #range({ start, end }) {
    return this.reading?.range(start, end) ?? null;
  }

  // the page is no composer: its text is read once, and it fills the window
  /** @override */
  observe() {}
  /** @override */
  settle() {}
  /** @override */
  follow() {}

  /** @override */
  edges() {
    return seenThrough([]);
  }

  /** @override */
  get told() {
    const middle = scrollY + innerHeight / 2;
    const away = (/** @type {Finding} */ finding) =>
      finding === this.#chosen ? -1 : Math.abs((this.#tops.get(finding) ?? 0) - middle);
    return super.told.sort((a, b) => away(a) - away(b)).slice(0, LIMIT);
  }

  /** @override @param {Part} part @returns {DOMRect[]} */
  rects(part) {
    return super.rects(part, seenThrough(this.#clips.get(part.finding) ?? []));
  }

  /** @override @param {Stretch} stretch */
  shape({ finding, rect }) {
    const shape = super.shape({ finding, rect });
    if (finding !== this.#chosen) return shape;
    return { looks: `${shape.looks} here`, top: rect.top - 2, height: rect.height + 4 };
  }
}
