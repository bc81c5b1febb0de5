// The visible text of the page, read in slices so that the page stays quick.

const SLICE = 5;        // ms of work before the page may go on
const PIECE = 30_000;   // UTF-16 units a question
const UNREAD = new Set(
  ['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'INPUT', 'SELECT', 'IFRAME',
    'OBJECT', 'CANVAS', 'VIDEO', 'AUDIO'],
);

/** @typedef {Node | '\n' | ' '} Item what comes next on a page: a node, or a gap */

/**
 * Take items one by one and let the page go on between slices.
 * @template T
 * @param {Iterable<T>} items @param {(item: T) => void} deed
 */
async function inSlices(items, deed) {
  let began = performance.now();
  for (const item of items) {
    deed(item);
    if (performance.now() - began < SLICE) continue;
    await pause(0);
    began = performance.now();
  }
}

/** Yield text nodes and gaps in order of reading. @param {Node} top @returns {Generator<Item>} */
function* flow(top) {
  /** @type {Item[]} */
  const coming = [top];
  for (let item = coming.pop(); item; item = coming.pop()) {
    yield item;
    if (item instanceof HTMLElement) coming.push(...contentsOf(item).reverse());
  }
}

/**
 * Return what an element shows, in order of reading, set apart as it is laid out.
 * @param {HTMLElement} el @returns {Item[]}
 */
function contentsOf(el) {
  if (UNREAD.has(el.tagName) || el.isContentEditable) return [];
  if (el.tagName === 'BR') return ['\n'];
  const { display } = getComputedStyle(el);
  if (display !== 'contents' && !el.checkVisibility()) return [];
  const slotted = el instanceof HTMLSlotElement ? el.assignedNodes() : [];
  const nodes = slotted.length ? slotted : [...(innerRoot(el) ?? el).childNodes];
  if (display === 'inline' || display === 'contents') return nodes;
  const gap = display.startsWith('inline') ? ' ' : '\n';
  return [gap, ...nodes, gap];
}

/** @param {Text} node @param {NodeText} found */
function readNode(node, found) {
  const parent = node.parentElement ?? parentOf(node);
  if (!parent) return;
  const { visibility, whiteSpaceCollapse } = getComputedStyle(parent);
  if (visibility === 'visible') found.add(node, whiteSpaceCollapse === 'collapse');
}

/** @returns {Promise<NodeText>} what the page shows */
async function readPage() {
  const found = new NodeText();
  await inSlices(flow(document.body), item => {
    if (typeof item === 'string') found.setApart(item);
    else if (item instanceof Text) readNode(item, found);
  });
  return found;
}

/**
 * Yield the start of each piece and its text, cut where a line or a word ends.
 * @param {string} text @returns {Generator<[number, string]>}
 */
function* piecesOf(text) {
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = Math.min(start + PIECE, text.length);
    const cut = text.lastIndexOf('\n', end - 1) + 1 || text.lastIndexOf(' ', end - 1) + 1;
    if (end < text.length && cut > start) end = cut;
    yield [start, text.slice(start, end)];
  }
}
