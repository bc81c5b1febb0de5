// The text of a composer or a page, each UTF-16 offset tied to its node.

const BLOCK =
  /^(P|DIV|LI|UL|OL|H[1-6]|BLOCKQUOTE|PRE|SECTION|ARTICLE|TR|TABLE)$/;
const GAPS = /[ \t\n\r\f]+/g;

/**
 * A text and the way back: `range` covers the half-open stretch, or is null when the
 * nodes have changed since.
 * @typedef {{text: string, range(start: number, end: number): Range | null}} Reading
 * @typedef {HTMLTextAreaElement | HTMLInputElement} Field
 * @typedef {{node: Text, at: number, size: number, folded: boolean, tight: boolean}} Piece
 * @typedef {{finding: Finding, start: number, end: number}} Part of a finding's words
 */

/** @param {Element} el @returns {el is Field} */
function isField(el) {
  return el.tagName === 'TEXTAREA' || el.tagName === 'INPUT';
}

/**
 * Return the text with plain spaces; one unit for one, so offsets stay.
 * @param {string} text
 */
function plainSpaces(text) {
  return text.replace(/\u00a0/g, ' ');
}

/**
 * Return the text without halves of characters; one unit for one, so offsets stay.
 * @param {string} text
 */
function wellFormed(text) {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Collects text nodes into one text; spans lead back to the nodes. */
class NodeText {
  /** @type {Piece[]} */
  #pieces = [];
  /** @type {string[]} */
  #shown = [];
  #length = 0;

  get text() {
    if (this.#shown.length > 1) this.#shown = [this.#shown.join('')];
    return this.#shown[0] ?? '';
  }

  /** @param {Text} node @param {boolean} folded white space shows as one blank */
  add(node, folded = false) {
    const tight = ' \n'.includes(this.#shown.at(-1)?.at(-1) ?? ' ');
    const shown = folded ? fold(node.data, tight) : node.data;
    if (!shown) return;
    const { length: size } = node.data;
    this.#pieces.push({ node, at: this.#length, size, folded, tight });
    this.#put(shown);
  }

  /** Set what follows apart, unless it is already. @param {'\n' | ' '} gap */
  setApart(gap) {
    const last = this.#shown.at(-1) ?? '\n';
    if (!last.endsWith('\n') && !last.endsWith(gap)) this.#put(gap);
  }

  /** @param {string} shown */
  #put(shown) {
    this.#shown.push(shown);
    this.#length += shown.length;
  }

  /** @param {number} start @param {number} end @returns {Range | null} */
  range(start, end) {
    const from = this.#place(start);
    const to = this.#place(end - 1);
    if (!from || !to) return null;
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, Math.min(to.offset + 1, to.node.data.length));
    return range;
  }

  /** @param {number} at */
  #place(at) {
    const piece = this.#pieceAt(at);
    if (!piece?.node.isConnected || piece.node.data.length !== piece.size) return null;
    const { node, folded, tight, size } = piece;
    const offset = folded ? unfolded(node.data, at - piece.at, tight) : at - piece.at;
    return { node, offset: Math.min(offset, size) };
  }

  /** @param {number} at */
  #pieceAt(at) {
    let low = 0;
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#pieces[middle].at <= at) low = middle + 1;
      else high = middle;
    }
    return this.#pieces[low - 1];
  }
}

/**
 * Return the text as laid out, every gap one blank.
 * @param {string} data @param {boolean} tight a gap has just been shown
 */
function fold(data, tight) {
  const folded = data.replace(GAPS, ' ');
  return tight && folded.startsWith(' ') ? folded.slice(1) : folded;
}

/**
 * Return where the folded unit `count` stands in the text as written.
 * @param {string} data @param {number} count @param {boolean} tight
 */
function unfolded(data, count, tight) {
  let seen = -1;
  for (let i = 0, gap = tight; i < data.length; i++) {
    const blank = ' \t\n\r\f'.includes(data[i]);
    if (!(blank && gap) && ++seen === count) return i;
    gap = blank;
  }
  return data.length;
}

/** @param {Node} node @param {Element} root */
function blockOf(node, root) {
  let el = node.parentElement;
  while (el && el !== root && !BLOCK.test(el.tagName)) el = el.parentElement;
  return el;
}

/**
 * Read a composer as written: no trim, and a line for a block, as the scanner sees it.
 * @param {Element} el @returns {Reading}
 */
function readText(el) {
  if (isField(el)) {
    const range = (/** @type {number} */ start, /** @type {number} */ end) =>
      el.createValueRange?.(start, end) ?? null;
    return { text: el.value, range };
  }
  const found = new NodeText();
  const walk = document.createTreeWalker(el, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let last = null;
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (node instanceof Text) {
      const block = blockOf(node, el);
      if (last && block !== last) found.setApart('\n');
      last = block;
      found.add(node);
    } else if (node.nodeName === 'BR') found.setApart('\n');
  }
  return found;
}

/**
 * Carry a finding across one edit; null when the edit touched its words.
 * @param {Finding} finding @param {string} before @param {string} after
 * @returns {Finding | null}
 */
function carry(finding, before, after) {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  if (finding.end <= head) return finding;
  if (finding.start < before.length - tail) return null;
  const shift = after.length - before.length;
  return { ...finding, start: finding.start + shift, end: finding.end + shift };
}

/**
 * Yield what is to be marked: of words that two findings share, the first has them.
 * @param {Finding[]} findings
 * @returns {Generator<Part>}
 */
function* uncovered(findings) {
  /** @type {Finding[]} */
  const taken = [];
  for (const finding of findings) {
    let { start } = finding;
    for (const other of taken.toSorted((a, b) => a.start - b.start)) {
      if (other.end <= start || other.start >= finding.end) continue;
      if (other.start > start) yield { finding, start, end: other.start };
      start = other.end;
    }
    if (start < finding.end) yield { finding, start, end: finding.end };
    taken.push(finding);
  }
}
