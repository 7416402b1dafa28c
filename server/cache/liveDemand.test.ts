import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { LiveDemand, fairRate } from './liveDemand';

const lifetimes = { liveSeconds: 15, finishedSeconds: 86_400, staleSeconds: 600 };

describe('live copies', () => {
  const limits = () => ({ callsPerMinute: 48, callsPerHour: undefined });
  const one = new Set(['one']);

  function demandOf(
    pages: number,
    { subjects = one, atMs = 0, of = new LiveDemand(lifetimes, limits) } = {},
  ) {
    const names = [...subjects].join('+');
    for (let page = 0; page < pages; page += 1)
      of.recordCall(new Map([[`${names} ${page}`, subjects]]), 1, atMs);
    return of;
  }

  it('are served for one refresh while few pages are in use', () => {
    expect(demandOf(7).lifetimeMs('one')).toBe(15_000);
  });

  it('are served longer if refreshing all would spend more than seven tenths of the budget', () => {
    expect((20 * 60_000) / demandOf(20).lifetimeMs('one')).toBeCloseTo(33.6);
  });

  it('take the hourly limit into account', () => {
    const demand = new LiveDemand(lifetimes, () => ({ callsPerMinute: 48, callsPerHour: 60 }));
    demandOf(1, { of: demand });
    expect(demand.lifetimeMs('one')).toBeCloseTo(60_000 / 0.7);
  });

  it('of ten thousand agents are served for as long as the budget needs for all of them', () => {
    expect(demandOf(200).lifetimeMs('one')).toBeCloseTo((200 * 60_000) / 33.6);
  });

  it('that one call brings count as one call', () => {
    const demand = new LiveDemand(lifetimes, limits);
    for (let call = 0; call < 20; call += 1) {
      const agents = Array.from({ length: 50 }, (_, agent) => [`${call} ${agent}`, one] as const);
      demand.recordCall(new Map(agents), 1 / 50, 0);
    }
    expect(demand.lifetimeMs('one')).toBeCloseTo((20 * 60_000) / 33.6);
  });

  it('are all renewed in one round, however many watch them', () => {
    expect(demandOf(3).roundMs()).toBe(15_000);
    const demand = demandOf(10);
    demandOf(10, { subjects: new Set(['other', 'third']), of: demand });
    expect(demand.roundMs()).toBeCloseTo((20 * 60_000) / 33.6);
  });

  it('that several watch are renewed as often as all of them together may: no call is too many', () => {
    const subjectArbitrary = fc.integer({ min: 0, max: 9 }).map(String);
    const watchedArbitrary = fc.array(fc.uniqueArray(subjectArbitrary, { minLength: 1, maxLength: 4 }), {
      minLength: 60,
      maxLength: 120,
    });
    fc.assert(
      fc.property(watchedArbitrary, (watched) => {
        const demand = new LiveDemand(lifetimes, limits);
        const calls = watched.map((subjects, key) => new Map([[String(key), new Set(subjects)]]));
        for (const call of calls) demand.recordCall(call, 1, 0);
        const callsPerMinute = calls.map((call) => 60_000 / demand.sharedLifetimeMs(call));
        expect(callsPerMinute.reduce((total, each) => total + each, 0)).toBeLessThanOrEqual(33.601);
      }),
    );
  });

  it('do not count a page that no call was made for in a while', () => {
    const demand = demandOf(20);
    demand.recordCall(new Map([['new', one]]), 1, 80_000);
    expect(demand.lifetimeMs('one')).toBe(15_000);
  });

  it('are served for longer at once if the limit in force drops', () => {
    let callsPerMinute = 48;
    const demand = demandOf(20, {
      of: new LiveDemand(lifetimes, () => ({ callsPerMinute, callsPerHour: undefined })),
    });
    const before = [demand.lifetimeMs('one'), demand.roundMs()];
    callsPerMinute = 12;
    const after = [demand.lifetimeMs('one'), demand.roundMs()];
    expect(after).toEqual(before.map((ms) => 4 * ms));
  });

  it('are served as set if calls cost nothing', () => {
    expect(demandOf(500, { of: new LiveDemand(lifetimes, () => undefined) }).lifetimeMs('one')).toBe(15_000);
  });

  it('that many watch are as old as the pages are many, whoever the calls are made for', () => {
    const demand = new LiveDemand(lifetimes, limits);
    for (let page = 0; page < 20; page += 1) {
      demand.recordCall(new Map([[String(page), new Set([`${page}`, `${page + 20}`])]]), 1, 0);
    }
    expect(demand.lifetimeMs('7')).toBeCloseTo((20 * 60_000) / 33.6);
  });

  it('of four who watch twelve pages get a quarter older, not eleven times, if someone else watches 300', () => {
    const four = ['a', 'b', 'c', 'd'].map((name) => new Set([name]));
    const demand = new LiveDemand(lifetimes, limits);
    for (const subjects of four) demandOf(3, { subjects, of: demand });
    for (const [name = ''] of four) expect(demand.lifetimeMs(name)).toBeCloseTo((12 * 60_000) / 33.6);
    const attacker = new Set(['attacker']);
    demandOf(300, { subjects: attacker, of: demand });
    for (const [name = ''] of four) expect(demand.lifetimeMs(name)).toBeCloseTo((15 * 60_000) / 33.6);
    expect(demand.lifetimeMs('attacker')).toBeGreaterThan(300_000);
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
