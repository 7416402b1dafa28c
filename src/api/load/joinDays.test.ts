import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agentWith, type PlainSpan } from '../../domain/drawnAgent.testkit';
import { type AgentDay, ONGOING_END_MS, spanAt } from '../../domain/spanColumns';
import { StatusCatalog } from '../../domain/statusCatalog';
import { DAY_MS, HOUR_MS, instantFromMs, MINUTE_MS, SECOND_MS } from '../../time/instant';
import { joinDays } from './joinDays';

const catalog = new StatusCatalog();
const firstMidnight = Date.UTC(2026, 2, 10);

/** Midnight before the day with this index. */
const midnight = (day: number) => firstMidnight + day * DAY_MS;

/** A moment as hours after the first midnight. */
const hour = (hours: number) => firstMidnight + hours * HOUR_MS;

/** What an upstream does with a span that runs over the end or the start of the day that is requested. */
type Form = 'whole' | 'cut';

/** The spans that the upstream gives for a day, of a true history, at the moment of the reading. */
function reported(history: readonly PlainSpan[], day: number, readMs: number, form: Form): PlainSpan[] {
  const [start, end] = [midnight(day), midnight(day + 1)];
  return history
    .filter((span) => span.startMs < end && span.startMs <= readMs && span.endMs > start)
    .map((span) => {
      const endMs = span.endMs > readMs ? ONGOING_END_MS : span.endMs;
      if (form === 'whole') return { ...span, endMs };
      const isCut = readMs >= end && endMs > end;
      return { ...span, startMs: Math.max(start, span.startMs), endMs: isCut ? end : endMs };
    });
}

type Days = readonly (readonly PlainSpan[])[];

function joined(days: Days): AgentDay[] {
  return [
    ...joinDays(
      days.map((spans, day) => ({
        agents: [agentWith(catalog, spans)],
        start: instantFromMs(midnight(day)),
      })),
    ),
  ];
}

function spansOf({ columns, firstRow, endRow }: AgentDay): PlainSpan[] {
  return Array.from({ length: endRow - firstRow }, (_, index) => {
    const { start, end, statusCode } = spanAt(columns, firstRow + index);
    return { startMs: start, endMs: end ?? ONGOING_END_MS, primary: catalog.statusOf(statusCode).primary };
  });
}

/** The one agent's spans after joining what is reported for the days. */
function joinedSpans(days: Days): readonly PlainSpan[] {
  const [agent, ...others] = joined(days);
  if (agent === undefined || others.length > 0) throw new Error('each agent comes once');
  return spansOf(agent);
}

/** What is known of a true history when the last day is read. */
function known(history: readonly PlainSpan[], readMs: number, form: Form): PlainSpan[] {
  return history
    .filter(({ startMs, endMs }) => startMs <= readMs && endMs > firstMidnight)
    .map((span) => ({
      ...span,
      startMs: form === 'cut' ? Math.max(firstMidnight, span.startMs) : span.startMs,
      endMs: span.endMs > readMs ? ONGOING_END_MS : span.endMs,
    }));
}

/** A history from ten hours before the first day on: gaps, then spans, in seconds. */
const histories = fc
  .array(
    fc.record({
      gap: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 15_000 })),
      length: fc.integer({ min: 1, max: 60_000 }),
      primary: fc.constantFrom('AWAY', 'BUSY', 'AVAILABLE', 'OFFLINE'),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((steps) => {
    let atMs = firstMidnight - 10 * HOUR_MS;
    return steps.map(({ gap, length, primary }): PlainSpan => {
      const startMs = atMs + gap * SECOND_MS;
      atMs = startMs + length * SECOND_MS;
      return { startMs, endMs: atMs, primary };
    });
  })
  // Two spans of one status that meet at midnight cannot be told from one that was cut there.
  .filter((history) => history.every(({ startMs }) => (startMs - firstMidnight) % DAY_MS !== 0));

const forms = fc.constantFrom<Form>('whole', 'cut');

/** When the last of `count` days is read. */
const readWithin = (count: number) =>
  fc.integer({ min: 60, max: 86_399 }).map((seconds) => midnight(count - 1) + seconds * SECOND_MS);

