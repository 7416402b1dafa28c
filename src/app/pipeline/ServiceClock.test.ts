import { describe, expect, it } from 'vitest';
import { ServiceClock } from './ServiceClock';

const TEN_MINUTES_MS = 600_000;

/** The corrections after each reply, by how far it says the service is ahead, and with which error. */
function corrections(...replies: readonly (readonly [aheadMs: number, errorMs: number])[]): number[] {
  const clock = new ServiceClock();
  return replies.map(([aheadMs, errorMs]) => {
    clock.observe({ aheadMs, errorMs });
    return clock.correctionMs();
  });
}

describe('ServiceClock', () => {
  it('corrects ten minutes, either way', () => {
    expect(corrections([TEN_MINUTES_MS, 500])).toEqual([TEN_MINUTES_MS]);
    expect(corrections([-TEN_MINUTES_MS, 500])).toEqual([-TEN_MINUTES_MS]);
  });

  it('leaves 20 seconds alone, and what may be no more than 30', () => {
    expect(corrections([20_000, 500], [-20_000, 400])).toEqual([0, 0]);
    expect(corrections([60_000, 40_000])).toEqual([0]);
  });

  it('takes the reply with the smallest error', () => {
    expect(corrections([60_000, 40_000], [35_000, 700], [50_000, 30_000])).toEqual([0, 35_000, 35_000]);
  });

  it('does not jump at every reply', () => {
    expect(corrections([600_000, 900], [600_600, 800], [599_500, 700], [600_000, 10])).toEqual([
      600_000, 600_000, 600_000, 600_000,
    ]);
    // The first was known to five seconds only.
    expect(corrections([600_000, 5000], [604_000, 500])).toEqual([600_000, 604_000]);
  });

  it('follows a device whose clock is set, right or wrong', () => {
    expect(corrections([TEN_MINUTES_MS, 500], [0, 900])).toEqual([TEN_MINUTES_MS, 0]);
    expect(corrections([0, 500], [-TEN_MINUTES_MS, 900])).toEqual([0, -TEN_MINUTES_MS]);
  });

  it('notifies of corrections only', () => {
    const clock = new ServiceClock();
    let notified = 0;
    clock.subscribe(() => {
      notified += 1;
    });
    clock.observe({ aheadMs: 10_000, errorMs: 500 });
    clock.observe({ aheadMs: TEN_MINUTES_MS, errorMs: 600 });
    clock.observe({ aheadMs: TEN_MINUTES_MS, errorMs: 500 });
    expect(notified).toBe(1);
  });
});
