import { type Instant, instantFromMs, MINUTE_MS } from '../time/instant';
import { type Interval, interval } from '../time/interval';
import { type AgentDay, NO_DECLARED_DURATION, ONGOING_END_MS } from './spanColumns';
import type { StatusCatalog } from './statusCatalog';
import { FAR_FUTURE } from './testDay.testkit';

/** The moment of column 0 of a drawing; each column is a minute. */
const DRAWING_START_MS = Date.UTC(2026, 2, 10, 8);

/** A span in numbers, for tests that draw at random. */
export type PlainSpan = {
  readonly startMs: number;
  readonly endMs: number;
  readonly primary: string;
  readonly secondary?: string;
  readonly doubts?: number;
};

/** The moment at a column of a drawing. */
export function column(index: number): Instant {
  return instantFromMs(DRAWING_START_MS + index * MINUTE_MS);
}

/** The interval between two columns of a drawing. */
export function columns(first: number, end: number): Interval {
  return interval(column(first), column(end));
}

/** An agent with these spans, in the order that decoding gives them: by start, then end. */
export function agentWith(
  catalog: StatusCatalog,
  spans: readonly PlainSpan[],
  person: Partial<Pick<AgentDay, 'userId' | 'displayName' | 'email' | 'customId'>> = {},
): AgentDay {
  const ordered = spans.toSorted(
    (one, other) =>
      one.startMs - other.startMs || (one.endMs < other.endMs ? -1 : Number(one.endMs > other.endMs)),
  );
  const userId = person.userId ?? 'u-1';
  return {
    displayName: userId,
    email: `${userId}@example.com`,
    customId: '',
    ...person,
    userId,
    columns: {
      startMs: Float64Array.from(ordered, ({ startMs }) => startMs),
      endMs: Float64Array.from(ordered, ({ endMs }) => endMs),
      statusCode: Uint32Array.from(ordered, ({ primary, secondary }) =>
        catalog.codeOf(primary, secondary ?? primary),
      ),
      declaredSeconds: Int32Array.from(ordered, () => NO_DECLARED_DURATION),
      doubts: Uint8Array.from(ordered, ({ doubts }) => doubts ?? 0),
    },
    firstRow: 0,
    endRow: ordered.length,
    asOf: FAR_FUTURE,
  };
}

/**
 * Spans drawn as text, a column a minute: each run of one letter is a span in that primary status,
 * `-` is no status, and `>` after a run makes it ongoing. Spans that overlap, or that are adjacent in the same
 * status, are drawn on separate lines:
 *
 *     drawnAgent(catalog, ['AAAA--BB>', '--CC'])
 */
export function drawnAgent(
  catalog: StatusCatalog,
  lines: readonly string[],
  person: Parameters<typeof agentWith>[2] = {},
): AgentDay {
  const spans = lines.flatMap((line) =>
    Array.from(line.matchAll(/([A-Z])\1*(>?)/g), ({ 0: run, 1: primary = '', 2: isOngoing, index }) => ({
      startMs: column(index),
      endMs: isOngoing === '>' ? ONGOING_END_MS : column(index + run.length),
      primary,
    })),
  );
  return agentWith(catalog, spans, person);
}
