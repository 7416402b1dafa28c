import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';

import { expectAccessible } from './support/expectAccessible';
import { type FakeUpstream, startFakeUpstream } from './support/startFakeUpstream';
import { startServer } from './support/startServer';
import { expect, test as base } from './support/test';
import {
  createSmallCenterHandlers,
  smallCenterAgents,
  smallCenterNow,
} from '../src/demo/smallCenter.testkit';
import { parameter, plotBox, readyTimeline } from './support/timelinePage';
import { heldBack } from '../src/demo/upstreamPages.testkit';

type Center = { readonly address: string; readonly setFault: FakeUpstream['setFault'] };

const test = base.extend<object, { readonly center: Center }>({
  center: [
    async ({}, provide) => {
      const upstream = await startFakeUpstream({ handlers: createSmallCenterHandlers(smallCenterAgents) });
      const server = await startServer(upstream.settings);
      await provide({ address: server.address, setFault: upstream.setFault });
      await server.stop();
      await upstream.stop();
    },
    { scope: 'worker' },
  ],
});

const day = 'from=2026-03-10&to=2026-03-10&tz=UTC';

test.beforeEach(async ({ page, center }) => {
  center.setFault(undefined);
  await page.clock.setFixedTime(smallCenterNow);
});

async function expectView(page: Page, view: string): Promise<void> {
  if (view === 'timeline') {
    await readyTimeline(page);
    return;
  }
  const name = view === 'table' ? 'Status spans' : 'Totals by agent';
  await expect(page.getByRole('table', { name })).toHaveAttribute('aria-busy', 'false');
}

for (const theme of ['light', 'dark']) {
  test(`every view is accessible in the ${theme} theme`, async ({ page, center }) => {
    for (const view of ['timeline', 'table', 'totals']) {
      await page.goto(
        `${center.address}/?${day}&theme=${theme}&view=${view}&agents=ada.autumn@example.com,ben.busy@example.com&from=x`,
      );
      await expectView(page, view);
      await expect(page.getByRole('combobox', { name: 'Time zone' })).not.toHaveAttribute(
        'aria-busy',
        'true',
      );
      await expectAccessible(page);
    }
  });

  test(`the tooltip, the data notices and open pickers are accessible in the ${theme} theme`, async ({
    page,
    center,
  }) => {
    await page.goto(`${center.address}/?${day}&theme=${theme}&group=status`);
    const grid = await readyTimeline(page);
    await grid.locator('[tabindex="0"]').focus();
    await expect(page.getByRole('tooltip')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: '1 data notice' }).click();
    const notices = page.getByRole('dialog', { name: 'Data notices' });
    await expect(notices).toContainText('Ada Autumn');
    await expect(notices).toContainText(
      'BUSY · Coaching, 04:00:00 – 04:20:00: stated duration is 0:30:00, start to end is 0:20:00',
    );
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(notices).toHaveCount(0);
    await expect(page.getByRole('button', { name: '1 data notice' })).toBeFocused();

    await page.getByRole('combobox', { name: 'Agents' }).press('ArrowDown');
    await expect(page.getByRole('option').first()).toBeVisible();
    // The rest of the page is hidden from screen readers while a list is open, and Tab closes the list
    // first; axe takes what is hidden but could be focused for a fault, so it looks at the list alone.
    const { violations } = await new AxeBuilder({ page }).include('[role=listbox]').analyze();
    expect(violations).toEqual([]);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('listbox')).toHaveCount(0);
  });
}

for (const theme of ['light', 'dark']) {
  test(`the help, a reachable tooltip and a zoomed timeline are accessible in the ${theme} theme`, async ({
    page,
    center,
  }) => {
    await page.goto(`${center.address}/?${day}&theme=${theme}&at=2026-03-10T03:00:00Z/2026-03-10T05:00:00Z`);
    const grid = await readyTimeline(page);
    const plot = await plotBox(page);
    // 04:10, in the middle of Ada's coaching: the pointer rests until the tooltip can be entered.
    await page.mouse.move(plot.x + (plot.width * 70) / 120, plot.y + 10);
    await expect(page.getByRole('tooltip')).not.toHaveClass(/pointer-events-none/);
    await expectAccessible(page);
    await page.mouse.move(5, 5);

    await grid.locator('[tabindex="0"]').focus();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Shortcuts and gestures' });
    await expect(help).toBeVisible();
    await expectAccessible(page);
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
    await page.keyboard.press('Escape');
    await expect(help).toHaveCount(0);
  });
}

