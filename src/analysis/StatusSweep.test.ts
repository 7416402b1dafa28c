import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../base/elementAt';
import { agentWith, column, columns, drawnAgent, type PlainSpan } from '../domain/drawnAgent.testkit';
import { type AgentDay, ONGOING_END_MS } from '../domain/spanColumns';
import { StatusCatalog } from '../domain/statusCatalog';
import { instantFromMs } from '../time/instant';
import { StatusSweep } from './StatusSweep';
import { NO_STATUS_ROW } from './statusPeriods';
import { periodsOf } from './statusPeriods.testkit';

const epochMs = column(0);

const anySpans = fc.array(
  fc
    .record({
      start: fc.integer({ min: -50, max: 300 }),
      length: fc.oneof(fc.integer({ min: -3, max: 200 }), fc.constant(Number.POSITIVE_INFINITY)),
      primary: fc.constantFrom('A', 'B', 'C'),
    })
    .map(({ start, length, primary }): PlainSpan => ({
      startMs: epochMs + start,
      endMs: length === Number.POSITIVE_INFINITY ? ONGOING_END_MS : epochMs + start + length,
      primary,
    })),
  { maxLength: 8 },
);

const anyInterval = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 300 }))
  .map(([start, length]) => ({
    start: instantFromMs(epochMs + start),
    end: instantFromMs(epochMs + start + length),
  }));

/** The mean over a column by the plain rule: millisecond by millisecond. */
function plainMean(
  agents: readonly AgentDay[],
  catalog: StatusCatalog,
  { sweep, column: index, primaryCode }: { sweep: StatusSweep; column: number; primaryCode: number },
): number {
  const { interval, columnCount } = sweep;
  const lengthMs = interval.end - interval.start;
  const startMs = Math.round(interval.start + (lengthMs * index) / columnCount);
  const endMs = Math.round(interval.start + (lengthMs * (index + 1)) / columnCount);
  if (startMs === endMs) return 0;
  let heldMs = 0;
  for (const agent of agents) {
    for (const { startMs: from, endMs: to, row } of periodsOf(agent, interval)) {
      if (row === NO_STATUS_ROW) continue;
      if (catalog.primaryCodeOfStatus(at(agent.columns.statusCode, row)) !== primaryCode) continue;
      for (let ms = Math.max(startMs, from); ms < Math.min(endMs, to); ms += 1) heldMs += 1;
    }
  }
  return heldMs / (endMs - startMs);
}

describe('StatusSweep', () => {
  it('counts part of a column as part of an agent', () => {
    const catalog = new StatusCatalog();
    const sweep = new StatusSweep(columns(0, 8), 4, catalog);
    for (const drawing of ['AAAABBBB', '.AAAA...', '........']) sweep.add(drawnAgent(catalog, [drawing]));
    const [a, b] = ['A', 'B'].map((primary) => sweep.agentsIn(catalog.primaryCodeOf(primary)));
    expect(a && [...a]).toEqual([1.5, 2, 0.5, 0]);
    expect(b && [...b]).toEqual([0, 0, 1, 1]);
  });

  it('finds no agents in a status that has none', () => {
    const sweep = new StatusSweep(columns(0, 8), 4, new StatusCatalog());
    expect([...sweep.agentsIn(7)]).toEqual([0, 0, 0, 0]);
  });

  it('is exact in each column, for any spans', () => {
    fc.assert(
      fc.property(
        fc.array(anySpans, { maxLength: 4 }),
        anyInterval,
        fc.integer({ min: 1, max: 40 }),
        (drawn, interval, columnCount) => {
          const catalog = new StatusCatalog();
          const agents = drawn.map((spans, index) => agentWith(catalog, spans, { userId: `u-${index}` }));
          const sweep = new StatusSweep(interval, columnCount, catalog);
          for (const agent of agents) sweep.add(agent);
          catalog.primaries.forEach((_, primaryCode) => {
            const means = sweep.agentsIn(primaryCode);
            means.forEach((mean, index) => {
              expect(mean).toBeCloseTo(plainMean(agents, catalog, { sweep, column: index, primaryCode }), 9);
            });
          });
        },
      ),
    );
  });

  it('removes an agent as if it had never been added', () => {
    fc.assert(
      fc.property(anySpans, anySpans, anyInterval, (staying, leaving, interval) => {
        const catalog = new StatusCatalog();
        const stays = agentWith(catalog, staying, { userId: 'stays' });
        const leaves = agentWith(catalog, leaving, { userId: 'leaves' });
        const sweep = new StatusSweep(interval, 13, catalog);
        const alone = new StatusSweep(interval, 13, catalog);
        for (const agent of [leaves, stays]) sweep.add(agent);
        sweep.remove(leaves);
        alone.add(stays);
        catalog.primaries.forEach((_, primaryCode) => {
          expect(sweep.agentsIn(primaryCode)).toEqual(alone.agentsIn(primaryCode));
        });
      }),
    );
  });
});
