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
  /** Leave all marks to the driver. */
  hold() {
    for (const name of ['show', 'release', 'check']) Composer.prototype[name] = () => {};
  },
  /** Open a card that says these words. */
  tell(selector, words) {
    const finding = { id: 'f', severity: 'high', start: 0, end: 1, replacement: null };
    const owner = new Composer(document.querySelector(selector));
    popover.open(owner, { ...finding, title: words, why: words, advice: words });
  },
  hush: () => popover.close(),
  readPage: async () => (await readPage()).text,
  async replace(selector, start, end, words) {
    return replace(document.querySelector(selector), start, end, words);
  },
  /** Show something in a way that leaks: the control of the hostile page's eyes. */
  leak(how, given) {
    leaks[how] ??= document.createElement('div');
    LEAKS[how](leaks[how], given);
  },
  mend() {
    for (const how of Object.keys(leaks)) {
      leaks[how].remove();
      delete leaks[how];
    }
    surface.host.remove();
  },
  /** How long it takes to bring all marks to their words, in milliseconds. */
  layoutTimes() {
    return Array.from({ length: 21 }, () => {
      for (const el of [document.activeElement]) paint.cover(el)?.reread();
      const began = performance.now();
      paint.layout();
      return performance.now() - began;
    });
  },
  /** What happens when the extension is updated under the page. */
  orphan: () => lifetime.abort(),
  isOff: () => paint.off,
  /** What was asked of the worker on this page, in order. */
  asked: () => asked,
};

const leaks = {};
const boxed = more => ({ ...FLAT, width: '90px', height: '20px', background: '#c00', ...more });

function raise(box, style) {
  setStyle(box, boxed(style));
  if (box.isConnected) return;
  box.popover = 'manual';
  paint.add(box);
  box.showPopover();
}

const LEAKS = {
  text(box, words) {
    box.textContent = words;
    raise(box, { width: '300px' });
  },
  font(box, words) {
    paint.dress('.leak::before { content: attr(data-say); font-family: "Arial"; }');
    box.className = 'leak';
    box.dataset.say = words;
    raise(box, {});
  },
  left: (box, x) => raise(box, { left: `${x}px`, top: '300px' }),
  /** An overlay without a layer that covers all words alike. */
  bare(host, x) {
    const box = document.createElement('div');
    setStyle(box, boxed({ transform: `translate(${x}px, 20px)`, 'z-index': '9' }));
    if (!host.isConnected) document.documentElement.append(host);
    (host.openOrClosedShadowRoot ?? host.attachShadow({ mode: 'open' })).append(box);
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
