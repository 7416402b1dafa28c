import { type SpanList, spanOfList } from '../analysis/spanList';
import type { Span } from '../domain/spanColumns';
import type { StatusCatalog } from '../domain/statusCatalog';
import { type Instant, SECOND_MS } from '../time/instant';
import { isoInZone } from '../time/isoInZone';
import type { Zone } from '../time/zone';
import { AGENT_COLUMNS, agentCells, csvRecord } from './csvText';

const HEADER = [
  ...AGENT_COLUMNS,
  'primary_status',
  'secondary_status',
  'start',
  'end',
  'duration_seconds',
  'ongoing',
  'notes',
];

/** What the file needs besides the spans themselves. */
export type SpansCsvContext = {
  readonly catalog: StatusCatalog;
  readonly zone: Zone;
  /** The end of ongoing spans in the file. */
  readonly now: Instant;
  /** The doubts about a span, in words; empty if there are none. */
  readonly notesOf: (span: Span) => string;
};

/**
 * The records of a Spans CSV, its header first: each span whole, with its true start and end, in the
 * order of the list. An ongoing span has no end and lasts until now; durations are never negative.
 */
export function* spansCsvRecords(list: SpanList, context: SpansCsvContext): Generator<string> {
  const { catalog, now, notesOf } = context;
  const iso = isoInZone(context.zone);
  yield csvRecord(HEADER);
  for (let index = 0; index < list.spanRow.length; index += 1) {
    const { row, span } = spanOfList(list, index);
    const { primary, secondary } = catalog.statusOf(span.statusCode);
    const lengthMs = Math.max(0, (span.end ?? now) - span.start);
    yield csvRecord([
      ...agentCells(row.agent),
      primary,
      secondary,
      iso(span.start),
      span.end === undefined ? '' : iso(span.end),
      Math.floor(lengthMs / SECOND_MS),
      span.end === undefined ? 'true' : 'false',
      notesOf(span),
    ]);
  }
}
