import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type TimestampsInForce, timestampsText } from '../../contract/timestampsInForce';
import {
  agentRecord,
  type ChooseFault,
  pagingOf,
  requestedFilter,
  serveAgents,
} from '../../demo/upstreamPages.testkit';
import { readCsv } from '../../export/csv.testkit';
import { rowHeader } from '../timelinePage.testkit';
import { expectAccessible, nextSavedFile, openPage, readyTimeline, timeline } from '../page.testkit';

const inIndia = 'from=2026-03-10&to=2026-03-10&tz=Asia/Kolkata';
const now = '2026-03-10T10:30:00Z';
const notVerified = 'Time zone of the data not verified';
const note = page.getByRole('button', { name: notVerified });
const warning = page.getByRole('status').filter({ hasText: 'KORE_TIMESTAMPS' });

/** Sixty agents on two pages, each with a status from eight to nine as the upstream writes it; says what that means. */
function serveSaying(said: TimestampsInForce | undefined): ChooseFault {
  const agents = serveAgents(Array.from({ length: 60 }, (_, index) => agentRecord(index + 1)));
  const serviceHeaders = said === undefined ? {} : { Timestamps: timestampsText(said) };
  return (request, index) => ({ ...agents(request, index), serviceHeaders });
}

const localUnverified: TimestampsInForce = { mode: 'requested-offset', check: 'unverified' };
const utcVerified: TimestampsInForce = { mode: 'utc', check: 'verified' };
const localContradicted: TimestampsInForce = { mode: 'requested-offset', check: 'contradicted' };

/** The different starts in the table of spans. */
const starts = () => [
  ...new Set(
    [...document.querySelectorAll('[role=table] [role=row]')]
      .map((row) => /\d\d:\d\d:\d\d/.exec(row.textContent)?.[0])
      .filter((time) => time !== undefined),
  ),
];

