import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, openPage, parameter, readyTimeline, textsOf } from '../app/page.testkit';
import { agentNames, cellNames, rowHeader } from '../app/timelinePage.testkit';
import { insightsAgents } from '../demo/insightsCenter.testkit';
import { createSmallCenterHandlers } from '../demo/smallCenter.testkit';

const day = 'from=2026-03-10&to=2026-03-10&tz=UTC';
const reasons = [
  { primary: 'BUSY', secondary: 'Call', label: 'Voice', meaning: 'work' as const, pattern: 'dots' as const },
  { primary: 'AWAY', secondary: 'Lunch', label: 'Meal' },
];

const button = page.getByRole('button', { name: /^Reasons/ });
const popover = page.getByRole('dialog', { name: 'Reasons' });
const box = (name: RegExp) => popover.getByRole('checkbox', { name });
const status = page.getByRole('group', { name: 'Status', exact: true });

const openCenter = async (query: string, now: string, viewport: readonly [number, number] = [1440, 900]) => {
  const handlers = createSmallCenterHandlers(insightsAgents);
  const opened = await openPage(`${day}${query}`, { handlers, now, config: { reasons }, viewport });
  await readyTimeline();
  return opened;
};

test('in a range that includes now, each leaves as many rows as it says', async () => {
  // Bob is at lunch, Dee on a call.
  await openCenter('', '2026-03-10T12:30:00Z');
  await button.click();
  await expect
    .poll(() => textsOf(popover.getByRole('group')))
    .toEqual(['AvailableReady 4', 'Busy1 at workVoice 1', 'AwayBreak 0Meal 1']);
  await expectAccessible();
  await box(/^Meal/).click();
  await expect.poll(() => [parameter('reason'), parameter('now')]).toEqual(['Lunch', 'AWAY']);
  await expect.poll(agentNames).toEqual(['Bob Best']);
  await box(/^Voice/).click();
  await expect.poll(agentNames).toEqual(['Bob Best', 'Dee Dale']);
  await expect.element(box(/^Meal 1/)).toBeChecked();
  await userEvent.keyboard('{Escape}');
  await expect.element(button).toHaveFocus();
  await expect.element(button).toHaveAccessibleName('Reasons 2');
  await button.click();
  await popover.getByRole('button', { name: 'Clear' }).click();
  await expect.poll(() => agentNames().length).toBe(6);
  expect([parameter('reason'), parameter('now')]).toEqual([null, null]);
  await userEvent.keyboard('{Escape}');
  await expect
    .element(status.getByRole('button', { name: 'Busy 1' }))
    .toHaveAttribute('title', 'Busy: 1 now\n1 at work');
});

test('the label and the look of a reason are shown wherever it is named', async () => {
  const opened = await openCenter('', '2026-03-10T12:30:00Z');
  await expect.element(rowHeader('Bob Best')).toHaveTextContent('Meal');
  await expect.element(rowHeader('Dee Dale')).toHaveTextContent('Voice');
  await rowHeader('Dee Dale').click();
  const panel = page.getByRole('complementary', { name: 'Dee Dale' });
  await expect.element(panel.getByText('Voice').first()).toBeVisible();
  await expect.poll(cellNames).toContainEqual(expect.stringMatching(/^BUSY · Voice, 12:00:00 – 13:30:00, /));
  // Its pattern is shown beside the name.
  await expect
    .poll(() => panel.getByText('Voice').first().element().parentElement?.querySelectorAll('svg').length)
    .toBe(1);

  opened.goTo(`${day}&view=table`);
  const rows = page.getByRole('table', { name: 'Status spans' }).getByRole('row');
  await expect
    .element(rows.filter({ hasText: 'Dee Dale' }).filter({ hasText: 'BUSY' }))
    .toHaveTextContent('Voice');
  const bySecondary = page.getByRole('columnheader', { name: 'Secondary status' }).getByRole('button');
  await bySecondary.click();
  const seconds = () => textsOf(rows).map((text) => /(Break|Call|Lunch|Meal|Ready|Voice)/.exec(text)?.[0]);
  await expect.poll(() => [...new Set(seconds().slice(1))]).toEqual(['Break', 'Meal', 'Ready', 'Voice']);
});

test('in a finished range, each leaves who was in it', async () => {
  await openCenter('', '2026-03-12T12:00:00Z');
  await button.click();
  await expect.element(box(/^Break 2/)).toBeVisible();
  await box(/^Meal 1/).click();
  await expect.poll(agentNames).toEqual(['Bob Best']);
  expect([parameter('reason'), parameter('now')]).toEqual(['Lunch', null]);
});

test('marks reasons that nobody mapped, on a narrow screen too', async () => {
  const agents = insightsAgents.map((agent) => ({
    ...agent,
    spans: agent.spans.map((span) => (span.secondary === 'Break' ? { ...span, secondary: 'Zumba' } : span)),
  }));
  await openPage(`${day}&theme=dark`, {
    handlers: createSmallCenterHandlers(agents),
    now: '2026-03-10T18:00:00Z',
    viewport: [390, 844],
  });
  await readyTimeline();
  await page.getByRole('button', { name: /^Filters/ }).click();
  await button.click();
  await expect.element(box(/^Zumba not mapped 1/)).toBeVisible();
  await expect.element(box(/^Lunch 0/)).toBeVisible();
  await expect.element(popover.getByText(/^Not mapped: the service does not say/)).toBeVisible();
  await expectAccessible();
});
