import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { smallCenterNow } from '../../demo/smallCenter.testkit';
import { agentRecord, serveAgents, spanRecord } from '../../demo/upstreamPages.testkit';
import { readCsv } from '../../export/csv.testkit';
import {
  expectAccessible,
  nextSavedFile,
  openPage,
  type PageOptions,
  parameter,
  preferMedia,
  readyTimeline,
  textsOf,
  timeline,
} from '../page.testkit';
import { demoTeam, type SentRoster } from '../simulatedService.testkit';
import {
  agentNames,
  focusedCell,
  focusedElement,
  focusGrid,
  groupHeadings,
  leaveRows,
  matching,
  rowHeader,
} from '../timelinePage.testkit';

const byTeam = 'tz=UTC&sort=name&group=team';

const inStatus = (number: number, primaryStatus: string) =>
  agentRecord(number, {
    status: [spanRecord('08:00:00', '08:00:00', { primaryStatus, endTime: '-', duration: '-' })],
  });
const emails = (...numbers: readonly number[]) => numbers.map((number) => `agent${number}@example.com`);

/** Agent 5 is in no team, and without a status; a queue has nearly all. */
const center = [
  inStatus(1, 'AVAILABLE'),
  inStatus(2, 'BUSY'),
  inStatus(3, 'AWAY'),
  inStatus(4, 'AVAILABLE'),
  agentRecord(5),
];
const roster: SentRoster = {
  teams: [
    { id: 'night', name: 'Night shift', agents: emails(2, 4) },
    { id: 'OFFLINE', name: 'Day shift', agents: emails(1, 2, 3), minimum: 3 },
    { id: 'q', name: 'Billing', kind: 'queue', agents: emails(1, 2, 3, 4) },
  ],
};

async function openCenter(query = byTeam, options: PageOptions = {}) {
  const opened = await openPage(query, {
    chooseFault: serveAgents(center),
    roster,
    now: smallCenterNow,
    ...options,
  });
  await readyTimeline();
  await expect.poll(() => textsOf(groupHeadings)[0]).toMatch(/^Day shift/);
  await leaveRows();
  return opened;
}

const names = (...numbers: readonly number[]) => numbers.map((number) => `Agent 000${number}`);
const statusBar = page.getByText('in several teams');
/** The number of the row that the keyboard is in. */
const focusedRow = () => focusedElement().closest('[role=row]')?.getAttribute('aria-rowindex');

