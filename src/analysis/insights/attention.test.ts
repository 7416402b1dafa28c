import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { column, columns, drawnAgent } from '../../domain/drawnAgent.testkit';
import { StatusCatalog } from '../../domain/statusCatalog';
import { MINUTE_MS } from '../../time/instant';
import { AttentionReader, longStretches } from './attention';
import { anyBounds, anyCrowd, letterAt } from '../crowd.testkit';

function found(lines: readonly (readonly string[])[], observed = columns(0, 20), minutes = { B: 3, C: 5 }) {
  const catalog = new StatusCatalog();
  const agents = lines.map((drawing, index) => drawnAgent(catalog, drawing, { userId: `u-${index}` }));
  const thresholds = new Map(Object.entries(minutes).map(([code, each]) => [code, each * 60]));
  return longStretches(agents, observed, { thresholds, catalog }).map((each) =>
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

describe('longStretches', () => {
  it('lists what is longer than its threshold, the furthest over first', () => {
    expect(found([['ABBBB'], ['BBB'], ['CCCCCCCCCC'], ['AAAAAAAAAAAAAAAA']])).toEqual([
      'u-2 C 0 10 over 5',
      'u-0 B 1 5 over 1',
    ]);
  });

  it('goes on up to what was observed', () => {
    expect(found([['-----B>']], columns(0, 12))).toEqual(['u-0 B 5 12 ongoing 4']);
    // One whose end lies ahead goes on too.
    expect(found([['-----BBBBBBBBBBBBBB']], columns(0, 12))).toEqual(['u-0 B 5 12 ongoing 4']);
  });

  it('counts from the true start, be it before the range', () => {
    expect(found([['BBBBBB']], columns(4, 20))).toEqual(['u-0 B 0 6 over 3']);
    expect(found([['BBBB']], columns(4, 20))).toEqual([]);
  });

  it('joins neighbours of one primary status, and parts them by a gap or another', () => {
    expect(found([['BB', '--BB']])).toEqual(['u-0 B 0 4 over 1']);
    expect(found([['BB-BB']])).toEqual([]);
    expect(found([['BBBBB', '--A']])).toEqual([]);
  });

  it('has nothing for a range that has not begun', () => {
    expect(found([['BBBBBBBBB']], columns(3, 3))).toEqual([]);
  });

  it('agrees with a look at every minute', () => {
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
          const told = longStretches(agents, observed, { thresholds, catalog });
          expect(
            told.map(({ agent, startMs, endMs }) => `${agent.userId} ${startMs} ${endMs}`).toSorted(),
          ).toEqual(plain.toSorted());
          const overs = told.map(({ overMs }) => overMs);
          expect(overs).toEqual(overs.toSorted((one, other) => other - one));
          for (const each of told) {
            expect(each.overMs).toBe(each.endMs - each.startMs - limit * MINUTE_MS);
            const goesOn = letterAt(each.agent, observed.end, catalog) === 'B';
            if (each.isOngoing)
              expect([each.endMs, goesOn || each.endMs === observed.end]).toEqual([observed.end, true]);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('AttentionReader', () => {
  it('goes through an agent once, and finds with more of them what a look at all finds', () => {
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
    expect(all).toEqual(longStretches(agents, columns(0, 20), context));
    for (const stretch of some) expect(all).toContain(stretch);
  });
});
