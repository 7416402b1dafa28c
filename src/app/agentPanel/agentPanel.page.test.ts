import { describe, expect, test } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import {
  createSmallCenterHandlers,
  sentFilter,
  smallCenterAgents,
  smallCenterNow,
} from '../../demo/smallCenter.testkit';
import { agentRecord, heldBack, requestedFilter, serveAgents } from '../../demo/upstreamPages.testkit';
import {
  expectAccessible,
  openPage,
  type PageOptions,
  parameter,
  preferMedia,
  readyTimeline,
  textsOf,
} from '../page.testkit';
import {
  clickInPlot,
  focusedCell,
  focusGrid,
  groupHeadings,
  matching,
  plot,
  rowHeader,
  visiblePart,
} from '../timelinePage.testkit';

const day = 'from=2026-03-10&to=2026-03-10&tz=UTC';

/** By name and with nobody folded away, unless the query groups them. */
const openDay = async (query: string, options: PageOptions) => {
  const order = query.includes('group=') ? 'fold=' : 'sort=name&group=none';
  const opened = await openPage(`${query}&${order}`, { now: smallCenterNow, ...options });
  await readyTimeline();
  return opened;
};

const openCenter = async (query: string, options: PageOptions = {}) =>
  openDay(query, { handlers: createSmallCenterHandlers(smallCenterAgents), ...options });

const panelOf = (name: string) => page.getByRole('complementary', { name, exact: true });
const plotWidth = () => plot().element().getBoundingClientRect().width;
/** The days of a week, from the first. */
const daysOf = (week: Locator) =>
  [...week.element().querySelectorAll('ol > li')].map((item) => item.textContent);

