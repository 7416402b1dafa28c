import type { TimestampsInForce } from '../../src/contract/timestampsInForce';

/**
 * A reply as callers receive it. Instants are those of this process's monotonic clock (`performance.now()`), so
 * that no correction of the wall clock makes it younger or older.
 */
export type CachedPage = {
  /** When the upstream sent its oldest part. */
  readonly asOfMs: number;
  /** From then on a request goes to the upstream again. */
  readonly expiresAtMs: number;
  /**
   * The email addresses on the page, in lower case: they show whether a caller may see all of it without
   * decompressing it. `undefined` is an agent without a readable address.
   */
  readonly emails: readonly (string | undefined)[];
  /** What its times mean. */
  readonly timestamps: TimestampsInForce;
  readonly gzip: Uint8Array<ArrayBuffer>;
  /** Compressed when it is first asked for, and once. */
  readonly brotli: () => Promise<Uint8Array<ArrayBuffer>>;
};

/** Does the work when it is first asked for, and once; a failure is forgotten. */
export function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined;
  return async () => {
    result ??= work();
    try {
      return await result;
    } catch (error) {
      result = undefined;
      throw error;
    }
  };
}
