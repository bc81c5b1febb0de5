// "Check this page": asks about its visible text and marks the words that give something away.

const RISKS = ['none', 'low', 'medium', 'high', 'critical'];

/**
 * @param {AuditAnswer} total @param {ScanAnswer} answer
 * @param {number} at where the piece starts
 */
function addAnswer(total, answer, at) {
  for (const finding of answer.findings) {
    const [start, end] = [finding.start + at, finding.end + at];
    total.findings.push({ ...finding, start, end, index: total.findings.length });
  }
  total.combinations.push(...answer.combinations);
  total.complete &&= answer.complete;
  const { level, because } = answer.risk;
  if (RISKS.indexOf(level) > RISKS.indexOf(total.risk.level)) total.risk.level = level;
  total.risk.because = [...new Set([...total.risk.because, ...because])];
}

/** @param {string} text @returns {Promise<AuditAnswer>} */
async function askAbout(text) {
  /** @type {AuditAnswer} */
  const total = {
    findings: [], combinations: [], risk: { level: 'none', because: [] }, complete: true,
  };
  for (const [at, piece] of piecesOf(text)) {
    const asked = askWorker({ kind: 'scan', text: wellFormed(piece), mode: 'audit' });
    const answer = await asked.catch(() => null);
    if (answer?.findings) addAnswer(total, answer, at);
    else total.complete = false;
    if (answer?.offline) return { ...total, offline: answer };
  }
  return total;
}

class Audit {
  /** @type {PageCover | null} */
  #cover = null;

  constructor() {
    chrome.runtime.onMessage.addListener((message, _sender, answer) => {
      if (message.kind === 'clear') this.clear();
      if (message.kind === 'show') this.#cover?.choose(message.index);
      if (message.kind !== 'audit' || window !== top) return false;
      this.run().then(answer, () => answer(null));
      return true;
    });
  }

  /** Read, ask, mark. */
  async run() {
    this.clear();
    const reading = await readPage();
    const answer = await askAbout(reading.text);
    if (!answer.findings.length || paint.off) return answer;
    this.#cover = paint.lay(new PageCover(reading));
    await this.#cover.locate(answer.findings);
    return answer;
  }

  clear() {
    if (this.#cover) paint.detach(this.#cover.el);
    this.#cover = null;
  }
}

const audit = new Audit();
