import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createSmallCenterHandlers, smallCenterAgents, smallCenterNow } from '../../demo/smallCenter.testkit';
import {
  addressParameters,
  expectAccessible,
  openPage,
  type OpenedPage,
  parameter,
  press,
  readyTimeline,
  textsOf,
  timeline as grid,
} from '../page.testkit';
import { savedViews } from './savedViews';

const views = page.getByRole('dialog', { name: 'Saved views' });
const items = views.getByRole('list').getByRole('listitem');
const names = grid.getByRole('rowheader');
const button = (name: string) => page.getByRole('button', { name, exact: true });
const status = (text: string) => page.getByRole('status').filter({ hasText: text });

async function openCenter(query: string, viewport?: readonly [number, number]): Promise<OpenedPage> {
  const opened = await openPage(query, {
    handlers: createSmallCenterHandlers(smallCenterAgents),
    now: smallCenterNow,
    ...(viewport && { viewport }),
  });
  await readyTimeline();
  return opened;
}

async function openViews(): Promise<void> {
  await button('Views').click();
  await expect.element(views).toBeVisible();
}

async function saveAs(name: string): Promise<void> {
  await views.getByRole('textbox', { name: 'Name of this view' }).fill(name);
  await userEvent.keyboard('{Enter}');
  await expect.element(views.getByRole('button', { name: `Open ${name}` })).toBeVisible();
}

test('a view is saved under a name, and opened again after a reload', async () => {
  const opened = await openCenter('tz=UTC&q=ben&sort=-name&group=none&theme=dark');
  await openViews();
  await expect.element(views).toHaveTextContent('No saved views yet');
  await expectAccessible();
  await saveAs('Ben’s day');
  await expect.element(status('Saved as Ben’s day')).toHaveLength(1);

  opened.goTo('tz=Asia/Kolkata&view=table&theme=light');
  await expect.element(page.getByRole('heading', { level: 1 })).toBeInTheDocument();
  await openViews();
  await expectAccessible();
  await views.getByRole('button', { name: 'Open Ben’s day' }).click();
  await expect.element(views).not.toBeInTheDocument();
  // The zone is the browser's, so the address need not name it; the theme is the reader's.
  await expect
    .poll(() => `${location.search}${location.hash}`)
    .toBe('?sort=-name&group=none&theme=light#q=ben');
  await readyTimeline();
  await expect.poll(() => textsOf(names)).toEqual([expect.stringMatching(/^Ben Busy/)]);
  history.back();
  await expect.element(page.getByRole('table', { name: 'Status spans' })).toBeVisible();
});

