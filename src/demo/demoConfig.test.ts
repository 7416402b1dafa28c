import { expect, it } from 'vitest';
import { readStatuses } from '../contract/statusesFile';
import { demoStatusEntries } from './demoConfig';
import { demoStatuses } from './demoSpan';
import statusesFile from './statuses.json' with { type: 'json' };

it('says of every reason of the demo to be busy or away what it means', () => {
  expect(readStatuses(statusesFile)?.faults).toEqual([]);
  const reasons = Object.values(demoStatuses)
    .filter(([primary]) => primary === 'BUSY' || primary === 'AWAY')
    .map(([primary, secondary]) => `${primary} ${secondary}`);
  const known = demoStatusEntries.map(({ primary, secondary }) => `${primary} ${secondary}`);
  expect(new Set(known)).toEqual(new Set(reasons));
  expect(demoStatusEntries.every(({ meaning }) => meaning !== undefined)).toBe(true);
});
