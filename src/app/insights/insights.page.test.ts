import { describe, expect, test } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import { insightsAgents, insightsNow } from '../../demo/insightsCenter.testkit';
import { createSmallCenterHandlers } from '../../demo/smallCenter.testkit';
import {
  addressParameters,
  expectAccessible,
  openPage,
  parameter,
  readyTimeline,
  type PageOptions,
  textsOf,
  timeline,
} from '../page.testkit';
import { agentNames, cellNames, groupHeadings, nextVisiblePart, rowHeader } from '../timelinePage.testkit';

const day = 'from=2026-03-10&to=2026-03-10&tz=UTC';
const dayStartMs = Date.parse('2026-03-10T00:00:00Z');
const HOUR_MS = 3_600_000;
/** Instead of the order for now. */
const byName = '&group=none&sort=name';

const insights = page.getByRole('complementary', { name: 'Insights', exact: true });
const rowTitle = 'Show in timeline';
/** The entries of the open list that are about one agent. */
const entries = insights.getByTitle(rowTitle);
const dips = insights.getByRole('listitem');

/** Waits until the address has what was selected. */
async function expectSelection(selected: Readonly<Record<string, string>>): Promise<void> {
  await expect.poll(() => addressParameters()).toMatchObject(selected);
}

/** The agents whose rows are marked, from top to bottom. */
function markedNames(): string[] {
  const names = agentNames();
  return names.slice(0, timeline.element().querySelectorAll('[data-on-top]').length);
}

/** What is over, which is folded at first. */
const earlier = insights.getByRole('button', { name: /^Earlier/ });

/** Bob's lunch is too long with it, and within the usual limit without. */
const shortLunch = { primary: 'AWAY', secondary: 'Lunch', label: 'Meal', limitMinutes: 30 };

const openCenter = async (query: string, options: PageOptions = {}) => {
  const opened = await openPage(`${day}${query}`, {
    handlers: createSmallCenterHandlers(insightsAgents),
    now: insightsNow,
    ...options,
  });
  await readyTimeline();
  return opened;
};

async function enter(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await userEvent.keyboard('{Enter}');
}

