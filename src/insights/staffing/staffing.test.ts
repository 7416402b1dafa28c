import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOf, pointAt, staffingOver } from '../../analysis/insights/staffing';
import { at } from '../../base/elementAt';
import { agentWith, column, columns, drawnAgent } from '../../domain/drawnAgent.testkit';
import type { StatusLook } from '../../domain/statusPalette';
import { StatusCatalog } from '../../domain/statusCatalog';
import { MINUTE_MS, SECOND_MS } from '../../time/instant';
import { type ChartContext, type ChartLayer, chartLayers, listedLayers } from './chartLayers';
import { chartPoints } from './chartPoints';
import { lowestNear } from './lowestNear';
import { MOST_TABLE_ROWS, staffingRows } from './tableRows';

const catalog = new StatusCatalog();
const agents = ['AABBBBAA', 'AAABAAAA', 'AAAAACCC'].map((line) => drawnAgent(catalog, [line]));
const staffing = staffingOver(agents, columns(0, 10), catalog);
const minute = (ms: number) => (ms - column(0)) / MINUTE_MS;
const look = (code: string): StatusLook => ({
  code,
  label: code,
  lightColour: '#000000',
  darkColour: '#ffffff',
  pattern: 'solid',
});
const palette = ['B', 'A', 'C', 'Z'].map(look);
const layersOf = (shownStatuses: readonly string[], context: Partial<ChartContext> = {}) =>
  chartLayers(staffing, {
    palette,
    shownStatuses,
    coverStatuses: ['A'],
    scale: 'online',
    isOffline: () => false,
    catalog,
    ...context,
  });
const codesOf = (layers: readonly ChartLayer[]) => layers.map(({ look: { code } }) => code);

describe('chartLayers', () => {
  it('stacks what is shown, the status of cover at the bottom', () => {
    expect(codesOf(layersOf([]).layers)).toEqual(['A', 'B', 'C', 'Z']);
    expect(codesOf(layersOf(['B', 'C']).layers)).toEqual(['B', 'C']);
    expect(codesOf(layersOf([], { coverStatuses: ['C', 'A'] }).layers)).toEqual(['C', 'A', 'B', 'Z']);
    expect([...at(layersOf([]).layers, 3).counts].every((count) => count === 0)).toBe(true);
  });

  it('reaches up to the highest stack of what is shown', () => {
    expect(layersOf([]).topCount).toBe(3);
    expect(layersOf(['B']).topCount).toBe(2);
    expect(layersOf(['Z']).topCount).toBe(1);
  });

  it('leaves out who is offline, unless asked for', () => {
    const isOffline = (code: string) => code === 'C';
    const online = layersOf([], { isOffline });
    expect([codesOf(online.layers), codesOf(online.unscaled)]).toEqual([['A', 'B', 'Z'], ['C']]);
    expect(codesOf(listedLayers(online))).toEqual(['A', 'B', 'Z', 'C']);
    const all = layersOf([], { isOffline, scale: 'all' });
    expect([codesOf(all.layers), codesOf(all.unscaled)]).toEqual([['A', 'B', 'C', 'Z'], []]);
    const chosen = layersOf(['C'], { isOffline });
    expect([codesOf(chosen.layers), codesOf(chosen.unscaled)]).toEqual([['C'], []]);
  });

  it('has room for all agents where the scale is of all', () => {
    const more = staffingOver([...agents, drawnAgent(catalog, [''])], columns(0, 10), catalog);
    const { topCount } = chartLayers(more, {
      palette,
      shownStatuses: [],
      coverStatuses: ['A'],
      scale: 'all',
      isOffline: () => false,
      catalog,
    });
    expect(topCount).toBe(4);
  });
});

