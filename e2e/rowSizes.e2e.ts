import { expectAccessible } from './support/expectAccessible';
import { expect, test } from './support/test';
import { plotBox, readyTimeline } from './support/timelinePage';

const day = 'from=2026-03-10&to=2026-03-10&tz=UTC';

test('dense rows shows 400 agents on one screen of 1440×900, and leads back', async ({
  page,
  startServer,
}) => {
  const server = await startServer({ DEMO_AGENTS: '400' });
  await page.goto(`${server.address}/?${day}`);
  const grid = await readyTimeline(page);
  await page.getByRole('combobox', { name: 'Rows' }).selectOption('Dense');
  await expect(grid.getByRole('rowheader')).toHaveCount(400);
  expect(new URL(page.url()).searchParams.get('rows')).toBe('dense');
  // No row is out of view: the first begins at the plot's top, the last ends within it.
  const plot = await plotBox(page);
  const tops = await grid
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().bottom));
  expect(Math.max(...tops)).toBeLessThanOrEqual(plot.y + plot.height);
  expect(plot.y + plot.height).toBeLessThanOrEqual(900);
  // Every row is named for those who cannot see it, and holds something to see.
  const names = await grid
    .getByRole('rowheader')
    .evaluateAll((headers) => headers.map((header) => header.textContent));
  expect(names.every((name) => /^\S.*, /.test(name))).toBe(true);
  expect(await page.locator('*').count()).toBeLessThan(1500);

  await page.getByRole('combobox', { name: 'Rows' }).selectOption('Comfortable');
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toBeVisible();
  expect(new URL(page.url()).searchParams.has('rows')).toBe(false);
});

test('the keyboard and the pointer reach each span of a floor of 2 px rows', async ({
  page,
  startServer,
}) => {
  const server = await startServer({ DEMO_AGENTS: '500' });
  await page.goto(`${server.address}/?${day}&rows=dense`);
  const grid = await readyTimeline(page);
  await expect(grid).toHaveAttribute('aria-rowcount', '500');
  const heights = await grid
    .getByRole('row')
    .evaluateAll((rows) => [...new Set(rows.map((row) => row.getBoundingClientRect().height))]);
  expect(heights).toEqual([2]);

  const plot = await plotBox(page);
  await page.mouse.move(plot.x + plot.width / 2, plot.y + 301);
  const tooltip = page.getByRole('tooltip');
  await expect(tooltip).toBeVisible();
  const pointed = await grid.getByRole('row').nth(150).getByRole('rowheader').textContent();
  const [name = '?'] = pointed?.split(', ') ?? [];
  await expect(tooltip).toContainText(name);
  await page.mouse.move(0, 0);

  await grid.locator('[tabindex="0"]').focus();
  await page.keyboard.press('Control+End');
  const last = grid.getByRole('row').filter({ has: page.locator(':focus') });
  await expect(last).toHaveAttribute('aria-rowindex', '500');
  await expect(grid.locator(':focus')).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(grid.locator(':focus')).toHaveAttribute('aria-label', /, \d\d:\d\d:\d\d – |^No status/);
});

test('rows that change their size keep the agent at the top there', async ({ page, startServer }) => {
  const server = await startServer({ DEMO_AGENTS: '400' });
  await page.goto(`${server.address}/?${day}&rows=compact`);
  const grid = await readyTimeline(page);
  const plot = await plotBox(page);
  const atTop = () =>
    grid
      .getByRole('row')
      .evaluateAll(
        (rows, top) =>
          rows.find((row) => row.getBoundingClientRect().bottom > top + 1)?.querySelector('[role=rowheader]')
            ?.textContent,
        plot.y,
      );
  const first = await atTop();
  await page.mouse.move(plot.x + 200, plot.y + 100);
  await page.mouse.wheel(0, 2000);
  // Scrolling comes to rest by itself.
  await expect.poll(async () => (await atTop()) === (await atTop()) && (await atTop()) !== first).toBe(true);
  const before = await atTop();
  for (const size of ['Comfortable', 'Compact']) {
    await page.getByRole('combobox', { name: 'Rows' }).selectOption(size);
    await expect.poll(atTop).toBe(before);
  }
});

for (const rows of ['compact', 'dense']) {
  for (const width of [768, 390]) {
    test(`${rows} rows are accessible at ${width} px`, async ({ page, startServer }) => {
      // As many rows as tell one from the next; what axe asks of a row is the same for each.
      const server = await startServer({ DEMO_AGENTS: '60' });
      await page.setViewportSize({ width, height: 844 });
      await page.goto(`${server.address}/?${day}&rows=${rows}`);
      const grid = await readyTimeline(page);
      await expect(grid.getByRole('row').first()).toBeAttached();
      await expectAccessible(page);
      const { scrolled, shown } = await page.evaluate(() => ({
        scrolled: document.documentElement.scrollWidth,
        shown: document.documentElement.clientWidth,
      }));
      expect(scrolled).toBeLessThanOrEqual(shown);
    });
  }
}