describe('a service that changes what the times mean while the page is open', () => {
  test('has everything loaded again in the new mode, and nothing is mixed', async () => {
    const opened = await openPage(`${inIndia}&view=table`, {
      chooseFault: serveSaying(localUnverified),
      now,
    });
    await expect.poll(starts).toEqual(['08:00:00']);
    await expect.element(note).toBeVisible();
    const seen = new Set<string>();
    const watch = new MutationObserver(() => seen.add(starts().join(' and ')));
    watch.observe(document.body, { childList: true, subtree: true, characterData: true });

    opened.setFault(serveSaying(utcVerified));
    const before = opened.requests.length;
    vi.setSystemTime('2026-03-10T10:31:00Z');
    // Eight in UTC is half past one in India.
    await expect.poll(starts).toEqual(['13:30:00']);
    await expect.element(page.getByText('60 agents, 2 pages')).toBeVisible();
    await expect.element(note).not.toBeInTheDocument();
    watch.disconnect();
    expect([...seen].filter((shown) => shown.includes('and'))).toEqual([]);
    const offsets = opened.requests.slice(before).map((request) => pagingOf(request).offset);
    expect(offsets).toEqual(expect.arrayContaining([0, 50]));
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  test('is followed from the first page on, whatever its configuration said', async () => {
    await openPage(`${inIndia}&view=table`, {
      config: { timestamps: 'requested-offset', timestampsCheck: 'unverified' },
      chooseFault: serveSaying(utcVerified),
      now,
    });
    await expect.poll(starts).toEqual(['13:30:00']);
    await expect.element(note).not.toBeInTheDocument();
  });

  test('is taken at its configuration’s word where replies say nothing', async () => {
    await openPage(`${inIndia}&view=table`, {
      config: { timestamps: 'utc', timestampsCheck: 'unverified' },
      chooseFault: serveSaying(undefined),
      now,
    });
    await expect.poll(starts).toEqual(['13:30:00']);
    await expect.element(note).toBeVisible();
  });
});

describe('times whose zone is not verified', () => {
  test.each(['timeline', 'table', 'totals'])(
    'are said so in the view %s, and why on demand',
    async (view) => {
      await openPage(`${inIndia}&view=${view}`, { chooseFault: serveSaying(localUnverified), now });
      await expect.element(note).toBeVisible();
      await note.click();
      const explanation = page.getByRole('dialog', { name: notVerified });
      await expect
        .element(explanation)
        .toHaveTextContent(/read as local time.*as soon as an agent has a status/);
      await expectAccessible();
      await userEvent.keyboard('{Escape}');
      await expect.element(explanation).not.toBeInTheDocument();
      await expect.element(note).toHaveFocus();
    },
  );

  test('are announced once, politely', async () => {
    await openPage(inIndia, { chooseFault: serveSaying(localUnverified), now });
    await readyTimeline();
    const announcements = page.getByRole('status').filter({ hasText: notVerified });
    await expect.element(announcements).toBeInTheDocument();
    await page.getByRole('tab', { name: 'Table' }).click();
    await expect.element(page.getByRole('table', { name: 'Status spans' })).toBeVisible();
    expect(announcements.elements()).toHaveLength(1);
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  test.each([
    ['beside the timeline', [1440, 900]],
    ['in a sheet on a phone', [390, 844]],
  ] as const)('are said so with the insights, %s', async (_, viewport) => {
    await openPage(`${inIndia}&insights=changes`, {
      chooseFault: serveSaying(localUnverified),
      now,
      viewport,
    });
    const isSheet = viewport[0] === 390;
    const panel = page.getByRole(isSheet ? 'dialog' : 'complementary', { name: 'Insights' });
    await panel.getByRole('button', { name: notVerified }).click();
    await expect.element(page.getByText(/read as local time/)).toBeVisible();
    await expectAccessible();
  });

  test.each([
    ['a phone', '', [390, 844]],
    ['a tablet', '', [768, 1024]],
    ['a desktop, beside the insights', '&insights=changes', [1280, 800]],
  ] as const)('are said so on %s, where nothing is cut off', async (_, query, viewport) => {
    await openPage(`${inIndia}${query}`, { chooseFault: serveSaying(localUnverified), now, viewport });
    await readyTimeline();
    const inStatusBar = note.first();
    await expect.element(inStatusBar).toBeVisible();
    const { left, right } = inStatusBar.element().getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(viewport[0]);
    const text = inStatusBar.getByText(notVerified).element();
    expect(text.scrollWidth).toBeLessThanOrEqual(text.clientWidth);
    await expectAccessible();
  });

  test('are said so in the sheet of an agent, which covers the line that says it', async () => {
    await openPage(`${inIndia}&sort=name&group=none`, {
      chooseFault: serveSaying(localUnverified),
      now,
      viewport: [390, 844],
    });
    await readyTimeline();
    await rowHeader('Agent 0001').click({ position: { x: 20, y: 10 } });
    const sheet = page.getByRole('dialog').first();
    await sheet.getByRole('button', { name: notVerified }).click();
    await expect.element(page.getByText(/read as local time/)).toBeVisible();
  });

  test('are said so on the wall', async () => {
    await openPage('chrome=wall&tz=Asia/Kolkata', {
      chooseFault: serveSaying(localUnverified),
      now,
      viewport: [1920, 1080],
    });
    await expect.element(page.getByRole('contentinfo').getByText(notVerified).first()).toBeVisible();
    await expectAccessible();
  });

  test('are said so in files: in the notes of spans, and in the name', async () => {
    await openPage(inIndia, { chooseFault: serveSaying(localUnverified), now });
    await readyTimeline();
    const saved = nextSavedFile();
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'Spans (CSV)', exact: true }).click();
    const { name, blob } = await saved;
    expect(name).toMatch(/_time-zone-not-verified\.csv$/);
    const [header = [], ...records] = readCsv(await blob.text());
    const notes = records.map((record) => record[header.indexOf('notes')]);
    expect(new Set(notes)).toEqual(new Set([notVerified]));
  });
});

describe('times that contradict the setting', () => {
  const explained = /says local time, but Kore\.ai sends UTC/;

  test.each([
    ['a reply', { chooseFault: serveSaying(localContradicted) }],
    [
      'the configuration',
      { chooseFault: serveSaying(undefined), config: { timestampsCheck: 'contradicted' as const } },
    ],
  ])('are warned of, as %s says it', async (_, options) => {
    await openPage(`${inIndia}&view=totals`, { ...options, now });
    await expect.element(warning).toHaveTextContent(explained);
    await expect.element(page.getByRole('button', { name: 'Times may be off by hours' })).toBeVisible();
    await expectAccessible();
  });

  test('are warned of on the wall', async () => {
    await openPage('chrome=wall&tz=Asia/Kolkata', {
      chooseFault: serveSaying(localContradicted),
      now,
      viewport: [1920, 1080],
    });
    await expect.element(page.getByRole('contentinfo')).toHaveTextContent(explained);
    await expectAccessible();
  });

  test('are no matter any more once they are verified', async () => {
    const opened = await openPage(inIndia, { chooseFault: serveSaying(localContradicted), now });
    await expect.element(warning).toBeVisible();
    opened.setFault(serveSaying({ mode: 'requested-offset', check: 'verified' }));
    vi.setSystemTime('2026-03-10T10:31:00Z');
    await expect.element(warning).not.toBeInTheDocument();
    await expect.element(timeline).toHaveAttribute('aria-rowcount', '60');
  });
});

describe('where the upstream refuses ranges of dates', () => {
  const config = { rangesByDay: true };
  const week = 'from=2026-03-04&to=2026-03-10&tz=UTC';

  test('a day that fails is said to be missing, not its agents', async () => {
    const served = serveSaying(undefined);
    await openPage(week, {
      config,
      chooseFault: (request, index) =>
        requestedFilter(request).date === '2026-03-06' ? { status: 503, body: '' } : served(request, index),
      now,
    });
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(/6 of 7 days are fully loaded; times on the other days are missing/);
    await expect.element(page.getByText('60 agents, 6 of 7 days, incomplete').first()).toBeVisible();
  });

  test('each day is requested alone, and the days are joined', async () => {
    const opened = await openPage(week, { config, chooseFault: serveSaying(undefined), now });
    await readyTimeline();
    await expect.element(timeline).toHaveAttribute('aria-rowcount', '60');
    const dates = opened.requests.map((request) => requestedFilter(request).date);
    expect([...new Set(dates)].toSorted()).toEqual(
      ['04', '05', '06', '07', '08', '09', '10'].map((day) => `2026-03-${day}`),
    );
    // Two pages of each.
    expect(dates).toHaveLength(14);
  });

  test('the days of a comparison are requested alone as well', async () => {
    const opened = await openPage('from=2026-03-09&to=2026-03-10&tz=UTC&compare=2026-03-02', {
      config,
      chooseFault: serveSaying(undefined),
      now,
    });
    await readyTimeline();
    await expect
      .poll(() => new Set(opened.requests.map((request) => requestedFilter(request).date)))
      .toEqual(new Set(['2026-03-02', '2026-03-03', '2026-03-09', '2026-03-10']));
  });

  test('an agent’s week asks for the days that are not here, each alone', async () => {
    const opened = await openPage('from=2026-03-10&to=2026-03-10&tz=UTC&sort=name&group=none', {
      config,
      chooseFault: serveSaying(undefined),
      now,
    });
    await readyTimeline();
    const before = opened.requests.length;
    await rowHeader('Agent 0001').click();
    const asked = () => opened.requests.slice(before).map((request) => requestedFilter(request));
    await expect
      .poll(() => [...new Set(asked().map(({ date }) => date))].toSorted())
      .toEqual(['04', '05', '06', '07', '08', '09'].map((day) => `2026-03-${day}`));
    expect(asked().every(({ agents }) => agents.length === 1)).toBe(true);
  });
});
