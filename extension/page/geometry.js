// Where elements are in the window, and what cuts them off.

/** @typedef {{left: number, top: number, right: number, bottom: number}} Edges */

/** @param {HTMLElement} el @param {Record<string, string>} style */
function setStyle(el, style) {
  for (const name in style) el.style.setProperty(name, style[name], 'important');
}

/** @param {Element | Text} node @returns {Element | null} */
function parentOf(node) {
  const root = /** @type {Partial<ShadowRoot>} */ (node.getRootNode());
  return node.assignedSlot ?? node.parentElement ?? root.host ?? null;
}

/** Return the elements that cut a node off. @param {Element | Text} node */
function clipsOf(node) {
  const clips = [];
  // what <body> and <html> cut off is the window's doing
  for (let at = parentOf(node); at && at !== document.body; at = parentOf(at)) {
    const { overflowX, overflowY, position } = getComputedStyle(at);
    if (overflowX !== 'visible' || overflowY !== 'visible') clips.push(at);
    if (position === 'fixed') break;
  }
  return clips.filter(clip => clip !== document.documentElement);
}

/** @param {Element[]} clips @returns {Edges} what of the window they leave */
function seenThrough(clips) {
  const seen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  for (const clip of clips) {
    const rect = clip.getBoundingClientRect();
    seen.left = Math.max(seen.left, rect.left);
    seen.top = Math.max(seen.top, rect.top);
    seen.right = Math.min(seen.right, rect.right);
    seen.bottom = Math.min(seen.bottom, rect.bottom);
  }
  return seen;
}

/** Tell whether the letters are light, so the ground is dark. @param {Element} el */
function isDark(el) {
  const parts = getComputedStyle(el).color.match(/[\d.]+/g) ?? [];
  const [red = 0, green = 0, blue = 0] = parts.map(Number);
  return red * 0.3 + green * 0.6 + blue * 0.1 > 140;
}
