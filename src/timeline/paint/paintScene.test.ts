import { beforeEach, describe, expect, it, vi } from 'vitest';
import { at } from '../../base/elementAt';
import { StatusFacts } from '../../domain/statusFacts';
import { colourOf, type StatusLook } from '../../domain/statusPalette';
import { TextMeasure } from './barLabels';
import { CanvasRecorder, CHARACTER_CSS_PX, namedTheme, PATTERN_STYLE } from './canvasRecorder.testkit';
import { paintScene, type PaintTools } from './paintScene';
import { StatusInks } from './statusInk';
import {
  agentOf,
  drawnAgent,
  entriesOf,
  sceneOf,
  testCatalog,
  type TestSpan,
} from '../scene/timeline.testkit';
import { minute, minutes } from '../../domain/testDay.testkit';
import type { Scene } from '../scene/timelineScene';

const look = (code: string, lightColour: string, pattern: StatusLook['pattern']): StatusLook => ({
  code,
  label: code,
  lightColour,
  darkColour: '#ffffff',
  pattern,
});
const palette = [
  look('AVAILABLE', '#0a0a0a', 'solid'),
  look('BUSY', '#0b0b0b', 'horizontal'),
  look('AWAY', '#0c0c0c', 'diagonal'),
  look('OFFLINE', '#0d0d0d', 'dots'),
];
const [AVAILABLE, BUSY] = palette.map((each) => colourOf(each, 'light')) as [string, string];

/** The lanes of the first row: 4 to 17 and 18 to 30 px from its top, in rows of 34. */
const PRIMARY = '13';

beforeEach(() => {
  // Patterns are drawn on a canvas of their own.
  vi.stubGlobal('document', {
    createElement: () => ({ width: 0, height: 0, getContext: () => new CanvasRecorder().context }),
  });
});

/** Coaching is drawn as any work here, without the look of a training. */
const facts = new StatusFacts([{ primary: 'BUSY', secondary: 'Coaching', meaning: 'work' }]);

function paint(scene: Scene, changes: Partial<PaintTools> = {}): CanvasRecorder {
  const recorder = new CanvasRecorder();
  const catalog = testCatalog();
  paintScene(recorder.context, scene, {
    theme: namedTheme,
    inks: new StatusInks(recorder.context, { catalog, palette, facts, theme: namedTheme }),
    measure: new TextMeasure((text) => text.length * CHARACTER_CSS_PX),
    labelOf: (statusCode) => catalog.statusOf(statusCode).secondary,
    paintDense: () => {},
    gridLines: [],
    ...changes,
  });
  return recorder;
}

