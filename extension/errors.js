/** Why the service gave no answer, in words for the officer; never a word of theirs. */

const SENTENCES = {
  unpaired: 'This browser is not paired with Plainclothes yet.',
  offline: "Plainclothes isn't running.",
  busy: 'Plainclothes is busy. It will be tried again.',
  other_program: 'Another program answers on this port. Nothing you wrote was sent to it.',
  unrecognised: 'The service does not know this browser. If it stays so, pair again.',
  not_allowed: 'The browser does not let Plainclothes reach its service on this computer. Allow it in the options.',
  bad_code: 'The pairing code has 8 digits.',
  wrong_code: 'That code is not right.',
  pairing_closed: 'Pairing is closed. Run “plainclothes pair” for a new code.',
  pairing_stale: 'That took too long. Please press Pair again.',
  slow_down: 'Too many requests at once. Wait a few seconds.',
  too_long: 'This text is too long to check in one piece.',
  overtaken: 'A newer text of this tab is being checked instead.',
  site_off: 'Plainclothes is not switched on for this site.',
  unknown_card: 'Plainclothes has no lesson on this.',
  no_access: 'The browser has not let Plainclothes see this page yet.',
  closed_page: 'The browser does not let any extension read this page.',
  reload: 'Reload this tab, then check it again.',
  internal: 'Something went wrong inside Plainclothes.',
};
const OFFLINE = ['unpaired', 'offline', 'busy', 'other_program', 'unrecognised', 'not_allowed'];

/** @typedef {keyof typeof SENTENCES} Code */

/** One failure that the officer can be told about. */
export class ServiceError extends Error {
  /**
   * @param {string} code one of ours, or the service's
   * @param {{ message?: string, wait?: number }} [more] wait: seconds the service asked for
   */
  constructor(code, { message, wait = 0 } = {}) {
    super(message ?? SENTENCES[/** @type {Code} */ (code)] ?? SENTENCES.internal);
    this.code = code;
    this.wait = wait;
  }

  /** Whether nothing can be checked at all until something changes. */
  get offline() {
    return OFFLINE.includes(this.code);
  }
}