describe('the panel of an agent', () => {
  test('shows the day of the agent', async () => {
    await openCenter('from=2026-03-10&to=2026-03-10&tz=Asia/Kolkata');
    await rowHeader('Ada').click();
    const panel = panelOf('Ada Autumn');
    await expect.element(panel.getByRole('heading', { name: 'Ada Autumn' })).toHaveFocus();
    await expect.element(panel).toHaveTextContent('A-1815');
    await expect.element(panel).toHaveTextContent('ada.autumn@example.com');
    await expect.element(panel).toHaveTextContent('No status now');
    const facts = panel.getByRole('region', { name: 'Tue, 10 Mar 2026' });
    await expect
      .poll(() => textsOf(facts.getByRole('definition')))
      .toEqual([
        // Nothing, available, nothing, busy, nothing.
        '4',
        '09:05:59',
        '09:50:00',
        expect.stringMatching(/Busy· Coaching0:20:0009:30:00 – 09:50:00/),
      ]);
    // From 00:00 to 20:30 in Kolkata, less the two spans.
    await expect
      .poll(() => textsOf(facts.getByRole('listitem')))
      .toEqual(
        matching(
          /Busy0:20:002%/,
          /Coaching0:20:00/,
          /Available0:00:56<1%/,
          /Ready0:00:56/,
          /No status20:09:0498%/,
        ),
      );
    await expect
      .element(panel.getByRole('region', { name: 'Possible errors' }))
      .toHaveTextContent('stated durations do not match the times');
    await expect
      .poll(() => textsOf(panel.getByRole('region', { name: '2 spans' }).getByRole('listitem')))
      .toEqual(
        matching(
          /Available· Ready0:00:5609:05:59 – 09:06:55/,
          /Busy· Coaching0:20:0009:30:00 – 09:50:00Possible errors: stated duration is 0:30:00/,
        ),
      );
  });

  test('opens with a click on a span, leads back to it, and closes with Escape', async () => {
    await openCenter(`${day}&at=2026-03-10T14:15:00Z/2026-03-10T15:15:00Z`);
    const width = plotWidth();
    // Ben's call, which began at 14:00.
    await clickInPlot(width * 0.6, 34 + 10);
    const panel = panelOf('Ben Busy');
    await expect.element(panel).toBeVisible();
    await expect.element(panel).toHaveTextContent('for 1h 00m');
    // It is beside the rows, not over them.
    await expect.poll(() => width - plotWidth()).toBe(400);

    const before = visiblePart();
    await panel
      .getByRole('button', { name: /^Available ?· Ready/ })
      .last()
      .click();
    await expect.poll(visiblePart).not.toEqual(before);
    expect(visiblePart()?.startMs).toBeLessThan(Date.parse('2026-03-10T14:00:00Z'));

    await userEvent.keyboard('{Escape}');
    await expect.element(panel).not.toBeInTheDocument();
    await expect
      .poll(focusedCell)
      .toMatchObject({ agent: 'Ben Busy', name: expect.stringMatching(/^AVAILABLE · Ready/) });
  });

  test('opens with Enter, changes with the row, and gives the focus back', async () => {
    await openCenter(day);
    await focusGrid();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focusedCell).toMatchObject({ agent: 'Ben Busy' });
    const here = focusedCell();
    await userEvent.keyboard('{Enter}');
    const ben = panelOf('Ben Busy');
    await expect.element(ben.getByRole('heading', { name: 'Ben Busy' })).toHaveFocus();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => parameter('pin')).toBe('u-ben');
    await userEvent.keyboard('{Escape}');
    await expect.poll(focusedCell).toEqual(here);

    await userEvent.keyboard('{Enter}');
    await expect.element(ben).toBeVisible();
    await rowHeader('cleo').click();
    await expect.element(ben).not.toBeInTheDocument();
    const cleo = panelOf('cleo@example.com');
    await expect.element(cleo).toHaveTextContent('No status was reported in this range');
    await cleo.getByRole('button', { name: 'Close' }).click();
    await expect.poll(focusedCell).toMatchObject({ agent: 'cleo@example.com' });
  });

  test('stays open while another day comes in, and leaves the focus alone', async () => {
    await openCenter('from=2026-03-09&to=2026-03-09&tz=UTC');
    await rowHeader('Ben').click();
    const panel = panelOf('Ben Busy');
    await expect.element(panel).toHaveTextContent('No status was reported in this range');
    await expect
      .element(panel.getByRole('region', { name: 'Last 7 days through Mon, 9 Mar 2026' }))
      .toBeVisible();
    const nextDay = page.getByRole('button', { name: 'Next day' });
    await nextDay.click();
    await expect.element(panel.getByRole('region', { name: '2 spans' })).toBeVisible();
    await expect.element(panel.getByRole('region', { name: 'Last 7 days' })).toHaveTextContent('Available');
    await expect.element(nextDay).toHaveFocus();
  });

  test('shows the last seven days, as long as each was, once they are asked for', async () => {
    const opened = await openCenter('from=2026-03-10&to=2026-03-10&tz=America/New_York');
    const before = opened.requests.length;
    await rowHeader('Ada').click();
    const week = panelOf('Ada Autumn').getByRole('region', { name: 'Last 7 days' });
    await expect.element(week).toHaveAttribute('aria-busy', 'false');
    expect(daysOf(week)).toEqual(
      matching(
        /^Wed, 4 Mar 2026no status reported/,
        /^Thu, 5 Mar 2026/,
        /^Fri, 6 Mar 2026/,
        /^Sat, 7 Mar 2026/,
        /^Sun, 8 Mar 202623 hours longAvailable 1h 59mBusy 2sAway 1h 29m/,
        // 03:35:59Z and 04:00:00Z of the 10th are late on the 9th there.
        /^Mon, 9 Mar 2026Available 56s$/,
        /^Tue, 10 Mar 2026Busy 20 min/,
      ),
    );
    const widths = [...week.element().querySelectorAll('canvas')].map(({ clientWidth }) => clientWidth);
    const [whole = 0, , , , short = 0] = widths;
    expect(short / whole).toBeCloseTo(23 / 24, 1);
    expect(short).toBeLessThan(whole);

    expect(opened.requests.slice(before).map(sentFilter)).toEqual([
      {
        agents: ['ada.autumn@example.com'],
        dateFilter: expect.objectContaining({ startDate: '2026-03-04' }),
      },
    ]);
  });
});