describe('chartPoints', () => {
  const { layers } = layersOf(['A', 'B']);
  const points = (first: number, end: number, until = 10, columnCount = 100) =>
    chartPoints(staffing, layers, {
      visible: columns(first, end),
      observed: columns(0, until),
      columnCount,
    }).map(({ atMs, counts }) => [minute(atMs), ...counts]);

  it('begins and ends with what is visible', () => {
    expect(points(1, 4)).toEqual([
      [1, 3, 0],
      [2, 2, 1],
      [3, 1, 2],
      [4, 1, 2],
    ]);
  });

  it('draws nothing that has not happened', () => {
    expect(points(0, 10, 3).at(-1)).toEqual([3, 2, 1]);
    expect(points(5, 8, 3)).toEqual([]);
  });
});

describe('lowestNear', () => {
  const watched = countOf(staffing, catalog.primaryCodeOf('A'));
  const near = (moment: number, reach: number) =>
    minute(
      lowestNear(staffing, watched, {
        momentMs: column(0) + moment * MINUTE_MS,
        reachMs: reach * MINUTE_MS,
      }),
    );

  it('finds the dip beside the pointer, and stays where it is low already', () => {
    expect(near(2.5, 1)).toBe(3);
    expect(near(3.5, 1)).toBe(3.5);
    expect(near(2.5, 0.1)).toBe(2.5);
  });

  it('never finds a higher number, nor one out of reach', () => {
    const anyMs = fc.integer({ min: 0, max: 10 * MINUTE_MS - 1 });
    fc.assert(
      fc.property(anyMs, fc.integer({ min: 0, max: 5 * MINUTE_MS }), (offsetMs, reachMs) => {
        const momentMs = column(0) + offsetMs;
        const foundMs = lowestNear(staffing, watched, { momentMs, reachMs });
        const countAt = (ms: number) => at(watched, pointAt(staffing, ms));
        expect(Math.abs(foundMs - momentMs)).toBeLessThanOrEqual(reachMs);
        expect(countAt(foundMs)).toBeLessThanOrEqual(countAt(momentMs));
      }),
    );
  });
});

describe('staffingRows', () => {
  it('has a row for each change where these are few', () => {
    const watched = countOf(staffing, catalog.primaryCodeOf('A'));
    const { rows, stepMs } = staffingRows(
      staffing,
      { visible: columns(1, 6), observed: columns(0, 5) },
      watched,
    );
    expect(stepMs).toBeUndefined();
    expect(rows.map(({ atMs, lowest }) => [minute(atMs), lowest])).toEqual([
      [1, 3],
      [2, 2],
      [3, 1],
      [4, 2],
    ]);
    expect(staffingRows(staffing, { visible: columns(6, 8), observed: columns(0, 5) }, watched).rows).toEqual(
      [],
    );
  });

  it('else goes by even steps, never too many, with the lowest number of each', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 2, max: 400 }),
        (stepSeconds, count) => {
          const spans = Array.from({ length: count }, (_, index) => ({
            startMs: column(0) + index * stepSeconds * SECOND_MS,
            endMs: column(0) + (index + 1) * stepSeconds * SECOND_MS,
            primary: index % 2 === 0 ? 'A' : 'B',
          }));
          const known = new StatusCatalog();
          const range = {
            start: column(0),
            end: column(Math.ceil((count * stepSeconds) / 60)),
          };
          const of = staffingOver([agentWith(known, spans)], range, known);
          const watched = countOf(of, known.primaryCodeOf('A'));
          const { rows, stepMs } = staffingRows(of, { visible: range, observed: range }, watched);
          expect(rows.length).toBeLessThanOrEqual(MOST_TABLE_ROWS + 1);
          expect(rows[0]?.atMs).toBe(range.start);
          if (stepMs === undefined) return;
          for (const [index, { atMs, point, lowest }] of rows.entries()) {
            expect((atMs - range.start) % stepMs).toBe(0);
            expect(point).toBe(pointAt(of, atMs));
            const endMs = rows[index + 1]?.atMs ?? range.end;
            const within = [point];
            of.atMs.forEach((ms, each) => {
              if (ms > atMs && ms < endMs) within.push(each);
            });
            expect(lowest).toBe(Math.min(...within.map((each) => at(watched, each))));
          }
        },
      ),
    );
  });
});
