import { beforeEach, expect, test, vi } from 'vitest';

import { sharedKeeper } from '../../upstream/findings.testkit';
import { BatchSize } from './batchSize';

beforeEach(() => {
  vi.useFakeTimers();
});

test('what one replica found, another and the next start know', async () => {
  const keeper = sharedKeeper<{ readonly most: number }>();
  const one = new BatchSize(keeper);
  one.tooMany(50);
  one.tooMany(25);
  const other = new BatchSize(keeper);
  expect(other.most).toBe(50);
  await other.learn();
  expect(other.most).toBe(13);
  other.servedBy(20);
  expect(other.most).toBe(13);
});

test('a replica that knows a number follows a smaller one in the end', async () => {
  const keeper = sharedKeeper<{ readonly most: number }>();
  const one = new BatchSize(keeper);
  const other = new BatchSize(keeper);
  one.tooMany(50);
  await other.learn();
  one.tooMany(20);
  vi.advanceTimersByTime(5000);
  await other.learn();
  await vi.waitFor(() => expect(other.most).toBe(10));
});

test('it is kept only when it has become smaller', () => {
  const keeper = sharedKeeper<{ readonly most: number }>();
  const keep = vi.spyOn(keeper, 'keep');
  const size = new BatchSize(keeper);
  size.tooMany(50);
  size.servedBy(50);
  size.tooMany(50);
  expect(keep.mock.calls).toEqual([[{ most: 25 }]]);
});
