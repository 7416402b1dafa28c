import { http, HttpResponse } from 'msw';
import { expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { agentRecord, spanRecord } from '../../demo/upstreamPages.testkit';
import { instantFromMs } from '../../time/instant';
import { openPage, readyTimeline, replyInstead } from '../page.testkit';
import { observeServiceTime } from '../pipeline/useNow';
import { rowHeader } from '../timelinePage.testkit';

const day = 'from=2026-03-10&to=2026-03-10&tz=UTC';
const noon = '2026-03-10T12:00:00Z';

const onLunch = agentRecord(1, {
  status: [
    spanRecord('11:40:00', '11:40:00', {
      primaryStatus: 'AWAY',
      secondaryStatus: 'Lunch',
      endTime: '-',
      duration: '-',
    }),
  ],
});

/** Opens the page at noon by the device's clock, before a service whose clock differs from it. */
async function openBefore(serviceAheadMs: number) {
  const opened = await openPage(day, { now: noon });
  await readyTimeline();
  replyInstead(
    http.post('*/api/agentstatusdetails', ({ request }) => {
      const { searchParams } = new URL(request.url);
      const offset = Number(searchParams.get('offset'));
      const data = offset === 0 ? [onLunch] : [];
      return HttpResponse.json(
        { hasMore: false, limit: Number(searchParams.get('limit')), offset, data },
        { headers: { Date: new Date(Date.now() + serviceAheadMs).toUTCString() } },
      );
    }),
  );
  // Another page must not find the correction.
  onTestFinished(() => observeServiceTime({ at: instantFromMs(Date.now()), errorMs: 0 }));
  opened.reload();
  await expect.element(rowHeader('Agent 0001')).toBeVisible();
}

const liveStatus = page.getByRole('banner').getByText('Live', { exact: true });
const notice = page.getByRole('status').filter({ hasText: 'This device’s clock' });

test.each([
  { service: 'ten minutes ahead', aheadMs: 600_000, words: 'is 10 min slow', lunch: '30 min' },
  { service: 'ten minutes behind', aheadMs: -600_000, words: 'is 10 min fast', lunch: '10 min' },
])('with the service $service, its clock is used, and a notice says so once', async (difference) => {
  await openBefore(difference.aheadMs);
  await expect.element(rowHeader('Agent 0001')).toHaveTextContent(difference.lunch);
  await expect.element(notice).toHaveTextContent(difference.words);
  // The data is as new as it is: nothing is said to be old, nor to be in the future.
  await expect.element(liveStatus).toBeVisible();
  await expect.element(page.getByText(/^Updated (just now|\ds ago)$/)).toBeVisible();
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect.element(notice).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Refresh' }).click();
  await readyTimeline();
  await expect.element(notice).not.toBeInTheDocument();
});

test('20 seconds are left alone', async () => {
  await openBefore(20_000);
  await expect.element(rowHeader('Agent 0001')).toHaveTextContent('20 min');
  await expect.element(notice).not.toBeInTheDocument();
});
