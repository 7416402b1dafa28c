import { type SpanList, spanOfList } from '../analysis/spanList';
import type { Span } from '../domain/spanColumns';
import type { StatusCatalog } from '../domain/statusCatalog';
import { type Instant, SECOND_MS } from '../time/instant';
import type { Interval } from '../time/interval';
import { isoInZone } from '../time/isoInZone';
import type { Zone } from '../time/zone';
import { AGENT_COLUMNS, agentCells, csvRecord, teamNames, type TeamsOf } from './csvText';

const HEADER = [
  ...AGENT_COLUMNS,
  'primary_status',
  'secondary_status',
  'start',
  'end',
  'duration_seconds',
  'ongoing',
  'notes',
  'team',
  'seconds_in_range',
];

/** What the file needs besides the spans themselves. */
export type SpansCsvContext = {
  readonly catalog: StatusCatalog;
  readonly zone: Zone;
  /** The end of ongoing spans in the file. */
  readonly now: Instant;
  /** The part of the range that has happened. */
  readonly observed: Interval;
  readonly teamsOf: TeamsOf;
  /** The doubts about a span, in words; empty if there are none. */
  readonly notesOf: (span: Span) => string;
};

/**
 * The records of a Spans CSV, its header first: each span whole, with its true start and end, in the
 * order of the list. An ongoing span has no end and lasts until now; durations are never negative. Its seconds in
 * the range are those that lie in the part that has happened; where spans overlap, those of each.
 */
export function* spansCsvRecords(list: SpanList, context: SpansCsvContext): Generator<string> {
  const { catalog, now, observed, teamsOf, notesOf } = context;
  const iso = isoInZone(context.zone);
  yield csvRecord(HEADER);
  for (let index = 0; index < list.spanRow.length; index += 1) {
    const { row, span } = spanOfList(list, index);
    const { primary, secondary } = catalog.statusOf(span.statusCode);
    const lengthMs = Math.max(0, (span.end ?? now) - span.start);
    const inRangeMs = Math.max(
      0,
      Math.min(span.end ?? now, observed.end) - Math.max(span.start, observed.start),
    );
    yield csvRecord([
      ...agentCells(row.agent),
      primary,
      secondary,
      iso(span.start),
      span.end === undefined ? '' : iso(span.end),
      Math.floor(lengthMs / SECOND_MS),
      span.end === undefined ? 'true' : 'false',
      notesOf(span),
      teamNames(teamsOf(row.agent)),
      Math.floor(inRangeMs / SECOND_MS),
    ]);
  }
}
