/** A page may not flood the service: a quota a tab, and of its drafts only the newest waits. */

import { ServiceError } from './errors.js';

const BURST = 20, PER_SECOND = 5;

/** @typedef {{ left: number, at: number, busy: boolean, waiting: ((go: boolean) => void) | null }} Lane */

/** Keeps one lane a tab; lanes that rest are dropped. */
export class Lanes {
  /** @type {Map<number, Lane>} */
  #lanes = new Map();

  /** @param {() => number} now milliseconds */
  constructor(now = () => performance.now()) {
    this.now = now;
  }

  /** @param {number} tab @returns {Lane} @throws {ServiceError} slow_down */
  take(tab) {
    const lane = this.#lanes.get(tab) ?? { left: BURST, at: this.now(), busy: false, waiting: null };
    const now = this.now();
    lane.left = Math.min(BURST, lane.left + ((now - lane.at) / 1000) * PER_SECOND);
    lane.at = now;
    this.#lanes.set(tab, lane);
    if (lane.left < 1) throw new ServiceError('slow_down');
    lane.left -= 1;
    return lane;
  }

  /**
   * One at a time a tab; whoever waits is overtaken by the next.
   * @template T @param {number} tab @param {() => Promise<T>} ask
   * @returns {Promise<T>} @throws {ServiceError} overtaken
   */
  async newest(tab, ask) {
    const lane = this.take(tab);
    if (lane.busy) {
      lane.waiting?.(false);
      /** @type {Promise<boolean>} */
      const turn = new Promise((resolve) => { lane.waiting = resolve; });
      if (!await turn) throw new ServiceError('overtaken');
    }
    lane.busy = true;
    try {
      return await ask();
    } finally {
      const next = lane.waiting;
      lane.waiting = null;
      lane.busy = next !== null;
      next?.(true);
    }
  }

  /** @param {number} tab that was closed */
  drop(tab) {
    this.#lanes.delete(tab);
  }
}
