import { readFile } from 'node:fs/promises';

import type { Download, Page } from 'playwright/test';

import { agentRecord, dayAddress, serveAgents, spanRecord } from '../src/demo/upstreamPages.testkit';
import { expect, test } from './support/test';

/** Chooses from the menu under “Export”, and gives the file that is saved. */
async function save(page: Page, item: string): Promise<Download> {
  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item, exact: true }).click(),
  ]);
  return download;
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

test('200,000 spans are saved a slice at a time, with a word how far it is and a way to stop', async ({
  page,
  center,
}) => {
  const minutes = Array.from({ length: 1000 }, (_, index) => {
    const clock = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 19);
    return spanRecord(clock(index * 60), clock(index * 60 + 30));
  });
  const agents = Array.from({ length: 200 }, (_, index) => agentRecord(index + 1, { status: minutes }));
  center.upstream.setFault(serveAgents(agents));
  await page.goto(dayAddress(center, 'view=totals'));
  const table = page.getByRole('table', { name: 'Totals by agent' });
  // Four pages of 50,000 spans each are more than a busy machine reads in ten seconds.
  await expect(table).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
  const download = await save(page, 'Spans (CSV)');
  // A header before, and nothing after the last line break.
  expect((await textOf(download)).split('\r\n')).toHaveLength(1 + 200_000 + 1);

  // On a slow machine it takes long enough to be told of.
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 8 });
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'Spans (CSV)' }).click();
  const sheet = page.getByRole('dialog', { name: 'Save a file' });
  await expect(sheet.getByRole('progressbar', { name: 'Preparing spans' })).toBeVisible();
  await sheet.getByRole('button', { name: 'Cancel' }).click();
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await expect(sheet).toBeHidden();
  await expect(page.getByRole('status').filter({ hasText: 'Nothing was saved' })).toHaveCount(1);
});