describe('coverage', () => {
  test('a minimum lists every period below it, and says what it cannot use', async () => {
    await openCenter('&staffing=1');
    await page.getByRole('button', { name: /^Insights/ }).click();
    await insights.getByRole('tab', { name: 'Coverage' }).click();
    await expect.poll(() => parameter('insights')).toBe('coverage');
    const minimum = insights.getByRole('textbox', { name: 'Minimum agents in Available' });
    for (const bad of ['0', '-5', '1e9', 'many']) {
      await enter(minimum, bad);
      await expect.element(insights.getByRole('alert')).toHaveTextContent('whole number from 1 to 100,000');
    }
    await enter(minimum, '4');
    await expect.element(insights.getByRole('alert')).not.toBeInTheDocument();
    await expect.poll(() => parameter('minimum')).toBe('4');
    await expect.element(insights.getByText('3 periods below the minimum, 10h 05m in total')).toBeVisible();
    await expect
      .poll(() => textsOf(insights.getByRole('listitem')))
      .toEqual([
        '00:00:00 – 08:00:008h 00m, 4 short (lowest 0 at 00:00:00)32 agent-hours missing',
        '16:00:00 – 18:00:002h 00m, 4 short (lowest 0 at 16:00:00)8 agent-hours missing',
        '12:00:00 – 12:05:005 min, 1 short (lowest 3 at 12:00:00)5 min of agent time missing',
      ]);
    await expect.element(page.getByText('minimum 4', { exact: true })).toBeVisible();
    await enter(minimum, '100');
    await expect
      .element(insights.getByText('There are only 6 agents here, so this minimum is never met.'))
      .toBeVisible();
  });

  test('counts Busy too where asked, and leaves out what is short', async () => {
    const opened = await openCenter('&insights=coverage&minimum=4');
    const shortest = insights.getByRole('textbox', { name: /shorter than/ });
    await expect.element(shortest).toHaveValue('30');
    await enter(shortest, '3601');
    await expect.element(insights.getByRole('alert')).toHaveTextContent('from 0 to 3,600');
    await enter(shortest, '3600');
    const withoutShort = '2 periods below the minimum, 10h 00m in total · 1 shorter than 1h 00m left out';
    await expect.element(insights.getByText(withoutShort)).toBeVisible();
    expect(parameter('shortest')).toBe('3600');
    opened.reload();
    await expect.element(insights.getByText(withoutShort)).toBeVisible();
    await enter(shortest, '0');
    await expect.poll(() => textsOf(dips)).toHaveLength(3);
    await insights.getByRole('radio', { name: 'Available + Busy' }).click();
    // Dee was busy.
    await expect
      .poll(() => textsOf(dips))
      .toEqual([expect.stringMatching(/^00/), expect.stringMatching(/^16/)]);
    expect(parameter('cover')).toBe('available-busy');
    await expect
      .element(insights.getByRole('textbox', { name: 'Minimum agents in Available + Busy' }))
      .toHaveValue('4');
  });

  test('says who had just left, by what for; a selected dip zooms, and moves them to the top', async () => {
    const opened = await openCenter(`${byName}&insights=coverage&minimum=4`);
    await insights.getByRole('button', { name: /^Agents, 12:00:00/ }).click();
    await expect.element(insights.getByText('Left Available from 11:50:00 to 12:00:00')).toBeVisible();
    const named = (part: string) =>
      textsOf(insights.getByRole('region', { name: part }).getByTitle(rowTitle));
    await expect
      .poll(() => named('Breaks'))
      .toEqual([
        'Bob BestAway · Lunch at 11:50:00, for 50 min, then back',
        'Cid ColeAway · Break at 11:55:00, for 10 min, then back',
      ]);
    expect(named('Work')).toEqual(['Dee DaleBusy · Call at 12:00:00, for 1h 30m, then back']);
    expect(parameter('item')).toBeNull();

    const dip = insights.getByRole('button', { name: /^12:00:00 – 12:05:00/ });
    await dip.click();
    await expectSelection({
      item: 'coverage/2026-03-10T11:50:00Z/2026-03-10T12:00:00Z',
      top: 'u-bob,u-cid,u-dee',
      at: '2026-03-10T11:45:00Z/2026-03-10T12:10:00Z',
    });
    await expect.element(dip).toHaveAttribute('aria-current', 'true');
    await expect
      .element(
        page.getByText(
          'On top: 3 agents who left Available · 11:50:00 – 12:00:00 · The count dropped from 6 to 3.',
        ),
      )
      .toBeVisible();
    await expect
      .poll(agentNames)
      .toEqual(['Bob Best', 'Cid Cole', 'Dee Dale', 'Ann Able', 'Eve East', 'Fay Frost']);
    expect(markedNames()).toEqual(['Bob Best', 'Cid Cole', 'Dee Dale']);
    await expect
      .poll(() => textsOf(groupHeadings))
      .toEqual([
        expect.stringMatching(/On top\s*3 agents/),
        expect.stringMatching(/Everyone else\s*3 agents/),
      ]);
    await expect.element(rowHeader('Bob Best')).toHaveTextContent('Lunch from 11:50:0050 min');
    // The link alone gives the same.
    opened.reload();
    await readyTimeline();
    await expect.poll(markedNames).toEqual(['Bob Best', 'Cid Cole', 'Dee Dale']);
    expect(parameter('at')).toBe('2026-03-10T11:45:00Z/2026-03-10T12:10:00Z');
    await page.getByRole('button', { name: 'Back to the default view' }).click();
    await expect.poll(() => agentNames()[0]).toBe('Ann Able');
    for (const name of ['item', 'top', 'at']) expect(parameter(name)).toBeNull();
    await expect.element(rowHeader('Bob Best')).not.toHaveTextContent('Lunch');
  });

  test('says so where nobody is on top', async () => {
    const opened = await openCenter(`${byName}&item=coverage/2026-03-10T10:00:00Z/2026-03-10T10:00:00Z`);
    await expect
      .element(page.getByText(/No drop in Available in the 15 minutes before .*, so no agents are listed/))
      .toBeVisible();
    expect(agentNames()[0]).toBe('Ann Able');
    opened.goTo(`${day}&top=u-nobody`);
    await expect.element(page.getByText('The agents of this link are not among those shown.')).toBeVisible();
    opened.goTo(`${day}${byName}&top=u-eve`);
    await expect.element(page.getByText('On top: 1 agent', { exact: true })).toBeVisible();
    expect(agentNames()[0]).toBe('Eve East');
  });
});

