import type { Locator, Page } from 'playwright/test';

import { expectAccessible } from './support/expectAccessible';
import { sentFilter, smallCenterNow } from '../src/demo/smallCenter.testkit';
import { test } from './support/smallCenter';
import { expect, test as harness } from './support/test';
import { focusedCell, parameter, plotBox, readyTimeline, visiblePart } from './support/timelinePage';
import {
  agentRecord,
  requestedFilter,
  dayAddress,
  heldBack,
  serveAgents,
  spanRecord,
} from '../src/demo/upstreamPages.testkit';

const day = 'from=2026-03-10&to=2026-03-10&tz=UTC';

const headings = (grid: Locator) => grid.locator('[role=rowheader][aria-expanded]');
const names = (grid: Locator) => grid.locator('[role=rowheader]:not([aria-expanded]) [dir=auto][title]');
const header = (grid: Locator, name: string) => grid.getByRole('rowheader', { name: new RegExp(`^${name}`) });
const details = (page: Page, name: string) => page.getByRole('complementary', { name, exact: true });

test.beforeEach(async ({ page }) => page.clock.setFixedTime(smallCenterNow));

test.describe('groups', () => {
  test('are folded and unfolded by pointer, and all at once', async ({ page, smallCenter }) => {
    await page.goto(`${smallCenter.address}/?${day}`);
    const grid = await readyTimeline(page);
    await expect(headings(grid)).toHaveCount(0);
    await expect(page.getByRole('button', { name: /all groups/ })).toHaveCount(0);

    await page.getByRole('combobox', { name: 'Group by' }).selectOption('First letter');
    expect(parameter(page, 'group')).toBe('letter');
    await expect(headings(grid)).toHaveText(
      ['A 1 agent', 'B 1 agent', 'c 1 agent'].map((text) => new RegExp(text, 'i')),
    );
    await headings(grid).nth(1).click();
    await expect(headings(grid).nth(1)).toHaveAttribute('aria-expanded', 'false');
    await expect(names(grid)).toHaveText(['Ada Autumn', 'cleo@example.com']);
    // Who is folded away is still counted.
    await expect(grid).toHaveAttribute('aria-rowcount', '3');
    await expect(grid.getByRole('row', { name: /^cleo/ })).toHaveAttribute('aria-rowindex', '3');

    await page.getByRole('button', { name: 'Collapse all groups' }).click();
    await expect(names(grid)).toHaveCount(0);
    await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
    await page.getByRole('button', { name: 'Expand all groups' }).click();
    await expect(names(grid)).toHaveCount(3);

    await page.getByRole('combobox', { name: 'Group by' }).selectOption('Status');
    await expect(headings(grid)).toHaveText([/^Busy\s*1 agent/, /^No status\s*2 agents/]);
  });

  test('are stops of the keyboard like any row', async ({ page, smallCenter }) => {
    await page.goto(`${smallCenter.address}/?${day}&group=status`);
    const grid = await readyTimeline(page);
    const [busy, none] = [headings(grid).first(), headings(grid).last()];
    await grid.locator('[tabindex="0"]').focus();
    await expect.poll(() => focusedCell(page)).toMatchObject({ agent: 'Ben Busy' });
    await page.keyboard.press('ArrowUp');
    await expect(busy).toBeFocused();
    await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);

    for (const [key, isExpanded] of [
      ['Enter', 'false'],
      [' ', 'true'],
      ['ArrowLeft', 'false'],
      ['ArrowLeft', 'false'],
      ['ArrowRight', 'true'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(busy).toHaveAttribute('aria-expanded', isExpanded);
      await expect(busy).toBeFocused();
    }
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowDown');
    await expect(none).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focusedCell(page)).toMatchObject({ agent: 'Ada Autumn' });
    await page.keyboard.press('Control+Home');
    await expect(busy).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(busy).toBeFocused();
  });

  test('stay folded when newer data comes in', async ({ page, smallCenter }) => {
    await page.goto(`${smallCenter.address}/?tz=UTC&group=status`);
    const grid = await readyTimeline(page);
    await headings(grid).first().click();
    await expect(names(grid)).toHaveText(['Ada Autumn', 'cleo@example.com']);
    const before = smallCenter.requests.length;
    await page.clock.setFixedTime('2026-03-10T15:05:00Z');
    await expect.poll(() => smallCenter.requests.length).toBeGreaterThan(before);
    await readyTimeline(page);
    await expect(headings(grid).first()).toHaveAttribute('aria-expanded', 'false');
    await expect(names(grid)).toHaveText(['Ada Autumn', 'cleo@example.com']);
  });
});

