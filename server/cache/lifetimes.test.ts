import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { LiveDemand, fairRate, lifetimeMs, timeRangeEndMs } from './lifetimes';

const lifetimes = { liveSeconds: 15, finishedSeconds: 86_400, staleSeconds: 600 };

describe('the end of a time range', () => {
  it.each([
    [{ date: '2026-11-23', timeZoneOffSet: 0 }, '2026-11-24T00:00:00Z'],
    [{ date: '2026-11-23', timeZoneOffSet: -330 }, '2026-11-23T18:30:00Z'],
    [{ date: '2026-11-23', timeZoneOffSet: 300 }, '2026-11-24T05:00:00Z'],
    [{ startDate: '2026-02-01', endDate: '2026-02-28', timeZoneOffSet: 0 }, '2026-03-01T00:00:00Z'],
    [
      { startDate: '2026-11-23T08:00:00', endDate: '2026-11-23T15:59:59', timeZoneOffSet: -60 },
      '2026-11-23T15:00:00Z',
    ],
  ])('of %j is %s', (dateFilter, end) => {
    expect(new Date(timeRangeEndMs(dateFilter)).toISOString()).toBe(new Date(end).toISOString());
  });
});

describe('the lifetime of a copy', () => {
  const day = { date: '2026-11-23', timeZoneOffSet: 0 };
  const at = (time: string) => lifetimeMs(day, Date.parse(time), 15_000, lifetimes) / 1000;

  it.each([
    ['during the day', '2026-11-23T12:00:00Z', 15],
    ['before the day', '2026-11-20T12:00:00Z', 15],
    ['just after it, when spans still arrive and clocks may differ', '2026-11-24T00:00:05Z', 15],
    ['five minutes after it', '2026-11-24T00:05:00Z', 300],
    ['hours after it', '2026-11-24T06:00:00Z', 6 * 3600],
    ['long after it', '2027-01-01T00:00:00Z', 86_400],
  ])('%s', (_, time, seconds) => {
    expect(at(time)).toBe(seconds);
  });

  it('is 0 if the settings say 0', () => {
    const none = { liveSeconds: 0, finishedSeconds: 0, staleSeconds: 0 };
    expect(lifetimeMs(day, Date.parse('2027-01-01T00:00:00Z'), 0, none)).toBe(0);
  });
});

describe('live copies', () => {
  const limits = { callsPerMinute: 48, callsPerHour: undefined };
  const one = new Set(['one']);

  function demandOf(
    pages: number,
    { subjects = one, atMs = 0, of = new LiveDemand(lifetimes, limits) } = {},
  ) {
    const names = [...subjects].join('+');
    for (let page = 0; page < pages; page += 1) of.recordCall(`${names} ${page}`, subjects, atMs);
    return of;
  }

  it('are served for one refresh while few pages are in use', () => {
    expect(demandOf(9).lifetimeMs(one)).toBe(15_000);
  });

  it('are served longer if refreshing all would spend more than three quarters of the budget', () => {
    expect((20 * 60_000) / demandOf(20).lifetimeMs(one)).toBeCloseTo(36);
  });

  it('take the hourly limit into account, and are never served for more than five minutes', () => {
    const demand = new LiveDemand(lifetimes, { callsPerMinute: 48, callsPerHour: 60 });
    demandOf(1, { of: demand });
    expect(demand.lifetimeMs(one)).toBe(80_000);
    demandOf(1000, { of: demand });
    expect(demand.lifetimeMs(one)).toBe(300_000);
  });

  it('do not count a page that no call was made for in a while', () => {
    const demand = demandOf(20);
    demand.recordCall('new', one, 80_000);
    expect(demand.lifetimeMs(one)).toBe(15_000);
  });

  it('are served as set if calls cost nothing', () => {
    expect(demandOf(500, { of: new LiveDemand(lifetimes, undefined) }).lifetimeMs(one)).toBe(15_000);
  });

  it('that many watch are as old as the pages are many, whoever the calls are made for', () => {
    const demand = new LiveDemand(lifetimes, limits);
    for (let page = 0; page < 20; page += 1) {
      demand.recordCall(String(page), new Set([`${page}`, `${page + 20}`]), 0);
    }
    expect(demand.lifetimeMs(new Set(['7']))).toBeCloseTo((20 * 60_000) / 36);
  });

  it('of four who watch twelve pages get a quarter older, not eleven times, if someone else watches 300', () => {
    const four = ['a', 'b', 'c', 'd'].map((name) => new Set([name]));
    const demand = new LiveDemand(lifetimes, limits);
    for (const subjects of four) demandOf(3, { subjects, of: demand });
    for (const subjects of four) expect(demand.lifetimeMs(subjects)).toBeCloseTo(20_000);
    const attacker = new Set(['attacker']);
    demandOf(300, { subjects: attacker, of: demand });
    for (const subjects of four) expect(demand.lifetimeMs(subjects)).toBeCloseTo(25_000);
    expect(demand.lifetimeMs(attacker)).toBe(300_000);
  });
});

describe('a fair rate', () => {
  const wantedArbitrary = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), {
    minLength: 1,
    maxLength: 20,
  });
  const given = (wanted: readonly number[], rate: number) =>
    wanted.reduce((total, each) => total + Math.min(each, rate), 0);

  it('spends all there is if not all get what they want, and never more', () => {
    fc.assert(
      fc.property(wantedArbitrary, fc.double({ min: 0.1, max: 500, noNaN: true }), (wanted, capacity) => {
        const rate = fairRate(wanted, capacity);
        const wantedByAll = given(wanted, Infinity);
        expect(given(wanted, rate)).toBeCloseTo(Math.min(wantedByAll, capacity), 6);
      }),
    );
  });

  it('is at least an equal part', () => {
    fc.assert(
      fc.property(wantedArbitrary, fc.double({ min: 0.1, max: 500, noNaN: true }), (wanted, capacity) => {
        expect(fairRate(wanted, capacity)).toBeGreaterThanOrEqual((capacity / wanted.length) * (1 - 1e-9));
      }),
    );
  });
});
