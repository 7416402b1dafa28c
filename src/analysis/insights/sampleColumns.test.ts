import fc from 'fast-check';
import { expect, it } from 'vitest';
import { at } from '../../base/elementAt';
import { columns, drawnAgent } from '../../domain/drawnAgent.testkit';
import { StatusCatalog } from '../../domain/statusCatalog';
import { instantFromMs } from '../../time/instant';
import { intersect } from '../../time/interval';
import { anyBounds, anyCrowd } from '../crowd.testkit';
import { sampleColumns } from './sampleColumns';
import { pointAt, staffingOver } from './staffing';

it('keeps a dip of one minute in a single column', () => {
  const catalog = new StatusCatalog();
  const agents = ['AAAAAAAA', 'AAABAAAA'].map((line) => drawnAgent(catalog, [line]));
  const staffing = staffingOver(agents, columns(0, 8), catalog);
  const sampled = sampleColumns(staffing, columns(0, 8), 1);
  expect(Array.from(sampled, (point) => at(at(staffing.counts, 0), point))).toEqual([2, 1, 2]);
});

it('is empty for an empty interval, no columns, or an interval beyond the data', () => {
  const catalog = new StatusCatalog();
  const staffing = staffingOver([drawnAgent(catalog, ['AAB'])], columns(5, 8), catalog);
  expect([...sampleColumns(staffing, columns(6, 6), 10)]).toEqual([]);
  expect([...sampleColumns(staffing, columns(5, 8), 0)]).toEqual([]);
  expect([...sampleColumns(staffing, columns(0, 4), 10)]).toEqual([]);
  expect([...sampleColumns(staffingOver([], columns(3, 3), catalog), columns(0, 4), 10)]).toEqual([]);
});

it('shows in each column the fewest and the most of each status, and never a number that did not occur', () => {
  fc.assert(
    fc.property(
      anyCrowd,
      anyBounds,
      anyBounds,
      fc.integer({ min: 1, max: 7 }),
      ({ agents, catalog }, bounds, visible, columnCount) => {
        const staffing = staffingOver(agents, bounds, catalog);
        const sampled = [...sampleColumns(staffing, visible, columnCount)];
        expect(sampled).toEqual([...new Set(sampled)].toSorted((one, other) => one - other));
        const seen = intersect(bounds, visible);
        if (seen.end <= seen.start) {
          expect(sampled).toEqual([]);
          return;
        }
        const shownAt = (momentMs: number) =>
          sampled.findLast((point) => at(staffing.atMs, point) <= momentMs);
        const lengthMs = visible.end - visible.start;
        for (let index = 0; index < columnCount; index += 1) {
          const columnBounds = intersect(seen, {
            start: instantFromMs(visible.start + (lengthMs * index) / columnCount),
            end: instantFromMs(visible.start + (lengthMs * (index + 1)) / columnCount),
          });
          if (columnBounds.end <= columnBounds.start) continue;
          const truly = new Set<number>([pointAt(staffing, columnBounds.start)]);
          const drawn = new Set<number | undefined>([shownAt(columnBounds.start)]);
          staffing.atMs.forEach((ms, point) => {
            if (ms < columnBounds.start || ms >= columnBounds.end) return;
            truly.add(point);
            if (sampled.includes(point)) drawn.add(point);
          });
          for (const series of staffing.counts) {
            const trueCounts = Array.from(truly, (point) => at(series, point));
            const drawnCounts = Array.from(drawn, (point) => at(series, point ?? -1));
            expect(Math.min(...drawnCounts)).toBe(Math.min(...trueCounts));
            expect(Math.max(...drawnCounts)).toBe(Math.max(...trueCounts));
          }
          // It ends with the true numbers, so that the next column begins with them.
          expect(shownAt(columnBounds.end - 1)).toBe(pointAt(staffing, columnBounds.end - 1));
        }
      },
    ),
    { numRuns: 500 },
  );
});

it('draws a long day with few points', () => {
  const catalog = new StatusCatalog();
  const agents = Array.from({ length: 20 }, (_, index) =>
    drawnAgent(catalog, [`${'-'.repeat(index)}${'AB'.repeat(200)}`]),
  );
  const staffing = staffingOver(agents, columns(0, 400), catalog);
  // Of three series a column keeps two extremes each, and its last point.
  expect(sampleColumns(staffing, columns(0, 400), 10).length).toBeLessThanOrEqual(1 + 10 * 7);
  expect(staffing.atMs.length).toBeGreaterThan(300);
});