describe('joinDays', () => {
  it('gives the true history where each day was read after it was over', () => {
    const days = fc.integer({ min: 1, max: 3 });
    fc.assert(
      fc.property(
        days.chain((count) => fc.tuple(fc.constant(count), histories, forms, readWithin(count))),
        ([count, history, form, readMs]) => {
          const reports = Array.from({ length: count }, (_, day) =>
            reported(history, day, Math.min(readMs, midnight(day + 1) + MINUTE_MS), form),
          );
          expect(joinedSpans(reports)).toEqual(known(history, readMs, form));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('gives it from a copy of yesterday that was read before midnight, if nothing changed until then', () => {
    const earlier = fc.integer({ min: 1, max: 80_000 }).map((seconds) => midnight(1) - seconds * SECOND_MS);
    fc.assert(
      fc.property(histories, forms, earlier, readWithin(2), (history, form, keptMs, readMs) => {
        const isBetween = (ms: number) => ms > keptMs && ms <= midnight(1);
        fc.pre(!history.some(({ startMs, endMs }) => isBetween(startMs) || isBetween(endMs)));
        const reports = [reported(history, 0, keptMs, form), reported(history, 1, readMs, form)];
        expect(joinedSpans(reports)).toEqual(known(history, readMs, form));
      }),
      { numRuns: 200 },
    );
  });

  it('never lets what was ongoing yesterday reach into what is known of today', () => {
    const kept = fc.integer({ min: 0, max: 86_400 }).map((seconds) => midnight(0) + seconds * SECOND_MS);
    fc.assert(
      fc.property(histories, forms, kept, readWithin(2), (history, form, keptMs, readMs) => {
        const today = reported(history, 1, readMs, form);
        const spans = joinedSpans([reported(history, 0, keptMs, form), today]);
        for (const [index, { startMs }] of spans.slice(1).entries()) {
          expect(spans[index]?.endMs).toBeLessThanOrEqual(startMs);
        }
        const isOngoing = ({ endMs }: PlainSpan) => endMs === ONGOING_END_MS;
        expect(spans.filter(isOngoing).map(({ primary }) => primary)).toEqual(
          today.filter(isOngoing).map(({ primary }) => primary),
        );
        expect(spans.filter(({ endMs }) => endMs > midnight(1))).toHaveLength(today.length);
      }),
      { numRuns: 400 },
    );
  });

  const away = { startMs: hour(22), endMs: ONGOING_END_MS, primary: 'AWAY' };

  it('ends at midnight what went on yesterday and is not there today', () => {
    const isOver = [{ ...away, endMs: midnight(1) }];
    expect(joinedSpans([[away], []])).toEqual(isOver);
    const busy = { startMs: hour(32), endMs: ONGOING_END_MS, primary: 'BUSY' };
    expect(joinedSpans([[away], [busy]])).toEqual([...isOver, busy]);
  });

  it('ends it where the next status began, if that was before midnight', () => {
    const busy = { startMs: hour(23), endMs: hour(25), primary: 'BUSY' };
    expect(joinedSpans([[away], [busy]])).toEqual([{ ...away, endMs: hour(23) }, busy]);
  });

  it('leaves ongoing who is not on any page of today yet', () => {
    const yesterday = { agents: [agentWith(catalog, [away])], start: instantFromMs(midnight(0)) };
    const [agent] = joinDays([yesterday, { agents: [], start: instantFromMs(midnight(1)) }]);
    expect(agent).toBe(yesterday.agents[0]);
  });

  it('ends at midnight what went on for an agent whom all of today does not know', () => {
    const yesterday = { agents: [agentWith(catalog, [away])], start: instantFromMs(midnight(0)) };
    const today = { agents: [], start: instantFromMs(midnight(1)), isComplete: true };
    const [agent, ...others] = joinDays([yesterday, today]);
    expect(others).toEqual([]);
    expect(agent && spansOf(agent)).toEqual([{ ...away, endMs: midnight(1) }]);
    // The same again, so that its row stays what it is.
    expect(joinDays([yesterday, today])[0]).toBe(agent);
  });

  it('joins what an upstream cuts at the last second of the day', () => {
    const cut = { ...away, endMs: midnight(1) - SECOND_MS };
    const rest = { ...away, startMs: midnight(1), endMs: ONGOING_END_MS };
    expect(joinedSpans([[cut], [rest]])).toEqual([{ ...away, endMs: ONGOING_END_MS }]);
    const busy = { ...rest, primary: 'BUSY' };
    expect(joinedSpans([[cut], [busy]])).toEqual([cut, busy]);
  });

  it('lists every agent once, those of the last day first, with what the last day calls them', () => {
    const day = (index: number, names: readonly string[], suffix: string) => ({
      agents: names.map((userId) =>
        agentWith(
          catalog,
          [{ startMs: hour(24 * index + 8), endMs: hour(24 * index + 9), primary: 'BUSY' }],
          {
            userId,
            displayName: `${userId}${suffix}`,
          },
        ),
      ),
      start: instantFromMs(midnight(index)),
    });
    const agents = joinDays([day(0, ['a', 'b', 'c'], '0'), day(1, ['c', 'd', 'a'], '1'), day(2, ['d'], '2')]);
    expect(agents.map((agent) => `${agent.displayName} ${spansOf(agent).length}`)).toEqual([
      'd2 2',
      'c1 2',
      'a1 2',
      'b0 1',
    ]);
    expect(joinDays([])).toEqual([]);
  });

  it('keeps the identity of whoever did not change', () => {
    const day = (index: number, names: readonly string[]) =>
      names.map((userId) =>
        agentWith(catalog, [{ startMs: hour(24 * index), endMs: hour(24 * index + 9), primary: 'BUSY' }], {
          userId,
        }),
      );
    const [yesterday, today] = [day(0, ['a', 'b', 'c']), day(1, ['a', 'b', 'd'])];
    const join = (agents: readonly AgentDay[]) =>
      joinDays([
        { agents: yesterday, start: instantFromMs(midnight(0)) },
        { agents, start: instantFromMs(midnight(1)) },
      ]);
    const before = join(today);
    expect(join([...today])).toEqual(before);
    for (const [index, agent] of join([...today]).entries()) expect(agent).toBe(before[index]);
    const [newer] = day(1, ['b']);
    if (newer === undefined) throw new Error('one agent was made');
    const after = join(today.map((agent) => (agent.userId === 'b' ? newer : agent)));
    expect(after.map((agent, index) => agent === before[index])).toEqual([true, false, true, true]);
  });
});
