import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { agentRecord, pagingOf, serveAgents } from '../../demo/upstreamPages.testkit';
import { expectAccessible, openPage, timeline as grid } from '../page.testkit';

const day = 'from=2026-03-10&to=2026-03-10&tz=UTC';
const alert = page.getByRole('alert');
const title = () => alert.getByRole('heading').element().textContent;
const retry = alert.getByRole('button', { name: 'Retry' });

/** The upstream allows no call for a second, which passes when the test sets the clock forward. */
const limitReached = { status: 429, headers: { 'retry-after': '1' }, body: '' } as const;
const atRefusal = '2026-03-11T10:30:00Z';
const afterWait = '2026-03-11T10:30:01Z';

test('after the wait loading resumes automatically', async () => {
  await openPage(day, {
    chooseFault: (_, index) => (index === 0 ? limitReached : undefined),
    now: atRefusal,
  });
  await expect.element(page.getByText('Loading resumes automatically in')).toBeVisible();
  vi.setSystemTime(afterWait);
  await expect.element(grid).toHaveAttribute('aria-rowcount', '120');
  await expect.element(page.getByText('resumes automatically')).not.toBeInTheDocument();
});

test('a wait in the middle of a load keeps what is loaded', async () => {
  let refusals = 0;
  await openPage(day, {
    chooseFault: (request) => {
      if (pagingOf(request).offset === 0 || refusals > 0) return undefined;
      refusals += 1;
      return limitReached;
    },
    now: atRefusal,
  });
  const banner = page.getByRole('status').filter({ hasText: 'Kore.ai call limit reached' });
  await expect.element(banner).toHaveTextContent('Loading resumes automatically in 1s');
  await expect.element(grid.getByRole('rowheader').first()).toBeVisible();
  vi.setSystemTime(afterWait);
  await expect.element(grid).toHaveAttribute('aria-rowcount', '120');
  await expect.element(grid).toHaveAttribute('aria-busy', 'false');
  await expect.element(banner).not.toBeInTheDocument();
  await expect.element(alert).not.toBeInTheDocument();
});

test.each([
  {
    status: 401,
    expectedTitle: 'Kore.ai rejected the service’s credentials',
    advice: 'client ID and secret',
  },
  {
    status: 403,
    expectedTitle: 'does not let the service read agent statuses',
    advice: 'SmartAssist Analytics',
  },
  {
    status: 404,
    expectedTitle: 'rejected the service’s settings',
    advice: 'host and account settings',
  },
])(
  'the upstream answers $status: the page says who can fix it, and a retry works',
  async ({ status, expectedTitle, advice }) => {
    const opened = await openPage(day, {
      chooseFault: () => ({ status, body: '{"errors":[{"msg":"refused","code":4}]}' }),
    });
    await expect.element(alert.getByRole('heading')).toHaveTextContent(expectedTitle);
    await expect.element(alert).toHaveTextContent(advice);
    await expect.element(alert).toHaveTextContent(/your administrator/i);
    // Only the service repeats a call: `server/upstream/upstream.test.ts` says when.
    expect(opened.requests).toHaveLength(1);
    if (status === 401) await expectAccessible();

    opened.setFault(undefined);
    await retry.click();
    await expect.element(grid).toHaveAttribute('aria-rowcount', '120');
    await expect.element(alert).not.toBeInTheDocument();
  },
);

test('the upstream is down: the page says so, and that the service is up', async () => {
  await openPage(day, { chooseFault: () => ({ isHangUp: true }) });
  await expect.poll(title).toBe('The service cannot reach Kore.ai');
  await expect.element(retry).toBeVisible();
});

test('the upstream takes too long: the page says so', async () => {
  await openPage(day, { chooseFault: () => ({ status: 504, body: '' }) });
  await expect.poll(title).toBe('Kore.ai took too long to answer');
});

test('a refresh that fails keeps the data, says how old it is, and can be repeated', async () => {
  const opened = await openPage(day, {
    chooseFault: serveAgents([agentRecord(1), agentRecord(2)]),
    now: '2026-03-11T10:30:00Z',
  });
  const headers = grid.getByRole('rowheader');
  await expect.element(headers).toHaveLength(2);

  opened.setFault(() => ({ status: 500, body: '' }));
  vi.setSystemTime('2026-03-11T10:40:00Z');
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect.element(alert).toHaveTextContent('Kore.ai returned an error');
  await expect.element(alert).toHaveTextContent('Showing data as of 10:30');
  await expect.element(headers).toHaveLength(2);

  opened.setFault(serveAgents([1, 2, 3].map((number) => agentRecord(number))));
  await retry.click();
  await expect.element(headers).toHaveLength(3);
  await expect.element(alert).not.toBeInTheDocument();
});