test('a selected agent is on top whatever is folded; undone, the part shown before returns', async () => {
  const before = '2026-03-10T01:00:00Z/2026-03-10T03:00:00Z';
  await openCenter(`&group=status&insights=attention&at=${before}`, { config: { reasons: [shortLunch] } });
  await earlier.click();
  await page.getByRole('button', { name: 'Collapse all' }).click();
  await expect.poll(agentNames).toEqual([]);
  await entries.nth(1).click();
  await expectSelection({
    item: 'attention/2026-03-10T12:00:00Z/2026-03-10T13:30:00Z',
    top: 'u-dee',
    at: '2026-03-10T11:42:00Z/2026-03-10T13:48:00Z',
  });
  await expect.poll(markedNames).toEqual(['Dee Dale']);
  await expect
    .element(page.getByText(/^On top: 1 agent over the limit · 12:00:00 – 13:30:00$/))
    .toBeVisible();
  await expect.element(entries.nth(1)).toHaveAttribute('aria-current', 'true');
  // The one tab stop of the grid is where the agent was away.
  await expect
    .poll(() => timeline.element().querySelector('[tabindex="0"]')?.getAttribute('aria-label'))
    .toBe('BUSY · Call, 12:00:00 – 13:30:00, 1:30:00');
  // Another one replaces it, and what is undone is both.
  await entries.nth(2).click();
  await expect.poll(markedNames).toEqual(['Bob Best']);
  await page.getByRole('button', { name: 'Back to the default view' }).click();
  await expect.poll(() => parameter('at')).toBe(before);
  await expect.poll(agentNames).toEqual([]);
});

