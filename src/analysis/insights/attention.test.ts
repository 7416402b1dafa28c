import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agentWith, column, columns, drawnAgent } from '../../domain/drawnAgent.testkit';
import { StatusFacts } from '../../domain/statusFacts';
import { StatusCatalog } from '../../domain/statusCatalog';
import { MINUTE_MS } from '../../time/instant';
import { attentionKey, AttentionReader, attentionSections, type LongPeriod } from './attention';
import { anyBounds, anyCrowd, letterAt, statusCodeAt } from '../crowd.testkit';

/** No reason has a limit of its own, and every status is listed. */
const anyReason = { facts: new StatusFacts([]), shown: [] };

function foundIn(lines: readonly (readonly string[])[], observed = columns(0, 20), minutes = { B: 3, C: 5 }) {
  const catalog = new StatusCatalog();
  const agents = lines.map((drawing, index) => drawnAgent(catalog, drawing, { userId: `u-${index}` }));
  const thresholds = new Map(Object.entries(minutes).map(([code, each]) => [code, each * 60]));
  return new AttentionReader(observed, { ...anyReason, thresholds, catalog })
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
          const found = new AttentionReader(observed, { ...anyReason, thresholds, catalog }).read(agents);
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

describe('AttentionReader with limits by reason', () => {
  // B and C have thresholds of 3 and 5 minutes; "one" of B may last 6 minutes, "two" of C any time.
  const facts = new StatusFacts([
    { primary: 'B', secondary: 'one', limitMinutes: 6 },
    { primary: 'C', secondary: 'two', meaning: 'training' },
  ]);
  const thresholds = new Map([
    ['B', 180],
    ['C', 300],
  ]);
  type Part = readonly [primary: string, secondary: string, minutes: number];

  function foundWith(parts: readonly Part[], shown: readonly string[] = []) {
    const catalog = new StatusCatalog();
    let minute = 0;
    const spans = parts.map(([primary, secondary, minutes]) => {
      minute += minutes;
      return { primary, secondary, startMs: column(minute - minutes), endMs: column(minute) };
    });
    const context = { thresholds, facts, shown, catalog };
    return new AttentionReader(columns(0, 60), context)
      .read([agentWith(catalog, spans)])
      .map(({ statusCode, isOfReason, startMs, endMs, thresholdMs }) => {
        const { primary, secondary } = catalog.statusOf(statusCode);
        const times = [startMs - column(0), endMs - column(0), thresholdMs].map((ms) => ms / MINUTE_MS);
        return [primary, isOfReason ? secondary : 'any', ...times].join(' ');
      });
  }

  it('compares a reason with its own limit, and joins its adjacent spans', () => {
    expect(foundWith([['B', 'one', 6]])).toEqual([]);
    expect(
      foundWith([
        ['B', 'one', 4],
        ['B', 'one', 3],
      ]),
    ).toEqual(['B one 0 7 6']);
    expect(foundWith([['B', 'two', 4]])).toEqual(['B any 0 4 3']);
  });

  it('judges each moment once: a reason with a limit ends the period before', () => {
    expect(
      foundWith([
        ['B', 'two', 3],
        ['B', 'one', 6],
        ['B', 'three', 3],
      ]),
    ).toEqual([]);
    expect(
      foundWith([
        ['B', 'two', 2],
        ['B', 'three', 2],
        ['B', 'one', 7],
      ]),
    ).toEqual(['B any 0 4 3', 'B one 4 11 6']);
  });

  it('never lists a reason without a limit, nor what is not shown', () => {
    expect(foundWith([['C', 'two', 50]])).toEqual([]);
    expect(
      foundWith([
        ['C', 'one', 6],
        ['C', 'two', 4],
        ['C', 'one', 5],
      ]),
    ).toEqual(['C any 0 6 5']);
    expect(
      foundWith(
        [
          ['B', 'one', 9],
          ['C', 'one', 9],
        ],
        ['C'],
      ),
    ).toEqual(['C any 9 18 5']);
  });

  it('agrees with a count minute by minute', () => {
    const ruleAt = (code: number | undefined, catalog: StatusCatalog) => {
      if (code === undefined) return undefined;
      const { primary, secondary } = catalog.statusOf(code);
      if (primary === 'B') return secondary === 'one' ? 'B·one 6' : 'B 3';
      return primary === 'C' && secondary !== 'two' ? 'C 5' : undefined;
    };
    fc.assert(
      fc.property(anyCrowd, anyBounds, ({ agents, catalog }, observed) => {
        const expected: string[] = [];
        for (const agent of observed.start < observed.end ? agents : []) {
          let rule: string | undefined;
          let startMs = 0;
          for (let ms: number = column(-9); ms <= observed.end; ms += MINUTE_MS) {
            const next = ms < observed.end ? ruleAt(statusCodeAt(agent, ms), catalog) : undefined;
            if (next === rule) continue;
            const limit = Number(rule?.split(' ')[1]) * MINUTE_MS;
            if (ms > observed.start && ms - startMs > limit)
              expected.push(`${agent.userId} ${startMs} ${ms}`);
            rule = next;
            startMs = ms;
          }
        }
        const found = new AttentionReader(observed, { thresholds, facts, shown: [], catalog }).read(agents);
        expect(
          found.map(({ agent, startMs, endMs }) => `${agent.userId} ${startMs} ${endMs}`).toSorted(),
        ).toEqual(expected.toSorted());
      }),
      { numRuns: 500 },
    );
  });
});

describe('attentionSections', () => {
  it('puts each period into one section; what is over is earlier only where the range includes now', () => {
    const catalog = new StatusCatalog();
    const agents = ['BBBB', '-BBBBB', '----BBBBBB>', '-----BBBBBB>'].map((drawing, index) =>
      drawnAgent(catalog, [drawing], { userId: `u-${index}` }),
    );
    const context = { ...anyReason, thresholds: new Map([['B', 60]]), catalog };
    const periods = new AttentionReader(columns(0, 20), context).read(agents);
    const acknowledged = new Set(periods.filter(({ agent }) => /[13]/.test(agent.userId)).map(attentionKey));
    const namesOf = (list: readonly LongPeriod[]) => list.map(({ agent }) => agent.userId).join(' ');
    const live = attentionSections(periods, { acknowledged, isLive: true });
    expect([live.open, live.earlier, live.acknowledged].map(namesOf)).toEqual(['u-2', 'u-0', 'u-3 u-1']);
    const over = attentionSections(periods, { acknowledged, isLive: false });
    expect([over.open, over.earlier, over.acknowledged].map(namesOf)).toEqual(['u-2 u-0', '', 'u-3 u-1']);
  });
});

describe('AttentionReader', () => {
  it('reads an agent once, and finds the same with more agents as reading all of them at once', () => {
    const catalog = new StatusCatalog();
    const agents = ['BBBB', 'CCCCCCCC', 'BBBBBBBB'].map((drawing, index) =>
      drawnAgent(catalog, [drawing], { userId: `u-${index}` }),
    );
    const context = {
      ...anyReason,
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
