import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agentWith, column, columns, drawnAgent } from '../../domain/drawnAgent.testkit';
import { ONGOING_END_MS } from '../../domain/spanColumns';
import { StatusCatalog } from '../../domain/statusCatalog';
import { addMs, MINUTE_MS, SECOND_MS } from '../../time/instant';
import { agentRows } from '../rows/agentRows.testkit';
import { type AgentTotalsRow, allAgentsTotals, totalsGrowth, totalsReport } from './totalsReport';
import { sortTotals, totalsValue } from './totalsSorting';

const observed = columns(0, 20);

const spanArbitrary = fc.record({
  start: fc.integer({ min: -5, max: 24 }),
  length: fc.integer({ min: 0, max: 12 }),
  isOngoing: fc.boolean(),
  primary: fc.constantFrom('AVAILABLE', 'BUSY', 'OFFLINE'),
  secondary: fc.constantFrom('x', 'y'),
});

function rowsOf(
  catalog: StatusCatalog,
  spansByAgent: readonly (readonly (typeof spanArbitrary extends fc.Arbitrary<infer Span>
    ? Span
    : never)[])[],
) {
  const agents = spansByAgent.map((spans, index) =>
    agentWith(
      catalog,
      spans.map(({ start, length, isOngoing, primary, secondary }) => ({
        startMs: column(start),
        endMs: isOngoing ? ONGOING_END_MS : column(start + length),
        primary,
        secondary,
      })),
      { userId: `u-${index}` },
    ),
  );
  return agentRows(agents, { interval: observed, moment: column(19), catalog });
}

describe('totalsReport', () => {
  it('has time in each status, logged-in time, changes, first, last and longest', () => {
    const catalog = new StatusCatalog();
    const agent = drawnAgent(catalog, ['AAAA--BBBBBB-OOO', '--BBBB']);
    const rows = agentRows([agent], { interval: observed, moment: column(19), catalog });
    const minutes = (lengths: Float64Array) => Array.from(lengths, (each) => each / MINUTE_MS);
    const [clean] = totalsReport(rows, { observed, catalog, isRaw: false });
    // B begins at 2 and takes over from A; at 6 another B follows at once.
    expect(minutes(clean?.byPrimaryMs ?? new Float64Array())).toEqual([2, 10, 3]);
    expect(clean).toMatchObject({
      noStatusMs: 5 * MINUTE_MS,
      observedMs: 20 * MINUTE_MS,
      // No drawing has a status called OFFLINE.
      loggedInMs: 15 * MINUTE_MS,
      changeCount: 4,
      first: column(0),
      last: column(16),
      longest: columns(2, 12),
    });
    const [raw] = totalsReport(rows, { observed, catalog, isRaw: true });
    expect(minutes(raw?.byPrimaryMs ?? new Float64Array())).toEqual([4, 10, 3]);
    expect(raw?.loggedInMs).toBe(clean?.loggedInMs);
  });

  it('agrees with a count minute by minute', () => {
    fc.assert(
      fc.property(fc.array(fc.array(spanArbitrary, { maxLength: 6 }), { maxLength: 4 }), (spansByAgent) => {
        const catalog = new StatusCatalog();
        const rows = rowsOf(catalog, spansByAgent);
        const clean = totalsReport(rows, { observed, catalog, isRaw: false });
        const raw = totalsReport(rows, { observed, catalog, isRaw: true });
        rows.forEach(({ agent }, index) => {
          const inForce: number[] = [];
          const claims = new Float64Array(catalog.size);
          for (let minute = 0; minute < 20; minute += 1) {
            let winner = -1;
            for (let row = agent.firstRow; row < agent.endRow; row += 1) {
              const { startMs, endMs, statusCode } = agent.columns;
              const holds = (startMs[row] ?? 0) <= column(minute) && (endMs[row] ?? 0) > column(minute);
              if (!holds) continue;
              winner = statusCode[row] ?? -1;
              claims[winner] = (claims[winner] ?? 0) + MINUTE_MS;
            }
            inForce.push(winner);
          }
          const mine = clean[index];
          const counted = Array.from(
            { length: catalog.size },
            (_, code) => inForce.filter((each) => each === code).length * MINUTE_MS,
          );
          expect(Array.from(mine?.byStatusMs ?? [])).toEqual(counted);
          expect(Array.from(raw[index]?.byStatusMs ?? [])).toEqual(Array.from(claims));
          expect(mine?.noStatusMs).toBe(inForce.filter((code) => code === -1).length * MINUTE_MS);
          const isLoggedIn = (code: number) => code !== -1 && catalog.statusOf(code).primary !== 'OFFLINE';
          expect(mine?.loggedInMs).toBe(inForce.filter(isLoggedIn).length * MINUTE_MS);
          expect(mine?.changeCount).toBe(
            inForce.filter((code, minute) => minute > 0 && code !== inForce[minute - 1]).length,
          );
          const sum = Array.from(mine?.byPrimaryMs ?? []).reduce((total, each) => total + each, 0);
          expect(sum + (mine?.noStatusMs ?? 0)).toBe(mine?.observedMs);
        });
      }),
    );
  });

  it('sums up all agents, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(fc.array(spanArbitrary, { maxLength: 4 }), { maxLength: 5 }), (spansByAgent) => {
        const catalog = new StatusCatalog();
        const all = totalsReport(rowsOf(catalog, spansByAgent), { observed, catalog, isRaw: false });
        const floor = allAgentsTotals(all, catalog);
        for (const key of ['observedMs', 'noStatusMs', 'loggedInMs', 'changeCount'] as const) {
          expect(floor[key]).toBe(all.reduce((sum, each) => sum + each[key], 0));
        }
        expect(floor.first).toBe(
          all
            .map(({ first }) => first)
            .filter((first) => first !== undefined)
            .toSorted((one, other) => one - other)[0],
        );
        const isAnyoneOngoing = all.some(({ first, last }) => first !== undefined && last === undefined);
        const ends = all.flatMap(({ last }) => (last === undefined ? [] : [last]));
        expect(floor.last).toBe(isAnyoneOngoing || ends.length === 0 ? undefined : Math.max(...ends));
        expect(allAgentsTotals(all.toReversed(), catalog).byPrimaryMs).toEqual(floor.byPrimaryMs);
      }),
    );
  });

  it('sees a status that came later', () => {
    const catalog = new StatusCatalog();
    const agent = drawnAgent(catalog, ['AA']);
    const rows = agentRows([agent], { interval: observed, moment: column(19), catalog });
    expect(totalsReport(rows, { observed, catalog, isRaw: false })[0]?.byStatusMs).toHaveLength(1);
    catalog.codeOf('B', 'B');
    expect(totalsReport(rows, { observed, catalog, isRaw: false })[0]?.byStatusMs).toHaveLength(2);
  });
});

