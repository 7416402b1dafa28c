import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refreshEveryMs } from './useLiveRefresh';

describe('refreshEveryMs', () => {
  it('is half a minute for a few pages', () => {
    expect(refreshEveryMs(1, 48)).toBe(30_000);
    expect(refreshEveryMs(12, 48)).toBe(30_000);
  });

  it('grows with the pages: a hundred take half of 48 calls a minute for over four minutes', () => {
    expect(refreshEveryMs(100, 48)).toBeCloseTo(250_000);
  });

  it('never spends more than half of the account’s calls', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 600 }), (pages, calls) => {
        const everyMinutes = refreshEveryMs(pages, calls) / 60_000;
        expect(pages / everyMinutes).toBeLessThanOrEqual(calls / 2 + 1e-9);
        expect(everyMinutes).toBeGreaterThanOrEqual(0.5);
      }),
    );
  });
});
