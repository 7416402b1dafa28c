import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createSmallCenterHandlers, smallCenterAgents, smallCenterNow } from '../demo/smallCenter.testkit';
import { type ChooseFault, heldBack } from '../demo/upstreamPages.testkit';
import {
  expectAccessible,
  openPage,
  type PageOptions,
  parameter,
  preferMedia,
  press,
  readyTimeline,
  timeline,
} from './page.testkit';
import { focusGrid, plot } from './timelinePage.testkit';

const day = 'from=2026-03-10&to=2026-03-10&tz=UTC';
const center = (options: PageOptions = {}): PageOptions => ({
  handlers: createSmallCenterHandlers(smallCenterAgents),
  now: smallCenterNow,
  ...options,
});

const views = ['timeline', 'table', 'totals'] as const;

async function expectView(view: (typeof views)[number]): Promise<void> {
  if (view === 'timeline') {
    await readyTimeline();
    return;
  }
  const name = view === 'table' ? 'Status spans' : 'Totals by agent';
  await expect.element(page.getByRole('table', { name })).toHaveAttribute('aria-busy', 'false');
}

function plotCanvas(): HTMLCanvasElement {
  const canvas = plot().element();
  if (!(canvas instanceof HTMLCanvasElement)) throw new TypeError('the plot is no canvas');
  return canvas;
}

function expectNoSidewaysScroll(): void {
  const { scrollWidth, clientWidth } = document.documentElement;
  expect(scrollWidth, 'width of the page').toBeLessThanOrEqual(clientWidth);
}

/** Controls that an edge of the page cuts off: the page itself would not show it by scrolling. */
function expectNothingCutOff(): void {
  const cut = [...document.querySelectorAll('button, input, select, [role=tab]')]
    .map((control) => ({ control, box: control.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1 && (box.left < 0 || box.right > innerWidth))
    .map(({ control }) => control.outerHTML.slice(0, 90));
  expect(cut, 'cut off').toEqual([]);
}

describe.each(['light', 'dark'])('in the %s theme', (theme) => {
  test('every view is accessible', async () => {
    for (const view of views) {
      const opened = await openPage(
        `${day}&theme=${theme}&view=${view}&agents=ada.autumn@example.com,ben.busy@example.com&from=x`,
        center(),
      );
      await expectView(view);
      const zone = page.getByRole('combobox', { name: 'Time zone' });
      await expect.element(zone).not.toHaveAttribute('aria-busy', 'true');
      await expectAccessible();
      opened.close();
    }
  });

  test('the tooltip, the data notices and open pickers are accessible', async () => {
    await openPage(`${day}&theme=${theme}&group=status`, center());
    await readyTimeline();
    await focusGrid();
    await expect.element(page.getByRole('tooltip')).toBeVisible();
    await expectAccessible();
    await userEvent.keyboard('{Escape}');

    await page.getByRole('button', { name: '1 data notice' }).click();
    const notices = page.getByRole('dialog', { name: 'Data notices' });
    await expect.element(notices).toHaveTextContent('Ada Autumn');
    await expect
      .element(notices)
      .toHaveTextContent(
        'BUSY · Coaching, 04:00:00 – 04:20:00: stated duration is 0:30:00, start to end is 0:20:00',
      );
    await expectAccessible();
    await userEvent.keyboard('{Escape}');
    await expect.element(notices).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: '1 data notice' })).toHaveFocus();

    await press(page.getByRole('combobox', { name: 'Agents' }), '{ArrowDown}');
    await expect.element(page.getByRole('option').first()).toBeVisible();
    // The rest of the page is hidden from screen readers while a list is open, and Tab closes the list
    // first; axe takes what is hidden but could be focused for a fault, so it looks at the list alone.
    const { violations } = await axe.run('[role=listbox]');
    expect(violations).toEqual([]);
    await userEvent.keyboard('{Tab}');
    await expect.element(page.getByRole('listbox')).not.toBeInTheDocument();
  });

  test('the help, a tooltip under a resting pointer and a zoomed timeline are accessible', async () => {
    await openPage(
      `${day}&sort=name&group=none&theme=${theme}&at=2026-03-10T03:00:00Z/2026-03-10T05:00:00Z`,
      center(),
    );
    await readyTimeline();
    // 04:10, in the middle of Ada's coaching: the pointer rests until the tooltip can be entered.
    const position = { x: (plotCanvas().getBoundingClientRect().width * 70) / 120, y: 10 };
    await plot().hover({ position, force: true });
    const tooltip = page.getByRole('tooltip');
    await expect.poll(() => getComputedStyle(tooltip.element()).pointerEvents).toBe('auto');
    await expectAccessible();
    await userEvent.hover(page.getByRole('heading', { level: 1 }).first(), { force: true });

    await focusGrid();
    await userEvent.keyboard('?');
    const help = page.getByRole('dialog', { name: 'Help' });
    await expect.element(help).toBeVisible();
    await expectAccessible();
    for (const narrow of [390, 320]) {
      await page.viewport(narrow, 844);
      await expect.poll(() => innerWidth).toBe(narrow);
      expectNoSidewaysScroll();
      await expectAccessible();
    }
    await userEvent.keyboard('{Escape}');
    await expect.element(help).not.toBeInTheDocument();
  });

  test('every state without data is accessible', async () => {
    const gate = heldBack();
    const opened = await openPage(
      `${day}&theme=${theme}`,
      center({ chooseFault: () => ({ until: gate.opened }) }),
    );
    await expect.element(page.getByRole('progressbar', { name: 'Loading agents' })).toBeVisible();
    await expectAccessible();
    gate.open();
    await readyTimeline();

    const states: readonly {
      readonly query: string;
      readonly fault?: ChooseFault;
      readonly heading: string | RegExp;
    }[] = [
      { query: `${day}&q=zzz`, heading: 'No agents match' },
      { query: `${day}&agents=nobody@example.com`, heading: 'Kore.ai has none of the selected agents' },
      {
        query: day,
        fault: () => ({ status: 200, body: '{"hasMore":false,"limit":50,"offset":0,"data":[]}' }),
        heading: 'No agents',
      },
      { query: day, fault: () => ({ status: 401, body: '{"errors":[]}' }), heading: 'credentials' },
      { query: 'from=2011-12-30&to=2011-12-30&tz=Pacific/Apia', heading: /does not exist in/ },
    ];
    for (const { query, fault, heading } of states) {
      opened.setFault(fault);
      opened.goTo(`${query}&theme=${theme}`);
      await expect.element(page.getByRole('heading', { name: heading })).toBeVisible();
      await expectAccessible();
    }
  });
});

