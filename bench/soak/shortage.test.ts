import { expect, test } from 'vitest';

import { ShortageCount } from './shortage';

const aged = (ageSeconds: number, everySeconds = 30) => ({ ageSeconds, everySeconds });

test('data that is missing, or older than two minutes and two refreshes, is a shortage, until newer data comes', () => {
  const count = new ShortageCount(2);
  for (const ages of [
    [undefined, aged(5)],
    [undefined, aged(120)],
    [aged(3), aged(180, 90)],
    [aged(121), aged(8)],
  ]) {
    count.sample(ages, 10);
  }
  expect(count.report()).toEqual({ affected: 1, longestSeconds: 20, percentOfTime: 37.5 });
});

test('the longest shortage is counted without interruptions', () => {
  const count = new ShortageCount(1);
  for (const age of [500, 500, 10, 500, 500, 500, 1]) count.sample([aged(age)], 1);
  expect(count.report().longestSeconds).toBe(3);
});

test('without any, nobody is affected', () => {
  const count = new ShortageCount(3);
  count.sample([aged(1), aged(2), aged(3)], 1);
  expect(count.report()).toEqual({ affected: 0, longestSeconds: 0, percentOfTime: 0 });
});
