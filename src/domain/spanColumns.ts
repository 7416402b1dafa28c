import { at } from '../base/elementAt';
import { bitsAt, codeAt, millisecondsAt } from './columnAt';
import { type Instant, instantFromMs } from '../time/instant';

/** What may be wrong with a span: bits, so that one span can have several. */
export const spanDoubt = {
  /** Starts before an earlier span of the same agent has ended. */
  overlap: 1,
  /** Its end is before its start. */
  endBeforeStart: 2,
  /** The upstream's `duration` differs from end − start by more than a second. */
  durationMismatch: 4,
  /** Starts or ends later than the moment the reply was made (a minute of clock skew allowed). */
  future: 8,
} as const;

/** The end of an ongoing span. It compares as later than any moment. */
export const ONGOING_END_MS = Number.POSITIVE_INFINITY;

/** No readable `duration` came with the span. */
export const NO_DECLARED_DURATION = -1;

/**
 * Spans as columns: row *i* of each array is one span. A million spans take 25 MB this
 * way, and some 250 MB as objects. Within an agent the rows are ordered by start, then end.
 */
export type SpanColumns = {
  /** True start, ms since the epoch, unclipped. */
  readonly startMs: Float64Array;
  /** True end, ms since the epoch, or `ONGOING_END_MS`. */
  readonly endMs: Float64Array;
  /** Codes of the `StatusCatalog`. */
  readonly statusCode: Uint32Array;
  /** The upstream's own duration in whole seconds, or `NO_DECLARED_DURATION`. */
  readonly declaredSeconds: Int32Array;
  /** Bits of `spanDoubt`. */
  readonly doubts: Uint8Array;
};

/** An agent and their spans: the rows `[firstRow, endRow)` of the columns of the page they came on. */
export type AgentDay = {
  readonly userId: string;
  readonly displayName: string;
  readonly email: string;
  readonly customId: string;
  readonly columns: SpanColumns;
  readonly firstRow: number;
  readonly endRow: number;
  /** When the upstream made this copy: what the agent did after it is not known. */
  readonly asOf: Instant;
};

/** One span, taken out of its columns for a tooltip, a table row or a test. */
export type Span = {
  readonly row: number;
  readonly start: Instant;
  /** `undefined` while ongoing. */
  readonly end: Instant | undefined;
  readonly statusCode: number;
  readonly declaredSeconds: number | undefined;
  readonly doubts: number;
};

/** The span in a row of an agent's columns. */
export function spanAt(columns: SpanColumns, row: number): Span {
  const endMs = millisecondsAt(columns.endMs, row);
  const declaredSeconds = at(columns.declaredSeconds, row);
  return {
    row,
    start: instantFromMs(millisecondsAt(columns.startMs, row)),
    end: endMs === ONGOING_END_MS ? undefined : instantFromMs(endMs),
    statusCode: codeAt(columns.statusCode, row),
    declaredSeconds: declaredSeconds === NO_DECLARED_DURATION ? undefined : declaredSeconds,
    doubts: bitsAt(columns.doubts, row),
  };
}

/** All doubts of an agent's spans, as one set of bits. */
export function doubtsOf(day: AgentDay): number {
  let doubts = 0;
  for (let row = day.firstRow; row < day.endRow; row += 1) doubts |= bitsAt(day.columns.doubts, row);
  return doubts;
}

/** The status that an agent is in at a moment, since the start of the span in force. */
export type StatusInForce = { readonly statusCode: number; readonly since: Instant };

/** Of the spans that contain a moment, the status of the one that began last; `undefined` if none does. */
export function statusAt(
  { columns, firstRow, endRow }: AgentDay,
  momentMs: number,
): StatusInForce | undefined {
  const { startMs, endMs, statusCode } = columns;
  // Rows are ordered by start: read from the end, most agents need only one step.
  for (let row = endRow - 1; row >= firstRow; row -= 1) {
    const spanStartMs = millisecondsAt(startMs, row);
    if (spanStartMs > momentMs || millisecondsAt(endMs, row) <= momentMs) continue;
    return { statusCode: codeAt(statusCode, row), since: instantFromMs(spanStartMs) };
  }
  return undefined;
}
