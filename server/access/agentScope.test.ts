import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { AgentStatusRequest } from '../../src/contract/agentStatusRequest';
import {
  type AgentScope,
  emailOf,
  allAgents,
  limitRequest,
  refuseOthers,
  scopeFrom,
  canSeeAll,
} from './agentScope';

const dateFilter = { date: '2026-11-23', timeZoneOffSet: 0 };
const requestFor = (agents?: string[]): AgentStatusRequest => ({
  filter: { ...(agents && { agents }), dateFilter },
});
const team = scopeFrom(['Jane@Example.com', 'joe@example.com']);
const limit = (request: AgentStatusRequest, scope: AgentScope, offset = 0) =>
  limitRequest({ request, paging: { limit: 50, offset } }, scope);

describe('the request that a scope allows', () => {
  it('is unchanged if the caller may see all agents', () => {
    expect(limit(requestFor(), allAgents)).toEqual(requestFor());
    expect(limit(requestFor(['x@y']), scopeFrom('*'))).toEqual(requestFor(['x@y']));
  });

  it('has the whole list as its filter if it names no agents', () => {
    expect(limit(requestFor(), team)).toEqual(requestFor(['Jane@Example.com', 'joe@example.com']));
  });

  it('keeps the requested agents who are listed, each once and as the token spells it', () => {
    expect(limit(requestFor(['JANE@example.com', 'boss@example.com', 'jane@example.com']), team)).toEqual(
      requestFor(['Jane@Example.com']),
    );
  });

  it('does not take a letter for another that merely has the same lower case', () => {
    const kelvin = '\u{212a}';
    expect(limit(requestFor([`${kelvin}im@example.com`]), scopeFrom(['kim@example.com']))).toBeUndefined();
    expect(canSeeAll(scopeFrom([`${kelvin}im@example.com`]), [emailOf({ email: 'kim@example.com' })])).toBe(
      false,
    );
    expect(canSeeAll(scopeFrom(['kim@example.com']), [emailOf({ email: 'KIM@example.com' })])).toBe(true);
  });

  it('does not exist beyond the last agent, where only an upstream that ignores the filter has some', () => {
    expect(limit(requestFor(), team, 1)).toBeDefined();
    expect(limit(requestFor(), team, 2)).toBeUndefined();
  });

  it('has everyone in a long list: the upstream is asked for them in batches', () => {
    const emails = Array.from({ length: 2000 }, (_, index) => `agent${index}@example.com`);
    expect(limit(requestFor(), scopeFrom(emails))?.filter.agents).toHaveLength(2000);
  });

  it.each([
    ['an empty list', scopeFrom([]), requestFor()],
    ['a list of blanks', scopeFrom([' ', '']), requestFor()],
    ['others only', team, requestFor(['boss@example.com'])],
  ])('does not exist with %s', (_, scope, request) => {
    expect(limit(request, scope)).toBeUndefined();
  });
});

describe('a page', () => {
  it('is refused if it has other agents, or any without an address', () => {
    expect(() => refuseOthers(team, ['jane@example.com', 'boss@example.com'])).toThrow('upstream-error');
    expect(() => refuseOthers(team, ['jane@example.com', undefined])).toThrow('upstream-error');
    expect(() => refuseOthers(team, ['jane@example.com', 'joe@example.com'])).not.toThrow();
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
        (listed, records, picks) => {
          const mixed = [...records, ...picks.map((pick) => ({ email: listed[pick % listed.length] ?? '' }))];
          const allowed = new Set(listed.map((email) => email.toLowerCase()));
          const areAllAllowed = mixed.every((each) => allowed.has(emailOf(each) ?? ''));
          expect(canSeeAll(scopeFrom(listed), mixed.map(emailOf))).toBe(areAllAllowed);
        },
      ),
    );
  });
});
