import type { AgentRow } from '../analysis/rows/agentRows';
import { agentRows } from '../analysis/rows/agentRows.testkit';
import { type AgentDay, NO_DECLARED_DURATION, ONGOING_END_MS } from '../domain/spanColumns';
import { StatusCatalog } from '../domain/statusCatalog';
import { StatusFacts } from '../domain/statusFacts';
import { statusPalette } from '../domain/statusPalette';
import { FAR_FUTURE } from '../domain/testDay.testkit';
import { timeRangeOf } from '../domain/timeRange';
import { parseCivilDate } from '../time/civilDate';
import { addMs, type Instant, MINUTE_MS } from '../time/instant';
import { UTC } from '../time/zone';

const day = parseCivilDate('2026-03-10');
if (typeof day !== 'string') throw new TypeError(day.fault);

/** 10 March 2026 in UTC, in which tests count minutes. */
export const testTimeRange = timeRangeOf(day, day, UTC);

/** The moment so many minutes after the test day's start. */
export function minute(count: number): Instant {
  return addMs(testTimeRange.interval.start, count * MINUTE_MS);
}

/** A span: primary and secondary status, first minute, last minute (left out while ongoing). */
export type TestSpan = readonly [primary: string, secondary: string, from: number, to?: number];

/** The rows of a few agents, by name, with the catalog and palette of their statuses. */
export function rowsOf(spansByName: Readonly<Record<string, readonly TestSpan[]>>) {
  const catalog = new StatusCatalog();
  const agents = Object.entries(spansByName).map(([displayName, spans]): AgentDay => {
    const ordered = spans.toSorted(([, , one], [, , other]) => one - other);
    return {
      userId: `u-${displayName}`,
      displayName,
      email: `${displayName.toLowerCase()}@example.test`,
      customId: '',
      columns: {
        startMs: Float64Array.from(ordered, ([, , from]) => minute(from)),
        endMs: Float64Array.from(ordered, ([, , , to]) => (to === undefined ? ONGOING_END_MS : minute(to))),
        statusCode: Uint32Array.from(ordered, ([primary, secondary]) => catalog.codeOf(primary, secondary)),
        declaredSeconds: Int32Array.from(ordered, () => NO_DECLARED_DURATION),
        doubts: Uint8Array.from(ordered, () => 0),
      },
      firstRow: 0,
      endRow: ordered.length,
      asOf: FAR_FUTURE,
    };
  });
  const moment = addMs(testTimeRange.interval.end, -1);
  const rows: readonly AgentRow[] = agentRows(agents, { interval: testTimeRange.interval, moment, catalog });
  return {
    rows,
    catalog,
    palette: statusPalette([], catalog.primaries, '(blank)'),
    facts: new StatusFacts([]),
  };
}

/** The rows of a table's markup, each a list of its cells' texts. */
export function cellsIn(markup: string): string[][] {
  return markup
    .split('role="row"')
    .slice(1)
    .map((row) =>
      [...row.matchAll(/role="(?:columnheader|rowheader|cell)"[^>]*>(.*?)<\/div>/g)].map(([, cell = '']) =>
        cell.replaceAll(/<[^>]+>/g, ''),
      ),
    );
}
