import { http, HttpResponse } from 'msw';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createSmallCenterHandlers, smallCenterAgents, smallCenterNow } from '../demo/smallCenter.testkit';
import { languages } from '../words/languages';
import { expectAccessible, type OpenedPage, openPage, type PageOptions, replyInstead } from './page.testkit';
import { untranslatedTexts } from './untranslatedTexts.testkit';

const day = 'from=2026-03-10&to=2026-03-10&tz=UTC';
const views = ['timeline', 'table', 'totals'] as const;

async function openSmallCenter(query: string, options: PageOptions = {}): Promise<OpenedPage> {
  const handlers = createSmallCenterHandlers(smallCenterAgents);
  return openPage(query, { handlers, now: smallCenterNow, ...options });
}

/** The page's parts, in any language. Some are loaded after the page. */
const parts = {
  'a whole view': '[role=grid][aria-busy=false], [role=table][aria-busy=false]',
  'its tabs': 'header [role=tab]',
  'the insights’ button': 'header button[aria-expanded]:not([aria-haspopup])',
  'the page’s tools': 'header select',
  'an announcement': '#root [data-live-announcer]:not(:empty)',
} as const;

/** Waits until the page is whole. */
async function ready(): Promise<void> {
  await expect
    .poll(
      () => {
        const missing = Object.entries(parts).filter(([, part]) => document.querySelector(part) === null);
        const isTimeline = document.querySelector('[role=grid]') !== null;
        return [
          ...missing.map(([name]) => name),
          ...(document.querySelector('search [aria-busy=true]') === null ? [] : ['the pickers']),
          ...(isTimeline && document.querySelector('[role=toolbar]') === null ? ['the toolbar'] : []),
        ];
      },
      { message: 'parts that are missing' },
    )
    .toEqual([]);
}

function expectNoStrays(state: string): void {
  expect(untranslatedTexts(), `texts outside the dictionaries: ${state}`).toEqual([]);
}

test('a text that no dictionary has is found in the pseudo-language', async () => {
  await openSmallCenter(`${day}&lang=en-XA`);
  await ready();
  const stray = new Text('A stray text');
  onTestFinished(() => stray.remove());
  document.body.append(stray);
  expect(untranslatedTexts()).toEqual([{ where: 'body text', text: 'A stray text' }]);
});

test('every text of the views is in the dictionaries', async () => {
  const opened = await openSmallCenter('');
  for (const view of views) {
    opened.goTo(
      `${day}&lang=en-XA&view=${view}&group=status&agents=ada.autumn@example.com,ben.busy@example.com`,
    );
    await ready();
    expectNoStrays(view);
    await page.getByRole('button', { name: /^⟦Selected agents⟧/ }).click();
    await expect.element(page.getByRole('button', { name: 'Remove' }).first()).toBeVisible();
    expectNoStrays(`${view}, selected agents`);
    await userEvent.keyboard('{Escape}');
  }
  for (const rows of ['compact', 'dense']) {
    opened.goTo(`${day}&lang=en-XA&rows=${rows}&pin=u-ben`);
    await ready();
    expectNoStrays(`rows ${rows}`);
  }
});

test('every text of tooltips, sheets, menus and pickers is in the dictionaries', async () => {
  await openSmallCenter(`${day}&lang=en-XA`);
  await ready();
  document.querySelector<HTMLElement>('[role=grid] [tabindex="0"]')?.focus();
  await expect.element(page.getByRole('tooltip')).toBeVisible();
  expectNoStrays('tooltip');
  await userEvent.keyboard('?');
  await expect.element(page.getByRole('dialog', { name: 'Help' })).toBeVisible();
  expectNoStrays('help');
  await page.getByRole('button', { name: 'How to read the timeline' }).click();
  await expect.element(page.getByRole('region', { name: 'How to read the timeline' })).toBeVisible();
  expectNoStrays('guide');
  await userEvent.keyboard('{Escape}');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => document.querySelector('#agent-week')).toBeVisible();
  await expect.poll(() => document.querySelector('section[aria-busy=true]')).toBeNull();
  expectNoStrays('agent panel');
  await userEvent.keyboard('{Escape}');

  await page.getByRole('button', { name: '1 data notice' }).click();
  await expect.element(page.getByRole('dialog', { name: 'Data notices' })).toBeVisible();
  expectNoStrays('data notices');
  await userEvent.keyboard('{Escape}');

  for (const name of ['Agents', 'Time zone']) {
    const picker = page.getByRole('combobox', { name });
    await picker.fill('a');
    await expect.element(page.getByRole('option').first()).toBeVisible();
    expectNoStrays(`list of ${name}`);
    await picker.fill('no such thing');
    await expect.element(page.getByText(/⟦No (?:agents|time zones) match/)).toBeVisible();
    expectNoStrays(`empty list of ${name}`);
    await userEvent.keyboard('{Escape}{Escape}');
  }
  for (const name of ['Export', 'Views']) {
    await page.getByRole('button', { name }).click();
    await expect.element(page.getByRole('menu').or(page.getByRole('dialog')).first()).toBeVisible();
    expectNoStrays(name);
    await userEvent.keyboard('{Escape}');
  }
});

