import { LRUCache } from 'lru-cache';

import { MAX_PAGE_SIZE } from '../../../src/contract/requestLimits';

const REFUSED_FOR_MS = 10 * 60_000;

/**
 * What the upstream takes in one request with addresses: its document does not say. It is found by halving what
 * was refused, and remembered.
 */
export class BatchSize {
  #most = MAX_PAGE_SIZE;
  #hasAnswered = false;
  readonly #refused = new LRUCache<string, true>({ max: 10_000, ttl: REFUSED_FOR_MS });

  get most(): number {
    return this.#most;
  }

  /** Whether the upstream has ever answered a request with addresses. */
  get isProven(): boolean {
    return this.#hasAnswered;
  }

  answered(): void {
    this.#hasAnswered = true;
  }

  /** The upstream sends this many agents on a page, however many were asked for. */
  servedBy(pageSize: number): void {
    this.#most = Math.max(1, Math.min(this.#most, pageSize));
  }

  /** The upstream refused that many addresses but answered for each half of them. */
  tooMany(count: number): void {
    this.#most = Math.max(1, Math.min(this.#most, Math.ceil(count / 2)));
  }

  /** The upstream refused this one address, and with it every request that contains it. */
  refuse(spelling: string): void {
    this.#refused.set(spelling, true);
  }

  /** For ten minutes after it was refused. */
  isRefused(spelling: string): boolean {
    return this.#refused.has(spelling);
  }
}
