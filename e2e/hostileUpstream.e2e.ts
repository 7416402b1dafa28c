import { readFile } from 'node:fs/promises';

import * as v from 'valibot';
import type { Locator, Page } from 'playwright/test';

import { expect, test } from './support/test';
import {
  agentRecord,
  dayAddress,
  pageBody,
  pagingOf,
  serveAgents,
  spanRecord,
} from '../src/demo/upstreamPages.testkit';
import { walkThroughViews } from './support/walkThroughViews';
import { watchForInjection } from './support/watchForInjection';

const gridName = { name: 'Agent status timeline' } as const;

const savedNotices = v.array(
  v.object({ kind: v.string(), reason: v.string(), record: v.optional(v.unknown()) }),
);

/** The lines about somebody's data; the list above them, which has a name, only counts. */
const noticeLines = (dialog: Locator) => dialog.locator('ul:not([aria-label])').getByRole('listitem');

/** Opens the notices, reads the lines of a section, saves them, and gives both. */
async function readNotices(page: Page) {
  await page.getByRole('button', { name: /\d data notices?$/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Data notices' });
  await expect(dialog).toBeVisible();
  const lines = await noticeLines(dialog).allTextContents();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: /^Save records/ }).click(),
  ]);
  const saved = v.parse(savedNotices, JSON.parse(await readFile(await download.path(), 'utf8')));
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  return { lines, saved, fileName: download.suggestedFilename() };
}

const brokenReplies = [
  {
    name: 'a page of HTML with status 200',
    body: '<!doctype html><script>globalThis.hacked=1</script><h1>Maintenance</h1>',
    title: 'did not return data',
  },
  {
    name: 'JSON cut short',
    body: '{"hasMore":false,"limit":50,"offset":0,"data":[{"userId":',
    title: 'did not return data',
  },
  { name: 'an empty body', body: '', title: 'did not return data' },
  { name: 'null', body: 'null', title: 'response was not understood' },
  { name: 'a list in place of the envelope', body: '[]', title: 'response was not understood' },
  {
    name: 'wrong types in the envelope',
    body: '{"hasMore":"no","limit":"50","offset":null,"data":{}}',
    title: 'response was not understood',
  },
  { name: 'a million brackets', body: '['.repeat(1_000_000), title: 'response was not understood' },
] as const;

test('replies that are no pages are failures in words, and nothing of them runs', async ({
  page,
  pageGuard,
  startFakeUpstream,
  startServer,
}) => {
  pageGuard.allow(/status of 502/);
  const upstream = await startFakeUpstream();
  const server = await startServer(upstream.settings);
  const expectNothingInjected = await watchForInjection(page);
  for (const { name, body, title } of brokenReplies) {
    await test.step(name, async () => {
      upstream.setFault(() => ({ status: 200, body }));
      await page.goto(dayAddress(server));
      const alert = page.getByRole('alert');
      await expect(alert.getByRole('heading')).toContainText(title);
      await expect(alert.getByRole('button', { name: 'Retry' })).toBeVisible();
      await expectNothingInjected();
    });
  }
});

test('records of wrong types are set aside one by one, with their reasons, and can be saved', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  const badAgents = [
    null,
    'agent',
    7,
    [],
    { userId: 12, firstName: 'Number' },
    { firstName: 'Nobody' },
    { userId: 'u-bad', firstName: { first: 'x' } },
    { userId: 'u-bad-status', status: 'BUSY' },
  ];
  const badSpans = [
    null,
    'BUSY',
    spanRecord('10:00:00', '11:00:00', { primaryStatus: null }),
    spanRecord('10:00:00', '11:00:00', { startTime: 1_678_440_000 }),
    spanRecord('10:00:00', '11:00:00', { startTime: 'Invalid date' }),
    spanRecord('10:00:00', '11:00:00', { startTime: '2026-02-30T10:00:00' }),
    spanRecord('10:00:00', '11:00:00', { endTime: '2026-03-10 11:00' }),
    spanRecord('10:00:00', '11:00:00', { endTime: null }),
  ];
  const upstream = await startFakeUpstream({
    chooseFault: serveAgents([
      agentRecord(1),
      ...badAgents,
      agentRecord(2, { status: [spanRecord('08:00:00', '09:00:00'), ...badSpans] }),
      agentRecord(3),
    ]),
  });
  const server = await startServer(upstream.settings);
  await page.goto(dayAddress(server));
  await expect(page.getByRole('grid', gridName).getByRole('rowheader')).toHaveCount(3);

  const { lines, saved, fileName } = await readNotices(page);
  expect(lines).toHaveLength(badAgents.length + badSpans.length);
  expect(lines.filter((line) => line.includes('Agent 0002'))).toHaveLength(badSpans.length);
  expect(lines.join('\n')).toContain('startTime "Invalid date" is not a time');
  expect(lines.join('\n')).toContain('agent 2: must be an object');
  expect(lines.join('\n')).toContain('u-bad-statusagent 9: status must be a list of spans');
  expect(lines.join('\n')).not.toMatch(/Expected|Invalid (?:type|key)/);
  expect(fileName).toMatch(/^data-notices 2026-03-10 to 2026-03-10 .*UTC.*\.json$/);
  expect(saved.map(({ record }) => record)).toEqual([...badAgents, ...badSpans]);
  expect(saved.every(({ reason }) => reason !== '')).toBe(true);
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(page.getByRole('table', { name: 'Status spans' })).toHaveAttribute('aria-rowcount', '4');
});

