import * as v from 'valibot';

import { expect, test as harness } from './support/test';
import { sentFilter } from '../src/demo/smallCenter.testkit';
import { test } from './support/smallCenter';
import { readyTimeline } from './support/timelinePage';

harness('the demo says that it is one, and counts every agent once', async ({ page }) => {
  // A clock that stands asks for nothing anew, so no count changes while it is read.
  await page.clock.setFixedTime(new Date());
  await page.goto('/?group=none&sort=name');
  const grid = await readyTimeline(page);
  await expect(page.getByRole('banner').getByText('Demo data', { exact: true })).toBeVisible();
  await expect(grid).toHaveAttribute('aria-rowcount', '250');
  await expect(page.getByText('250 agents, 5 pages').first()).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'Loading agents' })).toHaveCount(0);

  // "now": each agent is in one primary status or in none, so the legend adds up.
  const legend = page.getByRole('group', { name: 'Status', exact: true });
  await expect(legend.getByText('now', { exact: true })).toBeVisible();
  const texts = await legend.locator('button, span[title="No status reported"]').allInnerTexts();
  const labels = texts.map((text) => text.replaceAll(/[\s\d]+/g, ' ').trim());
  // A status that is not one of the upstream's four gets an entry of its own between them and the last.
  expect(labels.slice(0, 4)).toEqual(['Available', 'Busy', 'Away', 'Offline']);
  expect(labels.at(-1)).toBe('No status');
  const counts = texts.map((text) => Number(/\d+/.exec(text)?.[0]));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(250);

  // Names come first in a row header, in the order of the alphabet.
  const headers = grid.getByRole('rowheader');
  const names = await headers.evaluateAll((elements) =>
    elements.map((element) => element.querySelector('[dir=auto]')?.textContent ?? ''),
  );
  expect(names.length).toBeGreaterThan(10);
  const [first = ''] = names;
  await expect(headers.first()).toHaveAccessibleName(new RegExp(`^${first}`));
  expect(names).toEqual(names.toSorted(new Intl.Collator('en-GB', { numeric: true }).compare));
});

test('a day of 25 hours reaches the upstream as the two days that cover it', async ({
  page,
  smallCenter,
}) => {
  const before = smallCenter.requests.length;
  await page.goto(`${smallCenter.address}/?from=2026-11-01&to=2026-11-01&tz=America/New_York`);
  await readyTimeline(page);
  // 04:00Z to 05:00Z of the next day: at UTC−4 that is 00:00 to 01:00 of the 2nd.
  expect(smallCenter.requests.slice(before).map(sentFilter)).toEqual([
    { dateFilter: { startDate: '2026-11-01', endDate: '2026-11-02', timeZoneOffSet: 240 } },
  ]);
});

test('picked agents reach the upstream as a list, with the credentials of the server', async ({
  page,
  smallCenter,
}) => {
  const before = smallCenter.requests.length;
  await page.goto(
    `${smallCenter.address}/?from=2025-03-04&to=2025-03-04&tz=UTC&agents=ada.autumn@example.com,cleo@example.com`,
  );
  // A day that no other test opens: whom the service knows already, it does not ask for.
  const grid = await readyTimeline(page);
  await expect(grid).toHaveAttribute('aria-rowcount', '2');

  const [request, ...others] = smallCenter.requests.slice(before);
  if (request === undefined) throw new Error('nothing reached the upstream');
  expect(others).toEqual([]);
  expect(sentFilter(request).agents).toEqual(['ada.autumn@example.com', 'cleo@example.com']);
  expect(request.method).toBe('POST');
  expect(request.url).toBe(
    '/agentassist/api/public/analytics/account/account-of-the-test/agentstatusdetails?limit=50&offset=0',
  );
  expect(request.headers['iid']).toBe('st-of-the-test');
  expect(request.headers['content-type']).toMatch(/^application\/json/);
  const token = v.parse(v.string(), request.headers['auth']);
  const [header = '', payload = ''] = token.split('.');
  const decode = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());
  expect(decode(header)).toMatchObject({ alg: 'HS256' });
  expect(decode(payload)).toMatchObject({ appId: 'cs-of-the-test' });
  // Nothing of the browser's own goes on: what the server sends is made from nothing.
  expect(request.headers).not.toHaveProperty('cookie');
  expect(request.headers).not.toHaveProperty('origin');
  expect(request.headers).not.toHaveProperty('referer');
});