const states: readonly {
  readonly what: string;
  readonly query: string;
  readonly fault?: Parameters<FakeUpstream['setFault']>[0];
  readonly heading: string;
  readonly allowed?: RegExp;
}[] = [
  { what: 'a filter that matches nobody', query: 'q=zzz', heading: 'No agents match' },
  {
    what: 'agents nobody knows',
    query: 'agents=nobody@example.com',
    heading: 'Kore.ai has none of the selected agents',
  },
  {
    what: 'an account without agents',
    query: '',
    fault: () => ({ status: 200, body: '{"hasMore":false,"limit":50,"offset":0,"data":[]}' }),
    heading: 'No agents',
  },
  {
    what: 'an upstream that refuses the credentials',
    query: '',
    fault: () => ({ status: 401, body: '{"errors":[]}' }),
    heading: 'credentials',
    allowed: /status of 50\d/,
  },
];

for (const theme of ['light', 'dark']) {
  test(`every state without data is accessible in the ${theme} theme`, async ({
    page,
    pageGuard,
    center,
  }) => {
    const gate = heldBack();
    center.setFault(() => ({ until: gate.opened }));
    await page.goto(`${center.address}/?${day}&theme=${theme}`);
    await expect(page.getByRole('progressbar', { name: 'Loading agents' })).toBeVisible();
    await expectAccessible(page);
    gate.open();
    await readyTimeline(page);

    for (const { what, query, fault, heading, allowed } of states) {
      await test.step(what, async () => {
        if (allowed !== undefined) pageGuard.allow(allowed);
        center.setFault(fault);
        await page.goto(`${center.address}/?${day}&theme=${theme}&${query}`);
        await expect(page.getByRole('heading', { name: heading })).toBeVisible();
        await expectAccessible(page);
      });
    }
    await page.goto(`${center.address}/?from=2011-12-30&to=2011-12-30&tz=Pacific/Apia&theme=${theme}`);
    await expect(page.getByRole('heading', { name: /does not exist in/ })).toBeVisible();
    await expectAccessible(page);
  });
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { scrolled, shown } = await page.evaluate(() => ({
    scrolled: document.documentElement.scrollWidth,
    shown: document.documentElement.clientWidth,
  }));
  expect(scrolled, 'width of the page').toBeLessThanOrEqual(shown);
}

