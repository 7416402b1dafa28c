import * as v from 'valibot';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { agentRecord, pageBody, pagingOf, serveAgents, spanRecord } from '../demo/upstreamPages.testkit';
import { nextSavedFile, openPage, parameter, readyTimeline, timeline as grid } from './page.testkit';

const day = 'from=2026-03-10&to=2026-03-10&tz=UTC';
const rowHeaders = grid.getByRole('rowheader');
const noticesDialog = page.getByRole('dialog', { name: 'Data notices' });

const hostileTexts = [
  `<img src=x onerror="globalThis.hacked=1;alert(1)">`,
  `"><script>globalThis.hacked=1</script><iframe src=javascript:alert(1)>`,
  '\u202egnirts desrever\u202c \u2066isolate',
  'שלום עולם',
  '👩🏽‍💻 Zoë 🇺🇳 e\u0301\u0301\u0301',
  'x'.repeat(300),
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '{{7*7}} ${7*7} %s %00',
  '\u0000\u0007\ud800 lone',
] as const;

test('hostile names, ids, custom ids and statuses are text and nothing else', async () => {
  const agents = hostileTexts.map((text, index) =>
    agentRecord(index, {
      userId: text,
      firstName: text,
      lastName: '',
      customId: text,
      status: [
        spanRecord('08:00:00', '09:00:00', { primaryStatus: text, secondaryStatus: text }),
        spanRecord('09:00:00', '10:00:00', { secondaryStatus: text }),
      ],
    }),
  );
  // As JSON, so that `__proto__` is a field of the record.
  const polluted: unknown = JSON.parse(
    '{"__proto__":{"polluted":true},"userId":"polluter","firstName":"Polluter","status":[]}',
  );
  const expectNothingInjected = watchForInjection();
  const opened = await openPage(day, { chooseFault: serveAgents([...agents, polluted]) });
  await expect.element(grid).toHaveAttribute('aria-rowcount', String(hostileTexts.length + 1));
  for (const text of hostileTexts.slice(0, 10)) {
    await expect.element(grid.getByRole('rowheader').filter({ hasText: text }).first()).toBeInTheDocument();
  }
  await walkThroughViews();
  // The tooltip and the focused cells contain received texts too.
  await grid
    .getByRole('row')
    .first()
    .hover({ position: { x: 700, y: 20 } });
  (await grid.getByRole('gridcell').first().findElement()).focus();
  await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowDown}{ArrowDown}{ArrowDown}');
  await expect.element(page.getByRole('tooltip')).toBeVisible();
  expectNothingInjected();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);

  opened.goTo(`${day}&group=status&sort=status&status=__proto__,constructor`);
  await expect.element(grid).toHaveAttribute('aria-rowcount', '2');
  expectNothingInjected();
});

test('primary statuses that nobody configured get an entry of their own', async () => {
  const statuses = ['ON_HOLD', 'WRAP UP', 'available', '¿?', 'A'.repeat(300)];
  await openPage(day, {
    chooseFault: serveAgents(
      statuses.map((primaryStatus, index) =>
        agentRecord(index, { status: [spanRecord('08:00:00', '23:59:59', { primaryStatus })] }),
      ),
    ),
  });
  await expect.element(grid).toHaveAttribute('aria-rowcount', '5');
  await page.getByRole('button', { name: /On hold/ }).click();
  await expect.element(grid).toHaveAttribute('aria-rowcount', '1');
  expect(parameter('status')).toBe('ON_HOLD');
});

test('2,000 secondary statuses and 5,000 spans of one agent are all shown', async () => {
  const timeAt = (second: number) => new Date(second * 1000).toISOString().slice(11, 19);
  const spans = Array.from({ length: 5_000 }, (_, index) =>
    spanRecord(timeAt(index * 17), timeAt((index + 1) * 17), {
      primaryStatus: ['AVAILABLE', 'BUSY', 'AWAY'][index % 3],
      secondaryStatus: `Reason ${index % 2_000}`,
    }),
  );
  await openPage(day, { chooseFault: serveAgents([agentRecord(1, { status: spans }), agentRecord(2)]) });
  await readyTimeline();
  (await grid.getByRole('gridcell').first().findElement()).focus();
  await userEvent.keyboard('{End}');
  await expect.poll(() => document.activeElement?.role).toBe('gridcell');
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect
    .element(page.getByRole('table', { name: 'Status spans' }))
    .toHaveAttribute('aria-rowcount', '5002');
  await expect.element(page.getByText('5,001 spans from 2 agents')).toBeVisible();
});

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
  { name: 'a list instead of the envelope', body: '[]', title: 'response was not understood' },
  {
    name: 'wrong types in the envelope',
    body: '{"hasMore":"no","limit":"50","offset":null,"data":{}}',
    title: 'response was not understood',
  },
  { name: 'a million brackets', body: '['.repeat(1_000_000), title: 'response was not understood' },
] as const;

