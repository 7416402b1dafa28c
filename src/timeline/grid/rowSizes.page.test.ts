import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  changeDisplay,
  expectAccessible,
  openPage,
  parameter,
  readyTimeline,
  textsOf,
} from '../../app/page.testkit';
import {
  focusedElement,
  focusGrid,
  leaveRows,
  plot,
  pointAtPlot,
  scroller,
  turnWheel,
} from '../../app/timelinePage.testkit';
import { createDemoHandlers } from '../../demo/demoHandlers';
import { createSmallCenterHandlers } from '../../demo/smallCenter.testkit';

const day = 'from=2026-03-10&to=2026-03-10&tz=UTC';
/** The day is over. */
const now = '2026-03-11T12:00:00Z';

const floorOf = (agentCount: number) => ({
  now,
  handlers: createDemoHandlers({ agentCount, nowMs: () => Date.parse(now) }),
});

const rowSize = page.getByRole('combobox', { name: 'Rows' });

test('dense rows show 400 agents on one screen of 1440 × 900, and lead back', async () => {
  await openPage(day, floorOf(400));
  const grid = await readyTimeline();
  await changeDisplay(() => rowSize.selectOptions('Dense'));
  await expect.element(grid.getByRole('rowheader')).toHaveLength(400);
  expect(parameter('rows')).toBe('dense');
  // No row is out of view: the first begins at the plot's top, the last ends within it.
  const { bottom } = plot().element().getBoundingClientRect();
  const bottoms = grid
    .getByRole('row')
    .elements()
    .map((row) => row.getBoundingClientRect().bottom);
  expect(Math.max(...bottoms)).toBeLessThanOrEqual(bottom);
  expect(bottom).toBeLessThanOrEqual(900);
  // Every row has a name for those who cannot see it, and a status to see.
  const unnamed = textsOf(grid.getByRole('rowheader')).filter((name) => !/^\S.*, /.test(name));
  expect(unnamed).toEqual([]);
  expect(document.body.querySelectorAll('*').length).toBeLessThan(1500);

  await rowSize.selectOptions('Comfortable');
  await expect.element(page.getByRole('combobox', { name: 'Time zone' })).toBeVisible();
  expect(parameter('rows')).toBeNull();
});

test('the keyboard and the pointer reach each span of a floor of 2 px rows', async () => {
  await openPage(`${day}&rows=dense`, floorOf(500));
  const grid = await readyTimeline();
  await expect.element(grid).toHaveAttribute('aria-rowcount', '500');
  const rows = grid.getByRole('row');
  const heights = new Set(rows.elements().map((row) => row.getBoundingClientRect().height));
  expect([...heights]).toEqual([2]);

  await pointAtPlot(plot().element().clientWidth / 2, 301);
  const tooltip = page.getByRole('tooltip');
  await expect.element(tooltip).toBeVisible();
  const [name = '?'] = (await rows.nth(150).getByRole('rowheader').findElement()).textContent.split(', ');
  await expect.element(tooltip).toHaveTextContent(name);
  await leaveRows();

  await focusGrid();
  await userEvent.keyboard('{Control>}{End}{/Control}');
  await expect.poll(() => focusedElement().closest('[role=row]')?.getAttribute('aria-rowindex')).toBe('500');
  await expect.element(focusedElement()).toBeInViewport();
  await userEvent.keyboard('{Home}');
  await expect
    .poll(() => focusedElement().getAttribute('aria-label'))
    .toMatch(/, \d\d:\d\d:\d\d – |^No status/);
});

test('rows that change their size keep the agent at the top there', async () => {
  await openPage(`${day}&rows=compact`, floorOf(400));
  const grid = await readyTimeline();
  const { top } = plot().element().getBoundingClientRect();
  const atTop = () =>
    grid
      .getByRole('row')
      .elements()
      .find((row) => row.getBoundingClientRect().bottom > top + 1)
      ?.querySelector('[role=rowheader]')?.textContent;
  const first = atTop();
  expect(first).toBeDefined();
  await turnWheel(2000);
  // Scrolling comes to rest by itself.
  await expect.poll(() => scroller().scrollTop).toBe(2000);
  await expect.poll(atTop).not.toBe(first);
  const before = atTop();
  for (const size of ['Comfortable', 'Compact']) {
    await changeDisplay(() => rowSize.selectOptions(size));
    await expect.poll(atTop).toBe(before);
  }
});

