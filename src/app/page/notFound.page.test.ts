import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { agentRecord, type ChooseFault, pageBody } from '../../demo/upstreamPages.testkit';
import { expectAccessible, openPage, readyTimeline } from '../page.testkit';

const day = 'from=2026-03-10&to=2026-03-10&tz=UTC';

/** A service that says who is unknown. */
function serveWith(agents: readonly unknown[], notFound: readonly string[]): ChooseFault {
  return (request) => ({ status: 200, body: pageBody(request, agents, { notFound }) });
}

test('says how many of the agents were not found, and lists the first of them', async () => {
  const unknown = Array.from({ length: 23 }, (_, index) => `ghost${index + 1}@example.com`);
  await openPage(day, { chooseFault: serveWith([agentRecord(1), agentRecord(2)], unknown) });
  await readyTimeline();
  await page.getByRole('button', { name: '23 of 25 agents not found' }).click();
  const sheet = page.getByRole('dialog', { name: 'Data notices' });
  await expect.element(sheet.getByText('ghost20@example.com')).toBeVisible();
  await expect.element(sheet.getByText('ghost21@example.com')).not.toBeInTheDocument();
  await expect.element(sheet.getByText('and 3 more')).toBeVisible();
  await expectAccessible();
});

test('says so if none of them is known', async () => {
  await openPage(day, { chooseFault: serveWith([], ['ghost@example.com']) });
  await expect.element(page.getByText('Kore.ai has none of the selected agents')).toBeVisible();
  await expect.element(page.getByRole('button', { name: '1 of 1 agent not found' })).toBeVisible();
});
