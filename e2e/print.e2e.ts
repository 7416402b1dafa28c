import type { Page } from 'playwright/test';

import { smallCenterNow } from '../src/demo/smallCenter.testkit';
import { test } from './support/smallCenter';
import { expect, test as harness } from './support/test';
import { readyTimeline } from './support/timelinePage';
import { agentRecord, dayAddress, serveAgents } from '../src/demo/upstreamPages.testkit';

/** How many pages a PDF has, by the count that its page tree states. */
function pageCountOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** What stands in the page while it is printed, text by text. */
async function whilePrinting<Found>(page: Page, look: () => Promise<Found>): Promise<Found> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const found = await look();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
  return found;
}

/** The view for paper is fetched when there is time; the button waits for it. */
async function printReady(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.print = () => Object.assign(globalThis, { hasPrinted: true });
  });
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'Print' }).click();
  await page.waitForFunction(() => Reflect.has(globalThis, 'hasPrinted'));
}

harness(
  'a hundred rows take four pages, each with title, legend, axis and its rows’ names',
  async ({ page, center }) => {
    const agents = Array.from({ length: 100 }, (_, index) => agentRecord(index + 1));
    center.upstream.setFault(serveAgents(agents));
    await page.goto(dayAddress(center, 'theme=dark'));
    await readyTimeline(page);
    await printReady(page);
    const pages = await whilePrinting(page, async () => {
      await expect(page.getByRole('main')).toBeHidden();
      return page.locator('[data-print] > section').allInnerTexts();
    });
    expect(pages).toHaveLength(4);
    for (const [index, text] of pages.entries()) {
      expect(text).toContain('Agent status');
      expect(text).toContain(`page ${index + 1} of 4`);
      expect(text).toContain('Tue, 10 Mar 2026 · UTC · 100 agents');
      expect(text).toContain('Available');
      expect(text).toContain('08:00');
    }
    // Every row once: 27 rows a page, and the last page has what is left.
    const names = pages.map((text) =>
      [...text.matchAll(/Agent (\d{4})/g)].map(([, number]) => Number(number)),
    );
    expect(names.map((list) => list.length)).toEqual([27, 27, 27, 19]);
    expect(names.flat()).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
    await expect(page.locator('[data-print]')).toHaveCount(0);

    for (const format of ['A4', 'Letter'] as const) {
      const pdf = await page.pdf({ format, landscape: true });
      expect(pageCountOf(pdf), format).toBe(4);
    }
  },
);

harness(
  'thousands of rows are prepared a page at a time, and can be stopped; the browser’s own menu gets the first',
  async ({ page, startServer }) => {
    harness.slow();
    const server = await startServer({ DEMO_AGENTS: '2750' });
    await page.goto(`${server.address}/?from=2026-03-10&to=2026-03-10&tz=UTC&lang=en-GB`);
    const grid = page.getByRole('grid', { name: 'Agent status timeline' });
    await expect(grid).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
    const pages = page.locator('[data-print] > section');
    const sheet = page.getByRole('dialog', { name: 'Print' });
    /** How many pages there were when the browser was asked to print, each time, and whether the sheet was shut. */
    await page.evaluate(() => {
      const printed: number[] = [];
      Object.assign(globalThis, { printed });
      window.print = () => {
        dispatchEvent(new Event('beforeprint'));
        const isShut = document.querySelector('dialog[open]') === null;
        printed.push(isShut ? document.querySelectorAll('[data-print] > section').length : -1);
      };
    });
    const printed = () => page.evaluate<unknown>(() => Reflect.get(globalThis, 'printed'));
    const askToPrint = async () => {
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('menuitem', { name: 'Print' }).click();
    };

    // On a slow machine it takes so long that it surely can be stopped.
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    await askToPrint();
    await expect(sheet.getByRole('progressbar', { name: 'Preparing pages' })).toBeVisible();
    await sheet.getByRole('button', { name: 'Cancel' }).click();
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await expect(sheet).toBeHidden();
    await expect(page.getByRole('status').filter({ hasText: 'Nothing was printed' })).toHaveCount(1);
    await expect(pages).toHaveCount(0);
    expect(await printed()).toEqual([]);

    await whilePrinting(page, async () => {
      await expect(pages).toHaveCount(100);
      await expect(pages.last()).toContainText('The first 2,700 of 2,750 rows');
      await expect(pages.last()).toContainText('page 100 of 100');
    });
    await expect(pages).toHaveCount(0);

    // 27 rows a page.
    await askToPrint();
    await expect.poll(printed, { timeout: 60_000 }).toEqual([102]);
    await expect(page.locator('[data-print] strong')).toHaveCount(0);
    await expect(pages.last()).toContainText('page 102 of 102');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(pages).toHaveCount(0);
  },
);

test('the tables are printed whole, whatever is scrolled into view', async ({ page, smallCenter }) => {
  await page.clock.setFixedTime(smallCenterNow);
  await page.goto(
    `${smallCenter.address}/?from=2026-03-10&to=2026-03-10&tz=UTC&view=table&group=none&sort=name`,
  );
  await expect(page.getByRole('table', { name: 'Status spans' })).toBeVisible();
  await printReady(page);
  await whilePrinting(page, async () => {
    const table = page.getByRole('table', { name: 'Status spans' });
    await expect(table.getByRole('row')).toHaveCount(5);
    await expect(table.getByRole('row').nth(1)).toContainText('Ada Autumn');
  });
  await page.getByRole('tab', { name: 'Totals' }).click();
  await whilePrinting(page, async () => {
    const table = page.getByRole('table', { name: 'Totals by agent' });
    await expect(table.getByRole('columnheader')).toHaveText([
      'Agent',
      'Available',
      'Busy',
      'Away',
      'Offline',
      'No status',
      'Total',
    ]);
    // Ben was available for six hours and is in his call for an hour; it is 15:00.
    await expect(table.getByRole('row').nth(2).getByRole('cell')).toHaveText([
      'Ben Busy',
      '6:00:00',
      '1:00:00',
      '0:00:00',
      '0:00:00',
      '8:00:00',
      '15:00:00',
    ]);
  });
});