describe('the days before', () => {
  const people = [agentRecord(1), agentRecord(2, { email: '' })];

  test('say that they are loading, that they failed, and come when requested again', async () => {
    const gate = heldBack();
    const opened = await openDay(day, {
      chooseFault: (request, index) =>
        request.body.includes('startDate')
          ? { until: gate.opened, status: 400, body: '{"errors":[]}' }
          : serveAgents(people)(request, index),
    });
    await rowHeader('Agent 0001').click();
    const week = panelOf('Agent 0001').getByRole('region', { name: /^Last 7 days/ });
    await expect.element(week).toHaveTextContent('Loading earlier days');
    await expect.element(week).toHaveAttribute('aria-busy', 'true');
    // The day of the window is here already.
    expect(daysOf(week).at(-1)).toContain('Available');
    gate.open();
    const alert = week.getByRole('alert');
    await expect.element(alert).toHaveTextContent(/Kore\.ai|service/);
    opened.setFault(serveAgents(people));
    await alert.getByRole('button', { name: 'Retry' }).click();
    await expect.element(alert).not.toBeInTheDocument();
    await expect.poll(() => daysOf(week)[0]).toContain('no status reported');
  });

  test('are not requested without an email address, nor more of them than the service serves', async () => {
    const opened = await openDay(day, { chooseFault: serveAgents(people), config: { maxDays: 3 } });
    await rowHeader('Agent 0002').click();
    await expect
      .element(panelOf('Agent 0002').getByRole('region', { name: 'Last 3 days' }))
      .toHaveTextContent('has no email address');
    expect(opened.requests.map(requestedFilter)).toHaveLength(1);

    await rowHeader('Agent 0001').click();
    const week = panelOf('Agent 0001').getByRole('region', { name: 'Last 3 days' });
    await expect.element(week).toHaveAttribute('aria-busy', 'false');
    expect(daysOf(week)).toHaveLength(3);
    const [, request, ...others] = opened.requests;
    expect(others).toEqual([]);
    if (request === undefined) throw new Error('the days before were not requested');
    expect(sentFilter(request).dateFilter).toMatchObject({ startDate: '2026-03-08', endDate: '2026-03-10' });
  });
});

test('on a narrow screen the panel is a sheet, and a span in it leads back to the rows', async () => {
  await openCenter(`${day}&group=letter`, { viewport: [390, 844] });
  await rowHeader('Ben').click();
  const sheet = page.getByRole('dialog', { name: 'Ben Busy' });
  await expect.element(sheet).toHaveTextContent('ben.busy@example.com');
  await expectAccessible();
  await userEvent.keyboard('{Escape}');
  await expect.element(sheet).not.toBeInTheDocument();
  await expect.poll(focusedCell).toMatchObject({ agent: 'Ben Busy' });

  await userEvent.keyboard('{Enter}');
  await sheet.getByRole('button', { name: 'Pin' }).click();
  await expect.poll(() => parameter('pin')).toBe('u-ben');
  await sheet.getByRole('region', { name: '2 spans' }).getByRole('button').first().click();
  await expect.element(sheet).not.toBeInTheDocument();
  await expect
    .poll(focusedCell)
    .toEqual({ agent: 'Ben Busy', name: 'AVAILABLE · Ready, 08:00:00 – 14:00:00, 6:00:00' });
  await expectAccessible();
});

test('on a narrow screen each press on a row opens the sheet, and one outside closes it', async () => {
  await openCenter(day, { viewport: [390, 844] });
  // The first time, the sheet is loaded; then it opens while the press is still under way.
  for (const name of ['Ben Busy', 'Ada Autumn', 'Ben Busy']) {
    await rowHeader(name).click();
    const sheet = page.getByRole('dialog', { name });
    await expect.element(sheet).toBeVisible();
    await expect
      .element(sheet.getByRole('region', { name: 'Last 7 days' }))
      .toHaveAttribute('aria-busy', 'false');
    await page.elementLocator(document.documentElement).click({ position: { x: 195, y: 20 }, force: true });
    await expect.element(sheet).not.toBeInTheDocument();
  }
});

for (const look of ['light', 'dark', 'forced'] as const) {
  test(`groups, pins and the panel are accessible, ${look}`, async () => {
    if (look === 'forced') await preferMedia({ 'forced-colors': 'active' });
    await openCenter(`${day}&group=status&pin=u-ada&theme=${look === 'dark' ? 'dark' : 'light'}`);
    await groupHeadings.last().click();
    await rowHeader('Ada').click();
    const panel = panelOf('Ada Autumn');
    await expect
      .element(panel.getByRole('region', { name: 'Last 7 days' }))
      .toHaveAttribute('aria-busy', 'false');
    await expectAccessible();
    for (const target of panel.getByRole('button').elements()) {
      const { width, height } = target.getBoundingClientRect();
      expect(height, target.outerHTML).toBeGreaterThanOrEqual(24);
      expect(width, target.outerHTML).toBeGreaterThanOrEqual(24);
    }
  });
}
