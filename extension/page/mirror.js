// A field's hidden twin where createValueRange() is missing: laid out, never painted.

const COPIED = `font-family font-size font-weight font-style font-stretch font-variant
  font-feature-settings font-kerning letter-spacing word-spacing line-height
  text-transform text-indent text-align tab-size direction word-break hyphens
  text-rendering padding-top padding-right padding-bottom padding-left
  border-top-width border-right-width border-bottom-width border-left-width`.split(/\s+/);

class Mirror {
  #text = document.createTextNode('');
  div = document.createElement('div');

  /** @param {Field} field */
  constructor(field) {
    this.field = field;
    this.div.inert = true;
    this.div.append(this.#text);
  }

  /** Take over the field's looks, text and scroll position. */
  sync() {
    const { field, div } = this;
    const looks = getComputedStyle(field);
    const copied = COPIED.map(name => [name, looks.getPropertyValue(name)]);
    const edges =
      parseFloat(looks.borderLeftWidth) + parseFloat(looks.borderRightWidth);
    setStyle(div, {
      ...Object.fromEntries(copied), position: 'absolute', left: '0', top: '0',
      'box-sizing': 'border-box', 'border-style': 'solid', overflow: 'hidden',
      visibility: 'hidden', contain: 'strict', 'overflow-wrap': 'break-word',
      'white-space': field.tagName === 'INPUT' ? 'pre' : 'pre-wrap',
      width: `${field.clientWidth + edges}px`, height: `${field.offsetHeight}px`,
    });
    const shown = `${field.value}\n`;
    if (this.#text.data !== shown) this.#text.data = shown;
    div.scrollTop = field.scrollTop;
    div.scrollLeft = field.scrollLeft;
  }

  /** @param {number} start @param {number} end @returns {DOMRect[]} */
  rects(start, end) {
    const range = document.createRange();
    range.setStart(this.#text, start);
    range.setEnd(this.#text, end);
    const from = this.div.getBoundingClientRect();
    const to = this.field.getBoundingClientRect();
    const moved = (/** @type {DOMRect} */ { x, y, width, height }) =>
      new DOMRect(x - from.x + to.x, y - from.y + to.y, width, height);
    return [...range.getClientRects()].map(moved);
  }
}