test.each([390, 320])('at %i px nothing scrolls sideways, and the filters are a sheet', async (width) => {
  const opened = await openPage(day, center({ viewport: [width, 844] }));
  for (const view of views) {
    opened.goTo(`${day}&view=${view}&q=a&status=BUSY,AVAILABLE&tz=America/Argentina/ComodRivadavia`);
    await expectView(view);
    expectNoSidewaysScroll();
  }
  opened.goTo(`${day}&fold=`);
  const grid = await readyTimeline();
  await expect.element(grid.getByRole('rowheader', { name: /^Ada Autumn/ })).toBeInViewport({ ratio: 1 });
  expectNothingCutOff();
  // The bars have the whole width: the header stands above them.
  expect(plotCanvas().getBoundingClientRect().width).toBeGreaterThan(width - 20);
  await expectAccessible();

  await page.getByRole('button', { name: 'Filters' }).click();
  const sheet = page.getByRole('dialog', { name: 'Filters' });
  await expect.element(sheet.getByRole('combobox', { name: 'Time zone' })).toBeVisible();
  await expectAccessible();
  expectNoSidewaysScroll();
  await sheet.getByRole('searchbox', { name: 'Find agent' }).fill('ben');
  await sheet.getByRole('combobox', { name: 'Agents' }).fill('cleo');
  await page.getByRole('option').filter({ hasText: 'cleo@example.com' }).first().click();
  // Escape closes the list and leaves the sheet, which the next one would close.
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('listbox')).not.toBeInTheDocument();
  await sheet.getByRole('button', { name: 'Done' }).click();
  await expect.element(sheet).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Filters (2)' })).toHaveFocus();
  expect(parameter('agents')).toBe('cleo@example.com');
  await expect.element(page.getByText('1 agent is loaded, but does not match “ben”.')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(sheet).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(sheet).not.toBeInTheDocument();
});

