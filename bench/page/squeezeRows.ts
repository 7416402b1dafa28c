import type { Page } from 'playwright';

const denseRows = /whole floor/i;

/**
 * Squeezes the dashboard's rows so that the whole floor fits one screen, with the list that offers it.
 *
 * @returns whether there was such a list.
 */
export async function squeezeRows(page: Page): Promise<boolean> {
  const list = page
    .getByRole('combobox')
    .filter({ has: page.locator('option', { hasText: denseRows }) })
    .first();
  if ((await list.count()) === 0) return false;
  const options = await list.locator('option').allTextContents();
  const label = options.find((option) => denseRows.test(option));
  if (label === undefined) return false;
  await list.selectOption({ label });
  return true;
}
