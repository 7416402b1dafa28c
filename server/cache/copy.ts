/**
 * Something that the upstream sent, as it is kept. Instants are those of this process's monotonic clock
 * (`performance.now()`), so that no correction of the wall clock makes a copy younger or older.
 */
export type Copy = {
  /** When the upstream replied. */
  readonly asOfMs: number;
  /** How long it may be served, as far as was known when it was made. */
  readonly servesMs: number;
  /** Until then it may be served if the upstream fails. */
  readonly keepUntilMs: number;
  /** A small JSON value, for its reader to validate. */
  readonly head: unknown;
  readonly body: Uint8Array<ArrayBuffer>;
};
