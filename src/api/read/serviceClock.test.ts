import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMs, instantFromMs } from '../../time/instant';
import { byServiceClock, clockDifference, isClockOff } from './serviceClock';

const noonMs = Date.UTC(2026, 2, 10, 12);
const dateOf = (ms: number) => new Date(ms).toUTCString();

/** The difference read from a reply by a service whose clock is ahead of the page's. */
function differenceOf(reply: {
  readonly aheadMs: number;
  readonly toServiceMs?: number;
  readonly backMs?: number;
  /** How long the reply was kept on the way: its `Date` is as old. */
  readonly keptMs?: number;
  readonly ageMs?: number;
}) {
  const { aheadMs, toServiceMs = 0, backMs = 0, keptMs = 0, ageMs = 0 } = reply;
  const sentAt = instantFromMs(noonMs);
  return clockDifference(dateOf(noonMs + toServiceMs + aheadMs - keptMs), {
    sentAt,
    answeredAfterMs: toServiceMs + backMs,
    ageMs,
  });
}

describe('clockDifference', () => {
  it('takes half of the round trip, and half of the second that `Date` leaves out', () => {
    expect(differenceOf({ aheadMs: 600_000, toServiceMs: 400, backMs: 400 })).toEqual({
      aheadMs: 600_100,
      errorMs: 900,
    });
  });

  it('is nothing without a date', () => {
    const call = { sentAt: instantFromMs(noonMs), answeredAfterMs: 10, ageMs: 0 };
    expect(clockDifference(null, call)).toBeUndefined();
    expect(clockDifference('soon', call)).toBeUndefined();
  });

  it('is right within its error, for replies that are slow, kept, or dated anew', () => {
    const delays = fc.integer({ min: 0, max: 20_000 });
    const ages = fc.integer({ min: 0, max: 600 }).map((seconds) => seconds * 1000);
    const skews = fc.integer({ min: -86_400_000, max: 86_400_000 });
    fc.assert(
      fc.property(
        skews,
        delays,
        delays,
        ages,
        fc.boolean(),
        (aheadMs, toServiceMs, backMs, ageMs, isKept) => {
          const reply = { aheadMs, toServiceMs, backMs, ageMs, keptMs: isKept ? ageMs : 0 };
          const found = differenceOf(reply);
          expect(Math.abs((found?.aheadMs ?? Infinity) - aheadMs)).toBeLessThanOrEqual(found?.errorMs ?? 0);
        },
      ),
    );
  });
});

describe('byServiceClock', () => {
  const noon = instantFromMs(noonMs);
  const moved = (aheadMs: number, ageMs = 0) =>
    byServiceClock(noon, differenceOf({ aheadMs, ageMs, keptMs: ageMs, backMs: 100 })) - noon;

  it('corrects a clock that is ten minutes off, either way', () => {
    expect(Math.abs(moved(600_000) - 600_000)).toBeLessThan(1000);
    expect(Math.abs(moved(-600_000) + 600_000)).toBeLessThan(1000);
  });

  it('leaves one alone that is 20 seconds off, or cannot be compared', () => {
    expect(moved(20_000)).toBe(0);
    expect(moved(-20_000)).toBe(0);
    expect(byServiceClock(noon, undefined)).toBe(noon);
    expect(addMs(noon, moved(0))).toBe(noon);
  });

  it('does not take the age of a kept reply for a difference', () => {
    for (const ageSeconds of [40, 600, 3600]) {
      expect(moved(0, ageSeconds * 1000)).toBe(0);
      expect(moved(20_000, ageSeconds * 1000)).toBe(0);
    }
    expect(isClockOff({ aheadMs: 31_000, errorMs: 2000 })).toBe(false);
  });
});
