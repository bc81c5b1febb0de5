// Where words of the composer are, as the page itself measures it.
const composer = () => document.querySelector('#composer');
const shape = rect => [rect.x, rect.y, rect.width, rect.height];

/** A laid-out copy of a text box, where the browser has no ranges in it. */
function twin(field) {
  const style = getComputedStyle(field);
  const div = document.createElement('div');
  for (const name of ['font', 'lineHeight', 'letterSpacing', 'padding', 'border']) div.style[name] = style[name];
  const { x, y } = field.getBoundingClientRect();
  Object.assign(div.style, {
    position: 'absolute', left: `${x + scrollX}px`, top: `${y + scrollY}px`, boxSizing: 'border-box',
    width: `${field.clientWidth + 2}px`, visibility: 'hidden',
    whiteSpace: field.tagName === 'INPUT' ? 'pre' : 'pre-wrap',
  });
  div.textContent = field.value;
  document.body.append(div);
  return div;
}

function within(node, words) {
  const walk = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const at = walk.currentNode.data.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(walk.currentNode, at);
    range.setEnd(walk.currentNode, at + words.length);
    return [...range.getClientRects()].map(shape);
  }
  return [];
}

window.place = words => {
  const field = composer();
  if (!('value' in field)) return within(field, words);
  const copy = twin(field);
  const found = within(copy, words);
  copy.remove();
  return found.map(([x, y, ...size]) => [x - field.scrollLeft, y - field.scrollTop, ...size]);
};

/** The text before the caret. */
window.beforeCaret = () => {
  const field = composer();
  if ('value' in field) return field.value.slice(0, field.selectionEnd);
  const { focusNode, focusOffset } = getSelection();
  const range = document.createRange();
  range.setStart(field, 0);
  range.setEnd(focusNode, focusOffset);
  return range.toString().replace(/\u00a0/g, ' ');
};