test('every text of the insights, the chart and a comparison is in the dictionaries', async () => {
  const opened = await openSmallCenter('');
  for (const insights of ['attention', 'coverage', 'changes', 'overlaps']) {
    opened.goTo(`${day}&lang=en-XA&staffing=1&minimum=1&insights=${insights}&thresholds=BUSY:60`);
    await ready();
    await expect.element(page.getByRole('img', { name: 'Agents by status over time' })).toBeVisible();
    await expect.element(page.getByRole('complementary', { name: '⟦Insights⟧' })).toBeVisible();
    expectNoStrays(insights);
  }
  await page.getByRole('button', { name: 'Show as table' }).click();
  await expect.element(page.getByRole('region', { name: 'Agents by status over time' })).toBeVisible();
  expectNoStrays('chart as a table');
  opened.goTo(`${day}&lang=en-XA&compare=2026-03-08&align=login`);
  await ready();
  await expect.element(page.getByText('⟦Below each agent')).toBeVisible();
  await expect.element(page.getByText('⟦loading⟧')).not.toBeInTheDocument();
  expectNoStrays('comparison');
  opened.goTo(`${day}&lang=en-XA&view=totals&totals=full`);
  await ready();
  expectNoStrays('totals in full');
});

test('every text of the narrow page is in the dictionaries', async () => {
  await openSmallCenter(`${day}&lang=en-XA&status=BUSY&q=ben&group=letter`, { viewport: [390, 844] });
  await ready();
  expectNoStrays('narrow');
  await page.getByRole('button', { name: 'Filters' }).click();
  await expect.element(page.getByRole('dialog')).toBeVisible();
  expectNoStrays('filters');
});

test('every text about problems is in the dictionaries', async () => {
  const opened = await openSmallCenter(
    'from=x&to=2026-02-30&tz=Mars&agents=Jane&status=BUSY&sort=size&at=now&foo=1&lang=en-XA',
  );
  await expect.element(page.getByText('This parameter does not exist')).toBeVisible();
  expectNoStrays('address notices');

  opened.goTo(`${day}&lang=en-XA&q=nobody`);
  await expect.element(page.getByText('No agents match')).toBeVisible();
  expect(untranslatedTexts().filter(({ text }) => !text.includes('nobody'))).toEqual([]);

  opened.goTo(`${day}&lang=en-XA&status=COFFEE&agents=ada.autumn@example.com,zoe@example.com`);
  await expect.element(page.getByText('Kore.ai has no agent')).toBeVisible();
  expect(untranslatedTexts().filter(({ text }) => !text.includes('COFFEE'))).toEqual([]);

  opened.goTo('from=2027-03-10&tz=UTC&to=2027-03-10&lang=en-XA&agents=cleo@example.com');
  await expect.element(page.getByText('This range is in the future')).toBeVisible();
  expectNoStrays('future');

  opened.goTo('from=2011-12-30&to=2011-12-30&tz=Pacific/Apia&lang=en-XA');
  await expect.element(page.getByText('does not exist in')).toBeVisible();
  expectNoStrays('no such day');

  replyInstead(http.post('*/api/agentstatusdetails', () => new HttpResponse(null, { status: 503 })));
  opened.goTo('from=2026-03-11&to=2026-03-11&tz=UTC&lang=en-XA');
  await expect.element(page.getByText('failed with 503')).toBeVisible();
  expectNoStrays('failure');
});

test.each([
  ['ar', 'المخطط الزمني لحالات الوكلاء'],
  ['de', 'Zeitleiste der Agentenstatus'],
] as const)('every view is accessible in %s', async (language, gridName) => {
  const opened = await openSmallCenter('');
  for (const view of views) {
    opened.goTo(`${day}&lang=${language}&view=${view}&from=x`);
    await ready();
    if (view === 'timeline') await expect.element(page.getByRole('grid', { name: gridName })).toBeVisible();
    await expect.element(page.getByText('from', { exact: true })).toBeVisible();
    await expectAccessible();
  }
});

test.each(languages)('a phone has room for every control in %s', async (language) => {
  await openSmallCenter(`${day}&lang=${language}`, { viewport: [390, 844] });
  await ready();
  const controls = [
    ...document.querySelectorAll('header button, header select, search button, search input'),
  ].filter((element) => element.checkVisibility());
  expect(controls.length).toBeGreaterThan(0);
  const outside = controls.filter((element) => {
    const { left, right } = element.getBoundingClientRect();
    return left < 0 || right > innerWidth;
  });
  expect(outside.map((element) => element.outerHTML.slice(0, 90))).toEqual([]);
});

test('the language is selected on the page, kept in the address, and undone', async () => {
  const { documentElement } = document;
  await openSmallCenter(day);
  await ready();
  await page.getByRole('combobox', { name: 'Language' }).selectOptions('العربية');
  await expect.poll(() => [documentElement.lang, documentElement.dir]).toEqual(['ar', 'rtl']);
  await expect.poll(() => document.title).toBe('(1) المخطط الزمني لحالات الوكلاء');
  await expect.element(page.getByRole('button', { name: 'متاح' })).toBeVisible();
  expect(new URLSearchParams(location.search).get('lang')).toBe('ar');
  // Time runs from left to right all the same, and so do the keys.
  const focusedStart = () => {
    const { activeElement } = document;
    return activeElement?.role === 'gridcell' ? activeElement.getBoundingClientRect().x : Number.NaN;
  };
  document.querySelector<HTMLElement>('[role=grid] [tabindex="0"]')?.focus();
  await userEvent.keyboard('{Home}');
  const first = focusedStart();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(focusedStart).toBeGreaterThan(first);
  history.back();
  await expect.poll(() => [documentElement.lang, documentElement.dir]).toEqual(['en-GB', 'ltr']);
});

test('without a language in the address, the page is in the browser’s', async () => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['de-AT']);
  const opened = await openSmallCenter(day);
  await ready();
  await expect.poll(() => document.documentElement.lang).toBe('de-AT');
  await expect.element(page.getByRole('tab', { name: 'Zeitleiste' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Verfügbar' })).toBeVisible();
  opened.goTo(`${day}&lang=tlh`);
  await expect.element(page.getByText('„tlh“')).toBeVisible();
});
