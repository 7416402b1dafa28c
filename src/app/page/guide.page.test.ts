import { expect, test } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import { createSmallCenterHandlers, smallCenterAgents, smallCenterNow } from '../../demo/smallCenter.testkit';
import {
  expectAccessible,
  openPage,
  type PageOptions,
  preferMedia,
  press,
  readyTimeline,
} from '../page.testkit';
import {
  focusedCell,
  focusedElement,
  focusGrid,
  leaveRows,
  plot,
  scroller,
  tool,
} from '../timelinePage.testkit';

const day = 'from=2026-03-10&to=2026-03-10&tz=UTC&group=none&sort=name';
const title = 'How to read the timeline';
const guide = page.getByRole('region', { name: title });
const sheet = page.getByRole('dialog', { name: title });
const help = page.getByRole('dialog', { name: 'Help' });
const tooltip = page.getByRole('tooltip');

const center: PageOptions = {
  handlers: createSmallCenterHandlers(smallCenterAgents),
  now: smallCenterNow,
};

async function openCenter(options: PageOptions = {}, query = day): Promise<void> {
  await openPage(query, { ...center, ...options });
  await readyTimeline();
}

async function openFromHelp(): Promise<void> {
  await tool('Help').click();
  await help.getByRole('button', { name: title }).click();
}

function isRemembered(): boolean {
  return localStorage.getItem('agent-status-timeline.guide-seen') === 'true';
}

/** Where everything is that must not move. */
function places() {
  const boxOf = (locator: Locator) => locator.element().getBoundingClientRect();
  const { x, y, width } = boxOf(plot());
  return {
    x,
    y,
    width,
    overview: boxOf(page.getByText('Overview', { exact: true })).y,
    tools: boxOf(tool('Help')).y,
  };
}

function canvases(): readonly HTMLCanvasElement[] {
  return [...guide.element().querySelectorAll('canvas')];
}

/** How many colors a sample has. */
function colourCount(canvas: HTMLCanvasElement): number {
  const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
    data: new Uint8ClampedArray(),
  };
  return new Set(new Uint32Array(data.buffer)).size;
}

test('it shows itself to those who are new, below the rows, until it is dismissed', async () => {
  await openCenter({ isNewHere: true });
  await expect.element(guide).toBeVisible();
  // It is not asked for, so the focus stays where it is.
  expect(document.activeElement).toBe(document.body);
  for (const words of [
    'The upper lane shows the status, the lower one its reason.',
    'No statusDotted line: nothing was reported.',
    'OfflineBar: this status was reported, so it is not a gap.',
    'Help (?)',
  ]) {
    await expect.element(guide).toHaveTextContent(words);
  }
  expect(guide.element().getBoundingClientRect().top).toBeGreaterThanOrEqual(
    Math.floor(scroller().getBoundingClientRect().bottom),
  );
  // Every sample has ground, bars and more.
  expect(canvases().length).toBeGreaterThan(10);
  await expect.poll(() => Math.min(...canvases().map(colourCount))).toBeGreaterThan(2);

  const before = places();
  const heightCssPx = scroller().clientHeight;
  await guide.getByRole('button', { name: 'Got it' }).click();
  await expect.element(guide).not.toBeInTheDocument();
  expect(isRemembered()).toBe(true);
  expect(places()).toEqual(before);
  expect(scroller().clientHeight).toBeGreaterThan(heightCssPx);
});

test('Escape dismisses it, after what is over the rows', async () => {
  await openCenter({ isNewHere: true });
  await expect.element(guide).toBeVisible();
  await focusGrid();
  await expect.element(tooltip).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(tooltip).not.toBeInTheDocument();
  await expect.element(guide).toBeVisible();
  // In the search, it is the field's.
  const search = page.getByRole('searchbox', { name: 'Find agent' });
  await search.fill('a');
  await userEvent.keyboard('{Escape}');
  await expect.element(search).toHaveValue('');
  await expect.element(guide).toBeVisible();
  await leaveRows();
  focusedElement().blur();
  await userEvent.keyboard('{Escape}');
  await expect.element(guide).not.toBeInTheDocument();
  expect(isRemembered()).toBe(true);
});