const inStatus = (number: number, primaryStatus: string, secondaryStatus: string) =>
  agentRecord(number, {
    status: [
      spanRecord('08:00:00', '08:00:00', { primaryStatus, secondaryStatus, endTime: '-', duration: '-' }),
    ],
  });

harness.describe('the order', () => {
  const before = [inStatus(1, 'AVAILABLE', 'Ready'), inStatus(2, 'BUSY', 'Call')];
  const after = [
    inStatus(1, 'AWAY', 'Lunch'),
    inStatus(2, 'BUSY', 'Coaching'),
    inStatus(3, 'AVAILABLE', 'Ready'),
  ];

  harness(
    'holds still under the pointer, and follows the data when it leaves',
    async ({ page, startFakeUpstream, startServer }) => {
      const upstream = await startFakeUpstream({ chooseFault: serveAgents(before) });
      const server = await startServer(upstream.settings);
      await page.clock.setFixedTime(smallCenterNow);
      await page.goto(`${server.address}/?tz=UTC&sort=status&group=status`);
      const grid = await readyTimeline(page);
      await expect(names(grid)).toHaveText(['Agent 0001', 'Agent 0002']);
      await header(grid, 'Agent 0002').hover();

      upstream.setFault(serveAgents(after));
      await page.clock.setFixedTime('2026-03-10T15:05:00Z');
      await expect(names(grid)).toHaveText(['Agent 0001', 'Agent 0002', 'Agent 0003']);
      await expect(headings(grid)).toHaveText([/^Available/, /^Busy/, /^Just arrived\s*1 agent/]);
      // They stay where they are, with what is newly known of them.
      await expect(header(grid, 'Agent 0001')).toContainText('Lunch');
      await expect(header(grid, 'Agent 0002')).toContainText('Coaching');

      await page.mouse.move(700, 20);
      await expect(names(grid)).toHaveText(['Agent 0003', 'Agent 0002', 'Agent 0001']);
      await expect(headings(grid)).toHaveText([/^Available/, /^Busy/, /^Away/]);
    },
  );

  harness(
    'holds still while the keyboard is in the rows, and obeys whoever changes it',
    async ({ page, startFakeUpstream, startServer }) => {
      const upstream = await startFakeUpstream({ chooseFault: serveAgents(before) });
      const server = await startServer(upstream.settings);
      await page.clock.setFixedTime(smallCenterNow);
      await page.goto(`${server.address}/?tz=UTC&sort=status`);
      const grid = await readyTimeline(page);
      await grid.locator('[tabindex="0"]').focus();

      upstream.setFault(serveAgents(after));
      await page.clock.setFixedTime('2026-03-10T15:05:00Z');
      await expect(names(grid)).toHaveText(['Agent 0001', 'Agent 0002', 'Agent 0003']);
      await expect(header(grid, 'Agent 0001')).toContainText('Lunch');
      // A pin is a wish of one's own: it is granted at once.
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('p');
      await expect(names(grid)).toHaveText(['Agent 0002', 'Agent 0003', 'Agent 0001']);
      await page.keyboard.press('p');
      await expect(names(grid)).toHaveText(['Agent 0003', 'Agent 0002', 'Agent 0001']);
      await expect.poll(() => focusedCell(page)).toMatchObject({ agent: 'Agent 0002' });
    },
  );

  harness(
    'follows the data by itself while nobody uses the rows',
    async ({ page, startFakeUpstream, startServer }) => {
      const upstream = await startFakeUpstream({ chooseFault: serveAgents(before) });
      const server = await startServer(upstream.settings);
      await page.clock.setFixedTime(smallCenterNow);
      await page.goto(`${server.address}/?tz=UTC&sort=status`);
      const grid = await readyTimeline(page);
      await expect(names(grid)).toHaveText(['Agent 0001', 'Agent 0002']);
      upstream.setFault(serveAgents(after));
      await page.clock.setFixedTime('2026-03-10T15:05:00Z');
      await expect(names(grid)).toHaveText(['Agent 0003', 'Agent 0002', 'Agent 0001']);
    },
  );
});

