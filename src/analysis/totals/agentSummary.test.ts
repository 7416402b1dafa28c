import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agentWith, column, columns, drawnAgent } from '../../domain/drawnAgent.testkit';
import { ONGOING_END_MS } from '../../domain/spanColumns';
import { StatusCatalog } from '../../domain/statusCatalog';
import { MINUTE_MS } from '../../time/instant';
import { agentSummary, spanRowsIn } from './agentSummary';
import { agentTotals } from './agentTotals.testkit';

const day = columns(0, 20);

describe('agentSummary', () => {
  it('sums primary and secondary statuses, the longest first', () => {
    const catalog = new StatusCatalog();
    const span = (from: number, to: number, primary: string, secondary: string) => ({
      startMs: column(from),
      endMs: column(to),
      primary,
      secondary,
    });
    const agent = agentWith(catalog, [
      span(0, 3, 'BUSY', 'Call'),
      span(3, 4, 'AVAILABLE', ''),
      span(4, 9, 'BUSY', 'Coaching'),
      span(10, 12, 'AVAILABLE', ''),
    ]);
    const summary = agentSummary(agent, day, catalog);
    const named = summary.primaries.map(({ primaryCode, totalMs, secondaries }) => [
      catalog.primaries[primaryCode],
      totalMs / MINUTE_MS,
      secondaries.map((total) => [catalog.statusOf(total.statusCode).secondary, total.totalMs / MINUTE_MS]),
    ]);
    expect(named).toEqual([
      [
        'BUSY',
        8,
        [
          ['Coaching', 5],
          ['Call', 3],
        ],
      ],
      ['AVAILABLE', 3, [['', 3]]],
    ]);
    expect(summary.noStatusMs).toBe(9 * MINUTE_MS);
    expect(summary.observedMs).toBe(20 * MINUTE_MS);
    // Call, available, coaching, nothing, available, nothing.
    expect(summary.changeCount).toBe(5);
    expect(summary.longest).toEqual({ ...columns(4, 9), statusCode: catalog.codeOf('BUSY', 'Coaching') });
    expect(summary.first).toBe(column(0));
    expect(summary.last).toBe(column(12));
  });

  it('counts adjacent spans of one status as one period', () => {
    const catalog = new StatusCatalog();
    const summary = agentSummary(drawnAgent(catalog, ['AA--BBB', '--AA']), day, catalog);
    expect(summary.longest).toMatchObject(columns(0, 4));
    expect(summary.changeCount).toBe(2);
  });

  it('has true starts and ends, beyond the range too, and no end while a span is ongoing', () => {
    const catalog = new StatusCatalog();
    const agent = drawnAgent(catalog, ['AAAA-BBBB']);
    expect(agentSummary(agent, columns(2, 6), catalog)).toMatchObject({ first: column(0), last: column(9) });
    expect(agentSummary(drawnAgent(catalog, ['AA>']), columns(1, 5), catalog)).toMatchObject({
      first: column(0),
      last: undefined,
      longest: columns(1, 5),
    });
    expect(agentSummary(agent, columns(12, 15), catalog)).toMatchObject({
      first: undefined,
      last: undefined,
      longest: undefined,
      changeCount: 0,
      primaries: [],
    });
  });

  it('agrees with the totals by agent, and its parts add up', () => {
    const anySpan = fc.record({
      from: fc.integer({ min: -5, max: 25 }),
      length: fc.integer({ min: -2, max: 12 }),
      primary: fc.constantFrom('A', 'B'),
      secondary: fc.constantFrom('x', 'y', ''),
      isOngoing: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 12 }), (spans) => {
        const catalog = new StatusCatalog();
        const agent = agentWith(
          catalog,
          spans.map(({ from, length, isOngoing, ...status }) => ({
            ...status,
            startMs: column(from),
            endMs: isOngoing ? ONGOING_END_MS : column(from + length),
          })),
        );
        const summary = agentSummary(agent, day, catalog);
        const totals = agentTotals(agent, day, catalog);
        expect(summary.noStatusMs).toBe(totals.noStatusMs);
        let sumMs: number = summary.noStatusMs;
        for (const { primaryCode, totalMs, secondaries } of summary.primaries) {
          expect(totalMs).toBe(totals.byPrimaryMs[primaryCode]);
          expect(totalMs).toBe(secondaries.reduce((sum, each) => sum + each.totalMs, 0));
          sumMs += totalMs;
        }
        expect(sumMs).toBe(summary.observedMs);
        expect(spanRowsIn(agent, day).length === 0).toBe(summary.first === undefined);
      }),
    );
  });
});
