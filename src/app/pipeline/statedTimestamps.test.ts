import { expect, it } from 'vitest';
import type { TimestampsInForce } from '../../contract/timestampsInForce';
import { instantFromMs } from '../../time/instant';
import { StatedTimestamps } from './statedTimestamps';

const local: TimestampsInForce = { mode: 'requested-offset', check: 'unverified' };
const utc: TimestampsInForce = { mode: 'utc', check: 'verified' };

/** What is in force after replies that say something, each so many seconds after the start. */
function after(...replies: readonly (readonly [seconds: number, said: TimestampsInForce])[]) {
  const stated = new StatedTimestamps();
  let changes = 0;
  stated.subscribe(() => {
    changes += 1;
  });
  for (const [seconds, said] of replies) stated.receive({ ...said }, instantFromMs(seconds * 1000));
  return { stated: stated.get(), changes };
}

it.each([
  ['the first reply counts', [[0, utc]], utc, 1],
  [
    'the same again is no change',
    [
      [0, utc],
      [1, utc],
      [2, utc],
    ],
    utc,
    1,
  ],
  [
    'a verification counts at once',
    [
      [0, local],
      [1, { ...local, check: 'verified' }],
    ],
    { ...local, check: 'verified' },
    2,
  ],
  [
    'so does the first change of the mode',
    [
      [0, local],
      [1, utc],
    ],
    utc,
    2,
  ],
  [
    'replicas that disagree change it once in half a minute',
    [
      [0, local],
      [1, utc],
      [2, local],
      [3, utc],
      [30, local],
      [30, utc],
    ],
    utc,
    2,
  ],
  [
    'then it follows what is repeated',
    [
      [0, local],
      [1, utc],
      [2, local],
      [31, local],
    ],
    local,
    3,
  ],
  [
    'a clock that was set back does not stop it',
    [
      [1000, local],
      [1001, utc],
      [5, local],
    ],
    local,
    3,
  ],
] as const)('%s', (_, replies, expected, changes) => {
  expect(after(...replies)).toEqual({ stated: expected, changes });
});
