import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { pagingOf } from '../../demo/upstreamPages.testkit';
import { AXIS_HEIGHT_CSS_PX } from '../../timeline/paint/paintAxis';
import { languages } from '../../words/languages';
import { dateRange } from '../fourStatuses.testkit';
import { changeDisplay, expectAccessible, expectAddress, openPage, readyTimeline } from '../page.testkit';
import { scroller } from '../timelinePage.testkit';

const the10th = 'from=2026-03-10&to=2026-03-10';
/** The last moment of the demo's data. */
const now = '2026-03-10T15:00:00Z';
const live = { now, config: { isDemo: true } } as const;

const search = page.getByRole('search');

function topOf(selector: string): number {
  const element = document.querySelector(selector);
  return element === null ? Number.NaN : Math.round(element.getBoundingClientRect().top);
}

/** Where rows begin, or would: without any the view begins at the same height. */
function rowsTop(): number {
  return topOf('[role=tabpanel]') + AXIS_HEIGHT_CSS_PX;
}

/** Waits for the rows, in any language. */
async function rowsPainted(): Promise<void> {
  await expect.poll(() => document.querySelector('[role=grid][aria-busy=false]')).not.toBeNull();
}

/** Waits for what loads after the page and could make a line longer. */
async function laterParts(): Promise<void> {
  await expect.poll(() => document.querySelectorAll('header button').length).toBeGreaterThan(4);
  await expect.poll(() => document.querySelectorAll('search [aria-busy=true]').length).toBe(0);
}

const manyAgents = Array.from({ length: 12 }, (_, index) => `somebody.with.a.long.name${index}@example.com`);

const filters = [
  '',
  'last=24h',
  'last=7h&now=AWAY,BUSY',
  the10th,
  'from=2026-02-10&to=2026-03-10',
  `${the10th}&group=none&sort=-first`,
  `${the10th}&compare=2026-03-03&align=login`,
  `${the10th}&compare=2026-02-11`,
  'status=AWAY,BUSY,OFFLINE&reason=Lunch,Break,Meeting',
  `${the10th}&status=COFFEE&q=${'a'.repeat(60)}`,
  'tz=America/Argentina/ComodRivadavia&group=reason',
  `agents=${manyAgents.join()}`,
  'from=x&sort=size&unknown=1',
];

describe.each([
  [1440, 900],
  [1024, 768],
])('at %i × %i px', (width, height) => {
  test.each(languages)('rows begin above 150 px whatever is filtered, in %s', async (lang) => {
    const opened = await openPage(`lang=${lang}`, { ...live, viewport: [width, height] });
    await rowsPainted();
    await laterParts();
    const before = rowsTop();
    expect(topOf('[data-scroller]')).toBe(before);
    expect(before).toBeLessThan(150);
    for (const query of filters) {
      opened.goTo(`lang=${lang}&${query}`);
      await expect.poll(rowsTop).not.toBeNaN();
      await laterParts();
      await expect.poll(rowsTop, { message: query }).toBe(before);
    }
  });

  test.each(languages)('one more field fits on the first line, in %s', async (lang) => {
    await openPage(`lang=${lang}`, { ...live, viewport: [width, height] });
    await rowsPainted();
    await laterParts();
    const before = rowsTop();
    const field = document.querySelector('search input[type=search]')?.parentElement;
    field?.after(field.cloneNode(true));
    expect(document.querySelectorAll('search input[type=search]')).toHaveLength(2);
    expect(rowsTop()).toBe(before);
    const narrowest = [...document.querySelectorAll('search input[type=search]')].map(
      (input) => input.clientWidth,
    );
    // Its icons beside it, a field still shows the beginning of a word.
    expect(Math.min(...narrowest)).toBeGreaterThan(30);
  });
});

test('range, order, groups and comparison change nothing above the rows', async () => {
  await openPage('', { ...live, viewport: [1280, 720] });
  await readyTimeline();
  await laterParts();
  const before = topOf('[data-scroller]');
  const expectInPlace = async () => {
    await readyTimeline();
    expect(topOf('[data-scroller]')).toBe(before);
  };
  await page.getByRole('button', { name: 'Previous day' }).click();
  await expectAddress({ from: '2026-03-09', to: '2026-03-09' });
  await expectInPlace();
  await page.getByRole('combobox', { name: 'Group by' }).selectOptions('Status');
  await expectInPlace();
  await page.getByRole('combobox', { name: 'Sort by' }).selectOptions('First seen');
  await expectInPlace();
  await changeDisplay(() => page.getByRole('combobox', { name: 'Compare' }).selectOptions('Another day'));
  await expectInPlace();
  await dateRange.getByLabelText('From').fill('2026-01-01');
  // What is wrong with a range lies over the rows.
  await expect.element(dateRange.getByRole('status')).toHaveTextContent('at most 31 days');
  await expectInPlace();
});

