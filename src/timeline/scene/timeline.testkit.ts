import { agentRows } from '../../analysis/rows/agentRows.testkit';
import type { RowEntry } from '../../analysis/rows/rowOrder';
import { type AgentDay, NO_DECLARED_DURATION, ONGOING_END_MS, spanDoubt } from '../../domain/spanColumns';
import { StatusCatalog } from '../../domain/statusCatalog';
import { StatusFacts } from '../../domain/statusFacts';
import { statusPalette } from '../../domain/statusPalette';
import { type Instant, instantFromMs, MINUTE_MS } from '../../time/instant';
import type { Interval } from '../../time/interval';
import { FAR_FUTURE, minute, testTimeRange } from '../../domain/testDay.testkit';
import { pageWords } from '../../words/english.testkit';
import type { LaneName } from './barBatch';
import { type RowLayout, rowLayoutFor } from './rowLayout';
import type { TimelineModel } from './timelineModel';
import { type Scene, timelineScene } from './timelineScene';
import type { TimeScale } from './timeScale';

/** The statuses of the test catalog; a letter's place is its status code. */
const statusLetters = ['A', 'C', 'N', 'L', 'O'] as const;
type StatusLetter = (typeof statusLetters)[number];

/** A: available, C: busy with coaching, N: busy, not between contacts, L: away at lunch, O: offline. */
export function testCatalog(): StatusCatalog {
  const catalog = new StatusCatalog();
  catalog.codeOf('AVAILABLE', '');
  catalog.codeOf('BUSY', 'Coaching');
  catalog.codeOf('BUSY', 'NBK');
  catalog.codeOf('AWAY', 'Lunch');
  catalog.codeOf('OFFLINE', '');
  return catalog;
}

/** The primary codes of the test catalog. */
export const primaryCode = { AVAILABLE: 0, BUSY: 1, AWAY: 2, OFFLINE: 3 } as const;

export type TestSpan = {
  readonly status: StatusLetter;
  readonly fromMinute: number;
  /** Left out for an ongoing span. */
  readonly toMinute?: number;
  readonly declaredSeconds?: number;
};

/** An agent with spans in any order; overlaps and ends before starts are flagged as the decoder does. */
export function agentOf(name: string, spans: readonly TestSpan[], asOf: Instant = FAR_FUTURE): AgentDay {
  const ordered = spans
    .map(({ status, fromMinute, toMinute, declaredSeconds }) => ({
      startMs: minute(fromMinute),
      endMs: toMinute === undefined ? ONGOING_END_MS : minute(toMinute),
      statusCode: statusLetters.indexOf(status),
      declaredSeconds: declaredSeconds ?? NO_DECLARED_DURATION,
    }))
    .toSorted((one, other) => one.startMs - other.startMs || (one.endMs < other.endMs ? -1 : 1));
  let latestEndMs = Number.NEGATIVE_INFINITY;
  const doubts = ordered.map(({ startMs, endMs }) => {
    const overlap = startMs < latestEndMs ? spanDoubt.overlap : 0;
    latestEndMs = Math.max(latestEndMs, endMs);
    return overlap | (endMs < startMs ? spanDoubt.endBeforeStart : 0);
  });
  return {
    userId: `u-${name}`,
    displayName: name,
    email: `${name}@example.test`,
    customId: '',
    columns: {
      startMs: Float64Array.from(ordered, ({ startMs }) => startMs),
      endMs: Float64Array.from(ordered, ({ endMs }) => endMs),
      statusCode: Uint32Array.from(ordered, ({ statusCode }) => statusCode),
      declaredSeconds: Int32Array.from(ordered, (span) => span.declaredSeconds),
      doubts: Uint8Array.from(doubts),
    },
    firstRow: 0,
    endRow: ordered.length,
    asOf,
  };
}

/**
 * An agent's spans drawn as text, a letter for each hour from the test day's start: `A` to `O` are
 * statuses, `.` is a gap. Equal neighbours are one span.
 */
export function drawnAgent(drawing: string, name = drawing): AgentDay {
  const spans: TestSpan[] = [];
  for (const { 0: run, index } of drawing.matchAll(/(.)\1*/g)) {
    const status = statusLetters.find((letter) => run.startsWith(letter));
    if (status === undefined) continue;
    spans.push({ status, fromMinute: index * 60, toMinute: (index + run.length) * 60 });
  }
  return agentOf(name, spans);
}

/** The entries of a list without groups. */
export function entriesOf(
  agents: readonly AgentDay[],
  catalog: StatusCatalog = testCatalog(),
): readonly RowEntry[] {
  const context = { interval: testTimeRange.interval, moment: testTimeRange.interval.start, catalog };
  return agentRows(agents, context).map((row): RowEntry => ({ kind: 'agent', row, group: undefined }));
}

/** A model of the agents, seen when the test day is over by default. */
export function modelOf(agents: readonly AgentDay[], changes: Partial<TimelineModel> = {}): TimelineModel {
  const catalog = testCatalog();
  return {
    entries: entriesOf(agents, catalog),
    timeRange: testTimeRange,
    catalog,
    palette: statusPalette([], catalog.primaries, '(blank)'),
    facts: new StatusFacts([]),
    urgentStatuses: ['AWAY', 'OFFLINE'],
    onTop: new Set(),
    rowSize: 'comfortable',
    shownStatuses: [],
    now: instantFromMs(testTimeRange.interval.end + 60 * MINUTE_MS),
    staleAfterMs: MINUTE_MS,
    language: 'en-GB',
    words: pageWords,
    ...changes,
  };
}

export type TestView = {
  readonly scale: TimeScale;
  readonly layout: RowLayout;
  readonly scrollTopCssPx: number;
  readonly heightCssPx: number;
  readonly devicePixelRatio: number;
};

/** The whole test day at a pixel a minute, ten rows high, by default. */
export function viewOf(changes: Partial<TestView> & { readonly visible?: Interval } = {}): TestView {
  const { visible = testTimeRange.interval, ...rest } = changes;
  return {
    scale: { visible, widthCssPx: 1440 },
    layout: rowLayoutFor({ widthCssPx: 1600, heightCssPx: 440, rowCount: 10, rowSize: 'comfortable' }),
    scrollTopCssPx: 0,
    heightCssPx: 340,
    devicePixelRatio: 1,
    ...rest,
  };
}

/** The scene of a few agents in the default view. */
export function sceneOf(
  agents: readonly AgentDay[],
  model: Partial<TimelineModel> = {},
  view: Partial<TestView> & { readonly visible?: Interval } = {},
): Scene {
  return timelineScene(modelOf(agents, model), viewOf(view));
}

/** The bars of one lane of a scene's row, as `key:left-right` in device pixels. */
export function barsOf(scene: Scene, rowIndex = 0, lane: LaneName = 'primary'): string[] {
  const row = scene.rows[rowIndex];
  if (row === undefined) throw new RangeError(`no row ${rowIndex}`);
  const [first, end] = row[`${lane}Bars`];
  const batch = scene[lane];
  return Array.from({ length: end - first }, (_, index) => {
    const bar = first + index;
    return `${batch.key(bar)}:${batch.leftDevicePx(bar)}-${batch.rightDevicePx(bar)}`;
  });
}
