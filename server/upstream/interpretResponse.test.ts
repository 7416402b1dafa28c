import { expect, it } from 'vitest';

import { waitSecondsFrom } from './interpretResponse';

const nowMs = Date.parse('2026-11-23T12:00:00Z');

it.each([
  [undefined, 60],
  ['', 60],
  ['1', 1],
  [' 17 ', 17],
  ['120', 120],
  ['0', 60],
  ['121', 120],
  ['999999999999', 120],
  ['-5', 60],
  ['1.5', 60],
  ['soon', 60],
  ['Mon, 23 Nov 2026 12:00:45 GMT', 45],
  ['Mon, 23 Nov 2026 11:59:00 GMT', 60],
  ['Mon, 23 Nov 2076 12:00:00 GMT', 120],
  ['2026-11-23T12:00:10Z', 60],
])('reads %s as %i seconds', (header, seconds) => {
  expect(waitSecondsFrom(header, nowMs)).toBe(seconds);
});
