import { describe, expect, it } from 'vitest';
import { type AgentLoad, EMPTY_LOAD } from '../../api/load/agentLoad';
import { ApiError } from '../../api/apiError';
import { addMs, instantFromMs } from '../../time/instant';
import { freshnessOf } from './freshness';

const madeAt = instantFromMs(Date.UTC(2026, 2, 10, 12));
const failure = new ApiError({ kind: 'no-answer' });

/** Of one page, which is refreshed each half minute, at an age in seconds. */
function freshness(
  ageSeconds: number,
  load: Partial<AgentLoad> = {},
  context: Partial<Parameters<typeof freshnessOf>[1]> = {},
) {
  return freshnessOf(
    { ...EMPTY_LOAD, pageCount: 1, asOf: madeAt, ...load },
    {
      isLive: true,
      isPaused: false,
      isOnline: true,
      callsPerMinute: 48,
      now: addMs(madeAt, ageSeconds * 1000),
      ...context,
    },
  );
}

describe('freshness', () => {
  it('is live while refreshes come as they should', () => {
    expect(freshness(0)).toBe('live');
    expect(freshness(45)).toBe('live');
  });

  it('is stale before a second refresh is missed, also if the first never ends', () => {
    expect(freshness(46, { activity: { kind: 'fetching' } })).toBe('stale');
    expect(freshness(59)).toBe('stale');
  });

  it('allows more pages more time', () => {
    // A hundred pages are refreshed every 250 s, which takes 125 s.
    expect(freshness(375, { pageCount: 100 })).toBe('live');
    expect(freshness(376, { pageCount: 100 })).toBe('stale');
  });

  it('allows as much time as the service says it takes', () => {
    const load = { pageCount: 200, refreshMs: 300_000 };
    expect(freshness(240, load)).toBe('live');
    expect(freshness(450, load)).toBe('live');
    expect(freshness(451, load)).toBe('stale');
    expect(freshness(50, { pageCount: 200, refreshMs: 5000 })).toBe('live');
    expect(freshness(51, { pageCount: 200, refreshMs: 5000 })).toBe('stale');
  });

  it('is stale as soon as a refresh fails or is put off', () => {
    expect(freshness(31, { refreshFailure: failure })).toBe('stale');
    const activity = { kind: 'waiting', until: addMs(madeAt, 90_000) } as const;
    expect(freshness(31, { activity })).toBe('stale');
    // The first load waits with whatever it has, which is new.
    expect(freshness(31, { activity, end: { kind: 'open' } })).toBe('live');
  });

  it('is offline at once, before anything is requested', () => {
    expect(freshness(1, {}, { isOnline: false })).toBe('offline');
    expect(freshness(600, { refreshFailure: failure }, { isOnline: false })).toBe('offline');
    expect(freshness(1, { activity: { kind: 'offline' } })).toBe('offline');
  });

  it('is what the person chose while paused', () => {
    expect(freshness(600, {}, { isPaused: true })).toBe('paused');
  });

  it('says nothing of a finished range, unless something that was asked for waits for a network', () => {
    const finished = { isLive: false };
    expect(freshness(6000, {}, finished)).toBe('finished');
    expect(freshness(6000, {}, { ...finished, isOnline: false })).toBe('finished');
    expect(freshness(6000, { activity: { kind: 'offline' } }, finished)).toBe('offline');
  });
});