test.describe('pins', () => {
  test('put an agent first, under every order and grouping, and stay in the address', async ({
    page,
    smallCenter,
  }) => {
    await page.goto(`${smallCenter.address}/?${day}`);
    const grid = await readyTimeline(page);
    const pin = grid.getByRole('button', { name: 'Pin cleo@example.com to the top' });
    await expect(pin).toHaveCount(0);
    await header(grid, 'cleo').hover();
    const box = await pin.boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(24);
    expect(box?.height).toBeGreaterThanOrEqual(24);
    await pin.click();
    await expect(names(grid)).toHaveText(['cleo@example.com', 'Ada Autumn', 'Ben Busy']);
    await expect(pin).toHaveAttribute('aria-pressed', 'true');
    await expect(header(grid, 'cleo')).toHaveAccessibleName(/, pinned/);
    expect(parameter(page, 'pin')).toBe('u-cleo');
    // It opens nothing.
    await expect(details(page, 'cleo@example.com')).toHaveCount(0);

    await page.getByRole('combobox', { name: 'Sort by' }).selectOption('First seen');
    await expect(names(grid).first()).toHaveText('cleo@example.com');
    await page.getByRole('combobox', { name: 'Group by' }).selectOption('Status');
    await expect(headings(grid)).toHaveText([/^Pinned\s*1 agent/, /^Busy/, /^No status/]);
    await page.reload();
    await expect(names(await readyTimeline(page)).first()).toHaveText('cleo@example.com');
    await grid.getByRole('button', { name: 'Pin cleo@example.com to the top' }).click();
    await expect(headings(grid)).toHaveText([/^Busy/, /^No status/]);
    expect(parameter(page, 'pin')).toBeNull();
    await page.goBack();
    await expect(headings(grid).first()).toHaveText(/^Pinned/);
  });

  test('are set by P, and the keyboard goes along', async ({ page, smallCenter }) => {
    await page.goto(`${smallCenter.address}/?${day}`);
    const grid = await readyTimeline(page);
    await grid.locator('[tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    await expect(grid.getByRole('button', { name: 'Pin Ben Busy to the top' })).toBeVisible();
    await page.keyboard.press('p');
    await expect(names(grid)).toHaveText(['Ben Busy', 'Ada Autumn', 'cleo@example.com']);
    await expect.poll(() => focusedCell(page)).toMatchObject({ agent: 'Ben Busy' });
    expect(parameter(page, 'pin')).toBe('u-ben');
    await page.keyboard.press('p');
    await expect(names(grid)).toHaveText(['Ada Autumn', 'Ben Busy', 'cleo@example.com']);
  });

  test('that no user can have are left out and told', async ({ page, smallCenter }) => {
    await page.goto(`${smallCenter.address}/?${day}&pin=u-ben,${'x'.repeat(101)},u-nobody`);
    const grid = await readyTimeline(page);
    await expect(names(grid).first()).toHaveText('Ben Busy');
    await expect(page.getByRole('status').filter({ hasText: 'Part of this link' })).toContainText(
      'User ID longer than',
    );
  });
});

test.describe('details', () => {
  test('tell the day of an agent', async ({ page, smallCenter }) => {
    await page.goto(`${smallCenter.address}/?from=2026-03-10&to=2026-03-10&tz=Asia/Kolkata`);
    const grid = await readyTimeline(page);
    await header(grid, 'Ada').click();
    const panel = details(page, 'Ada Autumn');
    await expect(panel.getByRole('heading', { name: 'Ada Autumn' })).toBeFocused();
    await expect(panel).toContainText('A-1815');
    await expect(panel).toContainText('ada.autumn@example.com');
    await expect(panel).toContainText('No status now');
    const facts = panel.getByRole('region', { name: 'Tue, 10 Mar 2026' });
    await expect(facts.getByRole('definition')).toHaveText([
      // Nothing, available, nothing, busy, nothing.
      '4',
      '09:05:59',
      '09:50:00',
      /Busy· Coaching0:20:0009:30:00 – 09:50:00/,
    ]);
    // From 00:00 to 20:30 in Kolkata, less the two spans.
    await expect(facts.getByRole('listitem')).toContainText([
      /Busy0:20:002%/,
      /Coaching0:20:00/,
      /Available0:00:56<1%/,
      /Ready0:00:56/,
      /No status20:09:0498%/,
    ]);
    await expect(panel.getByRole('region', { name: 'Possible errors' })).toContainText(
      'stated durations do not match the times',
    );
    const spans = panel.getByRole('region', { name: '2 spans' }).getByRole('listitem');
    await expect(spans).toHaveText([
      /Available· Ready0:00:5609:05:59 – 09:06:55/,
      /Busy· Coaching0:20:0009:30:00 – 09:50:00Possible errors: stated duration is 0:30:00/,
    ]);
  });

  test('open with a click on a span, lead back to it, and close with Escape', async ({
    page,
    smallCenter,
  }) => {
    await page.goto(`${smallCenter.address}/?${day}&at=2026-03-10T14:15:00Z/2026-03-10T15:15:00Z`);
    await readyTimeline(page);
    const plot = await plotBox(page);
    // Ben's call, which began at 14:00.
    await page.mouse.click(plot.x + plot.width * 0.6, plot.y + 34 + 10);
    const panel = details(page, 'Ben Busy');
    await expect(panel).toBeVisible();
    await expect(panel).toContainText('for 1h 00m');
    // It stands beside the rows, not over them.
    const narrower = await plotBox(page);
    expect(plot.width - narrower.width).toBe(400);

    const before = visiblePart(page);
    await panel
      .getByRole('button', { name: /^Available ?· Ready/ })
      .last()
      .click();
    await expect.poll(() => visiblePart(page)).not.toEqual(before);
    expect(visiblePart(page)?.startMs).toBeLessThan(Date.parse('2026-03-10T14:00:00Z'));

    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await expect
      .poll(() => focusedCell(page))
      .toMatchObject({ agent: 'Ben Busy', name: expect.stringMatching(/^AVAILABLE · Ready/) });
  });

  test('open with Enter, change with the row, and give the focus back', async ({ page, smallCenter }) => {
    await page.goto(`${smallCenter.address}/?${day}`);
    const grid = await readyTimeline(page);
    await grid.locator('[tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focusedCell(page)).toMatchObject({ agent: 'Ben Busy' });
    const here = await focusedCell(page);
    await page.keyboard.press('Enter');
    await expect(details(page, 'Ben Busy').getByRole('heading', { name: 'Ben Busy' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(parameter(page, 'pin')).toBe('u-ben');
    await page.keyboard.press('Escape');
    await expect.poll(() => focusedCell(page)).toEqual(here);

    await page.keyboard.press('Enter');
    await header(grid, 'cleo').click();
    await expect(details(page, 'Ben Busy')).toHaveCount(0);
    const panel = details(page, 'cleo@example.com');
    await expect(panel).toContainText('No status was reported in this range');
    await panel.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => focusedCell(page)).toMatchObject({ agent: 'cleo@example.com' });
  });

  test('stay open while another day comes in, and leave the focus alone', async ({ page, smallCenter }) => {
    await page.goto(`${smallCenter.address}/?from=2026-03-09&to=2026-03-09&tz=UTC`);
    const grid = await readyTimeline(page);
    await header(grid, 'Ben').click();
    const panel = details(page, 'Ben Busy');
    await expect(panel).toContainText('No status was reported in this range');
    await expect(panel.getByRole('region', { name: 'Last 7 days through Mon, 9 Mar 2026' })).toBeVisible();
    const nextDay = page.getByRole('button', { name: 'Next day' });
    await nextDay.click();
    await expect(panel.getByRole('region', { name: '2 spans' })).toBeVisible();
    await expect(panel.getByRole('region', { name: 'Last 7 days' })).toContainText('Available');
    await expect(nextDay).toBeFocused();
  });

  test('show the last seven days, as long as each was, once they are asked for', async ({
    page,
    smallCenter,
  }) => {
    await page.goto(`${smallCenter.address}/?from=2026-03-10&to=2026-03-10&tz=America/New_York`);
    const grid = await readyTimeline(page);
    const before = smallCenter.requests.length;
    await header(grid, 'Ada').click();
    const week = details(page, 'Ada Autumn').getByRole('region', { name: 'Last 7 days' });
    await expect(week).toHaveAttribute('aria-busy', 'false');
    const days = week.locator('ol > li');
    await expect(days).toHaveText([
      /^Wed, 4 Mar 2026no status reported/,
      /^Thu, 5 Mar 2026/,
      /^Fri, 6 Mar 2026/,
      /^Sat, 7 Mar 2026/,
      /^Sun, 8 Mar 202623 hours longAvailable 1h 59mBusy 2sAway 1h 29m/,
      // 03:35:59Z and 04:00:00Z of the 10th are late on the 9th there.
      /^Mon, 9 Mar 2026Available 56s$/,
      /^Tue, 10 Mar 2026Busy 20 min/,
    ]);
    const widths = await week
      .locator('canvas')
      .evaluateAll((canvases) => canvases.map(({ clientWidth }) => clientWidth));
    const [whole = 0, , , , short = 0] = widths;
    expect(short / whole).toBeCloseTo(23 / 24, 1);
    expect(short).toBeLessThan(whole);

    const asked = smallCenter.requests.slice(before).map(sentFilter);
    expect(asked).toEqual([
      {
        agents: ['ada.autumn@example.com'],
        dateFilter: expect.objectContaining({ startDate: '2026-03-04' }),
      },
    ]);
  });
});

harness.describe('the days before', () => {
  const people = [agentRecord(1), agentRecord(2, { email: '' })];
  const isWeek = (body: string) => body.includes('startDate');

  harness(
    'tell that they are loading, that they failed, and come when asked again',
    async ({ page, pageGuard, startFakeUpstream, startServer }) => {
      pageGuard.allow(/status of 502/);
      const gate = heldBack();
      const upstream = await startFakeUpstream({
        chooseFault: (request, index) =>
          isWeek(request.body)
            ? { until: gate.opened, status: 400, body: '{"errors":[]}' }
            : serveAgents(people)(request, index),
      });
      const server = await startServer(upstream.settings);
      await page.clock.setFixedTime(smallCenterNow);
      await page.goto(dayAddress(server));
      await header(await readyTimeline(page), 'Agent 0001').click();
      const week = details(page, 'Agent 0001').getByRole('region', { name: /^Last 7 days/ });
      await expect(week).toContainText('Loading earlier days');
      await expect(week).toHaveAttribute('aria-busy', 'true');
      // The day of the window is here already.
      await expect(week.locator('ol > li').last()).toContainText('Available');
      gate.open();
      const alert = week.getByRole('alert');
      await expect(alert).toContainText(/Kore\.ai|service/);
      upstream.setFault(serveAgents(people));
      await alert.getByRole('button', { name: 'Retry' }).click();
      await expect(week.getByRole('alert')).toHaveCount(0);
      await expect(week.locator('ol > li').first()).toContainText('no status reported');
    },
  );

  harness(
    'are not asked for without an e-mail address, nor more of them than the service serves',
    async ({ page, startFakeUpstream, startServer }) => {
      const upstream = await startFakeUpstream({ chooseFault: serveAgents(people) });
      const server = await startServer({ ...upstream.settings, MAX_DAYS: '3' });
      await page.clock.setFixedTime(smallCenterNow);
      await page.goto(dayAddress(server));
      const grid = await readyTimeline(page);
      await header(grid, 'Agent 0002').click();
      const panel = details(page, 'Agent 0002');
      await expect(panel.getByRole('region', { name: 'Last 3 days' })).toContainText('has no email address');
      expect(upstream.requests.map(requestedFilter)).toHaveLength(1);

      await header(grid, 'Agent 0001').click();
      const week = details(page, 'Agent 0001').getByRole('region', { name: 'Last 3 days' });
      await expect(week.locator('ol > li')).toHaveCount(3);
      await expect(week).toHaveAttribute('aria-busy', 'false');
      expect(upstream.requests).toHaveLength(2);
      expect(
        sentFilter(upstream.requests[1] ?? { method: '', url: '', headers: {}, body: '' }).dateFilter,
      ).toMatchObject({
        startDate: '2026-03-08',
        endDate: '2026-03-10',
      });
    },
  );
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('details come in a sheet, and a span in it leads back to the rows', async ({ page, smallCenter }) => {
    await page.goto(`${smallCenter.address}/?${day}&group=letter`);
    const grid = await readyTimeline(page);
    await header(grid, 'Ben').click();
    const sheet = page.getByRole('dialog', { name: 'Ben Busy' });
    await expect(sheet).toContainText('ben.busy@example.com');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
    await expect.poll(() => focusedCell(page)).toMatchObject({ agent: 'Ben Busy' });

    await page.keyboard.press('Enter');
    await sheet.getByRole('button', { name: 'Pin' }).click();
    expect(parameter(page, 'pin')).toBe('u-ben');
    await sheet.getByRole('region', { name: '2 spans' }).getByRole('button').first().click();
    await expect(sheet).toHaveCount(0);
    await expect
      .poll(() => focusedCell(page))
      .toEqual({ agent: 'Ben Busy', name: 'AVAILABLE · Ready, 08:00:00 – 14:00:00, 6:00:00' });
    await expectAccessible(page);
  });
});

for (const look of ['light', 'dark', 'forced'] as const) {
  test(`groups, pins and details are accessible, ${look}`, async ({ page, smallCenter }) => {
    if (look === 'forced') await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(
      `${smallCenter.address}/?${day}&group=status&pin=u-ada&theme=${look === 'dark' ? 'dark' : 'light'}`,
    );
    const grid = await readyTimeline(page);
    await headings(grid).last().click();
    await header(grid, 'Ada').click();
    const panel = details(page, 'Ada Autumn');
    await expect(panel.getByRole('region', { name: 'Last 7 days' })).toHaveAttribute('aria-busy', 'false');
    await expectAccessible(page);
    for (const target of await panel.getByRole('button').all()) {
      const box = await target.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(24);
      expect(box?.width).toBeGreaterThanOrEqual(24);
    }
  });
}