describe('attention', () => {
  test('ranks what exceeds its limit, and leads to the row and the time', async () => {
    await openCenter('&at=2026-03-10T01:00:00Z/2026-03-10T03:00:00Z');
    // The day is not over: one of the two is ongoing, and the other comes once it is asked for.
    const button = page.getByRole('button', { name: 'Insights: 1 needs attention' });
    await button.click();
    await expect.element(insights.getByRole('heading', { name: 'Insights' })).toHaveFocus();
    await expect
      .poll(() => textsOf(entries))
      .toEqual(['Fay FrostBreak 3h 00m (15 min limit)15:00:00 – ongoing']);
    await earlier.click();
    await expect
      .poll(() => textsOf(entries))
      .toEqual([
        expect.stringMatching(/^Fay Frost/),
        'Dee DaleBusy 1h 30m (1h 00m limit)12:00:00 – 13:30:00 · Call',
      ]);
    await entries.nth(1).click();
    const { startMs, endMs } = await nextVisiblePart({
      startMs: dayStartMs + HOUR_MS,
      endMs: dayStartMs + 3 * HOUR_MS,
    });
    expect(startMs).toBeLessThanOrEqual(dayStartMs + 12 * HOUR_MS);
    expect(endMs).toBeGreaterThanOrEqual(dayStartMs + 13.5 * HOUR_MS);
    await expect.poll(cellNames).toContain('BUSY · Call, 12:00:00 – 13:30:00, 1:30:00');

    insights.getByRole('heading', { name: 'Insights' }).element().focus();
    await userEvent.keyboard('{Escape}');
    await expect.element(insights).not.toBeInTheDocument();
    await expect.element(button).toHaveFocus();
  });

  test('what is acknowledged stays hidden when the page is loaded again', async () => {
    const opened = await openCenter('&insights=attention', { config: { reasons: [shortLunch] } });
    const others = [expect.stringMatching(/^Fay Frost/), expect.stringMatching(/^Bob Best/)];
    await earlier.click();
    await insights.getByRole('button', { name: 'Acknowledge Dee Dale' }).click();
    await expect.poll(() => textsOf(entries)).toEqual(others);
    await expect.element(page.getByRole('button', { name: 'Insights: 1 needs attention' })).toBeVisible();
    opened.reload();
    await readyTimeline();
    await earlier.click();
    await expect.poll(() => textsOf(entries)).toEqual(others);
    await expect.element(insights.getByText('1 acknowledged')).toBeVisible();
    await insights.getByRole('button', { name: 'Show hidden' }).click();
    await insights.getByRole('button', { name: 'Restore Dee Dale' }).click();
    await expect
      .poll(() => textsOf(entries))
      .toEqual([others[0], expect.stringMatching(/^Dee Dale/), others[1]]);
  });

  test('the badge counts exactly what "Now" lists, and in a finished range the whole list', async () => {
    const button = page.getByRole('button', { name: /^Insights/ });
    const expectCount = async (count: number) => {
      await expect.element(entries).toHaveLength(count);
      const name = count === 0 ? 'Insights' : count === 1 ? '1 needs attention' : `${count} need attention`;
      await expect.element(button).toHaveAccessibleName(new RegExp(name));
    };
    const now = insights.getByRole('heading', { name: /^Now/ });
    // At 12:30 Bob is still at lunch and Dee on a call, within its limit.
    const atNoon = { config: { reasons: [shortLunch] }, now: '2026-03-10T12:30:00Z' };
    const opened = await openCenter('&insights=attention', atNoon);
    await expectCount(1);
    await expect.element(now).toHaveTextContent('Now1');
    await expect
      .poll(() => textsOf(entries))
      .toEqual(['Bob BestMeal 40 min (30 min limit)11:50:00 – ongoing']);
    await insights.getByRole('button', { name: 'Acknowledge Bob Best' }).click();
    await expectCount(0);
    await expect.element(insights.getByText('No ongoing status is over its limit.')).toBeVisible();
    opened.close();

    await openCenter('&insights=attention', { ...atNoon, now: '2026-03-11T12:00:00Z' });
    await expectCount(2);
    await expect.element(now).not.toBeInTheDocument();
    await expect.element(earlier).not.toBeInTheDocument();
    await insights.getByRole('button', { name: 'Acknowledge Dee Dale' }).click();
    await expectCount(1);
  });

  test('limits are kept in the address', async () => {
    const opened = await openCenter('&insights=attention');
    await insights.getByText('Limits', { exact: true }).click();
    const away = insights.getByRole('textbox', { name: 'Away, minutes' });
    await expect.element(away).toHaveAccessibleDescription('default 30');
    const busy = insights.getByRole('textbox', { name: 'Busy, minutes' });
    for (const bad of ['-5', '0', '1e9', 'soon']) {
      await enter(away, bad);
      await expect.element(insights.getByRole('alert')).toHaveTextContent('up to 10,080 (one week)');
      await expect.element(away).toHaveAttribute('aria-invalid', 'true');
    }
    // The break has a limit of its own; the call has not.
    await enter(away, '240');
    await enter(busy, '45');
    await expect.poll(() => parameter('thresholds')).toBe('AWAY:14400,BUSY:2700');
    await earlier.click();
    const withThose = [
      expect.stringMatching(/^Fay Frost.*3h 00m \(15 min limit\)/),
      expect.stringMatching(/^Dee Dale.*1h 30m \(45 min limit\)/),
    ];
    await expect.poll(() => textsOf(entries)).toEqual(withThose);
    opened.reload();
    await readyTimeline();
    await earlier.click();
    await expect.poll(() => textsOf(entries)).toEqual(withThose);
    await insights.getByText('Limits', { exact: true }).click();
    await insights.getByRole('button', { name: 'Reset to defaults' }).click();
    await expect.poll(() => parameter('thresholds')).toBeNull();
    await expect.poll(() => textsOf(entries)[1]).toContain('(1h 00m limit)');
  });
});

