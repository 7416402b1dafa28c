import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { emailOf, allAgents, refuseOthers, scopeFrom, canSeeAll } from './agentScope';

const listed = scopeFrom(['Jane@Example.com', 'joe@example.com']);
describe('a page', () => {
  it('is refused if it has other agents, or any without an address', () => {
    expect(() => refuseOthers(listed, ['jane@example.com', 'boss@example.com'])).toThrow('upstream-error');
    expect(() => refuseOthers(listed, ['jane@example.com', undefined])).toThrow('upstream-error');
    expect(() => refuseOthers(listed, ['jane@example.com', 'joe@example.com'])).not.toThrow();
    expect(() => refuseOthers(allAgents, ['boss@example.com', undefined])).not.toThrow();
  });

  it('never contains an agent outside the list, whatever the upstream sends', () => {
    const record = fc.oneof(
      fc.jsonValue(),
      fc.record({ userId: fc.string(), email: fc.oneof(fc.emailAddress(), fc.string(), fc.constant(null)) }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.emailAddress()),
        fc.array(record),
        fc.array(fc.nat()),
        (emails, records, picks) => {
          const mixed = [...records, ...picks.map((pick) => ({ email: emails[pick % emails.length] ?? '' }))];
          const allowed = new Set(emails.map((email) => email.toLowerCase()));
          const areAllAllowed = mixed.every((each) => allowed.has(emailOf(each) ?? ''));
          expect(canSeeAll(scopeFrom(emails), mixed.map(emailOf))).toBe(areAllAllowed);
        },
      ),
    );
  });
});
