/** The shapes that travel between page scripts, worker, panel and options. Spans are UTF-16 units. */

type Severity = 'low' | 'medium' | 'high' | 'critical';
type Mode = 'compose' | 'audit';
type Verdict = 'not_me' | 'public_place' | 'fiction' | 'allowed';

/** `unpaired`: no secret yet; `locked`: scans go on without protected facts. */
type PairingState = 'unpaired' | 'paired' | 'offline' | 'locked';

/** A warning as the service words it; `start` and `end` are string indices, half-open. */
interface Finding {
  id: string;
  exposure: string;
  title: string;
  category: string;
  severity: Severity;
  score: number;
  subject: string;
  start: number;
  end: number;
  action: string;
  why: string;
  advice: string;
  replacement: string | null;
  combination: string | null;
}

/** Warnings that are worse together; `parts` and `remove_first` are ids of findings. */
interface Combination {
  id: string;
  title: string;
  severity: Severity;
  why: string;
  advice: string;
  parts: string[];
  remove_first: string;
}

interface Risk { level: 'none' | Severity; because: string[] }
interface Hold { action: 'interrupt' | 'hold' | 'block'; offer: string[]; needs: string[] }

interface ScanAnswer {
  findings: Finding[];
  combinations: Combination[];
  risk: Risk;
  hold: Hold | null;
  complete: boolean;
  incomplete?: string[];
  facts?: 'none' | 'locked' | 'unlocked';
}

/** The service cannot be asked; `message` is one sentence for the officer. */
interface Offline { offline: true; state: PairingState; message: string }
interface Refused { error: { code: string; message: string } }
interface StateAnswer { state: PairingState; message: string; port?: number }

/** The lesson of one exposure type, as `/v1/cards` tells it. */
interface Card { id: string; title: string; category: string; severity: Severity; why: string; advice: string }

/** What `page/audit.js` answers; `index` numbers the marks it has painted. */
interface AuditAnswer {
  findings: (Finding & { index: number })[];
  combinations: Combination[];
  risk: Risk;
  complete: boolean;
  offline?: Offline;
}

/** A finding the officer waved through: never its text. `at` is ISO 8601. */
interface Dismissal { id: string; exposure: string; verdict: Verdict; at: string }

/** From a content script, one answer each. */
type PageMessage =
  | { kind: 'scan'; text: string; mode: Mode; audience?: string }
  | { kind: 'badge'; count: number | null }
  | { kind: 'card'; exposure: string }
  | { kind: 'decide'; id: string; exposure: string; verdict: Verdict }
  | { kind: 'undo'; id: string }
  | { kind: 'state' };

/** From our own pages only. */
type OwnMessage =
  | { kind: 'check'; tabId: number }
  | { kind: 'pair'; port: number; code: string }
  | { kind: 'port'; port: number }
  | { kind: 'dismissed' }
  | { kind: 'card'; exposure: string }
  | { kind: 'undo'; id: string }
  | { kind: 'state' };

/** To a content script: from the worker (`audit`, `next`, `open`) or the panel (`show`, `clear`). */
type TabMessage =
  | { kind: 'audit' }
  | { kind: 'show'; index: number }
  | { kind: 'clear' }
  | { kind: 'next' }
  | { kind: 'open' };

/** Firefox only; Chromium has `chrome.sidePanel` instead. */
declare namespace chrome.sidebarAction {
  function open(): Promise<void>;
}

/** Newer than the DOM library of the checker; looked for before use. */
interface HTMLTextAreaElement { createValueRange?(start: number, end: number): Range }
interface HTMLInputElement { createValueRange?(start: number, end: number): Range }
interface Element { ariaNotify?(announcement: string, options?: { priority?: 'normal' | 'high' }): void }
