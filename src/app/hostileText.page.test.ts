import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { agentRecord, serveAgents, spanRecord } from '../demo/upstreamPages.testkit';
import { openPage, parameter, readyTimeline, timeline as grid } from './page.testkit';

const day = 'from=2026-03-10&to=2026-03-10&tz=UTC';

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
