import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refreshMsFrom, ttlSecondsFrom } from './cacheStatus';

describe('ttlSecondsFrom', () => {
  it.each([
    ['agent-status-proxy; hit; ttl=50', 50],
    ['agent-status-proxy;fwd=stale;ttl=-7', -7],
    ['agent-status-proxy; hit; ttl=50, "edge; ttl=9, x"; hit', 50],
    ['agent-status-proxy; ttl=50, edge; ttl=20', 20],
    ['edge; detail="a \\"quoted\\"; ttl=1"; ttl=30', 30],
  ])('reads %s', (header, seconds) => {
    expect(ttlSecondsFrom(header)).toBe(seconds);
  });

  it.each([
    null,
    '',
    'hit',
    'ttl=50',
    'edge; ttl=',
    'edge; ttl=5x',
    'edge; ttl=1.5',
    'edge; ttl="50"',
    'edge; attl=50',
    'edge; detail="; ttl=50',
    'edge; ttl=9999999999999999',
    `edge; ttl=50${' '.repeat(3000)}`,
  ])('takes nothing from %s', (header) => {
    expect(ttlSecondsFrom(header)).toBeUndefined();
  });

  it('never fails, whatever the header', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 1e9 }), (header, ageMs) => {
        const everyMs = refreshMsFrom(`${header}; ttl=50`, ageMs) ?? 0;
        expect(everyMs >= 0 && everyMs <= 3_600_000).toBe(true);
      }),
    );
  });
});

it('the interval is the age and the rest', () => {
  expect(refreshMsFrom('agent-status-proxy; hit; ttl=50', 20_000)).toBe(70_000);
  expect(refreshMsFrom('agent-status-proxy; hit; ttl=-5', 75_000)).toBe(70_000);
  expect(refreshMsFrom('agent-status-proxy; ttl=999999999', 0)).toBe(3_600_000);
});
