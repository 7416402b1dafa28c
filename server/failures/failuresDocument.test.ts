import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { failureReasons, isReasonOf } from '../../src/contract/failureReasons';
import { problemCodes } from '../../src/contract/problem';
import { failureLevel } from './failureLevel';

type Row = {
  readonly reason: string;
  readonly log: string;
  readonly viewer: string;
  readonly operator: string;
};

/** The sections of docs/failures.md about a code, and the rows of their tables, in order. */
function documentedCodes(): ReadonlyMap<string, readonly Row[]> {
  const text = readFileSync(new URL('../../docs/failures.md', import.meta.url), 'utf8');
  const sections = text.split(/^## /m).slice(1);
  return new Map(
    sections.map((section) => {
      const [, code = ''] = /^`([\w-]+)`\n/.exec(section) ?? [];
      const rows = section.matchAll(/^\| `([\w-]+)` *\| (\w+) *\| ([^|]+) \| ([^|]+) \|$/gm);
      return [
        code,
        Array.from(rows, ([, reason = '', log = '', viewer = '', operator = '']) => ({
          reason,
          log,
          viewer: viewer.trim(),
          operator: operator.trim(),
        })),
      ];
    }),
  );
}

test('docs/failures.md has every code and every reason of the contract, and no other', () => {
  const documented = documentedCodes();
  expect([...documented.keys()]).toEqual(problemCodes);
  const reasons = Array.from(documented, ([code, rows]) => [code, rows.map(({ reason }) => reason)]);
  expect(Object.fromEntries(reasons)).toEqual(failureReasons);
});

const documentedReasons = problemCodes.flatMap((code) =>
  (documentedCodes().get(code) ?? []).map((row) => ({ code, ...row })),
);

test.each(documentedReasons)('docs/failures.md says what $reason means for viewer and operator', (row) => {
  const { code, reason, log } = row;
  expect(row).toMatchObject({ viewer: expect.stringMatching(/\w/), operator: expect.stringMatching(/\w/) });
  expect(log).toBe(failureLevel(code, isReasonOf(code, reason) ? reason : undefined));
});
