import * as v from 'valibot';
import {
  isPlainSpanRecord,
  ONGOING,
  recordFaultOf,
  type SpanRecord,
  spanRecordSchema,
} from '../contract/agentStatusReply';
import type { RecordFault } from '../domain/dataNotice';
import { NO_DECLARED_DURATION, ONGOING_END_MS, spanDoubt } from '../domain/spanColumns';
import type { StatusCatalog } from '../domain/statusCatalog';
import { parseClockDuration } from '../time/duration';
import { type Instant, MINUTE_MS, SECOND_MS } from '../time/instant';
import { type NaiveTimeMeaning, naiveTimeToInstant } from '../time/naiveTime';

/** One span on its way from the wire into the columns. */
export type DecodedSpan = {
  readonly startMs: number;
  readonly endMs: number;
  readonly statusCode: number;
  readonly declaredSeconds: number;
  doubts: number;
};

export type SetAsideSpan = {
  /** Which of the agent's records it was, from 1. */
  readonly position: number;
  readonly fault: RecordFault;
  readonly record: unknown;
};

/** How far the upstream's clock may run ahead before a span counts as lying in the future. */
const CLOCK_SKEW_MS = MINUTE_MS;

/**
 * Reads an agent's status records. Spans come back ordered by start, then end, each with its doubts
 * marked; what cannot be read comes back apart, with the reason.
 */
export function decodeSpans(
  records: readonly unknown[],
  context: { readonly meaning: NaiveTimeMeaning; readonly catalog: StatusCatalog; readonly asOf: Instant },
): { readonly spans: DecodedSpan[]; readonly setAside: SetAsideSpan[] } {
  const spans: DecodedSpan[] = [];
  const setAside: SetAsideSpan[] = [];
  records.forEach((record, index) => {
    const read = readRecord(record);
    const span = 'fault' in read ? read : decodeSpan(read.span, context);
    if ('fault' in span) setAside.push({ position: index + 1, fault: span.fault, record });
    else spans.push(span);
  });
  spans.sort((one, other) => one.startMs - other.startMs || compareEnds(one.endMs, other.endMs));
  markOverlaps(spans);
  return { spans, setAside };
}

function readRecord(record: unknown): { readonly span: SpanRecord } | { readonly fault: RecordFault } {
  if (isPlainSpanRecord(record)) return { span: record };
  const parsed = v.safeParse(spanRecordSchema, record);
  return parsed.success ? { span: parsed.output } : { fault: recordFaultOf(parsed.issues) };
}

/** Infinity − Infinity is NaN, so ends are compared, not subtracted. */
function compareEnds(one: number, other: number): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function decodeSpan(
  record: SpanRecord,
  context: { readonly meaning: NaiveTimeMeaning; readonly catalog: StatusCatalog; readonly asOf: Instant },
): DecodedSpan | { readonly fault: RecordFault } {
  const start = naiveTimeToInstant(record.startTime, context.meaning);
  if (start === undefined) return unreadable('unreadable-start', record.startTime);
  const isOngoing = record.endTime === ONGOING;
  const end = isOngoing ? ONGOING_END_MS : naiveTimeToInstant(record.endTime, context.meaning);
  if (end === undefined) return unreadable('unreadable-end', record.endTime);
  const declaredMs = parseClockDuration(record.duration ?? '');
  let doubts = 0;
  if (end < start) doubts |= spanDoubt.endBeforeStart;
  // A duration that is not HH:MM:SS cannot agree with the times; an ongoing span has none to state.
  const isDurationStated = !isOngoing && record.duration !== '' && record.duration !== null;
  if (isDurationStated && (declaredMs === undefined || Math.abs(end - start - declaredMs) > SECOND_MS)) {
    doubts |= spanDoubt.durationMismatch;
  }
  const latestMs = context.asOf + CLOCK_SKEW_MS;
  if (start > latestMs || (!isOngoing && end > latestMs)) doubts |= spanDoubt.future;
  return {
    startMs: start,
    endMs: end,
    statusCode: context.catalog.codeOf(record.primaryStatus, record.secondaryStatus ?? ''),
    declaredSeconds: declaredMs === undefined ? NO_DECLARED_DURATION : declaredMs / SECOND_MS,
    doubts,
  };
}

/** Long text is cut: a reason is read by people. */
function unreadable(code: 'unreadable-start' | 'unreadable-end', text: string): { fault: RecordFault } {
  return { fault: { code, text: text.length > 40 ? `${text.slice(0, 40)}…` : text } };
}

function markOverlaps(spans: readonly DecodedSpan[]): void {
  let latestEndMs = Number.NEGATIVE_INFINITY;
  for (const span of spans) {
    if (span.startMs < latestEndMs) span.doubts |= spanDoubt.overlap;
    if (span.endMs > latestEndMs) latestEndMs = span.endMs;
  }
}
