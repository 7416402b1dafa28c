import type { Page } from 'playwright/test';

import { expectAccessible } from './support/expectAccessible';
import { expect, test } from './support/test';

const dates = (page: Page) => page.getByRole('group', { name: 'Date range' });
const calendar = (page: Page) => page.getByRole('dialog', { name: 'Select dates' });
/** A day by number, month and year; a weekday and a comma stand before them in its name. */
const day = (page: Page, name: string) => calendar(page).getByRole('button', { name: `, ${name}` });

async function openAt(page: Page, query: string): Promise<void> {
  await page.goto(`/?tz=UTC&${query}`);
  await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false');
}

async function expectRange(page: Page, from: string, to: string): Promise<void> {
  await expect(dates(page).getByLabel('From')).toHaveValue(from);
  await expect(dates(page).getByLabel('To')).toHaveValue(to);
  const { searchParams } = new URL(page.url());
  expect([searchParams.get('from'), searchParams.get('to')]).toEqual([from, to]);
}

test('two presses in the calendar choose a range, no longer than can be shown', async ({ page }) => {
  await openAt(page, 'lang=en-GB&from=2026-03-09&to=2026-03-10');
  const button = dates(page).getByRole('button', { name: 'Select dates' });
  await button.click();
  await expect(calendar(page)).toBeVisible();
  await expectAccessible(page);
  await expect(calendar(page).getByRole('grid')).toHaveCount(2);
  await expect(calendar(page)).toContainText('at most 31 days');
  await day(page, '2 February 2026').click();
  // 2 February and 30 days more.
  await expect(day(page, '4 March 2026')).not.toHaveAttribute('aria-disabled', 'true');
  await expect(day(page, '5 March 2026')).toHaveAttribute('aria-disabled', 'true');
  await day(page, '11 February 2026').click();
  await expect(calendar(page)).toHaveCount(0);
  await expectRange(page, '2026-02-02', '2026-02-11');
  await expect(button).toBeFocused();
  await page.goBack();
  await expectRange(page, '2026-03-09', '2026-03-10');
});

test('the calendar is used by keyboard, and given up with Escape', async ({ page }) => {
  await openAt(page, 'lang=en-GB&from=2026-03-09&to=2026-03-10');
  const button = dates(page).getByRole('button', { name: 'Select dates' });
  await button.press('Enter');
  await expect(day(page, '9 March 2026')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(calendar(page)).toHaveCount(0);
  await expect(button).toBeFocused();
  await expectRange(page, '2026-03-09', '2026-03-10');

  await button.press('Enter');
  await page.keyboard.press('PageUp');
  await expect(day(page, '9 February 2026')).toBeFocused();
  await page.keyboard.press('Enter');
  // The first day chosen, the library goes on to the next one by itself.
  await expect(day(page, '10 February 2026')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expectRange(page, '2026-02-09', '2026-02-17');
  await expect(button).toBeFocused();
});

test('the week begins as in the language of the page, and runs as it is written', async ({ page }) => {
  for (const [language, weekdays] of [
    ['en-US', ['S', 'M', 'T', 'W', 'T', 'F', 'S']],
    ['en-GB', ['M', 'T', 'W', 'T', 'F', 'S', 'S']],
    ['de', ['M', 'D', 'M', 'D', 'F', 'S', 'S']],
  ] as const) {
    await openAt(page, `lang=${language}&from=2026-03-10&to=2026-03-10`);
    await page
      .locator('button[aria-haspopup=dialog][aria-expanded=false]:has(.lucide-calendar-days)')
      .click();
    await expect(page.getByRole('dialog').locator('table').first().locator('th')).toHaveText(weekdays);
    await page.keyboard.press('Escape');
  }

  // Saudi Arabia's own calendar is another one; addresses and files count by the Gregorian.
  await openAt(page, 'lang=ar-SA&from=2026-03-10&to=2026-03-10');
  await page.getByRole('button', { name: 'اختيار التواريخ' }).click();
  const open = page.getByRole('dialog', { name: 'اختيار التواريخ' });
  await expect(open.getByRole('button', { name: /١٠ مارس ٢٠٢٦/ })).toBeFocused();
  await expectAccessible(page);
  // Later days lie further left.
  await page.keyboard.press('ArrowLeft');
  await expect(open.getByRole('button', { name: /١١ مارس ٢٠٢٦/ })).toBeFocused();
});

test('on a narrow screen the calendar shows one month, also within the sheet of filters', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openAt(page, 'lang=en-GB&from=2026-03-09&to=2026-03-10');
  await dates(page).getByRole('button', { name: 'Select dates' }).click();
  await expect(calendar(page).getByRole('grid')).toHaveCount(1);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(calendar(page)).toHaveCount(0);

  // Where all rows are squeezed onto one screen, every filter stands in the sheet.
  await page.setViewportSize({ width: 1440, height: 900 });
  await openAt(page, 'lang=en-GB&from=2026-03-09&to=2026-03-10&rows=dense');
  await page.getByRole('button', { name: /^Filters/ }).click();
  const sheet = page.getByRole('dialog', { name: 'Filters' });
  await sheet.getByRole('button', { name: 'Select dates' }).click();
  await expect(day(page, '9 March 2026')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(calendar(page)).toHaveCount(0);
  await expect(sheet).toBeVisible();
  await sheet.getByRole('button', { name: 'Select dates' }).click();
  await day(page, '3 March 2026').click();
  await day(page, '4 March 2026').click();
  await expect(sheet.getByLabel('From')).toHaveValue('2026-03-03');
  await expect(sheet.getByLabel('To')).toHaveValue('2026-03-04');
});

test('the day to compare with is chosen in a calendar of the page’s language as well', async ({ page }) => {
  await openAt(page, 'lang=de&from=2026-03-10&to=2026-03-10&compare=2026-02-24');
  const button = page.getByRole('button', { name: 'Tag auswählen' });
  await button.press('Enter');
  const open = page.getByRole('dialog', { name: 'Tag auswählen' });
  await expect(open.getByRole('button', { name: /24\. Februar 2026/ })).toBeFocused();
  await expect(open.locator('th')).toHaveText(['M', 'D', 'M', 'D', 'F', 'S', 'S']);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();

  await button.click();
  await open.getByRole('button', { name: /26\. Februar 2026/ }).click();
  await expect(open).toHaveCount(0);
  await expect(page.getByLabel('Verglichener Tag')).toHaveValue('2026-02-26');
  await expect(page).toHaveURL(/compare=2026-02-26/);
  await expect(button).toBeFocused();
});
