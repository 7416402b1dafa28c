import { type Locator, type Page, expect } from 'playwright/test';

/** The grid, once every page is loaded and painted. */
export async function readyTimeline(page: Page): Promise<Locator> {
  const grid = page.getByRole('grid', { name: 'Agent status timeline' });
  await expect(grid).toHaveAttribute('aria-busy', 'false');
  return grid;
}

/** The parameters of an address, wherever in it they are. */
function parametersOf(address: string): Readonly<Record<string, string>> {
  const { searchParams, hash } = new URL(address);
  return Object.fromEntries([...searchParams, ...new URLSearchParams(hash.slice(1))]);
}

/** What the page's address has for one parameter. */
export function parameter(page: Page, name: string): string | null {
  return parametersOf(page.url())[name] ?? null;
}

/** The visible part that the address names, in epoch milliseconds; `undefined` for the whole range. */
export function visiblePart(page: Page): { readonly startMs: number; readonly endMs: number } | undefined {
  const text = parameter(page, 'at');
  if (text === null) return undefined;
  const [start = '', end = ''] = text.split('/');
  return { startMs: Date.parse(start), endMs: Date.parse(end) };
}

/** Waits until the address names a visible part, and one other than `before`. */
export async function nextVisiblePart(
  page: Page,
  before?: { readonly startMs: number; readonly endMs: number },
): Promise<{ readonly startMs: number; readonly endMs: number }> {
  await expect
    .poll(() => {
      const now = visiblePart(page);
      return now !== undefined && (now.startMs !== before?.startMs || now.endMs !== before.endMs);
    })
    .toBe(true);
  const part = visiblePart(page);
  if (part === undefined) throw new Error('the visible part is no longer in the address');
  return part;
}

/** The area of the bars: the second canvas, below the one of the axis. */
export async function plotBox(page: Page) {
  // What loads later, such as the page's tools, may move it.
  await page.waitForLoadState('networkidle');
  const box = await page.locator('section[aria-label="Timeline"] canvas').nth(1).boundingBox();
  if (box === null) throw new Error('the timeline has no plot');
  return box;
}

/** What scrolls the rows. */
export function scrollerOf(grid: Locator): Locator {
  return grid.locator('xpath=ancestor::*[@tabindex="-1"][1]');
}
