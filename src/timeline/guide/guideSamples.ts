import { AgentRowReader } from '../../analysis/rows/agentRows';
import { at } from '../../base/elementAt';
import { type AgentDay, NO_DECLARED_DURATION, spanDoubt } from '../../domain/spanColumns';
import { StatusCatalog } from '../../domain/statusCatalog';
import { timeRangeOf } from '../../domain/timeRange';
import { addCivilDays } from '../../time/civilDate';
import { HOUR_MS, type Instant, instantFromMs } from '../../time/instant';
import { civilDateAt, UTC } from '../../time/zone';
import type { SceneMark } from '../scene/RowCache';
import type { TimelineModel } from '../scene/timelineModel';

/** A status of the samples, as the upstream writes it. */
const sampleStatuses = {
  available: ['AVAILABLE', 'Available'],
  busy: ['BUSY', 'Call'],
  break: ['AWAY', 'Break'],
  lunch: ['AWAY', 'Lunch'],
  training: ['BUSY', 'Training'],
  meeting: ['BUSY', 'Meeting'],
  offline: ['OFFLINE', 'Offline'],
} as const;

/** A status from one hour of the sample day to another. */
type SampleSpan = readonly [
  status: keyof typeof sampleStatuses,
  fromHour: number,
  toHour: number,
  doubts?: number,
];

type GuideSample = {
  readonly spans: readonly SampleSpan[];
  /** The hour of the newest data, if some of the sample is later. */
  readonly knownUntil?: number;
  /** The hour that it is; after the day unless given. */
  readonly now?: number;
  /** The only primary statuses that the filter shows. */
  readonly shown?: readonly string[];
  /** What the agent did on the compared day. */
  readonly compared?: readonly SampleSpan[];
};

/** A minute of a day that is drawn in 132 pixels: thinner than one of them. */
const SHORT_HOURS = 1 / 60;

/** Rows that show one mark each, in the order in which the guide explains them. */
const samples = {
  lanes: {
    spans: [
      ['available', 0, 6],
      ['busy', 6, 11],
      ['lunch', 11, 24],
    ],
  },
  reasons: {
    spans: [
      ['break', 0, 6],
      ['lunch', 6, 12],
      ['training', 12, 18],
      ['meeting', 18, 24],
    ],
  },
  gap: {
    spans: [
      ['busy', 0, 5],
      ['available', 19, 24],
    ],
  },
  offline: {
    spans: [
      ['busy', 0, 5],
      ['offline', 5, 19],
      ['available', 19, 24],
    ],
  },
  now: {
    spans: [
      ['available', 0, 7],
      ['busy', 7, 48],
    ],
    now: 16,
  },
  assumed: {
    spans: [
      ['available', 0, 7],
      ['busy', 7, 24],
    ],
    knownUntil: 15,
  },
  cut: {
    spans: [
      ['busy', -5, 10],
      ['available', 10, 14],
      ['offline', 14, 48],
    ],
  },
  short: {
    spans: [
      ['busy', 0, 6],
      ['lunch', 6, 6 + SHORT_HOURS],
      ['busy', 6 + SHORT_HOURS, 12],
      ['lunch', 12, 12 + SHORT_HOURS],
      ['busy', 12 + SHORT_HOURS, 24],
    ],
  },
  overlap: {
    spans: [
      ['busy', 0, 16],
      ['available', 9, 24, spanDoubt.overlap],
    ],
  },
  instant: {
    spans: [
      ['busy', 0, 12],
      ['lunch', 12, 12],
      ['available', 12, 24],
    ],
  },
  leftOut: {
    spans: [
      ['busy', 0, 7],
      ['available', 7, 17],
      ['busy', 17, 24],
    ],
    shown: [sampleStatuses.busy[0]],
  },
  compared: {
    spans: [
      ['available', 0, 9],
      ['busy', 9, 24],
    ],
    compared: [
      ['busy', 0, 6],
      ['available', 6, 16],
      ['lunch', 16, 24],
    ],
  },
} as const satisfies { readonly [Mark in string]: GuideSample };

/** What the rows of the guide show. */
export type RowMark = keyof typeof samples;

/** Which sample shows each sign that a scene may have: one of a new kind does not compile until it is explained. */
export const rowMarkOf: { readonly [Kind in SceneMark['kind']]: RowMark } = {
  instant: 'instant',
  overlap: 'overlap',
  'cut-left': 'cut',
  'cut-right': 'cut',
};

/** Any finished day: nothing of it is written anywhere. */
const dayStart = instantFromMs(Date.UTC(2026, 0, 5));
const date = civilDateAt(UTC, dayStart);
const sampleDay = timeRangeOf(date, date, UTC);
const dateBefore = addCivilDays(date, -1);
const dayBefore = timeRangeOf(dateBefore, dateBefore, UTC);

function hourOf(start: Instant, hour: number): Instant {
  return instantFromMs(start + hour * HOUR_MS);
}

/** What a sample takes from the page. */
export type GuideLook = Pick<TimelineModel, 'palette' | 'facts' | 'urgentStatuses' | 'language' | 'words'>;

/** A timeline of one row that shows a mark, in the page's own colors and patterns. */
export function sampleModel(mark: RowMark, look: GuideLook): TimelineModel {
  const sample: GuideSample = samples[mark];
  const { now = 48, knownUntil = now, shown = [], compared } = sample;
  const { interval } = sampleDay;
  const catalog = new StatusCatalog();
  for (const [primary, secondary] of Object.values(sampleStatuses)) catalog.codeOf(primary, secondary);
  const agent = agentOf(sample.spans, catalog, interval.start, hourOf(interval.start, knownUntil));
  const row = at(
    new AgentRowReader().read([agent], { interval, moment: hourOf(interval.start, 0), catalog }),
    0,
  );
  const agentThen =
    compared && agentOf(compared, catalog, dayBefore.interval.start, hourOf(interval.start, 48));
  return {
    ...look,
    catalog,
    entries: [{ kind: 'agent', row, group: undefined }],
    timeRange: sampleDay,
    onTop: new Set(),
    rowSize: 'comfortable',
    shownStatuses: shown,
    now: hourOf(interval.start, now),
    staleAfterMs: Number.POSITIVE_INFINITY,
    comparison: agentThen && {
      timeRange: dayBefore,
      alignment: 'clock',
      agents: new Map([[agentThen.userId, agentThen]]),
    },
  };
}

function agentOf(
  spans: readonly SampleSpan[],
  catalog: StatusCatalog,
  start: Instant,
  asOf: Instant,
): AgentDay {
  return {
    userId: 'sample',
    displayName: '',
    email: '',
    customId: '',
    columns: {
      startMs: Float64Array.from(spans, ([, fromHour]) => hourOf(start, fromHour)),
      endMs: Float64Array.from(spans, ([, , toHour]) => hourOf(start, toHour)),
      statusCode: Uint32Array.from(spans, ([status]) => {
        const [primary, secondary] = sampleStatuses[status];
        return catalog.codeOf(primary, secondary);
      }),
      declaredSeconds: Int32Array.from(spans, () => NO_DECLARED_DURATION),
      doubts: Uint8Array.from(spans, ([, , , doubts = 0]) => doubts),
    },
    firstRow: 0,
    endRow: spans.length,
    asOf,
  };
}
