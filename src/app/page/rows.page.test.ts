import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createSmallCenterHandlers, smallCenterAgents, smallCenterNow } from '../../demo/smallCenter.testkit';
import { agentRecord, serveAgents, spanRecord } from '../../demo/upstreamPages.testkit';
import { openPage, parameter, readyTimeline, timeline, textsOf } from '../page.testkit';
import {
  agentNames,
  focusedCell,
  focusGrid,
  groupHeadings,
  leaveRows,
  matching,
  rowHeader,
} from '../timelinePage.testkit';

/** The running day, neither grouped nor folded. */
const day = 'from=2026-03-10&to=2026-03-10&tz=UTC&sort=name&group=none';
const byStatus = 'from=2026-03-10&to=2026-03-10&tz=UTC&sort=name&group=status&fold=';
const fiveMinutesLater = '2026-03-10T15:05:00Z';

const handlers = createSmallCenterHandlers(smallCenterAgents);
const groupBy = page.getByRole('combobox', { name: 'Group by' });

const openCenter = async (query: string) => {
  const opened = await openPage(query, { handlers, now: smallCenterNow });
  await readyTimeline();
  return opened;
};

describe('groups', () => {
  test('are collapsed and expanded by pointer, and all at once', async () => {
    await openCenter(day);
    expect(groupHeadings.elements()).toEqual([]);
    await expect.element(page.getByRole('button', { name: /all groups/ })).not.toBeInTheDocument();

    await groupBy.selectOptions('First letter');
    await expect.poll(() => parameter('group')).toBe('letter');
    await expect
      .poll(() => textsOf(groupHeadings))
      .toEqual(matching(/A 1 agent/i, /B 1 agent/i, /c 1 agent/i));
    await groupHeadings.nth(1).click();
    await expect.element(groupHeadings.nth(1)).toHaveAttribute('aria-expanded', 'false');
    await expect.poll(agentNames).toEqual(['Ada Autumn', 'cleo@example.com']);
    // Who is in a collapsed group is still counted.
    await expect.element(timeline).toHaveAttribute('aria-rowcount', '3');
    await expect.element(timeline.getByRole('row', { name: /^cleo/ })).toHaveAttribute('aria-rowindex', '3');

    await page.getByRole('button', { name: 'Collapse all groups' }).click();
    await expect.poll(agentNames).toEqual([]);
    await expect.poll(() => timeline.element().querySelectorAll('[tabindex="0"]').length).toBe(1);
    await page.getByRole('button', { name: 'Expand all groups' }).click();
    await expect.poll(() => agentNames().length).toBe(3);

    await groupBy.selectOptions('Status');
    await expect
      .poll(() => textsOf(groupHeadings))
      .toEqual(matching(/^Busy\s*1 agent/, /^No status\s*2 agents/));
  });

  test('are stops of the keyboard like any row', async () => {
    await openCenter(byStatus);
    const [busy, none] = [groupHeadings.nth(0), groupHeadings.nth(1)];
    await focusGrid();
    await expect.poll(focusedCell).toMatchObject({ agent: 'Ben Busy' });
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(busy).toHaveFocus();
    expect(timeline.element().querySelectorAll('[tabindex="0"]')).toHaveLength(1);

    for (const [key, isExpanded] of [
      ['{Enter}', 'false'],
      [' ', 'true'],
      ['{ArrowLeft}', 'false'],
      ['{ArrowLeft}', 'false'],
      ['{ArrowRight}', 'true'],
    ] as const) {
      await userEvent.keyboard(key);
      await expect.element(busy).toHaveAttribute('aria-expanded', isExpanded);
      await expect.element(busy).toHaveFocus();
    }
    await userEvent.keyboard('{ArrowLeft}{ArrowDown}');
    await expect.element(none).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focusedCell).toMatchObject({ agent: 'Ada Autumn' });
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    await expect.element(busy).toHaveFocus();
    await userEvent.tab({ shift: true });
    await expect.element(busy).not.toHaveFocus();
    await userEvent.tab();
    await expect.element(busy).toHaveFocus();
  });

  test('stay collapsed when newer data comes in', async () => {
    const opened = await openCenter(byStatus);
    await groupHeadings.first().click();
    await expect.poll(agentNames).toEqual(['Ada Autumn', 'cleo@example.com']);
    const before = opened.requests.length;
    vi.setSystemTime(fiveMinutesLater);
    await expect.poll(() => opened.requests.length).toBeGreaterThan(before);
    await readyTimeline();
    await expect.element(groupHeadings.first()).toHaveAttribute('aria-expanded', 'false');
    await expect.poll(agentNames).toEqual(['Ada Autumn', 'cleo@example.com']);
  });
});

