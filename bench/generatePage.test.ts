import { expect, test } from 'vitest';

import { generatePage } from './generatePage';

const crowd = { agentCount: 120, spansPerAgent: 90 };

test('every agent comes once, and the last page says so', () => {
  const pages = [0, 50, 100].map((offset) => generatePage(crowd, '2026-03-10', { limit: 50, offset }));
  expect(pages.map((page) => page.hasMore)).toEqual([true, true, false]);
  expect(new Set(pages.flatMap((page) => page.data.map(({ userId }) => userId))).size).toBe(120);
});

test('the spans of an agent are adjacent, none is empty, and they fill the day', () => {
  const { data } = generatePage(crowd, '2026-03-10', { limit: 50, offset: 0 });
  for (const { status } of data) {
    expect(status).toHaveLength(90);
    expect(status[0]?.startTime).toBe('2026-03-10T00:00:00');
    expect(status.at(-1)?.endTime).toBe('2026-03-10T23:59:59');
    status.forEach(({ startTime, endTime }, index) => {
      expect(startTime < endTime).toBe(true);
      if (index > 0) expect(startTime).toBe(status[index - 1]?.endTime);
    });
  }
});

test('the same arguments always give the same page', () => {
  const page = () => generatePage(crowd, '2026-03-10', { limit: 50, offset: 50 });
  expect(page()).toEqual(page());
});
