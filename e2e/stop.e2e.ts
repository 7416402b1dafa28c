import { expectAccessible } from './support/expectAccessible';
import { expect, test } from './support/test';
import { readyTimeline } from './support/timelinePage';
import { agentRecord, dayAddress, heldBack, pagingOf, serveAgents } from '../src/demo/upstreamPages.testkit';

test('a load that takes long can be stopped, says that it is incomplete, and goes on when asked', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  const gate = heldBack();
  const serve = serveAgents(Array.from({ length: 180 }, (_, index) => agentRecord(index + 1)));
  const upstream = await startFakeUpstream({
    chooseFault: (request, index) => ({
      ...serve(request, index),
      ...(pagingOf(request).offset >= 100 ? { until: gate.opened } : {}),
    }),
  });
  // The calls are held for as long as asking axe takes, which on a busy machine is longer than one may take.
  const server = await startServer({ ...upstream.settings, KORE_TIMEOUT_MS: '60000' });
  await page.goto(dayAddress(server));
  await expect(page.getByRole('progressbar', { name: 'Loading agents' })).toBeVisible();
  const stop = page.getByRole('button', { name: 'Stop', exact: true });
  await expect(stop).toBeVisible();
  await expectAccessible(page);
  await stop.click();
  const banner = page
    .getByRole('status')
    .filter({ hasText: 'Incomplete: loading was stopped at 100 agents.' });
  await expect(banner).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'Loading agents' })).toBeHidden();
  await expect(page.getByText('100 agents, 2 pages, incomplete').first()).toBeVisible();
  await expectAccessible(page);
  gate.open();
  await banner.getByRole('button', { name: 'Continue loading' }).click();
  await expect(await readyTimeline(page)).toHaveAttribute('aria-rowcount', '180');
  await expect(banner).toBeHidden();
});
