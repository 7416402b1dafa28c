import type { Page } from 'playwright';

/**
 * Selects the row size that fits all agents onto one screen.
 *
 * @returns whether the page offers it.
 */
export async function selectDenseRows(page: Page): Promise<boolean> {
  const list = page.locator('select:has(option[value=dense])');
  if ((await list.count()) === 0) return false;
  await list.selectOption('dense');
  return true;
}
