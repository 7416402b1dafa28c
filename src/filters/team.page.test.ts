import { describe, expect, it } from 'vitest';
import { openPage, parameter, readyTimeline } from '../app/page.testkit';
import { demoTeam } from '../app/simulatedService.testkit';
import { requestedFilter } from '../demo/upstreamPages.testkit';

const now = '2026-03-10T15:00:00Z';
const roster = {
  teams: [
    demoTeam('billing', [0, 12], { name: 'Billing', site: 'Manila' }),
    demoTeam('night', [10, 30], { name: 'Night shift' }),
    demoTeam('chat', [0, 40], { name: 'Chat', kind: 'queue' }),
  ],
};

describe('teams in the address', () => {
  it('are requested, with an agent of two of them once', async () => {
    const { requests } = await openPage('team=billing,night&last=4h&group=none', { now, roster });
    await expect.element(await readyTimeline()).toHaveAttribute('aria-rowcount', '30');
    expect(parameter('team')).toBe('billing,night');
    for (const request of requests) expect(requestedFilter(request).teams).toEqual(['billing', 'night']);
  });

  it('and agents beside them show those who are in both', async () => {
    const agents = [demoTeam('', [11, 13]).agents].join(',');
    await openPage(`team=billing&last=4h&group=none#agents=${agents}`, { now, roster });
    await expect.element(await readyTimeline()).toHaveAttribute('aria-rowcount', '1');
  });
});