test('zoomed to 400 % the page scrolls downwards, and every view keeps its room', async () => {
  // What is left of 1280 × 1024.
  const opened = await openPage(day, center({ viewport: [320, 256] }));
  for (const view of views) {
    opened.goTo(`${day}&view=${view}`);
    await expectView(view);
    expectNoSidewaysScroll();
    const panel = page.getByRole('tabpanel').element();
    panel.scrollIntoView();
    expect(panel.getBoundingClientRect().height).toBeGreaterThanOrEqual(256);
  }
  opened.goTo(day);
  const grid = await readyTimeline();
  await focusGrid();
  await userEvent.keyboard('{ArrowDown}');
  grid
    .getByRole('rowheader', { name: /^Ben Busy/ })
    .element()
    .scrollIntoView();
  await expect.poll(() => timeline.element().contains(document.activeElement)).toBe(true);
  await expect.element(page.elementLocator(document.activeElement ?? document.body)).toBeInViewport();
  await expectAccessible();
});

test('targets are 24 px or more, wide and narrow', async () => {
  for (const width of [1440, 390]) {
    const opened = await openPage(
      `${day}&agents=ada.autumn@example.com,ben.busy@example.com`,
      center({ viewport: [width, 844] }),
    );
    await readyTimeline();
    const small = [...document.querySelectorAll('button, select, [role=tab]')]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ element, box }) => `${element.outerHTML.slice(0, 90)} ${box.width}×${box.height}`);
    expect(small, `at ${width} px`).toEqual([]);
    opened.close();
  }
});

test('with forced colors and reduced motion it works, and the focus can be seen', async () => {
  await preferMedia({ 'forced-colors': 'active', 'prefers-reduced-motion': 'reduce' });
  await openPage(day, center());
  const grid = await readyTimeline();
  // By keyboard, as the ring is for the keyboard.
  await press(page.getByRole('button', { name: 'Display' }), '{Tab}');
  const cell = grid.element().querySelector<HTMLElement>('[tabindex="0"]');
  expect(cell).not.toBeNull();
  await expect.element(cell).toHaveFocus();
  await userEvent.keyboard('{ArrowLeft}');
  const ring = () => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
    return `${outlineStyle} ${outlineWidth}`;
  };
  await expect.poll(() => grid.element().contains(document.activeElement)).toBe(true);
  await expect.poll(ring).toBe('solid 2px');

  for (const name of ['Refresh', 'Zoom in', 'Help', 'Previous day']) {
    const button = page.getByRole('button', { name }).element();
    if (!(button instanceof HTMLElement)) throw new TypeError(`${name} is no button`);
    button.focus();
    expect(getComputedStyle(button).outlineStyle, name).not.toBe('none');
  }
  // Nothing moves by itself; what is cut to a hundredth of a millisecond is over with the next frame.
  await expect
    .poll(() => document.getAnimations().filter(({ playState }) => playState === 'running').length)
    .toBe(0);
  for (const view of ['Table', 'Totals', 'Timeline']) {
    await page.getByRole('tab', { name: view }).click();
    await expect.element(page.getByRole('tab', { name: view })).toHaveAttribute('aria-selected', 'true');
  }
  await readyTimeline();
});

test('a page turned dark while it is open paints anew', async () => {
  await openPage(day, center());
  await readyTimeline();
  const corner = () => {
    const canvas = plotCanvas();
    return [...(canvas.getContext('2d')?.getImageData(2, canvas.height - 4, 1, 1).data ?? [])].join(' ');
  };
  const background = () => getComputedStyle(document.body).backgroundColor;
  const light = background();
  const lightCorner = corner();
  await preferMedia({ 'prefers-color-scheme': 'dark' });
  await expect.poll(background).not.toBe(light);
  await expect.poll(corner).not.toBe(lightCorner);
});
