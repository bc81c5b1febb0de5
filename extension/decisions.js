/** Findings the officer waved through: ids, types and dates in this browser, never a text. */

const KEY = 'dismissed', MOST = 5_000;

/** @returns {Promise<Record<string, Omit<Dismissal, 'id'>>>} by id of the finding, oldest first */
async function load() {
  const { [KEY]: known = {} } = await chrome.storage.local.get(KEY);
  return /** @type {Record<string, Omit<Dismissal, 'id'>>} */ (known);
}

/** @param {Record<string, Omit<Dismissal, 'id'>>} dismissed */
const save = (dismissed) => chrome.storage.local.set({ [KEY]: dismissed });

/** @param {{ id: string, exposure: string, verdict: Verdict }} decision */
export async function dismiss({ id, exposure, verdict }) {
  const { [id]: _, ...others } = await load();
  const kept = Object.entries(others).slice(1 - MOST);
  await save({ ...Object.fromEntries(kept), [id]: { exposure, verdict, at: new Date().toISOString() } });
}

/** @param {string} id of the finding, which will be shown again */
export async function undo(id) {
  const { [id]: _, ...others } = await load();
  await save(others);
}

/** @returns {Promise<Dismissal[]>} newest first */
export async function all() {
  return Object.entries(await load()).map(([id, rest]) => ({ id, ...rest })).reverse();
}

/**
 * Takes the dismissed findings out of an answer, and what rests on them.
 * @param {ScanAnswer} answer @returns {Promise<ScanAnswer>}
 */
export async function without(answer) {
  return remaining(answer, new Set(Object.keys(await load())));
}

/**
 * What an answer still says once these findings are waved through.
 * @param {ScanAnswer} answer @param {Set<string>} dismissed ids @returns {ScanAnswer}
 */
export function remaining(answer, dismissed) {
  const findings = answer.findings.filter((finding) => !dismissed.has(finding.id));
  if (findings.length === answer.findings.length) return answer;
  const combinations = answer.combinations.filter((c) => !c.parts.some((id) => dismissed.has(id)));
  const standing = new Set(combinations.map((c) => c.id));
  const told = {
    ...answer,
    findings: findings.map((f) => ({ ...f, combination: standing.has(f.combination ?? '') ? f.combination : null })),
    combinations,
    risk: lowered(answer.risk, findings, combinations),
  };
  // Only the policy may hold a post; but nothing is left here that it could have held this one for.
  if (!findings.length && answer.hold?.action === 'interrupt') told.hold = null;
  return told;
}

const ORDER = ['none', 'low', 'medium', 'high', 'critical'];

/** @param {Risk} before @param {Finding[]} findings @param {Combination[]} combinations @returns {Risk} */
function lowered(before, findings, combinations) {
  const left = [...findings, ...combinations];
  const worst = Math.max(0, ...left.map((part) => ORDER.indexOf(part.severity)));
  const level = /** @type {Risk['level']} */ (ORDER[Math.min(worst, ORDER.indexOf(before.level))]);
  const ids = new Set([...findings.map((f) => f.exposure), ...combinations.map((c) => c.id)]);
  return { level, because: before.because.filter((id) => ids.has(id)) };
}