test('frequent changes and agents away at the same time say who and when', async () => {
  const opened = await openCenter('&insights=changes');
  await expect
    .poll(() => textsOf(entries))
    .toEqual(['Eve East10 changes from 14:00:00 to 14:09:0012 in total']);
  await entries.click();
  await expectSelection({ item: 'changes/2026-03-10T14:00:00Z/2026-03-10T14:09:00Z', top: 'u-eve' });
  await expect.poll(markedNames).toEqual(['Eve East']);
  const least = insights.getByRole('textbox', { name: /status changes within 15 minutes/ });
  await enter(least, '11');
  await expect.element(insights.getByText('No agent’s status changed this often.')).toBeVisible();
  expect(parameter('changes')).toBe('11');
  opened.reload();
  await expect.element(least).toHaveValue('11');
  await enter(least, '1');
  await expect
    .poll(() => textsOf(insights.getByRole('alert')))
    .toEqual(['Enter a whole number from 2 to 900.']);
  // Emptied, it is back to the usual number.
  await enter(least, '');
  await expect.element(least).toHaveValue('10');
  await expect.poll(() => parameter('changes')).toBeNull();

  await insights.getByRole('tab', { name: 'Away at the same time' }).click();
  await insights.getByRole('button', { name: /^11:55:00 – 12:05:00/ }).click();
  await expect.poll(markedNames).toEqual(['Bob Best', 'Cid Cole']);
  await expectSelection({
    item: 'overlaps/2026-03-10T11:55:00Z/2026-03-10T12:05:00Z',
    top: 'u-bob,u-cid',
    at: '2026-03-10T11:50:00Z/2026-03-10T12:10:00Z',
  });
  await expect
    .element(page.getByText('On top: 2 agents away at the same time · 11:55:00 – 12:05:00'))
    .toBeVisible();
  await expect
    .poll(() => textsOf(entries))
    .toEqual(['Bob Best11:50:00 – 12:40:00, 50 min', 'Cid Cole11:55:00 – 12:05:00, 10 min']);
  await enter(insights.getByRole('textbox', { name: /at once/ }), '3');
  await expect.poll(() => parameter('overlaps')).toBe('3');
});

test('on a narrow screen the insights are a sheet, which closes to show what it leads to', async () => {
  await openCenter('', { viewport: [390, 844] });
  await page.getByRole('button', { name: /^Insights/ }).click();
  const sheet = page.getByRole('dialog', { name: 'Insights' });
  await expect.element(sheet).toBeVisible();
  await expectAccessible();
  await sheet.getByRole('button', { name: /^Earlier/ }).click();
  await sheet.getByTitle('Show in timeline').filter({ hasText: 'Dee Dale' }).click();
  await expect.element(sheet).not.toBeInTheDocument();
  await expect.poll(cellNames).toContain('BUSY · Call, 12:00:00 – 13:30:00, 1:30:00');
});

for (const theme of ['light', 'dark']) {
  test(`chart and insights are accessible in the ${theme} theme`, async () => {
    const queryOf = (list: string) => `&theme=${theme}&staffing=1&insights=${list}`;
    const opened = await openCenter(queryOf('attention'));
    const chart = page.getByRole('img', { name: 'Agents by status over time' });
    for (const list of [
      'attention',
      'coverage&minimum=4&item=coverage/2026-03-10T11:50:00Z/2026-03-10T12:00:00Z&top=u-bob,u-dee',
      'changes',
      'overlaps',
    ]) {
      opened.goTo(`${day}${queryOf(list)}`);
      await readyTimeline();
      await expect.element(chart).toBeVisible();
      await expect.element(insights).toBeVisible();
      if (list === 'attention') await insights.getByText('Limits', { exact: true }).click();
      const disclosure = insights.getByRole('tabpanel').getByRole('button', { expanded: false }).first();
      if (list.startsWith('co')) await disclosure.click();
      await page.getByRole('button', { name: 'Show as table' }).click();
      await expect.element(page.getByRole('table', { name: 'One row for each change' })).toBeVisible();
      await expectAccessible();
    }
  });
}
