import { describe, expect, it } from 'vitest';

import { lifetimeMs } from './lifetimes';

const lifetimes = { liveSeconds: 15, finishedSeconds: 86_400, staleSeconds: 600 };

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
