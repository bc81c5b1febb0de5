// One composer: what was asked about its text, what was answered, what is marked.

const PAUSE = 300;   // ms from the last key to the question
/** @type {ScanAnswer} */
const NOTHING = {
  findings: [], combinations: [], risk: { level: 'none', because: [] }, hold: null, complete: true,
};

class Composer {
  #timer = 0;
  #turn = 0;
  /** @type {{text: string, answer: ScanAnswer} | null} */
  #checked = null;
  /** Ids of the warnings that were spoken. @type {Set<string>} */
  #spoken = new Set();
  /**
   * Whether characters are being composed, and whether a key fell meanwhile.
   * @type {null | 'begun' | 'typed'}
   */
  #composing = null;

  /** @param {HTMLElement} el */
  constructor(el) {
    this.el = el;
  }

  /** The warnings that have a mark, in order of the text. */
  get marked() {
    const findings = paint.cover(this.el)?.findings ?? [];
    const seen = findings.filter(({ severity }) => severity !== 'low');
    return seen.sort((a, b) => a.start - b.start);
  }

  /** @param {Finding} finding */
  hasCaretIn({ start, end }) {
    if (isField(this.el)) {
      const caret = this.el.selectionStart ?? -1;
      return start <= caret && caret <= end;
    }
    const { focusNode, focusOffset } = getSelection() ?? {};
    if (!focusNode) return false;
    const range = readText(this.el).range(start, end);
    return range?.isPointInRange(focusNode, focusOffset ?? 0) ?? false;
  }

  typed() {
    clearTimeout(this.#timer);
    if (this.#composing) this.#composing = 'typed';
    else this.#timer = setTimeout(() => this.check(), PAUSE);
  }

  /** Begin or end composing characters. @param {boolean} begun */
  compose(begun) {
    const late = this.#composing === 'typed';
    this.#composing = begun ? 'begun' : null;
    if (late && !begun) this.typed();
  }

  /** Have the text checked, unless this very text has been. */
  async check() {
    const { text } = readText(this.el);
    if (text === this.#checked?.text) return this.#restore(this.#checked.answer);
    popover.close();
    const turn = ++this.#turn;
    const answer = text.trim() ? await this.#answer(text) : NOTHING;
    // the newest counts, and only for the text that was sent
    if (turn !== this.#turn || text !== readText(this.el).text) return;
    this.#checked = answer && { text, answer };
    this.show();
  }

  /** Bring back marks that an edit and its undoing have lost. @param {ScanAnswer} answer */
  #restore({ findings }) {
    this.#turn++;
    if (paint.cover(this.el)?.findings !== findings) this.show();
  }

  /** @param {string} text @returns {Promise<ScanAnswer | null>} null if nobody answers */
  async #answer(text) {
    const asked = askWorker({ kind: 'scan', text: wellFormed(text), mode: 'compose' });
    const answer = await asked.catch(() => null);
    return answer?.findings ? answer : null;
  }

  /** Mark what is known of the text; without an answer, nothing. */
  show() {
    if (!this.#checked) return paint.detach(this.el);
    const { text, answer } = this.#checked;
    paint.show(this.el, answer.findings, text);
    this.#badge(answer.findings.length);
    this.#speak(answer.findings);
  }

  /** Let go of the composer: no marks, no number, no question under way. */
  release() {
    clearTimeout(this.#timer);
    this.#turn++;
    paint.detach(this.el);
    this.#badge(null);
  }

  /** @param {number | null} count */
  #badge(count) {
    askWorker({ kind: 'badge', count }).catch(() => {});
  }

  /** @param {Finding[]} findings */
  #speak(findings) {
    const fresh = findings.filter(({ id }) => !this.#spoken.has(id));
    for (const { id } of fresh) this.#spoken.add(id);
    if (fresh.length) paint.tell(`Warning: ${fresh.map(({ title }) => title).join(', ')}.`);
  }

  /** @param {Finding} finding */
  combination(finding) {
    const known = this.#checked?.answer.combinations ?? [];
    return known.find(({ id }) => id === finding.combination);
  }

  /** @param {Finding} finding */
  canRewrite({ start, end, replacement }) {
    return replacement !== null && isReplaceable(this.el, start, end);
  }

  /** Put the safer words in the place of the others. @param {Finding} finding */
  async rewrite({ id, replacement }) {
    paint.layout();   // words may have moved since the last frame
    const now = this.marked.find(finding => finding.id === id);
    const words = replacement ?? '';
    if (now && await replace(this.el, now.start, now.end, words)) return this.check();
    popover.notice(this, "Couldn't change it here", `Please write “${words}” yourself.`);
  }

  /** Take the officer's word for it. @param {Finding} finding @param {Verdict} verdict */
  async dismiss({ id, exposure }, verdict) {
    const answer = await askWorker({ kind: 'decide', id, exposure, verdict }).catch(() => null);
    const known = this.#checked?.answer;
    if (!answer?.ok || !known) return;
    known.findings = known.findings.filter(finding => finding.id !== id);
    this.show();
  }
}
