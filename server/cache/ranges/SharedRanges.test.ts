import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { DateFilter } from '../../../src/contract/agentStatusRequest';
import { pageLimitFor } from '../../../src/contract/requestLimits';
import { SharedRanges } from './SharedRanges';
import { coveredTime, daysOf } from '../../upstream/coveredTime';

const MINUTE_MS = 60_000;
const BERLIN = -60;
const NEW_YORK = 300;
const KOLKATA = -330;
const LORD_HOWE = -630;
const KIRITIMATI = -840;
const zones = [BERLIN, NEW_YORK, KOLKATA, LORD_HOWE, KIRITIMATI, 0, 210];

const dateAt = (nowMs: number, offset: number, daysAgo = 0) =>
  new Date(nowMs - offset * MINUTE_MS - daysAgo * 24 * 60 * MINUTE_MS).toISOString().slice(0, 10);
const today = (nowMs: number, offset: number): DateFilter => ({
  date: dateAt(nowMs, offset),
  timeZoneOffSet: offset,
});

const nowArbitrary = fc
  .integer({ min: 0, max: 2 * 24 * 60 })
  .map((minutes) => Date.parse('2026-11-23T00:00:00Z') + minutes * MINUTE_MS);
const askedArbitrary = (nowMs: number) =>
  fc
    .record({
      offset: fc.constantFrom(...zones),
      days: fc.integer({ min: 1, max: 31 }),
      ago: fc.integer({ min: 0, max: 40 }),
    })
    .map(({ offset, days, ago }): DateFilter =>
      days === 1
        ? { date: dateAt(nowMs, offset, ago), timeZoneOffSet: offset }
        : {
            startDate: dateAt(nowMs, offset, ago + days - 1),
            endDate: dateAt(nowMs, offset, ago),
            timeZoneOffSet: offset,
          },
    );

describe('the days that are asked of the upstream', () => {
  it('in one zone are those that are asked for', () => {
    fc.assert(
      fc.property(nowArbitrary, fc.constantFrom(...zones), (nowMs, offset) => {
        const ranges = new SharedRanges('v1', () => false);
        const asked = today(nowMs, offset);
        for (const viewer of ['a', 'b', 'c']) expect(ranges.choose(asked, viewer, nowMs)).toEqual(asked);
      }),
    );
  });

  it('are whole days for exact times of version 2, in its form', () => {
    const nowMs = Date.parse('2026-11-23T12:00:00Z');
    const asked = { startDate: '2026-11-23T08:00:00', endDate: '2026-11-23T15:59:59', timeZoneOffSet: -60 };
    expect(new SharedRanges('v2', () => false).choose(asked, 'a', nowMs)).toEqual({
      startDate: '2026-11-23',
      endDate: '2026-11-23',
      timeZoneOffSet: -60,
    });
  });

  it('are the same for viewers of the present day in several zones, once all have asked', () => {
    fc.assert(
      fc.property(
        nowArbitrary,
        fc.array(fc.constantFrom(...zones), { minLength: 1, maxLength: 12 }),
        (nowMs, offsets) => {
          const ranges = new SharedRanges('v1', () => false);
          const askAll = (laterMs: number) =>
            offsets.map((offset, viewer) =>
              ranges.choose(today(nowMs, offset), String(viewer), nowMs + laterMs),
            );
          // Which offset has the most viewers is known once all have asked.
          for (let round = 0; round < 3; round += 1) askAll(round * 1000);
          const chosen = askAll(30_000);
          const distinct = new Set(chosen.map((range) => JSON.stringify(range)));
          const spread = Math.max(...offsets) - Math.min(...offsets);
          // Those more than a day apart may have no two days in common.
          if (spread <= 12 * 60) expect(distinct.size).toBeLessThanOrEqual(spread === 0 ? 1 : 2);
        },
      ),
    );
  });

  it('cover what is asked for up to now, take no more calls, and end when it ends', () => {
    fc.assert(
      fc.property(
        nowArbitrary.chain((nowMs) =>
          fc.tuple(fc.constant(nowMs), fc.array(askedArbitrary(nowMs), { minLength: 1, maxLength: 12 })),
        ),
        fc.boolean(),
        ([nowMs, asks], doDaysCost) => {
          const ranges = new SharedRanges('v1', () => doDaysCost);
          for (const [viewer, asked] of asks.entries()) {
            const chosen = ranges.choose(asked, String(viewer % 4), nowMs);
            const [wanted, covered] = [coveredTime(asked), coveredTime(chosen)];
            expect(covered.startMs).toBeLessThanOrEqual(wanted.startMs);
            expect(covered.endMs).toBeGreaterThanOrEqual(Math.min(wanted.endMs, nowMs));
            expect(daysOf(chosen)).toBeLessThanOrEqual(daysOf(asked) + (doDaysCost ? 0 : 1));
            expect(pageLimitFor(daysOf(chosen))).toBeGreaterThanOrEqual(pageLimitFor(daysOf(asked)));
            if (wanted.endMs < nowMs) expect(covered.endMs).toBeLessThanOrEqual(nowMs);
          }
        },
      ),
    );
  });

  it('follow most viewers, not one who asks for another offset each time', () => {
    const nowMs = Date.parse('2026-11-23T12:00:00Z');
    const ranges = new SharedRanges('v1', () => false);
    const viewers = ['a', 'b', 'c', 'd'];
    for (const viewer of viewers) ranges.choose(today(nowMs, BERLIN), viewer, nowMs);
    for (let offset = -840; offset <= 720; offset += 15) {
      ranges.choose(today(nowMs, offset), 'attacker', nowMs);
      for (const viewer of viewers) {
        const chosen = ranges.choose(today(nowMs, BERLIN), viewer, nowMs);
        expect(chosen.timeZoneOffSet).toBe(BERLIN);
      }
    }
  });

  it('become fewer again when those who needed more have left', () => {
    const nowMs = Date.parse('2026-11-23T12:00:00Z');
    const ranges = new SharedRanges('v1', () => false);
    const [day, both] = [
      today(nowMs, BERLIN),
      { startDate: '2026-11-22', endDate: '2026-11-23', timeZoneOffSet: BERLIN },
    ];
    for (const viewer of ['a', 'b', 'c']) ranges.choose(day, viewer, nowMs);
    expect(ranges.choose(today(nowMs, KOLKATA), 'd', nowMs)).toEqual(both);
    expect(ranges.choose(day, 'a', nowMs)).toEqual(both);
    const laterMs = nowMs + 11 * MINUTE_MS;
    expect(ranges.choose(day, 'a', laterMs)).toEqual(day);
  });

  it('are as asked for once times cannot be moved', () => {
    const nowMs = Date.parse('2026-11-23T12:00:00Z');
    const ranges = new SharedRanges('v1', () => false);
    for (const viewer of ['a', 'b', 'c']) ranges.choose(today(nowMs, BERLIN), viewer, nowMs);
    ranges.stopSharing();
    expect(ranges.choose(today(nowMs, KOLKATA), 'd', nowMs)).toEqual(today(nowMs, KOLKATA));
  });
});
