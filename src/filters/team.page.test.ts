import { describe, expect, it, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  expectAccessible,
  expectAddress,
  expectEditable,
  openPage,
  parameter,
  readyTimeline,
  textsOf,
  timeline as grid,
} from '../app/page.testkit';
import { demoTeam } from '../app/simulatedService.testkit';
import { requestedFilter } from '../demo/upstreamPages.testkit';

const now = '2026-03-10T15:00:00Z';
const roster = {
  teams: [
    demoTeam('t-billing', [0, 12], { name: 'Billing', site: 'Manila' }),
    demoTeam('t-night', [10, 30], { name: 'Night shift', site: 'Kraków' }),
    demoTeam('q-chat', [0, 40], { name: 'Chat', kind: 'queue' }),
  ],
};
const options = { now, roster };

const picker = page.getByRole('combobox', { name: 'Team' });
const agentPicker = page.getByRole('combobox', { name: 'Agents' });
const lines = page.getByRole('listbox').getByRole('option');
const tags = page.getByRole('list', { name: 'Selected teams' }).getByRole('listitem');
const button = (name: string) => page.getByRole('button', { name });

describe('teams in the address', () => {
  it('are requested, with an agent of two of them once', async () => {
    const { requests } = await openPage('team=t-billing,t-night&group=none', options);
    await expect.element(await readyTimeline()).toHaveAttribute('aria-rowcount', '30');
    expect(parameter('team')).toBe('t-billing,t-night');
    for (const request of requests) expect(requestedFilter(request).teams).toEqual(['t-billing', 't-night']);
  });

  it('and agents beside them show those who are in both', async () => {
    const agents = demoTeam('', [11, 13]).agents.join(',');
    await openPage(`team=t-billing&group=none#agents=${agents}`, options);
    await expect.element(await readyTimeline()).toHaveAttribute('aria-rowcount', '1');
  });

  it('that do not exist are named, and can be removed', async () => {
    await openPage('team=t-billing,t-gone', options);
    await readyTimeline();
    const banner = page.getByRole('status').filter({ hasText: 'No team has the ID “t-gone”.' });
    await banner.getByRole('button', { name: 'Remove it' }).click();
    await expect.element(banner).not.toBeInTheDocument();
    await expectAddress({ team: 't-billing' });
  });

  it('that alone do not exist leave no agents, and the page shows the way back', async () => {
    const { requests } = await openPage('team=t-gone', options);
    await expect
      .element(page.getByRole('heading', { name: 'No agents in the selected teams' }))
      .toBeVisible();
    await expect.element(page.getByText('No team has the ID “t-gone”.')).toBeVisible();
    for (const request of requests) expect(requestedFilter(request).teams).toEqual(['t-gone']);
    await expectAccessible();
    await button('Show all teams').click();
    await expect.element(grid).toHaveAttribute('aria-rowcount', '120');
    await expectAddress({});
  });

  it('leave nobody where none of the selected agents is in them', async () => {
    const [agent = ''] = demoTeam('', [50, 51]).agents;
    await openPage(`team=t-billing#agents=${agent}`, options);
    await expect
      .element(page.getByRole('heading', { name: 'None of the selected agents is in the selected teams' }))
      .toBeVisible();
    await button('Clear filters').click();
    await expect.element(grid).toHaveAttribute('aria-rowcount', '120');
    await expectAddress({});
  });
});

