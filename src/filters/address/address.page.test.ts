import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import {
  addressParameters,
  expectAddress,
  press,
  readyTimeline,
  textsOf,
  timeline as grid,
} from '../../app/page.testkit';
import { expectDates, openFourStatuses } from '../../app/fourStatuses.testkit';

const find = page.getByRole('searchbox', { name: 'Find agent' });
const banner = page.getByRole('status').filter({ hasText: 'Part of this link could not be used' });

test('a reload, and the same address elsewhere, give the same view', async () => {
  const opened = await openFourStatuses(
    'from=2026-03-09&to=2026-03-10&tz=Asia/Kolkata&status=AVAILABLE,BUSY&q=agent%201&sort=-since&group=status&theme=dark' +
      '&at=2026-03-09T20:00:00.000Z/2026-03-10T04:00:00.000Z',
  );
  const zone = page.getByRole('combobox', { name: 'Time zone' });
  const part = page.getByRole('toolbar', { name: 'Timeline' });
  const picture = async () => {
    await readyTimeline();
    // It is loaded after the timeline.
    await expect.element(part).toBeVisible();
    return {
      rows: textsOf(grid.getByRole('row')),
      count: grid.element().getAttribute('aria-rowcount'),
      theme: document.documentElement.dataset['theme'],
      zone: fieldValue(zone.element()),
      find: fieldValue(find.element()),
      part: part.element().querySelector('span')?.textContent ?? '',
      parameters: addressParameters(),
    };
  };
  await expect.element(zone).toBeVisible();
  const first = await picture();
  expect(first.theme).toBe('dark');
  expect(first.zone).toBe('Asia/Kolkata');
  expect(first.find).toBe('agent 1');
  // 001, 010 to 019, 021 and so on: whoever has a 1, in the name or in C-1001, and that is everyone.
  expect(first.count).toBe('120');
  // 20:00Z and 04:00Z at UTC+5:30, on a range of two days.
  expect(first.part).toContain('01:30:00');
  expect(first.part).toContain('09:30:00');
  await expectDates('2026-03-09', '2026-03-10');

  opened.reload();
  await expect.poll(picture).toEqual(first);

  const { search, hash } = location;
  opened.goTo('view=table');
  await expect.element(page.getByRole('table', { name: 'Status spans' })).toBeVisible();
  localStorage.clear();
  sessionStorage.clear();
  opened.goTo(`${search.slice(1)}${hash}`);
  await expect.poll(picture).toEqual(first);
});

function fieldValue(field: Element): string | undefined {
  return field instanceof HTMLInputElement ? field.value : undefined;
}

test('tabs are steps of the history, and keep the filters', async () => {
  await openFourStatuses('q=agent');
  await readyTimeline();
  const tab = (name: string) => page.getByRole('tab', { name });
  await tab('Table').click();
  await expectAddress({ q: 'agent', view: 'table' });
  await expect.element(page.getByRole('table', { name: 'Status spans' })).toBeVisible();
  await press(tab('Table'), '{ArrowRight}');
  await expectAddress({ q: 'agent', view: 'totals' });
  await expect.element(tab('Totals')).toHaveFocus();
  history.back();
  await expect.element(tab('Table')).toHaveAttribute('aria-selected', 'true');
  history.back();
  await expect.element(tab('Timeline')).toHaveAttribute('aria-selected', 'true');
  await expect.element(find).toHaveValue('agent');
});

