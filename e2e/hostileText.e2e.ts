import { expect, test } from './support/test';
import { agentRecord, dayAddress, serveAgents, spanRecord } from '../src/demo/upstreamPages.testkit';
import { walkThroughViews } from './support/walkThroughViews';
import { watchForInjection } from './support/watchForInjection';

const gridName = { name: 'Agent status timeline' } as const;

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

test('hostile names, ids, custom ids and statuses are text and nothing else', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
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
  const upstream = await startFakeUpstream({ chooseFault: serveAgents([...agents, polluted]) });
  const server = await startServer(upstream.settings);
  const expectNothingInjected = await watchForInjection(page);
  await page.goto(dayAddress(server));
  const grid = page.getByRole('grid', gridName);
  await expect(grid).toHaveAttribute('aria-rowcount', String(hostileTexts.length + 1));
  for (const text of hostileTexts.slice(0, 10)) {
    await expect(grid.getByRole('rowheader').filter({ hasText: text }).first()).toBeAttached();
  }
  await walkThroughViews(page);
  // The tooltip and the focused cells carry received texts too.
  await grid
    .getByRole('row')
    .first()
    .hover({ position: { x: 700, y: 20 } });
  await grid.getByRole('gridcell').first().focus();
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown']) {
    await page.keyboard.press(key);
  }
  await expectNothingInjected();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);

  await page.goto(dayAddress(server, 'group=status&sort=status&status=__proto__,constructor'));
  await expect(grid).toHaveAttribute('aria-rowcount', '2');
  await expectNothingInjected();
});

test('primary statuses that nobody configured get an entry of their own', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  const statuses = ['ON_HOLD', 'WRAP UP', 'available', '¿?', 'A'.repeat(300)];
  const upstream = await startFakeUpstream({
    chooseFault: serveAgents(
      statuses.map((primaryStatus, index) =>
        agentRecord(index, { status: [spanRecord('08:00:00', '23:59:59', { primaryStatus })] }),
      ),
    ),
  });
  const server = await startServer(upstream.settings);
  await page.goto(dayAddress(server));
  await expect(page.getByRole('grid', gridName)).toHaveAttribute('aria-rowcount', '5');
  await page.getByRole('button', { name: /On hold/ }).click();
  await expect(page.getByRole('grid', gridName)).toHaveAttribute('aria-rowcount', '1');
  expect(new URL(page.url()).searchParams.get('status')).toBe('ON_HOLD');
});

test('2,000 secondary statuses and 5,000 spans of one agent are all there', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  const timeAt = (second: number) => new Date(second * 1000).toISOString().slice(11, 19);
  const spans = Array.from({ length: 5_000 }, (_, index) =>
    spanRecord(timeAt(index * 17), timeAt((index + 1) * 17), {
      primaryStatus: ['AVAILABLE', 'BUSY', 'AWAY'][index % 3],
      secondaryStatus: `Reason ${index % 2_000}`,
    }),
  );
  const upstream = await startFakeUpstream({
    chooseFault: serveAgents([agentRecord(1, { status: spans }), agentRecord(2)]),
  });
  const server = await startServer(upstream.settings);
  await page.goto(dayAddress(server));
  const grid = page.getByRole('grid', gridName);
  await expect(grid).toHaveAttribute('aria-busy', 'false');
  await grid.getByRole('gridcell').first().focus();
  await page.keyboard.press('End');
  await expect(page.locator('[role=gridcell]:focus')).toBeAttached();
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(page.getByRole('table', { name: 'Status spans' })).toHaveAttribute('aria-rowcount', '5002');
  await expect(page.getByText('5,001 spans from 2 agents')).toBeVisible();
});
