import { LRUCache } from 'lru-cache';
import * as v from 'valibot';

import { MAX_PAGE_SIZE } from '../../../src/contract/requestLimits';
import { type FindingKeeper, FindingReader } from '../../upstream/findings';

const REFUSED_FOR_MS = 10 * 60_000;

export const batchSizeFindingSchema = v.object({
  most: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_PAGE_SIZE)),
});

type BatchSizeFinding = v.InferOutput<typeof batchSizeFindingSchema>;

/**
 * What the upstream takes in one request with addresses: its document does not say. It is found by halving what
 * was refused, remembered, and shared with other replicas and the next start.
 */
export class BatchSize {
  readonly #keeper: FindingKeeper<BatchSizeFinding>;
  readonly #reader: FindingReader<BatchSizeFinding>;
  #most = MAX_PAGE_SIZE;
  #hasAnswered = false;
  readonly #refused = new LRUCache<string, true>({ max: 10_000, ttl: REFUSED_FOR_MS });

  constructor(keeper: FindingKeeper<BatchSizeFinding>) {
    this.#keeper = keeper;
    this.#reader = new FindingReader(keeper, ({ finding }) => {
      this.#most = Math.min(this.#most, finding.most);
    });
  }

  get most(): number {
    return this.#most;
  }

  /** Whether the upstream has ever answered a request with addresses. */
  get isProven(): boolean {
    return this.#hasAnswered;
  }

  /** Takes over what another replica found, or this one before it was started again. Never rejects. */
  async learn(): Promise<void> {
    await this.#reader.refresh(this.#most === MAX_PAGE_SIZE);
  }

  answered(): void {
    this.#hasAnswered = true;
  }

  /** The upstream sends this many agents on a page, however many were asked for. */
  servedBy(pageSize: number): void {
    this.#limitTo(pageSize);
  }

  /** The upstream refused that many addresses but answered for each half of them. */
  tooMany(count: number): void {
    this.#limitTo(Math.ceil(count / 2));
  }

  /** The upstream refused this one address, and with it every request that contains it. */
  refuse(spelling: string): void {
    this.#refused.set(spelling, true);
  }

  /** For ten minutes after it was refused. */
  isRefused(spelling: string): boolean {
    return this.#refused.has(spelling);
  }

  #limitTo(count: number): void {
    const most = Math.max(1, Math.min(this.#most, count));
    if (most === this.#most) return;
    this.#most = most;
    void this.#keeper.keep({ most });
  }
}
