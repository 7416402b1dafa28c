import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spansTouching } from './agentHistory';
import type { DemoSpan } from './demoSpan';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './demoTime';
import { agentAt } from './roster';

const monthStartMs = Date.UTC(2026, 2, 1);
const monthEndMs = Date.UTC(2026, 3, 1);
const month = { startMs: monthStartMs, endMs: monthEndMs };
const longAfterMs = Date.UTC(2027, 0, 1);

const anyAgent = fc.integer({ min: 0, max: 400 }).map((index) => agentAt(1, index));
const instantInMonth = fc
  .integer({ min: monthStartMs / SECOND_MS, max: monthEndMs / SECOND_MS })
  .map((seconds) => seconds * SECOND_MS);

const touches = (startMs: number, endMs: number) => (span: DemoSpan) =>
  span.startMs < endMs && span.endMs > startMs;

describe('an agent’s history', () => {
  test('any time range shows exactly the spans of the month that touch it, unclipped', () => {
    fc.assert(
      fc.property(anyAgent, instantInMonth, instantInMonth, (agent, one, other) => {
        const startMs = Math.min(one, other);
        const endMs = Math.max(one, other) + SECOND_MS;
        const expected = spansTouching(agent, month, longAfterMs).filter(touches(startMs, endMs));
        expect(spansTouching(agent, { startMs, endMs }, longAfterMs)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  test('a long absence looks the same from each of its days', () => {
    // Two weeks of vacation between two working weeks: the OFFLINE that is longer than the reach.
    const year = { startMs: Date.UTC(2026, 0, 1), endMs: Date.UTC(2026, 5, 1) };
    let longAbsences = 0;
    for (let index = 0; index < 250; index += 1) {
      const agent = agentAt(1, index);
      const all = spansTouching(agent, year, longAfterMs);
      for (const span of all.filter(({ startMs, endMs }) => endMs - startMs > 14 * DAY_MS)) {
        longAbsences += 1;
        for (let atMs = span.startMs; atMs < span.endMs + 2 * DAY_MS; atMs += 23 * HOUR_MS) {
          const seen = spansTouching(agent, { startMs: atMs, endMs: atMs + HOUR_MS }, longAfterMs);
          expect(seen).toEqual(all.filter(touches(atMs, atMs + HOUR_MS)));
        }
      }
    }
    expect(longAbsences).toBeGreaterThan(3);
  }, 30_000);

  test('nothing begins after now, and the future is not reported', () => {
    fc.assert(
      fc.property(anyAgent, instantInMonth, (agent, nowMs) => {
        const begunLater = spansTouching(agent, month, nowMs).filter(({ startMs }) => startMs > nowMs);
        expect(begunLater).toEqual([]);
        expect(spansTouching(agent, { startMs: nowMs + 1, endMs: nowMs + DAY_MS }, nowMs)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('as time passes, earlier spans stay the same and more are added', () => {
    fc.assert(
      fc.property(
        anyAgent,
        instantInMonth,
        fc.integer({ min: 0, max: 48 * 60 }),
        (agent, nowMs, laterMinutes) => {
          const reported = spansTouching(agent, month, nowMs);
          const toldLater = spansTouching(agent, month, nowMs + laterMinutes * MINUTE_MS);
          expect(toldLater.slice(0, reported.length)).toEqual(reported);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('spans have a length, are in order, and overlap by no more than a few seconds', () => {
    fc.assert(
      fc.property(anyAgent, (agent) => {
        const spans = spansTouching(agent, month, longAfterMs);
        const misplaced = spans.filter((span, index) => {
          const previous = spans[index - 1] ?? { startMs: -Infinity, endMs: -Infinity };
          const overlapMs = previous.endMs - span.startMs;
          return span.endMs <= span.startMs || span.startMs < previous.startMs || overlapMs >= 10 * SECOND_MS;
        });
        expect(misplaced).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