const badAddresses: readonly {
  readonly what: string;
  readonly query: string;
  readonly notice: string;
  readonly dates: readonly [string, string];
}[] = [
  {
    what: 'dates reversed',
    query: 'from=2026-03-09&to=2026-03-01',
    notice: 'The range ends (2026-03-01) before it starts (2026-03-09). Showing 2026-03-09 only.',
    dates: ['2026-03-09', '2026-03-09'],
  },
  {
    what: 'a date in another format',
    query: 'from=09.03.2026&to=2026-03-10',
    notice: '“09.03.2026” is not a date in the form 2026-03-10 (year-month-day).',
    dates: ['2026-03-10', '2026-03-10'],
  },
  {
    what: 'a date that no calendar has',
    query: 'from=2026-02-30&to=2026-03-10',
    notice: '“2026-02-30” is not a calendar date.',
    dates: ['2026-03-10', '2026-03-10'],
  },
  {
    what: 'a year before 2000',
    query: 'from=1999-12-31&to=2026-03-10',
    notice: '“1999-12-31” is before the year 2000.',
    dates: ['2026-03-10', '2026-03-10'],
  },
  {
    what: 'the year 3000',
    query: 'from=2026-03-09&to=3000-01-01',
    notice: '“3000-01-01” is after the year 2999.',
    dates: ['2026-03-09', '2026-03-10'],
  },
  {
    what: 'a range over the limit',
    query: 'from=2026-01-01&to=2026-03-10',
    notice: 'The range is 69 days long; at most 31 days can be shown. It now ends on 2026-01-31.',
    dates: ['2026-01-01', '2026-01-31'],
  },
  {
    what: 'an unknown zone',
    query: 'from=2026-03-09&to=2026-03-09&tz=Mars/Olympus',
    notice: '“Mars/Olympus” is not a known time zone, such as Asia/Kolkata. Using UTC instead.',
    dates: ['2026-03-09', '2026-03-09'],
  },
  {
    what: 'an unknown parameter, markup and all',
    query: 'from=2026-03-09&to=2026-03-09&%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E=1',
    notice: '“<img src=x onerror=alert(1)>”This parameter does not exist and is ignored.',
    dates: ['2026-03-09', '2026-03-09'],
  },
  {
    what: 'an unknown view, order, group and theme',
    query: 'from=2026-03-09&to=2026-03-09&sort=height&theme=pink',
    notice: '“height” is not one of name, status, since, first',
    dates: ['2026-03-09', '2026-03-09'],
  },
  {
    what: 'a visible part outside the range',
    query: 'from=2026-03-09&to=2026-03-09&at=2026-04-09T08:00:00Z/2026-04-09T12:00:00Z',
    notice: 'The visible part is outside the range. Showing the whole range.',
    dates: ['2026-03-09', '2026-03-09'],
  },
];

for (const { what, query, notice, dates } of badAddresses) {
  test(`a bad address says what is wrong with it, and the rest of it counts: ${what}`, async () => {
    await openFourStatuses(`${query}&group=status&q=agent`);
    await expect.element(banner).toHaveTextContent(notice);
    await expectDates(...dates);
    await expect.element(page.getByRole('combobox', { name: 'Group by' })).toHaveValue('status');
    await expect.element(find).toHaveValue('agent');
    await expect.element(await readyTimeline()).toHaveAttribute('aria-rowcount', '120');
    await banner.getByRole('button', { name: 'Dismiss' }).click();
    await expect.element(banner).not.toBeInTheDocument();
  });
}

test('ten thousand characters to find are cut, which is said, and harm nothing', async () => {
  await openFourStatuses(`from=2026-03-09&to=2026-03-09&q=${'x'.repeat(10_000)}`);
  await expect
    .element(page.getByRole('status').filter({ hasText: 'Part of this link' }))
    .toHaveTextContent('The search text has 10,000 characters. The first 200 are used.');
  await expect.element(find).toHaveValue('x'.repeat(200));
  await expect.element(page.getByRole('heading', { name: 'No agents match' })).toBeVisible();
  await expectDates('2026-03-09', '2026-03-09');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect.element(await readyTimeline()).toHaveAttribute('aria-rowcount', '120');
});

test('every fault of one address is listed, and what is corrected by hand is listed no longer', async () => {
  await openFourStatuses('from=yesterday&to=2026-03-10&tz=Nowhere&sort=height&group=shift&view=map');
  await readyTimeline();
  await expect.element(banner.getByRole('listitem')).toHaveLength(5);
  await page.getByRole('combobox', { name: 'Sort by' }).selectOptions('First seen');
  await expect.element(banner.getByRole('listitem')).toHaveLength(4);
  await expect.element(banner).not.toHaveTextContent('height');
});