describe('bars', () => {
  it('are the scene’s bars, a device pixel of ground between neighbours', () => {
    const recorder = paint(sceneOf([drawnAgent('AAC'), drawnAgent('.A')]));
    expect(recorder.rectsIn(AVAILABLE)).toEqual([`0,4 119x${PRIMARY}`, `60,38 59x${PRIMARY}`]);
    expect(recorder.rectsIn(PATTERN_STYLE)).toEqual([`120,4 59x${PRIMARY}`]);
  });

  it('keep a bar of a pixel or two whole', () => {
    const spans: TestSpan[] = [{ status: 'A', fromMinute: 100, toMinute: 102 }];
    expect(paint(sceneOf([agentOf('Jo', spans)])).rectsIn(AVAILABLE)).toEqual([`100,4 2x${PRIMARY}`]);
  });

  it('are drawn in CSS pixels on a sharp screen', () => {
    const recorder = paint(sceneOf([drawnAgent('A')], {}, { devicePixelRatio: 2 }));
    expect(recorder.transform).toEqual([2, 0, 0, 2, 0, 0]);
    expect(recorder.rectsIn(AVAILABLE)).toEqual([`0,4 59.5x${PRIMARY}`]);
  });

  it('carry their pattern, the solid one and slivers none', () => {
    const spans: TestSpan[] = [
      { status: 'A', fromMinute: 0, toMinute: 60 },
      { status: 'C', fromMinute: 60, toMinute: 120 },
      { status: 'C', fromMinute: 300, toMinute: 304 },
    ];
    const recorder = paint(sceneOf([agentOf('Jo', spans)]));
    expect(recorder.rectsIn(PATTERN_STYLE)).toEqual([`60,4 59x${PRIMARY}`]);
    expect(recorder.rectsIn(BUSY)).toEqual([`300,4 3x${PRIMARY}`]);
  });

  it('in the lower lane are tints of the upper colour, and differ between neighbours', () => {
    const recorder = paint(sceneOf([drawnAgent('CN')]));
    const tints = recorder.calls.flatMap((call) =>
      call.kind === 'rect' && call.style.startsWith(BUSY) && call.y === 18 ? [call.style] : [],
    );
    expect(tints).toHaveLength(2);
    expect(new Set(tints).size).toBe(2);
    for (const tint of tints) expect(tint).toMatch(/^#0b0b0b[0-9a-f]{2}$/);
  });

  it('in the lower lane have the pattern of what their reason means', () => {
    const catalog = testCatalog();
    const spans: TestSpan[] = [
      { status: 'C', fromMinute: 0, toMinute: 60 },
      { status: 'C', fromMinute: 100, toMinute: 104 },
    ];
    const recorder = new CanvasRecorder();
    const inks = new StatusInks(recorder.context, {
      catalog,
      palette,
      facts: new StatusFacts([{ primary: 'BUSY', secondary: 'Coaching', meaning: 'meal' }]),
      theme: namedTheme,
    });
    const painted = paint(sceneOf([agentOf('Jo', spans)]), { inks });
    expect(painted.rectsIn(PATTERN_STYLE)).toEqual([`0,4 59x${PRIMARY}`, '0,18 59x12']);
  });

  it('left out by the filter are a hairline in the upper lane only', () => {
    const recorder = paint(sceneOf([drawnAgent('A')], { shownStatuses: ['BUSY'] }));
    expect(recorder.rectsIn(AVAILABLE)).toEqual([]);
    expect(recorder.rectsIn('control')).toContain('0,15 60x1');
  });

  it('are painted from the scene alone: another row layout moves them, no layout is made here', () => {
    const scene = sceneOf([drawnAgent('A')]);
    const moved = { ...scene, rows: scene.rows.map((row) => ({ ...row, topCssPx: 100 })) };
    expect(paint(moved).rectsIn(AVAILABLE)).toEqual([`0,104 59x${PRIMARY}`]);
    const none = { ...scene, rows: scene.rows.map((row) => ({ ...row, primaryBars: [0, 0] as const })) };
    expect(paint(none).rectsIn(AVAILABLE)).toEqual([]);
  });
});

describe('ground', () => {
  it('is sunken from now on', () => {
    expect(paint(sceneOf([drawnAgent('A')], { now: minute(600) })).rectsIn('sunken')).toEqual([
      '600,0 840x340',
    ]);
    expect(paint(sceneOf([drawnAgent('A')])).rectsIn('sunken')).toEqual([]);
  });

  it('is sunken as a whole where all lies in the future, and not where none does', () => {
    const agents = [agentOf('Jo', [])];
    const before = { now: minute(-60) };
    expect(paint(sceneOf(agents, before)).rectsIn('sunken')).toEqual(['0,0 1440x340']);
    const past = { visible: minutes(0, 60) };
    expect(paint(sceneOf(agents, { now: minute(600) }, past)).rectsIn('sunken')).toEqual([]);
  });

  it('has a faint dashed line under what was not reported, which ends at now', () => {
    const lines = (now: number) =>
      paint(sceneOf([agentOf('Jo', []), agentOf('Al', [])], { now: minute(now) })).calls.filter(
        (call) => call.kind === 'stroke' && call.style === 'control',
      );
    // One stroke draws the lines of all rows.
    expect(lines(60)).toMatchObject([
      {
        points: [
          [0, 11.5],
          [60, 11.5],
          [0, 45.5],
          [60, 45.5],
        ],
      },
    ]);
    expect(lines(-60)).toEqual([]);
  });

  it('has the axis’ lines behind the bars, strong where a day begins', () => {
    const gridLines = [
      { xCssPx: 300, isStrong: true },
      { xCssPx: 360.4, isStrong: false },
    ];
    const recorder = paint(sceneOf([]), { gridLines });
    expect(recorder.rectsIn('control')).toEqual(['300,0 1x340']);
    expect(recorder.rectsIn('hairline')).toContain('360,0 1x340');
  });

  it('is sunken behind the heading of a group, without a baseline', () => {
    const [entry] = entriesOf([drawnAgent('A')]);
    if (entry === undefined) throw new Error('no entry');
    const entries = [
      { kind: 'group', group: { kind: 'status', primary: 'AVAILABLE' }, count: 1, isExpanded: true } as const,
      entry,
    ];
    expect(paint(sceneOf([], { entries })).rectsIn('sunken')).toEqual(['0,0 1440x33']);
  });
});

describe('labels', () => {
  it('stand inside their bars, and only where they fit as a whole', () => {
    // Eight characters are 48 px wide, with their padding 56.
    const spans: TestSpan[] = [
      { status: 'C', fromMinute: 0, toMinute: 60 },
      { status: 'C', fromMinute: 100, toMinute: 155 },
      { status: 'C', fromMinute: 200, toMinute: 256 },
      { status: 'C', fromMinute: 300, toMinute: 320 },
    ];
    const recorder = paint(sceneOf([agentOf('Jo', spans)]));
    expect(recorder.texts.map(({ text, x }) => [text, x])).toEqual([
      ['Coaching', 4],
      ['Coaching', 204],
    ]);
    for (const { y, style } of recorder.texts) {
      expect(style).toBe('ink');
      expect(y).toBeGreaterThan(18);
      expect(y).toBeLessThan(30);
    }
  });

  it('run from left to right in any language, as time does', () => {
    expect(paint(sceneOf([drawnAgent('CC')])).direction).toBe('ltr');
  });

  it('are not written on statuses that are left out', () => {
    expect(paint(sceneOf([drawnAgent('CC')], { shownStatuses: ['AWAY'] })).texts).toEqual([]);
  });
});

describe('marks', () => {
  it('hatch an overlap within its bar, with an edge above it', () => {
    const spans: TestSpan[] = [
      { status: 'A', fromMinute: 0, toMinute: 200 },
      { status: 'C', fromMinute: 150, toMinute: 300 },
    ];
    const recorder = paint(sceneOf([agentOf('Jo', spans)]));
    const hatch = recorder.calls.find(({ kind, style }) => kind === 'stroke' && style === 'danger');
    expect(hatch).toMatchObject({ style: 'danger', clip: { x: 150, y: 4, width: 50, height: 13 } });
    expect(recorder.rectsIn('danger')).toEqual(['150,2 50x2']);
  });

  it('leave nothing clipped for what is drawn after them', () => {
    const spans: TestSpan[] = [
      { status: 'A', fromMinute: -10, toMinute: 200 },
      { status: 'C', fromMinute: 150, toMinute: 1500 },
    ];
    const recorder = paint(sceneOf([agentOf('Jo', spans)]));
    const notches = recorder.calls.filter(({ kind }) => kind === 'fill');
    expect(notches).toHaveLength(2);
    for (const notch of notches) expect(notch).toMatchObject({ style: 'surface', clip: undefined });
  });

  it('draw a tick for a span of no length', () => {
    const spans: TestSpan[] = [{ status: 'L', fromMinute: 100, toMinute: 100 }];
    expect(paint(sceneOf([agentOf('Jo', spans)])).rectsIn('ink')).toEqual(['99.5,2 1x30']);
  });
});

it('draws nothing beside the canvas', () => {
  const agents = ['AACCNN..LL', 'OOOO', ''].map((drawing) => drawnAgent(drawing));
  const doubtful = agentOf('Jo', [
    { status: 'A', fromMinute: -60, toMinute: 300 },
    { status: 'C', fromMinute: 250, toMinute: 700 },
    { status: 'L', fromMinute: 700, toMinute: 700 },
    { status: 'N', fromMinute: 710 },
  ]);
  for (const now of [-100, 260, 705, 720, 1000, 1439, 3000]) {
    const scene = sceneOf(
      [...agents, doubtful],
      { now: minute(now) },
      { scrollTopCssPx: 20, heightCssPx: 100 },
    );
    const { calls } = paint(scene);
    const topOfRows = at(scene.rows, 0).topCssPx;
    for (const call of calls) {
      const edges =
        call.kind === 'rect'
          ? { left: call.x, right: call.x + call.width, top: call.y, bottom: call.y + call.height }
          : undefined;
      if (edges === undefined) continue;
      expect(edges.left).toBeGreaterThanOrEqual(0);
      expect(edges.right).toBeLessThanOrEqual(1440);
      expect(edges.top).toBeGreaterThanOrEqual(topOfRows);
      // The last row may be cut by the lower edge, never begin below it.
      expect(edges.top).toBeLessThan(100 + 34);
    }
  }
});

describe('what is assumed', () => {
  // Of the upper lane: 4 to 17 px from the top.
  const goingOn: TestSpan[] = [{ status: 'A', fromMinute: 0 }];

  it('is lighter from the newest data to now, with edges in the full color, and nothing is slatted', () => {
    const recorder = paint(sceneOf([agentOf('Jo', goingOn, minute(500))], { now: minute(600) }));
    expect(recorder.rectsIn(AVAILABLE)).toEqual([`0,4 500x${PRIMARY}`, '500,4 99x1', '500,16 99x1']);
    expect(recorder.rectsIn(AVAILABLE, false)).toEqual([`500,4 99x${PRIMARY}`]);
    const overBars = recorder.calls.filter(({ kind, style }) => kind === 'rect' && style === 'surface');
    expect(overBars).toHaveLength(1);
  });

  it('is nothing where data is as new as now, or newer than a finished range', () => {
    const fresh = paint(sceneOf([agentOf('Jo', goingOn, minute(600))], { now: minute(600) }));
    expect(fresh.rectsIn(AVAILABLE)).toEqual([`0,4 599x${PRIMARY}`]);
    expect(fresh.rectsIn(AVAILABLE, false)).toEqual([]);
    const finished = paint(sceneOf([agentOf('Jo', goingOn, minute(1440))]));
    expect(finished.rectsIn(AVAILABLE, false)).toEqual([]);
  });

  it('differs from agent to agent with the age of their data', () => {
    const agents = [agentOf('Jo', goingOn, minute(500)), agentOf('Al', goingOn, minute(590))];
    const recorder = paint(sceneOf(agents, { now: minute(600) }));
    expect(recorder.rectsIn(AVAILABLE, false)).toEqual([`500,4 99x${PRIMARY}`, `590,38 9x${PRIMARY}`]);
  });

  it('is never that nothing was reported: the dashes end with the newest data', () => {
    const idle = agentOf('Jo', [], minute(40));
    const line = paint(sceneOf([idle], { now: minute(60) })).calls.find(
      (call) => call.kind === 'stroke' && call.style === 'control',
    );
    expect(line).toMatchObject({
      points: [
        [0, 11.5],
        [40, 11.5],
      ],
    });
  });
});
