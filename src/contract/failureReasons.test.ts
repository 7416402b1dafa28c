import { expect, test } from 'vitest';

import { failureReasons, isReasonOf } from './failureReasons';
import { problemCodes } from './problem';

test('each reason belongs to one code', () => {
  const reasons = Object.values(failureReasons).flat();
  expect(new Set(reasons).size).toBe(reasons.length);
});

test('a reason is known by its code', () => {
  for (const code of problemCodes) {
    for (const reason of failureReasons[code]) expect(isReasonOf(code, reason)).toBe(true);
  }
  expect(isReasonOf('upstream-auth', 'scope-missing')).toBe(false);
  expect(isReasonOf('upstream-auth', undefined)).toBe(false);
});
