import type { Page } from 'playwright/test';

import { users } from '../examples/portal/users.mjs';
import { demoRoster } from '../src/demo/teams';
import { expectAccessible } from './support/expectAccessible';
import { type RunningExample, startExample } from './support/startExample';
import { test as base, expect } from './support/test';

const test = base.extend<object, { readonly example: RunningExample }>({
  example: [
    async ({}, provide) => {
      const example = await startExample();
      await provide(example);
      await example.stop();
    },
    { scope: 'worker' },
  ],
});

const frameOf = (page: Page) => page.frameLocator('#dashboard iframe');
const gridOf = (page: Page) => frameOf(page).getByRole('grid', { name: 'Agent status timeline' });
const heard = (page: Page, event: string) => page.locator(`#log [data-event="${event}"]`);

async function signIn(page: Page, { origin }: RunningExample, name: RegExp): Promise<void> {
  await page.goto(origin);
  await page.getByRole('button', { name }).click();
  await expect(gridOf(page)).toHaveAttribute('aria-busy', 'false');
}

test('the filter fields control the dashboard, and show what it rejects', async ({ page, example }) => {
  await signIn(page, example, /Ana/);
  await expect(gridOf(page)).toHaveAttribute('aria-rowcount', '250');
  await expect(page.locator('#phase')).toContainText('Up to date');
  const apply = page.getByRole('button', { name: 'Apply filters' });

  await page.getByLabel('From', { exact: true }).fill('2026-03-09');
  await page.getByLabel('To', { exact: true }).fill('2026-03-10');
  await page.getByLabel('Time zone').fill('Asia/Kolkata');
  await page
    .getByLabel('Agents')
    .fill('francis.cruz@mnl.brightline.example, gabriela.brooks@den.brightline.example');
  await page.getByRole('checkbox', { name: 'Away' }).check();
  await apply.click();
  const frame = frameOf(page);
  await expect(frame.getByLabel('From', { exact: true })).toHaveValue('2026-03-09');
  await expect(frame.getByLabel('To', { exact: true })).toHaveValue('2026-03-10');
  await expect(frame.getByRole('combobox', { name: 'Time zone' })).toHaveValue(/Kolkata/);
  await expect(gridOf(page)).toHaveAttribute('aria-rowcount', '2');

  await page.getByLabel('View').selectOption('totals');
  await page.getByLabel('Time zone').fill('Mars/Olympus');
  await apply.click();
  await expect(page.locator('#rejected')).toContainText('tz: “Mars/Olympus”');
  await expect(frame.getByRole('table', { name: 'Totals by agent' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Totals' })).toHaveAttribute('aria-current', 'page');

  await page.getByRole('button', { name: 'All agents today' }).click();
  await expect(page.getByLabel('Agents')).toHaveValue('');
  await page.getByRole('link', { name: 'Timeline' }).click();
  await expect(gridOf(page)).toHaveAttribute('aria-rowcount', '250');
});

test('changes made in the dashboard reach the log, the fields and the navigation', async ({
  page,
  example,
}) => {
  await signIn(page, example, /Ana/);
  await expect(heard(page, 'ready')).toHaveCount(1);
  await expect(heard(page, 'status').filter({ hasText: 'phase: "complete"' }).first()).toBeAttached();
  await expect(heard(page, 'resize').first()).toContainText(/height: \d+/);
  const frame = frameOf(page);
  await frame.getByRole('tab', { name: 'Table' }).click();
  await expect(heard(page, 'filtersChanged').first()).toContainText('"view":"table"');
  await expect(heard(page, 'filtersChanged').first()).toContainText(/revision: \d+/);
  await expect(page.getByLabel('View')).toHaveValue('table');
  await expect(page.getByRole('link', { name: 'Table' })).toHaveAttribute('aria-current', 'page');
  await page.getByRole('link', { name: 'Timeline' }).click();
  await expect(frame.getByRole('tab', { name: 'Timeline' })).toHaveAttribute('aria-selected', 'true');
  // The heading of a group is a row too; only an agent's has a number. At any time someone is away.
  await gridOf(page)
    .locator('[role="row"][aria-rowindex]')
    .first()
    .click({ position: { x: 60, y: 10 } });
  await expect(heard(page, 'agentSelected').first()).toContainText(/userId: "u-/);
});

test('theme, language, refresh and the frame’s chrome follow the fields', async ({ page, example }) => {
  await signIn(page, example, /Ana/);
  const frame = frameOf(page);
  await page.getByText('Theme and language').click();
  await page.getByRole('combobox', { name: /^Theme/ }).selectOption('dark');
  await page.getByLabel('Language').selectOption('de');
  await page.getByLabel('Radius').fill('12');
  await page.getByLabel('Font').fill('Georgia, serif');
  await page.getByLabel('Accent').fill('tomato');
  await page.getByLabel('Hide title').uncheck();
  await page.getByRole('button', { name: 'Apply theme' }).click();
  await expect(page.locator('#rejected')).toContainText('accent:');
  await expect(frame.locator('html')).toHaveAttribute('lang', 'de');
  await expect(frame.locator('html')).toHaveCSS('color-scheme', 'dark');
  await expect(frame.locator('body')).toHaveCSS('font-family', /^Georgia, serif/);
  await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByLabel('Accent').fill('#b3261e');
  await page.getByRole('combobox', { name: /^Theme/ }).selectOption('');
  await page.getByRole('button', { name: 'Apply theme' }).click();
  await expect(page.locator('#rejected')).toBeEmpty();
  await expect(frame.locator('html')).toHaveCSS('color-scheme', 'light');
  await page.getByLabel('Appearance').selectOption('dark');
  await expect(frame.locator('html')).toHaveCSS('color-scheme', 'dark');

  const asked = page.waitForRequest(/agentstatusdetails/);
  await page.getByRole('button', { name: 'Refresh data' }).click();
  await asked;
  await expect(heard(page, 'response to refresh')).toHaveCount(1);
});

test('another user sees only their own agents, and nothing of the previous user’s', async ({
  page,
  example,
}) => {
  await signIn(page, example, /Ana/);
  await expect(gridOf(page)).toHaveAttribute('aria-rowcount', '250');
  await page.getByLabel('Signed in as').selectOption({ label: 'Duarte Pinto, Team lead, Lisbon' });
  const team = users.find(({ id }) => id === 'duarte')?.agents ?? [];
  await expect(gridOf(page)).toHaveAttribute('aria-rowcount', String(team.length));
  // At some times of day he is in a folded group.
  await frameOf(page).getByRole('button', { name: 'Display', exact: true }).click();
  await frameOf(page).getByRole('combobox', { name: 'Group by' }).selectOption('none');
  await page.keyboard.press('Escape');
  await expect(gridOf(page).getByRole('rowheader', { name: /Luís Magalhães/ })).toBeVisible();

  // Other agents are not shown even if they are requested by name.
  await page.getByLabel('Agents').fill('francis.cruz@mnl.brightline.example');
  await page.getByRole('button', { name: 'Apply filters' }).click();
  await expect(frameOf(page).getByText('Francis Cruz')).toHaveCount(0);
  await expect(gridOf(page)).toBeHidden();

  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.locator('iframe')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test('a token with teams shows their agents, whom the service knows', async ({ page, example }) => {
  await signIn(page, example, /Grace/);
  const teams = users.find(({ id }) => id === 'grace')?.teams ?? [];
  const members = demoRoster(1, 250, 0)
    .teams.filter(({ id }) => teams.includes(id))
    .flatMap(({ agents }) => agents);
  await expect(gridOf(page)).toHaveAttribute('aria-rowcount', String(new Set(members).size));
});

test('without a token the user sees a message, and the agents once there is one', async ({
  page,
  example,
  pageGuard,
}) => {
  pageGuard.allow(/The portal is withholding tokens/);
  await signIn(page, example, /Duarte/);
  await page.getByRole('button', { name: 'Withhold tokens' }).click();
  await page.getByRole('button', { name: 'Reload dashboard' }).click();
  await expect(frameOf(page).getByRole('alert')).toContainText('Waiting for access from the portal');
  await expect(heard(page, 'error').first()).toContainText('get-token-failed');
  await expect(page.locator('#phase')).toContainText('Renewing access');
  await page.getByRole('button', { name: 'Withhold tokens' }).click();
  await expect(gridOf(page)).toHaveAttribute('aria-busy', 'false');
  await expect(frameOf(page).getByRole('alert')).toBeHidden();
});

for (const [colorScheme, width] of [
  ['light', 1440],
  ['dark', 768],
  ['light', 390],
] as const) {
  test(`axe finds nothing on the portal and in its frame, ${colorScheme} and ${width} wide`, async ({
    page,
    example,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.goto(example.origin);
    await expect(page.getByRole('button', { name: /Ana/ })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: /Ana/ }).click();
    await expect(gridOf(page)).toHaveAttribute('aria-busy', 'false');
    await page.getByText('Theme and language').click();
    await page.getByLabel('Time zone').fill('Mars/Olympus');
    await page.getByRole('button', { name: 'Apply filters' }).click();
    await expect(page.locator('#rejected')).not.toBeEmpty();
    await expectAccessible(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, 'pixels beyond the right edge').toBeLessThanOrEqual(0);
  });
}
