import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { AgentStatusRequest } from '../../src/contract/agentStatusRequest';
import { emailOf, allAgents, limitReply, limitRequest, scopeFrom, canSeeAll } from './agentScope';

const dateFilter = { date: '2026-11-23', timeZoneOffSet: 0 };
const requestFor = (agents?: string[]): AgentStatusRequest => ({
  filter: { ...(agents && { agents }), dateFilter },
});
const team = scopeFrom(['Jane@Example.com', 'joe@example.com']);
const reply = (hasMore: boolean, ...data: unknown[]) => ({ hasMore, limit: 50, offset: 0, data });

describe('the request that a scope allows', () => {
  it('is unchanged if the caller may see all agents', () => {
    expect(limitRequest(requestFor(), allAgents)).toEqual(requestFor());
    expect(limitRequest(requestFor(['x@y']), scopeFrom('*'))).toEqual(requestFor(['x@y']));
  });

  it('has the whole list as its filter if it names no agents', () => {
    expect(limitRequest(requestFor(), team)).toEqual(requestFor(['Jane@Example.com', 'joe@example.com']));
  });

  it('keeps the requested agents who are listed, whatever the case of their addresses', () => {
    expect(limitRequest(requestFor(['JANE@example.com', 'boss@example.com']), team)).toEqual(
      requestFor(['JANE@example.com']),
    );
  });

  it.each([
    ['an empty list', scopeFrom([]), requestFor()],
    ['a list of blanks', scopeFrom([' ', '']), requestFor()],
    ['others only', team, requestFor(['boss@example.com'])],
  ])('does not exist with %s', (_, scope, request) => {
    expect(limitRequest(request, scope)).toBeUndefined();
  });
});

describe('the reply that a scope allows', () => {
  it('leaves out other agents, and those without an address', () => {
    const jane = { userId: '1', email: 'jane@EXAMPLE.com', extra: true };
    expect(
      limitReply(reply(false, jane, { userId: '2', email: 'boss@example.com' }, { userId: '3' }, null), team),
    ).toEqual(reply(false, jane));
  });

  it('is refused if it has other agents and more follow, because that would count them', () => {
    expect(() => limitReply(reply(true, { email: 'boss@example.com' }), team)).toThrow('upstream-error');
    expect(limitReply(reply(true, { email: 'joe@example.com' }), team).hasMore).toBe(true);
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
          const scope = scopeFrom(listed);
          const allowed = new Set(listed.map((email) => email.toLowerCase()));
          const { data } = limitReply(reply(false, ...mixed), scope);
          for (const each of data) expect(allowed.has(emailOf(each) ?? '')).toBe(true);
          expect(canSeeAll(scope, mixed.map(emailOf))).toBe(data.length === mixed.length);
        },
      ),
    );
  });

  it('is complete if the caller may see all agents', () => {
    const whole = reply(true, { userId: '3' }, 7);
    expect(limitReply(whole, allAgents)).toEqual(whole);
  });
});
