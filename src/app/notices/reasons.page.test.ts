import { http, HttpResponse } from 'msw';
import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { FailureReason } from '../../contract/failureReasons';
import { PROBLEM_MEDIA_TYPE, type ProblemCode, problemType } from '../../contract/problem';
import { agentRecord, pagingOf, serveAgents } from '../../demo/upstreamPages.testkit';
import { rowHeader } from '../timelinePage.testkit';
import {
  expectAccessible,
  openPage,
  type PageOptions,
  readyTimeline,
  replyInstead,
  timeline,
} from '../page.testkit';

const day = 'from=2026-03-10&to=2026-03-10&tz=UTC';
const now = '2026-03-10T12:00:00Z';
const alert = page.getByRole('alert');
const agents = Array.from({ length: 60 }, (_, index) => agentRecord(index + 1));
const options: PageOptions = { chooseFault: serveAgents(agents), now };

/** From now on, the service replies to requests of pages from an offset on with a problem. */
function failWith(
  code: ProblemCode,
  // `string`: of a newer service.
  reason: FailureReason | (string & {}),
  { fromOffset = 0, retryAfter = undefined as string | undefined } = {},
): void {
  replyInstead(
    http.post('*/api/agentstatusdetails', ({ request }) => {
      const { url } = request;
      if (pagingOf({ url, method: 'POST', headers: {}, body: '' }).offset < fromOffset) return undefined;
      const status = code === 'rate-limited' ? 429 : 502;
      return new HttpResponse(JSON.stringify({ type: problemType(code), title: code, status, reason }), {
        status,
        headers: {
          'Content-Type': PROBLEM_MEDIA_TYPE,
          ...(retryAfter !== undefined && { 'Retry-After': retryAfter }),
        },
      });
    }),
  );
}

/** Opens the page before a service that fails from an offset on. */
async function openFailing(query: string, ...failure: Parameters<typeof failWith>) {
  // The service's replies can only be replaced while it is there.
  const opened = await openPage(query, options);
  failWith(...failure);
  opened.reload();
  return opened;
}

describe('the reason of a failure, and what it means,', () => {
  test('is said in place of the data', async () => {
    await openFailing(day, 'upstream-auth', 'credentials-expired');
    await expect.element(alert.getByRole('heading')).toHaveTextContent('rejected the service’s credentials');
    await expect.element(alert).toHaveTextContent(/token has expired.*Reason: credentials-expired/);
    await expectAccessible();
  });

  test('is said in a bar where pages are missing', async () => {
    await openFailing(day, 'upstream-unreachable', 'proxy-failed', { fromOffset: 50 });
    await expect.element(alert).toHaveTextContent(/cannot reach Kore\.ai.*check the proxy settings/);
    await expect.element(alert).toHaveTextContent('Reason: proxy-failed');
    await expectAccessible();
  });

  test('is said when a refresh fails', async () => {
    await openPage(day, options);
    await readyTimeline();
    failWith('upstream-error', 'unavailable');
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect.element(alert).toHaveTextContent(/Showing data as of.*unavailable right now/);
    await expect.element(alert).toHaveTextContent('Reason: unavailable');
    await expectAccessible();
  });

  test('is said on the wall', async () => {
    await openPage('chrome=wall&tz=UTC', { ...options, viewport: [1920, 1080] });
    const foot = page.getByRole('contentinfo');
    await expect.element(foot).toHaveTextContent('60 agents');
    failWith('upstream-scope', 'account-not-allowed');
    vi.setSystemTime('2026-03-10T12:00:40Z');
    await expect
      .element(foot)
      .toHaveTextContent(/Reason: account-not-allowed\. Retrying automatically\. Its app has no access/);
    await expectAccessible();
  });

  test('that this page does not know is shown beside the words of the code', async () => {
    await openFailing(day, 'upstream-auth', 'credentials-eaten');
    await expect.element(alert).toHaveTextContent(/client ID and secret.*Reason: credentials-eaten/);
  });

  test('is said in the reader’s language', async () => {
    await openFailing(`${day}&lang=de`, 'upstream-unreachable', 'name-not-resolved');
    await expect.element(alert).toHaveTextContent(/Hostname von Kore\.ai wurde nicht gefunden/);
    await expect.element(alert).toHaveTextContent('Grund: name-not-resolved');
  });
});

test('a wait of most of an hour says why, and counts down by minutes', async () => {
  await openPage(day, options);
  await readyTimeline();
  failWith('rate-limited', 'upstream-hour-limit', { retryAfter: '2570' });
  await page.getByRole('button', { name: 'Refresh' }).click();
  const banner = page.getByRole('status').filter({ hasText: 'Kore.ai call limit reached' });
  await expect
    .element(banner)
    .toHaveTextContent(/no more calls in this hour\. The data shown stays, .* automatically in 43 min\./);
  await expectAccessible();
  vi.setSystemTime('2026-03-10T12:41:30Z');
  await expect.element(banner).toHaveTextContent('automatically in 1m 20s.');
  await expect.element(timeline).toHaveAttribute('aria-rowcount', '60');
});

describe('a wait while agents are still missing', () => {
  const wait = { fromOffset: 50, retryAfter: '2570' };
  const expected = /no more calls in this hour\. Loading resumes automatically in 43 min\./;

  test('does not say that only updates wait', async () => {
    await openFailing(day, 'rate-limited', 'upstream-hour-limit', wait);
    await expect
      .element(page.getByRole('status').filter({ hasText: 'call limit' }))
      .toHaveTextContent(expected);
  });

  test('is said on the wall', async () => {
    await openFailing('chrome=wall&tz=UTC', 'rate-limited', 'upstream-hour-limit', wait);
    await expect.element(page.getByRole('contentinfo')).toHaveTextContent(expected);
  });

  test('before the first of them is not called loading', async () => {
    await openFailing(day, 'rate-limited', 'upstream-hour-limit', { retryAfter: '2570' });
    await expect.element(page.getByText('No agents loaded yet')).toBeVisible();
    await expect.element(page.getByRole('progressbar')).not.toBeInTheDocument();
  });
});

test('a wait for the days of an agent says whose limit is reached', async () => {
  await openPage(`${day}&sort=name&group=none`, options);
  await readyTimeline();
  failWith('rate-limited', 'requests-per-minute', { retryAfter: '50' });
  await rowHeader('Agent 0001').click();
  await expect
    .element(page.getByRole('region', { name: /^7 days|^Last 7 days/ }))
    .toHaveTextContent(/The service’s request limit is reached\. .* Loading resumes automatically in \d+s\./);
});

test('a long failure leaves its text most of the width of a phone', async () => {
  await openPage(day, { ...options, viewport: [390, 844] });
  await readyTimeline();
  failWith('upstream-auth', 'credentials-used-twice');
  await page.getByRole('button', { name: 'Refresh' }).click();
  const text = alert.getByText(/accepts each token only once/);
  await expect.element(text).toBeVisible();
  expect(text.element().getBoundingClientRect().width).toBeGreaterThan(250);
  await expectAccessible();
});
