import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Page } from 'playwright/test';

import {
  createSmallCenterHandlers,
  smallCenterAgents,
  smallCenterNow,
} from '../src/demo/smallCenter.testkit';
import { test } from './support/smallCenter';
import { expect } from './support/test';
import { parameter, readyTimeline } from './support/timelinePage';

const day = 'from=2026-03-10&to=2026-03-10&tz=UTC';
const names = (page: Page) =>
  page.getByRole('grid', { name: 'Agent status timeline' }).getByRole('rowheader');

/** A gateway as stands in front of a service: it passes everything on, and keeps each request's line and headers. */
async function startGateway(target: string) {
  const log: string[] = [];
  const server = createServer((incoming, outgoing) => {
    log.push(`${incoming.url} ${JSON.stringify(incoming.headers)}`);
    const { method, headers } = incoming;
    const call = forward(`${target}${incoming.url}`, { method, headers }, (reply) => {
      outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(outgoing);
    });
    // The page may give a request up.
    call.on('error', () => outgoing.destroy());
    incoming.pipe(call);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo; // it listens on a port
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${port}`, log, stop };
}

test.beforeEach(async ({ page }) => page.clock.setFixedTime(smallCenterNow));

test('no gateway and no log learns who is looked for, and a reload still shows them', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  const upstream = await startFakeUpstream({ handlers: createSmallCenterHandlers(smallCenterAgents) });
  const server = await startServer({ ...upstream.settings, LOG_LEVEL: 'trace' });
  const gateway = await startGateway(server.address);
  const sent: string[] = [];
  // The part behind the # is the browser's own: it is not sent.
  page.on('request', (request) => sent.push(request.url().split('#', 1)[0] ?? ''));
  await page.goto(`${gateway.address}/?${day}`);
  const grid = await readyTimeline(page);

  await page.getByRole('combobox', { name: 'Agents' }).fill('ben');
  await page.getByRole('option').first().click();
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox', { name: 'Find agent' }).fill('Ben Bu');
  await expect(names(page)).toHaveText([/^Ben Busy/]);
  await grid.locator('[tabindex="0"]').focus();
  await page.keyboard.press('p');
  await expect.poll(() => parameter(page, 'pin')).toBe('u-ben');

  const expectShown = async () => {
    await readyTimeline(page);
    await expect(names(page)).toHaveText([/^Ben Busy/]);
    await expect(names(page).first()).toHaveAccessibleName(/pinned/);
    await expect(page.getByRole('searchbox', { name: 'Find agent' })).toHaveValue('Ben Bu');
    expect([parameter(page, 'agents'), parameter(page, 'q'), parameter(page, 'pin')]).toEqual([
      'ben.busy@example.com',
      'Ben Bu',
      'u-ben',
    ]);
  };
  await page.reload();
  await expectShown();
  // A change of what is sent, after which a reload sends all of it.
  await page.getByRole('tab', { name: 'Table' }).click();
  await page.reload();
  await page.getByRole('tab', { name: 'Timeline' }).click();
  await expectShown();

  const lines = [...sent, ...gateway.log, ...server.output().split('\n')];
  expect(lines.some((line) => line.includes('view=table'))).toBe(true);
  // “Ben Bu” and its forms in an address.
  expect(lines.filter((line) => /ben.busy|ben(?: |\+|%20)bu|u-ben/i.test(line))).toEqual([]);
  gateway.stop();
});

test('a link within the page moves the focus and leaves the filters in force', async ({
  page,
  smallCenter,
}) => {
  await page.goto(`${smallCenter.address}/?${day}&group=none&view=table#main`);
  await expect(page.getByRole('tab', { name: 'Table' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('status').filter({ hasText: 'Part of this link' })).toHaveCount(0);

  await page.getByRole('tab', { name: 'Timeline' }).click();
  await readyTimeline(page);
  await page.getByRole('searchbox', { name: 'Find agent' }).fill('ben');
  await expect.poll(() => parameter(page, 'q')).toBe('ben');
  const address = page.url();
  // As a page around this one's markup, or a browser's extension, could bring it.
  await page.evaluate(() => {
    const main = document.querySelector('main');
    if (main === null) throw new Error('the page has no main part');
    main.id = 'main';
    main.tabIndex = -1;
    const link = document.createElement('a');
    link.href = '#main';
    link.textContent = 'Skip to the timeline';
    document.body.prepend(link);
  });
  await page.getByRole('link', { name: 'Skip to the timeline' }).press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await expect.poll(() => page.url()).toBe(address);
  await expect(names(page)).toHaveText([/^Ben Busy/]);
  await expect(page.getByRole('searchbox', { name: 'Find agent' })).toHaveValue('ben');

  await page.getByRole('tab', { name: 'Totals' }).click();
  await expect.poll(() => parameter(page, 'view')).toBe('totals');
  expect(parameter(page, 'q')).toBe('ben');
  // Back to the step of the link, and to the one before it: both show the same.
  for (const step of ['of the link', 'before it']) {
    await page.goBack();
    await expect.poll(() => page.url(), step).toBe(address);
    await expect(page.getByRole('searchbox', { name: 'Find agent' })).toHaveValue('ben');
  }
  await page.goBack();
  await expect.poll(() => parameter(page, 'view')).toBe('table');
  await page.goForward();
  await expect(names(page)).toHaveText([/^Ben Busy/]);
  await page.reload();
  await readyTimeline(page);
  await expect(names(page)).toHaveText([/^Ben Busy/]);
});
