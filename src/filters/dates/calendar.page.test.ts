import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, openPage, type OpenedPage, parameter, press } from '../../app/page.testkit';
import { dateRange, expectDates } from '../../app/fourStatuses.testkit';

const button = dateRange.getByRole('button', { name: 'Select dates' });
const calendar = page.getByRole('dialog', { name: 'Select dates' });
/** A day by number, month and year; a weekday and a comma stand before them in its name. */
const day = (name: string) => calendar.getByRole('button', { name: `, ${name}` });

async function openAt(query: string, viewport: readonly [number, number] = [1440, 900]): Promise<OpenedPage> {
  const opened = await openPage(`tz=UTC&${query}`, { viewport });
  // Its name is in the page's language.
  await expect.element(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false');
  return opened;
}

async function expectRange(from: string, to: string): Promise<void> {
  await expectDates(from, to);
  expect([parameter('from'), parameter('to')]).toEqual([from, to]);
}

/** The days of the week above the first month, as they are written. */
function weekdays(dialog: Element): (string | undefined)[] {
  const headings = dialog.querySelector('table')?.querySelectorAll('th') ?? [];
  return Array.from(headings, ({ textContent }) => textContent.trim());
}

test('two presses in the calendar select a range, no longer than can be shown', async () => {
  await openAt('lang=en-GB&from=2026-03-09&to=2026-03-10');
  await button.click();
  await expect.element(calendar).toBeVisible();
  await expectAccessible();
  await expect.element(calendar.getByRole('grid')).toHaveLength(2);
  await expect.element(calendar).toHaveTextContent('at most 31 days');
  await day('2 February 2026').click();
  // 2 February and 30 days more.
  await expect.element(day('5 March 2026')).toHaveAttribute('aria-disabled', 'true');
  await expect.element(day('4 March 2026')).not.toHaveAttribute('aria-disabled', 'true');
  await day('11 February 2026').click();
  await expect.element(calendar).not.toBeInTheDocument();
  await expectRange('2026-02-02', '2026-02-11');
  await expect.element(button).toHaveFocus();
  history.back();
  await expectRange('2026-03-09', '2026-03-10');
});

test('the calendar is used by keyboard, and closed with Escape', async () => {
  await openAt('lang=en-GB&from=2026-03-09&to=2026-03-10');
  await press(button, '{Enter}');
  await expect.element(day('9 March 2026')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('{Escape}');
  await userEvent.keyboard('{Escape}');
  await expect.element(calendar).not.toBeInTheDocument();
  await expect.element(button).toHaveFocus();
  await expectRange('2026-03-09', '2026-03-10');

  await press(button, '{Enter}');
  await expect.element(day('9 March 2026')).toHaveFocus();
  await userEvent.keyboard('{PageUp}');
  await expect.element(day('9 February 2026')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  // With the first day selected, the library moves to the next one.
  await expect.element(day('10 February 2026')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  await userEvent.keyboard('{Enter}');
  await expectRange('2026-02-09', '2026-02-17');
  await expect.element(button).toHaveFocus();
});

for (const [language, label, expected] of [
  ['en-US', 'Select dates', 'SMTWTFS'],
  ['en-GB', 'Select dates', 'MTWTFSS'],
  ['de', 'Datum auswählen', 'MDMDFSS'],
] as const) {
  test(`the week begins as in the language of the page: ${language}`, async () => {
    await openAt(`lang=${language}&from=2026-03-10&to=2026-03-10`);
    await page.getByRole('button', { name: label }).click();
    const dialog = page.getByRole('dialog', { name: label });
    await expect.element(dialog).toBeVisible();
    await expect.poll(() => weekdays(dialog.element())).toEqual(Array.from(expected));
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
  });
}

test('the week runs as the language of the page is written', async () => {
  // Saudi Arabia's own calendar is another one; addresses and files count by the Gregorian.
  await openAt('lang=ar-SA&from=2026-03-10&to=2026-03-10');
  await page.getByRole('button', { name: 'اختيار التواريخ' }).click();
  const open = page.getByRole('dialog', { name: 'اختيار التواريخ' });
  await expect.element(open.getByRole('button', { name: /١٠ مارس ٢٠٢٦/ })).toHaveFocus();
  await expectAccessible();
  // Later days lie further left.
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(open.getByRole('button', { name: /١١ مارس ٢٠٢٦/ })).toHaveFocus();
});

test('on a narrow screen the calendar shows one month', async () => {
  await openAt('lang=en-GB&from=2026-03-09&to=2026-03-10', [390, 844]);
  await button.click();
  await expect.element(calendar.getByRole('grid')).toHaveLength(1);
  await expectAccessible();
  await userEvent.keyboard('{Escape}');
  await expect.element(calendar).not.toBeInTheDocument();
});

test('the calendar opens within the sheet of filters as well', async () => {
  // Where all rows are squeezed onto one screen, every filter is in the sheet.
  await openAt('lang=en-GB&from=2026-03-09&to=2026-03-10&rows=dense');
  await page.getByRole('button', { name: /^Filters/ }).click();
  const sheet = page.getByRole('dialog', { name: 'Filters' });
  await sheet.getByRole('button', { name: 'Select dates' }).click();
  await expect.element(day('9 March 2026')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(calendar).not.toBeInTheDocument();
  await expect.element(sheet).toBeVisible();
  await sheet.getByRole('button', { name: 'Select dates' }).click();
  await day('3 March 2026').click();
  await day('4 March 2026').click();
  await expect.element(sheet.getByLabelText('From')).toHaveValue('2026-03-03');
  await expect.element(sheet.getByLabelText('To')).toHaveValue('2026-03-04');
});

test('the day to compare with is selected in a calendar of the page’s language as well', async () => {
  await openAt('lang=de&from=2026-03-10&to=2026-03-10&compare=2026-02-24');
  await page.getByRole('button', { name: 'Anzeige', exact: true }).click();
  const choose = page.getByRole('button', { name: 'Tag auswählen' });
  await press(choose, '{Enter}');
  const open = page.getByRole('dialog', { name: 'Tag auswählen' });
  await expect.element(open.getByRole('button', { name: /24\. Februar 2026/ })).toHaveFocus();
  expect(weekdays(open.element())).toEqual(Array.from('MDMDFSS'));
  await expectAccessible();
  await userEvent.keyboard('{Escape}');
  await expect.element(choose).toHaveFocus();

  await choose.click();
  await open.getByRole('button', { name: /26\. Februar 2026/ }).click();
  await expect.element(open).not.toBeInTheDocument();
  await expect.element(page.getByLabelText('Verglichener Tag')).toHaveValue('2026-02-26');
  await expect.poll(() => parameter('compare')).toBe('2026-02-26');
  await expect.element(choose).toHaveFocus();
});