describe('rows grouped by team', () => {
  test('list an agent under each team, whose heading has its figures, and count each once', async () => {
    await openCenter();
    await expect
      .poll(() => textsOf(groupHeadings))
      .toEqual([
        'Day shift 3 agents, 2 below its minimum, Available 1, Busy 1, Away 1',
        'Night shift 2 agents, Available 1, Busy 1',
        'No team 1 agent, No status 1',
      ]);
    expect(agentNames()).toEqual(names(1, 2, 3, 2, 4, 5));
    const indexes = timeline
      .getByRole('row')
      .elements()
      .map((row) => row.getAttribute('aria-rowindex'));
    expect(indexes).toEqual([null, '1', '2', '3', null, '4', '5', null, '6']);
    await expect.element(timeline).toHaveAttribute('aria-rowcount', '6');
    const counts = page.getByRole('group', { name: 'Status', exact: true }).getByRole('button');
    expect(textsOf(counts)).toEqual(expect.arrayContaining(['Available 2', 'Busy 1', 'Away 1']));
    await expect.element(statusBar).toHaveTextContent('1 agent is in several teams and counts once');
    // Color is not the only difference: each figure has the pattern of its status.
    expect(groupHeadings.first().element().querySelectorAll('svg').length).toBe(5);
  });

  test.each(['light', 'dark'])('are accessible in a %s theme, also dense', async (theme) => {
    const opened = await openCenter(`${byTeam}&theme=${theme}`);
    await expectAccessible();
    opened.goTo(`${byTeam}&theme=${theme}&rows=dense`);
    await readyTimeline();
    await expect.element(groupHeadings.first()).toHaveTextContent('2 below its minimum');
    await expectAccessible();
  });

  test('are told apart in forced colors', async () => {
    await preferMedia({ 'forced-colors': 'active' });
    await openCenter();
    const swatch = groupHeadings.first().element().querySelector('svg rect');
    expect(swatch === null ? '' : getComputedStyle(swatch).fill).toBe(getComputedStyle(document.body).color);
  });

  test('are each a stop of the keyboard, an agent’s second one too', async () => {
    await openCenter();
    await focusGrid();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focusedCell).toMatchObject({ agent: 'Agent 0002' });
    expect(focusedRow()).toBe('2');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.element(groupHeadings.nth(1)).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focusedCell).toMatchObject({ agent: 'Agent 0002' });
    expect(focusedRow()).toBe('4');
    expect(timeline.element().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focusedCell).toMatchObject({ agent: 'Agent 0004' });
    await userEvent.keyboard('{ArrowUp}{Enter}');
    await expect.element(page.getByRole('complementary', { name: 'Agent 0002', exact: true })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.poll(focusedRow).toBe('4');
    // A pin takes the agent out of both teams, and back into both.
    await userEvent.keyboard('p');
    await expect.poll(agentNames).toEqual(names(2, 1, 3, 4, 5));
    await expect.poll(focusedRow).toBe('1');
    await userEvent.keyboard('p');
    await expect.poll(agentNames).toEqual(names(1, 2, 3, 2, 4, 5));
    await expect.poll(focusedCell).toMatchObject({ agent: 'Agent 0002' });
  });

  test('open the row that was clicked', async () => {
    await openCenter();
    await rowHeader('Agent 0002').last().click();
    await expect.element(page.getByRole('complementary', { name: 'Agent 0002', exact: true })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.poll(focusedRow).toBe('4');
  });

  test('are folded by the ids of teams, and an agent is brought into view by unfolding one team', async () => {
    await openCenter();
    await groupHeadings.first().click();
    await expect.poll(() => parameter('fold')).toBe('OFFLINE');
    await expect.poll(agentNames).toEqual(names(2, 4, 5));
    await expect.element(timeline).toHaveAttribute('aria-rowcount', '6');
    // A status is called like the team, and no group of it is folded for that.
    await page.getByRole('combobox', { name: 'Group by' }).selectOptions('Status');
    await expect.poll(() => parameter('fold')).toBeNull();
    await page.getByRole('combobox', { name: 'Group by' }).selectOptions('Team');
    await expect.poll(agentNames).toEqual(names(1, 2, 3, 2, 4, 5));

    await rowHeader('Agent 0002').first().click();
    const panel = page.getByRole('complementary', { name: 'Agent 0002', exact: true });
    await page.getByRole('button', { name: 'Collapse all groups' }).click();
    await expect.poll(agentNames).toEqual([]);
    expect(parameter('fold')).toBe('OFFLINE,night,none');
    await panel.getByRole('button', { name: /^Busy/ }).last().click();
    await expect.poll(agentNames).toEqual(names(1, 2, 3));
    expect(parameter('fold')).toBe('night,none');
    // Where one of the agent's teams is open, the others stay as they are.
    await groupHeadings.first().click();
    await groupHeadings.nth(1).click();
    await expect.poll(agentNames).toEqual(names(2, 4));
    await panel.getByRole('button', { name: /^Busy/ }).last().click();
    const tabStop = () => timeline.element().querySelector('[tabindex="0"]');
    await expect.poll(() => tabStop()?.closest('[role=row]')?.getAttribute('aria-rowindex')).toBe('4');
    expect(parameter('fold')).toBe('none,OFFLINE');
  });

  test('have headings of the whole team, whatever a filter leaves of it', async () => {
    await openCenter(`${byTeam}&now=AWAY`);
    await expect
      .poll(() => textsOf(groupHeadings))
      .toEqual(['Day shift 1 of 3 agents, 2 below its minimum, Available 1, Busy 1, Away 1']);
    await expect.element(timeline).toHaveAttribute('aria-rowcount', '1');
  });

  test('miss nobody where the address leaves agents out, and count who is available as Coverage does', async () => {
    const { goTo } = await openCenter(`${byTeam}#agents=${emails(1, 2).join(',')}`, {
      chooseFault: serveAgents(center.slice(0, 2)),
    });
    await expect.poll(() => textsOf(groupHeadings)[0]).toBe('Day shift 2 agents, Available 1, Busy 1');
    goTo(`${byTeam}&cover=available-busy`);
    await readyTimeline();
    await expect.poll(() => textsOf(groupHeadings)[0]).toContain('1 below its minimum');
  });

  test('have headings of the chosen teams alone', async () => {
    await openPage('group=team&team=a,queue', {
      roster: {
        teams: [demoTeam('a', [0, 3]), demoTeam('b', [2, 5]), demoTeam('queue', [2, 4], { kind: 'queue' })],
      },
    });
    await readyTimeline();
    await expect.poll(() => textsOf(groupHeadings)).toEqual(matching(/^a 3 agents/, /^queue 2 agents/));
    expect(agentNames()).toHaveLength(5);
    await expect.element(statusBar).toHaveTextContent('1 agent is in several teams');
  });

  test('say that teams are those of today, and nothing of now, in a range that is over', async () => {
    await openCenter(`from=2026-03-10&to=2026-03-10&tz=UTC&group=team`, { now: '2026-03-11T12:00:00Z' });
    expect(textsOf(groupHeadings)).toEqual(['Day shift 3 agents', 'Night shift 2 agents', 'No team 1 agent']);
    await expect.element(page.getByText('Teams as they are today')).toBeVisible();
  });

  test('keep their places and figures while they are in use, and count an agent who changes once', async () => {
    const { setFault } = await openCenter(`${byTeam}&now=AVAILABLE,BUSY`);
    await expect.poll(agentNames).toEqual(names(1, 2, 2, 4));
    await rowHeader('Agent 0002').first().hover();
    setFault(serveAgents([inStatus(1, 'AVAILABLE'), inStatus(2, 'AWAY'), ...center.slice(2)]));
    vi.setSystemTime('2026-03-10T15:05:00Z');
    const pendingWhileInUse = () => {
      rowHeader('Agent 0002')
        .first()
        .element()
        .dispatchEvent(new Event('pointermove', { bubbles: true }));
      return textsOf(page.getByRole('button', { name: /pending$/ }));
    };
    await expect.poll(pendingWhileInUse).toEqual(['1 change pending']);
    expect(agentNames()).toEqual(names(1, 2, 2, 4));
    expect(textsOf(groupHeadings)[0]).toMatch(/^Day shift 2 of 3 agents, .* Available 1, Busy 1, Away 1$/);
    await leaveRows();
    await expect.poll(agentNames).toEqual(names(1, 4));
    await expect
      .poll(() => textsOf(groupHeadings)[0])
      .toMatch(/^Day shift 1 of 3 agents, .* Available 1, Away 2$/);
  });

  test('are exported once for each agent', async () => {
    await openCenter();
    const saved = nextSavedFile();
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'Spans (CSV)', exact: true }).click();
    const { blob } = await saved;
    const ids = readCsv(await blob.text())
      .slice(1)
      .map(([userId]) => userId);
    expect(ids).toEqual(['u-1', 'u-2', 'u-3', 'u-4', 'u-5']);
  });

  test('are rows without headings while no team is known, and the page says so', async () => {
    await openPage(byTeam, { chooseFault: serveAgents(center), now: smallCenterNow });
    await readyTimeline();
    await expect.poll(agentNames).toEqual(names(1, 2, 3, 4, 5));
    expect(textsOf(groupHeadings)).toEqual([]);
    await expect.element(page.getByText('No teams are known')).toBeVisible();
  });

  test('are printed as they are listed, and the sheet counts each agent once', async () => {
    await openCenter();
    const sheet = () => {
      // Until the code of the sheet is there, nothing comes of it.
      globalThis.dispatchEvent(new Event('beforeprint'));
      return document.querySelector('[data-print] > section');
    };
    await expect.poll(() => sheet()?.textContent).toContain('5 agents');
    const texts = [...(sheet()?.querySelectorAll('text') ?? [])].map(({ textContent }) => textContent);
    expect(texts.filter((text) => text === 'Agent 0002')).toHaveLength(2);
    expect(texts).toEqual(expect.arrayContaining(['Day shift', '3 agents']));
    globalThis.dispatchEvent(new Event('afterprint'));
  });

  test('are sections of a wall display, with the same figures', async () => {
    await openPage(`${byTeam}&chrome=wall&now=AVAILABLE`, {
      chooseFault: serveAgents(center),
      roster,
      now: smallCenterNow,
      viewport: [1920, 1080],
    });
    await expect
      .poll(() => textsOf(page.getByRole('heading', { level: 2 })))
      .toEqual([
        'Day shift 1 of 3 agents, 2 below, Available 1, Busy 1, Away 1',
        'Night shift 1 of 2 agents, Available 1, Busy 1',
      ]);
    await expectAccessible();
  });

  test('say on the wall which agents are repeated', async () => {
    await openPage(`${byTeam}&chrome=wall`, {
      chooseFault: serveAgents(center),
      roster,
      now: smallCenterNow,
      viewport: [1920, 1080],
    });
    const listed = () => textsOf(page.getByRole('listitem')).filter((text) => text.startsWith('Agent 0002'));
    await expect.poll(listed).toHaveLength(2);
    await expect.element(page.getByRole('contentinfo')).toHaveTextContent('1 agent is in several teams');
    await expect.element(page.getByRole('contentinfo')).toHaveTextContent('5 agents');
  });
});