/** Controls that an edge of the page cuts off: the page itself would not show it by scrolling. */
async function expectNothingCutOff(page: Page): Promise<void> {
  const cut = await page.locator('button, input, select, [role=tab]').evaluateAll((controls) =>
    controls
      .map((control) => ({ control, box: control.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && (box.left < 0 || box.right > innerWidth))
      .map(({ control }) => control.outerHTML.slice(0, 90)),
  );
  expect(cut, 'cut off').toEqual([]);
}

for (const width of [390, 320]) {
  test(`at ${width} px nothing scrolls sideways, and the filters are a sheet`, async ({ page, center }) => {
    await page.setViewportSize({ width, height: 844 });
    for (const view of ['timeline', 'table', 'totals']) {
      await page.goto(
        `${center.address}/?${day}&view=${view}&q=a&status=BUSY,AVAILABLE&tz=America/Argentina/ComodRivadavia`,
      );
      await expectView(page, view);
      await expectNoSidewaysScroll(page);
    }
    await page.goto(`${center.address}/?${day}`);
    const grid = await readyTimeline(page);
    await expect(grid.getByRole('rowheader', { name: /^Ada Autumn/ })).toBeInViewport({ ratio: 1 });
    await expectNothingCutOff(page);
    // The bars have the whole width: the header stands above them.
    expect((await plotBox(page)).width).toBeGreaterThan(width - 20);
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Filters' }).click();
    const sheet = page.getByRole('dialog', { name: 'Filters' });
    await expect(sheet.getByRole('combobox', { name: 'Time zone' })).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await sheet.getByRole('searchbox', { name: 'Find agent' }).fill('ben');
    await sheet.getByRole('combobox', { name: 'Agents' }).fill('cleo');
    await page.getByRole('option').filter({ hasText: 'cleo@example.com' }).first().click();
    // Escape closes the list and leaves the sheet, which the next one would close.
    await page.keyboard.press('Escape');
    await expect(page.getByRole('listbox')).toHaveCount(0);
    await sheet.getByRole('button', { name: 'Done' }).click();
    await expect(sheet).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Filters (2)' })).toBeFocused();
    expect(parameter(page, 'agents')).toBe('cleo@example.com');
    await expect(page.getByText('1 agent is loaded, but does not match “ben”.')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(sheet).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
  });
}

test('zoomed to 400 % the page scrolls downwards, and every view keeps its room', async ({
  page,
  center,
}) => {
  // What is left of 1280 × 1024.
  await page.setViewportSize({ width: 320, height: 256 });
  for (const view of ['timeline', 'table', 'totals']) {
    await page.goto(`${center.address}/?${day}&view=${view}`);
    await expectView(page, view);
    await expectNoSidewaysScroll(page);
    const panel = page.getByRole('tabpanel');
    await panel.scrollIntoViewIfNeeded();
    expect((await panel.boundingBox())?.height).toBeGreaterThanOrEqual(256);
  }
  await page.goto(`${center.address}/?${day}`);
  const grid = await readyTimeline(page);
  await grid.locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await grid.getByRole('rowheader', { name: /^Ben Busy/ }).scrollIntoViewIfNeeded();
  await expect(grid.locator(':focus')).toBeInViewport();
  await expectAccessible(page);
});

test('targets are 24 px or more, wide and narrow', async ({ page, center }) => {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(`${center.address}/?${day}&agents=ada.autumn@example.com,ben.busy@example.com`);
    await readyTimeline(page);
    const small = await page.locator('button, select, [role=tab]').evaluateAll((elements) =>
      elements
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
        .map(({ element, box }) => `${element.outerHTML.slice(0, 90)} ${box.width}×${box.height}`),
    );
    expect(small, `at ${width} px`).toEqual([]);
  }
});

test('with forced colours and reduced motion it works, and the focus can be seen', async ({
  page,
  center,
}) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.goto(`${center.address}/?${day}`);
  const grid = await readyTimeline(page);
  const cell = grid.locator('[tabindex="0"]');
  // By keyboard, as the ring is for the keyboard.
  await page.getByRole('combobox', { name: 'Compare' }).focus();
  await page.keyboard.press('Tab');
  await expect(cell).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  const ring = await cell.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return `${outlineStyle} ${outlineWidth}`;
  });
  expect(ring).toBe('solid 2px');

  for (const name of ['Refresh', 'Zoom in', 'Shortcuts and gestures', 'Previous day']) {
    const button = page.getByRole('button', { name });
    await button.focus();
    const style = await button.evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(style, name).not.toBe('none');
  }
  // Nothing moves by itself; what is cut to a hundredth of a millisecond is over with the next frame.
  const moving = () =>
    page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length);
  await expect.poll(moving).toBe(0);
  for (const view of ['Table', 'Totals', 'Timeline']) {
    await page.getByRole('tab', { name: view }).click();
    await expect(page.getByRole('tab', { name: view })).toHaveAttribute('aria-selected', 'true');
  }
  await readyTimeline(page);
});

test('a page turned dark or to forced colours while it is open paints anew', async ({ page, center }) => {
  await page.goto(`${center.address}/?${day}`);
  await readyTimeline(page);
  const canvas = page.locator('section[aria-label="Timeline"] canvas').nth(1);
  const corner = () =>
    canvas.evaluate((element) => {
      if (!(element instanceof HTMLCanvasElement)) throw new TypeError('no canvas');
      return [...(element.getContext('2d')?.getImageData(2, element.height - 4, 1, 1).data ?? [])].join(' ');
    });
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  const lightCorner = await corner();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(background).not.toBe(light);
  await expect.poll(corner).not.toBe(lightCorner);
});
