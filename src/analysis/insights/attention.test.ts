import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { column, columns, drawnAgent } from '../../domain/drawnAgent.testkit';
import { StatusCatalog } from '../../domain/statusCatalog';
import { MINUTE_MS } from '../../time/instant';
import { AttentionReader } from './attention';
import { anyBounds, anyCrowd, letterAt } from '../crowd.testkit';

function foundIn(lines: readonly (readonly string[])[], observed = columns(0, 20), minutes = { B: 3, C: 5 }) {
  const catalog = new StatusCatalog();
  const agents = lines.map((drawing, index) => drawnAgent(catalog, drawing, { userId: `u-${index}` }));
  const thresholds = new Map(Object.entries(minutes).map(([code, each]) => [code, each * 60]));
  return new AttentionReader(observed, { thresholds, catalog })
    .read(agents)
    .map((each) =>
      [
        each.agent.userId,
        each.primary,
        (each.startMs - column(0)) / MINUTE_MS,
        (each.endMs - column(0)) / MINUTE_MS,
        each.isOngoing ? 'ongoing' : 'over',
        each.overMs / MINUTE_MS,
      ].join(' '),
    );
}

describe('AttentionReader', () => {
  it('lists what is longer than its threshold, the furthest over first', () => {
    expect(foundIn([['ABBBB'], ['BBB'], ['CCCCCCCCCC'], ['AAAAAAAAAAAAAAAA']])).toEqual([
      'u-2 C 0 10 over 5',
      'u-0 B 1 5 over 1',
    ]);
  });

  it('counts an ongoing period up to the end of what was observed', () => {
    expect(foundIn([['-----B>']], columns(0, 12))).toEqual(['u-0 B 5 12 ongoing 4']);
    // A period whose end is still to come is ongoing too.
    expect(foundIn([['-----BBBBBBBBBBBBBB']], columns(0, 12))).toEqual(['u-0 B 5 12 ongoing 4']);
  });

  it('counts from the true start, even before the range', () => {
    expect(foundIn([['BBBBBB']], columns(4, 20))).toEqual(['u-0 B 0 6 over 3']);
    expect(foundIn([['BBBB']], columns(4, 20))).toEqual([]);
  });

  it('joins adjacent spans of one primary status; a gap or another status separates them', () => {
    expect(foundIn([['BB', '--BB']])).toEqual(['u-0 B 0 4 over 1']);
    expect(foundIn([['BB-BB']])).toEqual([]);
    expect(foundIn([['BBBBB', '--A']])).toEqual([]);
  });

  it('finds nothing in a range that has not begun', () => {
    expect(foundIn([['BBBBBBBBB']], columns(3, 3))).toEqual([]);
  });

  it('agrees with a count minute by minute', () => {
    fc.assert(
      fc.property(
        anyCrowd,
        anyBounds,
        fc.integer({ min: 1, max: 8 }),
        ({ agents, catalog }, observed, limit) => {
          const thresholds = new Map([['B', limit * 60]]);
          const plain: string[] = [];
          if (observed.start < observed.end) {
            for (const agent of agents) {
              // Nothing of these crowds begins earlier than eight minutes before column 0.
              let startMs: number | undefined;
              for (let ms: number = column(-9); ms <= observed.end; ms += MINUTE_MS) {
                const isIn = ms < observed.end && letterAt(agent, ms, catalog) === 'B';
                if (isIn) startMs ??= ms;
                if (isIn || startMs === undefined) continue;
                if (ms > observed.start && ms - startMs > limit * MINUTE_MS) {
                  plain.push(`${agent.userId} ${startMs} ${ms}`);
                }
                startMs = undefined;
              }
            }
          }
          const found = new AttentionReader(observed, { thresholds, catalog }).read(agents);
          expect(
            found.map(({ agent, startMs, endMs }) => `${agent.userId} ${startMs} ${endMs}`).toSorted(),
          ).toEqual(plain.toSorted());
          const overs = found.map(({ overMs }) => overMs);
          expect(overs).toEqual(overs.toSorted((one, other) => other - one));
          for (const each of found) {
            expect(each.overMs).toBe(each.endMs - each.startMs - limit * MINUTE_MS);
            const isOngoing = letterAt(each.agent, observed.end, catalog) === 'B';
            if (each.isOngoing)
              expect([each.endMs, isOngoing || each.endMs === observed.end]).toEqual([observed.end, true]);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('AttentionReader', () => {
  it('reads an agent once, and finds the same with more agents as reading all of them at once', () => {
    const catalog = new StatusCatalog();
    const agents = ['BBBB', 'CCCCCCCC', 'BBBBBBBB'].map((drawing, index) =>
      drawnAgent(catalog, [drawing], { userId: `u-${index}` }),
    );
    const context = {
      thresholds: new Map([
        ['B', 180],
        ['C', 300],
      ]),
      catalog,
    };
    const reader = new AttentionReader(columns(0, 20), context);
    const some = reader.read(agents.slice(0, 2));
    const all = reader.read(agents);
    expect(all).toEqual(new AttentionReader(columns(0, 20), context).read(agents));
    for (const period of some) expect(all).toContain(period);
  });
});