test('views are renamed, replaced, deleted and restored by keyboard', async () => {
  await openCenter('tz=UTC');
  await openViews();
  await saveAs('One');
  await saveAs('Two');

  await press(views.getByRole('button', { name: 'Rename One' }), '{Enter}');
  const field = views.getByRole('textbox', { name: 'New name for One' });
  await expect.element(field).toHaveFocus();
  await field.fill('Two');
  await expect.poll(() => textsOf(views.getByRole('alert'))).toEqual(['Another view already has this name.']);
  await expectAccessible();
  await press(field, '{Escape}');
  await expect.element(views).toBeVisible();
  await expect.element(views.getByRole('button', { name: 'Rename One' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await field.fill('First');
  await press(field, '{Enter}');
  await expect.poll(() => textsOf(items)).toEqual(['First', 'Two']);
  await expect.element(views.getByRole('button', { name: 'Rename First' })).toHaveFocus();

  await press(views.getByRole('button', { name: 'Delete First' }), '{Enter}');
  await expect.poll(() => textsOf(items)).toEqual(['Two']);
  await expect.element(views.getByRole('button', { name: 'Undo' })).toHaveFocus();
  await expectAccessible();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => textsOf(items)).toEqual(['First', 'Two']);

  await views.getByRole('textbox', { name: 'Name of this view' }).fill('Two');
  await views.getByRole('button', { name: 'Replace' }).click();
  await expect.poll(() => textsOf(items)).toEqual(['First', 'Two']);
  await userEvent.keyboard('{Escape}');
  await expect.element(button('Views')).toHaveFocus();
});

test('a malformed list in the storage is no list, and a bad view says what is wrong in it', async () => {
  const key = 'agent-status-timeline.views';
  localStorage.setItem(key, '[{"name":"Old","query":"sort=size&tz=UTC"},{"name":7},null,"x"]');
  const opened = await openCenter('tz=UTC');
  await openViews();
  await expect.poll(() => textsOf(items)).toEqual(['Old']);
  await views.getByRole('button', { name: 'Open Old' }).click();
  await expect.element(status('Part of this link')).toHaveTextContent('size');
  localStorage.setItem(key, '{not json');
  opened.reload();
  await openViews();
  await expect.element(views).toHaveTextContent('No saved views yet');
});

test('without storage views last as long as the page, which says so', async () => {
  const storage = vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  await openCenter('tz=UTC');
  onTestFinished(() => {
    storage.mockRestore();
    // What could not be stored must not last longer than this page.
    savedViews.change(() => []);
  });
  await openViews();
  await expect.element(views).toHaveTextContent('They are lost when you close the page');
  await saveAs('For now');
  await userEvent.keyboard('{Escape}');
  await openViews();
  await expect.poll(() => textsOf(items)).toEqual(['For now']);
});

test('“Copy link” copies an address that leaves nothing to the reader’s clock, zone or language', async () => {
  const opened = await openCenter('from=2026-03-10&to=2026-03-10&group=none&q=ada');
  await button('Copy link').click();
  await expect.element(status('Copied. The link opens this view.')).toHaveLength(1);
  const link = new URL(await copiedText());
  expect(link.origin).toBe(location.origin);
  expect(addressParameters(link)).toMatchObject({
    from: '2026-03-10',
    to: '2026-03-10',
    tz: 'UTC',
    lang: 'en-GB',
    q: 'ada',
    view: 'timeline',
  });
  // Opened the next day, it shows the same day.
  vi.setSystemTime('2026-03-11T09:00:00Z');
  opened.goTo(`${link.search.slice(1)}${link.hash}`);
  await readyTimeline();
  await expect.poll(() => textsOf(names)).toEqual([expect.stringMatching(/^Ada Autumn/)]);
  expect(parameter('from')).toBe('2026-03-10');
});

test('a copied link to the hours up to now shows those before it is opened', async () => {
  const opened = await openCenter('q=ben');
  await button('Copy link').click();
  await expect.element(status('Copied. The link opens this view.')).toHaveLength(1);
  const link = new URL(await copiedText());
  expect(addressParameters(link)).toMatchObject({ last: '8h', tz: 'UTC', sort: 'since', group: 'status' });
  expect(addressParameters(link)).not.toHaveProperty('from');
  vi.setSystemTime('2026-03-11T09:00:00Z');
  opened.goTo(`${link.search.slice(1)}${link.hash}`);
  await readyTimeline();
  await expect.element(page.getByLabelText('To', { exact: true })).toHaveValue('2026-03-11');
  expect(parameter('last')).toBe('8h');
});

/** What is in the clipboard; pasting by keyboard needs no permission. */
async function copiedText(): Promise<string> {
  const field = document.createElement('textarea');
  document.body.append(field);
  field.focus();
  await userEvent.paste();
  field.remove();
  return field.value;
}

test('where the clipboard is refused the link is there to be copied by hand', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
  await openCenter('tz=UTC');
  await button('Copy link').click();
  const sheet = page.getByRole('dialog', { name: 'Copy this link' });
  const field = sheet.getByRole('textbox', { name: 'Link to this view' });
  await expect.element(field).toHaveFocus();
  const link = `${location.origin}${location.pathname}?last=8h&tz=UTC`;
  const selected = getSelection()?.toString() ?? '';
  expect(selected).toContain(link);
  await expect.element(field).toHaveValue(selected);
  await expectAccessible();
});

for (const [width, height, maxHeight] of [
  [390, 844, 90],
  [768, 1024, 50],
] as const) {
  test(`at ${width} px one button contains them all, and the header is on few lines`, async () => {
    await openCenter('tz=UTC', [width, height]);
    await button('More').click();
    const menu = page.getByRole('menu', { name: 'More' });
    await expect
      .poll(() => textsOf(menu.getByRole('menuitem')))
      .toEqual([
        'Views',
        'Copy link',
        'Wall display',
        'Spans (CSV)',
        'Totals (CSV)',
        'Intervals (CSV)',
        'Picture (PNG)',
        'Print',
        'Theme: light',
      ]);
    await expectAccessible();
    await menu.getByRole('menuitem', { name: 'Views' }).click();
    await saveAs('From afar');
    await expectAccessible();
    await userEvent.keyboard('{Escape}');
    await expect.element(button('More')).toHaveFocus();
    const header = page.getByRole('banner').element();
    expect(header.getBoundingClientRect().height).toBeLessThan(maxHeight);
  });
}