/** Each catalog has its own rows; their totals are compared. */
const withoutRow = (totals: AgentTotalsRow) => ({ ...totals, row: undefined });

describe('totals of a running day', () => {
  it('are the same with only the passed time added as when computed again', () => {
    const spansArbitrary = fc.array(fc.array(spanArbitrary, { maxLength: 6 }), { maxLength: 4 });
    // Quarters of a minute, so that moments lie on the edges of spans and between them.
    const momentsArbitrary = fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(spansArbitrary, momentsArbitrary, fc.boolean(), (spansByAgent, quarters, isRaw) => {
        const catalog = new StatusCatalog();
        const rows = rowsOf(catalog, spansByAgent);
        for (const quarter of quarters.toSorted((one, other) => one - other)) {
          const soFar = { start: observed.start, end: addMs(observed.start, quarter * 15 * SECOND_MS) };
          const freshCatalog = new StatusCatalog();
          const fresh = totalsReport(rowsOf(freshCatalog, spansByAgent), {
            observed: soFar,
            catalog: freshCatalog,
            isRaw,
          }).map(withoutRow);
          const followed = totalsReport(rows, { observed: soFar, catalog, isRaw });
          expect(followed.map(withoutRow)).toEqual(fresh);
          for (const { byPrimaryMs, noStatusMs, observedMs } of isRaw ? [] : followed) {
            expect(byPrimaryMs.reduce((sum, each) => sum + each, noStatusMs)).toBe(observedMs);
            expect(observedMs).toBe(soFar.end - soFar.start);
          }
        }
      }),
    );
  });

  it('grow evenly until the next span begins or one ends', () => {
    const agent = drawnAgent(new StatusCatalog(), ['AAAA--BBBBBB', '-------C>']);
    const inForce = { statusCode: undefined, start: observed.start };
    const growthAt = (minute: number) => totalsGrowth(agent, columns(0, minute), inForce);
    const minutes = [0, 1, 3, 4, 5, 6, 7, 8, 12, 13];
    expect(minutes.map((minute) => growthAt(minute).until)).toEqual(
      [0, 4, 4, 4, 6, 6, 7, 12, 12, Number.POSITIVE_INFINITY].map((each) =>
        Number.isFinite(each) ? column(each) : each,
      ),
    );
    expect(growthAt(8).claimedCodes).toHaveLength(2);
  });
});

describe('sortTotals', () => {
  const catalog = new StatusCatalog();
  const agents = ['AAAA', '', 'BB>', '-A'].map((line, index) =>
    drawnAgent(catalog, [line], { userId: `u-${index}` }),
  );
  const rows = agentRows(agents, { interval: observed, moment: column(19), catalog });
  const report = totalsReport(rows, { observed, catalog, isRaw: false });
  const order = (sort: Parameters<typeof sortTotals>[1]) =>
    sortTotals(report, sort, catalog)
      .map(({ row }) => row.agent.userId.slice(2))
      .join('');

  it.each([
    [{ kind: 'name' } as const, '0123', '3210'],
    [{ kind: 'primary', primary: 'A' } as const, '1230', '0312'],
    [{ kind: 'first' } as const, '0231', '3021'],
    // An ongoing agent ends last; an agent without spans has no end at all.
    [{ kind: 'last' } as const, '3021', '2031'],
    [{ kind: 'longest' } as const, '3021', '2031'],
    [{ kind: 'changes' } as const, '1203', '3012'],
  ])('by %j', (key, ascending, descending) => {
    expect(order({ key, isDescending: false })).toBe(ascending);
    expect(order({ key, isDescending: true })).toBe(descending);
  });

  it('knows every column', () => {
    const [first] = report;
    if (first === undefined) throw new TypeError('no rows');
    expect(totalsValue(first, { kind: 'total' }, catalog)).toBe(20 * MINUTE_MS);
    expect(totalsValue(first, { kind: 'no-status' }, catalog)).toBe(16 * MINUTE_MS);
    expect(totalsValue(first, { kind: 'logged-in' }, catalog)).toBe(4 * MINUTE_MS);
    expect(totalsValue(first, { kind: 'status', statusCode: 0 }, catalog)).toBe(4 * MINUTE_MS);
    expect(totalsValue(first, { kind: 'primary', primary: 'never' }, catalog)).toBe(0);
  });
});
