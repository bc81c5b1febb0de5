// Only in the test build: tells the tests, by way of an extension page, what is in our root.

const DRIVES = {
  /** What stands in the card, or null. */
  card() {
    const card = root()?.querySelector('.card');
    if (!card) return null;
    const said = [...card.querySelectorAll('[data-say]')];
    const told = said.map(el => ({ ...placed(el), looks: el.className, words: el.dataset.say }));
    return { ...placed(card), label: card.ariaLabel, said: told };
  },
  /** Every box that is painted. */
  marks() {
    const boxes = [...root()?.querySelectorAll('.mark') ?? []];
    return boxes.filter(box => box.style.display !== 'none').map(box =>
      ({ ...placed(box), looks: box.className }));
  },
  layers: () => [...root()?.querySelectorAll('.layer') ?? []].map(placed),
  /** Which words are marked in an element, by severity. */
  words: (selector) => (covering(selector)?.findings ?? []).map(({ severity, start, end }) =>
    [severity, paint.cover(document.querySelector(selector)).text.slice(start, end)]),
  /** Mark these stretches as if the service had found them. */
  paint(selector, spans) {
    const el = document.querySelector(selector);
    const findings = spans.map(([start, end, severity], i) =>
      ({ id: `f${i}`, severity, start, end, title: 't', why: 'w', advice: 'a', replacement: null }));
    paint.show(el, findings, readText(el).text);
    paint.layout();
  },
  detach: selector => paint.detach(document.querySelector(selector)),
  /** Open a card that says these words. */
  tell(selector, words) {
    const finding = { id: 'f', severity: 'high', start: 0, end: 1, replacement: null };
    const owner = new Composer(document.querySelector(selector));
    popover.open(owner, { ...finding, title: words, why: words, advice: words });
  },
  hush: () => popover.close(),
  async readPage() {
    const tasks = [];
    const began = performance.now();
    const { text } = await readPage();
    return { text, took: performance.now() - began, tasks };
  },
  async replace(selector, start, end, words) {
    return replace(document.querySelector(selector), start, end, words);
  },
  /** Show something in a way that leaks: the control of the hostile page's eyes. */
  leak(how, given) {
    const box = leaks.at(-1)?.el.isConnected && how === leaks.at(-1).how
      ? leaks.at(-1).el : document.createElement('div');
    leaks.push({ how, el: box });
    LEAKS[how](box, given);
    if (!box.isConnected) paint.add(box);
    if (box.popover && !box.matches(':popover-open')) box.showPopover();
  },
  mend() {
    for (const { el } of leaks.splice(0)) el.remove();
    surface.host.remove();
  },
  isOff: () => paint.off,
  /** What was asked of the worker on this page, in order. */
  asked: () => asked,
};

const leaks = [];
const boxed = more => ({ ...FLAT, width: '90px', height: '20px', background: '#c00', contain: 'none', ...more });
const LEAKS = {
  text(box, words) {
    setStyle(box, boxed({ width: '300px' }));
    box.popover = 'manual';
    box.textContent = words;
  },
  font(box, words) {
    paint.dress('.leak::before { content: attr(data-say); font-family: "Arial"; }');
    setStyle(box, boxed({}));
    box.popover = 'manual';
    box.className = 'leak';
    box.dataset.say = words;
  },
  bare(box, x) {
    setStyle(box, boxed({ transform: `translate(${x}px, 20px)` }));
    box.popover = 'manual';
  },
  left(box, x) {
    setStyle(box, boxed({ left: `${x}px`, top: '300px' }));
    box.popover = 'manual';
  },
};

const asked = [];
const plainly = askWorker;
askWorker = message => {
  asked.push(message.kind);
  return plainly(message);
};

function root() {
  const { host } = surface;
  return host.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(host);
}

const covering = selector => paint.cover(document.querySelector(selector));

function placed(el) {
  const { x, y, width, height } = el.getBoundingClientRect();
  return { x, y, width, height };
}

chrome.runtime.onMessage.addListener((message, _sender, answer) => {
  if (message.kind !== 'drive') return false;
  Promise.resolve(DRIVES[message.verb](...message.given)).then(
    told => answer({ told: told ?? null }), error => answer({ failed: String(error) }));
  return true;
});