test.each([
  ['compact', 768],
  ['compact', 390],
  ['dense', 768],
  ['dense', 390],
])('%s rows are accessible at %i px', async (rows, width) => {
  // As many rows as differ from each other; what axe asks of a row is the same for each.
  await openPage(`${day}&rows=${rows}`, { ...floorOf(60), viewport: [width, 844] });
  const grid = await readyTimeline();
  await expect.element(grid.getByRole('row').first()).toBeInTheDocument();
  await expectAccessible();
  const { scrollWidth, clientWidth } = document.documentElement;
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
});

/** From two letters to more than any header has room for; the last has only an email address. */
const longNames = Array.from({ length: 24 }, (_, index) => ({
  userId: `u-${index}`,
  firstName: index === 23 ? '' : `A${'a'.repeat(2 * index)}`,
  lastName: index === 23 ? '' : 'L',
  email: `maximiliane.featherstonehaugh-cholmondeley.${index}@care.example.com`,
  customId: `10${String(index).padStart(4, '0')}`,
  spans: [{ primary: 'BUSY', secondary: 'Call', start: '2026-03-10T11:55:00Z' }],
}));

/** Whether an element is on its line. What has no room there wraps below it, where it is cut off. */
function isOnLine(part: Element | null | undefined): boolean {
  const line = part?.parentElement?.getBoundingClientRect();
  if (part === null || part === undefined || line === undefined) throw new Error('a part is missing');
  return part.getBoundingClientRect().top < line.bottom;
}

/** What can be seen of a row's header. */
function seenOf(header: Element) {
  const [name, words, running] = header.querySelectorAll('[dir=auto]');
  const isCut = (part: Element | undefined) => part === undefined || part.scrollWidth > part.clientWidth;
  return {
    name: name?.textContent,
    isNameCut: isCut(name),
    isIdShown: isOnLine(header.querySelector('[title^="10"]')),
    areWordsShown: isOnLine(words),
    areWordsWhole: isOnLine(words) && !isCut(words),
    isRunningShown: isOnLine(running),
  };
}

test.each([
  ['comfortable', 1440],
  ['compact', 1440],
  ['comfortable', 768],
  ['compact', 768],
  ['comfortable', 390],
  ['compact', 390],
])('in %s rows at %i px the id gives way first, and the name last', async (rows, width) => {
  await openPage(`last=8h&tz=UTC&group=none&sort=name&rows=${rows}`, {
    now: '2026-03-10T12:00:00Z',
    handlers: createSmallCenterHandlers(longNames),
    viewport: [width, 2200],
  });
  const grid = await readyTimeline();
  const headers = grid.getByRole('rowheader').elements().map(seenOf);
  expect(headers).toHaveLength(longNames.length);
  const isOneLine = rows === 'compact' || width === 390;
  for (const header of headers) {
    if (isOneLine) {
      if (header.isIdShown) expect(header).toMatchObject({ areWordsWhole: true });
      if (header.areWordsShown) expect(header).toMatchObject({ isRunningShown: true });
      if (header.isNameCut) expect(header).toMatchObject({ areWordsShown: false, isRunningShown: false });
      // On a line of their own, nothing takes their room.
    } else expect(header).toMatchObject({ areWordsWhole: true, isRunningShown: true });
    if (header.isNameCut) expect(header).toMatchObject({ isIdShown: false });
  }
  // Each stage occurs.
  expect(headers.some(({ isIdShown }) => isIdShown)).toBe(true);
  expect(headers.some(({ isIdShown, isNameCut }) => !isIdShown && !isNameCut)).toBe(true);
  expect(headers.some(({ isNameCut }) => isNameCut)).toBe(true);
});