test('teams and queues are selected by name or site, with their kind and size', async () => {
  await openPage('', options);
  await readyTimeline();
  await expectEditable(picker);
  await picker.click();
  await expect
    .poll(() => textsOf(lines))
    .toEqual(['BillingTeam · Manila12 agents', 'ChatQueue40 agents', 'Night shiftTeam · Kraków20 agents']);
  await userEvent.keyboard('krak');
  await expect.element(lines).toHaveLength(1);
  await lines.getByText('Night shift').click();
  await expectAddress({ team: 't-night' });
  await picker.fill('chat');
  await expect.poll(() => textsOf(lines)).toEqual(['ChatQueue40 agents']);
  await userEvent.keyboard('{Enter}');
  await expectAddress({ team: 't-night,q-chat' });
  await picker.fill('nothing of the kind');
  await expect.element(page.getByText('No teams match by name or site.')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await userEvent.keyboard('{Escape}');
  await expect.element(grid).toHaveAttribute('aria-rowcount', '40');
  // Its agents alone are offered, and counted.
  await expect.element(agentPicker).toHaveAttribute('placeholder', 'All 40 agents');

  await button('Selected teams 2').click();
  await expect.poll(() => textsOf(tags)).toEqual(['Night shift', 'Chat']);
  await expectAccessible();
  await button('Remove Chat').click();
  await expectAddress({ team: 't-night' });
  await userEvent.keyboard('{Escape}');
  await expect.element(grid).toHaveAttribute('aria-rowcount', '20');
  history.back();
  await expect.element(grid).toHaveAttribute('aria-rowcount', '40');
  await button('Clear selected teams').click();
  await expectAddress({});
  await expect.element(picker).toHaveFocus();
  await expect.element(grid).toHaveAttribute('aria-rowcount', '120');
});

test('the list says where the teams come from, how old they are, and why', async () => {
  const { setRoster } = await openPage('last=2h', {
    now,
    roster: { ...roster, source: 'file-and-kore', asOf: '2026-03-10T11:55:00Z' },
  });
  await readyTimeline();
  await expectEditable(picker);
  await picker.click();
  const about = page.getByText('Teams: roster file and Kore.ai, read 3h 05m ago');
  await expect.element(about).toBeVisible();
  await expect.element(picker).toHaveAccessibleDescription(/^Teams: roster file and Kore\.ai/);
  await expect.element(page.getByText('Teams have today’s members')).not.toBeInTheDocument();
  await userEvent.keyboard('{Escape}');

  // It is read again when the page is looked at after more than 15 minutes; a failure leaves what was read.
  const lookAgainAt = (time: string) => {
    vi.setSystemTime(time);
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  };
  setRoster({ ...roster, asOf: '2026-03-10T15:00:00Z', fault: 'file-unreadable' });
  lookAgainAt('2026-03-10T15:16:00Z');
  await button('Previous day').click();
  await picker.click();
  await expect
    .element(page.getByText('The roster file cannot be read. These are the teams as last read.'))
    .toBeVisible();
  await expect.element(page.getByText('Teams: roster file, read 16 min ago')).toBeVisible();
  await expect.element(page.getByText('Teams have today’s members, also on past days.')).toBeVisible();
  setRoster(undefined);
  lookAgainAt('2026-03-10T15:32:00Z');
  await expect.element(page.getByText('Teams: roster file, read 32 min ago')).toBeVisible();
  await expect.element(lines).toHaveLength(3);
});

test('without teams there is no field for them', async () => {
  await openPage('', { now });
  await readyTimeline();
  await expectEditable(agentPicker);
  await expect.element(picker).not.toBeInTheDocument();
});

test('teams that cannot be read leave the agents as they are', async () => {
  await openPage('', { now, config: { hasRoster: true } });
  await expect.element(await readyTimeline()).toHaveAttribute('aria-rowcount', '120');
});

test('the rows begin where they do without teams, and nothing wraps, in German too', async () => {
  const agents = demoTeam('', [0, 2]).agents.join(',');
  for (const width of [1024, 1280, 1440]) {
    const opened = await openPage(
      `lang=de&team=t-billing,q-chat&tz=America/Argentina/Buenos_Aires#agents=${agents}`,
      {
        ...options,
        viewport: [width, 900],
      },
    );
    const rows = page.getByRole('grid');
    await expect.element(rows).toHaveAttribute('aria-rowcount', '2');
    await expect.element(page.getByRole('button', { name: 'Ausgewählte Teams 2' })).toBeVisible();
    expect(Math.round(rows.element().getBoundingClientRect().top), `at ${width}`).toBe(142);
    opened.close();
  }
});

test('on a phone the teams are in the sheet, and above the rows in words', async () => {
  await openPage('team=t-billing&theme=dark', { ...options, viewport: [390, 844] });
  await readyTimeline();
  await expect.element(page.getByText('Billing', { exact: true })).toBeVisible();
  await button('Filters (1)').click();
  await expectEditable(picker);
  await expect.poll(() => textsOf(tags)).toEqual(['Billing']);
  await expectAccessible();
  await picker.fill('chat');
  await lines.getByText('Chat').click();
  await expectAddress({ theme: 'dark', team: 't-billing,q-chat' });
});

describe('a page whose address leaves open what to show', () => {
  const count = async (agents: string) => {
    await expect.element(grid).toHaveAttribute('aria-rowcount', agents);
  };
  const own = { ...roster, mine: ['t-night'] };

  it('opens with the reader’s own teams, without a step of history', async () => {
    const opened = await openPage('lang=en&group=none', { now, roster: own });
    await count('120');
    const steps = vi.spyOn(history, 'pushState');
    opened.goTo('lang=en');
    await expectAddress({ lang: 'en', team: 't-night' });
    await count('20');
    // That of the test, which goes there.
    expect(steps).toHaveBeenCalledTimes(1);
    steps.mockRestore();
  });

  it('opens with the teams chosen last, from its first request', async () => {
    const opened = await openPage('', { now, roster: own });
    await count('20');
    await expectEditable(picker);
    await picker.fill('bill');
    await lines.getByText('Billing').click();
    await userEvent.keyboard('{Escape}');
    await count('30');
    const before = opened.requests.length;
    opened.goTo('');
    await expectAddress({ team: 't-night,t-billing' });
    await count('30');
    for (const request of opened.requests.slice(before)) {
      expect(requestedFilter(request).teams).toEqual(['t-night', 't-billing']);
    }
    // What there is no longer is left out, without a word.
    opened.setRoster({ ...own, teams: own.teams.slice(0, 1) });
    opened.goTo('theme=dark');
    await expectAddress({ theme: 'dark', team: 't-billing' });
    await count('12');
    await expect.element(page.getByText('No team has the ID')).not.toBeInTheDocument();
  });

  it('opens with all agents once the filter was cleared', async () => {
    const opened = await openPage('', { now, roster: own });
    await count('20');
    await button('Clear selected teams').click();
    await count('120');
    opened.goTo('');
    await count('120');
    await expectEditable(picker);
    await expectAddress({});
  });

  it('opens with all agents for a reader who may see no other teams', async () => {
    await openPage('', { now, roster: { ...roster, mine: roster.teams.map(({ id }) => id) } });
    await readyTimeline();
    await expectEditable(picker);
    await count('120');
    await expectAddress({});
  });
});