test.each(brokenReplies)(
  'a reply that is no page is a failure in words, and nothing of it runs: $name',
  async ({ body, title }) => {
    const expectNothingInjected = watchForInjection();
    await openPage(day, { chooseFault: () => ({ status: 200, body }) });
    const alert = page.getByRole('alert');
    await expect.element(alert.getByRole('heading')).toHaveTextContent(title);
    await expect.element(alert.getByRole('button', { name: 'Retry' })).toBeVisible();
    expectNothingInjected();
  },
);

test('records of wrong types are set aside one by one, with their reasons, and can be saved', async () => {
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
  await openPage(day, {
    chooseFault: serveAgents([
      agentRecord(1),
      ...badAgents,
      agentRecord(2, { status: [spanRecord('08:00:00', '09:00:00'), ...badSpans] }),
      agentRecord(3),
    ]),
  });
  await expect.element(rowHeaders).toHaveLength(3);

  const { lines, saved, fileName } = await readNotices();
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
  await expect
    .element(page.getByRole('table', { name: 'Status spans' }))
    .toHaveAttribute('aria-rowcount', '4');
});

test('an agent with null in every field that may be null is shown', async () => {
  const empty = { firstName: null, lastName: null, email: null, customId: null, status: null };
  await openPage(day, {
    chooseFault: serveAgents([
      { userId: 'only-an-id', ...empty },
      agentRecord(1, {
        status: [spanRecord('08:00:00', '09:00:00', { secondaryStatus: null, duration: null })],
      }),
    ]),
  });
  await expect.element(rowHeaders.filter({ hasText: 'only-an-id' })).toHaveLength(1);
  await expect.element(rowHeaders).toHaveLength(2);
  await walkThroughViews();
});

test('times out of order, outside the day or impossible are drawn where they can be, and marked', async () => {
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
  await openPage(day, {
    chooseFault: serveAgents(
      doubtful.map(([, span], index) =>
        agentRecord(index, { status: [span, spanRecord('20:00:00', '21:00:00')] }),
      ),
    ),
  });
  await expect.element(rowHeaders).toHaveLength(doubtful.length);
  for (const [index, [words]] of doubtful.entries()) {
    await expect.element(rowHeaders.nth(index)).toHaveTextContent(words);
  }
  await walkThroughViews();
  await page.getByRole('button', { name: '4 data notices' }).click();
  await expect.poll(noticeLines).toHaveLength(4);
  await expect.element(noticesDialog).toHaveTextContent(/Data quality/);
});

test('a reply with an impossible page size is read, and there is a notice of it', async () => {
  const { requests } = await openPage(day, {
    chooseFault: (request) => ({
      status: 200,
      body: pageBody(request, pagingOf(request).offset === 0 ? [agentRecord(1), agentRecord(2)] : [], {
        limit: -1e308,
        offset: 1e308,
      }),
    }),
  });
  await expect.element(grid).toHaveAttribute('aria-rowcount', '2');
  const { lines } = await readNotices();
  expect(lines.join('\n')).toContain('says its size is');
  expect(requests).toHaveLength(1);
});

const savedNotices = v.array(
  v.object({ kind: v.string(), reason: v.string(), record: v.optional(v.unknown()) }),
);

/** The lines about somebody's data; the list above them, which has a name, only counts. */
function noticeLines(): string[] {
  return [...noticesDialog.element().querySelectorAll('ul:not([aria-label]) > li')].map(
    ({ textContent }) => textContent,
  );
}

/** Opens the notices, reads their lines, saves them, and returns both. */
async function readNotices() {
  await page.getByRole('button', { name: /\d data notices?$/ }).click();
  await expect.element(noticesDialog).toBeVisible();
  const lines = noticeLines();
  const saving = nextSavedFile();
  await noticesDialog.getByRole('button', { name: /^Save records/ }).click();
  const { name, blob } = await saving;
  const saved = v.parse(savedNotices, JSON.parse(await blob.text()));
  await userEvent.keyboard('{Escape}');
  await expect.element(noticesDialog).not.toBeInTheDocument();
  return { lines, saved, fileName: name };
}

/** Opens every view and every list that can show received text. */
async function walkThroughViews(): Promise<void> {
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect.element(page.getByRole('table', { name: 'Status spans' })).toBeVisible();
  await page.getByRole('tab', { name: 'Totals' }).click();
  await expect.element(page.getByRole('table', { name: 'Totals by agent' })).toBeVisible();
  (await page.getByRole('combobox', { name: 'Agents' }).findElement()).focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(page.getByRole('listbox')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await page.getByRole('tab', { name: 'Timeline' }).click();
  await expect.element(grid).toBeVisible();
}

/**
 * Watches for what the page would do if received text were interpreted as markup or script. The returned function
 * fails if that has happened. No content security policy helps the page here.
 */
function watchForInjection(): () => void {
  const dialogs = (['alert', 'confirm', 'prompt'] as const).map((name) => vi.spyOn(window, name));
  return () => {
    for (const dialog of dialogs) expect(dialog).not.toHaveBeenCalled();
    expect(document.querySelectorAll('#root :is(img, iframe, script, marquee)')).toHaveLength(0);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('hacked' in globalThis).toBe(false);
  };
}
