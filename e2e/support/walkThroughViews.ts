import { type Page, expect } from 'playwright/test';

/** Opens every view and every list that can show received text. */
export async function walkThroughViews(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(page.getByRole('table', { name: 'Status spans' })).toBeVisible();
  await page.getByRole('tab', { name: 'Totals' }).click();
  await expect(page.getByRole('table', { name: 'Totals by agent' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Agents' }).press('ArrowDown');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Timeline' }).click();
  await expect(page.getByRole('grid', { name: 'Agent status timeline' })).toBeVisible();
}