const inStatus = (number: number, primaryStatus: string, secondaryStatus: string) =>
  agentRecord(number, {
    status: [
      spanRecord('08:00:00', '08:00:00', { primaryStatus, secondaryStatus, endTime: '-', duration: '-' }),
    ],
  });

const counts = page.getByRole('group', { name: 'Status', exact: true }).getByRole('button');
const pending = page.getByRole('button', { name: /pending$/ });

/** The changes that wait, as whoever uses the rows sees them: input keeps the rows in use. */
function pendingWhile(input: 'pointermove' | 'keydown'): string[] {
  rowHeader('Agent 0002')
    .element()
    .dispatchEvent(new Event(input, { bubbles: true }));
  return textsOf(pending);
}

describe('the order', () => {
  const before = [inStatus(1, 'AVAILABLE', 'Ready'), inStatus(2, 'BUSY', 'Call')];
  const after = [
    inStatus(1, 'AWAY', 'Lunch'),
    inStatus(2, 'BUSY', 'Coaching'),
    inStatus(3, 'AVAILABLE', 'Ready'),
  ];

  /** Opens the page before the two agents, whose statuses change five minutes later. */
  async function openRunningDay(query: string) {
    const opened = await openPage(`tz=UTC&sort=status${query}`, {
      chooseFault: serveAgents(before),
      now: smallCenterNow,
    });
    await readyTimeline();
    await expect.poll(() => agentNames().toSorted()).toEqual(['Agent 0001', 'Agent 0002']);
    await leaveRows();
    return () => {
      opened.setFault(serveAgents(after));
      vi.setSystemTime(fiveMinutesLater);
    };
  }

  test('does not change under the pointer, and follows the data when it leaves', async () => {
    const goOn = await openRunningDay('&group=status');
    await expect.poll(() => textsOf(groupHeadings)).toEqual(matching(/^Busy/, /^Available/));
    await rowHeader('Agent 0002').hover();
    goOn();
    // One goes to another group, and one is new.
    await expect.poll(() => pendingWhile('pointermove')).toEqual(['2 changes pending']);
    expect(agentNames()).toEqual(['Agent 0002', 'Agent 0001']);
    expect(textsOf(groupHeadings)).toEqual(matching(/^Busy\s*1 agent/, /^Available\s*1 agent/));
    // The counts are of the same moment as the groups.
    expect(textsOf(counts)).toEqual(expect.arrayContaining(['Busy 1', 'Available 1']));

    await leaveRows();
    await expect.poll(agentNames).toEqual(['Agent 0001', 'Agent 0002', 'Agent 0003']);
    await expect.poll(() => textsOf(groupHeadings)).toEqual(matching(/^Away/, /^Busy/, /^Available/));
    expect(textsOf(counts)).toEqual(expect.arrayContaining(['Away 1', 'Busy 1', 'Available 1']));
    await expect.element(pending).not.toBeInTheDocument();
    await expect.element(rowHeader('Agent 0001')).toHaveTextContent('Lunch');
    await expect.element(rowHeader('Agent 0002')).toHaveTextContent('Coaching');
  });

  test('does not change while the keyboard is in the rows, unless the user changes it', async () => {
    const goOn = await openRunningDay('&group=none');
    await focusGrid();
    goOn();
    // Their times in status are as before, so one change is that of who is new.
    await expect.poll(() => pendingWhile('keydown')).toEqual(['1 change pending']);
    expect(agentNames()).toEqual(['Agent 0001', 'Agent 0002']);
    // A pin is the user's own wish: it applies at once.
    await userEvent.keyboard('{ArrowDown}p');
    await expect.poll(agentNames).toEqual(['Agent 0002', 'Agent 0003', 'Agent 0001']);
    await userEvent.keyboard('p');
    await expect.poll(agentNames).toEqual(['Agent 0003', 'Agent 0002', 'Agent 0001']);
    await expect.poll(focusedCell).toMatchObject({ agent: 'Agent 0002' });
  });

  test('changes at once where the changes that wait are asked for', async () => {
    const goOn = await openRunningDay('&group=none');
    await focusGrid();
    goOn();
    await expect.poll(() => pendingWhile('keydown')).toHaveLength(1);
    await pending.click();
    await expect.poll(agentNames).toEqual(['Agent 0003', 'Agent 0002', 'Agent 0001']);
    await expect.element(pending).not.toBeInTheDocument();
  });

  test('follows the data automatically while nobody uses the rows', async () => {
    const goOn = await openRunningDay('&group=none');
    goOn();
    await expect.poll(agentNames).toEqual(['Agent 0003', 'Agent 0002', 'Agent 0001']);
  });
});

