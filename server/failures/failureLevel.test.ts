import { expect, it } from 'vitest';

import { failureReasons } from '../../src/contract/failureReasons';
import { problemCodes } from '../../src/contract/problem';
import { failureLevel } from './failureLevel';

it('an error is what lasts until an operator changes something, any other failure a warning', () => {
  const errors = problemCodes.flatMap((code) =>
    failureReasons[code].filter((reason) => failureLevel(code, reason) === 'error'),
  );
  expect(errors).toEqual([
    'displays-unavailable',
    ...failureReasons['upstream-auth'],
    ...failureReasons['upstream-scope'],
    ...failureReasons['upstream-config'],
    'certificate-refused',
  ]);
});
