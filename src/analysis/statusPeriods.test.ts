import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../base/elementAt';
import { agentWith, column, columns, drawnAgent, type PlainSpan } from '../domain/drawnAgent.testkit';
import { ONGOING_END_MS } from '../domain/spanColumns';
import { StatusCatalog } from '../domain/statusCatalog';
import { addMs, instantFromMs, MINUTE_MS } from '../time/instant';
import { agentTotals } from './totals/agentTotals.testkit';
import { NO_STATUS_ROW } from './statusPeriods';
import { periodsOf } from './statusPeriods.testkit';

const secondMs = 1000;
const epochMs = column(0);

/** Spans over about half a minute, ongoing, empty and reversed ones among them. */
const anySpans = fc.array(
  fc
    .record({
      start: fc.integer({ min: -8, max: 30 }),
      length: fc.oneof(fc.integer({ min: -3, max: 20 }), fc.constant(Number.POSITIVE_INFINITY)),
      primary: fc.constantFrom('A', 'B', 'C'),
    })
    .map(({ start, length, primary }): PlainSpan => ({
      startMs: epochMs + start * secondMs,
      endMs: length === Number.POSITIVE_INFINITY ? ONGOING_END_MS : epochMs + (start + length) * secondMs,
      primary,
    })),
  { maxLength: 12 },
);

const anyBounds = fc
  .tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 25 }))
  .map(([start, length]) => ({
    start: instantFromMs(epochMs + start * secondMs),
    end: instantFromMs(epochMs + (start + length) * secondMs),
  }));

/** The plain rule, second by second: of the spans that contain the moment, the one that began last. */
function rowInForce(agent: ReturnType<typeof agentWith>, momentMs: number): number {
  let found = NO_STATUS_ROW;
  for (let row = agent.firstRow; row < agent.endRow; row += 1) {
    const contains = at(agent.columns.startMs, row) <= momentMs && momentMs < at(agent.columns.endMs, row);
    if (contains) found = row;
  }
  return found;
}

/** A row of letters, a column a minute, as `visitPeriods` sees the drawing. */
function seen(lines: readonly string[], first: number, end: number): string {
  const catalog = new StatusCatalog();
  const agent = drawnAgent(catalog, lines);
  return periodsOf(agent, columns(first, end))
    .map(({ startMs, endMs, row }) => {
      const letter =
        row === NO_STATUS_ROW ? '-' : catalog.statusOf(at(agent.columns.statusCode, row)).primary;
      return letter.repeat((endMs - startMs) / MINUTE_MS);
    })
    .join('');
}

describe('periodsOf', () => {
  it.each([
    [['AAAA--BB'], 'AAAA--BB--'],
    [['--A>'], '--AAAAAAAA'],
    // A new status ends the one before it; after a short one inside, the longer one resumes.
    [['AAAAAA', '---BBBBB'], 'AAABBBBB--'],
    [['AAAAAAAA', '--BB'], 'AABBAAAA--'],
    [['AAAAAAAA', '--BBB', '---CCCC'], 'AABCCCCA--'],
    [['A>', '--BB'], 'AABBAAAAAA'],
    // Of two that begin together the longer one counts: it comes last.
    [['AAAA', 'BB'], 'AAAA------'],
    [[], '----------'],
  ])('sees %j as %s', (lines, expected) => {
    expect(seen(lines, 0, 10)).toBe(expected);
  });

  it('clips at both ends', () => {
    expect(seen(['AAAAAA--BBBB'], 4, 10)).toBe('AA--BB');
    expect(seen(['AAAAAA'], 6, 8)).toBe('--');
    expect(seen(['------A'], 3, 6)).toBe('---');
  });

  it('fills what was observed without gap or overlap, and agrees with the plain rule in every second', () => {
    fc.assert(
      fc.property(anySpans, anyBounds, (spans, observed) => {
        const agent = agentWith(new StatusCatalog(), spans);
        let cursorMs: number = observed.start;
        for (const { startMs, endMs, row } of periodsOf(agent, observed)) {
          expect(startMs).toBe(cursorMs);
          expect(endMs).toBeGreaterThan(startMs);
          for (let momentMs = startMs; momentMs < endMs; momentMs += secondMs) {
            expect(row).toBe(rowInForce(agent, momentMs));
          }
          cursorMs = endMs;
        }
        expect(cursorMs).toBe(observed.end);
      }),
      { numRuns: 500 },
    );
  });
});

describe('agentTotals', () => {
  it('adds up drawn time', () => {
    const catalog = new StatusCatalog();
    const totals = agentTotals(drawnAgent(catalog, ['AAAA--BB', '--C']), columns(1, 10), catalog);
    const minutesIn = (primary: string) => at(totals.byPrimaryMs, catalog.primaryCodeOf(primary)) / MINUTE_MS;
    expect([minutesIn('A'), minutesIn('B'), minutesIn('C')]).toEqual([2, 2, 1]);
    expect(totals.noStatusMs).toBe(4 * MINUTE_MS);
    expect(totals.observedMs).toBe(9 * MINUTE_MS);
  });

  it('neither loses nor repeats a second: statuses and no status add up to what was observed', () => {
    fc.assert(
      fc.property(anySpans, anyBounds, (spans, observed) => {
        const catalog = new StatusCatalog();
        const totals = agentTotals(agentWith(catalog, spans), observed, catalog);
        const sumMs = totals.byPrimaryMs.reduce((sum, lengthMs) => sum + lengthMs, 0) + totals.noStatusMs;
        expect(sumMs).toBe(observed.end - observed.start);
        expect(totals.observedMs).toBe(sumMs);
      }),
    );
  });

  it('adds up over consecutive ranges to the totals of one range', () => {
    const anyCuts = fc.array(fc.integer({ min: 0, max: 40 * secondMs }), { maxLength: 4 });
    fc.assert(
      fc.property(anySpans, anyCuts, (spans, cuts) => {
        const catalog = new StatusCatalog();
        const agent = agentWith(catalog, spans);
        const bounds = [0, ...cuts.toSorted((one, other) => one - other), 40 * secondMs];
        const totalsOf = (fromMs: number, toMs: number) => {
          const { byPrimaryMs, noStatusMs } = agentTotals(
            agent,
            { start: addMs(column(0), fromMs), end: addMs(column(0), toMs) },
            catalog,
          );
          return [...byPrimaryMs, noStatusMs];
        };
        const whole = totalsOf(0, 40 * secondMs);
        const parts = bounds.slice(1).map((bound, index) => totalsOf(at(bounds, index), bound));
        const sums = whole.map((_, place) => parts.reduce((sum, part) => sum + at(part, place), 0));
        expect(sums).toEqual(whole);
      }),
    );
  });
});