describe('pins', () => {
  test('put an agent first, under every order and grouping, and stay in the address', async () => {
    const opened = await openCenter(day);
    await leaveRows();
    const pin = timeline.getByRole('button', { name: 'Pin cleo@example.com to the top' });
    await expect.element(pin).not.toBeInTheDocument();
    await rowHeader('cleo').hover();
    await expect.element(pin).toBeVisible();
    const box = pin.element().getBoundingClientRect();
    expect(box.width).toBeGreaterThanOrEqual(24);
    expect(box.height).toBeGreaterThanOrEqual(24);
    await pin.click();
    await expect.poll(agentNames).toEqual(['cleo@example.com', 'Ada Autumn', 'Ben Busy']);
    await expect.element(pin).toHaveAttribute('aria-pressed', 'true');
    await expect.element(rowHeader('cleo')).toHaveAccessibleName(/, pinned/);
    expect(parameter('pin')).toBe('u-cleo');
    // It opens nothing.
    await expect
      .element(page.getByRole('complementary', { name: 'cleo@example.com', exact: true }))
      .not.toBeInTheDocument();

    await page.getByRole('combobox', { name: 'Sort by' }).selectOptions('First seen');
    await expect.poll(() => agentNames()[0]).toBe('cleo@example.com');
    await groupBy.selectOptions('Status');
    await expect
      .poll(() => textsOf(groupHeadings))
      .toEqual(matching(/^Pinned\s*1 agent/, /^Busy/, /^No status/));
    opened.reload();
    await readyTimeline();
    await expect.poll(() => agentNames()[0]).toBe('cleo@example.com');
    await pin.click();
    await expect.poll(() => textsOf(groupHeadings)).toEqual(matching(/^Busy/, /^No status/));
    expect(parameter('pin')).toBeNull();
    history.back();
    await expect.poll(() => textsOf(groupHeadings)[0]).toMatch(/^Pinned/);
  });

  test('are set by P, and the keyboard goes along', async () => {
    await openCenter(day);
    await focusGrid();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(timeline.getByRole('button', { name: 'Pin Ben Busy to the top' })).toBeVisible();
    await userEvent.keyboard('p');
    await expect.poll(agentNames).toEqual(['Ben Busy', 'Ada Autumn', 'cleo@example.com']);
    await expect.poll(focusedCell).toMatchObject({ agent: 'Ben Busy' });
    expect(parameter('pin')).toBe('u-ben');
    await userEvent.keyboard('p');
    await expect.poll(agentNames).toEqual(['Ada Autumn', 'Ben Busy', 'cleo@example.com']);
  });

  test('that no user can have are left out, and the page says so', async () => {
    await openCenter(`${day}&pin=u-ben,${'x'.repeat(101)},u-nobody`);
    await expect.poll(() => agentNames()[0]).toBe('Ben Busy');
    await expect
      .element(page.getByRole('status').filter({ hasText: 'Part of this link' }))
      .toHaveTextContent('User ID longer than');
  });
});
