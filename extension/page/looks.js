// How marks and card look; shape and word tell the severity, colour only helps.

/** Inline and important: a page that takes the host away drops its style sheets. */
const PLACED = {
  position: 'fixed', left: '0', top: '0', right: 'auto', bottom: 'auto', margin: '0',
  contain: 'strict', 'user-select': 'none',
};
const FLAT = {
  ...PLACED, padding: '0', border: '0', background: 'transparent', overflow: 'clip',
  'pointer-events': 'none',
};

const MARKS = `
  :host {
    all: initial !important; display: block !important; position: fixed !important;
    left: 0 !important; top: 0 !important; width: 0 !important; height: 0 !important;
    overflow: clip !important; contain: strict !important;
    pointer-events: none !important; user-select: none !important;
  }
  .mark {
    --ink: #d6281f; --amber: #b86e00;
    position: absolute; left: 0; top: 0;
    background-repeat: repeat-x; forced-color-adjust: none;
  }
  .dark .mark { --ink: #ff6b62; --amber: #f0a73a; }
  .critical {
    background-image:
      linear-gradient(45deg, transparent 38%, var(--ink) 38% 62%, transparent 62%),
      linear-gradient(-45deg, transparent 38%, var(--ink) 38% 62%, transparent 62%);
    background-size: 6px 4px; background-position: 0 0, 3px 0;
  }
  .high { background-image: linear-gradient(var(--ink) 2px, transparent 2px); }
  .medium {
    background-image: radial-gradient(circle at 2px 1px, var(--amber) 1px, transparent 1.4px);
    background-size: 4px 4px;
  }
  .here {
    border-radius: 3px; outline: 2px solid var(--ink);
    background-position: 0 100%, 3px 100%;
  }
  @media (forced-colors: active) { .mark { --ink: Mark; --amber: Mark; } }
  @media print { .layer { display: none !important; } }`;

// system-ui unquoted, and no other name: a page can define fonts of any quoted name
const CARD = `
  .card {
    --ground: #fff; --text: #1b2127; --quiet: #59636e; --line: #d3d9df; --fill: #f3f5f8;
    --ink: #c3241c; --amber: #955b00; --deed: #1d5fc4; --on: #fff;
    box-sizing: border-box; overflow: clip; padding: 2px;
    border: 1px solid var(--line); border-radius: 12px;
    background: var(--ground); color: var(--text);
    box-shadow: 0 1px 2px rgb(0 0 0 / 12%), 0 10px 30px rgb(0 0 0 / 18%);
    font: 14px/1.4 system-ui, sans-serif;
  }
  .card.dark {
    --ground: #20262d; --text: #eceff2; --quiet: #a5afba; --line: #444d57; --fill: #2b333c;
    --ink: #ff7b72; --amber: #f0a73a; --deed: #7db1ff; --on: #0d1117;
  }
  /* always scrollable, so that a page cannot tell from a wheel how long the text is */
  .view { height: 100%; overflow-y: auto; overscroll-behavior: contain; scrollbar-width: none; }
  .column {
    box-sizing: border-box; min-height: calc(100% + 1px); padding: 11px 15px 9px;
    display: flex; flex-direction: column; gap: 8px;
  }
  [data-say]::before { content: attr(data-say); }
  .card p { margin: 0; }
  .head { display: flex; align-items: baseline; gap: 12px; }
  .title { font-size: 16px; font-weight: 650; line-height: 1.3; }
  .severity {
    padding-bottom: 4px; color: var(--ink); font-size: 12px; font-weight: 650; line-height: 1.2;
    background-position: 0 100%; background-repeat: repeat-x;
  }
  .severity.critical { background-position: 0 100%, 3px 100%; }
  .severity.high { background-size: 100% 2px; }
  .severity.medium { color: var(--amber); }
  .advice { padding: 7px 10px; border-radius: 7px; background: var(--fill); }
  .together { color: var(--quiet); font-size: 13px; }
  .foot { display: flex; flex-direction: column; gap: 8px; margin-top: auto; }
  .verdicts {
    display: flex; flex-wrap: wrap; align-items: center; gap: 4px 2px;
    color: var(--quiet); font-size: 13px;
  }
  .card button {
    all: unset; box-sizing: border-box; min-height: 24px; padding: 2px 6px;
    border-radius: 6px; font: inherit; cursor: pointer;
  }
  .card button:hover { background: var(--fill); }
  .card button:focus-visible { outline: 2px solid var(--deed); outline-offset: 1px; }
  .card .verdict { margin-left: 4px; padding: 1px 9px; border: 1px solid var(--line); }
  .card .safer, .card .safer:hover {
    align-self: start; padding: 6px 14px; border: 1px solid var(--deed);
    background: var(--deed); color: var(--on);
    font-weight: 600;
  }
  .card .safer:hover { text-decoration: underline; }
  .card .close { margin: -2px -6px 0 auto; color: var(--quiet); font-size: 13px; }`;