test('a last day that is the first one says just that until it has the focus', async () => {
  await openPage(the10th, live);
  await readyTimeline();
  const to = dateRange.getByLabelText('To');
  const sameDay = dateRange.getByText('same day');
  const look = () => {
    const { width, left } = to.element().getBoundingClientRect();
    return { width, left, opacity: getComputedStyle(to.element()).opacity };
  };
  await expect.element(sameDay).toBeVisible();
  const before = look();
  expect(before.opacity).toBe('0');
  await expect.element(to).toHaveValue('2026-03-10');
  await to.click();
  await expect.element(sameDay).not.toBeVisible();
  expect(look()).toEqual({ ...before, opacity: '1' });
  await to.fill('2026-03-11');
  await expectAddress({ from: '2026-03-10', to: '2026-03-11' });
  await userEvent.tab();
  expect(look()).toEqual({ ...before, opacity: '1' });
  await expect.element(sameDay).not.toBeInTheDocument();
});

test('what goes wrong while rows are on screen is said below them', async () => {
  const opened = await openPage(`${the10th}&from=x`, live);
  await readyTimeline();
  const before = topOf('[data-scroller]');
  await expect.element(page.getByText('Part of this link could not be used.')).toBeVisible();
  expect(topOf('[data-scroller]')).toBe(before);

  opened.setFault((request) => (pagingOf(request).offset >= 50 ? { status: 404, body: '' } : {}));
  opened.goTo('from=2026-03-09&to=2026-03-09');
  const alert = page.getByRole('alert');
  await expect.element(alert).toHaveTextContent('missing');
  expect(topOf('[data-scroller]')).toBe(before);
  expect(alert.element().getBoundingClientRect().top).toBeGreaterThan(
    scroller().getBoundingClientRect().bottom,
  );
});

/** Rows of agents that are in view from top to bottom. */
function wholeRows(): number {
  const { top, bottom } = scroller().getBoundingClientRect();
  return [...document.querySelectorAll('[role=grid] [role=row]:not(:has([aria-expanded]))')].filter((row) => {
    const box = row.getBoundingClientRect();
    return box.top >= top - 1 && box.bottom <= Math.min(bottom, innerHeight) + 1;
  }).length;
}

// 1440 × 900 and 1280 × 720, zoomed to 200 %.
test.each([
  [720, 450, 8],
  [640, 360, 6],
])('at %i × %i px there are %i rows, the counts, and a sheet of filters', async (width, height, rows) => {
  await openPage('', { ...live, viewport: [width, height] });
  await readyTimeline();
  await laterParts();
  await expect.poll(wholeRows).toBeGreaterThanOrEqual(rows);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  const legend = page.getByRole('group', { name: 'Status', exact: true });
  const { right } = legend.element().getBoundingClientRect();
  for (const button of legend.getByRole('button').elements()) {
    await expect.element(button).toBeInViewport({ ratio: 1 });
    expect(button.getBoundingClientRect().right).toBeLessThanOrEqual(right + 0.5);
    expect(button.textContent).toMatch(/^\D+ \d+$/);
  }
  await expectAccessible();

  await search.getByRole('button', { name: 'Filters' }).click();
  const sheet = page.getByRole('dialog', { name: 'Filters' });
  await expect.element(sheet.getByLabelText('From')).toBeVisible();
  for (const name of ['Agents', 'Sort by', 'Rows', 'Group by', 'Compare', 'Time zone', 'Language']) {
    await expect.element(sheet.getByRole('combobox', { name })).toBeInTheDocument();
  }
  await expect.element(sheet.getByRole('button', { name: 'Reasons' })).toBeInTheDocument();
  await expectAccessible();
});

test('a tablet has one line of title and three of filters, a phone two of each', async () => {
  const opened = await openPage('', { ...live, viewport: [768, 1024] });
  await readyTimeline();
  await laterParts();
  // 32 px a line, 2 between them, 4 at either side, and the hairline.
  const heights = () =>
    ['header', 'search'].map((name) => document.querySelector(name)?.getBoundingClientRect().height);
  await expect.poll(heights).toEqual([37, 109]);
  await page.viewport(390, 844);
  await expect.poll(heights).toEqual([69, 75]);
  // Nor are there more or fewer where nothing is live.
  opened.goTo('from=2026-03-08&to=2026-03-09');
  await readyTimeline();
  await expect.poll(heights).toEqual([69, 75]);
  // A narrower phone has as many of filters.
  await page.viewport(360, 800);
  await expect.poll(() => heights()[1]).toBe(75);
});

test.each([
  [312, 675],
  [320, 700],
])('at %i × %i px the filters are in the title line', async (width, height) => {
  const opened = await openPage('', { ...live, viewport: [width, height] });
  await readyTimeline();
  await laterParts();
  const header = () => document.querySelector('header')?.getBoundingClientRect().height ?? Number.NaN;
  // Three lines of 32 px at most, and the hairline.
  await expect.poll(header).toBeLessThanOrEqual(97);
  expect(topOf('[data-scroller]')).toBeLessThanOrEqual(97 + AXIS_HEIGHT_CSS_PX);
  expect(document.querySelector('header search button')).toHaveTextContent('Filters');
  await expectAccessible();

  // The counts are wider than the page: they scroll in their line, and nothing else does.
  opened.goTo('from=2026-03-08&to=2026-03-09');
  await readyTimeline();
  const legend = page.getByRole('group', { name: 'Status', exact: true }).element();
  await expect.poll(() => legend.scrollWidth).toBeGreaterThan(legend.clientWidth);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});