test('the help opens it again, and the focus goes there and back', async () => {
  await openCenter();
  await openFromHelp();
  await expect.element(guide.getByRole('heading', { name: title })).toHaveFocus();
  await expect.element(help).not.toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await expect.element(guide).not.toBeInTheDocument();
  await expect.element(tool('Help')).toHaveFocus();

  await focusGrid();
  await userEvent.keyboard('{End}');
  const here = focusedCell();
  await userEvent.keyboard('?');
  await press(help.getByRole('button', { name: title }), '{Enter}');
  await expect.element(guide.getByRole('heading', { name: title })).toHaveFocus();
  // What scrolls can be reached by key, in the order of what is seen.
  await userEvent.tab();
  await expect.element(guide.getByRole('button', { name: 'Got it' })).toHaveFocus();
  await userEvent.tab();
  await expect.element(guide.getByRole('group', { name: title })).toHaveFocus();
  await userEvent.keyboard('{End}');
  await expect.element(guide.getByText('Pinned')).toBeInViewport();
  await press(guide.getByRole('button', { name: 'Got it' }), '{Enter}');
  await expect.element(guide).not.toBeInTheDocument();
  await expect.poll(focusedCell).toEqual(here);
});

test.each(['light', 'dark'])('it is accessible in the %s theme, and painted in its colors', async (theme) => {
  await openCenter({ isNewHere: true }, `${day}&theme=${theme}`);
  await expect.element(guide).toBeVisible();
  await expectAccessible();
  const corner = () => [...(canvases()[0]?.getContext('2d')?.getImageData(0, 0, 1, 1).data ?? [])];
  expect(Math.max(...corner().slice(0, 3))).toSatisfy((level: number) => level > 200 === (theme === 'light'));
});

test('in forced colors it has theirs', async () => {
  await preferMedia({ 'forced-colors': 'active' });
  await openCenter({ isNewHere: true });
  await expect.element(guide).toBeVisible();
  expect(Math.min(...canvases().map(colourCount))).toBeGreaterThan(1);
  await expectAccessible();
});

test('read from right to left, time still runs from left to right', async () => {
  await openPage(`${day}&lang=ar`, { ...center, isNewHere: true });
  const translated = page.getByRole('region', { name: 'كيف تقرأ المخطط الزمني' });
  await expect.element(translated).toBeVisible();
  const sample = translated.element().querySelector('canvas');
  expect(sample === null ? '' : getComputedStyle(sample).direction).toBe('ltr');
  const name = translated.getByText('الحالة والسبب', { exact: true }).element();
  expect(name.getBoundingClientRect().right).toBeLessThan(sample?.getBoundingClientRect().left ?? 0);
  await expectAccessible();
});

test('on a phone it leaves the rows more than half of the height, and from the help it is a sheet', async () => {
  await openCenter({ isNewHere: true, viewport: [390, 844] });
  await expect.element(guide).toBeVisible();
  expect(scroller().clientHeight).toBeGreaterThan(guide.element().clientHeight);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  await expectAccessible();
  await guide.getByRole('button', { name: 'Got it' }).click();
  await expect.element(guide).not.toBeInTheDocument();

  await openFromHelp();
  await expect.element(sheet).toBeVisible();
  await expect.element(sheet).toHaveTextContent('Dotted line: nothing was reported.');
  await expectAccessible();
  await userEvent.keyboard('{Escape}');
  await expect.element(sheet).not.toBeInTheDocument();
  await expect.element(guide).not.toBeInTheDocument();
  await expect.element(tool('Help')).toHaveFocus();
});

test.each([
  ['low', 720, 450],
  ['very narrow', 320, 700],
])('where the page is %s, only its title shows itself', async (_, width, height) => {
  await openCenter({ isNewHere: true, viewport: [width, height] });
  await expect.element(guide).toBeInTheDocument();
  expect(guide.element().clientHeight).toBeLessThanOrEqual(48);
  await expectAccessible();
  await guide.getByRole('button', { name: 'Show' }).click();
  await expect.element(sheet).toBeVisible();
  await expect.element(guide).not.toBeInTheDocument();
  await sheet.getByRole('button', { name: 'Done' }).click();
  await expect.element(sheet).not.toBeInTheDocument();
  expect(isRemembered()).toBe(true);
});
