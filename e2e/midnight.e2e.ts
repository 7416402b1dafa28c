import { expect, test } from './support/test';
import { readyTimeline } from './support/timelinePage';
import {
  agentRecord,
  pagingOf,
  requestedFilter,
  serveAgents,
  spanRecord,
} from '../src/demo/upstreamPages.testkit';

const AGENT_COUNT = 1000;
/** Pages of 50 agents. */
const PAGE_COUNT = 20;

const beforeMidnight = '2026-03-10T23:59:40Z';
const afterMidnight = '2026-03-11T00:00:05Z';
const twoMinutesPast = '2026-03-11T00:02:10Z';
const fourMinutesPast = '2026-03-11T00:04:10Z';

/** An agent who has been away since eleven in the evening, over midnight. */
const onNightShift = (number: number) =>
  agentRecord(number, {
    status: [
      spanRecord('18:00:00', '23:00:00', { primaryStatus: 'AVAILABLE' }),
      spanRecord('23:00:00', '23:30:00', { primaryStatus: 'AWAY', endTime: '-', duration: '-' }),
    ],
  });

test('a thousand agents go over midnight without a blank, a jump, or a second full load', async ({
  page,
  center,
}) => {
  test.slow();
  const { upstream } = center;
  upstream.setFault(serveAgents(Array.from({ length: AGENT_COUNT }, (_, index) => onNightShift(index + 1))));
  await page.clock.setFixedTime(beforeMidnight);
  await page.goto(`${center.address}/?tz=UTC`);
  const grid = await readyTimeline(page);
  await expect(grid).toHaveAttribute('aria-rowcount', String(AGENT_COUNT));
  // Without those beyond the end of the list: how many are sent ahead depends on how fast the answers come.
  const pagesOf = (date: string) =>
    upstream.requests.filter(
      (request) => requestedFilter(request).date === date && pagingOf(request).offset < AGENT_COUNT,
    ).length;
  expect(pagesOf('2026-03-11')).toBe(0);
  expect(pagesOf('2026-03-10')).toBe(PAGE_COUNT);

  // What the grid says of itself, and how many rows are in view, at every change of the page.
  const seen = await grid.evaluateHandle((element) => {
    const noted: { loading: number; rowCount: string | null; rowsInView: number }[] = [];
    const note = () =>
      noted.push({
        loading: document.querySelectorAll('[role=progressbar]').length,
        rowCount: element.getAttribute('aria-rowcount'),
        rowsInView: element.querySelectorAll('[role=row]').length,
      });
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, attributes: true });
    return noted;
  });
  await page.clock.setFixedTime(afterMidnight);
  await expect.poll(() => pagesOf('2026-03-11')).toBeGreaterThanOrEqual(PAGE_COUNT);
  await expect(page.getByLabel('To', { exact: true })).toHaveValue('2026-03-11');
  await page.clock.setFixedTime(twoMinutesPast);
  await expect.poll(() => pagesOf('2026-03-11')).toBeGreaterThanOrEqual(2 * PAGE_COUNT);
  await expect(
    page.getByRole('button', { name: `Away ${AGENT_COUNT.toLocaleString('en-GB')}` }),
  ).toBeVisible();

  const noted = await seen.jsonValue();
  expect(noted.length).toBeGreaterThan(0);
  expect(noted.filter(({ loading }) => loading > 0)).toEqual([]);
  expect(noted.filter(({ rowCount }) => rowCount !== String(AGENT_COUNT))).toEqual([]);
  expect(Math.min(...noted.map(({ rowsInView }) => rowsInView))).toBeGreaterThan(10);
  // Yesterday is read once more after its end, and never again.
  await expect.poll(() => pagesOf('2026-03-10')).toBe(2 * PAGE_COUNT);
  await page.clock.setFixedTime(fourMinutesPast);
  await expect.poll(() => pagesOf('2026-03-11')).toBeGreaterThanOrEqual(3 * PAGE_COUNT);
  expect(pagesOf('2026-03-10')).toBe(2 * PAGE_COUNT);
});