test('null everywhere it may stand is an agent all the same', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  const empty = { firstName: null, lastName: null, email: null, customId: null, status: null };
  const upstream = await startFakeUpstream({
    chooseFault: serveAgents([
      { userId: 'only-an-id', ...empty },
      agentRecord(1, {
        status: [spanRecord('08:00:00', '09:00:00', { secondaryStatus: null, duration: null })],
      }),
    ]),
  });
  const server = await startServer(upstream.settings);
  await page.goto(dayAddress(server));
  const headers = page.getByRole('grid', gridName).getByRole('rowheader');
  await expect(headers.filter({ hasText: 'only-an-id' })).toHaveCount(1);
  await expect(headers).toHaveCount(2);
  await walkThroughViews(page);
});

test('times out of order, out of the day and out of sense are drawn where they can be, and marked', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  const doubtful: readonly (readonly [string, Record<string, unknown>])[] = [
    ['ends before it starts', spanRecord('12:00:00', '11:00:00', { duration: '01:00:00' })],
    [
      'is in the future',
      {
        ...spanRecord('08:00:00', '09:00:00'),
        startTime: '9999-12-31T23:59:59',
        endTime: '-',
        duration: '-',
      },
    ],
    [
      'is in the future',
      { ...spanRecord('08:00:00', '09:00:00'), endTime: '9999-12-31T23:59:59', duration: '99999:59:59' },
    ],
    ['stated durations do not match the times', spanRecord('08:00:00', '09:00:00', { duration: '99:99:99' })],
  ];
  const upstream = await startFakeUpstream({
    chooseFault: serveAgents(
      doubtful.map(([, span], index) =>
        agentRecord(index, { status: [span, spanRecord('20:00:00', '21:00:00')] }),
      ),
    ),
  });
  const server = await startServer(upstream.settings);
  await page.goto(dayAddress(server));
  const headers = page.getByRole('grid', gridName).getByRole('rowheader');
  await expect(headers).toHaveCount(doubtful.length);
  for (const [index, [words]] of doubtful.entries()) {
    await expect(headers.nth(index)).toContainText(words);
  }
  await walkThroughViews(page);
  await page.getByRole('button', { name: '4 data notices' }).click();
  const dialog = page.getByRole('dialog', { name: 'Data notices' });
  await expect(noticeLines(dialog)).toHaveCount(4);
  await expect(dialog).toContainText(/Data quality/);
});

test('a reply with a page size out of sense is read, and said so', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  const upstream = await startFakeUpstream({
    chooseFault: (request) => ({
      status: 200,
      body: pageBody(request, pagingOf(request).offset === 0 ? [agentRecord(1), agentRecord(2)] : [], {
        limit: -1e308,
        offset: 1e308,
      }),
    }),
  });
  const server = await startServer(upstream.settings);
  await page.goto(dayAddress(server));
  await expect(page.getByRole('grid', gridName)).toHaveAttribute('aria-rowcount', '2');
  const { lines } = await readNotices(page);
  expect(lines.join('\n')).toContain('says its size is');
  expect(upstream.requests).toHaveLength(1);
});
