import * as v from 'valibot';
import {
  isPlainSpanRecord,
  ONGOING,
  recordFaultOf,
  type SpanRecord,
  spanRecordSchema,
} from '../../contract/agentStatusReply';
import type { RecordFault } from '../../domain/dataNotice';
import { NO_DECLARED_DURATION, ONGOING_END_MS, spanDoubt } from '../../domain/spanColumns';
import type { StatusCatalog } from '../../domain/statusCatalog';
import { parseClockDuration } from '../../time/duration';
import { type DecodedSpan, inOrder } from './spanOrder';
import { type Instant, MINUTE_MS, SECOND_MS } from '../../time/instant';
import { type NaiveTimeMeaning, naiveTimeToInstant } from '../../time/naiveTime';

export type SetAsideSpan = {
  /** The number of the record among those of its agent, from 1. */
  readonly position: number;
  readonly fault: RecordFault;
  readonly record: unknown;
};

/** What is needed to decode a span besides its record. */
export type SpanContext = {
  readonly meaning: NaiveTimeMeaning;
  readonly catalog: StatusCatalog;
  readonly asOf: Instant;
};

/** How far the upstream's clock may run ahead before a span counts as in the future. */
const CLOCK_SKEW_MS = MINUTE_MS;

/**
 * Reads an agent's status records. Spans are ordered by start, then end, each with its doubts marked; records
 * that cannot be read are returned separately, with the reason.
 */
export function decodeSpans(
  records: readonly unknown[],
  context: SpanContext,
): { readonly spans: DecodedSpan[]; readonly setAside: SetAsideSpan[] } {
  const spans: DecodedSpan[] = [];
  const setAside: SetAsideSpan[] = [];
  records.forEach((record, index) => {
    const read = readRecord(record);
    const span = 'fault' in read ? read : decodeSpan(read.span, context);
    if ('fault' in span) setAside.push({ position: index + 1, fault: span.fault, record });
    else spans.push(span);
  });
  return { spans: inOrder(spans), setAside };
}

function readRecord(record: unknown): { readonly span: SpanRecord } | { readonly fault: RecordFault } {
  if (isPlainSpanRecord(record)) return { span: record };
  const parsed = v.safeParse(spanRecordSchema, record);
  return parsed.success ? { span: parsed.output } : { fault: recordFaultOf(parsed.issues) };
}

function decodeSpan(record: SpanRecord, context: SpanContext): DecodedSpan | { readonly fault: RecordFault } {
  const start = naiveTimeToInstant(record.startTime, context.meaning);
  if (start === undefined) return unreadable('unreadable-start', record.startTime);
  const end =
    record.endTime === ONGOING ? ONGOING_END_MS : naiveTimeToInstant(record.endTime, context.meaning);
  if (end === undefined) return unreadable('unreadable-end', record.endTime);
  const declaredMs = parseClockDuration(record.duration ?? '');
  const isDurationStated = record.duration !== '' && record.duration !== null;
  const statusCode = context.catalog.codeOf(record.primaryStatus, record.secondaryStatus ?? '');
  return spanOf({ start, end, statusCode, declaredMs, isDurationStated }, context.asOf);
}

/** A span's fields, read. */
export type SpanFields = {
  readonly start: Instant;
  /** `ONGOING_END_MS` while it is ongoing. */
  readonly end: number;
  readonly statusCode: number;
  /** `undefined` if none was stated, or what was stated is not a duration. */
  readonly declaredMs: number | undefined;
  readonly isDurationStated: boolean;
};

/** The span of these fields, its doubts marked; overlaps are found only among all spans. */
export function spanOf(fields: SpanFields, asOf: Instant): DecodedSpan {
  const { start, end, statusCode, declaredMs, isDurationStated } = fields;
  const isOngoing = end === ONGOING_END_MS;
  let doubts = 0;
  if (end < start) doubts |= spanDoubt.endBeforeStart;
  // A duration that is not HH:MM:SS cannot match the times; an ongoing span has no duration.
  const isMismatched = declaredMs === undefined || Math.abs(end - start - declaredMs) > SECOND_MS;
  if (isDurationStated && !isOngoing && isMismatched) doubts |= spanDoubt.durationMismatch;
  const latestMs = asOf + CLOCK_SKEW_MS;
  if (start > latestMs || (!isOngoing && end > latestMs)) doubts |= spanDoubt.future;
  const declaredSeconds = declaredMs === undefined ? NO_DECLARED_DURATION : declaredMs / SECOND_MS;
  return { startMs: start, endMs: end, statusCode, declaredSeconds, doubts };
}

/** Long text is cut, because users read the reason. */
function unreadable(code: 'unreadable-start' | 'unreadable-end', text: string): { fault: RecordFault } {
  return { fault: { code, text: text.length > 40 ? `${text.slice(0, 40)}…` : text } };
}
