import { expect, test } from 'vitest';

import { readLiveOptions } from './options';

test('watches a thousand agents for ten minutes at an address without dates', () => {
  expect(readLiveOptions([])).toEqual({
    agentCount: 1000,
    minutes: 10,
    settleSeconds: 90,
    isTraced: true,
    path: '/?tz=UTC',
  });
});

test('watches for an hour at another address', () => {
  const options = readLiveOptions([
    '--minutes',
    '60',
    '--query',
    'last=24h&group=none',
    '--settle=0',
    '--trace=off',
  ]);
  expect(options).toMatchObject({
    minutes: 60,
    path: '/?last=24h&group=none',
    settleSeconds: 0,
    isTraced: false,
  });
});

test.each([
  [['--minutes', '0'], /--minutes must be a whole number from 1, not "0"/],
  [['--trace', 'maybe'], /--trace takes on, off; not "maybe"/],
  [['--agents', 'many'], /--agents must be a whole number/],
])('refuses %j', (commandLine, words) => {
  expect(() => readLiveOptions(commandLine)).toThrow(words);
});
