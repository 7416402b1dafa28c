import type { Locator, Page } from 'playwright/test';

import { expect, test } from './support/test';
import { agentRecord, dayAddress, pagingOf, serveAgents } from '../src/demo/upstreamPages.testkit';

const grid = (page: Page) => page.getByRole('grid', { name: 'Agent status timeline' });
const panel = (page: Page) => page.getByRole('tabpanel');

test.beforeEach(({ pageGuard }) => {
  pageGuard.allow(/status of 502/);
});

async function pressEnterOn(control: Locator): Promise<void> {
  await control.focus();
  await control.press('Enter');
}

test('Retry in the banner leaves the focus in the panel, whether it helps or not', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  const upstream = await startFakeUpstream({
    chooseFault: (request) => (pagingOf(request).offset === 50 ? { status: 404, body: '' } : undefined),
  });
  const server = await startServer(upstream.settings);
  await page.goto(dayAddress(server));
  const retry = page.getByRole('alert').getByRole('button', { name: 'Retry' });
  const before = upstream.requests.length;
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '70');
  await pressEnterOn(retry);
  await expect.poll(() => upstream.requests.length).toBeGreaterThan(before);
  await expect(retry).toBeVisible();
  await expect(panel(page)).toBeFocused();

  upstream.setFault(undefined);
  await pressEnterOn(retry);
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '120');
  await expect(retry).toHaveCount(0);
  await expect(panel(page)).toBeFocused();
});

test('Retry in the middle of the page does too, and the next Tab goes on from there', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  const upstream = await startFakeUpstream({ chooseFault: () => ({ status: 404, body: '' }) });
  const server = await startServer(upstream.settings);
  await page.goto(dayAddress(server));
  const retry = page.getByRole('alert').getByRole('button', { name: 'Retry' });
  await pressEnterOn(retry);
  await expect.poll(() => upstream.requests.length).toBe(2);
  await expect(retry).toBeVisible();
  await expect(panel(page)).toBeFocused();

  upstream.setFault(undefined);
  await pressEnterOn(retry);
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '120');
  await expect(panel(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(panel(page).locator(':focus')).toHaveCount(1);
});

test('a notice that is dismissed, and filters that are cleared, leave the focus in the panel', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  const upstream = await startFakeUpstream({ chooseFault: serveAgents([agentRecord(1), agentRecord(2)]) });
  const server = await startServer(upstream.settings);
  await page.goto(dayAddress(server, 'q=nobody&sort=height'));
  const dismiss = page.getByRole('button', { name: 'Dismiss' });
  await pressEnterOn(dismiss);
  await expect(dismiss).toHaveCount(0);
  await expect(panel(page)).toBeFocused();

  const clear = page.getByRole('button', { name: 'Clear filters' });
  await pressEnterOn(clear);
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '2');
  await expect(panel(page)).toBeFocused();
});

test('a picked agent taken away hands the focus to the next one, the last to the picker', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  const upstream = await startFakeUpstream({
    chooseFault: serveAgents([1, 2, 3].map((n) => agentRecord(n))),
  });
  const server = await startServer(upstream.settings);
  const emails = [1, 2, 3].map((number) => `agent${number}@example.com`).join(',');
  await page.goto(dayAddress(server, `agents=${emails}`));
  const picker = page.getByRole('combobox', { name: 'Agents' });
  await expect(picker).toBeEditable();
  const remove = (number: number) => page.getByRole('button', { name: `Remove Agent 000${number}` });
  await pressEnterOn(remove(2));
  await expect(remove(3)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(remove(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(remove(1)).toHaveCount(0);
  await expect(picker).toBeFocused();

  await page.goBack();
  await pressEnterOn(page.getByRole('button', { name: 'Clear selected agents' }));
  await expect(remove(1)).toHaveCount(0);
  await expect(picker).toBeFocused();
});
