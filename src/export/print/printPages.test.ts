import { expect, it } from 'vitest';
import { agentRows } from '../../analysis/rows/agentRows.testkit';
import { StatusFacts } from '../../domain/statusFacts';
import { column, columns, drawnAgent } from '../../domain/drawnAgent.testkit';
import { StatusCatalog } from '../../domain/statusCatalog';
import { statusPalette } from '../../domain/statusPalette';
import { timeRangeOf } from '../../domain/timeRange';
import { parseCivilDate } from '../../time/civilDate';
import { UTC } from '../../time/zone';
import { timelineScene } from '../../timeline/scene/timelineScene';
import { pageWords } from '../../words/english.testkit';
import { printedBars, printLayoutFor, rowsPerPage } from './printPages';

it('draws the bars of each status as one outline', () => {
  const catalog = new StatusCatalog();
  const agents = [
    drawnAgent(catalog, ['AAAA--BB'], { userId: 'u-1' }),
    // What this agent did in the last half of the second period is assumed.
    { ...drawnAgent(catalog, ['--AA'], { userId: 'u-2' }), asOf: column(3) },
  ];
  const day = parseCivilDate('2026-03-10');
  if (typeof day !== 'string') throw new TypeError(day.fault);
  const rows = agentRows(agents, { interval: columns(0, 8), moment: column(7), catalog });
  const model = {
    entries: rows.map((row) => ({ kind: 'agent', row, group: undefined }) as const),
    timeRange: timeRangeOf(day, day, UTC),
    catalog,
    palette: statusPalette([], catalog.primaries, '(blank)'),
    facts: new StatusFacts([]),
    urgentStatuses: [],
    onTop: new Set<string>(),
    rowSize: 'compact',
    shownStatuses: [],
    now: column(600),
    staleAfterMs: 60_000,
    language: 'en',
    words: pageWords,
  } as const;
  // A minute is 10 px wide.
  const scene = timelineScene(model, {
    scale: { visible: columns(0, 8), widthCssPx: 80 },
    layout: printLayoutFor(false),
    scrollTopCssPx: 0,
    heightCssPx: 40,
    devicePixelRatio: 2,
  });
  // Rows are 20 px high, their primary lane 9 px and 2 px below the top.
  expect(printedBars(scene, 'primary')).toEqual([
    { key: 0, outline: 'M0 2h40v9h-40zM20 22h10v9h-10z', assumedOutline: 'M30 22h10v9h-10z' },
    { key: 1, outline: 'M60 2h20v9h-20z', assumedOutline: '' },
  ]);
  expect(printedBars(scene, 'secondary').map(({ outline }) => outline)).toEqual([
    'M0 12h40v5h-40zM20 32h10v5h-10z',
    'M60 12h20v5h-20z',
  ]);
});

it('has room for fewer rows on a page if each has one more lane', () => {
  const [plain, comparing] = [false, true].map(printLayoutFor);
  expect([plain, comparing].map((layout) => layout?.rowHeightCssPx)).toEqual([20, 26]);
  expect([plain, comparing].map((layout) => layout && rowsPerPage(layout))).toEqual([27, 20]);
});
