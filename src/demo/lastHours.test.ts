import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spansTouching } from './agentHistory';
import { demoStatuses, type DemoSpan } from './demoSpan';
import { DAY_MS, HOUR_MS, SECOND_MS } from './demoTime';
import { agentAt } from './roster';

const defaultRoster = Array.from({ length: 250 }, (_, index) => agentAt(1, index));

/** Days on which a clock of Europe or the United States changes. */
const clockChanges = [
  Date.UTC(2026, 2, 8),
  Date.UTC(2026, 2, 29),
  Date.UTC(2026, 9, 25),
  Date.UTC(2026, 10, 1),
];
const secondsOf = (startMs: number, lengthMs: number) =>
  fc.integer({ min: 0, max: lengthMs / SECOND_MS - 1 }).map((seconds) => startMs + seconds * SECOND_MS);
const anyInstant = fc.oneof(
  { weight: 3, arbitrary: secondsOf(Date.UTC(2026, 0, 1), 730 * DAY_MS) },
  ...clockChanges.map((dayMs) => secondsOf(dayMs, DAY_MS)),
);

const workStatuses: ReadonlySet<string> = new Set(['AVAILABLE', 'BUSY']);

/** The spans of each agent of a roster in the last eight hours. */
const lastHoursOf = (roster: typeof defaultRoster, nowMs: number) =>
  roster.map((agent) => spansTouching(agent, { startMs: nowMs - 8 * HOUR_MS, endMs: nowMs + 1 }, nowMs));

const isNow = (nowMs: number) => (span: DemoSpan) => span.startMs <= nowMs && nowMs < span.endMs;

describe('the last eight hours, at any time', () => {
  test('with thirty agents of any seed, someone is available, someone busy, and someone away', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 0, max: 1000 }), (nowMs, seed) => {
        const roster = Array.from({ length: 30 }, (_, index) => agentAt(seed, index));
        const present = lastHoursOf(roster, nowMs).flatMap((spans) => spans.filter(isNow(nowMs)));
        const statuses = new Set(present.map(({ primaryStatus }) => primaryStatus));
        for (const status of ['AVAILABLE', 'BUSY', 'AWAY']) expect(statuses).toContain(status);
      }),
      { numRuns: 150 },
    );
  });

  test('at least three in ten of the default agents have worked, and one in ten works now', () => {
    fc.assert(
      fc.property(anyInstant, (nowMs) => {
        const worked = lastHoursOf(defaultRoster, nowMs)
          .map((spans) => spans.filter(({ primaryStatus }) => workStatuses.has(primaryStatus)))
          .filter((spans) => spans.length > 0);
        expect(worked.length).toBeGreaterThanOrEqual(0.3 * defaultRoster.length);
        const working = worked.filter((spans) => spans.some(({ endMs }) => endMs > nowMs - HOUR_MS / 2));
        expect(working.length).toBeGreaterThanOrEqual(0.1 * defaultRoster.length);
      }),
      { numRuns: 40 },
    );
  });

  test('each kind of reason occurs, among them those that the system sets', () => {
    const { allSlotsFull, break: shortBreak, coaching, idle, lunch } = demoStatuses;
    const { meeting, missedOffer, onCall, personal, training } = demoStatuses;
    fc.assert(
      fc.property(anyInstant, (nowMs) => {
        const seen = new Set(
          lastHoursOf(defaultRoster.slice(0, 30), nowMs)
            .flat()
            .map(({ primaryStatus, secondaryStatus }) => `${primaryStatus} ${secondaryStatus}`),
        );
        const expected = [allSlotsFull, shortBreak, coaching, idle, lunch, meeting, missedOffer, onCall];
        for (const pair of [...expected, personal, training]) expect(seen).toContain(pair.join(' '));
      }),
      { numRuns: 60 },
    );
  });
});
