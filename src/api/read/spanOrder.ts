import { at } from '../../base/elementAt';
import { spanDoubt } from '../../domain/spanColumns';

/** One decoded span, before it is stored in columns. */
export type DecodedSpan = {
  readonly startMs: number;
  readonly endMs: number;
  readonly statusCode: number;
  readonly declaredSeconds: number;
  doubts: number;
};

/** Orders the spans of one agent by start, then end, and marks those that begin before an earlier one ends. */
export function inOrder(spans: DecodedSpan[]): DecodedSpan[] {
  // They are nearly always in order already, and sorting them all is a tenth of the work of reading a page.
  const isOrdered = spans.every(
    (span, index) => index === 0 || compareSpans(at(spans, index - 1), span) <= 0,
  );
  if (!isOrdered) spans.sort(compareSpans);
  markOverlaps(spans);
  return spans;
}

function compareSpans(one: DecodedSpan, other: DecodedSpan): number {
  return one.startMs - other.startMs || compareEnds(one.endMs, other.endMs);
}

/** Infinity − Infinity is NaN, so ends are compared, not subtracted. */
function compareEnds(one: number, other: number): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function markOverlaps(spans: readonly DecodedSpan[]): void {
  let latestEndMs = Number.NEGATIVE_INFINITY;
  for (const span of spans) {
    if (span.startMs < latestEndMs) span.doubts |= spanDoubt.overlap;
    if (span.endMs > latestEndMs) latestEndMs = span.endMs;
  }
}
